// Reads a published table back, row by row, in fixed memory: the raw line, to be copied as it stands, and its cells without quotes
// and guards. Rows of any length that this program writes fit (a JSON line's title, every letter of it replaced); memory is
// touched only as far as rows need it.
//
//   TableReader reader;  reader.carve(arena);
//   status = reader.open("out/documents.csv", header::documents);
//   while ((status = reader.next()) == Status::ok) …reader.line()… reader.cell(2)…
//   reader.close();
//
// A table is bytes from outside: somebody may have edited it, another version may have written it. Who goes on with a run takes the
// header of this version and whole rows only; who shows tables asks for columns by name, and a cell that is not there is empty.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/limits.h"
#include "base/system.h"

namespace mirsad {

class TableReader {
 public:
  static constexpr size_t cell_count_max = 64;

  // Of rows up to `row_bytes_max`, with their quotes.
  void carve(Arena& arena, size_t row_bytes_max = limits::table_row_bytes_max);

  // Closes the table that was read before.
  // bad_format: the first line is not `header` (behind a byte order mark or not); not_found and other failures to read.
  Status open(const char* path, std::string_view header);
  // The columns of these names, in the order of `columns`, wherever they stand. bad_format: the first of them is missing.
  Status open(const char* path, std::span<const std::string_view> columns);
  bool has(size_t column) const { return positions_[column] < cell_count_; }  // the table has this column
  bool excel() const { return excel_; }  // the table has the mark, and so its text cells have guards

  // Status::end behind the last row; bad_format: a line that is no row of CSV, is longer than is taken, or (where the header was given)
  // has not as many cells as that.
  Status next();
  Bytes line() const { return line_; }                        // with its line feed; until the next call
  std::string_view cell(size_t column) const;                 // until the next call
  uint64_t row_number() const { return row_number_; }         // as a spreadsheet counts: the header is row 1
  void close();

 private:
  Status open_file(const char* path);
  Status next_row();
  bool find_row_end(size_t& bytes);
  Status fill();

  std::span<uint8_t> buffer_, storage_;
  std::array<std::string_view, cell_count_max> cells_;  // of the row
  std::array<uint8_t, cell_count_max> positions_{};     // of columns in a row
  system::Handle handle_;
  uint64_t offset_ = 0;  // of the byte behind the filled part
  size_t at_ = 0, filled_ = 0;
  bool ended_ = false;
  bool excel_ = false;
  bool whole_rows_ = true;     // of as many cells as the header has
  size_t cell_count_ = 0;      // of the header
  size_t row_cell_count_ = 0;  // of the row
  uint64_t row_number_ = 0;
  Bytes line_;
};

// Where and how a table is damaged; words are constants.
struct TableFault {
  std::string_view table;  // "events.csv"
  uint64_t row = 0;        // as a spreadsheet counts; 0: the table as a whole
  const char* what = "";
};

// Cells of numbers, ids and dates as this program writes them; false when they are none.
bool parse_number(std::string_view cell, uint64_t& value);
bool parse_id(std::string_view cell, uint64_t& value);        // empty: 0
bool parse_tenths(std::string_view cell, int64_t& value);

}  // namespace mirsad
