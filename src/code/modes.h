// How a deed was done, when its trigger does not say: patterns whose head is an event type (ASSAULT) or a type with a mode that a
// closer look may change (ASSAULT.heavy-weapons). Their complements are looked for on both sides of the trigger, in its clause.
//
//   ASSAULT + @air-means -> ASSAULT.aerial        "two American helicopters attacked a post"
#pragma once
#include <array>

#include "code/plover.h"
#include "code/sentence.h"

namespace mirsad {

class Modes {
 public:
  Modes() = default;
  explicit Modes(const Lexicon& lexicon);
  // The mode of an event of this type and mode whose trigger is at `item`; `mode` itself where the clause tells no better.
  Mode refine(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, EventType type, Mode mode) const;

 private:
  std::array<std::array<uint32_t, mode_count>, event_type_count> heads_{};
};

}  // namespace mirsad
