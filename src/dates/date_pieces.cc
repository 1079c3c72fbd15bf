// Building the row of pieces, and numbers in words. Arabic composes them by "and": one and twenty, a thousand and nine hundred and
// one; a multiplier follows its factor with no conjunction: three thousands. A sum joins only parts that cannot
// overlap, so that "7 and 8" stays two numbers.
#include "dates/date_pieces.h"

#include <algorithm>

#include "lexicon/morph.h"
#include "text/fold.h"

namespace mirsad {

namespace {

// Sets the value of a number token: up to 9 digits.
void read_digits(const Token& token, Bytes letters, DatePiece& piece) {
  if (token.letter_count > 9) return;
  uint32_t number = 0;
  for (uint32_t i = 0; i < token.letter_count; ++i) {
    const uint8_t digit = letters[token.letters_begin + i];
    if (!letter::is_digit(digit)) return;
    number = number * 10 + (digit - '0');
  }
  piece.number = number;
  piece.digit_count = static_cast<uint8_t>(token.letter_count);
}

// May `part` be added to `sum` as its next smaller part, or as the tens after a unit?
bool adds_up(uint32_t sum, uint32_t part) {
  if (sum < 10) return part >= 20 && part < 100 && part % 10 == 0;
  uint32_t step = 1;
  while (sum % (step * 10) == 0 && step < 100000000) step *= 10;
  return part < step;
}

}  // namespace

DatePieces::DatePieces(std::span<const Token> tokens, Bytes letters, std::span<const Hit> hits, uint32_t begin, uint32_t end) {
  const auto before = [](const Hit& each, uint32_t token) { return each.token_begin < token; };
  size_t hit = static_cast<size_t>(std::lower_bound(hits.begin(), hits.end(), begin, before) - hits.begin());
  for (uint32_t at = begin; at < end && count_ < limits::sentence_token_count_max;) {
    while (hit < hits.size() && hits[hit].token_begin < at) ++hit;
    const Token& token = tokens[at];
    const Hit* starting = hit < hits.size() && hits[hit].token_begin == at && hits[hit].token_count > 0 ? &hits[hit] : nullptr;
    DatePiece& piece = pieces_[count_++];
    piece = {starting, 0, at, at + 1, 0, no_value, 0, 0, token.space_before, token.kind == TokenKind::line_break};
    if (starting != nullptr) {
      piece.token_end = at + starting->token_count;
      kinds_ |= piece.kinds = calendar_kinds(*starting);
      if (const Sense* number = starting->find(SenseClass::number)) piece.word_value = number->value;
    }
    if (token.kind == TokenKind::number) read_digits(token, letters, piece);
    else if (token.kind == TokenKind::punctuation) piece.mark = token.mark;
    at = piece.token_end;
  }
}

uint32_t DatePieces::value_of(const Hit& hit, CalendarKind kind) {
  for (size_t i = 0; i < hit.senses.size(); ++i) {
    const Sense& sense = hit.senses[i];
    if (sense.what == SenseClass::calendar && sense.sub == static_cast<uint8_t>(kind) && hit.allows(i)) return sense.value;
  }
  return no_value;
}

bool DatePieces::joined(uint32_t at) const {
  const Hit* hit = (*this)[at].hit;
  return hit != nullptr && hit->carries(clitic::conjunction);
}

bool DatePieces::conjunction(uint32_t at) const {
  const Hit* hit = (*this)[at].hit;
  const Sense* sense = hit == nullptr ? nullptr : hit->find(SenseClass::particle);
  return sense != nullptr && sense->sub == static_cast<uint8_t>(ParticleKind::conjunction);
}

bool DatePieces::preposition(uint32_t at) const {
  if (is(at, CalendarKind::of) || is(at, CalendarKind::at) || is(at, CalendarKind::until) || is(at, CalendarKind::ago) ||
      is(at, CalendarKind::within))
    return true;
  const Hit* hit = (*this)[at].hit;
  if (hit == nullptr || !hit->has(SenseClass::particle)) return false;
  for (size_t i = 0; i < hit->senses.size(); ++i) {
    const auto kind = hit->senses[i].particle();
    if (hit->senses[i].what == SenseClass::particle && hit->allows(i) &&
        (kind == ParticleKind::preposition || kind == ParticleKind::place || kind == ParticleKind::during || kind == ParticleKind::after))
      return true;
  }
  return false;
}

bool DatePieces::article(uint32_t at) const {
  const Hit* hit = (*this)[at].hit;
  return hit != nullptr && hit->carries(clitic::article);
}

bool DatePieces::era(uint32_t at, CalendarKind kind) const {
  return is(at, kind) && ((*this)[at].hit->clitics & ~clitic::article) == 0;
}

bool DatePieces::imperfect(uint32_t at) const {
  const Hit* hit = (*this)[at].hit;
  bool found = false;
  for (size_t i = 0; hit != nullptr && hit->has(SenseClass::verb) && i < hit->senses.size(); ++i) {
    const Sense& sense = hit->senses[i];
    if (!hit->allows(i) || sense.what != SenseClass::verb) continue;
    if ((sense.morph & morph::kind_mask) != morph::imperfect) return false;
    found = true;
  }
  return found;
}

bool DatePieces::word(uint32_t at) const {
  const DatePiece& piece = (*this)[at];
  return at < count_ && piece.mark == 0 && piece.digit_count == 0 && !piece.line_break;
}

uint32_t DatePieces::read_number(uint32_t at, uint32_t& end) const {
  const DatePiece& piece = (*this)[at];
  if (piece.digit_count > 0) return end = at + 1, piece.number;
  uint32_t part = number_word(at);
  if (part == no_value) return no_value;
  uint64_t sum = 0, group = part;  // `group` is what a multiplier would take
  uint32_t next = at + 1;
  for (; (part = number_word(next)) != no_value; ++next) {
    if (!joined(next)) {
      if (part < 1000 || group >= part) break;
      sum += group * part;
      group = 0;
    } else if (group == 0 ? sum > part : adds_up(static_cast<uint32_t>(group), part)) {
      if (group >= 1000) sum += group, group = 0;
      group += part;
    } else {
      break;
    }
  }
  sum += group;
  if (sum >= no_value) return no_value;
  return end = next, static_cast<uint32_t>(sum);
}

}  // namespace mirsad
