// What a folded letter is to the tokeniser. Data only, so that kernels may use it (see text/fold_blocks.h).
#pragma once
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

struct LetterClass {
  TokenKind kind;   // of a token that begins with it
  uint8_t mark;     // that token's
  bool blank;       // begins no token
  bool special;     // the letters behind it decide: a line feed, and '&'
};

struct LetterClasses {
  LetterClass of[256];
};

inline constexpr LetterClasses letter_classes = [] {
  LetterClasses table{};
  for (uint32_t i = 0; i < 256; ++i) {
    const uint8_t byte = static_cast<uint8_t>(i);
    const bool special = byte == letter::line_feed || byte == letter::ampersand;
    table.of[i] = letter::is_word(byte)       ? LetterClass{TokenKind::word, 0, false, special}
                  : letter::is_digit(byte)    ? LetterClass{TokenKind::number, 0, false, special}
                  : byte == letter::space     ? LetterClass{TokenKind::word, 0, true, special}
                  : byte == letter::line_feed ? LetterClass{TokenKind::line_break, 1, false, special}
                                              : LetterClass{TokenKind::punctuation, byte, false, special};
  }
  return table;
}();

// &quot; &#34; &nbsp; left by a scraper: the letters from '&' at `begin` to ';', or 0. '#' has folded to a space.
uint32_t reference_letters(const Folded& folded, uint32_t begin);

}  // namespace mirsad
