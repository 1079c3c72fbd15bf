// From a token's letters to its readings: the words of the lexicon that it can be, each with the clitics that were peeled
// to reach it. A token has few readings (والأردن: "and" + الأردن; بيان: itself, or "in" + يان if that were a word), sorted by how few letters were peeled
// (then, how few at the front); the first reading_count_max are kept.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "lexicon/view.h"
#include "lexicon/word_hash.h"
#include "match/hit.h"

namespace mirsad {

struct Reading {
  uint32_t word;
  uint8_t clitics;       // clitic:: bits
  uint8_t front_letters; // peeled at the front
  uint8_t peeled;        // peeled in all
};

struct Readings {
  std::array<Reading, reading_count_max> items;
  uint32_t count;  // WordReader sets it

  void add(const Reading& reading);  // in its place; the least sure gives way
};

// The number of the word with exactly these letters, or image::none. A key's letters are at most key_letters_max.
uint32_t find_word(const Lexicon& lexicon, const uint8_t* letters, uint32_t count);
uint32_t find_word(const Lexicon& lexicon, WordKey key, uint32_t count);

// Is it the word of this place of the table?
inline bool is_word(const Lexicon& lexicon, const image::Word& word, WordKey key, uint32_t count) {
  if (count <= 8) return word.letters == key.low;
  return word.is_long() && word.letter_count() == count && key_of(&lexicon.long_letters()[word.long_offset()], count) == key;
}

// The node behind `node` over `word`, or image::none.
uint32_t follow(const Lexicon& lexicon, uint32_t node, uint32_t word);

// A clitic with its letters in a register, the first letter lowest.
struct Affix {
  uint64_t letters = 0, mask = 0, replacement = 0;  // mask: of as many letters
  uint8_t letter_count = 0, replace_count = 0;
  uint8_t bit = 0;   // clitic::
  uint8_t slot = 0;  // 1 conjunction, 2 preposition or future, 3 article, 4 suffix
};

// The lexicon's clitics in the order of their table, prefixes by their first letter and suffixes by their last: a token has few of either.
class Affixes {
 public:
  explicit Affixes(std::span<const image::Clitic> clitics);
  std::span<const Affix> prefixes(uint8_t first_letter) const { return of(first_, first_letter); }
  std::span<const Affix> suffixes(uint8_t last_letter) const { return of(last_, last_letter); }
  // False: neither letter belongs to a clitic, and the token can only be itself.
  bool may_peel(uint8_t first_letter, uint8_t last_letter) const { return first_[first_letter].count + last_[last_letter].count > 0; }

 private:
  struct Range {
    uint8_t begin = 0, count = 0;
  };
  std::span<const Affix> of(const std::array<Range, 256>& ranges, uint8_t letter) const {
    return std::span(affixes_).subspan(ranges[letter].begin, ranges[letter].count);
  }

  std::array<Affix, image::clitic_count_max> affixes_;
  std::array<Range, 256> first_, last_;
};

class WordReader {
 public:
  explicit WordReader(const Lexicon& lexicon) : lexicon_(lexicon), affixes_(lexicon.clitics()) {}

  // All readings of a token. `letters` may be read up to 16 bytes from its start, and to its end.
  void read(const uint8_t* letters, uint32_t count, Readings& readings) const;

  // The same for many tokens of at most key_letters_max letters at once, so that the waits for memory overlap; tokens that are no words
  // as they stand.
  struct Request {
    uint64_t low, high;  // its key
    Readings* readings;
    uint32_t count;
  };
  void read_all(std::span<const Request> requests) const;

  const Lexicon& lexicon() const { return lexicon_; }
  const Affixes& affixes() const { return affixes_; }

 private:
  const Lexicon& lexicon_;
  Affixes affixes_;
};

}  // namespace mirsad
