// Tables of what happens: frames, verbs, nouns, phrases, groups, patterns, statuses.
#include <algorithm>
#include <optional>

#include "lexicon/plover.h"
#include "tools/builder.h"
#include "tools/cells.h"
#include "tools/inflect.h"

namespace mirsad::tools {
namespace {

// --- frames
void set_slots(const Row& row, Builder& builder, const char* column, uint16_t (&slots)[image::frame_slot_max], uint8_t* joins) {
  std::string text = row.cell(column);
  if (joins != nullptr && text.starts_with("both:")) {
    *joins = 1;
    text.erase(0, 5);
  }
  int count = 0;
  for (const std::string& part : split(text, '|')) {
    const std::string name = trimmed(part);
    if (name.empty()) continue;
    if (count == image::frame_slot_max) return builder.complain(row, "a side has more than eight places; drop the least likely");
    uint16_t slot = image::slot_none;
    if (name == "subject") slot = image::slot_subject;
    else if (name == "object") slot = image::slot_object;
    else if (name == "pronoun") slot = image::slot_pronoun;
    else if (name == "speaker") slot = image::slot_speaker;
    else if (name == "speaker-not") slot = image::slot_speaker_not;
    else if (name == "official") slot = image::slot_official;
    else if (name == "armed") slot = image::slot_armed;
    else if (name == "people") slot = image::slot_people;
    else if (name[0] >= 'A' && name[0] <= 'z') return builder.complain(row, "'" + name + "' is no place of a side; write subject, object, pronoun, speaker, speaker-not, official, armed, people or a preposition in Arabic");
    else slot = static_cast<uint16_t>(image::slot_preposition + builder.preposition(row, name));
    slots[count++] = slot;
  }
}

void add_frame(const Row& row, Builder& builder) {
  image::Frame frame;
  frame.name = builder.string(row.cell("frame"));
  set_slots(row, builder, "actor", frame.actor, nullptr);
  set_slots(row, builder, "recipient", frame.recipient, &frame.joins);
  set_slots(row, builder, "third", frame.third, nullptr);
  check_word(row, builder, "third_role", {"mediator", "host", "subject"});
  check_word(row, builder, "idafa", {"subject", "object", "person"});
  check_word(row, builder, "voice", {"undergo", "courtesy"});
  const std::string role = row.cell("third_role");
  frame.third_role = role == "mediator" ? 1 : role == "host" ? 2 : role == "subject" ? 3 : 0;
  frame.idafa_is_object = row.cell("idafa") == "object" ? 1 : row.cell("idafa") == "person" ? 2 : 0;
  const std::string voice = row.cell("voice");
  frame.voice = voice == "undergo" ? image::Voice::undergo : voice == "courtesy" ? image::Voice::courtesy : image::Voice::acts;
  const uint16_t number = static_cast<uint16_t>(builder.frames.size());
  if (!builder.frame_numbers.try_emplace(row.cell("frame"), number).second)
    return builder.complain(row, "the frame '" + row.cell("frame") + "' is named twice");
  builder.frames.push_back(frame);
}

// --- verbs and nouns
void add_inflected(const Row& row, Builder& builder, uint32_t head, const inflect::Forms& forms) {
  constexpr std::string_view double_waw = "\xd9\x88\xd9\x88";
  for (const auto& form : forms) {
    // ووصل is "and arrived", not the passive of واصل, which nobody writes.
    if (form.text.starts_with(double_waw)) continue;
    const uint16_t kind = form.morph & morph::kind_mask;
    const SenseClass what = kind == morph::perfect || kind == morph::imperfect ? SenseClass::verb
                            : kind == morph::masdar                             ? SenseClass::masdar
                            : kind == morph::plain                              ? SenseClass::noun
                                                                                : SenseClass::participle;
    builder.add_form(row, form.text, {head, form.morph, what, 0});
  }
}

// "دعا إلى" -> lemma دعا, bound إلى.
std::string take_bound_particle(std::string& lemma) {
  const size_t space = lemma.find(' ');
  if (space == std::string::npos) return {};
  const std::string bound = lemma.substr(space + 1);
  lemma.resize(space);
  return bound;
}

// Takes an option off the end of a cell; false when it has none.
bool take_option(std::string& cell, std::string_view option) {
  if (!cell.ends_with(option)) return false;
  cell.resize(cell.size() - option.size());
  return true;
}

void add_bound_verb(const Row& row, Builder& builder, uint32_t head, const std::string& lemma, const std::string& bound) {
  const std::string code = row.cell("code");
  if (plain_kind(code)) {
    if (row.cell("frame") == "quoted") builder.heads[head].source = static_cast<uint16_t>(builder.preposition(row, bound) + 1);
    if (builder.heads[head].trigger == image::none && builder.heads[head].kind == image::HeadKind::silent)
      builder.set_head_code(row, head, lemma, image::Strength::always);
    return;
  }
  const auto trigger = builder.trigger(row, code, "verb:" + lemma + " " + bound, image::Strength::always);
  if (trigger) builder.add_pattern({&row, lemma, bound, head, builder.preposition(row, bound) | image::preposition_bit}, *trigger);
}

void add_verb(const Row& row, Builder& builder) {
  std::string lemma = row.cell("lemma");
  std::string verb_class = row.cell("class");
  const bool lasting = take_option(verb_class, " lasting");
  const std::string bound = take_bound_particle(lemma);
  const uint32_t head = builder.head(lemma, verb_class);
  if (lasting) builder.heads[head].lasting = 1;
  if (bound.empty()) builder.set_head_code(row, head, "verb:" + lemma, image::Strength::always);
  else add_bound_verb(row, builder, head, lemma, bound);
  inflect::Forms forms;
  std::string complaint;
  if (!inflect::conjugate(lemma, verb_class, forms, complaint)) builder.complain(row, complaint);
  for (const std::string& masdar : row.list("masdars"))
    if (!inflect::masdar_forms(masdar, forms, complaint)) builder.complain(row, complaint);
  add_inflected(row, builder, head, forms);
}

image::Strength strength_of(const Row& row, Builder& builder) {
  const std::string name = row.cell("strength");
  if (name == "always") return image::Strength::always;
  if (name == "light") return image::Strength::light;
  if (!name.empty() && name != "sides") builder.complain(row, "'" + name + "' is no strength; write always, sides or light");
  return image::Strength::sides;
}

void add_noun(const Row& row, Builder& builder) {
  const std::string lemma = row.cell("singular");
  const uint32_t head = builder.head(lemma, "noun");
  builder.set_head_code(row, head, "noun:" + lemma, strength_of(row, builder));
  inflect::Forms forms;
  std::string complaint;
  if (!inflect::event_noun_forms(lemma, row.cell("plural"), forms, complaint)) return builder.complain(row, complaint);
  add_inflected(row, builder, head, forms);
}

void add_phrase(const Row& row, Builder& builder) {
  const auto forms = row.list("forms");
  if (forms.empty()) return builder.complain(row, "a phrase needs at least one form");
  const uint32_t head = builder.head(forms[0], "phrase");
  builder.set_head_code(row, head, "phrase:" + forms[0], strength_of(row, builder));
  for (const std::string& form : forms) builder.add_noun_form(row, form, {head, 0, SenseClass::phrase, 0});
}

// --- patterns
void add_group(const Row& row, Builder& builder) {
  if (row.cell("group").empty() || row.list("forms").empty()) return builder.complain(row, "a group needs a name and at least one form");
  const uint32_t group = builder.group(row.cell("group"));
  for (const std::string& form : row.list("forms")) builder.add_noun_form(row, form, {group, 0, SenseClass::group, 0});
}

// object:people, على:place -> who must stand where; nothing when the cell names no such thing.
std::optional<uint32_t> filler_condition(const Row& row, Builder& builder, const std::string& part) {
  const size_t colon = part.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const std::string where = part.substr(0, colon), who = part.substr(colon + 1);
  const auto preposition = builder.known_preposition(where);
  if (where != "object" && !preposition) {
    builder.complain(row, "'" + where + "' is no place of a complement; write subject:@group, object:people or a preposition before the colon");
    return 0;
  }
  if (who != "people" && who != "place" && who != "party") builder.complain(row, "'" + who + "' stands nowhere; write people, place or party behind the colon");
  const auto filler = who == "people" ? image::Filler::people : who == "place" ? image::Filler::place : image::Filler::party;
  const uint32_t place = where == "object" ? 0 : *preposition + 1;
  return image::filler_bit | place << image::filler_shift | static_cast<uint32_t>(filler);
}

struct Condition {
  uint32_t number;   // image::Pattern::condition
  std::string text;  // as the row writes it
};

// The groups, subjects or prepositions that a complement cell names; a literal phrase becomes a group of one.
std::vector<Condition> conditions_of(const Row& row, Builder& builder) {
  std::vector<Condition> conditions;
  for (const std::string& part : row.list("complement")) {
    constexpr std::string_view subject = "subject:";
    const size_t begin = part.starts_with(subject) ? subject.size() : 0;
    if (part == "subject:person") {
      conditions.push_back({image::person_bit, part});
    } else if (part[begin] == '@') {
      const std::string group = part.substr(begin + 1);
      if (!builder.knows_group(group)) builder.complain(row, "no group is called '" + group + "'; add it to a groups table");
      conditions.push_back({builder.group(group) | (begin > 0 ? image::subject_bit : 0), part});
    } else if (const auto filler = filler_condition(row, builder, part)) {
      conditions.push_back({*filler, part});
    } else if (const auto preposition = builder.known_preposition(part)) {
      conditions.push_back({*preposition | image::preposition_bit, part});
    } else {
      const uint32_t group = builder.group("=" + part);
      builder.add_noun_form(row, part, {group, 0, SenseClass::group, 0});
      conditions.push_back({group, part});
    }
  }
  return conditions;
}

EventType type_of(const std::string& code) { return event_type_named(code.substr(0, code.find('.'))); }

// The head of a rule for modes: an event type, or one with a mode of its own.
bool heads_modes(const std::string& lemma) {
  const size_t dot = lemma.find('.');
  if (dot == std::string::npos) return type_of(lemma) != EventType::none;
  const Mode mode = mode_named(lemma.substr(dot + 1));
  return mode != Mode::none && mode_belongs(type_of(lemma), mode);
}

template <typename Add>
void for_each_head(const Row& row, Builder& builder, Add add) {
  for (const std::string& text : row.list("heads")) {
    std::string lemma = text;
    take_bound_particle(lemma);
    if (heads_modes(lemma)) builder.head(lemma, "type");
    const auto& heads = builder.heads_named(lemma);
    if (heads.empty() && type_of(lemma) != EventType::none) builder.complain_of_mode(row, lemma.substr(0, lemma.find('.')), lemma.substr(lemma.find('.') + 1));
    else if (heads.empty()) builder.complain(row, "the head '" + lemma + "' is in no verbs or nouns table; add it there");
    for (const uint32_t head : heads) add(head, text, lemma);
  }
}

// A rule for modes stays within its type, and the modes that it gives come after all that says that there is no event.
void check_mode_rule(const Row& row, Builder& builder, const std::string& lemma, const std::vector<image::Pattern>& before) {
  const std::string code = row.cell("code"), type(name_of(type_of(lemma)));
  const bool hides = code == "NONE";
  const bool given = std::any_of(before.begin(), before.end(), [](const image::Pattern& pattern) { return pattern.trigger != image::none; });
  if (!hides && (type_of(code) != type_of(lemma) || code.find('.') == std::string::npos))
    builder.complain(row, "a row headed by " + lemma + " says which mode an event has; write " + type + ".mode, or NONE");
  if (hides && given && lemma == type) builder.complain(row, "rows with NONE stand before those that give " + type + " a mode; move it up");
}

void add_pattern(const Row& row, Builder& builder) {
  const auto conditions = conditions_of(row, builder);
  if (conditions.empty()) return builder.complain(row, "a pattern needs a complement; write a phrase or @group");
  const std::string complement = row.cell("complement");
  const std::string code = row.cell("code");
  for_each_head(row, builder, [&](uint32_t head, const std::string& text, const std::string& lemma) {
    const bool hides = code == "NONE";  // a reading that is no event hides the head's own code
    const auto trigger = hides ? image::none : builder.trigger(row, code, "pattern:" + lemma + " + " + complement, image::Strength::always);
    if (!trigger) return;
    if (heads_modes(lemma)) check_mode_rule(row, builder, lemma, builder.head_patterns[head]);
    for (const Condition& condition : conditions) builder.add_pattern({&row, text, condition.text, head, condition.number}, *trigger);
  });
}

void add_status(const Row& row, Builder& builder) {
  const uint32_t name = builder.string(row.cell("status"));
  const auto found = std::find(builder.status_names.begin(), builder.status_names.end(), name);
  const uint32_t number = static_cast<uint32_t>(found - builder.status_names.begin());
  if (found == builder.status_names.end()) builder.status_names.push_back(name);
  const std::string complement = row.cell("complement");
  std::vector<Condition> conditions;
  if (complement == "subject") conditions.push_back({image::subject_condition, complement});
  else if (complement == "negated") conditions.push_back({image::negated_condition, complement});
  else conditions = conditions_of(row, builder);
  if (conditions.empty()) conditions.push_back({image::none, complement});
  for_each_head(row, builder, [&](uint32_t head, const std::string& text, const std::string&) {
    for (const Condition& condition : conditions) builder.add_status({&row, text, condition.text, head, condition.number}, number);
  });
}

}  // namespace

void compile_triggers(const std::vector<Table>& tables, Builder& builder) {
  each_row(tables, "frames", builder, add_frame);
  each_row(tables, "verbs", builder, add_verb);
  each_row(tables, "nouns", builder, add_noun);
  each_row(tables, "phrases", builder, add_phrase);
  each_row(tables, "groups", builder, add_group);
  each_row(tables, "patterns", builder, add_pattern);
  each_row(tables, "statuses", builder, add_status);
}

}  // namespace mirsad::tools
