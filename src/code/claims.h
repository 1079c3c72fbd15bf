// Whose a deed is when its own clause names no doer: another clause of the sentence says who carried it out or claimed it.
#pragma once
#include "code/clause.h"
#include "code/sides.h"
#include "lexicon/view.h"

namespace mirsad {

// "The bombing that the movement claimed (تبنته) killed five", "…, and a group carried it out (نفذته)": the subject of a verb that lends itself
// and whose pronoun resumes an assault noun of the clause around items[at]. No chunk when nobody is said to have done it.
Subject claimant(const Lexicon& lexicon, const Analysis& analysis, uint32_t at);

// "47 were killed in an attack on (على) supporters of Bhutto": a party of a country that an assault noun behind items[at] in its clause says was
// struck. No chunk when there is none.
uint32_t struck_behind(const Lexicon& lexicon, const Analysis& analysis, uint32_t at);

// "three soldiers were killed in clashes with (مع) the rebels", "… in fighting between (بين) the army and Hamas": whom those in `victims` fought, in the
// sentence around items[at]. `clashes`: the group of words for it. Null when nobody is told, or it may have been either.
const Ref* fought(const Lexicon& lexicon, const Analysis& analysis, uint32_t clashes, uint32_t at, const Sides::List& victims);

}  // namespace mirsad
