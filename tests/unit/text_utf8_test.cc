// The fold of bytes against a second decoder, which is written from Unicode's table 3-7 instead of from arithmetic.
#include <doctest/doctest.h>

#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

struct Range {
  uint8_t low, high;
};

// Well-formed sequences, a row each; unused places are {1, 0}.
constexpr Range rows[9][4] = {
    {{0x00, 0x7f}, {1, 0}, {1, 0}, {1, 0}},
    {{0xc2, 0xdf}, {0x80, 0xbf}, {1, 0}, {1, 0}},
    {{0xe0, 0xe0}, {0xa0, 0xbf}, {0x80, 0xbf}, {1, 0}},
    {{0xe1, 0xec}, {0x80, 0xbf}, {0x80, 0xbf}, {1, 0}},
    {{0xed, 0xed}, {0x80, 0x9f}, {0x80, 0xbf}, {1, 0}},
    {{0xee, 0xef}, {0x80, 0xbf}, {0x80, 0xbf}, {1, 0}},
    {{0xf0, 0xf0}, {0x90, 0xbf}, {0x80, 0xbf}, {0x80, 0xbf}},
    {{0xf1, 0xf3}, {0x80, 0xbf}, {0x80, 0xbf}, {0x80, 0xbf}},
    {{0xf4, 0xf4}, {0x80, 0x8f}, {0x80, 0xbf}, {0x80, 0xbf}},
};

// Length of the sequence at `at`: complete, or the longest start of one; `whole` tells which.
size_t naive_sequence(std::string_view text, size_t at, bool& whole) {
  size_t best = 1;
  whole = false;
  for (const auto& row : rows) {
    size_t length = 0;
    while (length < 4 && at + length < text.size() && row[length].low <= static_cast<uint8_t>(text[at + length]) &&
           static_cast<uint8_t>(text[at + length]) <= row[length].high)
      ++length;
    const bool complete = length == 4 || (length > 0 && row[length].low > row[length].high);
    if (complete) return whole = true, length;
    best = std::max(best, length);
  }
  return best;
}

uint32_t value_of(std::string_view sequence) {
  const uint8_t lead = static_cast<uint8_t>(sequence[0]);
  uint32_t value = sequence.size() == 1 ? lead : lead & (0x7fu >> sequence.size());
  for (size_t i = 1; i < sequence.size(); ++i) value = value * 64 + (static_cast<uint8_t>(sequence[i]) & 63u);
  return value;
}

void compare_with_naive(std::string_view text) {
  const ReadText read(text);
  std::string letters;
  std::vector<uint16_t> source;
  uint32_t invalid_count = 0;
  for (size_t at = 0; at < text.size();) {
    bool whole = false;
    const size_t length = naive_sequence(text, at, whole);
    uint8_t folded[8] = {letter::invalid};
    const uint32_t count = whole ? fold_code_point(value_of(text.substr(at, length)), folded) : 1;
    letters.append(folded, folded + count);
    source.insert(source.end(), count, static_cast<uint16_t>(at));
    invalid_count += !whole;
    at += length;
  }
  source.push_back(static_cast<uint16_t>(text.size()));
  const bool same = read.folded_text() == letters && read.folded.invalid_count == invalid_count &&
                    std::equal(source.begin(), source.end(), read.source.begin());
  if (same) return;
  std::string shown;
  for (const char byte : text) shown += std::to_string(static_cast<uint8_t>(byte)) + ' ';
  FAIL("bytes " << shown);
}

}  // namespace

TEST_CASE("all strings of up to four bytes at the borders of UTF-8") {
  std::vector<std::string> alphabet;
  for (const int byte : {0x00, 0x0a, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xd8, 0xdf, 0xe0, 0xe1, 0xed, 0xef,
                         0xf0, 0xf1, 0xf4, 0xf5, 0xff})
    alphabet.push_back({static_cast<char>(byte)});
  for_all_strings(alphabet, 4, compare_with_naive);
}

TEST_CASE("random bytes, and Arabic text with bytes lost and changed") {
  Random random(1);
  const std::string news = "وقّع وزيرا الخارجيّة، أمس، اتفاقًا لـ٣٫٥ مليار دولار — «ﻻ تعليق» \u200f😀 …\n";
  for (int round = 0; round < 20000; ++round) {
    std::string noise(random.below(24), ' ');
    for (char& byte : noise) byte = static_cast<char>(random.below(256));
    compare_with_naive(noise);
    std::string damaged = news;
    for (int k = 0; k < 3; ++k) damaged.erase(random.below(damaged.size()), 1);
    damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
    compare_with_naive(damaged);
  }
}

TEST_CASE("Unicode's own examples of maximal subparts") {
  CHECK(ReadText("\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41").folded.invalid_count == 8);
  CHECK(ReadText("\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41").folded.invalid_count == 8);
  CHECK(ReadText("\xf4\x91\x92\x93\xff\x41\x80\xbf\x42").folded.invalid_count == 7);
  CHECK(ReadText("\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41").folded.invalid_count == 4);
  CHECK(ReadText("\xef\xbf\xbd").folded.invalid_count == 0);
}

TEST_CASE("no bytes are no letters, and a NUL is a space") {
  CHECK(ReadText("").folded.count == 0);
  CHECK(ReadText("").source[0] == 0);
  CHECK(fold(std::string(1000, '\0')) == std::string(1000, ' '));
  CHECK(ReadText(std::string(1000, '\0')).tokens.empty());
}
