// Putting a streamed table in order: its bytes are copied segment by segment, and in documents.csv the id of the
// original goes into the last cell of each copy. Cursors remember their failures; the caller asks `status` once at the
// end.
#pragma once
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "base/status.h"
#include "base/system.h"
#include "output/csv.h"
#include "tally/duplicates.h"
#include "tally/spool.h"

namespace mirsad {

// As Tables::close_segment logs it: where the segment begins and ends in documents, events and mentions.
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
  uint64_t first_ordinal;
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

// Copies stretches of a file; stretches that follow one another share a buffer.
class RangeCopy {
 public:
  explicit RangeCopy(std::span<uint8_t> buffer) : buffer_(buffer) {}
  Status open(const char* path) { return system::open_read(path, handle_); }
  Status copy(uint64_t begin, uint64_t end, Spool& target);
  void close();

 private:
  std::span<uint8_t> buffer_;
  system::Handle handle_;
  uint64_t offset_ = 0;  // of buffer_[0]
  size_t filled_ = 0;
};

Status copy_segment(uint64_t begin, uint64_t end, RangeCopy& range, CopyCursor& copies, Spool& target);

}  // namespace mirsad
