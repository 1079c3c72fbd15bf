// Decoding one code point of possibly invalid UTF-8. The length of an invalid sequence is that of its maximal subpart
// (Unicode 15, section 3.9, table 3-8), so that the same bytes always give the same number of replacements.
#pragma once
#include <cstdint>

#include "base/bytes.h"

namespace mirsad {

struct Decoded {
  uint32_t code_point = 0;
  uint8_t length = 1;
  bool valid = false;
};

inline Decoded decode_utf8(const uint8_t* at, const uint8_t* end) {
  const uint8_t lead = *at;
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xc2 || lead > 0xf4) return {0xfffd, 1, false};
  const uint8_t need = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  uint32_t value = lead & (0x3fu >> need);
  uint8_t low = 0x80, high = 0xbf;
  if (lead == 0xe0) low = 0xa0;
  if (lead == 0xed) high = 0x9f;
  if (lead == 0xf0) low = 0x90;
  if (lead == 0xf4) high = 0x8f;
  for (uint8_t i = 1; i <= need; ++i) {
    if (at + i == end || at[i] < low || at[i] > high) return {0xfffd, i, false};
    value = value << 6 | (at[i] & 0x3fu);
    low = 0x80;
    high = 0xbf;
  }
  return {value, static_cast<uint8_t>(need + 1), true};
}

}  // namespace mirsad
