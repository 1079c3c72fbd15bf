// What one token can be: its readings, and the hit that it makes if no longer phrase begins with it. Everything that follows from the
// letters alone, so that the matcher can keep it for the next time it meets them.
#pragma once
#include "match/words.h"

namespace mirsad {

// A hit of one word; none when no sense is valid.
struct WordHit {
  uint32_t senses_begin = 0;
  uint16_t sense_count = 0;
  uint8_t clitics = 0;
  uint8_t front_letters = 0;
  uint32_t valid = 0;
  uint32_t classes = 0;  // as in Hit
};

struct WordLook {
  Readings readings;
  WordHit strong, weak;    // weak: senses that only colour a stretch (group, context, agreement)
  uint8_t begins = 0;      // bit i: phrases of several words may begin with reading i
  uint8_t continues = 0;   // bit i: reading i may stand behind the first word of a phrase
};

// May a word with these clitics have this sense?
bool clitics_allow(uint8_t clitics, const Sense& sense);

// Which senses of a node the clitics allow (bit i: sense i), and their class_bits.
struct ValidSenses {
  uint32_t mask = 0, classes = 0;
  // Do they name or do something, or do they only colour a stretch?
  bool strong() const {
    constexpr uint32_t colours = class_bit(SenseClass::group) | class_bit(SenseClass::context) | class_bit(SenseClass::agreement);
    return (classes & ~colours) != 0;
  }
};
ValidSenses valid_senses(const Lexicon& lexicon, uint32_t node, uint8_t clitics);

// Fills everything but the readings, which it finds in `look`.
void look_at(const Lexicon& lexicon, WordLook& look);

}  // namespace mirsad
