// Rows grow from the bottom of the work memory and their entries from its top; where they would meet, the rows are
// sorted and spilled. std::sort does not allocate. See the header for the whole.
#include "tally/sorter.h"

#include <algorithm>
#include <array>

#include "base/hash.h"

namespace mirsad {
namespace {

uint64_t prefix_of(Bytes key) {
  uint64_t prefix = 0;
  for (size_t i = 0; i < 8; ++i) prefix = prefix << 8 | (i < key.size() ? key[i] : 0u);
  return prefix;
}

void store32(uint8_t* place, size_t value) {
  const auto narrow = static_cast<uint32_t>(value);
  std::memcpy(place, &narrow, sizeof narrow);
}

size_t load32(const uint8_t* place) {
  uint32_t value;
  std::memcpy(&value, place, sizeof value);
  return value;
}

RowView row_at(std::span<uint8_t> work, uint32_t offset) {
  const size_t key_bytes = load32(&work[offset]), payload_bytes = load32(&work[offset + 4]);
  return {work.subspan(offset + row_frame_bytes, key_bytes),
          work.subspan(offset + row_frame_bytes + key_bytes, payload_bytes)};
}

// A run's length is known only when it has been written: its place is kept free and filled in afterwards.
uint64_t begin_run(Spool& spool) {
  const std::array<uint8_t, RunMerge::run_header_bytes> room{};
  spool.write(room);
  return spool.position();
}

void end_run(Spool& spool, uint64_t begin) {
  const uint64_t length = spool.position() - begin;
  std::array<uint8_t, RunMerge::run_header_bytes> header;
  for (size_t i = 0; i < header.size(); ++i) header[i] = static_cast<uint8_t>(length >> (8 * i));
  spool.overwrite(begin - header.size(), header);
}

}  // namespace

void Sorter::use(std::span<uint8_t> memory) {
  MIRSAD_REQUIRE(memory.size() >= 1024);
  const size_t rounded = memory.size() & ~size_t{255};  // entries stay aligned: each part is a multiple of 16
  memory_ = memory.first(rounded);
  out_ = memory_.first(rounded / 16);
  hold_ = memory_.subspan(rounded / 16, rounded / 16);
  work_ = memory_.subspan(rounded / 8);
}

void Sorter::begin(const char* first_path, const char* second_path, Collapse collapse) {
  paths_[0] = first_path;
  paths_[1] = second_path;
  collapse_ = collapse;
  used_ = longest_ = 0;
  entry_count_ = entry_at_ = pass_count_ = 0;
  run_count_ = file_bytes_ = 0;
  source_ = 0;
  spilled_ = false;
  spool_ = Spool(out_);
}

// The i-th row added is entries()[-1 - i]: the last entry is at the lowest address.
Sorter::Entry* Sorter::entries() const {
  return reinterpret_cast<Entry*>(work_.data() + work_.size()) - entry_count_;
}

bool Sorter::less(const Entry& a, const Entry& b) const {
  if (a.prefix != b.prefix) return a.prefix < b.prefix;
  return compare(row_at(work_, a.offset), row_at(work_, b.offset)) < 0;
}

Status Sorter::add(Bytes key, Bytes payload) {
  const size_t bytes = row_frame_bytes + key.size() + payload.size();
  if (bytes > row_bytes_max() + row_frame_bytes) return Status::capacity;
  if (used_ + bytes + (entry_count_ + 1) * sizeof(Entry) > work_.size()) {
    const Status status = spill();
    if (status != Status::ok) return status;
  }
  uint8_t* place = &work_[used_];
  store32(place, key.size());
  store32(place + 4, payload.size());
  if (!key.empty()) std::memcpy(place + row_frame_bytes, key.data(), key.size());
  if (!payload.empty()) std::memcpy(place + row_frame_bytes + key.size(), payload.data(), payload.size());
  ++entry_count_;
  *entries() = {prefix_of(key), static_cast<uint32_t>(used_)};
  used_ += bytes;
  longest_ = std::max(longest_, bytes);
  return Status::ok;
}

void Sorter::sort_memory() {
  Entry* first = entries();
  const auto in_order = [this](const Entry& a, const Entry& b) { return less(a, b); };
  std::reverse(first, first + entry_count_);  // rows often come in order, which std::sort likes
  std::sort(first, first + entry_count_, in_order);
  entry_at_ = 0;
}

bool Sorter::next_in_memory(RowView& row) {
  if (entry_at_ == entry_count_) return false;
  const Entry* sorted = entries();
  const uint64_t prefix = sorted[entry_at_].prefix;
  row = row_at(work_, sorted[entry_at_++].offset);
  while (collapse_ && entry_at_ < entry_count_ && sorted[entry_at_].prefix == prefix) {
    const RowView other = row_at(work_, sorted[entry_at_].offset);
    if (!same(row.key, other.key)) break;
    collapse_({const_cast<uint8_t*>(row.payload.data()), row.payload.size()}, other.payload);
    ++entry_at_;
  }
  return true;
}

Status Sorter::spill() {
  if (!spilled_) {
    const Status status = spool_.create(paths_[0]);
    if (status != Status::ok) return status;
    spilled_ = true;
  }
  sort_memory();
  const uint64_t begin = begin_run(spool_);
  RowView row;
  while (next_in_memory(row)) spool_.append_row(row.key, row.payload);
  end_run(spool_, begin);
  ++run_count_;
  used_ = 0;
  entry_count_ = entry_at_ = 0;
  return spool_.status();
}

Status Sorter::merge_passes() {
  while (run_count_ > merge_.fan_in()) {
    ++pass_count_;
    Status status = merge_.open(paths_[source_], file_bytes_);
    if (status == Status::ok) status = spool_.create(paths_[1 - source_]);
    uint64_t run_count = 0;
    while (status == Status::ok && (status = merge_.open_group()) == Status::ok) {
      const uint64_t begin = begin_run(spool_);
      RowView row;
      while ((status = merge_.next(row)) == Status::ok) spool_.append_row(row.key, row.payload);
      end_run(spool_, begin);
      if (status == Status::end) status = spool_.status();
      ++run_count;
    }
    merge_.close();
    if (status != Status::end) return status;
    file_bytes_ = spool_.position();
    if ((status = spool_.finish(Durable::no)) != Status::ok) return status;
    source_ = static_cast<uint8_t>(1 - source_);
    run_count_ = run_count;
  }
  return Status::ok;
}

Status Sorter::sort() {
  if (!spilled_) {
    sort_memory();
    return Status::ok;
  }
  Status status = entry_count_ > 0 ? spill() : Status::ok;
  file_bytes_ = spool_.position();
  if (status == Status::ok) status = spool_.finish(Durable::no);
  if (status != Status::ok) return status;
  merge_.use(hold_, work_, longest_, collapse_);
  status = merge_passes();
  if (status == Status::ok) status = merge_.open(paths_[source_], file_bytes_);
  if (status == Status::ok) status = merge_.open_group();
  return status;
}

Status Sorter::next(Bytes& key, Bytes& payload) {
  RowView row;
  const Status status = spilled_ ? merge_.next(row) : next_in_memory(row) ? Status::ok : Status::end;
  key = row.key;
  payload = row.payload;
  return status;
}

void Sorter::close() {
  merge_.close();
  spool_.abandon();
  if (!spilled_) return;
  system::remove_file(paths_[0]);
  system::remove_file(paths_[1]);
  spilled_ = false;
}

}  // namespace mirsad
