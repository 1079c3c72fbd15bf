// A date as the metadata of a record gives it: YYYY-MM-DD, or the longest valid beginning of it; a time of day behind it is ignored.
#pragma once
#include "base/bytes.h"
#include "base/date.h"

namespace mirsad {

inline Date date_of_field(Bytes text) {
  uint32_t parts[3] = {}, digits[3] = {}, part = 0;
  for (const uint8_t byte : text) {
    if (byte >= '0' && byte <= '9' && digits[part] < (part == 0 ? 4u : 2u)) {
      parts[part] = parts[part] * 10 + (byte - '0');
      ++digits[part];
    } else if ((byte == '-' || byte == '/') && part < 2) {
      ++part;
    } else {
      break;
    }
  }
  Date date;
  if (digits[0] != 4 || parts[0] < 1000) return date;
  date.year = static_cast<int16_t>(parts[0]);
  if (digits[1] == 2 && parts[1] >= 1 && parts[1] <= 12) date.month = static_cast<uint8_t>(parts[1]);
  if (date.month != 0 && digits[2] == 2 && parts[2] >= 1 && parts[2] <= 31) date.day = static_cast<uint8_t>(parts[2]);
  return date;
}

}  // namespace mirsad
