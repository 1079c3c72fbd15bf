#include "code/passive.h"

#include "code/sectors.h"
#include "code/slots.h"
#include "lexicon/morph.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

bool number_follows(const Analysis& analysis, uint32_t item) {
  return item + 1 < analysis.items.size() && analysis.items[item + 1].kind == ItemKind::number;
}

// "a soldier was killed": one whom nobody has named yet, and nothing behind him that could be an object.
bool is_lone_soldier(const Analysis& analysis, const Chunk& chunk, uint32_t item) {
  const bool one = chunk.kind == ChunkKind::people && (chunk.numbers & morph::singular) && (chunk.numbers & morph::plural) == 0 && !chunk.definite && chunk.ref_count == 1;
  if (!one || item == no_index || item + 1 >= analysis.items.size()) return one;
  return analysis.items[item + 1].kind != ItemKind::word && analysis.items[item + 1].kind != ItemKind::number;
}

// Nothing behind it that could be an object.
bool stands_alone(const Analysis& analysis, uint32_t item) {
  if (item == no_index || item + 1 >= analysis.items.size()) return true;
  return analysis.items[item + 1].kind != ItemKind::word && analysis.items[item + 1].kind != ItemKind::number;
}

// "the former (الأسبق) prime minister Hariri": over an adjective to the name of who holds the office.
uint32_t end_of_name(const Analysis& analysis, const Chunk& chunk, uint32_t item) {
  for (uint32_t next = item + 1; item != no_index && chunk.role_is_office && next < analysis.items.size() && next <= item + 2; ++next) {
    const Item& found = analysis.items[next];
    if (found.kind == ItemKind::chunk && analysis.chunks[found.chunk].person && analysis.chunks[found.chunk].preposition == no_index) return next;
    if (found.kind != ItemKind::word || found.hit != nullptr) break;
  }
  return item;
}

// "Turkish aircraft … struck, at dawn, three positions": something stands bare further on in the clause.
bool strikes_further_on(const Analysis& analysis, uint32_t item) {
  for (uint32_t i = item + 1; i < analysis.items.size(); ++i) {
    const Item& found = analysis.items[i];
    if (is_hard_stop(found) || found.kind == ItemKind::verb || found.kind == ItemKind::nominal || found.particle == ParticleKind::relative) return false;
    if (found.kind == ItemKind::number && analysis.items[i - 1].kind != ItemKind::particle && (found.front & clitic::conjunction) == 0) return true;
    if (found.kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunks[found.chunk];
    if (chunk.preposition == no_index && !chunk.conjoined && !chunk.member && chunk.kind != ChunkKind::adjective) return true;
  }
  return false;
}

// "The defence minister was wounded in …", "a Turkish ship was hit": a person or a thing, and nothing that he could have hit.
bool is_hit_alone(const Analysis& analysis, const Chunk& chunk, uint32_t item) {
  if (chunk.asset) return stands_alone(analysis, item) && (item == no_index || !object_may_follow(analysis, item)) && (item == no_index || !strikes_further_on(analysis, item));
  if (chunk.kind == ChunkKind::people) return item == no_index || !object_may_follow(analysis, item);
  const bool person = chunk.kind == ChunkKind::actor && chunk.ref_count == 1 && !is_armed(analysis.first_ref(chunk).sector.text()) &&
                      (chunk.role_is_office || (chunk.named && chunk.person));
  return person && stands_alone(analysis, end_of_name(analysis, chunk, item));
}

// "The diplomat worked in Vienna and was arrested (واعتقل) in Germany": one who bears no arms, and nobody stands behind whom he could have taken.
bool goes_on_to_suffer(const Analysis& analysis, const Chunk& chunk, uint32_t item) {
  const bool one = chunk.number <= 1 && (chunk.person || chunk.role_is_office || (chunk.kind == ChunkKind::people && (chunk.numbers & morph::plural) == 0));
  if (!one || chunk.ref_count != 1 || is_armed(analysis.first_ref(chunk).sector.text())) return false;
  return !object_may_follow(analysis, item) && (item + 1 >= analysis.items.size() || analysis.items[item + 1].kind != ItemKind::verb);
}

// "the soldiers who were wounded (الذين جرحوا) in …": people whom a relative clause describes, and nobody stands in it whom they could have hit.
bool are_hit(const Analysis& analysis, uint32_t item, const Places& places) {
  if (item == 0 || analysis.items[item - 1].particle != ParticleKind::relative || places.subject.chunk == no_index || places.object != no_index) return false;
  if (antecedent_of(analysis, item) != places.subject.chunk) return false;
  return analysis.chunks[places.subject.chunk].kind == ChunkKind::people && !object_may_follow(analysis, item);
}

// "as he was accused of (كما اتهم ب) forgery": whoever accuses names whom before he says of what.
bool is_charged(const Analysis& analysis, uint32_t item, const Places& places) {
  if (item + 1 >= analysis.items.size() || (!places.subject.before_verb && places.subject.chunk != no_index)) return false;
  const Item& next = analysis.items[item + 1];
  return ((next.hit != nullptr ? next.hit->clitics : next.front) & clitic::in) != 0 && !analysis.items[item].hit->carries(clitic::pronoun);
}

}  // namespace

// People and places do not arrest or bomb; soldiers do, but "32 soldiers were killed" counts them.
bool looks_like_victim(const Analysis& analysis, const Chunk& chunk) {
  if (chunk.kind == ChunkKind::people && chunk.number == 0 && chunk.ref_count > 0 && is_armed(analysis.first_ref(chunk).sector.text())) return false;
  return chunk.kind == ChunkKind::people || chunk.kind == ChunkKind::place || chunk.kind == ChunkKind::adjective || chunk.number > 0;
}

// Does something stand bare behind the chunk at `item`, so that the verb has its object there?
bool object_may_follow(const Analysis& analysis, uint32_t item) {
  const auto passes = [&](const Item& next) { return next.kind == ItemKind::date || next.is_mark('"'); };
  while (item + 1 < analysis.items.size() && passes(analysis.items[item + 1])) ++item;
  if (item + 1 >= analysis.items.size()) return false;
  const Item& next = analysis.items[item + 1];
  if (next.kind == ItemKind::chunk) return analysis.chunks[next.chunk].preposition == no_index && !analysis.chunks[next.chunk].conjoined;
  if (next.kind == ItemKind::verb || next.kind == ItemKind::particle || next.kind == ItemKind::mark || next.kind == ItemKind::date) return false;
  const uint8_t clitics = next.hit != nullptr ? next.hit->clitics : next.front;
  return (clitics & (clitic::in | clitic::to | clitic::like | clitic::conjunction)) == 0;
}

bool decide_passive(const Analysis& analysis, uint32_t item, const TriggerReading& reading, const image::Frame& frame, const Places& places) {
  const uint16_t voice = reading.sense->morph & (morph::active | morph::passive);
  if (frame.voice == image::Voice::undergo) return false;  // its subject suffers in either voice
  if (voice == morph::passive) return true;
  if (analysis.items[item].written_passive) return has_slot(frame.recipient, image::slot_object);
  if ((voice & morph::passive) == 0 || !has_slot(frame.recipient, image::slot_object)) return false;
  const EventType type = reading.trigger->type;
  if (type == EventType::accuse && reading.trigger->mode == Mode::allege && !reading.by_preposition && frame.recipient[0] == image::slot_object) return is_charged(analysis, item, places);
  if (!is_deed(type) && type != EventType::retreat) return false;
  const bool taken = type == EventType::assault || (type == EventType::coerce && reading.trigger->mode == Mode::arrest);
  if (analysis.items[item].hit->carries(clitic::pronoun)) return false;
  if (places.subject.before_verb && !places.subject.carried) {
    if (places.object != no_index || places.subject.chunk == no_index) return false;
    // "two soldiers … were killed": even armed men, when nothing follows that they did it to
    const Chunk& topic = analysis.chunks[places.subject.chunk];
    // "security men abducted its coordinator": what is taken stands there, though nobody knows the word
    if (topic.ref_count > 0 && is_armed(analysis.first_ref(topic).sector.text()) && object_may_follow(analysis, item)) return false;
    return topic.kind == ChunkKind::people || looks_like_victim(analysis, topic) ||
           (taken && is_hit_alone(analysis, topic, item));
  }
  if (type == EventType::assault && reading.complement_item == no_index && are_hit(analysis, item, places)) return true;
  const bool carried = places.subject.chunk != no_index && places.subject.carried;
  if (carried && taken && places.object == no_index && goes_on_to_suffer(analysis, analysis.chunks[places.subject.chunk], item)) return true;
  if (places.subject.chunk == no_index || carried) return number_follows(analysis, item);
  if (places.object != no_index) return false;
  // "demonstrators smashed shops (خرب متظاهرون متاجر)": whom it is done to is told right behind them.
  const bool object = places.subject.item != no_index && reading.complement_item == places.subject.item + 1;
  if (object && object_may_follow(analysis, places.subject.item)) return false;
  const Chunk& subject = analysis.chunks[places.subject.chunk];
  const Mode mode = reading.trigger->mode;
  const bool body = subject.ref_count > 0 && analysis.first_ref(subject).body;
  if ((mode == Mode::expel || mode == Mode::deport) && !body && subject.role != no_index) return true;  // "Russian diplomats were expelled"
  return looks_like_victim(analysis, subject) || (places.subject.item == item + 1 && is_lone_soldier(analysis, subject, item + 1)) ||
         (type == EventType::assault && is_hit_alone(analysis, subject, places.subject.item));
}

}  // namespace mirsad
