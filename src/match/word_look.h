// What one token can be: the hit that it makes if no longer phrase begins with it, and its readings that stand in phrases. Everything
// that follows from the letters alone: for a word of the lexicon the compiler has written it down, for what carries clitics it is found
// once and kept (match/word_cache.h).
#pragma once
#include "match/words.h"

namespace mirsad {

// A hit of one word; none when no sense is valid: then the rest says nothing.
struct WordHit {
  image::SenseList senses;
  uint8_t clitics;
  uint8_t front_letters;
  uint32_t valid;
  uint32_t classes;  // as in Hit
};

// A reading that phrases begin with, or that stands behind the first place of one.
struct PhraseReading {
  uint32_t word;
  uint8_t clitics;
  uint8_t front_letters;
  uint8_t peeled;
  uint8_t roles;  // image::reading_role
};

struct WordLook {
  WordHit strong, weak;    // weak: senses that only colour a stretch (group, context, agreement)
  std::array<PhraseReading, reading_count_max> readings;  // the surest first
  uint32_t reading_count;

  void clear() { strong.valid = weak.valid = reading_count = 0; }
};

// The clitics with which a word cannot have this sense.
uint8_t forbidden_clitics(const Sense& sense);
inline bool clitics_allow(uint8_t clitics, const Sense& sense) { return (clitics & forbidden_clitics(sense)) == 0; }

// Does a hit of these classes name or do something, or does it only colour a stretch?
constexpr bool is_strong(uint32_t classes) {
  constexpr uint32_t colours = class_bit(SenseClass::group) | class_bit(SenseClass::context) | class_bit(SenseClass::agreement);
  return (classes & ~colours) != 0;
}

// Which senses of a list the clitics allow.
image::Face face_of(std::span<const Sense> senses, uint8_t clitics);
// The same, where the face without clitics is known.
inline image::Face face_of(const Lexicon& lexicon, image::SenseList senses, uint32_t bare_face, uint8_t clitics) {
  const image::Face bare = lexicon.faces()[bare_face];
  return (bare.forbidden & clitics) == 0 ? bare : face_of(lexicon.senses_in(senses), clitics);
}

// Of a token with these readings.
void look_at(const Lexicon& lexicon, const Readings& readings, WordLook& look);

}  // namespace mirsad
