#include "code/accord.h"

#include <algorithm>

#include "code/clause.h"
#include "code/reading.h"

namespace mirsad {
namespace {

constexpr uint32_t governor_reach_items = 16;
constexpr uint32_t phrase_reach_items = 8;
constexpr uint32_t behind_reach_items = 5;

bool is_one_of(std::string_view name, std::span<const std::string_view> names) { return std::find(names.begin(), names.end(), name) != names.end(); }

class AccordReader {
 public:
  AccordReader(const SentenceInput& input, const Analysis& analysis) : input_(input), lexicon_(*input.lexicon), analysis_(analysis) {}

  // "an accord … on a ceasefire": the more telling noun of the phrase gives the kind.
  Accord read(uint32_t at) const {
    Accord found;
    found.item = found.last = at;
    found.kind = accord_noun(analysis_.items[at])->value;
    for (uint32_t i = at + 1; i < analysis_.items.size() && i <= at + phrase_reach_items; ++i) {
      const Item& item = analysis_.items[i];
      if (item.kind == ItemKind::verb && item.hit != nullptr && (item.hit->clitics & clitic::conjunction)) break;
      if (is_hard_stop(item)) break;
      const Sense* next = accord_noun(item);
      if (next == nullptr) continue;
      if (generic(next->value) || (!generic(found.kind) && next->value != found.kind)) break;
      found.kind = next->value;
      found.last = i;
    }
    find_status(found);
    find_period(found);
    return found;
  }

 private:
  bool generic(uint32_t kind) const {
    const std::string_view name = lexicon_.text(lexicon_.agreement_kinds()[kind]);
    return name == "accord" || name == "other";
  }

  bool satisfied(const image::StatusRule& rule, uint32_t governor, const Reach& reach, const Accord& found) const {
    if (rule.condition == image::none) return true;
    const uint32_t where = reach.find(rule.condition);
    return where != no_index && (where <= found.last || (where <= found.last + behind_reach_items && is_subject(governor, found)));
  }

  // "the accord entered into force": the accord stands right behind its verb, and what is said of it behind the accord.
  bool is_subject(uint32_t governor, const Accord& found) const {
    if (analysis_.items[governor].kind != ItemKind::verb) return false;
    for (uint32_t i = governor + 1; i < found.item; ++i)
      if (analysis_.items[i].kind != ItemKind::word && analysis_.items[i].kind != ItemKind::date) return false;
    return true;
  }

  // The status that one governing item gives: a rule with a complement outdoes one without.
  uint32_t status_from(uint32_t governor, const Accord& found, bool& conditional) const {
    uint32_t status = image::none;
    const Item& item = analysis_.items[governor];
    if (item.hit == nullptr || item.kind == ItemKind::chunk) return status;
    for (size_t i = 0; i < item.hit->senses.size(); ++i) {
      const Sense& sense = item.hit->senses[i];
      const bool heads = sense.what == SenseClass::verb || sense.what == SenseClass::masdar || sense.what == SenseClass::noun ||
                         sense.what == SenseClass::participle;
      if (!heads || !item.hit->allows(i)) continue;
      const auto rules = lexicon_.statuses_of(sense.value);
      if (rules.empty()) continue;
      const Reach reach(lexicon_, analysis_, governor);
      for (const image::StatusRule& rule : rules) {
        const bool with = rule.condition != image::none;
        if ((conditional && !with) || (status != image::none && conditional == with) || !satisfied(rule, governor, reach, found)) continue;
        status = rule.status;
        conditional = with;
      }
    }
    return status;
  }

  void find_status(Accord& found) const {
    bool conditional = false;
    for (uint32_t i = found.item; i-- > 0 && found.item - i <= governor_reach_items;) {
      if (is_hard_stop(analysis_.items[i]) && analysis_.items[i].mark != ':') break;
      bool with = false;
      const uint32_t status = status_from(i, found, with);
      if (status == image::none || (found.status != image::none && (conditional || !with))) continue;
      found.status = status;
      found.governor = i;
      conditional = with;
      if (analysis_.items[i].kind == ItemKind::verb) break;  // the nearest finite verb with a say governs
    }
    if (found.status != image::none) return;
    for (uint32_t i = found.last + 1; i < analysis_.items.size() && i <= found.last + phrase_reach_items; ++i) {
      if (is_hard_stop(analysis_.items[i])) return;
      bool with = false;
      const uint32_t status = status_from(i, found, with);
      if (status == image::none) continue;
      found.status = status;
      found.governor = i;
      return;
    }
  }

  // The accord's own years stand right behind it (اتفاق عام 2015), after ل (لعام 1979), or in the clause that describes it.
  void find_period(Accord& found) const {
    bool described = false;
    for (uint32_t i = found.last + 1; i < analysis_.items.size() && i <= found.last + accord_clause_items; ++i) {
      const Item& item = analysis_.items[i];
      if (is_hard_stop(item) || (item.kind == ItemKind::verb && (!described || (item.hit->clitics & clitic::conjunction)))) return;
      if (item.kind == ItemKind::particle && item.particle == ParticleKind::that) return;
      described = described || describes(item);
      if (item.kind != ItemKind::date) continue;
      const DateSpan& span = analysis_.dates[item.date].span;
      const bool own = described || after_to(item) || (i == found.last + 1 && !has_article(analysis_.items[found.last]));
      if (span.first.known() && span.first.month == 0 && own) found.period = i;
      return;
    }
  }

  bool after_to(const Item& date) const {
    const Token& token = input_.tokens[date.token_begin];
    for (const image::Clitic& known : lexicon_.clitics())
      if (known.bit == clitic::to && token.letter_count > known.letter_count &&
          std::memcmp(&input_.folded->letters[token.letters_begin], known.letters, known.letter_count) == 0)
        return true;
    return false;
  }

  static bool has_article(const Item& item) { return item.hit != nullptr && (item.hit->clitics & clitic::article); }

  const SentenceInput& input_;
  const Lexicon& lexicon_;
  const Analysis& analysis_;
};

}  // namespace

Accord read_accord(const SentenceInput& input, const Analysis& analysis, uint32_t at) { return AccordReader(input, analysis).read(at); }

bool is_concluded(const Lexicon& lexicon, const Accord& accord) {
  constexpr std::string_view concluding[] = {"initialled", "reached", "signed", "ratified"};
  return accord.status != image::none && is_one_of(lexicon.text(lexicon.status_names()[accord.status]), concluding);
}

bool is_binding(const Lexicon& lexicon, const Accord& accord) {
  constexpr std::string_view binding[] = {"intended", "negotiating", "initialled", "reached", "signed", "ratified", "implementing", "implemented",
                                          "violated", "suspended", "terminated"};
  return is_one_of(lexicon.text(lexicon.status_names()[accord.status]), binding);
}

}  // namespace mirsad
