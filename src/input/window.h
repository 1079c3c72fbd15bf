// A window that slides forward over one file after another, always in the same reserved memory. A large regular file is mapped
// into it, a small one is read into it (cheaper than a mapping), and so is whatever cannot be mapped: pipes, /proc,
// file systems that refuse. Readers see the same bytes either way, at offsets of the file.
//   window.open(path); for (uint64_t at = 0;;) { Bytes bytes = window.at(at, wanted); … }  status = window.close();
// A file that changes underneath is noticed at close(): facts are compared with those at open, and a bus fault
// (the file was cut short under the mapping; its bytes read as zeros from there) is asked for.
#pragma once
#include <cstdint>
#include <span>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/limits.h"
#include "base/system.h"

namespace mirsad {

struct WindowSizes {
  size_t window_bytes = limits::window_bytes;  // rounded up to pages
  uint64_t map_from_bytes = 256 * limits::kib;  // smaller files are read
  size_t read_bytes = 256 * limits::kib;        // at most so much a call
};

class Window {
 public:
  // Readable bytes behind everything that at() returns, of any value: the JSON parser loads whole vectors.
  static constexpr size_t padding_bytes = 64;

  void carve(Arena& arena, const WindowSizes& sizes = {});

  // not_found, no_permission, not_regular, symlink_loop, path_too_long, read_failed. "-" is standard input.
  Status open(const char* path);

  // The bytes from `offset`: at least `wanted` of them unless the file ends before, and as many more as are at hand.
  // `offset` never goes back: bytes before it are forgotten. wanted <= wanted_bytes_max().
  // Views given earlier die when the window moves.
  Bytes at(uint64_t offset, size_t wanted);

  size_t wanted_bytes_max() const { return capacity_ - system::page_bytes(); }

  // True once a read has failed or a fault was seen: what at() returned since is not the file.
  bool failed();

  // ok, changed, truncated, or read_failed.
  Status close();

  bool is_open() const { return handle_.open(); }
  bool seekable() const { return seekable_; }
  const system::Facts& facts() const { return opened_; }  // at open, of a regular file
  // Size of the file as far as known: of a regular file from the start, else the bytes read so far.
  uint64_t file_bytes() const { return sized_ ? opened_.bytes : begin_ + held_; }
  // Every byte was handed over, or at least made available.
  bool at_end(uint64_t offset) { return at(offset, 1).empty(); }

 private:
  void slide_mapping(uint64_t offset);
  void slide_reading(uint64_t offset, size_t wanted);
  size_t read_more(std::span<uint8_t> place);
  void forget_until(uint64_t offset);

  std::span<uint8_t> memory_;  // page aligned, capacity_ bytes; the padding lies behind
  size_t capacity_ = 0;
  WindowSizes sizes_;
  system::Handle handle_;
  system::Facts opened_;
  uint64_t begin_ = 0;  // file offset of memory_[0]
  size_t held_ = 0;     // bytes of the file in memory_
  bool mapped_ = false;
  bool seekable_ = false;
  bool sized_ = false;  // opened_.bytes is the truth
  bool ended_ = false;
  Status status_ = Status::ok;
};

}  // namespace mirsad
