// A spool is a temporary file that only grows at its end: bytes collect in a fixed buffer and go out when it is full.
// Two things make it more than a buffered writer. It can be cut back to an earlier position (`cut_back`), so that the
// rows of a file that changed while it was read vanish again; the system need not truncate for that, later bytes
// overwrite the old ones. And its status is sticky: writers need not test every call, `finish` tells whether all of
// them succeeded.
//
//   Spool spool(buffer);            // buffer from the arena
//   spool.create(path);             // or spool.open_memory(): no file, full means Status::capacity
//   spool.write(bytes);
//   if (spool.finish(Durable::yes) != Status::ok) …
//
// Rows are framed as two 32-bit little-endian lengths, key, payload. `RowReader` reads them back in order.
#pragma once
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "base/status.h"
#include "base/system.h"

namespace mirsad {

enum class Durable : uint8_t { no, yes };

class Spool {
 public:
  Spool() = default;
  explicit Spool(std::span<uint8_t> buffer) : buffer_(buffer) {}

  Status create(const char* path);  // truncates; the path is not kept
  void open_memory();               // bytes stay in the buffer; see `memory`

  void write(Bytes bytes);
  void put(uint8_t byte) {
    if (used_ == buffer_.size()) flush_buffer();
    if (used_ < buffer_.size()) buffer_[used_++] = byte;
  }
  void append_row(Bytes key, Bytes payload);
  void overwrite(uint64_t position, Bytes bytes);  // bytes that were written before; files only

  uint64_t position() const { return flushed_ + used_; }
  void cut_back(uint64_t position);
  bool exact() const { return highest_ <= position(); }  // the file holds nothing behind `position`
  Bytes memory() const { return {buffer_.data(), used_}; }

  Status status() const { return status_; }
  void fail(Status status) { if (status_ == Status::ok) status_ = status; }
  Status finish(Durable durable);  // writes what is buffered, flushes to disk when durable, closes
  void abandon();                  // closes without writing: the file is to be removed

 private:
  void flush_buffer();

  std::span<uint8_t> buffer_;
  system::Handle handle_;
  uint64_t flushed_ = 0;  // bytes before the buffer
  uint64_t highest_ = 0;  // end of the file
  size_t used_ = 0;
  bool in_memory_ = false;
  Status status_ = Status::ok;
};

// Reads the rows of [0, end) of a file in order. Views live until the next call.
class RowReader {
 public:
  RowReader() = default;
  explicit RowReader(std::span<uint8_t> buffer) : buffer_(buffer) {}
  Status open(const char* path, uint64_t end);
  void seek(uint64_t position);
  Status next(Bytes& key, Bytes& payload);  // Status::end after the last; capacity when a row exceeds the buffer
  void close();

  // The same over a stretch of a handle that somebody else owns.
  void view(system::Handle handle, uint64_t begin, uint64_t end, std::span<uint8_t> buffer);

 private:
  Status need(size_t bytes);  // makes `bytes` available at buffer_[at_]

  std::span<uint8_t> buffer_;
  system::Handle handle_;
  uint64_t offset_ = 0;  // of the byte after the filled part
  uint64_t end_ = 0;
  size_t at_ = 0;
  size_t filled_ = 0;
};

inline constexpr size_t row_frame_bytes = 8;

}  // namespace mirsad
