// From a token's letters to its readings: the words of the lexicon that it can be, each with the clitics that were peeled
// to reach it. A token has few readings (والأردن: "and" + الأردن; بيان: itself, or "in" + يان if that were a word), sorted by how few letters were peeled
// (then, how few at the front); the first reading_count_max are kept.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "lexicon/view.h"
#include "match/hit.h"

namespace mirsad {

struct Reading {
  uint32_t word = 0;
  uint8_t clitics = 0;       // clitic:: bits
  uint8_t front_letters = 0; // peeled at the front
  uint8_t peeled = 0;        // peeled in all
};

inline constexpr uint32_t reading_count_max = 6;
inline constexpr uint32_t word_letters_max = 64;  // longer tokens are no words of any lexicon

struct Readings {
  std::array<Reading, reading_count_max> items;
  uint32_t count = 0;
};

// The number of the word with exactly these letters, or image::none.
uint32_t find_word(const Lexicon& lexicon, const uint8_t* letters, uint32_t count);

// All readings of a token. `letters` may be read up to 16 bytes past its end.
void read_word(const Lexicon& lexicon, const uint8_t* letters, uint32_t count, Readings& readings);

}  // namespace mirsad
