// The compiler's promises: same sources, same bytes; spellings fold; what it counts.
#include <doctest/doctest.h>

#include <algorithm>

#include "lexicon_support.h"
#include "match/words.h"
#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

std::vector<Source> sources() {
  return {frames_source,
          clitics_source,
          table("blockers", "ضربة جزاء|ضربة شمس\n", "blockers-a"),
          table("blockers", "هجوم مرتد\n", "blockers-b"),
          table("numbers", "2\tاثنان|اثنين\n"),
          table("persons", "sh\tSameh Shoukry\tسامح شكري\t2014-06-17..2024-07-03 EGY GOV foreign minister|.. EGY ELI diplomat\n", "persons-egypt")};
}

uint32_t word_in(const SmallLexicon& lexicon, const std::string& text) {
  const std::string letters = fold(text);
  return find_word(*lexicon, bytes_of(letters).data(), static_cast<uint32_t>(letters.size()));
}

}  // namespace

TEST_CASE("the same sources give the same bytes, twice and in any order") {
  std::vector<Source> shuffled = sources();
  const std::vector<uint8_t> first = image_of(shuffled);
  CHECK(first == image_of(shuffled));
  std::sort(shuffled.begin(), shuffled.end(), [](const Source& a, const Source& b) { return a.name > b.name; });
  CHECK(first == image_of(shuffled));
  std::rotate(shuffled.begin(), shuffled.begin() + 2, shuffled.end());
  CHECK(first == image_of(shuffled));
}

TEST_CASE("other sources give another name of the lexicon, even where only a comment differs") {
  std::vector<Source> changed = sources();
  changed[2].text += "# why\n";
  const SmallLexicon one(sources()), other(changed);
  REQUIRE(one.is_open());
  REQUIRE(other.is_open());
  CHECK(one->source_hash() != other->source_hash());
}

TEST_CASE("words are found however they are spelled, and only whole") {
  const SmallLexicon lexicon(sources());
  REQUIRE(lexicon.is_open());
  CHECK(word_in(lexicon, "ضربة") != image::none);
  CHECK(word_in(lexicon, "ضربة") == word_in(lexicon, "ضَربـه"));
  CHECK(word_in(lexicon, "ضرب") == image::none);
  CHECK(word_in(lexicon, "ضربةة") == image::none);
  CHECK(word_in(lexicon, "ضربة جزاء") == image::none);
}

TEST_CASE("many words: each is found, its neighbours are not") {
  std::string forms = "forms\n";
  std::vector<std::string> words;
  for_all_strings({"ا", "ب", "ت"}, 7, [&](const std::string& word) {
    if (word.size() < 8) return;
    words.push_back(word);
    if (words.size() % 2 == 0) forms += word + " خ\n";
  });
  const SmallLexicon lexicon({frames_source, {"blockers.tsv", forms}});
  REQUIRE(lexicon.is_open());
  for (size_t i = 0; i < words.size(); ++i)
    if ((word_in(lexicon, words[i]) != image::none) != (i % 2 == 1)) FAIL(words[i]);
}

TEST_CASE("long words with a common beginning stay apart") {
  std::string forms = "forms\n";
  for (size_t length = 6; length <= 20; ++length) forms += std::string(length, 'x') + "|" + std::string(length, 'x') + "y\n";
  const SmallLexicon lexicon({frames_source, {"blockers.tsv", forms}});
  REQUIRE(lexicon.is_open());
  for (size_t length = 1; length <= 30; ++length) {
    CHECK((word_in(lexicon, std::string(length, 'x')) != image::none) == (length >= 6 && length <= 20));
    CHECK((word_in(lexicon, std::string(length, 'x') + "y") != image::none) == (length >= 6 && length <= 20));
    CHECK(word_in(lexicon, std::string(length, 'x') + "z") == image::none);
  }
}

TEST_CASE("stats count rows, forms, words and bytes") {
  std::vector<Complaint> complaints;
  tools::Stats stats;
  const auto image = tools::compile_lexicon(sources(), complaints, stats);
  CHECK(complaints.empty());
  CHECK(stats.counts["persons"] == 1);
  CHECK(stats.counts["blockers"] == 3 - 1);  // rows, in both files
  CHECK(stats.counts["numbers"] == 1);
  CHECK(stats.counts["clitics"] == 12);
  CHECK(stats.counts["frames"] == 1);
  CHECK(stats.counts["forms"] == 6);
  CHECK(stats.counts["phrases"] == 6);
  CHECK(stats.counts["senses"] == 6);
  CHECK(stats.counts["words"] == 9);
  CHECK(stats.counts["image_bytes"] == image.size());
}

TEST_CASE("no sources, empty sources and a lexicon without frames") {
  CHECK(complaints_of({}).size() == 1);
  CHECK(complaints_of({})[0].starts_with("frames.tsv:1: "));
  const SmallLexicon empty({frames_source});
  CHECK(empty.is_open());
  CHECK(word_in(empty, "كلمة") == image::none);
  CHECK(complaints_of({frames_source, {"blockers.tsv", ""}}).empty());
}
