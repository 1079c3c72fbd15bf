// Folding against utf8proc, and the equivalences of spelling that the news shows.
#include <doctest/doctest.h>
#include <utf8proc.h>

#include <cstdlib>

#include "text/fold_rules.h"
#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

std::string folded_code_point(uint32_t c) {
  uint8_t letters[8];
  const uint32_t count = fold_code_point(c, letters);
  return std::string(letters, letters + count);
}

bool is_letter(uint32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

// What a presentation form must fold to: the letters of its compatibility composition one by one, marks and spaces left out.
std::string folded_by_composition(uint32_t c) {
  const std::string form = utf8_of(c);
  utf8proc_uint8_t* composed = nullptr;
  const auto bytes = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(form.data()), static_cast<utf8proc_ssize_t>(form.size()), &composed,
                                  static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE));
  std::string letters;
  for (utf8proc_ssize_t at = 0; at < bytes;) {
    utf8proc_int32_t part = 0;
    at += utf8proc_iterate(composed + at, bytes - at, &part);
    if (is_letter(static_cast<uint32_t>(part))) letters += folded_code_point(static_cast<uint32_t>(part));
  }
  std::free(composed);
  return letters;
}

}  // namespace

TEST_CASE("the fold table says what the rules say for every code point") {
  for (uint32_t c = 0; c < 0x110000; ++c) {
    uint8_t letters[8];
    const uint32_t count = fold_by_rules(c, letters);
    if (folded_code_point(c) != std::string(letters, letters + count)) FAIL("code point " << c);
  }
}

TEST_CASE("presentation forms fold to their letters; honorifics of a phrase's length fold to nothing") {
  int letter_count = 0;
  for (uint32_t c = 0xfb50; c <= 0xfefc; c = c == 0xfdff ? 0xfe70 : c + 1) {
    if (!is_letter(c)) continue;
    ++letter_count;
    CAPTURE(c);
    REQUIRE(folded_code_point(c) == (c == 0xfdfa || c == 0xfdfb ? "" : folded_by_composition(c)));
  }
  CHECK(letter_count > 700);
}

TEST_CASE("every code point: at most four letters, letters of one class, none longer than twice its bytes") {
  for (uint32_t c = 0; c < 0x110000; ++c) {
    const std::string letters = folded_code_point(c);
    bool holds = letters.size() <= 4 && letters.size() <= 2 * utf8_of(c).size();
    for (const char letter : letters) {
      const bool word = letter::is_word(static_cast<uint8_t>(letter));
      holds = holds && letter != '\0' && (letters.size() == 1 || word) && (!is_letter(c) || word);
    }
    if (!holds) FAIL("code point " << c << " folds to '" << letters << "'");
  }
}

TEST_CASE("marks, tatweel and invisible characters fold to nothing") {
  for (uint32_t c = 0x064b; c <= 0x065f; ++c) CHECK(folded_code_point(c).empty());
  for (const uint32_t c : {0x0640u, 0x0670u, 0x0610u, 0x061au, 0x06d6u, 0x06edu, 0x200bu, 0x200cu, 0x200du, 0x200eu, 0x200fu, 0x202au,
                           0x202eu, 0x2060u, 0x2066u, 0x2069u, 0xfeffu, 0x00adu, 0x061cu, 0xfe0fu}) {
    CAPTURE(c);
    CHECK(folded_code_point(c).empty());
  }
  CHECK(fold("مُحَمَّدٌ") == fold("محمد"));
  CHECK(fold("مـــحـمد") == fold("محمد"));
  CHECK(fold("مح\u200cم\u200fد\ufeff") == fold("محمد"));
}

TEST_CASE("spellings that editors exchange fold together") {
  const std::vector<std::vector<std::string>> families = {
      {"ا", "أ", "إ", "آ", "ٱ", "ا\u0653", "ا\u0654", "ا\u0655"},
      {"ء", "ؤ", "ئ"},
      {"ه", "ة", "ھ", "ہ", "ە"},
      {"ي", "ى", "ی", "ې", "ے"},
      {"ك", "ک", "گ"},
      {"ب", "پ"},
      {"ج", "چ"},
      {"ز", "ژ"},
      {"ف", "ڤ"},
      {"و", "ۆ", "ۋ"},
      {"لا", "ﻻ", "ﻼ", "ﻷ", "ﻹ", "ﻵ"},
      {"الله", "ﷲ", "اللّه"},
  };
  for (const auto& family : families)
    for (const std::string& member : family) {
      CAPTURE(member);
      CHECK(fold(member) == fold(family[0]));
    }
  for (size_t a = 0; a < 10; ++a)
    for (size_t b = 0; b < a; ++b) CHECK(fold(families[a][0]) != fold(families[b][0]));
}

TEST_CASE("whole words in other spellings") {
  CHECK(fold("إيران") == fold("ايران"));
  CHECK(fold("مسؤول") == fold("مسئول"));
  CHECK(fold("القاهرة") == fold("القاهره"));
  CHECK(fold("مستشفى") == fold("مستشفي"));
  CHECK(fold("ایران") == fold("إيران"));
  CHECK(fold("ﺍﻟﺴﻼﻡ") == fold("السلام"));
  CHECK(fold("PARIS Été") == "paris ete");
}

TEST_CASE("letters that carry meaning stay apart") {
  std::vector<std::string> seen;
  for (uint32_t c = 0x0627; c <= 0x064a; ++c) {
    if (c == 0x0629 || c == 0x0649 || (c >= 0x063b && c <= 0x0640)) continue;
    for (const std::string& other : seen) CHECK(folded_code_point(c) != other);
    seen.push_back(folded_code_point(c));
  }
  CHECK(fold("ء") != fold("ا"));
}

TEST_CASE("digits of every script that Arabic news uses fold to ASCII") {
  for (uint32_t digit = 0; digit < 10; ++digit)
    for (const uint32_t zero : {0x30u, 0x0660u, 0x06f0u, 0xff10u}) CHECK(folded_code_point(zero + digit) == std::to_string(digit));
  CHECK(fold("٢٠٢٣") == "2023");
  CHECK(fold("۱۴۰۲") == "1402");
  CHECK(fold("½") == "*");
}

TEST_CASE("a mark folds to its family") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> families = {
      {",", {",", "،", "，", "٬"}},
      {";", {";", "؛"}},
      {".", {".", "۔", "٫", "…"}},
      {"?", {"?", "؟"}},
      {"\"", {"\"", "«", "»", "“", "”", "„", "‘", "’", "'"}},
      {"-", {"-", "–", "—", "−"}},
      {"%", {"%", "٪"}},
      {"/", {"/", "\\"}},
      {" ", {" ", "\t", "\r", "\u00a0", "\u2003", "\u3000"}},
      {"\n", {"\n", "\u2028", "\u2029"}},
      {"*", {"*", "•", "©", "€", "😀"}},
  };
  for (const auto& [folded, members] : families)
    for (const std::string& member : members) {
      CAPTURE(member);
      CHECK(fold(member) == folded);
    }
  CHECK(fold(std::string("ا\0ب", 5)) == fold("ا ب"));
}
