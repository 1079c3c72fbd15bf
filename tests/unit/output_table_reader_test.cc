// Tables through buffers of every size: rows are the same wherever the buffer ends, and what is no row, or a longer one than is taken, is
// told.
#include "output/table_reader.h"

#include <string>
#include <vector>

#include "doctest/doctest.h"

using namespace mirsad;

namespace {

constexpr const char* path = "output_table_reader_test.csv";
constexpr std::string_view columns[] = {"id", "missing", "text"};

void write_table(std::string_view text) {
  system::Handle handle;
  REQUIRE(system::create_file(path, handle) == Status::ok);
  REQUIRE(system::write_all(handle, bytes_of(text)) == Status::ok);
  REQUIRE(system::close_written(handle) == Status::ok);
}

// "id|text" of every row, and how the reading ended.
Status read_columns(size_t row_bytes_max, std::vector<std::string>& rows) {
  Arena arena;
  REQUIRE(arena.reserve(limits::mib) == Status::ok);
  TableReader reader;
  reader.carve(arena, row_bytes_max);
  Status status = reader.open(path, columns);
  if (status == Status::ok) CHECK_FALSE(reader.has(1));
  while (status == Status::ok && (status = reader.next()) == Status::ok) {
    CHECK(reader.cell(1).empty());
    rows.push_back(std::string(reader.cell(0)) + "|" + std::string(reader.cell(2)));
  }
  reader.close();
  std::remove(path);
  return status;
}

}  // namespace

TEST_CASE("table reader: the same rows by name whatever the buffer") {
  const std::string table = "\xef\xbb\xbfid,other,text\r\n1,x,'=plain\n2,,\"quo\"\"ted, and\nbroken\"\n3\n4,,\"\"\n";
  const std::vector<std::string> expected = {"1|=plain", "2|quo\"ted, and\nbroken", "3|", "4|"};
  constexpr size_t longest_row_bytes = 26;
  for (size_t bytes = 1; bytes < 90; ++bytes) {
    write_table(table);
    std::vector<std::string> rows;
    const Status status = read_columns(bytes, rows);
    CAPTURE(bytes);
    if (bytes >= longest_row_bytes) CHECK(rows == expected);
    CHECK(status == (bytes >= longest_row_bytes ? Status::end : Status::bad_format));
  }
}

// Old: each row lost a mark that it began with, and so did the name of a file in anomalies.csv when it was merged. Found by fuzz/csv.
TEST_CASE("table reader: a byte order mark belongs to the table before its first row, and to the cell anywhere else") {
  for (const std::string mark : {"", "\xef\xbb\xbf"}) {
    write_table(mark + "id,text\n\xef\xbb\xbfx,\xef\xbb\xbf\n");
    Arena arena;
    REQUIRE(arena.reserve(limits::mib) == Status::ok);
    TableReader reader;
    reader.carve(arena, 256);
    REQUIRE(reader.open(path, "id,text") == Status::ok);
    CHECK(reader.excel() == !mark.empty());
    REQUIRE(reader.next() == Status::ok);
    CHECK(reader.cell(0) == "\xef\xbb\xbfx");
    CHECK(reader.cell(1) == "\xef\xbb\xbf");
    CHECK(reader.next() == Status::end);
    reader.close();
  }
  std::remove(path);
}

TEST_CASE("table reader: what is no table is told") {
  for (const char* text : {"", "other,text\n1,2\n", "id,text\n1,\"unfinished\n", "id,text\n1,2"}) {
    write_table(text);
    std::vector<std::string> rows;
    CHECK(read_columns(256, rows) == Status::bad_format);
  }
  std::remove(path);
  std::vector<std::string> rows;
  CHECK(read_columns(256, rows) == Status::not_found);
}

TEST_CASE("table reader: a table is read back, long rows and all, and what is none is refused") {
  const std::string longest(3 << 19, 'x');
  Arena arena;
  TableReader reader;
  REQUIRE(arena.reserve(limits::merge_arena_bytes) == Status::ok);
  reader.carve(arena);
  write_table("a,b\n1,\"" + longest + "\"\n\"x\n\"\"\",\n");
  REQUIRE(reader.open(path, "a,b") == Status::ok);
  REQUIRE(reader.next() == Status::ok);
  CHECK(reader.cell(1) == longest);
  REQUIRE(reader.next() == Status::ok);
  CHECK(reader.cell(0) == "x\n\"");
  CHECK(view_of(reader.line()) == "\"x\n\"\"\",\n");
  CHECK(reader.next() == Status::end);
  CHECK(reader.row_number() == 3);
  reader.close();
  CHECK(reader.open(path, "a,c") == Status::bad_format);
  reader.close();
  for (const char* bad : {"a,b\n1\n", "a,b\n1,2,3\n", "a,b\n1,2", "a,b\n1,\"2\n", "a,b\n1\"2,3\n"}) {
    write_table(bad);
    REQUIRE(reader.open(path, "a,b") == Status::ok);
    CHECK(reader.next() == Status::bad_format);
    reader.close();
  }
  write_table("a,b\n1,\"" + std::string(limits::table_row_bytes_max, 'x') + "\"\n");
  REQUIRE(reader.open(path, "a,b") == Status::ok);
  CHECK(reader.next() == Status::bad_format);
  reader.close();
  std::remove(path);
}
