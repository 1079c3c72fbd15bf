// Weights: from a table to the judgement on a draft.
#include <doctest/doctest.h>

#include "code/veto.h"
#include "lexicon_support.h"

using namespace mirsad;
using namespace mirsad::test;

TEST_CASE("a weight is found by type, kind and value") {
  const SmallLexicon lexicon({frames_source, table("nouns", "غارة\tغارات\tASSAULT\tnone\n"),
                              table("weights", "ASSAULT\tbase\t-40\nASSAULT\ttense:perfect\t30\nPROTEST\ttense:perfect\t-7\n"
                                                              "ASSAULT\trule:noun:غارة\t12\n")});
  REQUIRE(lexicon.is_open());
  CHECK(weight_of(*lexicon, EventType::assault, "tense", "perfect") == 30);
  CHECK(weight_of(*lexicon, EventType::protest, "tense", "perfect") == -7);
  CHECK(weight_of(*lexicon, EventType::assault, "rule", "noun:غارة") == 12);
  CHECK(weight_of(*lexicon, EventType::assault, "tense", "imperfect") == 0);
  CHECK(weight_of(*lexicon, EventType::consult, "tense", "perfect") == 0);
}

TEST_CASE("a feature that several drafts of a sentence have counts once") {
  const SmallLexicon lexicon({frames_source, table("weights", "ASSAULT\tbase\t-40\nASSAULT\ttense:perfect\t30\nASSAULT\thas:place\t25\n")});
  REQUIRE(lexicon.is_open());
  Weigher points(*lexicon, EventType::assault);
  CHECK(points.points() == -40);
  for (int draft = 0; draft < 3; ++draft) points.feature("tense", "perfect");
  points.feature("has", "place");
  points.feature("has", "number");
  CHECK(points.points() == 15);
}

TEST_CASE("a weight needs a type, a measure and no twin") {
  CHECK(complaints_of({frames_source, table("weights", "WAR\tbase\t1\n")}).size() == 1);
  CHECK(complaints_of({frames_source, table("weights", "ASSAULT\tbase\t20000\n")}).size() == 1);
  CHECK(complaints_of({frames_source, table("weights", "ASSAULT\tbase\t1\nASSAULT\tbase\t2\n")}).size() == 1);
}
