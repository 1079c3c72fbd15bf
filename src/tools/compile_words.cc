// Tables of function words and fixed lists: clitics, particles, contexts, agreements, calendar, numbers, structure, blockers.
#include <algorithm>

#include "base/limits.h"
#include "lexicon/feature_key.h"
#include "lexicon/kind_names.h"
#include "lexicon/plover.h"
#include "match/hit.h"
#include "text/fold.h"
#include "tools/builder.h"
#include "tools/cells.h"
#include "tools/inflect.h"

namespace mirsad::tools {
namespace {

template <size_t Count>
uint8_t kind_number(const std::string_view (&names)[Count], const std::string& name) {
  for (size_t i = 1; i < Count; ++i)
    if (name == names[i]) return static_cast<uint8_t>(i);
  return 0;
}

template <size_t Count>
uint8_t kind_of(const Row& row, Builder& builder, const std::string_view (&names)[Count]) {
  const uint8_t kind = kind_number(names, row.cell("kind"));
  if (kind == 0) {
    std::string known;
    for (size_t i = 1; i < Count; ++i) known += std::string(known.empty() ? "" : ", ") + std::string(names[i]);
    builder.complain(row, "'" + row.cell("kind") + "' is no kind; write one of " + known);
  }
  return kind;
}

void add_clitic(const Row& row, Builder& builder) {
  image::Clitic clitic;
  constexpr std::string_view bits[] = {"none", "conjunction", "in", "to", "like", "article", "future", "pronoun"};
  const uint8_t bit = kind_number(bits, row.cell("bit"));
  if (bit == 0) return builder.complain(row, "'" + row.cell("bit") + "' is no clitic; write conjunction, in, to, like, article, future or pronoun");
  clitic.slot = static_cast<uint8_t>(number_cell(row, builder, "slot", 1, 4, 0));
  if (clitic.slot == 0) return builder.complain(row, "a clitic needs a slot; see the comment in clitics.tsv");
  clitic.bit = static_cast<uint8_t>(1u << (bit - 1));
  const auto letters = builder.words_of(row, row.cell("letters"));
  if (!letters) return;
  if (letters->size() != 1 || letters->front().size() > sizeof clitic.letters)
    return builder.complain(row, "the letters of a clitic are one word of at most eight; shorten it");
  clitic.letter_count = static_cast<uint8_t>(letters->front().size());
  std::copy(letters->front().begin(), letters->front().end(), clitic.letters);
  if (!row.cell("replacement").empty()) {
    const auto replacement = builder.words_of(row, row.cell("replacement"));
    if (!replacement) return;
    if (replacement->size() != 1 || replacement->front().size() > std::min<size_t>(sizeof clitic.replacement, clitic.letter_count))
      return builder.complain(row, "a replacement is one word, of at most four letters and no longer than what it replaces; shorten it");
    clitic.replace_count = static_cast<uint8_t>(replacement->front().size());
    std::copy(replacement->front().begin(), replacement->front().end(), clitic.replacement);
  }
  const bool preposition = clitic.bit == clitic::in || clitic.bit == clitic::to || clitic.bit == clitic::like;
  if (preposition) clitic.preposition = builder.preposition(row, row.cell("letters").substr(0, 2));
  builder.clitics.push_back(clitic);
}

void add_particle(const Row& row, Builder& builder) {
  const uint8_t kind = kind_of(row, builder, kind_names::particle);
  if (kind == 0) return;
  for (const std::string& form : row.list("forms")) {
    const uint32_t value = governs(static_cast<ParticleKind>(kind)) ? builder.preposition(row, form) : image::none;
    builder.add_form(row, form, {value, 0, SenseClass::particle, kind}, false);
  }
}

void add_context(const Row& row, Builder& builder) {
  const uint8_t context = context_named(row.cell("context"));
  if (context == 255) return builder.complain(row, "'" + row.cell("context") + "' is no PLOVER context");
  for (const std::string& form : row.list("forms")) builder.add_noun_form(row, form, {context, 0, SenseClass::context, 0});
}

uint32_t agreement_kind(const Row& row, Builder& builder) {
  const uint32_t name = builder.string(row.cell("kind"));
  const auto found = std::find(builder.agreement_kinds.begin(), builder.agreement_kinds.end(), name);
  const uint32_t number = static_cast<uint32_t>(found - builder.agreement_kinds.begin());
  if (found == builder.agreement_kinds.end()) builder.agreement_kinds.push_back(name);
  return number;
}

void add_agreement(const Row& row, Builder& builder) {
  const uint32_t kind = agreement_kind(row, builder);
  for (const std::string& form : row.list("forms")) builder.add_noun_form(row, form, {kind, 0, SenseClass::agreement, 0});
}

// An accord by its own name; the forms by which only its story calls it are an accord of their own in the image.
void add_accord(const Row& row, Builder& builder) {
  image::Accord accord;
  accord.kind = agreement_kind(row, builder);
  accord.key = builder.string(row.cell("key"));
  if (!builder.keys.insert("accord " + row.cell("key")).second) return builder.complain(row, "the key '" + row.cell("key") + "' is taken; give another");
  for (const std::string& party : row.list("parties")) {
    if (accord.party_count == image::Accord::party_count_max) return builder.complain(row, "an accord lists at most 8 parties; leave the cell empty");
    builder.country_code(row, party, accord.parties[accord.party_count++]);
  }
  const auto add = [&](const char* column, bool in_story) {
    const auto forms = row.list(column);
    if (forms.empty()) return;
    if (builder.accords.size() == image::accord_count_max) return builder.complain(row, "there are too many accords");
    accord.in_story = in_story;
    builder.accords.push_back(accord);
    const auto number = static_cast<uint8_t>(builder.accords.size());
    for (const std::string& form : forms) builder.add_noun_form(row, form, {accord.kind, 0, SenseClass::agreement, number});
  };
  add("forms", false);
  add("known_as", true);
}

void add_calendar(const Row& row, Builder& builder) {
  const uint8_t kind = kind_of(row, builder, kind_names::calendar);
  const uint32_t value = static_cast<uint32_t>(number_cell(row, builder, "value", -1000, 30000, 0));
  for (const std::string& form : row.list("forms")) builder.add_form(row, form, {value, 0, SenseClass::calendar, kind}, false);
}

void add_number(const Row& row, Builder& builder) {
  const uint32_t value = static_cast<uint32_t>(number_cell(row, builder, "value", 0, 4000000000, 0));
  for (const std::string& form : row.list("forms")) builder.add_form(row, form, {value, 0, SenseClass::number, 0}, false);
}

void add_structure(const Row& row, Builder& builder) {
  const uint8_t kind = kind_of(row, builder, kind_names::structure);
  const uint32_t value = static_cast<uint32_t>(number_cell(row, builder, "value", -1000, 1000, 0));
  for (const std::string& form : row.list("forms")) builder.add_form(row, form, {value, 0, SenseClass::structure, kind}, false);
}

void add_blocker(const Row& row, Builder& builder) {
  for (const std::string& form : row.list("forms")) builder.add_noun_form(row, form, {0, 0, SenseClass::blocker, 0});
}

void add_weight(const Row& row, Builder& builder) {
  image::Weight weight;
  const std::string type = row.cell("type"), feature = row.cell("feature");
  weight.type = event_type_named(type);
  if (weight.type == EventType::none) return builder.complain(row, "'" + type + "' is no event type");
  weight.points = static_cast<int16_t>(number_cell(row, builder, "points", -10000, 10000, 0));
  weight.name = builder.string(feature);
  const size_t colon = feature.find(':');
  weight.key = colon == std::string::npos ? feature_key(bytes_of(feature))
                                          : feature_key(bytes_of(feature.substr(0, colon)), bytes_of(feature.substr(colon + 1)));
  size_t of_type = 0;
  for (const image::Weight& known : builder.weights) of_type += known.type == weight.type;
  if (of_type == limits::weight_count_max) return builder.complain(row, "a type has room for " + std::to_string(limits::weight_count_max) + " weights");
  for (const image::Weight& known : builder.weights)
    if (known.type == weight.type && known.key == weight.key) return builder.complain(row, "'" + feature + "' has its weight already");
  builder.weights.push_back(weight);
}

// What a weight speaks of by name must be there: a rule that was renamed would lose its weight without a word.
void check_weight(const Row& row, Builder& builder) {
  const std::string feature = row.cell("feature");
  const size_t colon = feature.find(':');
  if (colon == std::string::npos) return;
  const std::string kind = feature.substr(0, colon), name = feature.substr(colon + 1);
  if (kind == "rule" && !builder.knows_rule(name)) builder.complain(row, "no rule is called '" + name + "'; write the name that explain shows, or remove the weight");
  if ((kind == "with" || kind == "names") && !builder.knows_group(name)) builder.complain(row, "no group is called '" + name + "'; add it to a groups table, or remove the weight");
}

}  // namespace

void check_weights(const std::vector<Table>& tables, Builder& builder) { each_row(tables, "weights", builder, check_weight); }

void compile_words(const std::vector<Table>& tables, Builder& builder) {
  each_row(tables, "clitics", builder, add_clitic);
  each_row(tables, "particles", builder, add_particle);
  each_row(tables, "contexts", builder, add_context);
  each_row(tables, "agreements", builder, add_agreement);
  each_row(tables, "accords", builder, add_accord);
  each_row(tables, "calendar", builder, add_calendar);
  each_row(tables, "numbers", builder, add_number);
  each_row(tables, "structure", builder, add_structure);
  each_row(tables, "blockers", builder, add_blocker);
  each_row(tables, "weights", builder, add_weight);
}

}  // namespace mirsad::tools
