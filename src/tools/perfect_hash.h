// Finding the pilots of a perfect hash (lexicon/perfect_hash.h).
#pragma once
#include <cstdint>
#include <vector>

namespace mirsad::tools {

struct PerfectHash {
  std::vector<uint16_t> pilots;
  std::vector<uint32_t> places;  // of each key, in the order given
  uint32_t place_count = 0;      // of the table: one place in thirty stays empty
};

// `hashes` differ from each other.
PerfectHash perfect_hash_of(const std::vector<uint64_t>& hashes);

}  // namespace mirsad::tools
