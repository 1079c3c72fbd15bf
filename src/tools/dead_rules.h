// Rows of `patterns` and `statuses` in which something can never decide. The first row that fits wins: a complement behind a head is dead when
// rows before it name the same complement for that head, or groups that hold every form of it.
//
// A row is a table of heads by complements, and rows share both: what is dead behind one head and alive behind another is no mistake. A complement
// that is dead behind every head of its row is one, and so is a head that is dead with every complement.
#pragma once
#include "tools/builder.h"

namespace mirsad::tools {

// After all tables are read and groups are handed on (Builder::inherit_groups).
void complain_of_dead_rules(Builder& builder);

}  // namespace mirsad::tools
