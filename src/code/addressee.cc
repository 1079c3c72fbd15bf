#include "code/addressee.h"

#include "code/clause.h"

namespace mirsad {
namespace {

// "condemns North Korea … and threatens": the same words go on in the same direction.
bool find_opponent_of_words(std::span<const Draft> drafts, Draft& draft) {
  for (size_t i = drafts.size(); i-- > 0;) {
    const Draft& earlier = drafts[i];
    if (quad_of(earlier.type) != Quad::verbal_conflict || earlier.sides.actor.count != 1 || earlier.sides.recipient.count == 0) continue;
    const Ref& before = earlier.sides.actor.refs[0];
    if (!before.has_country() || !before.same_party(draft.sides.actor.refs[0])) continue;
    draft.sides.recipient = earlier.sides.recipient;
    return true;
  }
  return false;
}

// "threatens to respond": the other of the two parties that the text has just set against each other.
void find_opponent(const Memory& memory, std::span<const Draft> drafts, Draft& draft) {
  if (draft.sides.actor.count != 1 || find_opponent_of_words(drafts, draft) || !memory.has_pair) return;
  for (uint32_t i = 0; i < 2; ++i)
    if (memory.pair[i].country == draft.sides.actor.refs[0].country &&
        memory.pair[1 - i].country != draft.sides.actor.refs[0].country)
      draft.sides.recipient.add(memory.pair[1 - i]);
}

// "the attacks of (ل) the regime": behind a noun that has no genitive, whose it is.
void add_owner(const Analysis& analysis, uint32_t deed, Sides::List& doer) {
  const Arguments arguments = arguments_after(analysis, deed);
  if (arguments.count == 0 || arguments.items[0].inside_nominal) return;
  const Item& item = analysis.items[arguments.items[0].item];
  if (item.carries(clitic::to)) doer.add_chunk(analysis, arguments.items[0].chunk);
}

// The deed, or else the words whose genitive is who says them, that a verb or masdar of judgement governs: the first such event noun, with no party
// but its own subject before.
uint32_t spoken_of(const Lexicon& lexicon, const Analysis& analysis, const Places& places, const TriggerReading& reading, bool deed) {
  for (uint32_t k = places.trigger_item + 1; k < places.arguments.end; ++k) {
    const Item& item = analysis.items[k];
    if (item.kind == ItemKind::chunk && item.chunk != places.subject.chunk) return no_index;
    if (item.kind != ItemKind::nominal || k == reading.complement_item) continue;
    const TriggerReading inner = read_trigger(lexicon, analysis, k);
    if (inner.kind != image::HeadKind::trigger || inner.head == no_index) continue;
    if (deed ? is_deed(inner.trigger->type) : !lexicon.frame_of(*inner.trigger).idafa_is_object) return k;
  }
  return no_index;
}

}  // namespace

bool has_content(EventType type, Mode mode) {
  return type == EventType::request || type == EventType::agree || type == EventType::reject || type == EventType::threaten ||
         type == EventType::concede || (type == EventType::accuse && mode == Mode::allege);
}

bool looks_for_addressee(EventType type) {
  return has_content(type, Mode::none) || type == EventType::support || type == EventType::accuse;
}

// A verb behind a comma, or with a conjunction, is a clause of its own unless a complementiser or relative has opened another since.
uint32_t content_after(const Analysis& analysis, uint32_t i) {
  uint32_t k = i + 1, comma = no_index;
  for (; k < analysis.items.size(); ++k) {
    const Item& item = analysis.items[k];
    if (is_hard_stop(item)) break;
    if (item.is_mark(',')) comma = k;
    if (item.particle == ParticleKind::after && comma != no_index && comma + 1 == k) return comma;  // ", after Moscow had announced …"
    if (item.kind == ItemKind::particle && (item.particle == ParticleKind::that || item.particle == ParticleKind::relative)) comma = no_index;
    if (item.kind != ItemKind::verb) continue;
    if (item.carries(clitic::conjunction)) break;
    if (k > i + 1 && opens_clause(analysis, k - 1)) return k - 1;
    if (comma != no_index) return comma;
  }
  return k;
}

void find_addressee_behind(const Analysis& analysis, bool located, Draft& draft) {
  const uint32_t end = content_after(analysis, draft.item);
  for (uint32_t k = draft.item + 1; k < end; ++k) {
    if (analysis.items[k].kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunk_at(k);
    if (chunk.ref_count == 0 || analysis.items[k].chunk == draft.sides.actor.chunk || chunk.located != located || chunk.conjoined) continue;
    const Ref& ref = analysis.first_ref(chunk);
    if ((!ref.has_country() && chunk.kind != ChunkKind::people) || (draft.sides.actor.count > 0 && ref.same_party(draft.sides.actor.refs[0]))) continue;
    return draft.sides.recipient.add_chunk(analysis, analysis.items[k].chunk);
  }
}

void find_addressee(const Analysis& analysis, const Memory& memory, std::span<const Draft> drafts, Draft& draft) {
  find_addressee_behind(analysis, false, draft);
  if (draft.sides.recipient.count == 0) find_addressee_behind(analysis, true, draft);
  if (draft.sides.recipient.count == 0 && quad_of(draft.type) == Quad::verbal_conflict) find_opponent(memory, drafts, draft);
}

void direct_at_doer(const Lexicon& lexicon, const Analysis& analysis, const Memory& memory, const Places& places, const TriggerReading& reading, Draft& draft) {
  const bool judges = (draft.type == EventType::accuse && draft.mode != Mode::allege) || draft.type == EventType::support;
  if (!judges || places.pronoun != nullptr) return;
  uint32_t deed = spoken_of(lexicon, analysis, places, reading, true);
  if (deed == no_index) deed = spoken_of(lexicon, analysis, places, reading, false);
  if (deed == no_index || analysis.items[deed].carries(clitic::pronoun)) return;  // "condemned its seizure": told before
  const TriggerReading inner = read_trigger(lexicon, analysis, deed);
  Sides sides;
  fill_sides(analysis, lexicon.frame_of(*inner.trigger),
             places_of_noun(lexicon, analysis, deed, inner, nullptr, no_index, memory), sides);
  if (!is_deed(inner.trigger->type)) {  // "thanked for Russia's support of (لتأييد روسيا) the resolution": who supports it is thanked
    const bool another = sides.actor.count == 1 && sides.actor.chunk != draft.sides.actor.chunk && sides.actor.refs[0].has_country() && draft.sides.actor.count > 0 &&
                         sides.actor.refs[0].country != draft.sides.actor.refs[0].country;
    if (another) draft.sides.recipient = sides.actor;
    return;
  }
  if (sides.actor.count == 0) add_owner(analysis, deed, sides.actor);
  // "condemned the coup in …": what is no blow is mostly done by the state where it happens.
  if (sides.actor.count == 0 && inner.trigger->type != EventType::assault) return;
  draft.sides.recipient = sides.actor.chunk == draft.sides.actor.chunk ? Sides::List{} : sides.actor;
  draft.addressee_open = draft.sides.recipient.count == 0;
}

}  // namespace mirsad
