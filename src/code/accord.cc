#include "code/accord.h"

#include <algorithm>

#include "code/accord_state.h"
#include "code/clause.h"
#include "code/word_fronts.h"

namespace mirsad {
namespace {

constexpr std::string_view concluding[] = {"initialled", "reached", "signed", "ratified"};

constexpr uint32_t phrase_reach_items = 8;

bool is_one_of(std::string_view name, std::span<const std::string_view> names) { return std::find(names.begin(), names.end(), name) != names.end(); }

class AccordReader {
 public:
  AccordReader(const SentenceInput& input, const Analysis& analysis, const Memory& memory)
      : input_(input), lexicon_(*input.lexicon), analysis_(analysis), memory_(memory) {}

  // "an accord … on a ceasefire": the more telling noun of the phrase gives the kind.
  Accord read(uint32_t at) const {
    Accord found;
    found.item = at;
    found.last = end_of_name(at);
    found.kind = accord_noun(analysis_.items[at])->value;
    for (uint32_t i = at; i <= found.last && found.known == nullptr; ++i) found.known = known_at(i);  // the articles (بنود) of the nuclear deal
    for (uint32_t i = found.last + 1; i < analysis_.items.size() && i <= at + phrase_reach_items; ++i) {
      const Item& item = analysis_.items[i];
      if (is_hard_stop(item) || item.mark == ',' || (item.kind == ItemKind::verb && !tells_content(i, found.last))) break;
      const Sense* next = accord_noun(item);
      if (next == nullptr) continue;
      if (is_generic(lexicon_, next->value) || (!is_generic(lexicon_, found.kind) && next->value != found.kind)) break;
      found.kind = next->value;
      if (found.known == nullptr) found.known = known_at(i);
      i = found.last = end_of_name(i);
    }
    read_state(input_, analysis_, found);
    find_period(found);
    return found;
  }

 private:
  const image::Accord* known_at(uint32_t at) const {
    const Sense* noun = accord_noun(analysis_.items[at]);
    if (noun == nullptr || noun->sub == 0) return nullptr;
    const image::Accord& known = lexicon_.accords()[noun->sub - 1u];
    const Hit* name = accord_hit(analysis_.items[at]);
    const bool definite = name->carries(clitic::article) || article_at(input_, input_.tokens[name->token_begin + name->token_count - 1u], 0);
    return known.in_story == 0 || (definite && memory_.everywhere.has(known.parties[0])) ? &known : nullptr;
  }

  // "the text of the accord" (نص الاتفاق) is one name over several items.
  uint32_t end_of_name(uint32_t at) const {
    const Hit* name = accord_hit(analysis_.items[at]);
    const uint32_t end = name == nullptr ? 0 : name->token_begin + name->token_count;
    while (at + 1 < analysis_.items.size() && analysis_.items[at + 1].token_begin < end) ++at;
    return at;
  }

  // "an accord that provides for (ينص على) …": its own verb stands right behind the noun, or behind a relative.
  bool tells_content(uint32_t verb, uint32_t noun) const {
    const Item& item = analysis_.items[verb];
    const bool conjoined = item.carries(clitic::conjunction);
    return !conjoined && (verb <= noun + 2 || analysis_.items[verb - 1].particle == ParticleKind::relative);
  }

  // The accord's own years stand right behind it (اتفاق عام 2015), after ل (لعام 1979), or in the clause that describes it.
  void find_period(Accord& found) const {
    bool described = false;
    for (uint32_t i = found.last + 1; i < analysis_.items.size() && i <= found.last + accord_clause_items; ++i) {
      const Item& item = analysis_.items[i];
      if (is_hard_stop(item) || (item.kind == ItemKind::verb && (!described || item.hit->carries(clitic::conjunction)))) return;
      if (item.is(ParticleKind::that)) return;
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

  const SentenceInput& input_;
  const Lexicon& lexicon_;
  const Analysis& analysis_;
  const Memory& memory_;
};

}  // namespace

Accord read_accord(const SentenceInput& input, const Analysis& analysis, const Memory& memory, uint32_t at) {
  return AccordReader(input, analysis, memory).read(at);
}

bool is_generic(const Lexicon& lexicon, uint32_t kind) {
  const std::string_view name = lexicon.text(lexicon.agreement_kinds()[kind]);
  return name == "accord" || name == "other";
}

bool is_concluding(const Lexicon& lexicon, uint32_t status) { return is_one_of(lexicon.text(lexicon.status_names()[status]), concluding); }

bool is_concluded(const Lexicon& lexicon, const Accord& accord) { return accord.status != image::none && is_concluding(lexicon, accord.status); }

bool is_binding(const Lexicon& lexicon, const Accord& accord) {
  constexpr std::string_view binding[] = {"intended", "negotiating", "initialled", "reached", "signed", "ratified", "implementing", "implemented",
                                          "violated", "suspended", "terminated"};
  return is_one_of(lexicon.text(lexicon.status_names()[accord.status]), binding);
}

}  // namespace mirsad
