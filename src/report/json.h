// JSON onto a spool, to stand inside a <script> element of a page. Whatever bytes a text holds, they can end neither the string
// nor the element: quotes, backslashes and controls are escaped as JSON demands, and `<`, `>`, `&`, U+2028 and U+2029 besides.
// Invalid UTF-8 passes: a browser replaces it, and never takes the quote behind it for a part of it.
//
//   Json json(spool);
//   json.begin('{'); json.key("events"); json.begin('['); json.text("…"); json.end(']'); json.end('}');
#pragma once
#include <cstdint>
#include <string_view>

#include "tally/spool.h"

namespace mirsad {

class Json {
 public:
  explicit Json(Spool& spool) : spool_(spool) {}

  void begin(char bracket);
  void end(char bracket);
  void key(std::string_view name);
  void text(std::string_view value);
  void number(uint64_t value);
  void tenths(int64_t value);            // 25 -> 2.5
  void decimal(std::string_view value);  // the digits as they are; null when it is no decimal number

 private:
  void separate();
  void raw(std::string_view bytes) { spool_.write(bytes_of(bytes)); }

  Spool& spool_;
  bool comma_ = false;  // something stands before in this object or list
};

}  // namespace mirsad
