// Building and taking apart the keys of sorted rows. Numbers stand big-endian and texts end with a NUL, so that memcmp
// orders rows by their fields from left to right. A text is cut at its first NUL (paths and lexicon names have none)
// and at the given limit, so that a row always fits: 16 KiB hold two paths and then some.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/status.h"

namespace mirsad {

class RowBytes {
 public:
  void clear() { used_ = 0; }
  void put(uint64_t value, size_t byte_count) {
    MIRSAD_REQUIRE(byte_count <= bytes_.size() - used_);
    for (size_t i = byte_count; i-- > 0;) bytes_[used_++] = static_cast<uint8_t>(value >> (8 * i));
  }
  void put_bytes(Bytes bytes) {
    MIRSAD_REQUIRE(bytes.size() <= bytes_.size() - used_);
    std::copy(bytes.begin(), bytes.end(), &bytes_[used_]);
    used_ += bytes.size();
  }
  void put_text(std::string_view text, size_t bytes_max) {
    text = text.substr(0, std::min(bytes_max, text.find('\0')));
    MIRSAD_REQUIRE(text.size() < bytes_.size() - used_);
    std::copy(text.begin(), text.end(), &bytes_[used_]);
    used_ += text.size();
    bytes_[used_++] = 0;
  }
  Bytes bytes() const { return {bytes_.data(), used_}; }
  void assign(Bytes bytes) {
    MIRSAD_REQUIRE(bytes.size() <= bytes_.size());
    std::copy(bytes.begin(), bytes.end(), bytes_.begin());
    used_ = bytes.size();
  }

 private:
  std::array<uint8_t, 16 * 1024> bytes_;
  size_t used_ = 0;
};

// Rows are of our own making: running past their end is a broken promise.
class RowFields {
 public:
  explicit RowFields(Bytes bytes) : bytes_(bytes) {}
  uint64_t number(size_t byte_count) {
    MIRSAD_REQUIRE(byte_count <= bytes_.size());
    uint64_t value = 0;
    for (size_t i = 0; i < byte_count; ++i) value = value << 8 | bytes_[i];
    bytes_ = bytes_.subspan(byte_count);
    return value;
  }
  std::string_view text() {
    const std::string_view rest = view_of(bytes_);
    const size_t length = rest.find('\0');
    MIRSAD_REQUIRE(length != std::string_view::npos);
    bytes_ = bytes_.subspan(length + 1);
    return rest.substr(0, length);
  }
  Bytes rest() const { return bytes_; }

 private:
  Bytes bytes_;
};

inline void store_big(uint8_t* place, uint64_t value, size_t byte_count) {
  for (size_t i = byte_count; i-- > 0; value >>= 8) place[i] = static_cast<uint8_t>(value);
}

}  // namespace mirsad
