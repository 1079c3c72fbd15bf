// What governs a chunk: the preposition before it, over what may stand between (a number, "each of", a noun or two), as a particle or as a
// clitic. Sets preposition, located, between and member of every chunk, and the number of those counted: two of the demonstrators.
#pragma once
#include "code/sentence.h"

namespace mirsad {

// "about (نحو)", "at least": may the particle stand for an estimate before a number?
bool counts(const Item& item);

void bind_prepositions(const Lexicon& lexicon, Analysis& analysis);

}  // namespace mirsad
