#include "code/item_set.h"

#include <doctest/doctest.h>

#include <vector>

using namespace mirsad;

namespace {

constexpr uint32_t item_count_max = limits::sentence_token_count_max + 1;

uint32_t next_of(const std::vector<bool>& members, uint32_t from) {
  for (uint32_t i = from; i < members.size(); ++i)
    if (members[i]) return i;
  return no_index;
}

uint32_t last_of(const std::vector<bool>& members, uint32_t before) {
  for (uint32_t i = before; i-- > 0;)
    if (members[i]) return i;
  return no_index;
}

// Every question that can be asked, against looking at every item.
void check(const std::vector<bool>& members) {
  ItemSet set;
  for (uint32_t i = 0; i < members.size(); ++i)
    if (members[i]) set.add(i);
  for (uint32_t i = 0; i < members.size(); ++i) {
    REQUIRE(set.has(i) == members[i]);
    REQUIRE(set.next(i) == next_of(members, i));
    REQUIRE(set.last(i) == last_of(members, i));
  }
  REQUIRE(set.next(item_count_max) == no_index);
  REQUIRE(set.last(item_count_max) == last_of(members, item_count_max));
  set.clear();
  REQUIRE(set.next(0) == no_index);
}

}  // namespace

TEST_CASE("item set: none, all, each alone, every third") {
  check(std::vector<bool>(item_count_max, false));
  check(std::vector<bool>(item_count_max, true));
  std::vector<bool> thirds(item_count_max);
  for (uint32_t i = 0; i < item_count_max; ++i) {
    thirds[i] = i % 3 == 0;
    std::vector<bool> alone(item_count_max);
    alone[i] = true;
    check(alone);
  }
  check(thirds);
}
