// The external sort against std::sort and std::map, in memory so small that rows spill hundreds of times and runs need
// several merge passes.
#include "tally/sorter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace mirsad;

namespace {

using Row = std::pair<std::string, std::string>;

struct Paths {
  std::string first = "/tmp/mirsad-sorter-" + std::to_string(getpid()) + "-a";
  std::string second = "/tmp/mirsad-sorter-" + std::to_string(getpid()) + "-b";
};

std::vector<Row> random_rows(uint32_t seed, size_t count, size_t key_bytes_max, size_t payload_bytes_max, int letters) {
  std::mt19937 random(seed);
  std::vector<Row> rows(count);
  for (Row& row : rows) {
    row.first.resize(random() % (key_bytes_max + 1));
    row.second.resize(random() % (payload_bytes_max + 1));
    for (char& byte : row.first) byte = static_cast<char>(random() % static_cast<unsigned>(letters) * 85);
    for (char& byte : row.second) byte = static_cast<char>(random() % 256);
  }
  return rows;
}

std::vector<Row> sorted(const std::vector<Row>& rows, size_t memory_bytes, Collapse collapse, uint32_t& passes) {
  std::vector<uint8_t> memory(memory_bytes);
  Paths paths;
  Sorter sorter;
  sorter.use(memory);
  sorter.begin(paths.first.c_str(), paths.second.c_str(), collapse);
  for (const Row& row : rows) REQUIRE(sorter.add(bytes_of(row.first), bytes_of(row.second)) == Status::ok);
  REQUIRE(sorter.sort() == Status::ok);
  passes = sorter.pass_count();
  std::vector<Row> result;
  Bytes key, payload;
  Status status;
  while ((status = sorter.next(key, payload)) == Status::ok) result.emplace_back(view_of(key), view_of(payload));
  CHECK(status == Status::end);
  sorter.close();
  CHECK(access(paths.first.c_str(), F_OK) != 0);
  CHECK(access(paths.second.c_str(), F_OK) != 0);
  return result;
}

bool by_bytes(const Row& a, const Row& b) {
  const int order = compare(bytes_of(a.first), bytes_of(b.first));
  return order != 0 ? order < 0 : compare(bytes_of(a.second), bytes_of(b.second)) < 0;
}

void add_counts(std::span<uint8_t> kept, Bytes other) {
  for (size_t i = 0; i < kept.size(); ++i) kept[i] = static_cast<uint8_t>(kept[i] + other[i]);
}

}  // namespace

TEST_CASE("sorter: the order of std::sort, whatever spills") {
  struct Case { size_t rows, key, payload, memory; };
  const Case cases[] = {{0, 4, 4, 1024}, {1, 4, 4, 1024}, {20, 4, 4, 4096}, {500, 8, 8, 1024},
                        {15000, 20, 20, 1024}, {3000, 100, 140, 4096}, {20000, 12, 30, 65536}};
  uint32_t seed = 1, most_passes = 0;
  for (const Case& each : cases)
    for (int letters : {2, 256}) {
      std::vector<Row> rows = random_rows(++seed, each.rows, each.key, each.payload, letters);
      uint32_t passes = 0;
      const std::vector<Row> result = sorted(rows, each.memory, nullptr, passes);
      std::sort(rows.begin(), rows.end(), by_bytes);
      CHECK(result == rows);
      most_passes = std::max(most_passes, passes);
    }
  CHECK(most_passes >= 2);
}

TEST_CASE("sorter: rows of equal keys collapse in memory, in runs and across runs") {
  for (size_t count : {size_t{10}, size_t{400}, size_t{6000}}) {
    std::vector<Row> rows = random_rows(static_cast<uint32_t>(count), count, 5, 0, 3);
    std::map<std::string, unsigned> expected;
    for (Row& row : rows) {
      row.second = std::string(1, '\1');
      ++expected[row.first];
    }
    uint32_t passes = 0;
    const std::vector<Row> result = sorted(rows, 1024, add_counts, passes);
    REQUIRE(result.size() == expected.size());
    for (const Row& row : result) CHECK(static_cast<uint8_t>(row.second[0]) == static_cast<uint8_t>(expected[row.first]));
  }
}

TEST_CASE("sorter: a row at the limit is taken, one past it refused") {
  std::vector<uint8_t> memory(4096);
  Paths paths;
  Sorter sorter;
  sorter.use(memory);
  sorter.begin(paths.first.c_str(), paths.second.c_str());
  const std::string key(sorter.row_bytes_max(), 'k');
  for (int i = 0; i < 100; ++i) REQUIRE(sorter.add(bytes_of(key), {}) == Status::ok);
  CHECK(sorter.add(bytes_of(key), bytes_of("x")) == Status::capacity);
  REQUIRE(sorter.sort() == Status::ok);
  Bytes got_key, payload;
  int count = 0;
  while (sorter.next(got_key, payload) == Status::ok) count += view_of(got_key) == key;
  CHECK(count == 100);
  sorter.close();
}

TEST_CASE("sorter: a folder that cannot be written is a status") {
  std::vector<uint8_t> memory(1024);
  Sorter sorter;
  sorter.use(memory);
  sorter.begin("/nonexistent/a", "/nonexistent/b");
  Status status = Status::ok;
  for (int i = 0; i < 1000 && status == Status::ok; ++i) status = sorter.add(bytes_of("a key"), bytes_of("a payload"));
  CHECK(status != Status::ok);
  sorter.close();
}
