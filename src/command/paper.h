// Lines of columns and colours for people, on a terminal or in a file. Text of the corpus is shown with every character that could act
// on a terminal replaced: control characters, invalid bytes, and the marks that turn the direction of writing around.
// A column's width counts what is seen: letters, not their bytes, and no vowel signs.
#pragma once
#include <cstdio>
#include <string_view>

#include "base/bytes.h"

namespace mirsad::command {

enum class Ink : uint8_t { plain, faint, bold, actor, place, date, trigger, event, accord, good };

class Paper {
 public:
  Paper(std::FILE* out, bool colour) : out_(out), colour_(colour) {}
  static constexpr uint32_t columns_max = 100;

  void ink(Ink ink);                 // until the next call
  void put(std::string_view text);   // of ours or the lexicon
  void put(Bytes text) { put(view_of(text)); }
  void number(uint64_t value);
  void pad(uint32_t column);         // spaces up to a column; at least two where it has been passed
  void end();                        // of a line, and of its ink

  // A word of running text: goes to the next line, `indent` spaces in, when it would pass the right edge.
  void word(Bytes text, bool space_before, uint32_t indent);

  // Columns that this text takes on a terminal.
  static uint32_t width_of(Bytes text);

 private:
  std::FILE* out_;
  bool colour_;
  uint32_t column_ = 0;
};

}  // namespace mirsad::command
