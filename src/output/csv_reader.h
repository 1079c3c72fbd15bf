// Reads rows of CSV as this program writes them (RFC 4180, LF or CRLF) from bytes in memory. A byte order mark before the first row is
// for the caller to leave out (without_mark): at the start of any other row it is the text of a cell. A cell's bytes, without its quotes, go to `storage`; views of a row live until the next
// row. What writing replaced stays replaced: U+FFFD, and the comma for a `;` inside list items.
//
//   CsvReader reader(bytes, storage, cells);
//   while (reader.next(cell_count) == Status::ok) …reader.cell(0)…
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "base/status.h"

namespace mirsad {

inline constexpr std::string_view csv_mark = "\xef\xbb\xbf";
inline Bytes without_mark(Bytes table) { return view_of(table).starts_with(csv_mark) ? table.subspan(csv_mark.size()) : table; }

class CsvReader {
 public:
  CsvReader(Bytes bytes, std::span<uint8_t> storage, std::span<std::string_view> cells)
      : bytes_(bytes), storage_(storage), cells_(cells) {}

  // Status::end after the last row; bad_format for a stray quote or an unfinished row; capacity when a row exceeds
  // `storage` or `cells`.
  Status next(size_t& cell_count) {
    if (at_ == bytes_.size()) return Status::end;
    used_ = cell_count = 0;
    for (;;) {
      if (cell_count == cells_.size()) return Status::capacity;
      const size_t begin = used_;
      const Status status = read_cell();
      if (status != Status::ok) return status;
      cells_[cell_count++] = view_of(storage_.subspan(begin, used_ - begin));
      if (bytes_[at_++] == '\n') return Status::ok;
    }
  }
  std::string_view cell(size_t index) const { return cells_[index]; }
  size_t position() const { return at_; }  // bytes consumed, whole rows

 private:
  // Leaves at_ on the comma or LF that ends the cell.
  Status read_cell() {
    bool quoted = at_ < bytes_.size() && bytes_[at_] == '"';
    if (quoted) ++at_;
    for (; at_ < bytes_.size(); ++at_) {
      const uint8_t byte = bytes_[at_];
      if (quoted && byte == '"') {
        if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"') {
          ++at_;
        } else {
          quoted = false;
          continue;
        }
      } else if (!quoted) {
        if (byte == ',' || byte == '\n') return Status::ok;
        if (byte == '"') return Status::bad_format;
        if (byte == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') continue;
      }
      if (used_ == storage_.size()) return Status::capacity;
      storage_[used_++] = byte;
    }
    return Status::bad_format;
  }

  Bytes bytes_;
  std::span<uint8_t> storage_;
  std::span<std::string_view> cells_;
  size_t at_ = 0;
  size_t used_ = 0;
};

}  // namespace mirsad
