#include "code/accord_parties.h"

#include "code/clause.h"
#include "code/reading.h"
#include "code/slots.h"

namespace mirsad {
namespace {

class PartyFinder {
 public:
  PartyFinder(const Lexicon& lexicon, const Analysis& analysis, const Accord& accord, const Draft* draft)
      : lexicon_(lexicon), analysis_(analysis), accord_(accord), draft_(draft) {}

  AccordParties find() const {
    AccordParties found;
    add_known(found.bound);
    find_bound(found.bound, found.mediator);
    find_broker(found.bound, found.mediator);
    return found;
  }

 private:
  // An accord known by its name has its parties in the lexicon, whoever stands beside it.
  void add_known(Sides::List& parties) const {
    for (uint32_t i = 0; accord_.known != nullptr && i < accord_.known->party_count; ++i) {
      Ref party;
      party.country = accord_.known->parties[i];
      parties.add(party);
    }
  }

  // Those bound: after "between", as adjectives of the accord, else the subject of the verb that concludes it.
  void find_bound(Sides::List& parties, Sides::List& mediator) const {
    const Arguments right = arguments_after(analysis_, accord_.last);
    for (uint32_t i = 0; i < right.count; ++i) {
      const Argument& argument = right.items[i];
      const Chunk& chunk = analysis_.chunks[argument.chunk];
      if (mediates(analysis_, argument.item)) mediator.add_chunk(analysis_, argument.chunk);
      else if (parties.count == 0 && (chunk.between || (chunk.kind == ChunkKind::adjective && argument.item == accord_.last + 1)))
        parties.add_chunk(analysis_, argument.chunk);
    }
    if (parties.count == 0) find_described(parties);
    if (parties.count == 0) find_partner(right, parties);
    if (draft_ != nullptr && mediator.count == 0) mediator = draft_->sides.third;
    if (parties.count > 0 || accord_.status == image::none || !is_binding(lexicon_, accord_)) return;
    if (draft_ != nullptr) {
      parties = draft_->sides.actor;
      for (uint32_t i = 0; i < draft_->sides.recipient.count; ++i) parties.add(draft_->sides.recipient.refs[i]);
    } else if (accord_.governor != no_index && analysis_.items[accord_.governor].kind == ItemKind::verb) {
      find_concluder(parties);
    }
  }

  // "the agreements (that were) reached between the leaders of …": in the clause that describes the accord.
  void find_described(Sides::List& parties) const {
    bool described = false;
    uint32_t verbs = 0;
    for (uint32_t i = accord_.last + 1; i < analysis_.items.size() && i <= accord_.last + accord_clause_items; ++i) {
      const Item& item = analysis_.items[i];
      described = described || describes(item);
      if (is_hard_stop(item) || (item.kind == ItemKind::verb && (!described || ++verbs > 1))) return;
      if (item.is(ParticleKind::that)) return;
      if (described && item.kind == ItemKind::chunk && analysis_.chunks[item.chunk].between) return parties.add_chunk(analysis_, item.chunk);
    }
  }

  // Whose deed the governing verb is, where that verb is no event.
  void find_concluder(Sides::List& parties) const {
    const TriggerReading reading = read_trigger(lexicon_, analysis_, accord_.governor);
    if (reading.head == no_index) return;
    const Subject subject = find_subject(analysis_, accord_.governor, reading.sense->morph, arguments_after(analysis_, accord_.governor), no_index);
    if (subject.chunk != no_index) parties.add_chunk(analysis_, subject.chunk);
  }

  // "violated the ceasefire with Armenia": he who did and she with whom; the preposition is one that joins parties in some frame.
  void find_partner(const Arguments& right, Sides::List& parties) const {
    for (uint32_t i = 0; i < right.count; ++i) {
      const Argument& argument = right.items[i];
      if (argument.preposition == no_index || !joins_parties(argument.preposition)) continue;
      for (uint32_t k = accord_.item; k-- > 0 && parties.count == 0;) {
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

  // Who proposes an accord to others brokers it.
  void find_broker(const Sides::List& parties, Sides::List& mediator) const {
    const bool proposed = accord_.status != image::none && lexicon_.text(lexicon_.status_names()[accord_.status]) == "proposed";
    if (!proposed || draft_ == nullptr || mediator.count > 0 || parties.count < 2 || draft_->sides.actor.count != 1) return;
    for (uint32_t i = 0; i < parties.count; ++i)
      if (parties.refs[i].same_party(draft_->sides.actor.refs[0])) return;
    mediator = draft_->sides.actor;
  }

  const Lexicon& lexicon_;
  const Analysis& analysis_;
  const Accord& accord_;
  const Draft* draft_;
};

}  // namespace

const Draft* draft_near(const Accord& accord, std::span<const Draft> drafts) {
  const Draft* best = nullptr;
  const uint32_t first = accord.top == no_index ? accord.item : accord.top;
  for (const Draft& draft : drafts)
    if (draft.item >= first && draft.item <= accord.last && (best == nullptr || draft.item >= best->item)) best = &draft;
  return best;
}

AccordParties parties_of(const Lexicon& lexicon, const Analysis& analysis, const Accord& accord, const Draft* draft) {
  return PartyFinder(lexicon, analysis, accord, draft).find();
}

}  // namespace mirsad
