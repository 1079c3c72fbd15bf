// Which reading a trigger has: its patterns first (head + complement in the same clause; the nearest complement wins), then
// the code of its own; verbs of saying, light verbs and silent heads are readings too.
#pragma once
#include "code/reach.h"

namespace mirsad {

struct TriggerReading {
  uint32_t head = no_index;
  const Sense* sense = nullptr;
  image::HeadKind kind = image::HeadKind::silent;
  const image::Trigger* trigger = nullptr;   // null unless kind is trigger
  uint32_t complement_item = no_index;       // of the pattern that won
  bool hidden = false;                       // a pattern says: no event
  bool by_preposition = false;               // the pattern's complement is only a preposition
  image::Strength strength = image::Strength::always;  // of the trigger, or of the noun that heads the pattern
};

// تلقى is "he received" before it is "she is met", توقع "he expected" before "she signs": an imperfect gives way to a perfect of the same spelling.
bool gives_way(const Hit& hit, const Sense& sense);

// What a head tells when one person who bears no arms does it (the minister attacked the government: with words); null when it is the same.
const image::Trigger* trigger_of_person(const Lexicon& lexicon, uint32_t head);

// The reading of items[at]; `head` is no_index when the item is no trigger at all.
TriggerReading read_trigger(const Lexicon& lexicon, const Analysis& analysis, uint32_t at);

}  // namespace mirsad
