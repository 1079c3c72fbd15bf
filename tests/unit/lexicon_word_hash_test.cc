#include "lexicon/word_hash.h"

#include <doctest/doctest.h>

#include <array>

using namespace mirsad;

TEST_CASE("the hash of a token's letters is that of its bytes, whatever stands behind them") {
  std::array<uint8_t, 96> letters;
  for (const uint8_t behind : {uint8_t{0}, uint8_t{0x41}, uint8_t{0xff}})
    for (uint32_t count = 0; count <= 40; ++count) {
      for (uint32_t i = 0; i < letters.size(); ++i) letters[i] = i < count ? static_cast<uint8_t>(7 * i + 11 * count + 1) : behind;
      REQUIRE(hash_letters(letters.data(), count) == hash_bytes({letters.data(), count}));
    }
}

TEST_CASE("hashes that tables hold stay what they were") {
  const std::array<uint8_t, 24> letters = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  CHECK(hash_bytes({letters.data(), 0}) == 0x5e8824118bbf4171u);
  CHECK(hash_bytes({letters.data(), 5}) == 0x4be0110d922c562eu);
  CHECK(hash_bytes({letters.data(), 8}) == 0x0a9b55205b5c32a2u);
  CHECK(hash_bytes({letters.data(), 13}) == 0x58a47339b2c44b1cu);
  CHECK(hash_bytes({letters.data(), 16}) == 0xf644492468b3fde5u);
}
