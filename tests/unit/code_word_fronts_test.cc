// What stands at the front of a word: the glance that passes most words over denies nothing.
#include "code/word_fronts.h"

#include <doctest/doctest.h>

#include "lexicon_support.h"
#include "pipeline/piece.h"

using namespace mirsad;
using namespace mirsad::test;

TEST_CASE("a glance at the first letter misses no article") {
  const SmallLexicon lexicon({frames_source, clitics_source});
  REQUIRE(lexicon.is_open());
  Arena arena;
  REQUIRE(arena.reserve(limits::arena_bytes) == Status::ok);
  Piece piece;
  piece.carve(arena);
  const std::string_view text = "الحركة أعلنت والمنظمة بالمدينة، للجيش: التقى أل 24 لجنة (ا) كتاب ال";
  piece.read(*lexicon, {reinterpret_cast<const uint8_t*>(text.data()), text.size()});
  const SentenceInput input{&*lexicon, &piece.folded(), piece.tokens(), 0, static_cast<uint32_t>(piece.tokens().size()), piece.hits(), piece.overlays(), piece.text()};
  const WordFronts fronts(*lexicon);
  uint32_t articles = 0, passed_over = 0;
  for (const Token& token : piece.tokens()) {
    articles += article_at(input, token, 0);
    passed_over += !fronts.may_have_article(input, token);
    CHECK((fronts.may_have_article(input, token) || !article_at(input, token, 0)));
  }
  CHECK(articles == 2);     // الحركة, التقى
  CHECK(passed_over >= 8);  // what begins with another letter, marks and the number
}
