#include "report/column_reader.h"

#include <algorithm>
#include <cstring>

namespace mirsad {

Status ColumnReader::open(const char* path, std::span<const std::string_view> columns) {
  MIRSAD_REQUIRE(columns.size() <= table_column_max);
  offset_ = filled_ = mark_bytes_ = 0;
  ended_ = false;
  csv_ = CsvReader({}, storage_, cells_);
  Status status = system::open_read(path, handle_);
  if (status != Status::ok) return status;
  status = next_row();
  if (status != Status::ok) return status == Status::end ? Status::bad_format : status;
  const auto end = cells_.begin() + static_cast<std::ptrdiff_t>(cell_count_);
  positions_.fill(missing);
  for (size_t i = 0; i < columns.size(); ++i) {
    const auto found = std::find(cells_.begin(), end, columns[i]);
    if (found != end) positions_[i] = static_cast<size_t>(found - cells_.begin());
  }
  return has(0) ? Status::ok : Status::bad_format;  // without its first column it is another kind of file
}

Status ColumnReader::next() { return next_row(); }

// An unfinished row at the end of the buffer is no fault until the file has ended too: the buffer moves on and the row is read again.
Status ColumnReader::next_row() {
  for (;;) {
    const size_t begin = mark_bytes_ + csv_.position();
    const Status status = csv_.next(cell_count_);
    if (status != Status::end && status != Status::bad_format) return status;
    if (ended_) return status;
    const Status filled = refill(begin);
    if (filled != Status::ok) return filled;
  }
}

Status ColumnReader::refill(size_t consumed) {
  const size_t kept = filled_ - consumed;
  if (kept == buffer_.size()) return Status::capacity;
  std::memmove(buffer_.data(), buffer_.data() + consumed, kept);
  size_t got = 0;
  const Status status = system::read_at(handle_, offset_, buffer_.subspan(kept), got);
  if (status != Status::ok && status != Status::end) return status;
  ended_ = got < buffer_.size() - kept;
  offset_ += got;
  filled_ = kept + got;
  mark_bytes_ = view_of(buffer_.first(filled_)).starts_with("\xef\xbb\xbf") ? 3 : 0;
  csv_ = CsvReader(buffer_.first(filled_), storage_, cells_);
  return Status::ok;
}

void ColumnReader::close() {
  if (handle_.open()) system::close_handle(handle_);
  handle_ = {};
}

}  // namespace mirsad
