// Groups of complements that a word or a stretch of a sentence shows, folded onto two words: a bit for the low six bits of each group's number
// and one for those above them. "No" is certain; "perhaps" is checked by who asks. With one word alone, on which forty groups share a bit,
// nine of ten checks found nothing.
#pragma once
#include <cstdint>

#include "lexicon/image.h"

namespace mirsad {

struct GroupSet {
  uint64_t low = 0, high = 0;  // low: group_bits, as Head::groups

  constexpr bool empty() const { return low == 0; }
  constexpr void add(uint32_t group) {
    low |= image::group_bit(group);
    high |= uint64_t{1} << (group / 64 % 64);
  }
  constexpr void add(const GroupSet& others) {
    low |= others.low;
    high |= others.high;
  }
  constexpr bool may_hold(uint32_t group) const { return (low >> (group % 64) & high >> (group / 64 % 64) & 1) != 0; }  // one branch, nearly never taken
};

}  // namespace mirsad
