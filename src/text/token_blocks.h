// The tokeniser of every vector kernel: 64 folded letters at a time become masks of words, digits and blanks; where a token begins and
// ends is arithmetic on those, and the k-th beginning belongs to the k-th end. Two things do not show in masks and are mended as tokens
// are written: a run of line feeds is one break, and a character reference is one mark.
//
// Besides read and pack (text/fold_blocks.h) an instruction set brings
//
//   TokenClasses classify(const uint8_t* letters)      of 64 letters
//   uint32_t list(mask, block, places)                 numbers of the bits set, in order, plus `block`, and how many; 64 are written to
#pragma once
#include <bit>

#include "base/bounded.h"
#include "text/letter_class.h"

namespace mirsad {

struct TokenClasses {
  uint64_t word, digit, blank;  // the rest are marks and line feeds
};

// `list` for an instruction set without a better way: sixteen at once, without asking how many there are.
template <typename Kernel>
uint32_t list_bits(uint64_t mask, uint32_t block, uint16_t* places) {
  const uint32_t count = static_cast<uint32_t>(std::popcount(mask));
  for (uint32_t i = 0; i < count; i += 16)
#pragma GCC unroll 16
    for (uint32_t k = i; k < i + 16; ++k) {
      places[k] = static_cast<uint16_t>(block + static_cast<uint32_t>(std::countr_zero(mask)));
      mask &= mask - 1;
    }
  return count;
}

template <typename Kernel>
class TokenBlocks {
 public:
  TokenBlocks(const Folded& folded, Bounded<Token>& tokens) : folded_(folded), tokens_(tokens) {}

  void run() {
    // The block in which the letters end, or the one behind it, ends the last token: what is behind the letters counts as blank.
    uint32_t window = 0;
    do {
      find_borders(window);
      if (!write_tokens(window)) return;
      window += window_letters;
    } while (window <= folded_.count);
  }

 private:
  static constexpr uint32_t window_letters = 1024;

  struct Run {
    uint64_t inside = 0;  // the last letter of the block before was inside a run of this class
    uint64_t begins(uint64_t mask) const { return mask & ~(mask << 1 | inside); }
    uint64_t ends(uint64_t mask) const { return ~mask & (mask << 1 | inside); }
  };

  // What the loop over tokens keeps in registers.
  struct Last {
    Token* token;      // where the next one goes; null: there is no room for it
    uint32_t end;      // behind the last one, in letters
    bool line;         // the last one is a line break
  };

  // Where tokens begin and end, counted from `window`. A token may begin in an earlier one.
  void find_borders(uint32_t window) {
    begin_count_ = end_count_ = 0;
    for (uint32_t block = 0; block < window_letters && window + block <= folded_.count; block += 64) {
      const uint32_t left = folded_.count - window - block;
      const uint64_t valid = left >= 64 ? ~uint64_t{0} : (uint64_t{1} << left) - 1;
      const TokenClasses all = Kernel::classify(folded_.letters.data() + window + block);
      const uint64_t word = all.word & valid, digit = all.digit & valid;
      const uint64_t mark = valid & ~(word | digit | all.blank);
      begin_count_ += Kernel::list(word_.begins(word) | digit_.begins(digit) | mark, block, begins_ + begin_count_);
      end_count_ += Kernel::list(word_.ends(word) | digit_.ends(digit) | mark << 1 | mark_.inside, block, ends_ + end_count_);
      word_.inside = word >> 63, digit_.inside = digit >> 63, mark_.inside = mark >> 63;
    }
  }

  // False when the table is full.
  bool write_tokens(uint32_t window) {
    const uint16_t* next_begin = begins_;
    uint32_t begin = open_ ? open_begin_ : window + *next_begin++;
    const std::span<Token> room = tokens_.room();
    const Token* const full = room.data() + room.size();
    Last last = {room.data(), last_end_, after_line_};
    for (uint32_t i = 0; i < end_count_; ++i) {
      last = put(begin, window + ends_[i], last, full);
      if (last.token == nullptr) [[unlikely]] {
        tokens_.took(static_cast<uint32_t>(room.size()));
        return tokens_.push({});
      }
      begin = window + *next_begin++;
    }
    tokens_.took(static_cast<uint32_t>(last.token - room.data()));
    open_ = begin_count_ + open_ > end_count_;
    open_begin_ = begin, last_end_ = last.end, after_line_ = last.line;
    return true;
  }

  Last put(uint32_t begin, uint32_t end, Last last, const Token* full) const {
    const LetterClass what = letter_classes.of[folded_.letters[begin]];
    if (what.special || begin < last.end) [[unlikely]] return put_special(begin, end, last, full);
    return write(begin, end, what.kind, what.mark, last, full);
  }

  // A line feed, a '&', and what stands inside a reference. Not inlined: the loop needs its registers.
  [[gnu::noinline]] Last put_special(uint32_t begin, uint32_t end, Last last, const Token* full) const {
    if (begin < last.end) return last;
    if (folded_.letters[begin] == letter::line_feed) {
      if (!last.line) return write(begin, end, TokenKind::line_break, 1, last, full);
      Token& line = last.token[-1];
      line.source_end = folded_.source[end];
      line.letter_count = saturated(end - line.letters_begin);
      line.mark = static_cast<uint8_t>(line.mark + (line.mark < 255));
      return {last.token, end, true};
    }
    const uint32_t reference = reference_letters(folded_, begin);
    if (reference == 0) return write(begin, end, TokenKind::punctuation, letter::ampersand, last, full);
    return write(begin, begin + reference, TokenKind::punctuation, '"', last, full);
  }

  Last write(uint32_t begin, uint32_t end, TokenKind kind, uint8_t mark, Last last, const Token* full) const {
    if (last.token == full) [[unlikely]] return {nullptr, 0, false};
    *last.token = {.source_begin = folded_.source[begin],
                   .source_end = folded_.source[end],
                   .letters_begin = begin,
                   .letter_count = saturated(end - begin),
                   .kind = kind,
                   .mark = mark,
                   .space_before = begin != last.end || last.line};
    return {last.token + 1, end, kind == TokenKind::line_break};
  }

  static uint16_t saturated(uint32_t count) { return static_cast<uint16_t>(count < 65535 ? count : 65535); }

  const Folded& folded_;
  Bounded<Token>& tokens_;
  Run word_, digit_, mark_;
  bool open_ = false;           // a token began in an earlier window
  uint32_t open_begin_ = 0;
  uint32_t last_end_ = 0;
  bool after_line_ = false;
  uint32_t begin_count_ = 0, end_count_ = 0;
  uint16_t begins_[window_letters + 64], ends_[window_letters + 64];
};

template <typename Kernel>
void tokenise_blocks(const Folded& folded, Bounded<Token>& tokens) {
  TokenBlocks<Kernel>(folded, tokens).run();
}

}  // namespace mirsad
