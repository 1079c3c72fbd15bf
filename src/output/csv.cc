// Whether a cell must be quoted is known from its raw bytes, because nothing that is replaced turns into a comma, quote
// or line end (but a `;` inside a list item does). Runs of clean bytes are written in one piece.
#include "output/csv.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/utf8.h"

namespace mirsad {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

// What a byte may ask for. A byte without any of these is copied as it is.
constexpr uint8_t quote = 1, quote_in_list = 2, look_closer = 4;

constexpr std::array<uint8_t, 256> byte_classes = [] {
  std::array<uint8_t, 256> classes{};
  for (size_t byte = 0; byte < 256; ++byte)
    if (byte < 0x20 || byte >= 0x7f) classes[byte] = look_closer;
  for (const char byte : {',', '\n', '\r'}) classes[static_cast<uint8_t>(byte)] = quote | quote_in_list;
  classes['\t'] = 0;
  classes['"'] = quote | quote_in_list | look_closer;
  classes[';'] = quote_in_list | look_closer;
  return classes;
}();

bool needs_quotes(std::string_view cell, bool in_list) {
  uint8_t classes = 0;
  for (const char byte : cell) classes |= byte_classes[static_cast<uint8_t>(byte)];
  return (classes & (in_list ? quote_in_list : quote)) != 0;
}

// U+00C0 to U+07FF, all Arabic letters among them: always valid and never a control.
bool is_two_byte_letter(Bytes bytes, size_t at) {
  return bytes[at] >= 0xc3 && bytes[at] <= 0xdf && at + 1 < bytes.size() && (bytes[at + 1] & 0xc0) == 0x80;
}

// Also what looks as if it had been guarded, so that taking a guard away always gives back the cell.
bool runs_as_formula(std::string_view cell) {
  const size_t guards = std::min(cell.find_first_not_of('\''), cell.size());
  return guards < cell.size() && std::string_view("=+-@\t\r").find(cell[guards]) != std::string_view::npos;
}

bool is_control(uint32_t code_point) {
  if (code_point == '\t' || code_point == '\n' || code_point == '\r') return false;
  return code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0);
}

}  // namespace

std::string_view without_guard(std::string_view cell) {
  const bool guarded = cell.starts_with('\'') && runs_as_formula(cell);
  return guarded ? cell.substr(1) : cell;
}

std::string_view clean_text(std::string_view cell, std::span<uint8_t> place) {
  const Bytes bytes = bytes_of(cell);
  size_t used = 0;
  for (size_t at = 0; at < bytes.size();) {
    const Decoded letter = decode_utf8(&bytes[at], bytes.data() + bytes.size());
    const bool kept = letter.valid && !is_control(letter.code_point);
    const Bytes written = kept ? bytes.subspan(at, letter.length) : bytes_of(replacement);
    if (written.size() > place.size() - used) break;
    std::memcpy(&place[used], written.data(), written.size());
    used += written.size();
    at += letter.length;
  }
  return view_of(place.first(used));
}

void CsvWriter::begin_table(std::string_view header) {
  if (excel_) spool_->write(bytes_of("\xef\xbb\xbf"));
  spool_->write(bytes_of(header));
  spool_->put('\n');
}

void CsvWriter::begin_cell() {
  if (row_begun_) spool_->put(',');
  row_begun_ = true;
}

void CsvWriter::end_row() {
  spool_->put('\n');
  row_begun_ = false;
}

void CsvWriter::clean(std::string_view item, bool in_list) {
  const Bytes bytes = bytes_of(item);
  size_t clean_begin = 0, at = 0;
  const auto replace = [&](size_t length, std::string_view with) {
    spool_->write(bytes.subspan(clean_begin, at - clean_begin));
    spool_->write(bytes_of(with));
    clean_begin = at + length;
  };
  while (at < bytes.size()) {
    if ((byte_classes[bytes[at]] & look_closer) == 0) {
      ++at;
      continue;
    }
    if (is_two_byte_letter(bytes, at)) {
      at += 2;
      continue;
    }
    const Decoded letter = decode_utf8(&bytes[at], bytes.data() + bytes.size());
    if (!letter.valid || is_control(letter.code_point)) replace(letter.length, replacement);
    else if (letter.code_point == '"') replace(1, "\"\"");
    else if (letter.code_point == ';' && in_list) replace(1, ",");
    at += letter.length;
  }
  spool_->write(bytes.subspan(clean_begin));
}

void CsvWriter::text(std::string_view cell) {
  begin_cell();
  const bool quoted = needs_quotes(cell, false);
  if (quoted) spool_->put('"');
  if (excel_ && runs_as_formula(cell)) spool_->put('\'');
  clean(cell, false);
  if (quoted) spool_->put('"');
}

void CsvWriter::list(std::span<const std::string_view> items) {
  begin_cell();
  bool quoted = false, all_empty = true;
  for (const std::string_view item : items) {
    quoted = quoted || needs_quotes(item, true);
    all_empty = all_empty && item.empty();
  }
  if (all_empty) return;
  if (quoted) spool_->put('"');
  if (excel_ && runs_as_formula(items[0])) spool_->put('\'');
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) spool_->put(';');
    clean(items[i], true);
  }
  if (quoted) spool_->put('"');
}

void CsvWriter::plain(std::string_view cell) {
  begin_cell();
  spool_->write(bytes_of(cell));
}

void CsvWriter::number(uint64_t value) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  plain({digits, static_cast<size_t>(end - digits)});
}

void CsvWriter::tenths(int64_t value) {
  char digits[24];
  char* at = digits;
  if (value < 0) *at++ = '-';
  const uint64_t size = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
  at = std::to_chars(at, digits + sizeof digits, size / 10).ptr;
  if (size % 10 != 0) {
    *at++ = '.';
    *at++ = static_cast<char>('0' + size % 10);
  }
  plain({digits, static_cast<size_t>(at - digits)});
}

HexDigits hex_digits(uint64_t value) {
  HexDigits hex;
  for (int i = 15; i >= 0; --i, value >>= 4) hex.digits[i] = static_cast<uint8_t>("0123456789abcdef"[value & 15]);
  return hex;
}

void CsvWriter::id(uint64_t value) {
  if (value == 0) return plain({});
  const HexDigits hex = hex_digits(value);
  plain(view_of(hex.digits));
}

}  // namespace mirsad
