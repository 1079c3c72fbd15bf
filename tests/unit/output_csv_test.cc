// Cells written and read back, hostile ones among them.
#include "output/csv.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "output/csv_reader.h"
#include "text/utf8.h"

using namespace mirsad;

namespace {

struct Sheet {
  std::vector<uint8_t> buffer = std::vector<uint8_t>(1 << 16);
  Spool spool{std::span<uint8_t>(buffer)};
  CsvWriter csv;
  explicit Sheet(bool excel = false) : csv(spool, excel) { spool.open_memory(); }
  std::string bytes() const { return std::string(view_of(spool.memory())); }
};

std::string text_cell(std::string_view cell, bool excel = false) {
  Sheet sheet(excel);
  sheet.csv.text(cell);
  return sheet.bytes();
}

}  // namespace

TEST_CASE("csv: plain rows") {
  Sheet sheet;
  sheet.csv.begin_table("a,b");
  sheet.csv.text("موسكو");
  sheet.csv.number(18446744073709551615u);
  sheet.csv.end_row();
  sheet.csv.plain("");
  sheet.csv.id(0xabc);
  sheet.csv.end_row();
  CHECK(sheet.bytes() == "a,b\nموسكو,18446744073709551615\n,0000000000000abc\n");
}

TEST_CASE("csv: tenths") {
  Sheet sheet;
  for (int64_t value : {25, -90, 100, 0, -5, -105}) sheet.csv.tenths(value);
  sheet.csv.end_row();
  CHECK(sheet.bytes() == "2.5,-9,10,0,-0.5,-10.5\n");
}

TEST_CASE("csv: quotes, commas, line ends") {
  CHECK(text_cell("a,b") == "\"a,b\"");
  CHECK(text_cell("a\"b") == "\"a\"\"b\"");
  CHECK(text_cell("a\nb") == "\"a\nb\"");
  CHECK(text_cell("a;b") == "a;b");
  CHECK(text_cell("a\tb") == "a\tb");
}

TEST_CASE("csv: controls and invalid UTF-8 become U+FFFD, one for each maximal subpart") {
  CHECK(text_cell(std::string_view("a\0b", 3)) == "a\xef\xbf\xbd" "b");
  CHECK(text_cell("a\x1b[31m") == "a\xef\xbf\xbd[31m");
  CHECK(text_cell("\xc2\x85") == "\xef\xbf\xbd");  // C1
  CHECK(text_cell("\xe0\xa0") == "\xef\xbf\xbd");
  CHECK(text_cell("\xff\xff") == "\xef\xbf\xbd\xef\xbf\xbd");
  CHECK(text_cell("\xed\xa0\x80") == "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

TEST_CASE("csv: lists") {
  Sheet sheet;
  const std::array<std::string_view, 3> items = {"RUS", "", "PRE;GOV"}, empty = {};
  sheet.csv.list(items);
  sheet.csv.list(empty);
  sheet.csv.list({});
  sheet.csv.end_row();
  CHECK(sheet.bytes() == "\"RUS;;PRE,GOV\",,\n");
}

TEST_CASE("csv: a spreadsheet runs nothing") {
  for (std::string_view cell : {"=1+1", "+1", "-1", "@x", "\tx"}) {
    CHECK(text_cell(cell, true) == "'" + std::string(cell));
    CHECK(text_cell(cell, false) == cell);
  }
  CHECK(text_cell("\rx", true) == "\"'\rx\"");
  CHECK(text_cell("=HYPERLINK(\"x\",1)", true) == "\"'=HYPERLINK(\"\"x\"\",1)\"");
  Sheet sheet(true);
  sheet.csv.begin_table("a");
  sheet.csv.tenths(-90);
  sheet.csv.end_row();
  CHECK(sheet.bytes() == "\xef\xbb\xbf" "a\n-9\n");
}

TEST_CASE("csv: a guard can always be taken away again") {
  std::mt19937 random(3);
  const std::string_view alphabet[] = {"'", "'", "=", "-", "a", "\"", ","};
  std::vector<uint8_t> storage(1 << 10);
  std::array<std::string_view, 2> cells;
  for (int round = 0; round < 3000; ++round) {
    std::string cell;
    for (auto i = random() % 5; i-- > 0;) cell += alphabet[random() % std::size(alphabet)];
    const std::string row = text_cell(cell, true) + "\n";
    CsvReader reader(bytes_of(row), storage, cells);
    size_t count = 0;
    REQUIRE(reader.next(count) == Status::ok);
    CHECK(std::string_view("=+-@\t\r").find(reader.cell(0).empty() ? 'x' : reader.cell(0)[0]) == std::string_view::npos);
    CHECK(without_guard(reader.cell(0)) == cell);
    std::array<uint8_t, 64> place;
    CHECK(clean_text(cell, place) == cell);
  }
  std::array<uint8_t, 7> place;
  CHECK(clean_text("a\xff\x01z", place) == "a\xef\xbf\xbd\xef\xbf\xbd");  // cut where the place ends, between two letters
}

TEST_CASE("csv: any bytes go out as valid rows and come back, cleaned") {
  std::mt19937 random(7);
  const std::string_view alphabet[] = {"\"", ",", "\n", "\r", ";", "a", "م", "\xd9", "\x80", "\xf0\x9f", "\0", "=", "'"};
  std::vector<uint8_t> storage(1 << 16);
  std::array<std::string_view, 8> cells;
  for (int round = 0; round < 3000; ++round) {
    Sheet sheet;
    std::vector<std::string> expected;
    const size_t count = 1 + random() % 5;
    for (size_t i = 0; i < count; ++i) {
      std::string cell, cleaned;
      for (size_t k = random() % 8; k-- > 0;) cell += alphabet[random() % std::size(alphabet)];
      const Bytes bytes = bytes_of(cell);
      for (size_t at = 0; at < bytes.size();) {
        const Decoded letter = decode_utf8(&bytes[at], bytes.data() + bytes.size());
        cleaned += letter.valid && letter.code_point != 0 ? cell.substr(at, letter.length) : "\xef\xbf\xbd";
        at += letter.length;
      }
      sheet.csv.text(cell);
      expected.push_back(cleaned);
    }
    sheet.csv.end_row();
    const std::string bytes = sheet.bytes();
    CsvReader reader(bytes_of(bytes), storage, cells);
    size_t cell_count = 0;
    REQUIRE(reader.next(cell_count) == Status::ok);
    REQUIRE(cell_count == count);
    for (size_t i = 0; i < count; ++i) CHECK(reader.cell(i) == expected[i]);
    CHECK(reader.next(cell_count) == Status::end);
  }
}

TEST_CASE("csv: a row too long for a memory spool is a status, not a crash") {
  std::array<uint8_t, 16> buffer;
  Spool spool{std::span<uint8_t>(buffer)};
  spool.open_memory();
  CsvWriter csv(spool, false);
  csv.text("0123456789abcdef0123456789");
  CHECK(spool.status() == Status::capacity);
}
