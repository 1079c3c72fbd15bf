// How a deed was done, when its trigger does not say, and what is none whatever the trigger: patterns whose head is an event type (ASSAULT) or a type with a mode that a
// closer look may change (ASSAULT.heavy-weapons). Their complements are looked for on both sides of the trigger, in its clause.
//
//   ASSAULT + @by-air   -> ASSAULT.aerial   "two American helicopters attacked a post"
//   ASSAULT + @calamity -> NONE             "the rains that killed a hundred people": no event at all
#pragma once
#include <array>

#include "code/sentence.h"
#include "lexicon/plover.h"

namespace mirsad {

class Modes {
 public:
  Modes() = default;
  explicit Modes(const Lexicon& lexicon);
  // Sets the mode of an event of this type whose trigger is at `item`, where the clause tells better. False: it is no event.
  bool refine(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, EventType type, Mode& mode) const;

 private:
  std::array<std::array<uint32_t, mode_count>, event_type_count> heads_{};
};

}  // namespace mirsad
