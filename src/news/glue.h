// Words that lost the space between them: a headline and the sentence after it (…القوقازوجاء في بيان), two sentences of a
// scraped page (المدروسةوتستند). Takes the tokens and hits of a piece; parts such a token in two. The caller then matches anew.
//
// A token is parted only if the lexicon knows no reading of the whole, and
//   - a ta marbuta stands inside it, which can only end a word; or
//   - it is a known word followed by a conjunction and a verb: a `glue_start` form, or after a long word any long verb.
#pragma once
#include "base/bounded.h"
#include "lexicon/view.h"
#include "match/hit.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

// Returns how many tokens were parted; at most glue_count_max, further ones are left as they are.
inline constexpr uint32_t glue_count_max = 256;
uint32_t split_glued(const Lexicon& lexicon, const Folded& folded, Bytes text, std::span<const Hit> hits, Bounded<Token>& tokens);

}  // namespace mirsad
