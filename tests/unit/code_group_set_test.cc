#include "code/group_set.h"

#include <doctest/doctest.h>

#include <set>
#include <vector>

using namespace mirsad;

namespace {

constexpr uint32_t group_count = 4096;  // as many as two words tell apart

GroupSet set_of(const std::vector<uint32_t>& groups) {
  GroupSet set;
  for (const uint32_t group : groups) set.add(group);
  return set;
}

}  // namespace

TEST_CASE("a set of groups: what is in it is never denied") {
  const std::vector<std::vector<uint32_t>> lists = {{0}, {63}, {64}, {4095}, {5000}, {0, 64, 128}, {1, 65, 2674, 100000}};
  for (const auto& groups : lists) {
    const GroupSet set = set_of(groups);
    CHECK_FALSE(set.empty());
    for (const uint32_t group : groups) CHECK(set.may_hold(group));
    for (const uint32_t group : groups) CHECK((set.low & image::group_bit(group)) != 0);  // as heads ask
  }
  CHECK(GroupSet{}.empty());
  for (uint32_t group = 0; group < group_count; ++group) REQUIRE_FALSE(GroupSet{}.may_hold(group));
}

TEST_CASE("a set of one group holds no other") {
  for (const uint32_t one : {0u, 1u, 63u, 64u, 65u, 2674u, 4095u}) {
    const GroupSet set = set_of({one});
    for (uint32_t group = 0; group < group_count; ++group) REQUIRE(set.may_hold(group) == (group == one));
  }
}

TEST_CASE("sets of groups join") {
  GroupSet both = set_of({3, 200});
  both.add(set_of({77, 1500}));
  const GroupSet all = set_of({3, 200, 77, 1500});
  CHECK(both.low == all.low);
  CHECK(both.high == all.high);
  // Perhaps is said of what shares its low bits with one and its high bits with another, and of nothing else.
  const std::set<uint32_t> low = {3, 200 % 64, 77 % 64, 1500 % 64}, high = {0, 200 / 64, 77 / 64, 1500 / 64};
  for (uint32_t group = 0; group < group_count; ++group) REQUIRE(both.may_hold(group) == (low.count(group % 64) > 0 && high.count(group / 64) > 0));
}
