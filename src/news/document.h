// A document is one story within a record: the main one, or a "read also" story that follows it on the same page. It names its parts as
// ranges of the record's tokens, so that nothing is copied; bytes come from the tokens' source offsets.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/limits.h"
#include "base/date.h"

namespace mirsad {

struct TokenRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool empty() const { return begin >= end; }
};

enum class Part : uint8_t { main, related };

struct Document {
  Part part = Part::main;
  Bytes title;              // as in the text or the record's title field; "" none
  TokenRange title_tokens;  // empty where the title is not part of the text
  // Stretches of running text (paragraphs between furniture), in order. A dateline, a credit or a tag line is in none of them.
  std::array<TokenRange, 64> body;
  uint8_t body_count = 0;
  DateSpan date;                       // the document's own date; never inherited from the page by a related story
  std::string_view outlet;             // the lexicon's name for it, else the text of the record's source field
  std::array<std::string_view, limits::credit_count_max> credits;  // lexicon names ("Sputnik"), else the text
  uint8_t credit_count = 0;
  std::array<std::string_view, limits::tag_count_max> tags;        // as in the text
  uint8_t tag_count = 0;
  uint64_t source_bytes = 0;                                       // of the text that this story spans
};

}  // namespace mirsad
