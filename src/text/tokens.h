// From folded letters to tokens, and from tokens to sentences.
//
// A character reference that a scraper left (&quot;) is one mark, a quotation mark. A word is a run of letters, a number a run of digits; any other mark is a token by itself. Letters and digits part
// (الـ10 is two tokens), because a number must be found however it is glued. Sentences end at . ! ? and line breaks,
// except where a stop stands between digits (3.5), after an initial (أ.ف.ب) or inside a run of stops.
// A sentence that would pass limits::sentence_token_count_max is cut there, after a comma if there is one, and counted.
#pragma once
#include "base/bounded.h"
#include "base/limits.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

// Runs on the kernel in use (text/kernel.h); `tokenise_scalar` is the one that the others are compared with.
void tokenise(const Folded& folded, Bounded<Token>& tokens);
void tokenise_scalar(const Folded& folded, Bounded<Token>& tokens);

// Cuts tokens[begin, end) into sentences, appended to `sentences`. Returns how many cuts the limit forced.
uint32_t cut_sentences(std::span<const Token> tokens, uint32_t begin, uint32_t end, Bounded<Sentence>& sentences);

}  // namespace mirsad
