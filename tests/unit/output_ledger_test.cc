// The ledger: what was written comes back in order; a flipped bit anywhere, a cut or another head is never taken for a ledger.
#include "output/ledger.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>

#include "base/limits.h"
#include "input_support.h"

using namespace mirsad;

namespace {

std::string write_ledger(const test::Folder& folder, const std::map<std::string, std::string>& rows, std::string_view head) {
  const std::string path = folder.path("ledger");
  std::vector<uint8_t> buffer(100);
  Spool spool(buffer);
  REQUIRE(spool.create(path.c_str()) == Status::ok);
  LedgerWriter writer(spool, head);
  for (const auto& [key, payload] : rows) writer.add(bytes_of(key), bytes_of(payload));
  writer.finish();
  REQUIRE(spool.finish(Durable::no) == Status::ok);
  return path;
}

struct Reading {
  Arena arena;
  LedgerReader reader;
  Reading() {
    REQUIRE(arena.reserve(limits::mib) == Status::ok);
    reader.carve(arena);
  }
};

}  // namespace

TEST_CASE("ledger: rows come back, twice if wanted") {
  test::Folder folder;
  std::map<std::string, std::string> rows;
  for (int i = 0; i < 500; ++i) rows["path " + std::to_string(i)] = std::string(static_cast<size_t>(i % 90), 'p');
  const std::string path = write_ledger(folder, rows, "head");
  Reading reading;
  REQUIRE(reading.reader.open(path.c_str(), "head") == Status::ok);
  for (int pass = 0; pass < 2; ++pass) {
    Bytes key, payload;
    for (const auto& [wanted_key, wanted_payload] : rows) {
      REQUIRE(reading.reader.next(key, payload) == Status::ok);
      CHECK(view_of(key) == wanted_key);
      CHECK(view_of(payload) == wanted_payload);
    }
    CHECK(reading.reader.next(key, payload) == Status::end);
    reading.reader.rewind();
  }
  reading.reader.close();
  CHECK(reading.reader.open(path.c_str(), "another head") == Status::bad_version);
  CHECK(reading.reader.open(folder.path("none").c_str(), "head") == Status::not_found);
}

TEST_CASE("ledger: no damage goes unnoticed") {
  test::Folder folder;
  const std::string path = write_ledger(folder, {{"a", "1"}, {"b", "22"}}, "head");
  std::string whole;
  {
    std::ifstream file(path, std::ios::binary);
    whole.assign(std::istreambuf_iterator<char>(file), {});
  }
  Reading reading;
  const auto status_of = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    const Status status = reading.reader.open(path.c_str(), "head");
    reading.reader.close();
    return status;
  };
  CHECK(status_of(whole) == Status::ok);
  CHECK(status_of(whole + "x") != Status::ok);
  for (size_t i = 0; i < whole.size(); ++i) {
    CHECK(status_of(whole.substr(0, i)) != Status::ok);
    for (int bit = 0; bit < 8; ++bit) {
      std::string flipped = whole;
      flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
      CHECK(status_of(flipped) != Status::ok);
    }
  }
}

TEST_CASE("ledger: facts are told apart, and counters of one file add up") {
  RowBytes row, other;
  const system::Facts facts{.bytes = 1, .modified_ns = -2, .inode = 3, .device = 4};
  put_facts(row, facts);
  CHECK(same_facts(row.bytes(), facts));
  for (auto change : {+[](system::Facts& f) { ++f.bytes; }, +[](system::Facts& f) { ++f.modified_ns; }, +[](system::Facts& f) { ++f.inode; },
                      +[](system::Facts& f) { ++f.device; }}) {
    system::Facts changed = facts;
    change(changed);
    CHECK_FALSE(same_facts(row.bytes(), changed));
  }
  other.assign(row.bytes());
  for (const uint64_t value : {7u, 1000u}) row.put(value, 8);
  for (const uint64_t value : {5u, 1u}) other.put(value, 8);
  std::vector<uint8_t> kept(row.bytes().begin(), row.bytes().end());
  collapse_files(kept, other.bytes());
  RowFields fields(Bytes(kept).subspan(ledger_facts_bytes));
  CHECK(fields.number(8) == 12);
  CHECK(fields.number(8) == 1001);
  CHECK(same_facts(kept, facts));
}
