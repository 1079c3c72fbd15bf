#include "code/cause.h"

#include "code/sectors.h"
#include "code/slots.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

// Reproach, refusal and demand set those who gather against somebody; so does protest itself, but only with its preposition.
EventType opens_cause(const Lexicon& lexicon, const Analysis& analysis, uint32_t at, const image::Frame& frame, uint32_t hostility) {
  const Item& item = analysis.items[at];
  if (hostility != no_index && item_in_group(item, hostility)) return EventType::protest;
  if (item.kind == ItemKind::particle) return first_place_is(frame, item.value) ? EventType::protest : EventType::none;
  if (item.kind != ItemKind::nominal && item.kind != ItemKind::participle && item.kind != ItemKind::verb) return EventType::none;
  const TriggerReading reading = read_trigger(lexicon, analysis, at);
  if (reading.trigger == nullptr) return EventType::none;
  const EventType type = reading.trigger->type;
  if (type == EventType::accuse || type == EventType::reject || type == EventType::request) return type;
  const bool against = at + 1 < analysis.items.size() && analysis.items[at + 1].kind == ItemKind::particle &&
                       has_preposition(lexicon.frame_of(*reading.trigger).recipient, analysis.items[at + 1].value);
  return type == EventType::protest && against ? type : EventType::none;
}

// Whom dissent is about is any state that is named next, by its army, its visit or its name; a demand is made to those in power.
// `complement`: it stands right behind the opener, whose preposition (ب) says no place then.
bool is_addressed(const Analysis& analysis, const Chunk& chunk, EventType opener, bool complement) {
  if (chunk.kind == ChunkKind::place && !complement) return false;  // a town is where something is
  if ((chunk.located && !complement) || chunk.ref_count == 0 || !analysis.first_ref(chunk).has_country()) return false;
  if (opener != EventType::request) return true;
  const bool above_states = is_between_states(analysis.first_ref(chunk).country.text());  // the United Nations
  return chunk.kind == ChunkKind::actor && !chunk.place_like && (above_states || is_power(analysis.first_ref(chunk).sector.text()));
}

// "over his visit (زيارته)": whom a pronoun on the occasion means, the last person or state named before those who protest.
uint32_t host_of_pronoun(const Analysis& analysis, uint32_t trigger, uint32_t opener) {
  constexpr uint32_t reach_items = 2;
  for (uint32_t i = opener + 1; i < analysis.items.size() && i <= opener + reach_items; ++i) {
    const Item& item = analysis.items[i];
    if (item.kind == ItemKind::chunk) return no_index;
    if (item.kind != ItemKind::nominal || item.hit == nullptr || !item.hit->carries(clitic::pronoun)) continue;
    for (uint32_t k = trigger; k-- > 0;) {
      if (analysis.items[k].kind != ItemKind::chunk) continue;
      const Chunk& chunk = analysis.chunk_at(k);
      if (chunk.kind == ChunkKind::actor && (chunk.person || chunk.role_is_office) && chunk.ref_count > 0 && analysis.first_ref(chunk).has_country())
        return analysis.items[k].chunk;
    }
  }
  return no_index;
}

// "over the war on Iraq (حرب العراق)": a country behind a noun of violence suffers it.
bool suffers(const Lexicon& lexicon, const Analysis& analysis, uint32_t item) {
  if (item == 0 || !analysis.chunks[analysis.items[item].chunk].place_like || analysis.items[item - 1].kind != ItemKind::nominal) return false;
  const TriggerReading reading = read_trigger(lexicon, analysis, item - 1);
  return reading.trigger != nullptr && static_cast<EventType>(reading.trigger->type) == EventType::assault;
}

}  // namespace

bool is_within_cause(const Lexicon& lexicon, const Analysis& analysis, uint32_t trigger, const image::Frame& frame, uint32_t hostility, uint32_t recipient) {
  if (recipient == no_index) return false;
  for (uint32_t i = trigger + 1; i + 2 < analysis.items.size() && analysis.items[i].chunk != recipient && !is_hard_stop(analysis.items[i]); ++i) {
    const EventType type = opens_cause(lexicon, analysis, i, frame, hostility);
    if ((type == EventType::accuse || type == EventType::reject) && analysis.items[i + 2].chunk != recipient) return true;
  }
  return false;
}

bool find_cause(const Lexicon& lexicon, const Analysis& analysis, uint32_t trigger, const image::Frame& frame, uint32_t hostility, Sides& sides) {
  constexpr uint32_t reach_items = 8;
  for (uint32_t opener = trigger + 1; opener < analysis.items.size() && !is_hard_stop(analysis.items[opener]); ++opener) {
    const EventType type = opens_cause(lexicon, analysis, opener, frame, hostility);
    if (type == EventType::none) continue;
    if (const uint32_t host = host_of_pronoun(analysis, trigger, opener); host != no_index && host != sides.actor.chunk) {
      sides.recipient = {};
      sides.recipient.add_chunk(analysis, host);
      return true;
    }
    for (uint32_t i = opener + 1; i < analysis.items.size() && i <= opener + reach_items && !is_hard_stop(analysis.items[i]); ++i) {
      const Item& item = analysis.items[i];
      if (item.kind != ItemKind::chunk || item.chunk == sides.actor.chunk || suffers(lexicon, analysis, i) || !is_addressed(analysis, analysis.chunks[item.chunk], type, i == opener + 1)) continue;
      sides.recipient = {};
      sides.recipient.add_chunk(analysis, item.chunk);
      return true;
    }
  }
  return false;
}

uint32_t body_stood_at(const Analysis& analysis, uint32_t trigger) {
  for (uint32_t i = trigger + 1; i < analysis.items.size() && !is_hard_stop(analysis.items[i]); ++i) {
    const Item& item = analysis.items[i];
    if (item.kind == ItemKind::verb) return no_index;
    if (item.kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunks[item.chunk];
    if (!chunk.located || chunk.place_like || chunk.kind != ChunkKind::actor || chunk.ref_count == 0) continue;
    const Ref& ref = analysis.first_ref(chunk);
    if (ref.body && ref.has_country()) return item.chunk;
  }
  return no_index;
}

}  // namespace mirsad
