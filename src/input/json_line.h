// One JSON object in, the bytes of its fields out. The parsing is simdjson's (its vector kernel is chosen at run time, its
// buffers are allocated by carve(), before the arena is sealed). A string without escapes is a view into the line;
// one with escapes is unescaped into reserved memory. Fields that nobody asked for are skipped, however deep they nest.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "base/arena.h"
#include "base/bytes.h"
#include "input/fields.h"

namespace mirsad {

struct JsonFields {
  std::array<Bytes, field_count> value;  // by Field; tags of an array are joined by "\n"; numbers as written
  std::array<bool, field_count> has{};   // false: absent, null, or of a kind that holds no text
  uint32_t text_rank = 0;                // of the name under which the text was found
  Bytes last_key;                        // the object's last key as written, without quotes
};

class JsonLine {
 public:
  JsonLine() = default;
  JsonLine(const JsonLine&) = delete;
  JsonLine& operator=(const JsonLine&) = delete;
  ~JsonLine();

  // Uses the heap; false when that is exhausted.
  bool carve(Arena& arena, size_t line_bytes_max);

  // `line` holds at most line_bytes_max bytes, valid UTF-8, with Window::padding_bytes readable behind it. False: not one
  // JSON object. Views live as long as the line, or until the next call.
  bool parse(Bytes line, const FieldNames& names, JsonFields& fields);

  // Gives back what a long line made resident; all views die.
  void forget_line();

 private:
  bool walk(Bytes line, const FieldNames& names, JsonFields& fields);

  struct Parser;
  Parser* parser_ = nullptr;
  std::span<uint8_t> values_;
  std::span<uint8_t> index_;  // of the parser: four bytes for each bracket, comma, colon and value of a line
  bool long_line_ = false;     // the line before was
};

}  // namespace mirsad
