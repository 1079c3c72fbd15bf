// `mirsad lexicon lookup`: every sense of a word or phrase, with all that its row in the lexicon says, to be read by people.
#pragma once
#include <cstdio>

#include "lexicon/view.h"

namespace mirsad::command {

// False when the lexicon knows nothing in `text`.
bool look_up(const Lexicon& lexicon, Bytes text, std::FILE* out);

}  // namespace mirsad::command
