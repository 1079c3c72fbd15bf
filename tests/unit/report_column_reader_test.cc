// Tables through buffers of every size: rows are the same wherever the buffer ends, and too small a buffer is told.
#include <cstdio>
#include <string>
#include <vector>

#include "doctest/doctest.h"
#include "report/column_reader.h"

using namespace mirsad;

namespace {

constexpr const char* path = "report_column_reader_test.csv";
constexpr std::string_view columns[] = {"id", "missing", "text"};

void write_table(std::string_view text) {
  system::Handle handle;
  REQUIRE(system::create_file(path, handle) == Status::ok);
  REQUIRE(system::write_all(handle, bytes_of(text)) == Status::ok);
  REQUIRE(system::close_written(handle) == Status::ok);
}

// "id|text" of every row, and how the reading ended.
Status read_table(size_t buffer_bytes, std::vector<std::string>& rows) {
  std::vector<uint8_t> buffer(buffer_bytes), storage(64);
  ColumnReader reader(buffer, storage);
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

TEST_CASE("column reader: the same rows whatever the buffer") {
  const std::string table = "\xef\xbb\xbfid,other,text\r\n1,x,plain\n2,,\"quo\"\"ted, and\nbroken\"\n3\n4,,\"\"\n";
  const std::vector<std::string> expected = {"1|plain", "2|quo\"ted, and\nbroken", "3|", "4|"};
  constexpr size_t longest_row_bytes = 26;
  for (size_t bytes = 1; bytes < 90; ++bytes) {
    write_table(table);
    std::vector<std::string> rows;
    const Status status = read_table(bytes, rows);
    CAPTURE(bytes);
    if (bytes >= longest_row_bytes) CHECK(rows == expected);
    CHECK(status == (bytes >= longest_row_bytes ? Status::end : Status::capacity));
  }
}

TEST_CASE("column reader: what is no table is told") {
  for (const char* text : {"", "other,text\n1,2\n", "id,text\n1,\"unfinished\n", "id,text\n1,2"}) {
    write_table(text);
    std::vector<std::string> rows;
    CHECK(read_table(256, rows) == Status::bad_format);
  }
  std::remove(path);
  std::vector<std::string> rows;
  CHECK(read_table(256, rows) == Status::not_found);
}
