#include "code/passive.h"
#include "code/places.h"
#include "code/slots.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

// "the Iranian chief of staff General (الجنرال) Hasan …": a title between the subject and a name that the lexicon does not know.
bool is_title_of_subject(const Analysis& analysis, const Places& places, uint32_t item) {
  const Chunk& chunk = analysis.chunk_at(item);
  const bool bare_title = chunk.titled && chunk.definite && (chunk.ref_count == 0 || !analysis.first_ref(chunk).has_country());
  if (!bare_title || places.subject.item == no_index || places.subject.before_verb || item != places.subject.item + 1) return false;
  return item + 1 < analysis.items.size() && analysis.items[item + 1].kind == ItemKind::word && analysis.items[item + 1].hit == nullptr;
}

// "the American chief of the joint staff (المشتركة) Admiral Mullen", "the American envoy to the Council Linda Thomas": a person of the same
// country behind an office, with nothing but words and what stands after a preposition between, is who holds it.
bool is_name_of_subject(const Analysis& analysis, const Places& places, uint32_t item) {
  constexpr uint32_t items_between_max = 4;
  if (places.subject.item == no_index || places.subject.before_verb || item <= places.subject.item || item > places.subject.item + 1 + items_between_max) return false;
  const Chunk &subject = analysis.chunks[places.subject.chunk], &chunk = analysis.chunk_at(item);
  for (uint32_t i = places.subject.item + 1; i < item; ++i) {
    const Item& between = analysis.items[i];
    const bool governed = between.kind == ItemKind::chunk && analysis.chunks[between.chunk].preposition != no_index;
    const bool word = between.kind == ItemKind::word && (between.hit == nullptr || between.hit->has(SenseClass::outlet));
    if (!word && !governed && !(between.kind == ItemKind::particle && (between.particle == ParticleKind::place || between.particle == ParticleKind::preposition))) return false;
  }
  if (subject.named || subject.ref_count != 1 || chunk.ref_count != 1 || !(chunk.person || chunk.named)) return false;
  const Ref &who = analysis.first_ref(subject), &name = analysis.first_ref(chunk);
  const bool same_country = name.has_country() && name.country == who.country;
  // "Al Jazeera's reporter (مراسلة الجزيرة) Shireen Abu Akleh": one of a kind that the name is of too
  const bool one = subject.kind == ChunkKind::people && chunk.person && (subject.numbers & (morph::plural | morph::dual)) == 0;
  const bool same_kind = one && !who.sector.empty() && name.sector == who.sector && (same_country || !who.has_country());
  return same_kind || ((subject.role_is_office || subject.titled) && same_country);
}

// "…, among them (بينهم) policemen": a preposition with a pronoun opens an aside.
bool is_among_them(const Analysis& analysis, uint32_t item) {
  if (item == 0 || analysis.items[item - 1].kind != ItemKind::particle || analysis.items[item - 1].hit == nullptr) return false;
  return analysis.items[item - 1].hit->clitics & clitic::pronoun;
}

enum class Within : uint8_t { clause, event_noun, what_strikes };

// The first bare chunk to the right that is not the subject: an object. Not beyond a comma; inside an event noun only when asked for.
uint32_t find_object(const Analysis& analysis, const Places& places, Within within) {
  const bool within_nominal = within != Within::clause;
  for (uint32_t i = 0; i < places.arguments.count; ++i) {
    const Argument& argument = places.arguments.items[i];
    const Chunk& chunk = analysis.chunks[argument.chunk];
    if (argument.preposition != no_index || argument.chunk == places.subject.chunk) continue;
    if (argument.inside_nominal && !within_nominal) continue;
    if (is_title_of_subject(analysis, places, argument.item) || is_name_of_subject(analysis, places, argument.item)) continue;
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

// "…, three positions of (ل) the Islamic State": a thing that stands bare further on, and behind it its owner.
uint32_t find_owner_of_thing(const Analysis& analysis, const Places& places) {
  for (uint32_t i = 0; i < places.arguments.count; ++i) {
    const Argument& argument = places.arguments.items[i];
    if (argument.inside_nominal || argument.item < places.trigger_item + 2) continue;
    const Item &owner = analysis.items[argument.item], &thing = analysis.items[argument.item - 1], &before = analysis.items[argument.item - 2];
    const bool things = thing.kind == ItemKind::word && thing.hit != nullptr && thing.hit->has(SenseClass::role) && !thing.hit->carries(clitic::in | clitic::to);
    if (things && before.kind == ItemKind::number && owner.carries(clitic::to)) return argument.chunk;
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
    const bool owner = words > 0 && item.carries(clitic::to);
    return owner ? item.chunk : find_owner_of_thing(analysis, places);
  }
  return no_index;
}

// "met the German minister and (وانتقد) criticised Turkey": behind a conjunction, the only party of a verb that must have an object is
// that object, where the subject before goes on. A request may have its content for object, so nothing is known there.
void carry_on(const Analysis& analysis, const TriggerReading& reading, const image::Frame& frame, uint32_t carried, Places& places) {
  const Subject& found = places.subject;
  const bool alone = found.chunk != no_index && !found.carried && !found.before_verb && !found.unknown && places.object == no_index;
  uint32_t next = places.trigger_item + 1;
  while (frame.joins && next < found.item && (analysis.items[next].kind == ItemKind::date || analysis.items[next].kind == ItemKind::mark)) ++next;  // "and met, yesterday, …"
  if (!alone || carried == no_index || carried == found.chunk || found.item != next) return;
  const Item& verb = analysis.items[places.trigger_item];
  const EventType type = reading.trigger->type;
  const bool where = places.trigger_item > 0 && analysis.items[places.trigger_item - 1].particle == ParticleKind::while_ && type == EventType::consult;
  const bool goes_on = verb.hit->carries(clitic::conjunction) || where || analysis.chunks[found.chunk].counterpart;  // whose counterpart he met is who met him
  if (!goes_on || verb.hit->carries(clitic::pronoun) || type == EventType::request) return;
  if (!has_slot(frame.recipient, image::slot_object) || frame.voice == image::Voice::undergo || !agrees(analysis.chunks[carried], reading.sense->morph, true)) return;
  if (analysis.chunks[carried].recalled && !frame.joins) return;  // beyond the sentence only a meeting is sure to want a second party
  if (places.arguments.end < analysis.items.size() && analysis.items[places.arguments.end].particle == ParticleKind::that) return;
  if (object_may_follow(analysis, found.item) || has_preposition_of(frame, places.arguments) || looks_like_victim(analysis, analysis.chunks[found.chunk])) return;
  places.object = found.chunk;
  places.subject = carried_subject(carried);
}

// "… based in New York, after Myanmar had signed an accord (أبرمت ميانمار اتفاقا)": of a verb that has its complement for object and is done to
// nobody, a party right behind it is the subject, whoever stands before.
void prefer_subject_behind(const Analysis& analysis, const TriggerReading& reading, const image::Frame& frame, Places& places) {
  if (has_slot(frame.recipient, image::slot_object)) return;
  const uint32_t next = places.trigger_item + 1, complement = reading.complement_item;
  if (!places.subject.before_verb || places.subject.item + 1 == places.trigger_item || complement == no_index || complement <= next || reading.by_preposition || analysis.items[next].kind != ItemKind::chunk) return;
  const Item& object = analysis.items[complement];
  const bool bare = object.hit != nullptr && !object.hit->carries(clitic::in | clitic::to | clitic::like) && analysis.items[complement - 1].kind != ItemKind::particle;
  const Chunk& chunk = analysis.chunk_at(next);
  const bool somebody = chunk.kind == ChunkKind::actor && chunk.preposition == no_index && !chunk.conjoined && chunk.ref_count > 0 && analysis.first_ref(chunk).has_country();
  if (bare && somebody && agrees(chunk, reading.sense->morph, false)) places.subject = {.chunk = analysis.items[next].chunk, .item = next};
}

// "issued a statement (اتهمت فيه) accusing Washington": in a verb of words that a noun before it takes up by a pronoun, whoever has spoken goes on, or
// whose the statement is; the party behind the pronoun is spoken of.
void resume_in_noun(const Analysis& analysis, const TriggerReading& reading, uint32_t carried, Places& places) {
  const uint32_t verb = places.trigger_item, next = verb + 1;
  const Subject& found = places.subject;
  if (verb == 0 || next >= analysis.items.size() || found.chunk == no_index || found.carried || found.before_verb || found.item != next + 1) return;
  const Item &before = analysis.items[verb - 1], &pronoun = analysis.items[next];
  const bool resumes = pronoun.particle == ParticleKind::place && pronoun.carries(clitic::pronoun);
  const bool of_noun = before.kind == ItemKind::word || before.kind == ItemKind::nominal || before.kind == ItemKind::chunk;
  if (!resumes || !of_noun || analysis.items[verb].hit->carries(clitic::conjunction | clitic::pronoun)) return;
  const uint16_t morph = reading.sense->morph;
  const bool owned = before.kind == ItemKind::chunk && analysis.chunks[before.chunk].preposition != no_index && agrees(analysis.chunks[before.chunk], morph, true);
  const uint32_t speaker = owned ? before.chunk : carried;
  if (speaker == no_index || speaker == found.chunk || analysis.chunks[found.chunk].pair || !agrees(analysis.chunks[speaker], morph, true)) return;
  places.object = found.chunk;
  places.subject = carried_subject(speaker);
}

// "European sanctions were imposed": whose sanctions they are says who imposed them.
Subject doer_of_complement(const Analysis& analysis, uint32_t complement) {
  const uint32_t next = complement + 1;
  if (next >= analysis.items.size() || analysis.items[complement].kind != ItemKind::nominal || analysis.items[next].kind != ItemKind::chunk) return {};
  const Chunk& chunk = analysis.chunk_at(next);
  const bool attribute = chunk.kind == ChunkKind::adjective && chunk.preposition == no_index && chunk.number == 0;
  return attribute ? Subject{.chunk = analysis.items[next].chunk, .item = next, .before_verb = true} : Subject{};
}

}  // namespace

const Ref* pronoun_referent(const Analysis& analysis, const Places& places, const Memory& memory) {
  const Ref* subject = nullptr;
  if (places.subject.chunk != no_index && analysis.chunks[places.subject.chunk].ref_count > 0)
    subject = &analysis.first_ref(analysis.chunks[places.subject.chunk]);
  for (uint32_t i = places.trigger_item; i-- > 0;) {
    if (analysis.items[i].kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunk_at(i);
    if (chunk.kind == ChunkKind::people && chunk.ref_count > 0 && chunk.preposition == no_index && analysis.items[i].chunk != places.subject.chunk)
      return &analysis.first_ref(chunk);
    for (const Ref& ref : analysis.refs_of(chunk))
      if (ref.has_country() && (subject == nullptr || ref.country != subject->country)) return &ref;
  }
  for (uint32_t i = 0; i < memory.recent_count; ++i)
    if (subject == nullptr || memory.recent[i].country != subject->country) return &memory.recent[i];
  return nullptr;
}

namespace {

bool strikes(const TriggerReading& reading) { return reading.trigger != nullptr && reading.trigger->type == EventType::assault; }

// "announced the death of seven in a shelling that hit (قصف استهدف) a town": an indefinite blow right before is what strikes, and not who spoke;
// unless a pronoun resumes it ("a raid in which they took …") or the verb before says who dealt it ("launched strikes that hit …").
bool blow_before(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading) {
  if (item == 0 || !strikes(reading) || analysis.items[item].hit->carries(clitic::pronoun | clitic::conjunction)) return false;
  const Item& before = analysis.items[item - 1];
  if (before.kind != ItemKind::nominal || before.hit->carries(clitic::article | clitic::pronoun) || !strikes(read_trigger(lexicon, analysis, item - 1))) return false;
  uint32_t verb = item - 1;
  while (verb > 0 && analysis.items[verb].kind != ItemKind::verb) --verb;
  if (analysis.items[verb].kind == ItemKind::verb && strikes(read_trigger(lexicon, analysis, verb))) return false;
  const Item* next = item + 1 < analysis.items.size() ? &analysis.items[item + 1] : nullptr;
  return next == nullptr || next->kind != ItemKind::particle || next->hit == nullptr || !next->hit->carries(clitic::pronoun);
}

}  // namespace

Places places_of_verb(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading, uint32_t carried,
                      const Memory& memory) {
  Places places;
  places.memory = &memory;
  places.trigger_item = item;
  places.finite = true;
  places.arguments = arguments_after(analysis, item);
  if (blow_before(lexicon, analysis, item, reading)) places.subject.unknown = true;
  else places.subject = find_subject(analysis, item, reading.sense->morph, places.arguments, carried);
  if (places.subject.chunk == no_index && !places.subject.first_person && reading.complement_item == item + 1) places.subject = doer_of_complement(analysis, reading.complement_item);
  if (reading.trigger == nullptr) return places;  // no event: nobody asks for more than its subject
  prefer_subject_behind(analysis, reading, lexicon.frame_of(*reading.trigger), places);
  // "condemned Iran's seizure of …": whose deed is condemned is the first genitive inside the object.
  const bool verbal = quad_of(reading.trigger->type) == Quad::verbal_conflict ||
                      reading.trigger->type == EventType::support;
  places.object = find_object(analysis, places, Within::clause);
  if (places.object == no_index && verbal) {
    places.object = find_object(analysis, places, Within::event_noun);
    places.object_inside = places.object != no_index;
  }
  if (places.object == no_index && !places.subject.unknown) places.object = find_owner(analysis, places);
  // "an attack (هجوم) struck a patrol": the event noun is the subject, and what follows it the object.
  const bool noun_strikes = places.subject.chunk == no_index &&
                            is_deed(reading.trigger->type) &&
                            item + 1 < analysis.items.size() && analysis.items[item + 1].kind == ItemKind::nominal;
  if (places.object == no_index && noun_strikes) places.object = find_object(analysis, places, Within::what_strikes);
  places.speaker = memory.has_speaker ? &memory.speaker : nullptr;
  if (analysis.items[item].hit->carries(clitic::pronoun)) {
    const uint32_t antecedent = antecedent_of(analysis, item);
    places.pronoun = antecedent != no_index && analysis.chunks[antecedent].ref_count > 0
                         ? &analysis.first_ref(analysis.chunks[antecedent])
                         : pronoun_referent(analysis, places, memory);
  }
  if (verbal) resume_in_noun(analysis, reading, carried, places);
  carry_on(analysis, reading, lexicon.frame_of(*reading.trigger), carried, places);
  places.passive = decide_passive(analysis, item, reading, lexicon.frame_of(*reading.trigger), places);
  return places;
}

}  // namespace mirsad
