// What the date rules read: a sentence as a row of pieces, each a hit or a single token. Rules ask a piece what it can be and never
// see letters; a number token carries its value. Rooms before this one found the hits; nothing is decided here.
// Example: "أمس (الخميس) 7/12" is seven pieces: day_word -1, '(', weekday 4, ')', 7, '/', 12.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "base/limits.h"
#include "match/hit.h"
#include "text/token.h"

namespace mirsad {

struct Piece {
  const Hit* hit = nullptr;
  uint32_t token_begin = 0;
  uint32_t token_end = 0;
  uint32_t number = 0;      // of a number token of at most 9 digits
  uint8_t digit_count = 0;  // 0: not such a token
  uint8_t mark = 0;         // of a punctuation token, else 0
  bool space_before = false;
  bool line_break = false;
};

inline constexpr uint32_t no_value = 0x7fffffff;  // ~0u is yesterday

class DatePieces {
 public:
  // `hits` are sorted by token; only those inside [begin, end) are used. `letters` are the folded letters that tokens index.
  DatePieces(std::span<const Token> tokens, Bytes letters, std::span<const Hit> hits, uint32_t begin, uint32_t end);

  uint32_t size() const { return count_; }
  const Piece& operator[](uint32_t at) const { return pieces_[at < count_ ? at : limits::sentence_token_count_max]; }

  // The value of the piece's sense of this kind, or no_value. Past the end nothing is anything.
  uint32_t calendar(uint32_t at, CalendarKind kind) const;
  bool is(uint32_t at, CalendarKind kind) const { return calendar(at, kind) != no_value; }
  uint32_t number_word(uint32_t at) const;
  bool joined(uint32_t at) const;      // carries the conjunction, as "و8" does in two pieces: see `conjunction`
  bool conjunction(uint32_t at) const; // is the conjunction itself, standing before a number token
  bool mark(uint32_t at, char symbol) const { return (*this)[at].mark == static_cast<uint8_t>(symbol); }
  bool preposition(uint32_t at) const;
  bool article(uint32_t at) const;     // was peeled
  bool era(uint32_t at, CalendarKind kind) const;  // with no clitic but the article: ولم is not "and to the year of our lord"
  bool future(uint32_t at) const;      // a verb or particle that looks ahead: سيزور
  bool word(uint32_t at) const;        // a word, known or not

  // A number from `at`, digits or words (واحد وعشرين, ألفان وثمانية عشر). `end` is left alone when there is none.
  uint32_t read_number(uint32_t at, uint32_t& end) const;

 private:
  std::array<Piece, limits::sentence_token_count_max + 1> pieces_;  // the last stays empty: it is what lies past the end
  uint32_t count_ = 0;
};

}  // namespace mirsad
