#include "code/sides.h"

#include "code/event.h"
#include "code/plover.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

bool has_slot(const uint16_t (&slots)[image::frame_slot_max], uint16_t wanted) {
  for (const uint16_t slot : slots)
    if (slot == wanted) return true;
  return false;
}

bool has_preposition_of(const image::Frame& frame, const Arguments& arguments) {
  for (uint32_t i = 0; i < arguments.count; ++i) {
    const Argument& argument = arguments.items[i];
    if (argument.preposition == no_index || argument.inside_nominal) continue;
    if (has_slot(frame.recipient, static_cast<uint16_t>(image::slot_preposition + argument.preposition))) return true;
  }
  return false;
}

// "the Iranian chief of staff General (الجنرال) Hasan …": a title between the subject and a name that the lexicon does not know.
bool is_title_of_subject(const Analysis& analysis, const Places& places, uint32_t item) {
  const Chunk& chunk = analysis.chunks[analysis.items[item].chunk];
  const bool bare_title = chunk.titled && chunk.definite && (chunk.ref_count == 0 || !analysis.refs[chunk.refs_begin].has_country());
  if (!bare_title || places.subject.item == no_index || places.subject.before_verb || item != places.subject.item + 1) return false;
  return item + 1 < analysis.items.size() && analysis.items[item + 1].kind == ItemKind::word && analysis.items[item + 1].hit == nullptr;
}

// "…, among them (بينهم) policemen": a preposition with a pronoun opens an aside.
bool is_among_them(const Analysis& analysis, uint32_t item) {
  if (item == 0 || analysis.items[item - 1].kind != ItemKind::particle || analysis.items[item - 1].hit == nullptr) return false;
  return analysis.items[item - 1].hit->clitics & clitic::pronoun;
}

// The first bare chunk to the right that is not the subject: an object. Not beyond a comma; inside an event noun only when asked for.
enum class Within : uint8_t { clause, event_noun, what_strikes };
uint32_t find_object(const Analysis& analysis, const Places& places, Within within) {
  const bool within_nominal = within != Within::clause;
  for (uint32_t i = 0; i < places.arguments.count; ++i) {
    const Argument& argument = places.arguments.items[i];
    const Chunk& chunk = analysis.chunks[argument.chunk];
    if (argument.preposition != no_index || argument.chunk == places.subject.chunk) continue;
    if (argument.inside_nominal && !within_nominal) continue;
    if (is_title_of_subject(analysis, places, argument.item)) continue;
    if (is_among_them(analysis, argument.item)) continue;
    if (chunk.conjoined) return no_index;  // "France condemns and the Union repeats": another subject
    // Of an event noun it says whose deed it is: condemned the Israeli (الإسرائيلي) shelling.
    const bool doer = within == Within::event_noun && follows_nominal(analysis, argument.item);
    if (chunk.kind == ChunkKind::adjective && chunk.number == 0 && !doer && !stands_for_noun(analysis, argument.item)) continue;
    if (argument.after_comma && places.subject.before_verb) return no_index;
    return argument.chunk;
  }
  return no_index;
}

// "attacked positions of (ل) the Islamic State": where the object is a noun that the lexicon does not know, its owner stands for it.
uint32_t find_owner(const Analysis& analysis, const Places& places) {
  constexpr uint32_t noun_words_max = 2;
  uint32_t words = 0;
  for (uint32_t i = places.trigger_item + 1; i < places.arguments.end; ++i) {
    const Item& item = analysis.items[i];
    if (item.kind == ItemKind::word && ++words <= noun_words_max) continue;
    if (item.kind != ItemKind::chunk) return no_index;
    if (words == 0 && item.chunk == places.subject.chunk) continue;
    const bool owner = words > 0 && item.hit != nullptr && (item.hit->clitics & clitic::to) != 0;
    return owner ? item.chunk : no_index;
  }
  return no_index;
}

bool number_follows(const Analysis& analysis, uint32_t item) {
  return item + 1 < analysis.items.size() && analysis.items[item + 1].kind == ItemKind::number;
}

bool is_armed(const image::Code& sector) {
  constexpr std::string_view armed[] = {"UAF", "REB", "MIL", "COP", "PRM", "CRM", "SPY"};
  for (const std::string_view code : armed)
    if (code_text(sector) == code) return true;
  return false;
}

// "a soldier was killed": one whom nobody has named yet, and nothing behind him that could be an object.
bool is_lone_soldier(const Analysis& analysis, const Chunk& chunk, uint32_t item) {
  const bool one = chunk.kind == ChunkKind::people && (chunk.numbers & morph::singular) && (chunk.numbers & morph::plural) == 0 && !chunk.definite && chunk.ref_count == 1;
  if (!one || item == no_index || item + 1 >= analysis.items.size()) return one;
  return analysis.items[item + 1].kind != ItemKind::word && analysis.items[item + 1].kind != ItemKind::number;
}

// People and places do not arrest or bomb; soldiers do, but "32 soldiers were killed" counts them.
bool looks_like_victim(const Analysis& analysis, const Chunk& chunk) {
  if (chunk.kind == ChunkKind::people && chunk.number == 0 && chunk.ref_count > 0 && is_armed(analysis.refs[chunk.refs_begin].sector)) return false;
  return chunk.kind == ChunkKind::people || chunk.kind == ChunkKind::place || chunk.kind == ChunkKind::adjective || chunk.number > 0;
}

// Does something stand bare behind the chunk at `item`, so that the verb has its object there?
bool object_may_follow(const Analysis& analysis, uint32_t item) {
  while (item + 1 < analysis.items.size() && analysis.items[item + 1].kind == ItemKind::date) ++item;
  if (item + 1 >= analysis.items.size()) return false;
  const Item& next = analysis.items[item + 1];
  if (next.kind == ItemKind::chunk) return analysis.chunks[next.chunk].preposition == no_index && !analysis.chunks[next.chunk].conjoined;
  if (next.kind == ItemKind::verb || next.kind == ItemKind::particle || next.kind == ItemKind::mark || next.kind == ItemKind::date) return false;
  const uint8_t clitics = next.hit != nullptr ? next.hit->clitics : next.front;
  return (clitics & (clitic::in | clitic::to | clitic::like | clitic::conjunction)) == 0;
}

// Nothing behind it that could be an object.
bool stands_alone(const Analysis& analysis, uint32_t item) {
  if (item == no_index || item + 1 >= analysis.items.size()) return true;
  return analysis.items[item + 1].kind != ItemKind::word && analysis.items[item + 1].kind != ItemKind::number;
}

// "The defence minister was wounded in …", "a Turkish ship was hit": a person or a thing, and nothing that he could have hit.
bool is_hit_alone(const Analysis& analysis, const Chunk& chunk, uint32_t item) {
  if (chunk.asset) return stands_alone(analysis, item);
  if (chunk.kind == ChunkKind::people) return item == no_index || !object_may_follow(analysis, item);
  const bool person = chunk.kind == ChunkKind::actor && chunk.ref_count == 1 && !is_armed(analysis.refs[chunk.refs_begin].sector) &&
                      (chunk.role_is_office || (chunk.named && chunk.person));
  return person && stands_alone(analysis, item);
}

bool decide_passive(const Analysis& analysis, uint32_t item, const TriggerReading& reading, const image::Frame& frame, const Places& places) {
  const uint16_t voice = reading.sense->morph & (morph::active | morph::passive);
  if (frame.undergo) return false;  // its subject suffers in either voice
  if (voice == morph::passive) return true;
  if (analysis.items[item].written_passive) return has_slot(frame.recipient, image::slot_object);
  if ((voice & morph::passive) == 0 || !has_slot(frame.recipient, image::slot_object)) return false;
  const auto type = static_cast<EventType>(reading.trigger->type);
  if (quad_of(type) != Quad::material_conflict && type != EventType::retreat) return false;
  if (analysis.items[item].hit->clitics & clitic::pronoun) return false;
  if (places.subject.before_verb && !places.subject.carried) {
    if (places.object != no_index || places.subject.chunk == no_index) return false;
    // "two soldiers … were killed": even armed men, when nothing follows that they did it to
    const Chunk& topic = analysis.chunks[places.subject.chunk];
    return topic.kind == ChunkKind::people || looks_like_victim(analysis, topic) ||
           (type == EventType::assault && is_hit_alone(analysis, topic, item));
  }
  if (places.subject.chunk == no_index || places.subject.carried) return number_follows(analysis, item);
  if (places.object != no_index) return false;
  const Chunk& subject = analysis.chunks[places.subject.chunk];
  return looks_like_victim(analysis, subject) || (places.subject.item == item + 1 && is_lone_soldier(analysis, subject, item + 1)) ||
         (type == EventType::assault && is_hit_alone(analysis, subject, places.subject.item));
}

const Ref* pronoun_referent(const Analysis& analysis, const Places& places, const Memory& memory) {
  const Ref* subject = nullptr;
  if (places.subject.chunk != no_index && analysis.chunks[places.subject.chunk].ref_count > 0)
    subject = &analysis.refs[analysis.chunks[places.subject.chunk].refs_begin];
  for (uint32_t i = places.trigger_item; i-- > 0;) {
    if (analysis.items[i].kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunks[analysis.items[i].chunk];
    if (chunk.kind == ChunkKind::people && chunk.ref_count > 0 && chunk.preposition == no_index && analysis.items[i].chunk != places.subject.chunk)
      return &analysis.refs[chunk.refs_begin];
    for (const Ref& ref : analysis.refs_of(chunk))
      if (ref.has_country() && (subject == nullptr || std::memcmp(ref.country, subject->country, 4) != 0)) return &ref;
  }
  for (uint32_t i = 0; i < memory.recent_count; ++i)
    if (subject == nullptr || std::memcmp(memory.recent[i].country, subject->country, 4) != 0) return &memory.recent[i];
  return nullptr;
}

// "between them", "with him": a preposition with a suffixed pronoun, resolved by what was named before.
bool try_pronoun_of(const Analysis& analysis, const Places& places, uint32_t preposition, Sides::List& list) {
  if (places.memory == nullptr) return false;
  for (uint32_t i = places.trigger_item + 1; i < places.arguments.end; ++i) {
    const Item& item = analysis.items[i];
    if (item.kind != ItemKind::particle || item.value != preposition || (item.hit->clitics & clitic::pronoun) == 0) continue;
    if (places.subject.chunk == no_index && places.memory->has_pair) return list.add(places.memory->pair[0]) && list.add(places.memory->pair[1]);
    const Ref* referent = pronoun_referent(analysis, places, *places.memory);
    return referent != nullptr && list.add(*referent);
  }
  return false;
}

bool try_preposition(const Analysis& analysis, const Places& places, uint32_t preposition, Sides::List& list) {
  const Arguments& arguments = places.arguments;
  for (int pass = 0; pass < 2; ++pass)
    for (uint32_t i = 0; i < arguments.count; ++i) {
      const Argument& argument = arguments.items[i];
      if (argument.preposition != preposition || argument.inside_nominal != (pass == 1)) continue;
      list.add_chunk(analysis, argument.chunk);
      return true;
    }
  return try_pronoun_of(analysis, places, preposition, list);
}

// Somebody who acts for a state or a body between states: a minister, a named general, a delegation of one.
bool is_official(const Analysis& analysis, const Chunk& chunk) {
  constexpr std::string_view offices[] = {"GOV", "LEG", "MIL", "JUD", "SPY", "PTY", "OPP", "REB", "COP"};
  if (chunk.kind != ChunkKind::actor || chunk.ref_count == 0 || !(chunk.role_is_office || chunk.role_is_relay || chunk.person)) return false;
  const Ref& ref = analysis.refs[chunk.refs_begin];
  for (const std::string_view office : offices)
    if (code_text(ref.sector) == office) return true;
  return (chunk.role_is_office || chunk.role_is_relay) && ref.has_country() && ref.sector[0] == 0;
}

// Is the subject of a finite verb of the kind that the slot asks for?
bool suits(const Analysis& analysis, const Places& places, uint16_t slot) {
  if (!places.finite || places.subject.chunk == no_index) return false;
  const Chunk& chunk = analysis.chunks[places.subject.chunk];
  if (slot == image::slot_official) return is_official(analysis, chunk);
  // "the hills where rebels are spread" tells of a state
  const uint32_t at = places.trigger_item;
  const Item* next = at + 1 < analysis.items.size() ? &analysis.items[at + 1] : nullptr;
  const bool resumed = next != nullptr && next->kind == ItemKind::particle && next->hit != nullptr && (next->hit->clitics & clitic::pronoun);
  const bool state = resumed || antecedent_of(analysis, at) != no_index || (at > 0 && analysis.items[at - 1].particle == ParticleKind::while_);
  return !state && chunk.ref_count > 0 && is_armed(analysis.refs[chunk.refs_begin].sector);
}

bool try_slot(const Analysis& analysis, const Places& places, uint16_t slot, Sides::List& list) {
  if (slot == image::slot_none) return false;
  if (slot == image::slot_pronoun) return places.pronoun != nullptr && list.add(*places.pronoun);
  if (slot == image::slot_speaker || slot == image::slot_speaker_not) return places.teller != nullptr && list.add(*places.teller);
  const bool choosy = slot == image::slot_official || slot == image::slot_armed;
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

bool is_actor_again(const Analysis& analysis, const Sides::List& actor, const Sides::List& list);

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

// "met the German minister and (وانتقد) criticised Turkey": behind a conjunction, the only party of a verb that must have an object is
// that object, where the subject before goes on. A request may have its content for object, so nothing is known there.
void carry_on(const Analysis& analysis, const TriggerReading& reading, const image::Frame& frame, uint32_t carried, Places& places) {
  const Subject& found = places.subject;
  const bool alone = found.chunk != no_index && !found.carried && !found.before_verb && !found.unknown && places.object == no_index;
  if (!alone || carried == no_index || carried == found.chunk || found.item != places.trigger_item + 1) return;
  const Item& verb = analysis.items[places.trigger_item];
  const auto type = static_cast<EventType>(reading.trigger->type);
  if ((verb.hit->clitics & (clitic::conjunction | clitic::pronoun)) != clitic::conjunction || type == EventType::request) return;
  if (!has_slot(frame.recipient, image::slot_object) || frame.undergo || !agrees(analysis.chunks[carried], reading.sense->morph, true)) return;
  if (analysis.chunks[carried].recalled && !frame.joins) return;  // beyond the sentence only a meeting is sure to want a second party
  if (places.arguments.end < analysis.items.size() && analysis.items[places.arguments.end].particle == ParticleKind::that) return;
  if (object_may_follow(analysis, found.item) || has_preposition_of(frame, places.arguments) || looks_like_victim(analysis, analysis.chunks[found.chunk])) return;
  places.object = found.chunk;
  places.subject = {carried, no_index, true, true, false, false};
}

// "European sanctions were imposed": whose sanctions they are says who imposed them.
Subject doer_of_complement(const Analysis& analysis, uint32_t complement) {
  const uint32_t next = complement + 1;
  if (next >= analysis.items.size() || analysis.items[complement].kind != ItemKind::nominal || analysis.items[next].kind != ItemKind::chunk) return {};
  const Chunk& chunk = analysis.chunks[analysis.items[next].chunk];
  const bool attribute = chunk.kind == ChunkKind::adjective && chunk.preposition == no_index && chunk.number == 0;
  return attribute ? Subject{analysis.items[next].chunk, next, true, false, false, false} : Subject{};
}

void fill_mediator(const Analysis& analysis, const Places& places, Sides::List& list) {
  for (uint32_t i = 0; i < places.arguments.count && list.count == 0; ++i) {
    const Argument& argument = places.arguments.items[i];
    for (uint32_t k = argument.item; k-- > 0 && argument.item - k <= 2;) {
      const Item& before = analysis.items[k];
      if (before.kind == ItemKind::particle && before.particle == ParticleKind::mediation) list.add_chunk(analysis, argument.chunk);
      if (before.kind == ItemKind::chunk) break;
    }
  }
}

bool all_words(const Analysis& analysis, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i)
    if (analysis.items[i].kind != ItemKind::word && analysis.items[i].kind != ItemKind::chunk) return false;
  return true;
}

// "the forces' storming of Jenin" (اقتحام القوات مدينة جنين), "Iraq's invasion of Kuwait" (للكويت): behind the genitive another party or
// place stands bare or after ل.
bool object_behind(const Analysis& analysis, uint32_t genitive) {
  if (genitive + 1 >= analysis.items.size() || analysis.items[genitive].kind != ItemKind::chunk || analysis.items[genitive + 1].kind != ItemKind::chunk) return false;
  const Chunk &first = analysis.chunks[analysis.items[genitive].chunk], &second = analysis.chunks[analysis.items[genitive + 1].chunk];
  const bool complete = first.ref_count > 0 && analysis.refs[first.refs_begin].has_country();  // else the next is what it belongs to
  if (!complete || first.preposition != no_index || second.conjoined) return false;
  if (second.preposition == no_index) return second.kind != ChunkKind::adjective && !second.person;
  const Hit* hit = analysis.items[genitive + 1].hit;
  return first.kind == ChunkKind::actor && first.number == 0 && hit != nullptr && (hit->clitics & clitic::to);
}

// "the police's breaking up of a sit-in": police do it, they do not suffer it.
bool breaks_up_crowds(const Analysis& analysis, uint32_t item, const TriggerReading& reading) {
  if (static_cast<Mode>(reading.trigger->mode) != Mode::crowd_control || item + 1 >= analysis.items.size()) return false;
  const Item& next = analysis.items[item + 1];
  if (next.kind != ItemKind::chunk || analysis.chunks[next.chunk].ref_count == 0) return false;
  return is_armed(analysis.refs[analysis.chunks[next.chunk].refs_begin].sector);
}

// The genitive of a masdar is its object, unless the object follows bare or after a preposition: Iran's seizure *of* (على) a ship.
bool genitive_is_object(const Analysis& analysis, uint32_t item, const image::Frame& frame, const TriggerReading& reading, const Arguments& arguments) {
  constexpr uint32_t reach_items = 4;
  if (!frame.idafa_is_object || reading.by_preposition || object_behind(analysis, item + 1)) return false;
  if (breaks_up_crowds(analysis, item, reading)) return false;
  for (uint32_t i = item + 1; i < arguments.end && i <= item + reach_items; ++i) {
    const Item& found = analysis.items[i];
    const bool governs = found.kind == ItemKind::particle && found.value < 0xffff;
    if (governs && has_slot(frame.recipient, static_cast<uint16_t>(image::slot_preposition + found.value))) return false;
    if (found.kind == ItemKind::nominal) break;
  }
  return !has_preposition_of(frame, arguments);
}

// "Trump affirmed the United States' support for Egypt": a country is not the addressee of itself, nor is a body under another name.
bool is_actor_again(const Analysis& analysis, const Sides::List& actor, const Sides::List& list) {
  if (actor.count != 1 || list.count != 1 || list.chunk == no_index) return false;
  if (list.refs[0].entity != image::none && list.refs[0].entity == actor.refs[0].entity) return true;
  if (list.refs[0].sector[0] != 0) return false;
  return list.chunk != actor.chunk && analysis.chunks[list.chunk].place_like && std::memcmp(actor.refs[0].country, list.refs[0].country, 4) == 0;
}

// "an attack that gunmen carried out (شنه مسلحون)": a verb that lends itself to the noun before it, which its pronoun resumes.
Subject doer_behind(const Lexicon& lexicon, const Analysis& analysis, uint32_t noun) {
  constexpr uint32_t reach_items = 6;
  for (uint32_t i = noun + 1; i < analysis.items.size() && i <= noun + reach_items; ++i) {
    const Item& item = analysis.items[i];
    if (is_hard_stop(item) || item.kind == ItemKind::nominal || (item.kind == ItemKind::mark && item.mark == ',')) break;
    if (item.kind != ItemKind::verb) continue;
    const TriggerReading reading = read_trigger(lexicon, analysis, i);
    if (reading.kind != image::HeadKind::light || (item.hit->clitics & clitic::pronoun) == 0) break;
    return doer_of(analysis, i, reading.sense->morph);
  }
  return {};
}

// "The army announced …": right behind a verb stands whose verb it is, and no doer of a deed further on.
bool is_subject_of_verb(const Analysis& analysis, uint32_t item) {
  return item != no_index && item > 0 && analysis.items[item - 1].kind == ItemKind::verb;
}

// "an air raid of (ل) the alliance's forces": an armed body behind the preposition of belonging.
Subject owner_behind(const Analysis& analysis, const Arguments& arguments, uint32_t noun) {
  constexpr uint32_t reach_items = 2;
  for (uint32_t i = 0; i < arguments.count && arguments.items[i].item <= noun + reach_items; ++i) {
    const Argument& argument = arguments.items[i];
    const Chunk& chunk = analysis.chunks[argument.chunk];
    const Hit* hit = analysis.items[argument.item].hit;
    const bool belongs = hit != nullptr && (hit->clitics & clitic::to) && chunk.ref_count > 0 && is_armed(analysis.refs[chunk.refs_begin].sector);
    if (belongs) return {argument.chunk, argument.item, false, false, false, false};
  }
  return {};
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

// "the Geneva talks", "the Bahrain summit": a single town is where they meet, unless it meets somebody ("Moscow's talks with …"); a
// conference is always held somewhere.
bool hosts_meeting(const Lexicon& lexicon, const TriggerReading& reading, const Arguments& arguments, const Chunk& chunk) {
  if (reading.trigger == nullptr || static_cast<EventType>(reading.trigger->type) != EventType::consult || chunk.ref_count != 1) return false;
  const image::Frame& frame = lexicon.frames()[reading.trigger->frame];
  const bool town = chunk.kind == ChunkKind::place ||
                    (chunk.head_entity != no_index && lexicon.entities()[chunk.head_entity].kind == image::EntityKind::capital);
  if (chunk.place_like && static_cast<Mode>(reading.trigger->mode) == Mode::multilateral) return true;
  return frame.joins && town && !has_preposition_of(frame, arguments);
}

}  // namespace

bool Sides::List::add(const Ref& ref) {
  for (uint32_t i = 0; i < count; ++i)
    if (refs[i].entity == ref.entity && std::memcmp(refs[i].country, ref.country, 4) == 0 && std::memcmp(refs[i].sector, ref.sector, 4) == 0)
      return true;
  if (count == ref_count_max) return false;
  refs[count++] = ref;
  return true;
}

void Sides::List::add_chunk(const Analysis& analysis, uint32_t index) {
  if (chunk == no_index) chunk = index;
  for (const Ref& ref : analysis.refs_of(analysis.chunks[index])) add(ref);
}

Places places_of_verb(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading, uint32_t carried,
                      const Memory& memory) {
  Places places;
  places.memory = &memory;
  places.trigger_item = item;
  places.finite = true;
  places.arguments = arguments_after(analysis, item);
  places.subject = find_subject(analysis, item, reading.sense->morph, places.arguments, carried);
  if (places.subject.chunk == no_index && !places.subject.first_person && reading.complement_item == item + 1) places.subject = doer_of_complement(analysis, reading.complement_item);
  // "condemned Iran's seizure of …": whose deed is condemned is the first genitive inside the object.
  const bool verbal = reading.trigger != nullptr && (quad_of(static_cast<EventType>(reading.trigger->type)) == Quad::verbal_conflict ||
                                                     static_cast<EventType>(reading.trigger->type) == EventType::support);
  places.object = find_object(analysis, places, Within::clause);
  if (places.object == no_index && verbal) {
    places.object = find_object(analysis, places, Within::event_noun);
    places.object_inside = places.object != no_index;
  }
  if (places.object == no_index && !places.subject.unknown) places.object = find_owner(analysis, places);
  // "an attack (هجوم) struck a patrol": the event noun is the subject, and what follows it the object.
  const bool noun_strikes = places.subject.chunk == no_index && reading.trigger != nullptr &&
                            quad_of(static_cast<EventType>(reading.trigger->type)) == Quad::material_conflict &&
                            item + 1 < analysis.items.size() && analysis.items[item + 1].kind == ItemKind::nominal;
  if (places.object == no_index && noun_strikes) places.object = find_object(analysis, places, Within::what_strikes);
  places.speaker = memory.has_speaker ? &memory.speaker : nullptr;
  if (analysis.items[item].hit->clitics & clitic::pronoun) {
    const uint32_t antecedent = antecedent_of(analysis, item);
    places.pronoun = antecedent != no_index && analysis.chunks[antecedent].ref_count > 0
                         ? &analysis.refs[analysis.chunks[antecedent].refs_begin]
                         : pronoun_referent(analysis, places, memory);
  }
  if (reading.trigger != nullptr) carry_on(analysis, reading, lexicon.frames()[reading.trigger->frame], carried, places);
  if (reading.trigger != nullptr)
    places.passive = decide_passive(analysis, item, reading, lexicon.frames()[reading.trigger->frame], places);
  return places;
}

Places places_of_noun(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading,
                      const Subject* light_subject, uint32_t carried, const Memory& memory) {
  Places places;
  places.memory = &memory;
  places.trigger_item = item;
  places.arguments = arguments_after(analysis, item);
  places.subject_acts = reading.trigger != nullptr && lexicon.frames()[reading.trigger->frame].idafa_is_object && object_behind(analysis, item + 1);
  const bool idafa_is_object = reading.trigger != nullptr && genitive_is_object(analysis, item, lexicon.frames()[reading.trigger->frame], reading, places.arguments);
  if (light_subject != nullptr) places.subject = *light_subject;
  const bool phrase = reading.sense->what == SenseClass::phrase;
  const bool deed = reading.trigger != nullptr && quad_of(static_cast<EventType>(reading.trigger->type)) == Quad::material_conflict;
  const bool assault = reading.trigger != nullptr && static_cast<EventType>(reading.trigger->type) == EventType::assault;
  // "his resignation": whose deed it is stands before.
  if (!phrase && !idafa_is_object && light_subject == nullptr && (analysis.items[item].hit->clitics & clitic::pronoun))
    places.subject = {carried, no_index, true, carried != no_index, false, false};
  if (phrase && light_subject == nullptr) places.subject = find_topic(analysis, item, deed ? no_index : carried);
  if (phrase && light_subject == nullptr && assault && is_subject_of_verb(analysis, places.subject.item)) places.subject = {};
  uint32_t last = item;  // of the noun and what belongs to it so far
  for (uint32_t i = 0; i < places.arguments.count; ++i) {
    const Argument& argument = places.arguments.items[i];
    const Chunk& chunk = analysis.chunks[argument.chunk];
    const uint32_t gap = argument.item - last - 1;
    const bool attribute = chunk.kind == ChunkKind::adjective && all_words(analysis, item + 1, argument.item);
    if ((argument.preposition != no_index && !attribute) || argument.after_comma || gap > 2 || argument.inside_nominal) break;
    if (chunk.kind == ChunkKind::adjective && chunk.number == 0 && !(phrase && idafa_is_object)) {
      if (places.subject.chunk == no_index) places.subject = {argument.chunk, argument.item, false, false, false, false};
      continue;
    }
    if (gap > 0 || places.object != no_index) break;
    if (hosts_meeting(lexicon, reading, places.arguments, chunk)) continue;
    last = argument.item;
    if (idafa_is_object || places.subject.chunk != no_index) places.object = argument.chunk;
    else places.subject = {argument.chunk, argument.item, false, false, false, false};
    if (places.subject_acts && argument.item == item + 1) {
      places.object = analysis.items[item + 2].chunk;
      break;
    }
  }
  if (deed && places.subject.chunk == no_index) places.subject = owner_behind(analysis, places.arguments, item);
  if (deed && places.subject.chunk == no_index) places.subject = doer_behind(lexicon, analysis, item);
  return places;
}

bool is_choosy(const image::Frame& frame) {
  for (const uint16_t slot : frame.actor)
    if (slot >= image::slot_speaker && slot <= image::slot_armed) return true;
  return false;
}

bool differ(const Sides& sides) {
  if (sides.actor.count == 0 || sides.recipient.count == 0) return false;
  const Ref& actor = sides.actor.refs[0];
  const Ref& other = sides.recipient.refs[0];
  if (other.has_country() && std::memcmp(actor.country, other.country, 4) != 0) return actor.has_country() || actor.sector[0] != 0;
  // At home only another power is accused or warned: the opposition accuses the government, nobody "the citizens".
  return actor.sector[0] != 0 && other.sector[0] != 0 && code_text(other.sector) != "CVL" && std::memcmp(actor.sector, other.sector, 4) != 0;
}

bool suits_frame(const image::Frame& frame, const Sides& sides) {
  if (sides.actor.count == 0) return false;
  if (has_slot(frame.actor, image::slot_armed)) return true;
  if (!has_slot(frame.actor, image::slot_official)) return differ(sides);
  if (sides.recipient.count == 0 || !sides.actor.refs[0].has_country()) return false;
  return sides.recipient.refs[0].has_country() && std::memcmp(sides.actor.refs[0].country, sides.recipient.refs[0].country, 4) != 0;
}

void fill_sides(const Analysis& analysis, const image::Frame& frame, const Places& places, Sides& sides) {
  fill(analysis, places, frame.actor, sides.actor);
  if (sides.actor.count == 0 && places.subject_acts && places.subject.chunk != no_index) sides.actor.add_chunk(analysis, places.subject.chunk);
  if (const Argument* agent = sides.actor.count == 0 ? agent_of(analysis, places.arguments) : nullptr)
    sides.actor.add_chunk(analysis, agent->chunk);
  if (frame.joins) fill(analysis, without_venues(analysis, places), frame.recipient, sides.actor);
  else fill_recipient(analysis, places, frame.recipient, sides);
  if (!frame.joins && sides.recipient.chunk != no_index && sides.recipient.chunk == sides.actor.chunk) sides.recipient = {};
  fill(analysis, places, frame.third, sides.third);
  if (frame.third_role == static_cast<uint8_t>(ThirdRole::host)) {  // who is expelled without a word of by whom is so by the host
    if (places.passive && sides.actor.count == 0) sides.actor = sides.third;
    sides.third = {};
  }
  if (sides.third.count == 0) fill_mediator(analysis, places, sides.third);
}

}  // namespace mirsad
