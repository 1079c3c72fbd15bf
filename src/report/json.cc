#include "report/json.h"

#include <cinttypes>
#include <cstdio>

namespace mirsad {
namespace {

bool is_decimal(std::string_view text) {
  size_t digit_count = 0, point_count = 0;
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.size() > 1 && text[0] == '0' && text[1] != '.') return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') ++digit_count;
    else if (text[i] == '.' && i > 0 && i + 1 < text.size()) ++point_count;
    else return false;
  }
  return digit_count > 0 && point_count <= 1 && text.size() < 32;
}

bool is_escaped(uint8_t byte) { return byte < 0x20 || byte == '"' || byte == '\\' || byte == '<' || byte == '>' || byte == '&' || byte == 0x7f; }

// U+2028 and U+2029 are E2 80 A8 and E2 80 A9: line ends to an older JavaScript.
bool is_line_separator(std::string_view rest) { return rest.starts_with("\xe2\x80\xa8") || rest.starts_with("\xe2\x80\xa9"); }

}  // namespace

void Json::separate() {
  if (comma_) spool_.put(',');
  comma_ = true;
}

void Json::begin(char bracket) {
  separate();
  spool_.put(static_cast<uint8_t>(bracket));
  comma_ = false;
}

void Json::end(char bracket) {
  spool_.put(static_cast<uint8_t>(bracket));
  comma_ = true;
}

void Json::key(std::string_view name) {
  text(name);
  spool_.put(':');
  comma_ = false;
}

void Json::text(std::string_view value) {
  separate();
  spool_.put('"');
  size_t plain = 0;  // begin of what needs no escape
  for (size_t i = 0; i < value.size(); ++i) {
    const auto byte = static_cast<uint8_t>(value[i]);
    const bool separator = byte == 0xe2 && is_line_separator(value.substr(i));
    if (!separator && !is_escaped(byte)) continue;
    raw(value.substr(plain, i - plain));
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", separator ? 0x2000u + (static_cast<uint8_t>(value[i + 2]) & 0x3fu) : byte);
    raw(escape);
    if (separator) i += 2;
    plain = i + 1;
  }
  raw(value.substr(plain));
  spool_.put('"');
}

void Json::number(uint64_t value) {
  char digits[24];
  const int length = std::snprintf(digits, sizeof digits, "%" PRIu64, value);
  separate();
  raw({digits, static_cast<size_t>(length)});
}

void Json::tenths(int64_t value) {
  const uint64_t size = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  char digits[32];
  const int length = std::snprintf(digits, sizeof digits, "%s%" PRIu64 ".%" PRIu64, value < 0 ? "-" : "", size / 10, size % 10);
  separate();
  raw({digits, static_cast<size_t>(length)});
}

void Json::decimal(std::string_view value) {
  separate();
  raw(is_decimal(value) ? value : "null");
}

}  // namespace mirsad
