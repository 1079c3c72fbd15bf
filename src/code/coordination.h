// Chunks joined by a conjunction or a comma become one with several parties, in the order of the text: Egypt, Jordan and Syria.
#pragma once
#include "code/sentence.h"

namespace mirsad {

// Needs prepositions bound and asides marked. True: chunks were joined, and their items are gone (note_items).
bool coordinate(Analysis& analysis);

}  // namespace mirsad
