// Drafts that tell one happening become one event.
#pragma once
#include "base/bounded.h"
#include "code/coder.h"

namespace mirsad {

// Joins `draft` to an earlier one of the sentence: of the same type and auxiliary, with no contradiction between their sides. What the earlier
// lacks is filled in. False when it tells something new.
bool join_with_earlier(Bounded<Draft>& drafts, const Draft& draft);

}  // namespace mirsad
