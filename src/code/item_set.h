// A set of items of a sentence, a bit each: the next or the last one of a kind is found by counting zeros instead of by looking at every item
// between. A sentence of fewer than 64 items, as nearly all are, is a single word.
//
//   for (uint32_t i = verbs.next(0); i != no_index; i = verbs.next(i + 1)) …
//   for (uint32_t i = verbs.last(size); i != no_index; i = verbs.last(i)) …
#pragma once
#include <array>
#include <bit>
#include <cstdint>

#include "base/limits.h"

namespace mirsad {

inline constexpr uint32_t no_index = 0xffffffff;

class ItemSet {
 public:
  void clear() { words_.fill(0); }
  void add(uint32_t item) { words_[item / 64] |= uint64_t{1} << (item % 64); }
  bool has(uint32_t item) const { return (words_[item / 64] >> (item % 64) & 1) != 0; }

  // The first member from `from` on; no_index when there is none.
  uint32_t next(uint32_t from) const {
    uint32_t word = from / 64;
    if (word >= word_count) return no_index;
    uint64_t bits = words_[word] & ~uint64_t{0} << (from % 64);
    while (bits == 0)
      if (++word == word_count) return no_index;
      else bits = words_[word];
    return word * 64 + static_cast<uint32_t>(std::countr_zero(bits));
  }
  // The last member before `before`; no_index when there is none.
  uint32_t last(uint32_t before) const {
    uint32_t word = before / 64;
    uint64_t bits = word < word_count ? words_[word] & ~(~uint64_t{0} << (before % 64)) : 0;
    while (bits == 0)
      if (word-- == 0) return no_index;
      else bits = words_[word];
    return word * 64 + 63 - static_cast<uint32_t>(std::countl_zero(bits));
  }

 private:
  static constexpr uint32_t word_count = (limits::sentence_token_count_max + 1 + 63) / 64;
  std::array<uint64_t, word_count> words_{};
};

}  // namespace mirsad
