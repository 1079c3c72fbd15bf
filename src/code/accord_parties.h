// Whom an accord binds and who brought it about, by the grammar around its noun and by the happening that is told with it.
#pragma once
#include "code/accord.h"
#include "code/coder.h"

namespace mirsad {

struct AccordParties {
  Sides::List bound, mediator;
};

// The happening told with the accord: the last among the words over it, or by its noun; null when there is none.
const Draft* draft_near(const Accord& accord, std::span<const Draft> drafts);

AccordParties parties_of(const Lexicon& lexicon, const Analysis& analysis, const Accord& accord, const Draft* draft);

}  // namespace mirsad
