// The largest buckets first, while the table is empty; the small ones find the last places by trying.
#include "tools/perfect_hash.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/status.h"
#include "lexicon/perfect_hash.h"

namespace mirsad::tools {
namespace {

constexpr size_t bucket_keys_mean = 4;

class Search {
 public:
  explicit Search(size_t place_count) : taken_(place_count, false) {}

  // Takes the places to which the first pilot sends these keys that keeps them apart from each other and from those before.
  std::optional<uint16_t> take(const std::vector<uint64_t>& bucket) {
    for (uint32_t pilot = 0; pilot <= UINT16_MAX; ++pilot) {
      size_t count = 0;
      for (; count < bucket.size(); ++count) {
        const uint32_t place = place_by(bucket[count], static_cast<uint16_t>(pilot), taken_.size());
        if (taken_[place]) break;
        taken_[place] = true;
      }
      if (count == bucket.size()) return static_cast<uint16_t>(pilot);
      while (count > 0) taken_[place_by(bucket[--count], static_cast<uint16_t>(pilot), taken_.size())] = false;
    }
    return std::nullopt;
  }

 private:
  std::vector<bool> taken_;
};

}  // namespace

PerfectHash perfect_hash_of(const std::vector<uint64_t>& hashes) {
  PerfectHash table;
  table.place_count = static_cast<uint32_t>(hashes.size() + hashes.size() / 32 + 1);
  table.pilots.assign(hashes.size() / bucket_keys_mean + 1, 0);
  std::vector<std::vector<uint64_t>> buckets(table.pilots.size());
  for (const uint64_t hash : hashes) buckets[bucket_of(hash, buckets.size())].push_back(hash);
  std::vector<size_t> order(buckets.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return buckets[a].size() > buckets[b].size(); });
  Search search(table.place_count);
  for (const size_t bucket : order) {
    const auto pilot = search.take(buckets[bucket]);
    MIRSAD_REQUIRE(pilot.has_value());  // each of 65536 pilots of a last bucket misses a table that is 3 % empty: never, for different hashes
    table.pilots[bucket] = *pilot;
  }
  for (const uint64_t hash : hashes) table.places.push_back(place_of(hash, table.pilots, table.place_count));
  return table;
}

}  // namespace mirsad::tools
