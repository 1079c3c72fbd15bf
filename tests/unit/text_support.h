// For tests of the text and match rooms: a text folded and tokenised in vectors, and every string over a small alphabet.
#pragma once
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/tokens.h"

namespace mirsad::test {

struct ReadText {
  explicit ReadText(std::string_view bytes) : text(bytes) {
    letters.resize(letters_room(text.size()));
    source.resize(letters.size());
    folded.letters = letters;
    folded.source = source;
    mirsad::fold(bytes_of(text), folded);
    tokens.resize(folded.count + 1);
    Bounded<Token> list(tokens);
    tokenise(folded, list);
    tokens.resize(list.size());
  }
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;

  std::string folded_text() const { return std::string(letters.begin(), letters.begin() + folded.count); }
  std::string letters_of(const Token& token) const { return folded_text().substr(token.letters_begin, token.letter_count); }
  std::string source_of(const Token& token) const { return text.substr(token.source_begin, token.source_end - token.source_begin); }

  std::string text;
  std::vector<uint8_t> letters;
  std::vector<uint16_t> source;
  Folded folded;
  std::vector<Token> tokens;
};

inline std::string fold(std::string_view text) { return ReadText(text).folded_text(); }

inline std::string utf8_of(uint32_t c) {
  const auto byte = [](uint32_t value) { return static_cast<char>(value); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xc0 | c >> 6), byte(0x80 | (c & 63))};
  if (c < 0x10000) return {byte(0xe0 | c >> 12), byte(0x80 | (c >> 6 & 63)), byte(0x80 | (c & 63))};
  return {byte(0xf0 | c >> 18), byte(0x80 | (c >> 12 & 63)), byte(0x80 | (c >> 6 & 63)), byte(0x80 | (c & 63))};
}

// The same numbers on every machine.
class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  uint32_t below(size_t count) { return static_cast<uint32_t>(engine_() % count); }

 private:
  std::mt19937 engine_;
};

// Calls `visit` with every concatenation of at most `length_max` members of the alphabet, the empty one too.
inline void for_all_strings(const std::vector<std::string>& alphabet, int length_max, const std::function<void(const std::string&)>& visit) {
  std::string text;
  const std::function<void(int)> extend = [&](int left) {
    visit(text);
    if (left == 0) return;
    for (const std::string& member : alphabet) {
      text += member;
      extend(left - 1);
      text.resize(text.size() - member.size());
    }
  };
  extend(length_max);
}

}  // namespace mirsad::test
