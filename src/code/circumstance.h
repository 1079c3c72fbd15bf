// When, where and how many: the date, the place and the number that belong to a trigger in its sentence.
#pragma once
#include "code/event.h"
#include "code/sentence.h"
#include "code/sides.h"

namespace mirsad {

// The date in the trigger's own clause (right of it first), else one that opens the sentence, else the document's. `ignored`: a date of the analysis that tells
// of something else: the year of an accord spoken of.
DateSpan date_of(const Analysis& analysis, uint32_t item, const DateSpan& document_date, uint32_t ignored = no_index);

// The nearest chunk after a preposition of place, right of the trigger first; name "" when the sentence gives none.
Place place_of(const Lexicon& lexicon, const Analysis& analysis, uint32_t item);

struct Counted {
  uint64_t number = 0;       // 0: none
  uint32_t role = no_index;  // whose key is the unit
};

// People counted on the recipient's side, else a number right after the trigger.
Counted counted_by(const Analysis& analysis, uint32_t item, const Sides& sides);

// Contexts that words of the sentence assign.
uint64_t contexts_of(std::span<const Hit> hits);

}  // namespace mirsad
