// The matcher's named cases: clitics that news shows, what they forbid, and the limits.
#include <doctest/doctest.h>

#include "lexicon/morph.h"
#include "lexicon_support.h"
#include "match/phrases.h"
#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

const SmallLexicon& lexicon() {
  static const SmallLexicon small({frames_source,
                                   clitics_source,
                                   table("countries", "JOR\tJOR\t\tJordan\tالأردن\nFRA\tFRA\t\tFrance\tفرنسا\n"),
                                   table("outlets", "f24\tFRA\tFrance 24\tفرانس 24\nlp\tFRA\tLe Parisien\tلو باريزيان\n"),
                                   table("nouns", "زيارة\tزيارات\tNONE\nبيان\tبيانات\tNONE\n"),
                                   table("blockers", "وزارة الخارجية\nوزارة الخارجية الفرنسية\nالشرق الأوسط\n")});
  return small;
}

// Hits as "text of the hit/clitics peeled/letters at the front".
std::string hits_of(std::string_view text) {
  const ReadText read(text);
  std::vector<Hit> storage(read.tokens.size() + 1);
  Bounded<Hit> hits(storage), overlays;
  match_phrases(*lexicon(), read.folded, read.tokens, 0, static_cast<uint32_t>(read.tokens.size()), hits, overlays);
  std::string all;
  for (const Hit& hit : hits) {
    const uint32_t first = read.tokens[hit.token_begin].source_begin, last = read.tokens[hit.token_begin + hit.token_count - 1].source_end;
    all += (all.empty() ? "" : " | ") + read.text.substr(first, last - first) + "/" + std::to_string(hit.clitics) + "/" + std::to_string(hit.front_letters);
  }
  return all;
}

Sense sense(SenseClass what, uint16_t features = 0) { return {0, features, what, 0}; }

}  // namespace

TEST_CASE("clitics are peeled off names and nouns") {
  REQUIRE(lexicon().is_open());
  CHECK(hits_of("الأردن") == "الأردن/0/0");
  CHECK(hits_of("والاردن") == "والاردن/1/1");
  CHECK(hits_of("بالأردن وفي فرنسا") == "بالأردن/2/1 | فرنسا/0/0");
  CHECK(hits_of("للأردن") == "للأردن/4/0");
  CHECK(hits_of("وللأردن") == "وللأردن/5/1");
  CHECK(hits_of("لفرنسا") == "لفرنسا/4/1");
  CHECK(hits_of("كفرنسا") == "كفرنسا/8/1");
  CHECK(hits_of("الزيارة") == "الزيارة/16/2");
  CHECK(hits_of("وبالزيارة") == "وبالزيارة/19/4");
  CHECK(hits_of("للزيارة") == "للزيارة/20/2");
}

TEST_CASE("a suffixed pronoun opens ta marbuta") {
  CHECK(hits_of("زيارته") == "زيارته/64/0");
  CHECK(hits_of("زيارتهم") == "زيارتهم/64/0");
  CHECK(hits_of("وبزيارتها") == "وبزيارتها/67/2");
  CHECK(hits_of("بيانه") == "بيانه/64/0");
}

TEST_CASE("what a name cannot carry is no hit") {
  CHECK(hits_of("سفرنسا") == "");
  CHECK(hits_of("الفرنسا") == "");
  CHECK(hits_of("فرنسانا") == "");
  CHECK(hits_of("الزيارته") == "");
}

TEST_CASE("the longest phrase wins, and its inner words may carry an article") {
  CHECK(hits_of("وزارة الخارجية") == "وزارة الخارجية/0/0");
  CHECK(hits_of("ووزارة الخارجية الفرنسية، باريس") == "ووزارة الخارجية الفرنسية/1/1");
  CHECK(hits_of("وزارة الخارجية، الفرنسية") == "وزارة الخارجية/0/0");
  CHECK(hits_of("وزارة\nالخارجية") == "");
  CHECK(hits_of("بالشرق الأوسط") == "بالشرق الأوسط/2/1");
}

TEST_CASE("numbers and marks stand inside a phrase and begin none") {
  CHECK(hits_of("فرانس 24") == "فرانس 24/0/0");
  CHECK(hits_of("فرانس ٢٤") == "فرانس ٢٤/0/0");
  CHECK(hits_of("لفرانس24") == "لفرانس24/4/1");
  CHECK(hits_of("فرانس 25") == "");
  CHECK(hits_of("24") == "");
}

TEST_CASE("which clitics allow which sense") {
  using namespace clitic;
  const Sense perfect = sense(SenseClass::verb, morph::perfect), imperfect = sense(SenseClass::verb, morph::imperfect);
  const Sense entity = sense(SenseClass::entity), noun = sense(SenseClass::noun), particle = sense(SenseClass::particle), month = sense(SenseClass::calendar);
  for (const Sense& any : {perfect, imperfect, entity, noun, particle, month}) {
    CHECK(clitics_allow(0, any));
    CHECK(clitics_allow(conjunction, any));
  }
  CHECK(clitics_allow(future, imperfect));
  CHECK(clitics_allow(to, imperfect));
  CHECK(clitics_allow(pronoun, perfect));
  for (const Sense& other : {perfect, entity, noun, particle, month}) CHECK_FALSE(clitics_allow(future, other));
  CHECK_FALSE(clitics_allow(to, perfect));
  for (const uint8_t bit : {article, in, like}) CHECK_FALSE(clitics_allow(bit, imperfect));
  for (const uint8_t bit : {in, to, like}) CHECK(clitics_allow(bit, entity));
  for (const uint8_t bit : {article, pronoun}) CHECK_FALSE(clitics_allow(bit, entity));
  for (const uint8_t bit : {in, to, like, article, pronoun}) CHECK(clitics_allow(bit, noun));
  CHECK_FALSE(clitics_allow(article, particle));
  CHECK(clitics_allow(pronoun, particle));
  CHECK_FALSE(clitics_allow(pronoun, month));
}

TEST_CASE("a full table of hits refuses and counts") {
  const ReadText read("فرنسا فرنسا فرنسا");
  std::vector<Hit> storage(2);
  Bounded<Hit> hits(storage), overlays;
  match_phrases(*lexicon(), read.folded, read.tokens, 0, 3, hits, overlays);
  CHECK(hits.size() == 2);
  CHECK(hits.refused() == 1);
  hits.clear();
  match_phrases(*lexicon(), read.folded, read.tokens, 1, 2, hits, overlays);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].token_begin == 1);
}

TEST_CASE("tokens of any length are read within their letters") {
  for (const unsigned count : {1u, 8u, 9u, 16u, 17u, 63u, 64u, 65u, 1000u, 65535u}) CHECK(hits_of(std::string(count, 'x')) == "");
  std::string long_word;
  for (int i = 0; i < 63; ++i) long_word += "و";
  CHECK(hits_of(long_word + "فرنسا") == "");
  CHECK(hits_of("") == "");
  CHECK(hits_of(std::string("\0\xff\xd8", 3)) == "");
}

TEST_CASE("a word at the limit of 64 letters is found, and with a clitic it is one too long") {
  std::string word;
  for (int i = 0; i < 64; ++i) word += "ج";
  const SmallLexicon small({frames_source, clitics_source, table("blockers", word.substr(2) + "\n" + word + "\n")});
  const auto reading_count = [&](const std::string& text) {
    const std::string letters = fold(text) + std::string(16, '\0');
    Readings readings;
    WordReader(*small).read(bytes_of(letters).data(), static_cast<uint32_t>(letters.size() - 16), readings);
    return readings.count;
  };
  CHECK(reading_count(word) == 1);
  CHECK(reading_count("و" + word.substr(2)) == 1);
  CHECK(reading_count("و" + word) == 0);
}

TEST_CASE("a phrase of twelve words, the longest the compiler takes, is found whole") {
  std::string phrase;
  for (int i = 0; i < 12; ++i) phrase += i == 0 ? "كلمة" : " كلمة";
  const SmallLexicon small({frames_source, clitics_source, table("blockers", phrase + "\n")});
  const ReadText read("و" + phrase + " " + phrase);
  std::vector<Hit> storage(9);
  Bounded<Hit> hits(storage), overlays;
  match_phrases(*small, read.folded, read.tokens, 0, static_cast<uint32_t>(read.tokens.size()), hits, overlays);
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].token_count == 12);
  CHECK(hits[1].token_begin == 12);
  CHECK(complaints_of({frames_source, table("blockers", phrase + " كلمة\n")}).size() == 1);
}
