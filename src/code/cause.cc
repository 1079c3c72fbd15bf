#include "code/cause.h"

#include "code/plover.h"
#include "code/sectors.h"
#include "code/slots.h"

namespace mirsad {
namespace {

// Reproach, refusal and demand set those who gather against somebody; so does protest itself, but only with its preposition.
EventType opens_cause(const Lexicon& lexicon, const Analysis& analysis, uint32_t at, const image::Frame& frame) {
  const Item& item = analysis.items[at];
  if (item.kind == ItemKind::particle) return first_place_is(frame, item.value) ? EventType::protest : EventType::none;
  if (item.kind != ItemKind::nominal && item.kind != ItemKind::participle && item.kind != ItemKind::verb) return EventType::none;
  const TriggerReading reading = read_trigger(lexicon, analysis, at);
  if (reading.trigger == nullptr) return EventType::none;
  const auto type = static_cast<EventType>(reading.trigger->type);
  if (type == EventType::accuse || type == EventType::reject || type == EventType::request) return type;
  const bool against = at + 1 < analysis.items.size() && analysis.items[at + 1].kind == ItemKind::particle &&
                       has_preposition(lexicon.frames()[reading.trigger->frame].recipient, analysis.items[at + 1].value);
  return type == EventType::protest && against ? type : EventType::none;
}

// Whom dissent is about is any state that is named next, by its army, its visit or its name; a demand is made to those in power.
// `complement`: it stands right behind the opener, whose preposition (ب) says no place then.
bool is_addressed(const Analysis& analysis, const Chunk& chunk, EventType opener, bool complement) {
  if (chunk.kind == ChunkKind::place && !complement) return false;  // a town is where something is
  if ((chunk.located && !complement) || chunk.ref_count == 0 || !analysis.refs[chunk.refs_begin].has_country()) return false;
  return opener != EventType::request || (chunk.kind == ChunkKind::actor && !chunk.place_like && is_power(code_text(analysis.refs[chunk.refs_begin].sector)));
}

}  // namespace

bool find_cause(const Lexicon& lexicon, const Analysis& analysis, uint32_t trigger, const image::Frame& frame, Sides& sides) {
  constexpr uint32_t reach_items = 8;
  for (uint32_t opener = trigger + 1; opener < analysis.items.size() && !is_hard_stop(analysis.items[opener]); ++opener) {
    const EventType type = opens_cause(lexicon, analysis, opener, frame);
    if (type == EventType::none) continue;
    for (uint32_t i = opener + 1; i < analysis.items.size() && i <= opener + reach_items && !is_hard_stop(analysis.items[i]); ++i) {
      const Item& item = analysis.items[i];
      if (item.kind != ItemKind::chunk || item.chunk == sides.actor.chunk || !is_addressed(analysis, analysis.chunks[item.chunk], type, i == opener + 1)) continue;
      sides.recipient = {};
      sides.recipient.add_chunk(analysis, item.chunk);
      return true;
    }
  }
  return false;
}

}  // namespace mirsad
