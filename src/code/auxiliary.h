// Auxiliary modes: whether a trigger happened, did not, will, or only might; read from the particles before it in its clause.
#pragma once
#include "code/event.h"
#include "code/reading.h"

namespace mirsad {

// The imperfect that a verb reads as; null when it can be a perfect, or is no imperfect.
const Sense* imperfect_sense(const Item& verb);
Auxiliary auxiliary_of_verb(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const Sense& sense);
Auxiliary auxiliary_of_noun(const Analysis& analysis, uint32_t item);
// What stands between the head of a pattern and its complement; none when there is no complement.
Auxiliary auxiliary_of_complement(const Analysis& analysis, uint32_t head, uint32_t complement);

// Codebook: a future CONSULT, SUPPORT, COOPERATE or AID is AGREE; an announced RETREAT is CONCEDE. Clears what it turns.
void turn_future(EventType& type, Mode& mode, Auxiliary& auxiliary);

}  // namespace mirsad
