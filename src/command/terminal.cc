#include "command/terminal.h"

#include <algorithm>

#include "text/utf8.h"

namespace mirsad::command {

bool acts_on_terminal(uint32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || (c >= 0x200e && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

size_t make_harmless(std::span<char> text) {
  const auto* const begin = reinterpret_cast<const uint8_t*>(text.data());
  size_t kept = 0;
  for (size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(begin + at, begin + text.size());
    if (!decoded.valid || acts_on_terminal(decoded.code_point)) text[kept++] = '?';
    else kept = static_cast<size_t>(std::copy_n(text.data() + at, decoded.length, text.data() + kept) - text.data());
    at += decoded.length;
  }
  return kept;
}

void print_harmless(std::string_view text, std::FILE* out) {
  const Bytes bytes = bytes_of(text);
  const uint8_t* const end = bytes.data() + bytes.size();
  for (const uint8_t* at = bytes.data(); at < end;) {
    const Decoded decoded = decode_utf8(at, end);
    if (decoded.valid && !acts_on_terminal(decoded.code_point)) std::fwrite(at, 1, decoded.length, out);
    else std::fputc('?', out);
    at += decoded.length;
  }
}

}  // namespace mirsad::command
