// Every phrase of a lexicon as folded letters spelt out again: what another matcher would have to find (make bench-peers).
#pragma once
#include <cstdio>

#include "lexicon/view.h"

namespace mirsad::command {

// A phrase a line, its words joined by one blank, in the order of the trie. Hamza and its like stand as they fold (text/fold.h).
void print_forms(const Lexicon& lexicon, std::FILE* out);

}  // namespace mirsad::command
