// Sums by key against a map of the library, at a full table and beyond; sets of ids.
#include <map>
#include <string>

#include "doctest/doctest.h"
#include "report/sums.h"

using namespace mirsad;

TEST_CASE("sums: the same as a map, largest first, ties by key") {
  Arena arena;
  REQUIRE(arena.reserve(1 << 20) == Status::ok);
  Sums sums;
  sums.carve(arena, 64);
  std::map<std::string, uint64_t> expected;
  for (uint32_t i = 0; i < 1000; ++i) {
    const std::string first = std::to_string(i * i % 7), second = i % 3 == 0 ? "" : std::to_string(i % 5);
    const std::string_view key[] = {first, second};
    Sum* sum = sums.at(key);
    REQUIRE(sum != nullptr);
    sum->total += i;
    expected[first + "\t" + second] += i;
  }
  const std::span<const Sum> largest = sums.largest();
  REQUIRE(largest.size() == expected.size());
  for (size_t i = 0; i < largest.size(); ++i) {
    CHECK(expected.at(std::string(largest[i].key())) == largest[i].total);
    CHECK(std::string(largest[i].part(0)) + "\t" + std::string(largest[i].part(1)) == largest[i].key());
    if (i > 0) CHECK((largest[i - 1].total > largest[i].total || (largest[i - 1].total == largest[i].total && largest[i - 1].key() < largest[i].key())));
  }
  CHECK(largest[0].part(2).empty());
  CHECK(sums.turned_away() == 0);
}

TEST_CASE("sums: what a full table, an empty key and a long one turn away is counted") {
  Arena arena;
  REQUIRE(arena.reserve(1 << 20) == Status::ok);
  Sums sums;
  sums.carve(arena, 16);
  for (uint32_t i = 0; i < 20; ++i) {
    const std::string name = std::to_string(i);
    const std::string_view key[] = {name};
    CHECK((sums.at(key) != nullptr) == (i < 12));
  }
  CHECK(sums.turned_away() == 8);
  const std::string_view known[] = {"3"};
  CHECK(sums.at(known) != nullptr);
  const std::string_view none[] = {""}, tab[] = {"a\tb"};
  CHECK(sums.at(none) == nullptr);
  CHECK(sums.at(tab) == nullptr);
  const std::string fits(Sum::key_bytes_max, 'x'), long_name = fits + "x";
  const std::string_view too_long[] = {long_name};
  CHECK(sums.at(too_long) == nullptr);
  CHECK(sums.turned_away() == 11);
  CHECK(sums.by_key().size() == 12);
  Sums fresh;
  fresh.carve(arena, 16);
  const std::string_view longest[] = {fits};
  REQUIRE(fresh.at(longest) != nullptr);
  CHECK(fresh.largest()[0].key() == fits);
}

TEST_CASE("ids: known again, and a full set takes no more") {
  Arena arena;
  REQUIRE(arena.reserve(1 << 16) == Status::ok);
  IdSet ids;
  ids.carve(arena, 16);
  ids.add("");
  CHECK_FALSE(ids.has(""));
  for (uint32_t i = 0; i < 40; ++i) ids.add(std::to_string(i)), ids.add(std::to_string(i));
  for (uint32_t i = 0; i < 40; ++i) CHECK(ids.has(std::to_string(i)) == (i < 12));
}
