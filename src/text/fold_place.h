// How far the fold of a text has come, and the step over what a vector kernel cannot do: handed by value, so that a kernel's
// loop keeps it in registers.
#pragma once
#include "text/fold.h"

namespace mirsad {

struct FoldPlace {
  const uint8_t* at = nullptr;   // the next code point begins here
  uint32_t count = 0;            // letters written so far
  uint32_t invalid_count = 0;
};

// Plain: ASCII, and U+0600-U+06FF in two bytes. Everything else is stray.
inline constexpr uint8_t plain_lead_mask = 0xfc, plain_lead = 0xd8;

// Begins a fold: checks that `folded` has the room which text/fold.h asks for, and steps over strays at the very beginning.
FoldPlace begin_fold(Bytes text, const Folded& folded);

// Folds the code point at `place` and the stray ones right behind it. There is at least one.
FoldPlace fold_strays(Bytes text, const Folded& folded, FoldPlace place);

void end_fold(Bytes text, FoldPlace place, Folded& folded);

}  // namespace mirsad
