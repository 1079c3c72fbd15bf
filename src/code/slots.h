// Asking a frame's row of places.
#pragma once
#include "code/clause.h"
#include "lexicon/view.h"

namespace mirsad {

inline bool has_slot(const uint16_t (&slots)[image::frame_slot_max], uint16_t wanted) {
  for (const uint16_t slot : slots)
    if (slot == wanted) return true;
  return false;
}

// `preposition`: its number, or the value of a particle that may be none.
inline bool has_preposition(const uint16_t (&slots)[image::frame_slot_max], uint64_t preposition) {
  return preposition < 0xffff - image::slot_preposition && has_slot(slots, static_cast<uint16_t>(image::slot_preposition + preposition));
}

// Is this the preposition that the frame's recipient is looked for behind first?
inline bool first_place_is(const image::Frame& frame, uint64_t preposition) {
  return preposition < 0xffff - image::slot_preposition && frame.recipient[0] == image::slot_preposition + preposition;
}

// Does a party of the clause stand behind a preposition of the frame's recipient?
inline bool has_preposition_of(const image::Frame& frame, const Arguments& arguments) {
  for (uint32_t i = 0; i < arguments.count; ++i) {
    const Argument& argument = arguments.items[i];
    if (argument.preposition != no_index && !argument.inside_nominal && has_preposition(frame.recipient, argument.preposition)) return true;
  }
  return false;
}

}  // namespace mirsad
