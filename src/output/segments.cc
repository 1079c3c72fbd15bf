// See the header. A copy's position is that of the line feed which ends its row.
#include "output/segments.h"

#include <algorithm>

namespace mirsad {
namespace {

constexpr size_t jump_bytes_min = 4096;

}  // namespace

Status CopyCursor::open(const char* path, uint64_t copy_count) {
  count_ = copy_count;
  some_ = false;
  if (count_ == 0) return Status::ok;
  const Status status = reader_.open(path, count_ * copy_row_bytes);
  if (status == Status::ok) advance();
  return status;
}

void CopyCursor::advance() {
  Bytes key, payload;
  const Status status = reader_.next(key, payload);
  some_ = status == Status::ok;
  if (some_) copy_ = copy_of(key, payload);
  else if (status != Status::end && status_ == Status::ok) status_ = status;
}

void CopyCursor::seek(uint64_t ordinal) {
  uint64_t low = 0, high = count_;
  while (low < high && status_ == Status::ok) {
    const uint64_t middle = low + (high - low) / 2;
    reader_.seek(middle * copy_row_bytes);
    advance();
    if (some_ && copy_.ordinal < ordinal) low = middle + 1;
    else high = middle;
  }
  if (count_ == 0) return;
  reader_.seek(low * copy_row_bytes);
  advance();
}

void RangeCopy::choose(uint8_t collector) {
  if (collector == chosen_) return;
  chosen_ = collector;
  filled_ = 0;
  offset_ = UINT64_MAX;  // nothing goes straight on
}

Status RangeCopy::copy(uint64_t begin, uint64_t end, Spool& target) {
  while (begin < end) {
    if (begin < offset_ || begin >= offset_ + filled_) {
      // A jump may be the first of many small ones: read ahead only when going straight on.
      const bool straight_on = begin == offset_ + filled_;
      const uint64_t wanted = straight_on ? buffer_.size() : std::max<uint64_t>(end - begin, jump_bytes_min);
      offset_ = begin;
      const auto place = buffer_.first(static_cast<size_t>(std::min<uint64_t>(buffer_.size(), wanted)));
      const Status status = system::read_at(handles_[chosen_], begin, place, filled_);
      if (status != Status::ok && status != Status::end) return status;
      if (filled_ == 0) return Status::truncated;
    }
    const auto at = static_cast<size_t>(begin - offset_);
    const auto count = static_cast<size_t>(std::min<uint64_t>(end - begin, filled_ - at));
    target.write({&buffer_[at], count});
    begin += count;
  }
  return target.status();
}

void RangeCopy::close() {
  for (system::Handle& handle : handles_) {
    if (handle.open()) system::close_handle(handle);
    handle = {};
  }
}

Status copy_segment(uint64_t begin, uint64_t end, RangeCopy& range, CopyCursor& copies, Spool& target) {
  while (copies.some() && collector_of(copies.copy().ordinal) == range.chosen() && copies.copy().position < end) {
    MIRSAD_REQUIRE(copies.copy().position >= begin);
    const Status status = range.copy(begin, copies.copy().position, target);
    if (status != Status::ok) return status;
    target.write(hex_digits(copies.copy().original_id).digits);
    begin = copies.copy().position;
    copies.advance();
  }
  return range.copy(begin, end, target);
}

}  // namespace mirsad
