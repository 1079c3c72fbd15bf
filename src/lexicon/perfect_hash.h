// A perfect hash: every key of a fixed set has a place of its own in a table that is hardly larger than the set. Keys fall into buckets;
// each bucket has a pilot, found by trying (tools/perfect_hash.h), that sends all of its keys to places that nobody else has. What is
// not in the set is sent somewhere too: who asks compares.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "lexicon/word_hash.h"

namespace mirsad {

constexpr uint32_t bucket_of(uint64_t hash, size_t bucket_count) { return scaled(static_cast<uint32_t>(hash >> 32), static_cast<uint32_t>(bucket_count)); }

constexpr uint32_t place_by(uint64_t hash, uint16_t pilot, size_t place_count) {
  const uint64_t mixed = (hash ^ pilot * uint64_t{0x9e3779b97f4a7c15}) * 0xd6e8feb86659fd93u;
  return scaled(static_cast<uint32_t>(mixed >> 32), static_cast<uint32_t>(place_count));
}

// Neither table is empty.
inline uint32_t place_of(uint64_t hash, std::span<const uint16_t> pilots, size_t place_count) {
  return place_by(hash, pilots[bucket_of(hash, pilots.size())], place_count);
}

}  // namespace mirsad
