#include "command/paper.h"

#include <cinttypes>

#include "command/terminal.h"
#include "text/utf8.h"

namespace mirsad::command {
namespace {

bool takes_no_column(uint32_t c) {
  return (c >= 0x0300 && c <= 0x036f) || (c >= 0x0610 && c <= 0x061a) || (c >= 0x064b && c <= 0x065f) || c == 0x0670 ||
         (c >= 0x06d6 && c <= 0x06ed) || (c >= 0x200b && c <= 0x200d) || c == 0xfeff;
}

constexpr const char* codes[] = {"\033[0m",  "\033[2m",    "\033[1m",    "\033[36m", "\033[34m",
                                 "\033[35m", "\033[33m",   "\033[1;33m", "\033[1;35m", "\033[32m"};

}  // namespace

void Paper::ink(Ink ink) {
  if (!colour_) return;
  if (ink != Ink::plain) std::fputs(codes[0], out_);
  std::fputs(codes[static_cast<size_t>(ink)], out_);
}

void Paper::put(std::string_view text) {
  const Bytes bytes = bytes_of(text);
  const uint8_t* const end = bytes.data() + bytes.size();
  for (const uint8_t* at = bytes.data(); at < end;) {
    const Decoded decoded = decode_utf8(at, end);
    if (!decoded.valid || acts_on_terminal(decoded.code_point)) std::fputc(decoded.valid ? '.' : '?', out_);
    else std::fwrite(at, 1, decoded.length, out_);
    if (!takes_no_column(decoded.code_point)) ++column_;
    at += decoded.length;
  }
}

void Paper::number(uint64_t value) {
  char text[24];
  std::snprintf(text, sizeof text, "%" PRIu64, value);
  put(std::string_view(text));
}

void Paper::pad(uint32_t column) {
  const uint32_t target = column_ < column ? column : column_ == 0 ? 0 : column_ + 2;
  for (; column_ < target; ++column_) std::fputc(' ', out_);
}

void Paper::end() {
  ink(Ink::plain);
  std::fputc('\n', out_);
  column_ = 0;
}

void Paper::word(Bytes text, bool space_before, uint32_t indent) {
  const uint32_t width = width_of(text);
  if (space_before && column_ + 1 + width > columns_max) {
    std::fputc('\n', out_);
    column_ = 0;
    pad(indent);
  } else if (space_before && column_ > indent) {
    put(" ");
  }
  put(text);
}

uint32_t Paper::width_of(Bytes text) {
  uint32_t width = 0;
  const uint8_t* const end = text.data() + text.size();
  for (const uint8_t* at = text.data(); at < end;) {
    const Decoded decoded = decode_utf8(at, end);
    if (!takes_no_column(decoded.code_point)) ++width;
    at += decoded.length;
  }
  return width;
}

}  // namespace mirsad::command
