// The merging half of the external sort: up to 56 sorted runs of one file are read side by side through small buffers
// and come out as one sorted sequence, equal keys collapsed. A run is its length in bytes (64 bits, little-endian) and
// its rows; runs stand one after another in the file, so that no table of runs is needed.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "base/status.h"
#include "tally/spool.h"

namespace mirsad {

using Collapse = void (*)(std::span<uint8_t> kept, Bytes other);

struct RowView {
  Bytes key;
  Bytes payload;
  size_t bytes() const { return row_frame_bytes + key.size() + payload.size(); }
};

// memcmp order of key, then payload; a prefix comes before what it begins.
inline int compare(const RowView& a, const RowView& b) {
  const int order = compare(a.key, b.key);
  return order != 0 ? order : compare(a.payload, b.payload);
}

class RunMerge {
 public:
  static constexpr size_t fan_in_max = 56;
  static constexpr size_t run_header_bytes = 8;

  // `hold` keeps one row while its equals are folded into it; `work` is divided among the runs, so that each part holds
  // the longest row.
  void use(std::span<uint8_t> hold, std::span<uint8_t> work, size_t longest_row_bytes, Collapse collapse);
  size_t fan_in() const { return fan_in_; }

  Status open(const char* path, uint64_t file_bytes);
  // Starts on the next runs of the file, as many as fit. Status::end when there are none.
  Status open_group();
  Status next(RowView& row);  // of the group; the view lives until the next call
  void close();

 private:
  Status open_run();
  Status advance_top();
  void sift_down(size_t at);
  bool before(uint8_t a, uint8_t b) const { return compare(rows_[a], rows_[b]) < 0; }

  std::span<uint8_t> hold_, work_;
  Collapse collapse_ = nullptr;
  size_t fan_in_ = 0;
  system::Handle handle_;
  uint64_t at_ = 0;
  uint64_t file_bytes_ = 0;
  std::array<RowReader, fan_in_max> readers_;
  std::array<RowView, fan_in_max> rows_;
  std::array<uint8_t, fan_in_max> heap_{};
  size_t heap_count_ = 0;
};

}  // namespace mirsad
