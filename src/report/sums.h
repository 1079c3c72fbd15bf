// Counts by key in fixed memory: days, types, pairs and places of a corpus of any size. A key is the text of one or more cells,
// joined by a tab; a table that is full counts what it turned away, so that the page can say so.
//
//   Sums pairs; pairs.carve(arena, 16 * 1024);
//   pairs.at(key, …) += …
//   for (const Sum& sum : pairs.largest()) …       // by total, then by key: the same on every machine
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.h"

namespace mirsad {

// VC MC VX MX, in the order of the columns of dyads.csv.
inline constexpr size_t quad_count = 4;
using QuadCounts = std::array<uint64_t, quad_count>;

struct Sum {
  static constexpr size_t key_bytes_max = 120;

  std::array<char, key_bytes_max> bytes;
  uint32_t key_bytes;  // 0: free
  QuadCounts quads;
  uint64_t total;
  int64_t score_tenths;

  std::string_view key() const { return {bytes.data(), key_bytes}; }
  std::string_view part(size_t index) const;  // between tabs
};

class Sums {
 public:
  void carve(Arena& arena, size_t count);  // a power of two; three quarters of it are filled at most

  // The sum of the key that `parts` make; null, and counted, when the table is full or the key is empty or too long.
  Sum* at(std::span<const std::string_view> parts);

  std::span<Sum> largest();  // ends the counting: `at` may not be called any more
  std::span<Sum> by_key();   // the same, in the order of the keys
  uint64_t turned_away() const { return turned_away_; }

 private:
  std::span<Sum> gather();

  std::span<Sum> slots_;
  size_t used_ = 0;
  uint64_t turned_away_ = 0;
  bool gathered_ = false;
};

// Hashes of ids, to know them again; forgets none and, when full, takes no more.
class IdSet {
 public:
  void carve(Arena& arena, size_t count);  // a power of two
  void add(std::string_view id);
  bool has(std::string_view id) const;

 private:
  size_t slot_of(uint64_t hash) const;

  std::span<uint64_t> slots_;  // 0: free
  size_t used_ = 0;
};

}  // namespace mirsad
