// The accords of a sentence (accord.h, accord_parties.h) become rows with an id that other wordings and other documents meet in.
#include "code/agreements.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "code/accord_parties.h"
#include "code/circumstance.h"
#include "code/sectors.h"

namespace mirsad {
namespace {

class Finder {
 public:
  Finder(const Expansion& expansion, bool game, Bounded<Draft>& drafts, Memory& memory, Sink& sink)
      : e_(expansion), lexicon_(expansion.lexicon), analysis_(expansion.analysis), game_(game), drafts_(drafts), memory_(memory), sink_(sink) {}

  void run() {
    for (uint32_t i = 0; i < analysis_.items.size(); ++i) {
      if (accord_noun(analysis_.items[i]) == nullptr) continue;
      const Accord accord = read_accord(e_.input, analysis_, memory_, i);
      if (accord.status != image::none) write(accord);
      else mention(accord);
      i = accord.last;
    }
  }

 private:
  // What governs the accord did not happen in the accord's own year.
  void keep_period_from_events(const Accord& accord) {
    if (accord.period == no_index || is_concluded(lexicon_, accord)) return;
    for (Draft& draft : drafts_)
      if (draft.item < accord.item || draft.item > accord.period) draft.accord_date = analysis_.items[accord.period].date;
  }

  // "left the accord (الاتفاق)": with one party or none beside it, and nothing that describes it, a noun with its article means the accord told
  // of before, of the same kind unless it names none.
  const Memory::Accord* told_before(const Accord& accord, const Sides::List& parties) const {
    const uint32_t next = accord.last + 1;
    const bool described = next < analysis_.items.size() && (describes(analysis_.items[next]) || analysis_.items[next].kind == ItemKind::nominal);
    if (accord.known != nullptr || parties.count > 1 || described || accord.period != no_index || !has_article(analysis_.items[accord.item])) return nullptr;
    return memory_.accord_told(is_generic(lexicon_, accord.kind) ? image::none : accord.kind, parties.count == 0 ? nullptr : &parties.refs[0]);
  }

  // What parties and kind make: the order of naming does not matter.
  uint64_t base_of(const Accord& accord, const Sides::List& parties) const {
    if (accord.known != nullptr) return hash_bytes(bytes_of(lexicon_.text(accord.known->key)));
    std::array<uint64_t, Sides::ref_count_max> codes{};
    for (uint32_t i = 0; i < parties.count; ++i) codes[i] = hash_bytes(bytes_of(parties.refs[i].country.text()));
    for (uint32_t i = 1; i < parties.count; ++i)
      for (uint32_t k = i; k > 0 && codes[k] < codes[k - 1]; --k) std::swap(codes[k], codes[k - 1]);
    uint64_t base = hash_bytes(bytes_of(lexicon_.text(lexicon_.agreement_kinds()[accord.kind])));
    for (uint32_t i = 0; i < parties.count; ++i) base = hash_combine(base, codes[i]);
    return parties.count > 0 ? base : hash_combine(base, hash_bytes(bytes_of(e_.memory.main_country())));
  }

  uint64_t id_of(const Accord& accord, const Sides::List& parties) {
    Memory::Accord told;
    told.base = base_of(accord, parties);
    told.kind = accord.kind;
    if (accord.period != no_index && accord.known == nullptr) {
      const DateSpan& span = analysis_.dates[analysis_.items[accord.period].date].span;
      told.period = static_cast<uint32_t>(span.first.year) << 16 | static_cast<uint32_t>(span.last.known() ? span.last.year : span.first.year);
    }
    told.party_count = std::min(parties.count, Memory::Accord::party_count_max);
    std::copy_n(parties.refs.begin(), told.party_count, told.parties.begin());
    if (std::any_of(told.parties.begin(), told.parties.begin() + told.party_count, [](const Ref& party) { return !party.has_country(); })) told.party_count = 0;
    return memory_.accord_id(told);
  }

  // Whose words they are, else whose deed.
  Sides::List teller(const Draft* draft) const {
    Sides::List by;
    if (analysis_.in_speech) by.add(memory_.speaker);
    else if (draft != nullptr) by = draft->sides.actor;
    return by;
  }

  // "violates laws and conventions", "an understanding between friends": what binds nobody who is named, and no power speaks of, is no row of
  // any timeline; nor are the deals of clubs.
  bool is_nobodys(const Accord& accord, const Sides::List& parties, const Sides::List& mediator, const Sides::List& by) const {
    if (accord.known != nullptr) return false;
    if (game_) return true;
    const auto acts = [](const Ref& ref) { return is_office(ref.sector.text()) || is_armed(ref.sector.text()); };
    const auto is_party = [&](const Ref& ref) { return ref.has_country() || ref.entity != image::none || acts(ref); };
    const auto is_power = [&](const Ref& ref) { return ref.has_country() && (ref.sector.empty() || acts(ref)); };
    const auto has = [](const Sides::List& list, const auto& what) { return std::any_of(list.refs.begin(), list.refs.begin() + list.count, what); };
    return is_generic(lexicon_, accord.kind) && !has(parties, is_party) && !has(mediator, is_party) && !has(by, is_power);
  }

  // Of which nothing is told yet, but "the accord" of a later sentence may be it.
  void mention(const Accord& accord) {
    const AccordParties named = parties_of(lexicon_, analysis_, accord, nullptr);
    if (named.bound.count > 1) (void)id_of(accord, named.bound);
  }

  void write(Accord accord) {
    const Draft* draft = draft_near(accord, drafts_.items());
    auto [parties, mediator] = parties_of(lexicon_, analysis_, accord, draft);
    const Memory::Accord* told = told_before(accord, parties);
    if (told != nullptr) {
      accord.kind = told->kind;
      parties = {};
      for (uint32_t i = 0; i < told->party_count; ++i) parties.add(told->parties[i]);
    }
    const Sides::List by = teller(draft);
    if (is_nobodys(accord, parties, mediator, by)) return;
    keep_period_from_events(accord);
    Agreement agreement;
    agreement.agreement_id = told != nullptr ? memory_.accord_id(*told) : id_of(accord, parties);
    agreement.kind = lexicon_.text(lexicon_.agreement_kinds()[accord.kind]);
    agreement.status = lexicon_.text(lexicon_.status_names()[accord.status]);
    e_.fill_side(parties, accord.item, {}, agreement.parties);
    e_.fill_side(mediator, accord.item, {}, agreement.mediator);
    e_.fill_side(by, accord.item, {}, agreement.by);
    const bool background = accord.period != no_index && !is_concluded(lexicon_, accord);
    agreement.date = date_of(analysis_, accord.item, e_.document_date, background ? analysis_.items[accord.period].date : no_index);
    const uint32_t end = analysis_.items[accord.last].token_end;
    agreement.offset = e_.offset_of(analysis_.items[accord.item].token_begin);
    agreement.length = e_.input.tokens[end - 1].source_end - e_.input.tokens[analysis_.items[accord.item].token_begin].source_begin;
    sink_.agreement(agreement);
    for (Draft& event : drafts_)
      if (&event == draft) event.agreement_id = agreement.agreement_id;
  }

  const Expansion& e_;
  const Lexicon& lexicon_;
  const Analysis& analysis_;
  bool game_;
  Bounded<Draft>& drafts_;
  Memory& memory_;
  Sink& sink_;
};

}  // namespace

bool names_accord(const SentenceInput& input) {
  const auto names = [](const Hit& hit) { return hit.has(SenseClass::agreement); };
  return std::any_of(input.hits.begin(), input.hits.end(), names) || std::any_of(input.overlays.begin(), input.overlays.end(), names);
}

void find_agreements(const Expansion& expansion, bool game, Bounded<Draft>& drafts, Memory& memory, Sink& sink) {
  Finder(expansion, game, drafts, memory, sink).run();
}

}  // namespace mirsad
