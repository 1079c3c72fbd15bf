// From a token's letters to its readings: the words of the lexicon that it can be, each with the clitics that were peeled
// to reach it. A token has few readings (والأردن: "and" + الأردن; بيان: itself, or "in" + يان if that were a word), sorted by how few letters were peeled
// (then, how few at the front); the first reading_count_max are kept.
#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <span>

#include "lexicon/view.h"
#include "lexicon/word_hash.h"
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

  void add(const Reading& reading);  // in its place; the least sure gives way
};

// The number of the word with exactly these letters, or image::none.
uint32_t find_word(const Lexicon& lexicon, const uint8_t* letters, uint32_t count);
uint32_t find_word(const Lexicon& lexicon, WordKey key, uint32_t count);

// A clitic with its letters in a register, the first letter lowest.
struct Affix {
  uint64_t letters = 0, replacement = 0;
  uint8_t letter_count = 0, replace_count = 0;
  uint8_t bit = 0;   // clitic::
  uint8_t slot = 0;  // 1 conjunction, 2 preposition or future, 3 article, 4 suffix
};

// The lexicon's clitics, with the letters that any of them begins with (a prefix) or ends with (a suffix): most tokens have neither.
struct Affixes {
  explicit Affixes(const Lexicon& lexicon);
  std::array<Affix, image::clitic_count_max> prefixes, suffixes;
  uint32_t prefix_count = 0, suffix_count = 0;
  std::bitset<256> first_letters, last_letters;
};

class WordReader {
 public:
  explicit WordReader(const Lexicon& lexicon) : lexicon_(lexicon), affixes_(lexicon) {}

  // All readings of a token. `letters` may be read up to 16 bytes from its start, and to its end.
  void read(const uint8_t* letters, uint32_t count, Readings& readings) const;

  // The same for many tokens of at most key_letters_max letters at once: level by level, so that the waits for memory overlap.
  struct Request {
    WordKey key;
    uint32_t count = 0;
    Readings* readings = nullptr;
  };
  void read_all(std::span<const Request> requests) const;

  const Lexicon& lexicon() const { return lexicon_; }

 private:
  const Lexicon& lexicon_;
  Affixes affixes_;
};

}  // namespace mirsad
