// Every kernel of this machine against the scalar one: letters, offsets, counts and tokens, on hostile bytes at every place of a block.
// A text ends where an unreadable page begins, so a kernel that reads behind its end dies here.
#include <doctest/doctest.h>
#include <sys/mman.h>

#include "text/kernel.h"
#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

// A text whose last byte is the last one that can be read.
class GuardedText {
 public:
  GuardedText() {
    void* place = mmap(nullptr, readable + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    REQUIRE(place != MAP_FAILED);
    base_ = static_cast<uint8_t*>(place);
    REQUIRE(mprotect(base_ + readable, page, PROT_NONE) == 0);
  }
  ~GuardedText() { munmap(base_, readable + page); }
  GuardedText(const GuardedText&) = delete;
  GuardedText& operator=(const GuardedText&) = delete;

  Bytes hold(std::string_view text) {
    uint8_t* const begin = base_ + readable - text.size();
    std::copy(text.begin(), text.end(), begin);
    return {begin, text.size()};
  }

 private:
  static constexpr size_t page = 4096, readable = 16 * page;
  uint8_t* base_ = nullptr;
};

struct Work {
  std::vector<uint8_t> letters;
  std::vector<uint16_t> source;
  Folded folded;
  std::vector<Token> storage;
  Bounded<Token> tokens;

  void fold(const Kernel& kernel, Bytes text) {
    letters.assign(letters_room(text.size()), 0xee);
    source.assign(letters.size(), 0xeeee);
    folded = {letters, source};
    kernel.fold(text, folded);
  }
  void tokenise(const Kernel& kernel, size_t capacity) {
    storage.assign(capacity, {});
    tokens = Bounded<Token>(storage);
    kernel.tokenise(folded, tokens);
  }
};

bool same_letters(const Work& a, const Work& b) {
  const uint32_t count = a.folded.count;
  return count == b.folded.count && a.folded.invalid_count == b.folded.invalid_count &&
         std::equal(a.letters.begin(), a.letters.begin() + count, b.letters.begin()) &&
         std::equal(a.source.begin(), a.source.begin() + count + 1, b.source.begin());
}

bool same_token(const Token& a, const Token& b) {
  return a.source_begin == b.source_begin && a.source_end == b.source_end && a.letters_begin == b.letters_begin &&
         a.letter_count == b.letter_count && a.kind == b.kind && a.mark == b.mark && a.space_before == b.space_before;
}

bool same_tokens(const Work& a, const Work& b) {
  return a.tokens.size() == b.tokens.size() && a.tokens.refused() == b.tokens.refused() &&
         std::equal(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), same_token);
}

std::string shown(std::string_view bytes) {
  std::string all;
  for (const char byte : bytes.substr(0, 400)) all += std::to_string(static_cast<uint8_t>(byte)) + ' ';
  return all;
}

// Of the text, and of its tokens also when the table holds fewer.
void compare_kernels(std::string_view text, size_t capacity = SIZE_MAX) {
  static GuardedText guarded;
  static Work oracle, other;
  const Bytes bytes = guarded.hold(text);
  oracle.fold(kernels()[0], bytes);
  const size_t room = std::min<size_t>(capacity, oracle.folded.count);
  oracle.tokenise(kernels()[0], room);
  for (const Kernel& kernel : kernels().subspan(1)) {
    other.fold(kernel, bytes);
    if (!same_letters(oracle, other)) FAIL(kernel.name << " folds otherwise: " << shown(text));
    other.tokenise(kernel, room);
    if (!same_tokens(oracle, other)) FAIL(kernel.name << " finds other tokens: " << shown(text));
  }
}

std::string repeated(std::string_view part, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  text.resize(bytes);
  return text;
}

const std::vector<std::string>& hostile() {
  static const std::vector<std::string> parts = {
      "\x80", "\xbf\xbf", "\xc0\xaf", "\xc1", "\xc2", "\xd8", "\xd9\xd9", "\xd8\x80\x80", "\xda\x20", "\xdb\xff", "\xdc\xa0", "\xdf",
      "\xe0\x80\xbf", "\xe0", "\xe0\xa0", "\xe2\x80", "\xe2\x80\x8f", "\xe2\x80\xa8", "\xe2\x80\xd8\xa7", "\xed\xa0\x80", "\xed\xbf\xbf", "\xef\xbf\xbd",
      "\xef\xbb\xbf", "\xf0\x9f\x98\x80", "\xf0\x9f\x98", "\xf0", "\xf4\x90\x80\x80", "\xf5", "\xff", "\xfe\xfe",
      "ﷲ", "ﷺ", "ﻻ", "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ", "ﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲﷲ",
      "\u0676", "\u0677\u0678", "\u06cc\u06a9", "\u0600\u06ff", "«", "»", "\u00a0", "é", "ß", "Ж", "中文", "\u200f\u200e", "…", "—",
      "\u064b\u064b\u064b", "ــــ", "\r\n", "\n \n\n", "\n", " \n ", std::string(1, 0), "&quot;", "&#34;", "&nbsp", "&", "&&amp;;", "٣٫٥", "12,5", "A", "Z_z#",
  };
  return parts;
}

const std::vector<std::string>& plain() {
  static const std::vector<std::string> parts = {"a", "ا", " ", "مُحمَّد ", "abc 12 ", "س ", "١٢٣", "\n", ".", "ـ"};
  return parts;
}

}  // namespace

TEST_CASE("kernels: the machine has the scalar one, and one of them is in use") {
  REQUIRE(kernels()[0].name == "scalar");
  CHECK(kernel_in_use().name == kernels().back().name);
  CHECK_FALSE(choose_kernel("mmx"));
  CHECK_FALSE(choose_kernel(""));
  for (const Kernel& kernel : kernels()) {
    CHECK(choose_kernel(kernel.name));
    CHECK(kernel_in_use().name == kernel.name);
    CHECK(fold("القاهرة") == fold("القاهره"));
  }
}

TEST_CASE("kernels: every length up to three blocks and a bit") {
  for (const std::string& part : plain())
    for (size_t bytes = 0; bytes <= 200; ++bytes) compare_kernels(repeated(part, bytes));
  for (const std::string& part : hostile())
    for (size_t bytes = 0; bytes <= 200; ++bytes) compare_kernels(repeated(part, bytes));
}

TEST_CASE("kernels: something hostile at every place of a block, in a long and at the end of a short text") {
  for (const std::string_view around : {"ا", "a", "سلام ", "\n"})
    for (const std::string& part : hostile())
      for (size_t place = 0; place <= 130; ++place) {
        const std::string before = repeated(around, place);
        compare_kernels(before + part);
        compare_kernels(before + part + repeated(around, 130));
      }
}

TEST_CASE("kernels: pairs of hostile things, next to each other and a block apart") {
  for (const std::string& first : hostile())
    for (const std::string& second : hostile())
      for (const size_t gap : {0u, 1u, 62u, 63u, 64u}) compare_kernels("سلا" + first + repeated("م ", gap) + second + "كلمة اخرى في النص");
}

TEST_CASE("kernels: every code point, surrogates and those beyond Unicode among them") {
  std::string text;
  for (uint32_t c = 0; c < 0x120000; ++c) {
    text += utf8_of(c);
    if (c % 7 == 0) text += "ا ";
    if (text.size() < 60000) continue;
    compare_kernels(text);
    text.clear();
  }
  compare_kernels(text);
}

TEST_CASE("kernels: the largest piece, of everything") {
  for (const std::string& part : hostile()) compare_kernels(repeated(part, limits::piece_bytes_max));
  for (const std::string& part : plain()) compare_kernels(repeated(part, limits::piece_bytes_max));
}

TEST_CASE("kernels: random mixtures, and tables too small for them") {
  Random random(3);
  for (int round = 0; round < 60000; ++round) {
    std::string text;
    const size_t parts = random.below(60);
    const uint32_t noise = random.below(8);
    for (size_t i = 0; i < parts; ++i) {
      const uint32_t what = random.below(16);
      if (what > noise) text += plain()[random.below(plain().size())];
      else if (what % 3 == 0) text += static_cast<char>(random.below(256));
      else text += hostile()[random.below(hostile().size())];
    }
    compare_kernels(text, random.below(4) == 0 ? random.below(20) : SIZE_MAX);
  }
}

TEST_CASE("kernels: tokens of letters that no text folds to") {
  Random random(4);
  Work oracle, other;
  for (int round = 0; round < 20000; ++round) {
    const uint32_t count = random.below(300);
    const uint32_t variety = 1 + random.below(256);
    const std::string_view common = "ab \n5&;\x90";
    oracle.letters.assign(letters_room(count), 0xee);
    oracle.source.assign(oracle.letters.size(), 0);
    for (uint32_t i = 0; i <= count; ++i) {
      oracle.letters[i] = random.below(3) == 0 ? static_cast<uint8_t>(random.below(variety)) : static_cast<uint8_t>(common[random.below(common.size())]);
      oracle.source[i] = static_cast<uint16_t>(i);
    }
    other.letters = oracle.letters, other.source = oracle.source;
    oracle.folded = {oracle.letters, oracle.source, count, 0};
    other.folded = {other.letters, other.source, count, 0};
    oracle.tokenise(kernels()[0], count);
    for (const Kernel& kernel : kernels().subspan(1)) {
      other.tokenise(kernel, count);
      if (!same_tokens(oracle, other)) FAIL(kernel.name << " finds other tokens in round " << round);
    }
  }
}
