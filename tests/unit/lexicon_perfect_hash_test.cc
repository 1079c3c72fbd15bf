// Places of a perfect hash: one for each key, whatever the keys look like.
#include "lexicon/perfect_hash.h"

#include <doctest/doctest.h>

#include <vector>

#include "tools/perfect_hash.h"

using namespace mirsad;

namespace {

bool has_own_places(const std::vector<uint64_t>& hashes) {
  const tools::PerfectHash table = tools::perfect_hash_of(hashes);
  std::vector<bool> taken(table.place_count, false);
  for (size_t i = 0; i < hashes.size(); ++i) {
    const uint32_t place = place_of(hashes[i], table.pilots, table.place_count);
    if (place != table.places[i] || place >= taken.size() || taken[place]) return false;
    taken[place] = true;
  }
  return true;
}

}  // namespace

TEST_CASE("every key has a place of its own, of one key or of none too") {
  CHECK(has_own_places({}));
  CHECK(has_own_places({42}));
  CHECK(has_own_places({1, 2, 3, 4, 5, 6, 7, 8}));
}

// Old: half a million edges from neighbouring nodes fell into half of the buckets, and no pilot kept the rest apart.
TEST_CASE("edges of neighbouring nodes and of neighbouring words find their places") {
  for (const uint32_t count : {1000u, 600'000u}) {
    std::vector<uint64_t> by_node, by_word;
    for (uint32_t i = 0; i < count; ++i) by_node.push_back(hash_edge(5000 + i, 777)), by_word.push_back(hash_edge(777, i));
    CHECK(has_own_places(by_node));
    CHECK(has_own_places(by_word));
  }
}
