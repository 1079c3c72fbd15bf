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

inline constexpr uint32_t no_value = 0x7fffffff;  // ~0u is yesterday

// No initialisers: a row of 400 is not cleared for every sentence.
struct DatePiece {
  const Hit* hit;
  uint64_t kinds;       // bit k: a calendar sense of CalendarKind k
  uint32_t token_begin;
  uint32_t token_end;
  uint32_t number;      // of a number token of at most 9 digits
  uint32_t word_value;  // of a number word, else no_value
  uint8_t digit_count;  // 0: not such a token
  uint8_t mark;         // of a punctuation token, else 0
  bool space_before;
  bool line_break;
};

constexpr uint64_t kind_bit(CalendarKind kind) { return uint64_t{1} << static_cast<uint8_t>(kind); }

inline uint64_t calendar_kinds(const Hit& hit) {
  uint64_t kinds = 0;
  for (size_t i = 0; hit.has(SenseClass::calendar) && i < hit.senses.size(); ++i)
    if (hit.senses[i].what == SenseClass::calendar && hit.allows(i)) kinds |= uint64_t{1} << hit.senses[i].sub;
  return kinds;
}

// A verb in the future, or its particle.
inline bool looks_ahead(const Hit& hit) {
  const Sense* particle = hit.find(SenseClass::particle);
  if (particle != nullptr && particle->sub == static_cast<uint8_t>(ParticleKind::future)) return true;
  return hit.carries(clitic::future) && hit.has(SenseClass::verb);
}

class DatePieces {
 public:
  // `hits` are sorted by token; only those inside [begin, end) are used. `letters` are the folded letters that tokens index.
  DatePieces(std::span<const Token> tokens, Bytes letters, std::span<const Hit> hits, uint32_t begin, uint32_t end);

  uint32_t size() const { return count_; }
  const DatePiece& operator[](uint32_t at) const { return at < count_ ? pieces_[at] : nothing_; }
  // Does any piece have one of these kinds? A rule that needs one is not tried without.
  bool hold(uint64_t kinds) const { return (kinds_ & kinds) != 0; }

  // The value of the piece's sense of this kind, or no_value. Past the end nothing is anything.
  uint32_t calendar(uint32_t at, CalendarKind kind) const { return is(at, kind) ? value_of(*pieces_[at].hit, kind) : no_value; }
  bool is(uint32_t at, CalendarKind kind) const { return ((*this)[at].kinds & kind_bit(kind)) != 0; }
  uint32_t number_word(uint32_t at) const { return (*this)[at].word_value; }
  bool joined(uint32_t at) const;      // carries the conjunction, as "و8" does in two pieces: see `conjunction`
  bool conjunction(uint32_t at) const; // is the conjunction itself, standing before a number token
  bool mark(uint32_t at, char symbol) const { return (*this)[at].mark == static_cast<uint8_t>(symbol); }
  bool preposition(uint32_t at) const;
  bool article(uint32_t at) const;     // was peeled
  bool era(uint32_t at, CalendarKind kind) const;  // with no clitic but the article: ولم is not "and to the year of our lord"
  bool future(uint32_t at) const {     // a verb or particle that looks ahead: سيزور
    return is(at, CalendarKind::ahead) || ((*this)[at].hit != nullptr && looks_ahead(*(*this)[at].hit));
  }
  bool imperfect(uint32_t at) const;   // a verb, and in the imperfect whatever it is
  bool word(uint32_t at) const;        // a word, known or not

  // A number from `at`, digits or words (واحد وعشرين, ألفان وثمانية عشر). `end` is left alone when there is none.
  uint32_t read_number(uint32_t at, uint32_t& end) const;

 private:
  static constexpr DatePiece nothing_{nullptr, 0, 0, 0, 0, no_value, 0, 0, false, false};  // what lies past the end
  static uint32_t value_of(const Hit& hit, CalendarKind kind);
  std::array<DatePiece, limits::sentence_token_count_max> pieces_;
  uint32_t count_ = 0;
  uint64_t kinds_ = 0;  // of all pieces
};

}  // namespace mirsad
