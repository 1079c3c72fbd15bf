#include "code/agreements.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "code/circumstance.h"
#include "code/clause.h"
#include "code/slots.h"

namespace mirsad {
namespace {

constexpr uint32_t governor_reach_items = 16;
constexpr uint32_t phrase_reach_items = 8;
constexpr uint32_t behind_reach_items = 5;
constexpr uint32_t clause_reach_items = 16;

const Sense* agreement_of(const Item& item) {
  return sense_at(item, SenseClass::agreement);
}

struct Found {
  uint32_t item = no_index, last = no_index;  // first and last accord noun of the phrase
  uint32_t kind = 0;
  uint32_t status = image::none;
  uint32_t governor = no_index;
  uint32_t period = no_index;  // item of a date that is the accord's own: "the agreements of 2020–2022"
};

class Finder {
 public:
  Finder(const Expansion& expansion, Bounded<Draft>& drafts, Memory& memory, Sink& sink)
      : e_(expansion), lexicon_(expansion.lexicon), analysis_(expansion.analysis), drafts_(drafts), memory_(memory), sink_(sink) {}

  void run() {
    for (uint32_t i = 0; i < analysis_.items.size(); ++i)
      if (agreement_of(analysis_.items[i]) != nullptr) i = take(i);
  }

 private:
  bool generic(uint32_t kind) const {
    const std::string_view name = lexicon_.text(lexicon_.agreement_kinds()[kind]);
    return name == "accord" || name == "other";
  }

  // "an accord … on a ceasefire": the more telling noun of the phrase gives the kind.
  uint32_t take(uint32_t at) {
    Found found;
    found.item = found.last = at;
    found.kind = agreement_of(analysis_.items[at])->value;
    for (uint32_t i = at + 1; i < analysis_.items.size() && i <= at + phrase_reach_items; ++i) {
      const Item& item = analysis_.items[i];
      if (item.kind == ItemKind::verb && item.hit != nullptr && (item.hit->clitics & clitic::conjunction)) break;
      if (is_hard_stop(item)) break;
      const Sense* next = agreement_of(item);
      if (next == nullptr) continue;
      if (generic(next->value) || (!generic(found.kind) && next->value != found.kind)) break;
      found.kind = next->value;
      found.last = i;
    }
    find_status(found);
    find_period(found);
    if (found.status != image::none) write(found);
    return found.last;
  }

  bool satisfied(const image::StatusRule& rule, uint32_t governor, const Reach& reach, const Found& found) const {
    if (rule.condition == image::none) return true;
    const uint32_t where = reach.find(rule.condition);
    return where != no_index && (where <= found.last || (where <= found.last + behind_reach_items && is_subject(governor, found)));
  }

  // "the accord entered into force": the accord stands right behind its verb, and what is said of it behind the accord.
  bool is_subject(uint32_t governor, const Found& found) const {
    if (analysis_.items[governor].kind != ItemKind::verb) return false;
    for (uint32_t i = governor + 1; i < found.item; ++i)
      if (analysis_.items[i].kind != ItemKind::word && analysis_.items[i].kind != ItemKind::date) return false;
    return true;
  }

  // The status that one governing item gives: a rule with a complement outdoes one without.
  uint32_t status_from(uint32_t governor, const Found& found, bool& conditional) const {
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

  void find_status(Found& found) const {
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

  // Opens what is said of the accord itself: a relative (التي) or a participle (الموقعة).
  static bool describes(const Item& item) {
    return (item.kind == ItemKind::particle && item.particle == ParticleKind::relative) || item.kind == ItemKind::participle;
  }

  // The accord's own years stand right behind it (اتفاق عام 2015), after ل (لعام 1979), or in the clause that describes it.
  void find_period(Found& found) const {
    bool described = false;
    for (uint32_t i = found.last + 1; i < analysis_.items.size() && i <= found.last + clause_reach_items; ++i) {
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

  // Was the accord concluded in this sentence? Then its year is that of the report as well.
  bool concluded(const Found& found) const {
    if (found.status == image::none) return false;
    const std::string_view status = lexicon_.text(lexicon_.status_names()[found.status]);
    constexpr std::string_view concluding[] = {"initialled", "reached", "signed", "ratified"};
    return std::find(std::begin(concluding), std::end(concluding), status) != std::end(concluding);
  }

  bool after_to(const Item& date) const {
    const Token& token = e_.input.tokens[date.token_begin];
    for (const image::Clitic& known : lexicon_.clitics())
      if (known.bit == clitic::to && token.letter_count > known.letter_count &&
          std::memcmp(&e_.input.folded->letters[token.letters_begin], known.letters, known.letter_count) == 0)
        return true;
    return false;
  }

  static bool has_article(const Item& item) { return item.hit != nullptr && (item.hit->clitics & clitic::article); }

  // What governs the accord did not happen in the accord's own year.
  void keep_period_from_events(const Found& found) {
    if (found.period == no_index || concluded(found)) return;
    for (Draft& draft : drafts_)
      if (draft.item < found.item || draft.item > found.period) draft.accord_date = analysis_.items[found.period].date;
  }

  // Those bound: after "between", as adjectives of the accord, else the subject of the verb that concludes it.
  void find_parties(const Found& found, Sides::List& parties, Sides::List& mediator) const {
    const Arguments right = arguments_after(analysis_, found.last);
    for (uint32_t i = 0; i < right.count; ++i) {
      const Argument& argument = right.items[i];
      const Chunk& chunk = analysis_.chunks[argument.chunk];
      if (mediates(analysis_, argument.item)) mediator.add_chunk(analysis_, argument.chunk);
      else if (parties.count == 0 && (chunk.between || (chunk.kind == ChunkKind::adjective && argument.item == found.last + 1)))
        parties.add_chunk(analysis_, argument.chunk);
    }
    if (parties.count == 0) find_described_parties(found, parties);
    if (parties.count == 0) find_partner(found, right, parties);
    const Draft* draft = draft_near(found);
    if (draft != nullptr && mediator.count == 0) mediator = draft->sides.third;
    if (parties.count > 0 || !binds(found)) return;
    if (draft != nullptr) {
      parties = draft->sides.actor;
      for (uint32_t i = 0; i < draft->sides.recipient.count; ++i) parties.add(draft->sides.recipient.refs[i]);
    } else if (found.governor != no_index && analysis_.items[found.governor].kind == ItemKind::verb) {
      find_concluder(found, parties);
    }
  }

  // "the agreements (that were) reached between the leaders of …": in the clause that describes the accord.
  void find_described_parties(const Found& found, Sides::List& parties) const {
    bool described = false;
    uint32_t verbs = 0;
    for (uint32_t i = found.last + 1; i < analysis_.items.size() && i <= found.last + clause_reach_items; ++i) {
      const Item& item = analysis_.items[i];
      described = described || describes(item);
      if (is_hard_stop(item) || (item.kind == ItemKind::verb && (!described || ++verbs > 1))) return;
      if (item.kind == ItemKind::particle && item.particle == ParticleKind::that) return;
      if (described && item.kind == ItemKind::chunk && analysis_.chunks[item.chunk].between) return parties.add_chunk(analysis_, item.chunk);
    }
  }

  // Whose deed the governing verb is, where that verb is no event.
  void find_concluder(const Found& found, Sides::List& parties) const {
    const TriggerReading reading = read_trigger(lexicon_, analysis_, found.governor);
    if (reading.head == no_index) return;
    const Subject subject = find_subject(analysis_, found.governor, reading.sense->morph, arguments_after(analysis_, found.governor), no_index);
    if (subject.chunk != no_index) parties.add_chunk(analysis_, subject.chunk);
  }

  // "violated the ceasefire with Armenia": he who did and she with whom; the preposition is one that joins parties in some frame.
  void find_partner(const Found& found, const Arguments& right, Sides::List& parties) const {
    for (uint32_t i = 0; i < right.count; ++i) {
      const Argument& argument = right.items[i];
      if (argument.preposition == no_index || !joins_parties(argument.preposition)) continue;
      for (uint32_t k = found.item; k-- > 0 && parties.count == 0;) {
        const Item& item = analysis_.items[k];
        if (is_hard_stop(item)) break;
        if (item.kind != ItemKind::chunk) continue;
        const Chunk& chunk = analysis_.chunks[item.chunk];
        if (chunk.preposition == no_index && chunk.kind == ChunkKind::actor) parties.add_chunk(analysis_, item.chunk);
      }
      return parties.add_chunk(analysis_, argument.chunk);
    }
  }

  bool joins_parties(uint32_t preposition) const {
    for (const image::Frame& frame : lexicon_.frames())
      if (frame.joins && first_place_is(frame, preposition)) return true;
    return false;
  }

  const Draft* draft_near(const Found& found) const {
    const Draft* best = nullptr;
    for (const Draft& draft : drafts_)
      if (draft.item <= found.last && (best == nullptr || draft.item >= best->item)) best = &draft;
    return best;
  }

  // Who signs, reaches, negotiates, intends, breaks or leaves is bound; who urges, delays or rejects need not be.
  bool binds(const Found& found) const {
    const std::string_view status = lexicon_.text(lexicon_.status_names()[found.status]);
    constexpr std::string_view binding[] = {"intended", "negotiating", "initialled", "reached", "signed", "ratified", "implementing", "implemented",
                                            "violated", "suspended", "terminated"};
    return std::find(std::begin(binding), std::end(binding), status) != std::end(binding);
  }

  uint64_t id_of(const Found& found, const Sides::List& parties) {
    std::array<uint64_t, Sides::ref_count_max> codes{};
    for (uint32_t i = 0; i < parties.count; ++i) codes[i] = hash_bytes(bytes_of(code_text(parties.refs[i].country)));
    for (uint32_t i = 1; i < parties.count; ++i)  // by value: the order of naming does not matter
      for (uint32_t k = i; k > 0 && codes[k] < codes[k - 1]; --k) std::swap(codes[k], codes[k - 1]);
    uint64_t id = hash_bytes(bytes_of(lexicon_.text(lexicon_.agreement_kinds()[found.kind])));
    for (uint32_t i = 0; i < parties.count; ++i) id = hash_combine(id, codes[i]);
    if (parties.count == 0) id = hash_combine(id, hash_bytes(bytes_of(e_.memory.main_country())));
    uint32_t period = 0;
    if (found.period != no_index) {
      const DateSpan& span = analysis_.dates[analysis_.items[found.period].date].span;
      period = static_cast<uint32_t>(span.first.year) << 16 | static_cast<uint32_t>(span.last.known() ? span.last.year : span.first.year);
    }
    return memory_.accord_id({id, 0, period, found.kind, parties.count > 0});
  }

  // Who proposes an accord to others brokers it.
  void find_broker(const Found& found, const Sides::List& parties, Sides::List& mediator) const {
    const Draft* draft = draft_near(found);
    const bool proposed = lexicon_.text(lexicon_.status_names()[found.status]) == "proposed";
    if (!proposed || draft == nullptr || mediator.count > 0 || parties.count < 2 || draft->sides.actor.count != 1) return;
    for (uint32_t i = 0; i < parties.count; ++i)
      if (parties.refs[i].same_party(draft->sides.actor.refs[0])) return;
    mediator = draft->sides.actor;
  }

  void write(const Found& found) {
    Sides::List parties, mediator;
    find_parties(found, parties, mediator);
    find_broker(found, parties, mediator);
    keep_period_from_events(found);
    Agreement agreement;
    agreement.agreement_id = id_of(found, parties);
    agreement.kind = lexicon_.text(lexicon_.agreement_kinds()[found.kind]);
    agreement.status = lexicon_.text(lexicon_.status_names()[found.status]);
    e_.fill_side(parties, found.item, {}, agreement.parties);
    e_.fill_side(mediator, found.item, {}, agreement.mediator);
    const Draft* draft = draft_near(found);
    if (draft != nullptr) e_.fill_side(draft->sides.actor, found.item, {}, agreement.by);
    const bool background = found.period != no_index && !concluded(found);
    agreement.date = date_of(analysis_, found.item, e_.document_date, background ? analysis_.items[found.period].date : no_index);
    const uint32_t end = analysis_.items[found.last].token_end;
    agreement.offset = e_.offset_of(analysis_.items[found.item].token_begin);
    agreement.length = e_.input.tokens[end - 1].source_end - e_.input.tokens[analysis_.items[found.item].token_begin].source_begin;
    sink_.agreement(agreement);
    for (Draft& event : drafts_)
      if (&event == draft) event.agreement_id = agreement.agreement_id;
  }

  const Expansion& e_;
  const Lexicon& lexicon_;
  const Analysis& analysis_;
  Bounded<Draft>& drafts_;
  Memory& memory_;
  Sink& sink_;
};

}  // namespace

void find_agreements(const Expansion& expansion, Bounded<Draft>& drafts, Memory& memory, Sink& sink) {
  const auto names_accord = [](const Hit& hit) { return hit.has(SenseClass::agreement); };
  const SentenceInput& input = expansion.input;
  if (std::none_of(input.hits.begin(), input.hits.end(), names_accord) && std::none_of(input.overlays.begin(), input.overlays.end(), names_accord)) return;
  Finder(expansion, drafts, memory, sink).run();
}

}  // namespace mirsad
