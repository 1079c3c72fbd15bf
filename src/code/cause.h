// Whom a protest is against when no preposition of its own verb says so: "gathered in … in protest at China's support for …", "calling on the
// government to …", "against Bush's visit".
#pragma once
#include "code/sides.h"

namespace mirsad {

// Adds to `sides.recipient` the first party with a country behind a word of dissent or demand that follows the trigger; false when none does.
// `hostility`: the group of words that say against whom (معادية ل).
bool find_cause(const Lexicon& lexicon, const Analysis& analysis, uint32_t trigger, const image::Frame& frame, uint32_t hostility, Sides& sides);

// Whether a recipient that the verb's own prepositions seem to name is what the cause speaks of: "in protest at Israeli raids on (على) Gaza". Then
// the cause says better whom it is against.
bool is_within_cause(const Lexicon& lexicon, const Analysis& analysis, uint32_t trigger, const image::Frame& frame, uint32_t hostility, uint32_t recipient);

// A body with a country that those who protest stand at: "gathered near (قرب) the French embassy". No chunk when there is none.
uint32_t body_stood_at(const Analysis& analysis, uint32_t trigger);

}  // namespace mirsad
