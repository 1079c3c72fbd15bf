#include "output/text_output.h"

#include <charconv>

#include "text/utf8.h"

namespace mirsad {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

bool is_control(uint32_t code_point) { return code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0); }

// Calls `write` with each letter's bytes and code point; what is no letter comes as the replacement character.
template <typename Write>
void for_each_letter(std::string_view text, Write write) {
  const Bytes bytes = bytes_of(text);
  for (size_t at = 0; at < bytes.size();) {
    const Decoded letter = decode_utf8(&bytes[at], bytes.data() + bytes.size());
    write(letter.valid ? text.substr(at, letter.length) : replacement, letter.code_point);
    at += letter.length;
  }
}

}  // namespace

void TextOutput::flush_buffer() {
  if (status_ == Status::ok) status_ = system::write_all(handle_, Bytes(buffer_).first(used_));
  used_ = 0;
}

Status TextOutput::finish() {
  flush_buffer();
  return status_;
}

void TextOutput::put(char letter) {
  if (used_ == buffer_.size()) flush_buffer();
  buffer_[used_++] = static_cast<uint8_t>(letter);
}

void TextOutput::plain(std::string_view text) {
  for (const char letter : text) put(letter);
}

void TextOutput::cell(std::string_view text) {
  for_each_letter(text, [&](std::string_view letter, uint32_t code_point) {
    if (is_control(code_point)) put(' ');
    else if (code_point == '"') put('\'');
    else plain(letter);
  });
}

void TextOutput::cell_in_capitals(std::string_view text) {
  for_each_letter(text, [&](std::string_view letter, uint32_t code_point) {
    if (code_point >= 'a' && code_point <= 'z') put(static_cast<char>(code_point - 'a' + 'A'));
    else cell(letter);
  });
}

void TextOutput::json_string(std::string_view text) {
  put('"');
  for_each_letter(text, [&](std::string_view letter, uint32_t code_point) {
    if (code_point == '"' || code_point == '\\') put('\\');
    if (code_point == '\n') plain("\\n");
    else if (code_point == '\t') plain("\\t");
    else if (is_control(code_point)) put(' ');
    else plain(letter);
  });
  put('"');
}

void TextOutput::number(uint64_t value) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  plain({digits, static_cast<size_t>(end - digits)});
}

void TextOutput::tenths(int64_t value) {
  if (value < 0) put('-');
  const uint64_t size = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  number(size / 10);
  put('.');
  put(static_cast<char>('0' + size % 10));
}

}  // namespace mirsad
