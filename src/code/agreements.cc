// The accords of a sentence (accord.h, accord_parties.h) become rows with an id that other wordings and other documents meet in.
#include "code/agreements.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "code/accord_parties.h"
#include "code/circumstance.h"

namespace mirsad {
namespace {

class Finder {
 public:
  Finder(const Expansion& expansion, Bounded<Draft>& drafts, Memory& memory, Sink& sink)
      : e_(expansion), lexicon_(expansion.lexicon), analysis_(expansion.analysis), drafts_(drafts), memory_(memory), sink_(sink) {}

  void run() {
    for (uint32_t i = 0; i < analysis_.items.size(); ++i) {
      if (accord_noun(analysis_.items[i]) == nullptr) continue;
      const Accord accord = read_accord(e_.input, analysis_, memory_, i);
      if (accord.status != image::none) write(accord);
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

  // "left the accord (الاتفاق)": with one party or none beside it, a noun with its article means the accord told of before.
  bool refers_back(const Accord& accord) const { return is_generic(lexicon_, accord.kind) && has_article(analysis_.items[accord.item]); }

  uint64_t id_of(const Accord& accord, const Sides::List& parties) {
    if (accord.known != nullptr) return memory_.accord_id({hash_bytes(bytes_of(lexicon_.text(accord.known->key))), 0, 0, accord.kind, true});
    std::array<uint64_t, Sides::ref_count_max> codes{};
    for (uint32_t i = 0; i < parties.count; ++i) codes[i] = hash_bytes(bytes_of(parties.refs[i].country.text()));
    for (uint32_t i = 1; i < parties.count; ++i)  // by value: the order of naming does not matter
      for (uint32_t k = i; k > 0 && codes[k] < codes[k - 1]; --k) std::swap(codes[k], codes[k - 1]);
    uint64_t id = hash_bytes(bytes_of(lexicon_.text(lexicon_.agreement_kinds()[accord.kind])));
    for (uint32_t i = 0; i < parties.count; ++i) id = hash_combine(id, codes[i]);
    if (parties.count == 0) id = hash_combine(id, hash_bytes(bytes_of(e_.memory.main_country())));
    uint32_t period = 0;
    if (accord.period != no_index) {
      const DateSpan& span = analysis_.dates[analysis_.items[accord.period].date].span;
      period = static_cast<uint32_t>(span.first.year) << 16 | static_cast<uint32_t>(span.last.known() ? span.last.year : span.first.year);
    }
    return memory_.accord_id({id, 0, period, accord.kind, parties.count > 1 || (parties.count == 1 && !refers_back(accord))});
  }

  // Whose words they are, else whose deed.
  Sides::List teller(const Draft* draft) const {
    Sides::List by;
    if (analysis_.in_speech) by.add(memory_.speaker);
    else if (draft != nullptr) by = draft->sides.actor;
    return by;
  }

  void write(const Accord& accord) {
    const Draft* draft = draft_near(accord, drafts_.items());
    const auto [parties, mediator] = parties_of(lexicon_, analysis_, accord, draft);
    const Sides::List by = teller(draft);
    if (accord.known == nullptr && parties.count + mediator.count + by.count == 0 && is_generic(lexicon_, accord.kind)) return;  // nobody's accord: no row of any timeline
    keep_period_from_events(accord);
    Agreement agreement;
    agreement.agreement_id = id_of(accord, parties);
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
