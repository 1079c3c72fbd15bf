// Two loops: one over letters, one over tokens. Neither looks at the source text again.
#include "text/tokens.h"

#include <algorithm>

#include "text/letter_class.h"

namespace mirsad {
namespace {

const LetterClass& class_at(const Folded& folded, uint32_t letter) { return letter_classes.of[folded.letters[letter]]; }

// First letter after the token that begins at `begin`. Line breaks swallow the blanks between them.
uint32_t token_end(const Folded& folded, uint32_t begin, TokenKind kind) {
  uint32_t end = begin + 1;
  if (kind == TokenKind::punctuation) return end;
  if (kind != TokenKind::line_break) {
    while (end < folded.count && class_at(folded, end).kind == kind && !class_at(folded, end).blank) ++end;
    return end;
  }
  for (uint32_t i = end; i < folded.count; ++i) {
    if (class_at(folded, i).kind == TokenKind::line_break) end = i + 1;
    else if (!class_at(folded, i).blank) break;
  }
  return end;
}

uint8_t mark_of(const Folded& folded, uint32_t begin, uint32_t end, TokenKind kind) {
  if (kind != TokenKind::line_break) return class_at(folded, begin).mark;
  uint32_t lines = 0;
  for (uint32_t i = begin; i < end; ++i) lines += folded.letters[i] == letter::line_feed;
  return static_cast<uint8_t>(lines < 255 ? lines : 255);
}

bool stop_is_inner(std::span<const Token> tokens, uint32_t at, uint32_t begin, uint32_t end) {
  if (at == begin || at + 1 >= end) return false;
  const Token &before = tokens[at - 1], &after = tokens[at + 1];
  const bool glued = !tokens[at].space_before && !after.space_before;
  if (before.kind == TokenKind::number && after.kind == TokenKind::number) return glued;
  if (after.kind == TokenKind::punctuation && after.mark == '.') return true;
  const bool initial = before.kind == TokenKind::word && before.letter_count == 1;
  return initial && after.kind == TokenKind::word && (after.letter_count == 1 || glued);
}

bool ends_sentence(std::span<const Token> tokens, uint32_t at, uint32_t begin, uint32_t end) {
  const Token& token = tokens[at];
  if (token.kind == TokenKind::line_break) return true;
  if (token.kind != TokenKind::punctuation) return false;
  if (token.mark == '!' || token.mark == '?') return true;
  return token.mark == '.' && !stop_is_inner(tokens, at, begin, end);
}

constexpr bool closes(uint8_t mark) {
  return mark == '"' || mark == ')' || mark == ']' || mark == '.' || mark == '!' || mark == '?';
}

// Closing quotes, brackets and further stops that follow a stop belong to the sentence before them.
uint32_t with_closers(std::span<const Token> tokens, uint32_t at, uint32_t end) {
  while (at < end && tokens[at].kind == TokenKind::punctuation && !tokens[at].space_before && closes(tokens[at].mark)) ++at;
  return at;
}

uint32_t forced_cut(std::span<const Token> tokens, uint32_t begin, uint32_t limit) {
  for (uint32_t at = limit; at > begin + (limit - begin) / 2; --at)
    if (tokens[at - 1].kind == TokenKind::punctuation && (tokens[at - 1].mark == ',' || tokens[at - 1].mark == ';')) return at;
  return limit;
}

}  // namespace

uint32_t reference_letters(const Folded& folded, uint32_t begin) {
  uint32_t at = begin + 1;
  if (at < folded.count && folded.letters[at] == letter::space) ++at;
  const uint32_t name = at;
  while (at < folded.count && at - name < 8 && ((folded.letters[at] >= 'a' && folded.letters[at] <= 'z') || letter::is_digit(folded.letters[at]))) ++at;
  return at > name && at < folded.count && folded.letters[at] == ';' ? at + 1 - begin : 0;
}

void tokenise_scalar(const Folded& folded, Bounded<Token>& tokens) {
  bool space_before = false;
  for (uint32_t begin = 0; begin < folded.count;) {
    const LetterClass& what = class_at(folded, begin);
    if (what.blank) {
      space_before = true;
      ++begin;
      continue;
    }
    const uint32_t reference = folded.letters[begin] == letter::ampersand ? reference_letters(folded, begin) : 0;
    const uint32_t end = reference != 0 ? begin + reference : token_end(folded, begin, what.kind);
    Token token;
    token.source_begin = folded.source[begin];
    token.source_end = folded.source[end];
    token.letters_begin = begin;
    token.letter_count = static_cast<uint16_t>(end - begin < 65535 ? end - begin : 65535);
    token.kind = what.kind;
    token.mark = reference != 0 ? uint8_t{'"'} : mark_of(folded, begin, end, what.kind);
    token.space_before = space_before;
    if (!tokens.push(token)) return;
    space_before = what.kind == TokenKind::line_break;
    begin = end;
  }
}

uint32_t cut_sentences(std::span<const Token> tokens, uint32_t begin, uint32_t end, Bounded<Sentence>& sentences) {
  uint32_t forced = 0;
  uint32_t start = begin;
  for (uint32_t at = begin; at < end; ++at) {
    const uint32_t limit = std::min(end, start + static_cast<uint32_t>(limits::sentence_token_count_max));
    uint32_t stop = 0;
    if (ends_sentence(tokens, at, begin, end)) stop = with_closers(tokens, at + 1, limit);
    else if (at + 1 == limit && limit < end) stop = forced_cut(tokens, start, at + 1), ++forced;
    if (stop == 0) continue;
    const bool only_break = stop == start + 1 && tokens[start].kind == TokenKind::line_break;
    if (!only_break) sentences.push({start, stop});
    start = stop;
    at = stop - 1;
  }
  if (start < end) sentences.push({start, end});
  return forced;
}

}  // namespace mirsad
