// Streams the rows of one of our own tables from disk, columns by name. A table is bytes from outside: somebody may have edited
// it, an older version may have written it, and a column that it lacks is an empty cell in every row. (output/table_reader.h, for
// going on with a run, takes the header of this version only.)
//
//   ColumnReader reader(buffer, storage);
//   Status status = reader.open("out/actors.csv", columns);          // not_found, bad_format (no header), …
//   while ((status = reader.next()) == Status::ok) …reader.cell(2)…  // columns[2]; Status::end after the last row
//   reader.close();
//
// A row with its quotes fits `buffer`, without them `storage`; a larger one is Status::capacity. Views live until the next row.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "base/system.h"
#include "output/csv_reader.h"

namespace mirsad {

inline constexpr size_t table_column_max = 64;  // of a table, and of those asked for

class ColumnReader {
 public:
  ColumnReader(std::span<uint8_t> buffer, std::span<uint8_t> storage) : buffer_(buffer), storage_(storage) {}

  Status open(const char* path, std::span<const std::string_view> columns);
  Status next();
  std::string_view cell(size_t column) const {
    const size_t position = positions_[column];
    return position < cell_count_ ? cells_[position] : std::string_view();
  }
  bool has(size_t column) const { return positions_[column] != missing; }
  void close();

 private:
  static constexpr size_t missing = ~size_t{0};

  Status refill(size_t consumed);
  Status next_row();

  std::span<uint8_t> buffer_, storage_;
  std::array<std::string_view, table_column_max> cells_;
  std::array<size_t, table_column_max> positions_{};  // of columns in a row
  CsvReader csv_{{}, {}, {}};
  system::Handle handle_;
  uint64_t offset_ = 0;  // in the file, of the byte after the filled part
  size_t filled_ = 0;
  size_t mark_bytes_ = 0;  // of a byte order mark at the start of the buffer, which CsvReader leaves out
  size_t cell_count_ = 0;
  bool ended_ = false;
};

}  // namespace mirsad
