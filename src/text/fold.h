// Folding: every spelling of a word becomes one byte string, so that a look-up is a comparison of bytes.
//
//   U+0623 U+0625 U+0622 U+0671 (alefs)          -> U+0627's letter
//   U+0649, U+06CC (alef maqsura, Persian yeh)   -> U+064A's letter
//   U+0629 (ta marbuta)                          -> U+0647's letter
//   U+0624, U+0626, U+0621 (hamza and its seats) -> U+0621's letter
//   harakat, tatweel, zero-width and bidi marks  -> nothing
//   presentation forms (U+FE8D …)                -> their letters
//   Arabic-Indic, Persian and other digits       -> ASCII digits
//   quotation marks, dashes, Arabic stops        -> one ASCII mark a family
//
// A folded letter is one byte: Arabic 0x81-0xBF, Latin a-z, letters of other scripts 0x7F, digits and marks as in ASCII, space 0x20,
// line feed 0x0A. Honorific ligatures (U+FDFA, U+FDFB) fold to nothing. Invalid UTF-8 becomes one 0x1A for each maximal
// subpart and is counted. What each code point becomes below U+0800 is a table made by tools/make_fold_table.cc from
// utf8proc; the rest is asked of utf8proc at run time.
//
// A piece of text is at most limits::piece_bytes_max long, so that an offset into it takes two bytes.
#pragma once
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "base/status.h"

namespace mirsad {

namespace letter {
inline constexpr uint8_t none = 0x00;         // folds to nothing
inline constexpr uint8_t line_feed = 0x0a;
inline constexpr uint8_t invalid = 0x1a;
inline constexpr uint8_t space = 0x20;
inline constexpr uint8_t symbol = '*';        // any mark without a family of its own
inline constexpr uint8_t ampersand = '&';     // may begin a character reference that a scraper left: &quot; &#34;
inline constexpr uint8_t other = 0x7f;        // a letter of a script that the lexicon does not use
inline constexpr uint8_t arabic_begin = 0x81; // U+0621 folds to 0x81, U+064A to 0xAA
// Letters that grammar asks for, by their Unicode names. Alef maksura folds to yeh, teh marbuta to heh.
inline constexpr uint8_t arabic(uint32_t code_point) { return static_cast<uint8_t>(arabic_begin + (code_point - 0x0621)); }
inline constexpr uint8_t alef = arabic(0x0627), teh = arabic(0x062a), kaf = arabic(0x0643), heh = arabic(0x0647), waw = arabic(0x0648), yeh = arabic(0x064a);
inline constexpr bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }
inline constexpr bool is_word(uint8_t byte) { return byte >= other || (byte >= 'a' && byte <= 'z'); }
}  // namespace letter

// Is U+0629 ARABIC LETTER TEH MARBUTA written there? It folds like heh, so the source must say.
inline bool is_teh_marbuta(Bytes text, size_t at) { return at + 1 < text.size() && text[at] == 0xd8 && text[at + 1] == 0xa9; }

// Is U+0623 ALEF WITH HAMZA ABOVE written there? It folds like a bare alef.
inline bool is_alef_with_hamza(Bytes text, size_t at) { return at + 1 < text.size() && text[at] == 0xd8 && text[at + 1] == 0xa3; }

struct Folded {
  std::span<uint8_t> letters;       // written letters
  std::span<uint16_t> source;       // source[i]: byte offset in the text where letters[i] began; source[count]: its end
  uint32_t count = 0;
  uint32_t invalid_count = 0;       // invalid UTF-8 sequences replaced
};

// Letters to reserve for a text of that many bytes: the longest ligature kept writes four for three bytes, and kernels store whole blocks.
constexpr size_t letters_room(size_t text_bytes) { return 2 * text_bytes + 64; }

// Folds `text` (at most limits::piece_bytes_max) into `folded.letters`, whose size must be at least letters_room(text.size()), and
// `folded.source`, at least as large; sets `count` and `invalid_count`. Never fails: any bytes are text.
// Runs on the kernel in use (text/kernel.h); `fold_scalar` is the one that the others are compared with.
void fold(Bytes text, Folded& folded);
void fold_scalar(Bytes text, Folded& folded);

// One code point, for the compiler and the tests: writes at most 8 letters and returns how many.
uint32_t fold_code_point(uint32_t code_point, uint8_t* letters);

}  // namespace mirsad
