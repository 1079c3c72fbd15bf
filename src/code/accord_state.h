// How an accord stands, as the words over it say: its own masdar (توقيع الاتفاق), the verb that has it as object or subject, or a verb over the masdar
// (أكد ضرورة تنفيذ الاتفاق). What is not said to be so - denied, wished, conditional, asked for - says nothing; what is to be signed is intended.
#pragma once
#include "code/accord.h"

namespace mirsad {

// Sets status, governor and top of an accord whose phrase and kind are known.
void read_state(const SentenceInput& input, const Analysis& analysis, Accord& accord);

}  // namespace mirsad
