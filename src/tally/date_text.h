// A date as the tables write it: 2023-12-07, 2023-12, 2023, or nothing. In this form dates sort as text, the less
// precise first.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/date.h"

namespace mirsad {

class DateText {
 public:
  explicit DateText(Date date) {
    if (!date.known()) return;
    digits(static_cast<unsigned>(date.year), 4);
    if (date.month == 0) return;
    bytes_[length_++] = '-';
    digits(date.month, 2);
    if (date.day == 0) return;
    bytes_[length_++] = '-';
    digits(date.day, 2);
  }
  std::string_view view() const { return {bytes_, length_}; }

 private:
  void digits(unsigned value, size_t count) {
    for (size_t i = count; i-- > 0; value /= 10) bytes_[length_ + i] = static_cast<char>('0' + value % 10);
    length_ += count;
  }
  char bytes_[10] = {};
  size_t length_ = 0;
};

// The date that was written so; false when the text is none.
inline bool parse_date(std::string_view text, Date& date) {
  date = {};
  if (text.empty()) return true;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  uint32_t value = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash != (text[i] == '-') || (!dash && (text[i] < '0' || text[i] > '9'))) return false;
    if (!dash) value = value * 10 + static_cast<uint32_t>(text[i] - '0');
  }
  for (size_t i = text.size(); i < 10; i += 3) value *= 100;
  date = {static_cast<int16_t>(value / 10000), static_cast<uint8_t>(value / 100 % 100), static_cast<uint8_t>(value % 100)};
  return true;
}

// 0 for an unknown date; otherwise in the order of DateText.
inline uint32_t pack(Date date) {
  return static_cast<uint32_t>(static_cast<uint16_t>(date.year)) << 16 | static_cast<uint32_t>(date.month) << 8 | date.day;
}
inline Date unpack_date(uint32_t packed) {
  return {static_cast<int16_t>(packed >> 16), static_cast<uint8_t>(packed >> 8), static_cast<uint8_t>(packed)};
}

}  // namespace mirsad
