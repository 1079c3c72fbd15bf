// The sliding window (window.h). When the bytes asked for are at hand nothing happens; else a mapping is laid
// over the same memory one stretch further on, or the remainder is moved to the front and more is read behind it.
#include "input/window.h"

#include <algorithm>
#include <string_view>

namespace mirsad {

void Window::carve(Arena& arena, const WindowSizes& sizes) {
  const size_t page = system::page_bytes();
  sizes_ = sizes;
  capacity_ = (sizes.window_bytes + page - 1) & ~(page - 1);
  if (capacity_ < 2 * page) capacity_ = 2 * page;
  const std::span<uint8_t> raw = arena.carve<uint8_t>(capacity_ + 2 * page);  // room to align, and for the padding
  const size_t skew = reinterpret_cast<uintptr_t>(raw.data()) & (page - 1);
  memory_ = raw.subspan(skew == 0 ? 0 : page - skew, capacity_);
  static_assert(padding_bytes <= 4096);
}

Status Window::open(const char* path) {
  begin_ = 0;
  held_ = 0;
  ended_ = false;
  status_ = Status::ok;
  opened_ = {};
  const bool standard_input = std::string_view(path) == "-";
  handle_ = standard_input ? system::standard_input : system::Handle{};
  if (!standard_input) {
    const Status opened = system::open_read(path, handle_);
    if (opened != Status::ok) return opened;
    status_ = system::facts_of(handle_, opened_);
  }
  seekable_ = !standard_input;
  sized_ = seekable_ && opened_.bytes > 0;  // /proc files say 0
  mapped_ = sized_ && opened_.bytes >= sizes_.map_from_bytes;
  system::take_bus_fault();
  return Status::ok;
}

Bytes Window::at(uint64_t offset, size_t wanted) {
  MIRSAD_REQUIRE(offset >= begin_);
  MIRSAD_REQUIRE(wanted <= wanted_bytes_max());
  if (offset + wanted > begin_ + held_ && status_ == Status::ok) {
    if (mapped_) slide_mapping(offset);
    if (!mapped_) slide_reading(offset, wanted);
  }
  if (offset >= begin_ + held_) return {};
  return Bytes(memory_).first(held_).subspan(static_cast<size_t>(offset - begin_));
}

void Window::slide_mapping(uint64_t offset) {
  if (offset > opened_.bytes) offset = opened_.bytes;
  if (begin_ + held_ == opened_.bytes && held_ > 0) return;  // the end is at hand
  const uint64_t begin = offset & ~static_cast<uint64_t>(system::page_bytes() - 1);
  const size_t bytes = static_cast<size_t>(std::min<uint64_t>(capacity_, opened_.bytes - begin));
  if (bytes == 0) {
    begin_ = begin;
    held_ = 0;
    return;
  }
  if (system::map_window(handle_, begin, memory_.first(bytes)) == Status::ok) {
    begin_ = begin;
    held_ = bytes;
    return;
  }
  system::unmap_window(memory_);  // what was mapped before is gone: read on from here instead
  mapped_ = false;
  sized_ = false;
  begin_ = offset;
  held_ = 0;
}

void Window::forget_until(uint64_t offset) {
  const uint64_t gone = std::min<uint64_t>(offset - begin_, held_);
  std::copy(memory_.begin() + static_cast<std::ptrdiff_t>(gone), memory_.begin() + static_cast<std::ptrdiff_t>(held_),
            memory_.begin());
  begin_ += gone;
  held_ -= static_cast<size_t>(gone);
}

size_t Window::read_more(std::span<uint8_t> place) {
  size_t got = 0;
  const std::span<uint8_t> part = place.first(std::min(place.size(), sizes_.read_bytes));
  const Status status =
      seekable_ ? system::read_at(handle_, begin_ + held_, part, got) : system::read_next(handle_, part, got);
  if (status != Status::ok) status_ = Status::read_failed;
  held_ += got;
  ended_ = got == 0 || (sized_ && begin_ + held_ >= opened_.bytes);
  return got;
}

void Window::slide_reading(uint64_t offset, size_t wanted) {
  while (!ended_ && offset > begin_ + held_) {  // bytes that nobody wants
    begin_ += held_;
    held_ = 0;
    read_more(memory_);
  }
  if (ended_ || offset > begin_ + held_) return;
  if (offset - begin_ + wanted > capacity_) forget_until(offset);
  while (!ended_ && begin_ + held_ < offset + wanted) read_more(memory_.subspan(held_));
}

bool Window::failed() {
  if (system::take_bus_fault()) status_ = Status::truncated;
  return status_ != Status::ok;
}

Status Window::close() {
  failed();
  if (seekable_ && status_ == Status::ok) {
    system::Facts now;
    if (system::facts_of(handle_, now) != Status::ok) {
      status_ = Status::read_failed;
    } else if (!(now == opened_)) {
      status_ = now.bytes < opened_.bytes ? Status::truncated : Status::changed;
    }
  }
  if (mapped_ && held_ > 0) system::unmap_window(memory_);
  if (seekable_) system::close_handle(handle_);
  handle_ = {};
  mapped_ = false;
  held_ = 0;
  return status_;
}

}  // namespace mirsad
