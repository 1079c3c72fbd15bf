#include "code/sides.h"

#include "code/event.h"
#include "code/sectors.h"
#include "code/slots.h"

namespace mirsad {
namespace {

// "between them", "with him": a preposition with a suffixed pronoun, resolved by what was named before.
bool try_pronoun_of(const Analysis& analysis, const Places& places, uint32_t preposition, Sides::List& list) {
  if (places.memory == nullptr) return false;
  for (uint32_t i = places.trigger_item + 1; i < places.arguments.end; ++i) {
    const Item& item = analysis.items[i];
    if (item.kind != ItemKind::particle || item.value != preposition || !item.hit->carries(clitic::pronoun)) continue;
    const bool among = i > 0 && (analysis.items[i - 1].kind == ItemKind::number || analysis.items[i - 1].kind == ItemKind::chunk);  // "three, among them (بينهم) …"
    if (item.particle == ParticleKind::between && among) continue;
    if (item.particle == ParticleKind::between && places.subject.chunk == no_index && places.memory->has_pair) return list.add(places.memory->pair[0]) && list.add(places.memory->pair[1]);
    const Ref* referent = pronoun_referent(analysis, places, *places.memory);
    return referent != nullptr && list.add(*referent);
  }
  return false;
}

// "since the overthrow of (الإطاحة بـ) the regime": a preposition written with the party right behind a noun of a deed is that noun's.
bool belongs_to_noun(const Analysis& analysis, uint32_t item) {
  const Hit* hit = analysis.items[item].hit;
  return hit != nullptr && hit->carries(clitic::in) && item > 0 && analysis.items[item - 1].kind == ItemKind::nominal;
}

bool try_preposition(const Analysis& analysis, const Places& places, uint32_t preposition, Sides::List& list) {
  const Arguments& arguments = places.arguments;
  for (int pass = 0; pass < 2; ++pass)
    for (uint32_t i = 0; i < arguments.count; ++i) {
      const Argument& argument = arguments.items[i];
      if (argument.preposition != preposition || argument.inside_nominal != (pass == 1)) continue;
      if (pass == 1 && belongs_to_noun(analysis, argument.item)) continue;
      list.add_chunk(analysis, argument.chunk);
      return true;
    }
  return try_pronoun_of(analysis, places, preposition, list);
}

// Somebody who acts for a state or a body between states: a minister, a named general, a delegation of one.
bool is_official(const Analysis& analysis, const Chunk& chunk) {
  if (chunk.kind != ChunkKind::actor || chunk.ref_count == 0 || !(chunk.role_is_office || chunk.role_is_relay || chunk.person)) return false;
  const Ref& ref = analysis.first_ref(chunk);
  if (is_office(ref.sector.text())) return true;
  return (chunk.role_is_office || chunk.role_is_relay) && ref.has_country() && ref.sector.empty();
}

// Is the subject of a finite verb of the kind that the slot asks for?
bool suits(const Analysis& analysis, const Places& places, uint16_t slot) {
  const bool told = places.finite || slot == image::slot_official;  // "the arrival of the president in …" too
  if (!told || places.subject.chunk == no_index) return false;
  const Chunk& chunk = analysis.chunks[places.subject.chunk];
  if (slot == image::slot_official) return is_official(analysis, chunk);
  if (slot == image::slot_people)
    return chunk.kind == ChunkKind::people && chunk.ref_count > 0 && !is_armed(analysis.first_ref(chunk).sector.text());
  // "the hills where rebels are spread" tells of a state
  const uint32_t at = places.trigger_item;
  const Item* next = at + 1 < analysis.items.size() ? &analysis.items[at + 1] : nullptr;
  const bool resumed = next != nullptr && next->kind == ItemKind::particle && next->hit != nullptr && next->hit->carries(clitic::pronoun);
  const bool state = resumed || antecedent_of(analysis, at) != no_index || (at > 0 && analysis.items[at - 1].particle == ParticleKind::while_);
  return !state && chunk.ref_count > 0 && is_armed(analysis.first_ref(chunk).sector.text());
}

bool try_slot(const Analysis& analysis, const Places& places, uint16_t slot, Sides::List& list) {
  if (slot == image::slot_none) return false;
  if (slot == image::slot_pronoun) return places.pronoun != nullptr && list.add(*places.pronoun);
  if (slot == image::slot_speaker || slot == image::slot_speaker_not) return places.teller != nullptr && list.add(*places.teller);
  const bool choosy = slot >= image::slot_official && slot <= image::slot_people;
  if (choosy && !suits(analysis, places, slot)) return false;
  const bool subject_place = choosy || slot == (places.passive ? image::slot_object : image::slot_subject);
  if (subject_place) {
    if (places.subject.first_person) return places.speaker != nullptr && list.add(*places.speaker);
    if (places.subject.chunk == no_index) return false;
    list.add_chunk(analysis, places.subject.chunk);
    return true;
  }
  if (slot == image::slot_object) {
    if (places.passive || places.object == no_index) return false;
    list.add_chunk(analysis, places.object);
    return true;
  }
  if (slot == image::slot_subject) return false;
  return try_preposition(analysis, places, slot - image::slot_preposition, list);
}

void fill(const Analysis& analysis, const Places& places, const uint16_t (&slots)[image::frame_slot_max], Sides::List& list) {
  for (const uint16_t slot : slots)
    if (try_slot(analysis, places, slot, list)) return;
}

// "Trump affirmed the United States' support for Egypt": a country is not the addressee of itself, nor is a body under another name.
bool is_actor_again(const Analysis& analysis, const Sides::List& actor, const Sides::List& list) {
  if (actor.count != 1 || list.count != 1 || list.chunk == no_index) return false;
  if (list.refs[0].entity != image::none && list.refs[0].entity == actor.refs[0].entity) return true;
  if (!list.refs[0].sector.empty()) return false;
  return list.chunk != actor.chunk && analysis.chunks[list.chunk].place_like && actor.refs[0].country == list.refs[0].country;
}

void fill_recipient(const Analysis& analysis, const Places& places, const uint16_t (&slots)[image::frame_slot_max], Sides& sides) {
  if (places.object_inside) {
    Places direct = places;
    direct.object = no_index;
    direct.object_inside = false;
    for (uint32_t i = direct.arguments.count; i-- > 0;)
      if (direct.arguments.items[i].inside_nominal) direct.arguments.items[i] = direct.arguments.items[--direct.arguments.count];
    fill_recipient(analysis, direct, slots, sides);
    if (sides.recipient.count > 0) return;
  }
  for (const uint16_t slot : slots) {
    if (!try_slot(analysis, places, slot, sides.recipient)) continue;
    if (!is_actor_again(analysis, sides.actor, sides.recipient)) return;
    sides.recipient = {};
  }
}

void fill_mediator(const Analysis& analysis, const Places& places, Sides::List& list) {
  for (uint32_t i = 0; i < places.arguments.count && list.count == 0; ++i)
    if (mediates(analysis, places.arguments.items[i].item)) list.add_chunk(analysis, places.arguments.items[i].chunk);
}

// "The crown prince discusses with (ووزير الخارجية) the minister …": behind a verb that its subject precedes, another joins him.
void add_co_subject(const Analysis& analysis, const Places& places, Sides::List& list) {
  const uint32_t next = places.trigger_item + 1;
  if (!places.finite || !places.subject.before_verb || places.subject.carried || next >= analysis.items.size() || analysis.items[next].kind != ItemKind::chunk) return;
  const Chunk& chunk = analysis.chunk_at(next);
  if (chunk.conjoined && chunk.preposition == no_index && chunk.kind == ChunkKind::actor) list.add_chunk(analysis, analysis.items[next].chunk);
}

// "met in (ب) Marrakesh": whom one meets is no place.
Places without_venues(const Analysis& analysis, const Places& places) {
  Places met = places;
  for (uint32_t i = met.arguments.count; i-- > 0;) {
    const Chunk& chunk = analysis.chunks[met.arguments.items[i].chunk];
    if (chunk.located && chunk.place_like) met.arguments.items[i] = met.arguments.items[--met.arguments.count];
  }
  return met;
}

}  // namespace

bool Sides::List::add(const Ref& ref) {
  for (uint32_t i = 0; i < count; ++i)
    if (refs[i].entity == ref.entity && refs[i].country == ref.country && refs[i].sector == ref.sector)
      return true;
  if (count == ref_count_max) return false;
  refs[count++] = ref;
  return true;
}

void Sides::List::add_chunk(const Analysis& analysis, uint32_t index) {
  if (chunk == no_index) chunk = index;
  for (const Ref& ref : analysis.refs_of(analysis.chunks[index])) add(ref);
}

bool is_choosy(const image::Frame& frame) {
  for (const uint16_t slot : frame.actor)
    if (slot >= image::slot_speaker && slot <= image::slot_people) return true;
  return false;
}

bool differ(const Sides& sides) {
  if (sides.actor.count == 0 || sides.recipient.count == 0) return false;
  const Ref& actor = sides.actor.refs[0];
  const Ref& other = sides.recipient.refs[0];
  if (other.has_country() && actor.country != other.country) return actor.has_country() || !actor.sector.empty();
  // At home only another power is accused or warned: the opposition accuses the government, nobody "the citizens".
  return !actor.sector.empty() && !other.sector.empty() && other.sector.text() != "CVL" && actor.sector != other.sector;
}

bool suits_frame(const image::Frame& frame, const Sides& sides) {
  if (sides.actor.count == 0) return false;
  if (has_slot(frame.actor, image::slot_armed) || has_slot(frame.actor, image::slot_people)) return true;
  if (!has_slot(frame.actor, image::slot_official)) return differ(sides);
  if (sides.recipient.count == 0 || !sides.actor.refs[0].has_country()) return false;
  return sides.recipient.refs[0].has_country() && sides.actor.refs[0].country != sides.recipient.refs[0].country;
}

void fill_sides(const Analysis& analysis, const image::Frame& frame, const Places& places, Sides& sides) {
  fill(analysis, places, frame.actor, sides.actor);
  if (sides.actor.count == 0 && places.subject_acts && places.subject.chunk != no_index) sides.actor.add_chunk(analysis, places.subject.chunk);
  if (const Argument* agent = sides.actor.count == 0 ? agent_of(analysis, places.arguments) : nullptr)
    sides.actor.add_chunk(analysis, agent->chunk);
  if (frame.joins) add_co_subject(analysis, places, sides.actor);
  if (frame.joins) fill(analysis, without_venues(analysis, places), frame.recipient, sides.actor);
  else fill_recipient(analysis, places, frame.recipient, sides);
  if (!frame.joins && sides.recipient.chunk != no_index && sides.recipient.chunk == sides.actor.chunk) sides.recipient = {};
  fill(analysis, places, frame.third, sides.third);
  if (frame.third_role == static_cast<uint8_t>(ThirdRole::host)) {  // who is expelled without a word of by whom is so by the host
    if ((places.passive || !places.finite) && sides.actor.count == 0) sides.actor = sides.third;
    sides.third = {};
  }
  if (sides.third.count == 0) fill_mediator(analysis, places, sides.third);
}

}  // namespace mirsad
