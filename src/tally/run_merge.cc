// A binary heap of run numbers, least row on top. The row handed out is a copy in `hold`, because the reader that it
// came from must move on to show whether the next row has the same key.
#include "tally/run_merge.h"

#include <algorithm>

#include "base/hash.h"

namespace mirsad {

void RunMerge::use(std::span<uint8_t> hold, std::span<uint8_t> work, size_t longest_row_bytes, Collapse collapse) {
  hold_ = hold;
  work_ = work;
  collapse_ = collapse;
  const size_t part = std::max(work.size() / fan_in_max, longest_row_bytes);
  fan_in_ = std::min(fan_in_max, work.size() / part);
  MIRSAD_REQUIRE(fan_in_ >= 2 && longest_row_bytes <= hold.size());
}

Status RunMerge::open(const char* path, uint64_t file_bytes) {
  at_ = 0;
  file_bytes_ = file_bytes;
  heap_count_ = 0;
  return system::open_read(path, handle_);
}

void RunMerge::close() {
  if (handle_.open()) system::close_handle(handle_);
  handle_ = {};
}

Status RunMerge::open_run() {
  std::array<uint8_t, run_header_bytes> header;
  size_t got = 0;
  Status status = system::read_at(handle_, at_, header, got);
  if (status != Status::ok && status != Status::end) return status;
  if (got < header.size()) return Status::truncated;
  const uint64_t begin = at_ + header.size();
  at_ = begin + load_little64(header.data(), header.size());
  const auto run = static_cast<uint8_t>(heap_count_);
  const size_t part = work_.size() / fan_in_;
  readers_[run].view(handle_, begin, at_, work_.subspan(run * part, part));
  status = readers_[run].next(rows_[run].key, rows_[run].payload);
  if (status == Status::ok) heap_[heap_count_++] = run;
  return status;
}

Status RunMerge::open_group() {
  heap_count_ = 0;
  while (heap_count_ < fan_in_ && at_ < file_bytes_) {
    const Status status = open_run();
    if (status != Status::ok) return status == Status::end ? Status::truncated : status;  // no run is empty
  }
  for (size_t i = heap_count_ / 2; i-- > 0;) sift_down(i);
  return heap_count_ > 0 ? Status::ok : Status::end;
}

void RunMerge::sift_down(size_t at) {
  const uint8_t moving = heap_[at];
  for (size_t child = 2 * at + 1; child < heap_count_; child = 2 * at + 1) {
    if (child + 1 < heap_count_ && before(heap_[child + 1], heap_[child])) ++child;
    if (!before(heap_[child], moving)) break;
    heap_[at] = heap_[child];
    at = child;
  }
  heap_[at] = moving;
}

Status RunMerge::advance_top() {
  const uint8_t run = heap_[0];
  const Status status = readers_[run].next(rows_[run].key, rows_[run].payload);
  if (status == Status::end) {
    heap_[0] = heap_[--heap_count_];
  } else if (status != Status::ok) {
    return status;
  }
  if (heap_count_ > 0) sift_down(0);
  return Status::ok;
}

Status RunMerge::next(RowView& row) {
  if (heap_count_ == 0) return Status::end;
  const RowView& top = rows_[heap_[0]];
  const size_t key_bytes = top.key.size(), payload_bytes = top.payload.size();
  if (key_bytes > 0) std::memcpy(hold_.data(), top.key.data(), key_bytes);
  if (payload_bytes > 0) std::memcpy(&hold_[key_bytes], top.payload.data(), payload_bytes);
  row = {hold_.first(key_bytes), hold_.subspan(key_bytes, payload_bytes)};
  Status status = advance_top();
  while (status == Status::ok && collapse_ && heap_count_ > 0 && same(row.key, rows_[heap_[0]].key)) {
    collapse_(hold_.subspan(key_bytes, payload_bytes), rows_[heap_[0]].payload);
    status = advance_top();
  }
  return status;
}

}  // namespace mirsad
