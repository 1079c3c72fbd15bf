// Buffered appending and reading back; see the header. Offsets are explicit in every call to the system, so that a
// spool and its readers never depend on a shared file position, and so that cutting back is arithmetic.
#include "tally/spool.h"

#include <algorithm>
#include <array>

namespace mirsad {
namespace {

void store_length(uint8_t* place, size_t length) {
  for (size_t i = 0; i < 4; ++i) place[i] = static_cast<uint8_t>(length >> (8 * i));
}

size_t load_length(const uint8_t* place) {
  return place[0] | static_cast<size_t>(place[1]) << 8 | static_cast<size_t>(place[2]) << 16 |
         static_cast<size_t>(place[3]) << 24;
}

}  // namespace

Status Spool::create(const char* path) {
  flushed_ = highest_ = 0;
  used_ = 0;
  in_memory_ = false;
  handle_ = {};
  status_ = system::create_file(path, handle_);
  return status_;
}

void Spool::open_memory() {
  flushed_ = highest_ = 0;
  used_ = 0;
  in_memory_ = true;
  handle_ = {};
  status_ = Status::ok;
}

void Spool::flush_buffer() {
  if (in_memory_) return fail(Status::capacity);
  if (used_ > 0 && status_ == Status::ok) fail(system::write_at(handle_, flushed_, {buffer_.data(), used_}));
  flushed_ += used_;
  highest_ = std::max(highest_, flushed_);
  used_ = 0;
}

void Spool::write(Bytes bytes) {
  while (!bytes.empty()) {
    if (used_ == buffer_.size()) flush_buffer();
    const size_t count = std::min(bytes.size(), buffer_.size() - used_);
    if (count == 0) return;
    std::memcpy(&buffer_[used_], bytes.data(), count);
    used_ += count;
    bytes = bytes.subspan(count);
  }
}

void Spool::append_row(Bytes key, Bytes payload) {
  std::array<uint8_t, row_frame_bytes> frame;
  store_length(&frame[0], key.size());
  store_length(&frame[4], payload.size());
  write(frame);
  write(key);
  write(payload);
}

void Spool::overwrite(uint64_t position, Bytes bytes) {
  flush_buffer();
  if (status_ == Status::ok) fail(system::write_at(handle_, position, bytes));
}

void Spool::cut_back(uint64_t position) {
  MIRSAD_REQUIRE(position <= this->position());
  if (position >= flushed_) {
    used_ = static_cast<size_t>(position - flushed_);
  } else {
    flushed_ = position;
    used_ = 0;
  }
}

Status Spool::finish(Durable durable) {
  if (in_memory_) return status_;
  flush_buffer();
  if (!handle_.open()) return status_;
  if (durable == Durable::yes && status_ == Status::ok) fail(system::flush(handle_));
  fail(system::close_written(handle_));
  handle_ = {};
  return status_;
}

void Spool::abandon() {
  if (handle_.open()) system::close_handle(handle_);
  handle_ = {};
  used_ = 0;
}

Status RowReader::open(const char* path, uint64_t end) {
  close();
  const Status status = system::open_read(path, handle_);
  end_ = end;
  seek(0);
  return status;
}

void RowReader::view(system::Handle handle, uint64_t begin, uint64_t end, std::span<uint8_t> buffer) {
  handle_ = handle;
  buffer_ = buffer;
  end_ = end;
  seek(begin);
}

void RowReader::seek(uint64_t position) {
  offset_ = position;
  at_ = filled_ = 0;
}

Status RowReader::need(size_t bytes) {
  if (filled_ - at_ >= bytes) return Status::ok;
  if (bytes > buffer_.size()) return Status::capacity;
  std::memmove(buffer_.data(), &buffer_[at_], filled_ - at_);
  filled_ -= at_;
  at_ = 0;
  const size_t count = static_cast<size_t>(std::min<uint64_t>(buffer_.size() - filled_, end_ - offset_));
  size_t got = 0;
  const Status status = system::read_at(handle_, offset_, buffer_.subspan(filled_, count), got);
  if (status != Status::ok && status != Status::end) return status;
  offset_ += got;
  filled_ += got;
  return filled_ >= bytes ? Status::ok : Status::truncated;
}

Status RowReader::next(Bytes& key, Bytes& payload) {
  if (at_ == filled_ && offset_ >= end_) return Status::end;
  Status status = need(row_frame_bytes);
  if (status != Status::ok) return status;
  const size_t key_bytes = load_length(&buffer_[at_]);
  const size_t row_bytes = row_frame_bytes + key_bytes + load_length(&buffer_[at_ + 4]);
  status = need(row_bytes);
  if (status != Status::ok) return status;
  key = buffer_.subspan(at_ + row_frame_bytes, key_bytes);
  payload = buffer_.subspan(at_ + row_frame_bytes + key_bytes, row_bytes - row_frame_bytes - key_bytes);
  at_ += row_bytes;
  return Status::ok;
}

void RowReader::close() {
  if (handle_.open()) system::close_handle(handle_);
  handle_ = {};
  at_ = filled_ = 0;
}

}  // namespace mirsad
