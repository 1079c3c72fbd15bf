// CSV cells as RFC 4180 has them, onto a spool: a cell with a comma, quote or line end is quoted, quotes are doubled,
// rows end with LF. Whatever bytes come in, the output is valid UTF-8 with the same number of cells: each maximal
// invalid sequence and each control character (all of C0 but tab, LF and CR; DEL; C1) becomes U+FFFD. Items of a list
// cell are parted by `;`, and a `;` inside an item becomes `,`; a list whose items are all empty is an empty cell,
// otherwise positions are kept ("RUS;;TUR").
//
// In Excel mode `begin_table` writes a byte order mark, and text cells that a spreadsheet would run (first character =
// + - @ tab CR, behind any apostrophes) get a leading apostrophe. `plain` cells are numbers, codes and dates of our own making and are never
// guarded.
//
//   CsvWriter csv(spool, excel);
//   csv.begin_table("path,offset");
//   csv.text(path); csv.number(offset); csv.end_row();
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "tally/spool.h"

namespace mirsad {

class CsvWriter {
 public:
  CsvWriter() = default;
  CsvWriter(Spool& spool, bool excel) : spool_(&spool), excel_(excel) {}

  void begin_table(std::string_view header);
  void text(std::string_view cell);
  void text(Bytes cell) { text(view_of(cell)); }
  void list(std::span<const std::string_view> items);
  void plain(std::string_view cell);
  void number(uint64_t value);
  void number_or_empty(uint64_t value) { value == 0 ? plain({}) : number(value); }
  void tenths(int64_t value);  // 25 -> 2.5, -90 -> -9
  void id(uint64_t value);     // 16 lowercase hex digits; 0 -> empty
  void end_row();

 private:
  void begin_cell();
  void clean(std::string_view item, bool in_list);

  Spool* spool_ = nullptr;
  bool excel_ = false;
  bool row_begun_ = false;
};

// A cell's letters as they will be read back: what `text` writes, without quotes and guards. Cut where `place` ends; a place of
// three times the cell's bytes holds all of it.
std::string_view clean_text(std::string_view cell, std::span<uint8_t> place);

// A text cell of Excel mode as it was given to `text`, but for what cleaning replaced.
std::string_view without_guard(std::string_view cell);

// The sixteen digits of an id.
struct HexDigits {
  uint8_t digits[16];
};
HexDigits hex_digits(uint64_t value);

}  // namespace mirsad
