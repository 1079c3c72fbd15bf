// "The two countries", "the ministers of the two states": duals that mean two parties named together.
#pragma once
#include "code/sentence.h"

namespace mirsad {

// Gives every such chunk its parties: those named together last in this sentence, else what the memory gave it. Without any it becomes a word;
// true when one did (note_items).
bool resolve_pairs(const Lexicon& lexicon, Analysis& analysis);

}  // namespace mirsad
