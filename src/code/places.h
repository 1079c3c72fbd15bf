// The grammatical places around a trigger: subject, object, pronouns and what stands behind prepositions. Which of them is which side, a frame
// says (sides.h).
#pragma once
#include "code/clause.h"
#include "code/reading.h"

namespace mirsad {

// What is known about the grammatical places around a trigger.
struct Places {
  Subject subject;
  uint32_t object = no_index;        // chunk
  const Ref* pronoun = nullptr;      // whom a suffixed pronoun means
  const Ref* speaker = nullptr;      // first person
  const Ref* teller = nullptr;       // whose reported words the trigger stands in
  const Memory* memory = nullptr;    // for pronouns after a preposition
  uint32_t trigger_item = 0;
  Arguments arguments;
  bool finite = false;               // around a verb, not a noun
  bool passive = false;
  bool subject_acts = false;         // whatever the frame says: the first of two genitives (Iraq's invasion of Kuwait)
  bool object_inside = false;        // the object stands inside an event noun: only when no preposition tells better
};

// The places around a finite verb; of one that is no event (reading.trigger null) only the subject. Decides voice: an ambiguous form whose only bare chunk is people, counted or a place is passive.
Places places_of_verb(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading,
                      uint32_t carried, const Memory& memory);
// The places around an event noun or masdar: its genitive, its nationality adjectives, and the subject of the light verb over it.
Places places_of_noun(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading,
                      const Subject* light_subject, uint32_t carried, const Memory& memory);

// "an attack that gunmen carried out (شنه مسلحون)": whose verb lends itself to the noun before it, which its pronoun resumes.
Subject doer_behind(const Lexicon& lexicon, const Analysis& analysis, uint32_t noun);

// Whom a suffixed pronoun means that is not the subject: somebody named before in the sentence, else in the document; null when nobody was.
const Ref* pronoun_referent(const Analysis& analysis, const Places& places, const Memory& memory);

}  // namespace mirsad
