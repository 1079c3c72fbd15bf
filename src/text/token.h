// Tokens of folded text. A token is a word, a number, one punctuation mark or a line break; white space only leaves
// its trace in `space_before`. `source_begin/end` are byte offsets into the piece of text that was folded, so that every
// later stage can point at the very bytes; `letters_begin` indexes the folded letters (see text/fold.h).
#pragma once
#include <cstdint>
#include <span>

namespace mirsad {

enum class TokenKind : uint8_t {
  word,         // Arabic or other letters, folded
  number,       // a run of digits (any script's), with inner , . ٬ ٫ / : - only as tokens of their own
  punctuation,  // `mark` says which, one of the folded marks below
  line_break,   // one or more newlines
};

// Folded punctuation marks (the ASCII byte each family folds to): , ; . ? ! : " ( ) [ ] - / % … and '*' for any other symbol.
struct Token {
  uint32_t source_begin = 0;
  uint32_t source_end = 0;
  uint32_t letters_begin = 0;
  uint16_t letter_count = 0;  // saturates at 65535
  TokenKind kind = TokenKind::word;
  uint8_t mark = 0;           // punctuation: the folded mark; line_break: number of newlines, at most 255
  bool space_before = false;
};

struct Sentence {
  uint32_t token_begin = 0;
  uint32_t token_end = 0;
};

}  // namespace mirsad
