// A word's key: its first eight letters and the rest, mixed with the length. The compiler fills the slot table with it and the
// matcher asks it; a found slot is always verified against the stored letters, so a collision costs time and never truth.
#pragma once
#include <cstdint>

#include "base/hash.h"

namespace mirsad {

inline constexpr uint32_t slot_word_bits = 20;
inline constexpr uint32_t slot_word_mask = (1u << slot_word_bits) - 1;

inline uint64_t hash_word(const uint8_t* letters, uint32_t count) {
  const uint64_t low = load_little64(letters, count < 8 ? count : 8);
  uint64_t high = 0;
  if (count > 16) high = hash_bytes({letters + 8, count - 8});
  else if (count > 8) high = load_little64(letters + 8, count - 8);
  return mix64(low ^ 0x9e3779b97f4a7c15u ^ count, high ^ 0xd6e8feb86659fd93u);
}

inline uint32_t slot_fingerprint(uint64_t hash) { return static_cast<uint32_t>(hash >> 52) << slot_word_bits; }

}  // namespace mirsad
