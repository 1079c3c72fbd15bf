// A hit is a maximal run of tokens that the lexicon knows, with every sense that it can have. Hits of a piece are sorted by first
// token and do not overlap (leftmost, longest; at equal length the reading with fewer clitics peeled).
#pragma once
#include <cstdint>
#include <span>

#include "lexicon/sense.h"

namespace mirsad {

// Clitics that were peeled off the first (prefixes) and the last (suffix) token of the hit. Bits.
namespace clitic {
inline constexpr uint8_t conjunction = 1;   // و ف
inline constexpr uint8_t in = 2;            // ب
inline constexpr uint8_t to = 4;            // ل
inline constexpr uint8_t like = 8;          // ك
inline constexpr uint8_t article = 16;      // ال
inline constexpr uint8_t future = 32;       // س
inline constexpr uint8_t pronoun = 64;      // suffixed pronoun
inline constexpr uint8_t negated = 128;     // لا joined (rare)
}  // namespace clitic

struct Hit {
  uint32_t token_begin = 0;
  uint16_t token_count = 0;
  uint8_t clitics = 0;
  uint8_t front_letters = 0;    // folded letters peeled at the front of the first token
  uint32_t valid = 0;           // bit i: the clitics allow senses[i] (at most 32 senses are told apart)
  uint32_t classes = 0;         // class_bit of every valid sense: most questions are answered without touching the lexicon
  std::span<const Sense> senses;
  bool allows(size_t index) const { return index < 32 && (valid >> index & 1) != 0; }
  bool carries(uint8_t any_of) const { return (clitics & any_of) != 0; }
  bool has(SenseClass what) const { return (classes & class_bit(what)) != 0; }
  const Sense* find(SenseClass what) const {
    if (!has(what)) return nullptr;
    for (size_t i = 0; i < senses.size(); ++i)
      if (senses[i].what == what && allows(i)) return &senses[i];
    return nullptr;
  }
};

}  // namespace mirsad
