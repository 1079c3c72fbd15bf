#include "code/chunks.h"
#include "code/places.h"
#include "code/prepositions.h"
#include "code/sectors.h"
#include "code/slots.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

bool all_words(const Analysis& analysis, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i)
    if (analysis.items[i].kind != ItemKind::word && analysis.items[i].kind != ItemKind::chunk) return false;
  return true;
}

// "the forces' storming of Jenin" (اقتحام القوات مدينة جنين), "Iraq's invasion of Kuwait" (للكويت): behind the genitive another party or
// place stands bare or after ل.
bool object_behind(const Analysis& analysis, uint32_t genitive) {
  if (genitive + 1 >= analysis.items.size() || analysis.items[genitive].kind != ItemKind::chunk || analysis.items[genitive + 1].kind != ItemKind::chunk) return false;
  const Chunk &first = analysis.chunk_at(genitive), &second = analysis.chunk_at(genitive + 1);
  const bool complete = first.ref_count > 0 && analysis.first_ref(first).has_country();  // else the next is what it belongs to
  if (!complete || first.preposition != no_index || second.conjoined) return false;
  if (second.preposition == no_index) return second.kind != ChunkKind::adjective && !second.person;
  const Hit* hit = analysis.items[genitive + 1].hit;
  return first.kind == ChunkKind::actor && first.number == 0 && hit != nullptr && hit->carries(clitic::to);
}

// "the police's breaking up of a sit-in": police do it, they do not suffer it.
bool breaks_up_crowds(const Analysis& analysis, uint32_t item, const TriggerReading& reading) {
  if (reading.trigger->mode != Mode::crowd_control || item + 1 >= analysis.items.size()) return false;
  const Item& next = analysis.items[item + 1];
  if (next.kind != ItemKind::chunk || analysis.chunks[next.chunk].ref_count == 0) return false;
  return is_armed(analysis.first_ref(analysis.chunks[next.chunk]).sector.text());
}

// The genitive of a masdar is its object, unless the object follows bare or after a preposition: Iran's seizure *of* (على) a ship.
bool genitive_is_object(const Analysis& analysis, uint32_t item, const image::Frame& frame, const TriggerReading& reading, const Arguments& arguments) {
  constexpr uint32_t reach_items = 4;
  if (!frame.idafa_is_object || reading.by_preposition || object_behind(analysis, item + 1)) return false;
  if (breaks_up_crowds(analysis, item, reading)) return false;
  for (uint32_t i = item + 1; i < arguments.end && i <= item + reach_items; ++i) {
    const Item& found = analysis.items[i];
    if (found.kind == ItemKind::particle && has_preposition(frame.recipient, found.value)) return false;
    if (found.kind == ItemKind::nominal) break;
  }
  return !has_preposition_of(frame, arguments);
}

// A preposition with a pronoun right behind the verb: "the visit that he is paying (يقوم بها)".
bool resumes_behind(const Analysis& analysis, uint32_t verb) {
  if (verb + 1 >= analysis.items.size()) return false;
  const Item& next = analysis.items[verb + 1];
  return next.kind == ItemKind::particle && next.carries(clitic::pronoun);
}

// "an attack that gunmen carried out (شنه مسلحون)", "the talks that he held (أجراها) with …": a verb that lends itself to the noun before it,
// which its pronoun resumes; no_index if there is none.
uint32_t lent_verb_behind(const Lexicon& lexicon, const Analysis& analysis, uint32_t noun) {
  constexpr uint32_t reach_items = 6;
  bool relative = false;
  for (uint32_t i = noun + 1; i < analysis.items.size() && i <= noun + reach_items; ++i) {
    const Item& item = analysis.items[i];
    if (is_hard_stop(item) || item.kind == ItemKind::nominal || item.is_mark(',')) break;
    relative = relative || item.particle == ParticleKind::relative;
    if (item.kind != ItemKind::verb) continue;
    const bool resumes = item.hit->carries(clitic::pronoun) || (relative && resumes_behind(analysis, i));
    return resumes && read_trigger(lexicon, analysis, i).kind == image::HeadKind::light ? i : no_index;
  }
  return no_index;
}

// Whose deed it is and with whom, when the verb behind says so; a visit or talks whose doer stands nowhere are those of who acts in the clause.
void lend_from_behind(const Lexicon& lexicon, const Analysis& analysis, bool deed, uint32_t carried, Places& places) {
  const uint32_t verb = lent_verb_behind(lexicon, analysis, places.trigger_item);
  if (verb == no_index) return;
  const uint16_t morph = read_trigger(lexicon, analysis, verb).sense->morph;
  const Subject doer = doer_of(analysis, verb, morph);
  if (places.subject.chunk == no_index) places.subject = doer;
  const bool free = !deed && places.subject.chunk == no_index && !doer.unknown && carried != no_index;
  if (free && agrees(analysis.chunks[carried], morph, true)) places.subject = carried_subject(carried);
  if (places.arguments.count == 0) places.arguments = arguments_after(analysis, verb);
}

// "after his accusing (اتهامه) Mauritania", "its support for (لأوكرانيا)": a pronoun on the masdar acts when another party stands right behind.
uint32_t object_of_possessed(const Analysis& analysis, uint32_t noun) {
  if (!analysis.items[noun].hit->carries(clitic::pronoun)) return no_index;
  uint32_t at = noun + 1;
  if (at < analysis.items.size() && analysis.items[at].is_mark('"')) ++at;
  if (at >= analysis.items.size()) return no_index;
  const Item& next = analysis.items[at];
  if (next.kind != ItemKind::chunk) return no_index;
  const Chunk& chunk = analysis.chunks[next.chunk];
  const bool towards = next.carries(clitic::to);
  const bool bare = chunk.preposition == no_index && chunk.kind != ChunkKind::adjective;
  return (bare || towards) && !chunk.conjoined && chunk.ref_count > 0 ? next.chunk : no_index;
}

// "10 of (من) the soldiers", "about (نحو) 10 soldiers": how many are meant stands between a noun and its genitive.
uint32_t counted_items(const Analysis& analysis, uint32_t begin, uint32_t end, const Chunk& chunk) {
  const bool counted = end == begin + 2 && (analysis.items[begin].kind == ItemKind::number || analysis.items[begin].particle == ParticleKind::quantifier);
  if (counted && analysis.items[begin + 1].particle == ParticleKind::preposition) return 2;
  return chunk.number > 0 && end == begin + 1 && analysis.items[begin].kind == ItemKind::particle && counts(analysis.items[begin]) ? 1 : 0;
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
    const bool belongs = hit != nullptr && hit->carries(clitic::to) && chunk.ref_count > 0 && is_armed(analysis.first_ref(chunk).sector.text());
    if (belongs) return {.chunk = argument.chunk, .item = argument.item};
  }
  return {};
}

// "the Geneva talks", "the Bahrain summit": a single town is where they meet, unless it meets somebody ("Moscow's talks with …"); a
// conference is always held somewhere.
bool hosts_meeting(const Lexicon& lexicon, const TriggerReading& reading, const Arguments& arguments, const Chunk& chunk) {
  if (reading.trigger == nullptr || reading.trigger->type != EventType::consult || chunk.ref_count != 1) return false;
  const image::Frame& frame = lexicon.frame_of(*reading.trigger);
  if (chunk.place_like && reading.trigger->mode == Mode::multilateral) return true;
  return frame.joins && is_town(lexicon, chunk) && !has_preposition_of(frame, arguments);
}

// "the meeting that brought together (اللقاء الذي جمع) Obama and …": right behind a set phrase of meeting stands who met.
Subject gathered(const Lexicon& lexicon, const Analysis& analysis, const Arguments& arguments, uint32_t item, const TriggerReading& reading) {
  if (reading.trigger == nullptr || lexicon.frame_of(*reading.trigger).actor[1] != image::slot_object || arguments.count == 0) return {};
  if (analysis.items[item].hit->carries(clitic::pronoun)) return {};
  const Argument& first = arguments.items[0];
  const Chunk& chunk = analysis.chunks[first.chunk];
  const bool somebody = chunk.kind == ChunkKind::actor && !chunk.place_like && chunk.ref_count > 0 && analysis.first_ref(chunk).has_country();
  if (!somebody || first.item != item + 1 || first.preposition != no_index || chunk.conjoined) return {};
  return {.chunk = first.chunk, .item = first.item};
}

// "said before his arrest (اعتقاله)": the person who acts in the clause, else whom the sentence or the story named last.
const Ref* sufferer(const Analysis& analysis, const Places& places, uint32_t carried, const Memory& memory) {
  const Chunk* subject = carried != no_index ? &analysis.chunks[carried] : nullptr;
  const bool person = subject != nullptr && subject->ref_count == 1 && (subject->person || subject->kind == ChunkKind::people) &&
                      !is_armed(analysis.first_ref(*subject).sector.text());
  return person ? &analysis.first_ref(*subject) : pronoun_referent(analysis, places, memory);
}

// "the arrest of an American (اعتقال أميركي)": an indefinite adjective in the masculine behind a noun of what is done to persons is one of them,
// unless it says to whom ("an American arrest of …").
bool is_sufferer(const Analysis& analysis, const image::Frame& frame, uint32_t noun, uint32_t adjective) {
  constexpr uint8_t to_persons = 2, feminine = 2;
  const Chunk& chunk = analysis.chunk_at(adjective);
  const bool bare = frame.idafa_is_object == to_persons && adjective == noun + 1 && !chunk.definite && chunk.preposition == no_index && chunk.genders != feminine;
  if (!bare || analysis.items[noun].hit->carries(clitic::article | clitic::pronoun)) return false;
  const Item* next = adjective + 1 < analysis.items.size() ? &analysis.items[adjective + 1] : nullptr;
  return next == nullptr || next->kind != ItemKind::chunk || next->hit == nullptr || !next->hit->carries(clitic::to);
}

// "because of his being accused of (اتهامه ب) …": whoever accuses names whom before he says of what.
bool is_charge_against(const Analysis& analysis, uint32_t noun, const TriggerReading& reading) {
  const bool charge = reading.trigger != nullptr && reading.trigger->type == EventType::accuse && reading.trigger->mode == Mode::allege;
  if (!charge || (analysis.items[noun].hit->clitics & (clitic::pronoun | clitic::to)) != clitic::pronoun || noun + 1 >= analysis.items.size()) return false;
  const Item& next = analysis.items[noun + 1];
  return ((next.hit != nullptr ? next.hit->clitics : next.front) & clitic::in) != 0;
}

}  // namespace

Subject doer_behind(const Lexicon& lexicon, const Analysis& analysis, uint32_t noun) {
  const uint32_t verb = lent_verb_behind(lexicon, analysis, noun);
  return verb != no_index ? doer_of(analysis, verb, read_trigger(lexicon, analysis, verb).sense->morph) : Subject{};
}

Places places_of_noun(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading,
                      const Subject* light_subject, uint32_t carried, const Memory& memory) {
  Places places;
  places.memory = &memory;
  places.trigger_item = item;
  places.arguments = arguments_after(analysis, item);
  places.subject_acts = reading.trigger != nullptr && lexicon.frame_of(*reading.trigger).idafa_is_object && object_behind(analysis, item + 1);
  const bool idafa_is_object = reading.trigger != nullptr && genitive_is_object(analysis, item, lexicon.frame_of(*reading.trigger), reading, places.arguments);
  const bool charged = idafa_is_object && is_charge_against(analysis, item, reading);
  if (places.subject_acts || charged) light_subject = nullptr;  // "adopted Britain's accusation against Russia": theirs who stands in the genitive
  if (light_subject != nullptr) places.subject = *light_subject;
  const bool phrase = reading.sense->what == SenseClass::phrase;
  const bool deed = reading.trigger != nullptr && is_deed(reading.trigger->type);
  const bool assault = reading.trigger != nullptr && reading.trigger->type == EventType::assault;
  const bool answered = deed && item > 0 && analysis.items[item - 1].particle == ParticleKind::response;  // it is another's deed
  // "his resignation": whose deed it is stands before.
  if (!phrase && !idafa_is_object && light_subject == nullptr && analysis.items[item].hit->carries(clitic::pronoun))
    places.subject = carried_subject(carried);
  const uint32_t possessed_object = phrase ? no_index : object_of_possessed(analysis, item);
  // "their control of positions (سيطرتهم على مواقع)": what is seized is told by the complement.
  const bool seizes = idafa_is_object && reading.complement_item != no_index && reading.trigger->mode == Mode::seize;
  if (idafa_is_object && (possessed_object != no_index || (seizes && analysis.items[item].hit->carries(clitic::pronoun)))) {
    if (light_subject == nullptr) places.subject = carried_subject(carried);
    places.object = possessed_object;
    return places;
  }
  if (idafa_is_object && (deed || charged) && analysis.items[item].hit->carries(clitic::pronoun)) places.pronoun = sufferer(analysis, places, carried, memory);
  const Subject met = phrase ? gathered(lexicon, analysis, places.arguments, item, reading) : Subject{};
  if (met.chunk != no_index) places.subject = met;
  else if (phrase && light_subject == nullptr && !answered) places.subject = find_topic(analysis, item, deed ? no_index : carried);
  if (phrase && light_subject == nullptr && assault && is_subject_of_verb(analysis, places.subject.item)) places.subject = {};
  uint32_t last = item;  // of the noun and what belongs to it so far
  for (uint32_t i = 0; i < places.arguments.count; ++i) {
    const Argument& argument = places.arguments.items[i];
    const Chunk& chunk = analysis.chunks[argument.chunk];
    const uint32_t gap = argument.item - last - 1 - counted_items(analysis, last + 1, argument.item, chunk);
    const bool attribute = chunk.kind == ChunkKind::adjective && all_words(analysis, item + 1, argument.item);
    if ((argument.preposition != no_index && !attribute) || argument.after_comma || gap > 2 || argument.inside_nominal) break;
    const bool suffers = idafa_is_object && (phrase || is_sufferer(analysis, lexicon.frame_of(*reading.trigger), item, argument.item));
    if (chunk.kind == ChunkKind::adjective && chunk.number == 0 && !suffers) {
      if (places.subject.chunk == no_index) places.subject = {.chunk = argument.chunk, .item = argument.item};
      continue;
    }
    if (gap > 0 || places.object != no_index) break;
    if (hosts_meeting(lexicon, reading, places.arguments, chunk)) continue;
    last = argument.item;
    if (idafa_is_object || places.subject.chunk != no_index) places.object = argument.chunk;
    else places.subject = {.chunk = argument.chunk, .item = argument.item};
    if (places.subject_acts && argument.item == item + 1) {
      places.object = analysis.items[item + 2].chunk;
      break;
    }
  }
  if (deed && places.subject.chunk == no_index) places.subject = owner_behind(analysis, places.arguments, item);
  lend_from_behind(lexicon, analysis, deed, carried, places);
  return places;
}

}  // namespace mirsad
