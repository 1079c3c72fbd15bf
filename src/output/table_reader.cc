// See the header. A row ends with the first line feed that is outside of quotes; doubled quotes leave that unchanged.
#include "output/table_reader.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "output/csv.h"
#include "output/csv_reader.h"

namespace mirsad {
namespace {

constexpr size_t read_bytes = 64 * limits::kib;

}  // namespace

void TableReader::carve(Arena& arena, size_t row_bytes_max) {
  buffer_ = arena.carve<uint8_t>(row_bytes_max);
  storage_ = arena.carve<uint8_t>(row_bytes_max);
}

// Leaves the header's cells as those of the row.
Status TableReader::open_file(const char* path) {
  close();
  offset_ = row_number_ = 0;
  at_ = filled_ = 0;
  ended_ = excel_ = false;
  Status status = system::open_read(path, handle_);
  if (status == Status::ok) status = fill();
  if (status != Status::ok) return status;
  excel_ = view_of(buffer_.first(filled_)).starts_with(csv_mark);
  if (excel_) at_ = csv_mark.size();
  status = next_row();
  cell_count_ = row_cell_count_;
  return status == Status::end ? Status::bad_format : status;
}

Status TableReader::open(const char* path, std::string_view header) {
  whole_rows_ = true;
  std::iota(positions_.begin(), positions_.end(), uint8_t{0});
  const Status status = open_file(path);
  if (status != Status::ok) return status;
  return view_of(line_.first(line_.size() - 1)) == header ? Status::ok : Status::bad_format;
}

Status TableReader::open(const char* path, std::span<const std::string_view> columns) {
  MIRSAD_REQUIRE(columns.size() <= cell_count_max);
  whole_rows_ = false;
  positions_.fill(cell_count_max);
  const Status status = open_file(path);
  if (status != Status::ok) return status;
  const auto names = std::span(cells_).first(cell_count_);
  for (size_t i = 0; i < columns.size(); ++i) {
    const auto found = std::find(names.begin(), names.end(), columns[i]);
    if (found != names.end()) positions_[i] = static_cast<uint8_t>(found - names.begin());
  }
  return has(0) ? Status::ok : Status::bad_format;  // without its first column it is another kind of file
}

Status TableReader::fill() {
  const size_t count = std::min(read_bytes, buffer_.size() - filled_);
  size_t got = 0;
  const Status status = system::read_at(handle_, offset_, buffer_.subspan(filled_, count), got);
  if (status != Status::ok) return status;
  ended_ = got < count;
  offset_ += got;
  filled_ += got;
  return Status::ok;
}

bool TableReader::find_row_end(size_t& bytes) {
  bool quoted = false;
  for (size_t i = at_; i < filled_; ++i) {
    const uint8_t byte = buffer_[i];
    if (byte == '"') quoted = !quoted;
    if (byte != '\n' || quoted) continue;
    bytes = i + 1 - at_;
    return true;
  }
  return false;
}

Status TableReader::next() {
  const Status status = next_row();
  return status == Status::ok && whole_rows_ && row_cell_count_ != cell_count_ ? Status::bad_format : status;
}

Status TableReader::next_row() {
  size_t bytes = 0;
  while (!find_row_end(bytes)) {
    if (ended_) return at_ == filled_ ? Status::end : Status::bad_format;
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(at_), buffer_.begin() + static_cast<std::ptrdiff_t>(filled_), buffer_.begin());
    filled_ -= at_;
    at_ = 0;
    if (filled_ == buffer_.size()) return Status::bad_format;
    const Status status = fill();
    if (status != Status::ok) return status;
  }
  line_ = Bytes(buffer_).subspan(at_, bytes);
  at_ += bytes;
  ++row_number_;
  CsvReader reader(line_, storage_, cells_);
  return reader.next(row_cell_count_) == Status::ok ? Status::ok : Status::bad_format;
}

std::string_view TableReader::cell(size_t column) const {
  const size_t position = positions_[column];
  if (position >= row_cell_count_) return {};
  return excel_ ? without_guard(cells_[position]) : cells_[position];
}

void TableReader::close() {
  if (handle_.open()) system::close_handle(handle_);
  handle_ = {};
}

bool parse_number(std::string_view cell, uint64_t& value) {
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return error == std::errc() && end == cell.data() + cell.size();
}

bool parse_id(std::string_view cell, uint64_t& value) {
  value = 0;
  if (cell.empty()) return true;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value, 16);
  return cell.size() == 16 && error == std::errc() && end == cell.data() + cell.size();
}

bool parse_tenths(std::string_view cell, int64_t& value) {
  const bool negative = cell.starts_with('-');
  if (negative) cell.remove_prefix(1);
  const size_t point = std::min(cell.find('.'), cell.size());
  uint64_t whole = 0, tenth = 0;
  if (!parse_number(cell.substr(0, point), whole)) return false;
  if (point < cell.size() && (!parse_number(cell.substr(point + 1), tenth) || tenth > 9)) return false;
  const auto size = static_cast<int64_t>(whole * 10 + tenth);
  value = negative ? -size : size;
  return true;
}

}  // namespace mirsad
