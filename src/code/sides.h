// Sides: which chunks are actor, recipient and third party of a trigger, by the places that its frame names.
#pragma once
#include "code/clause.h"
#include "code/reading.h"

namespace mirsad {

// Compact sides of one event, as references; expanded to names when the event is written.
struct Sides {
  static constexpr uint32_t ref_count_max = 8;
  struct List {
    std::array<Ref, ref_count_max> refs;
    uint32_t count = 0;
    uint32_t chunk = no_index;  // where it was read, for numbers and explain
    bool add(const Ref& ref);
    void add_chunk(const Analysis& analysis, uint32_t index);
  };
  List actor, recipient, third;
};

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

// The places around a finite verb. Decides voice: an ambiguous form whose only bare chunk is people, counted or a place is passive.
Places places_of_verb(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading,
                      uint32_t carried, const Memory& memory);
// The places around an event noun or masdar: its genitive, its nationality adjectives, and the subject of the light verb over it.
Places places_of_noun(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const TriggerReading& reading,
                      const Subject* light_subject, uint32_t carried, const Memory& memory);

// Does the frame ask for a certain kind of actor (a speaker, an office holder, men under arms)? Then there is an event only if it found one; and
// what a speaker says of himself accuses nobody, who comes home pays no visit.
bool is_choosy(const image::Frame& frame);
bool suits_frame(const image::Frame& frame, const Sides& sides);
bool differ(const Sides& sides);  // two parties of different countries, or two powers of one

void fill_sides(const Analysis& analysis, const image::Frame& frame, const Places& places, Sides& sides);

}  // namespace mirsad
