// Agreements: an accord noun, what the verb or noun over it says about its state, between whom and through whom. An accord that is only mentioned
// is not written. Its id is a hash of kind and parties, so that other wordings and other documents meet in the same timeline.
#pragma once
#include "code/expand.h"

namespace mirsad {

bool names_accord(const SentenceInput& input);

// Writes the sentence's agreements to `sink` and marks the drafts that are about one of them. `game`: the document tells of sport.
void find_agreements(const Expansion& expansion, bool game, Bounded<Draft>& drafts, Memory& memory, Sink& sink);

}  // namespace mirsad
