// Putting a streamed table in order: its bytes are copied segment by segment, and in documents.csv the id of the
// original goes into the last cell of each copy. Cursors remember their failures; the caller asks `status` once at the
// end.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "base/limits.h"
#include "base/status.h"
#include "base/system.h"
#include "output/csv.h"
#include "tally/duplicates.h"
#include "tally/spool.h"

namespace mirsad {

// As Collector::close_segment logs it: where the segment begins and ends in documents, events and mentions.
struct SegmentRow {
  explicit SegmentRow(Bytes payload) {
    RowFields fields(payload);
    for (int i = 0; i < 3; ++i) {
      begins[i] = fields.number(8);
      ends[i] = fields.number(8);
    }
    first_ordinal = fields.number(8);
  }
  uint64_t begins[3], ends[3];
  uint64_t first_ordinal;  // tells the collector, too
};

// Walks copies in the order of their ordinals; `seek` finds the first of at least an ordinal, by bisection.
class CopyCursor {
 public:
  explicit CopyCursor(std::span<uint8_t> buffer) : reader_(buffer) {}
  Status open(const char* path, uint64_t copy_count);
  void advance();
  void seek(uint64_t ordinal);
  bool some() const { return some_; }
  const Copy& copy() const { return copy_; }
  Status status() const { return status_; }
  void close() { reader_.close(); }

 private:
  RowReader reader_;
  uint64_t count_ = 0;
  Copy copy_;
  bool some_ = false;
  Status status_ = Status::ok;
};

// Copies stretches of files, one for each collector; stretches that follow one another in a file share a buffer.
class RangeCopy {
 public:
  explicit RangeCopy(std::span<uint8_t> buffer) : buffer_(buffer) {}
  Status open(uint8_t collector, const char* path) { return system::open_read(path, handles_[collector]); }
  void choose(uint8_t collector);  // whose stretches come next
  uint8_t chosen() const { return chosen_; }
  Status copy(uint64_t begin, uint64_t end, Spool& target);
  void close();

 private:
  std::span<uint8_t> buffer_;
  std::array<system::Handle, limits::collector_count_max> handles_;
  uint8_t chosen_ = 0;
  uint64_t offset_ = 0;  // of buffer_[0]
  size_t filled_ = 0;
};

// Of the chosen file, with the id of its original in the last cell of each copy.
Status copy_segment(uint64_t begin, uint64_t end, RangeCopy& range, CopyCursor& copies, Spool& target);

}  // namespace mirsad
