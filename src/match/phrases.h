// From tokens to hits: at each token, the longest phrase of the lexicon that starts there, through the trie of word numbers.
//
// The first token of a phrase may carry clitics in front, its last token a suffixed pronoun, and the tokens between an article. Senses that the clitics
// forbid (an article on a finite verb, a future particle on a noun) are masked out; a hit has at least one valid sense.
#pragma once
#include "base/bounded.h"
#include "match/word_cache.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

// Appends the hits of tokens[begin, end) to `hits`. Senses that only colour a stretch (group, context, agreement) never hide a shorter
// phrase that names or does something: where theirs is no shorter, it goes to `overlays` instead.
void match_phrases(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, uint32_t begin, uint32_t end,
                   Bounded<Hit>& hits, Bounded<Hit>& overlays, WordCache* cache = nullptr);

}  // namespace mirsad
