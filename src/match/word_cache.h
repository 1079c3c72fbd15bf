// Readings of the words met lately. News repeats itself: nine tokens in ten are among a few thousand words, and their readings
// (up to a dozen look-ups each) are the same every time. A direct-mapped table keyed by the word's letters; a word
// longer than sixteen letters is read afresh. It changes no answer, only how soon it comes.
#pragma once
#include "base/arena.h"
#include "match/words.h"

namespace mirsad {

class WordCache {
 public:
  void carve(Arena& arena) { entries_ = arena.carve<Entry>(entry_count); }

  // The readings of a word; valid until the next call. `letters` may be read up to 16 bytes past its end.
  const Readings& read(const Lexicon& lexicon, const uint8_t* letters, uint32_t count);

 private:
  static constexpr size_t entry_count = 8192;
  struct Entry {
    uint64_t low = 0, high = 0;  // letters, zero filled
    Readings readings;
  };

  std::span<Entry> entries_;
  Readings uncached_;
};

}  // namespace mirsad
