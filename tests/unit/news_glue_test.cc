// Words that lost their space. What is parted, and above all what is not.
#include "news_support.h"

using mirsad::test::PageReader;
using mirsad::test::read_page;

namespace {

std::string parted(std::string_view text) {
  PageReader reader(text);
  if (reader.parted == 0) return "";
  for (uint32_t i = 1; i < reader.tokens.size(); ++i)
    if (!reader.tokens[i].space_before && reader.tokens[i].kind == mirsad::TokenKind::word &&
        reader.tokens[i - 1].kind == mirsad::TokenKind::word)
      return reader.shown({i - 1, i}) + "|" + reader.shown({i, i + 1});
  return "?";
}

}  // namespace

TEST_CASE("a headline glued to the next sentence") {
  CHECK(parted("في جنوب القوقازوجاء في بيان") == "القوقاز|وجاء");
  CHECK(parted("وقف النار في السودانوأعلن الجيش") == "السودان|وأعلن");
  const auto story = read_page(
      "لقاء في موسكو\n"
      "عقد الوزيران لقاء في موسكو.\n"
      "باتروشيف: الغرب يزعزع الوضع في جنوب القوقازوجاء في بيان أن اللقاء استمر ساعة.\n").at(0);
  REQUIRE(story.body.size() == 2);
  CHECK(story.body[0].ends_with("القوقاز"));
  CHECK(story.body[1].starts_with("وجاء"));
}

TEST_CASE("a ta marbuta ends a word") {
  CHECK(parted("وفق الخطة المدروسةوتستند إلى تقرير") == "المدروسة|وتستند");
  CHECK(parted("في المدينةالمنورة") == "المدينة|المنورة");
}

TEST_CASE("words that only look glued") {
  for (const char* word : {"الدورات", "الأوروبيين", "البيلاروسي", "المناوبين", "وتصرفاتهم", "مقصورات", "البرتقال", "الديكورات", "وثقافاتهم",
                           "نوفوروسيسك", "دورتموند"})
    CHECK_MESSAGE(parted(word) == "", word);
}

TEST_CASE("tokens after a parted one keep their places") {
  PageReader reader("القوقازوجاء ثم السودانوأعلن ختاما");
  CHECK(reader.parted == 2);
  REQUIRE(reader.tokens.size() == 6);
  const char* words[] = {"القوقاز", "وجاء", "ثم", "السودان", "وأعلن", "ختاما"};
  for (uint32_t i = 0; i < 6; ++i) CHECK(reader.shown({i, i + 1}) == words[i]);
}

TEST_CASE("more glue than is looked for, and no room for more tokens") {
  std::string text;
  for (uint32_t i = 0; i < mirsad::glue_count_max + 10; ++i) text += "القوقازوجاء ";
  CHECK(PageReader(text).parted == mirsad::glue_count_max);
}
