// A piece of text through the first stages: cuts change nothing away from themselves, and capacities hold at the limit.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "input/cut.h"
#include "lexicon_support.h"
#include "pipeline/piece.h"
#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

const SmallLexicon& lexicon() {
  static const SmallLexicon small({frames_source, clitics_source,
                                   table("blockers", "وزارة الخارجية\nوزارة الخارجية الفرنسية\nزيارة\nد\n"),
                                   table("outlets", "f24\tFRA\tFrance 24\tفرانس 24\n")});
  return small;
}

struct Desk {
  Desk() {
    REQUIRE(lexicon().is_open());
    REQUIRE(arena.reserve(limits::arena_bytes) == Status::ok);
    piece.carve(arena);
  }
  Arena arena;
  Piece piece;
};

struct Place {
  uint64_t begin, end;
  uint8_t clitics;
  bool operator==(const Place&) const = default;
};

void append_hits(const Piece& piece, uint64_t offset, std::vector<Place>& places) {
  for (const Hit& hit : piece.hits()) {
    const Token &first = piece.tokens()[hit.token_begin], &last = piece.tokens()[hit.token_begin + hit.token_count - 1];
    places.push_back({offset + first.source_begin, offset + last.source_end, hit.clitics});
  }
}

std::string repeated(std::string_view part, size_t bytes) {
  std::string text;
  while (text.size() + part.size() <= bytes) text += part;
  return text;
}

}  // namespace

TEST_CASE("a text cut in pieces has the hits of the whole, except those that lie across a cut") {
  Desk desk;
  Random random(8);
  const std::vector<std::string> parts = {"وزارة الخارجية الفرنسية", "وزارة", "الخارجية", "وبزيارته", "فرانس 24", "كلمة", ".", "؟", "\n", "،", "ـ", "\xff"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += parts[random.below(parts.size())] + (random.below(5) == 0 ? "" : " ");
    std::vector<Place> whole, pieces;
    std::vector<uint64_t> cuts;
    desk.piece.read(*lexicon(), bytes_of(text));
    append_hits(desk.piece, 0, whole);
    const size_t limit = 40 + random.below(400);
    for (Bytes rest = bytes_of(text); !rest.empty();) {
      const size_t bytes = rest.size() > limit ? cut_place(rest, limit) : rest.size();
      const uint64_t offset = text.size() - rest.size();
      desk.piece.read(*lexicon(), rest.first(bytes));
      append_hits(desk.piece, offset, pieces);
      rest = rest.subspan(bytes);
      cuts.push_back(offset + bytes);
    }
    // Six words around a cut are the reach of the longest phrase here, before and behind.
    const auto near_cut = [&](const Place& place) {
      for (const uint64_t at : cuts)
        if (at != text.size() && place.begin < at + 100 && at < place.end + 100) return true;
      return false;
    };
    std::erase_if(whole, near_cut);
    std::erase_if(pieces, near_cut);
    if (whole != pieces) FAIL("limit " << limit << " in '" << text << "'");
  }
}

TEST_CASE("a cut behind a sentence's end loses no hit at all") {
  Desk desk;
  const std::string sentence = "زارت وزارة الخارجية الفرنسية فرانس 24. ";
  const std::string text = repeated(sentence, 5000);
  std::vector<Place> whole, pieces;
  desk.piece.read(*lexicon(), bytes_of(text));
  append_hits(desk.piece, 0, whole);
  CHECK(whole.size() == 2 * text.size() / sentence.size());
  for (Bytes rest = bytes_of(text); !rest.empty();) {
    const size_t bytes = rest.size() > 300 ? cut_place(rest, 300) : rest.size();
    desk.piece.read(*lexicon(), rest.first(bytes));
    append_hits(desk.piece, text.size() - rest.size(), pieces);
    rest = rest.subspan(bytes);
  }
  CHECK(whole == pieces);
}

TEST_CASE("the densest pieces at the limit keep every token") {
  Desk desk;
  for (const std::string_view part : {".", "a.", "1a", "\n.", "\xff", "ﷲ.", "ﷺ", "\xd8", "؛"}) {
    const std::string text = repeated(part, limits::piece_bytes_max);
    const ReadText read(text);
    desk.piece.read(*lexicon(), bytes_of(text));
    CAPTURE(part);
    CHECK(desk.piece.tokens().size() == read.tokens.size());
    CHECK(desk.piece.folded().count == read.folded.count);
    CHECK(desk.piece.hits_refused() == 0);
  }
  desk.piece.read(*lexicon(), bytes_of(repeated(".", limits::piece_bytes_max)));
  CHECK(desk.piece.tokens().size() == limits::piece_bytes_max);
}

TEST_CASE("a piece one byte over the limit is a broken promise of the caller, who must cut first") {
  const std::string text(limits::piece_bytes_max + 1, '.');
  const size_t cut = cut_place(bytes_of(text), limits::piece_bytes_max);
  CHECK(cut > 0);
  CHECK(cut <= limits::piece_bytes_max);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    close(2);
    Arena arena;
    Piece piece;
    if (arena.reserve(limits::arena_bytes) != Status::ok) _exit(1);
    piece.carve(arena);
    piece.read(*lexicon(), bytes_of(text));
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 70);
}

TEST_CASE("the densest piece of words fits the table of hits") {
  const std::string full = repeated("د ", limits::piece_bytes_max);
  Desk desk;
  desk.piece.read(*lexicon(), bytes_of(full));
  CHECK(desk.piece.hits().size() == (full.size() + 2) / 3);
  CHECK(desk.piece.hits_refused() == 0);
}

TEST_CASE("a walk gives the hits that lie within each range") {
  Desk desk;
  desk.piece.read(*lexicon(), bytes_of("زيارة كلمة وزارة الخارجية كلمة زيارة"));
  REQUIRE(desk.piece.hits().size() == 3);
  const auto alone = [&](uint32_t begin, uint32_t end) { return HitWalk(desk.piece.hits(), begin).within(begin, end).size(); };
  CHECK(alone(0, 6) == 3);
  CHECK(alone(0, 2) == 1);
  CHECK(alone(3, 6) == 1);
  CHECK(alone(2, 4) == 1);
  CHECK(alone(2, 3) == 0);  // cut in two by the end of the sentence
  CHECK(alone(1, 2) == 0);
  HitWalk walk(desk.piece.hits(), 0);
  CHECK(walk.within(0, 2).size() == 1);
  CHECK(walk.within(2, 3).empty());
  CHECK(walk.within(3, 6).size() == 1);
  CHECK(walk.within(6, 6).empty());
}

TEST_CASE("zero bytes, NUL bytes, a giant line, broken UTF-8: each is a piece") {
  Desk desk;
  CHECK(desk.piece.read(*lexicon(), {}) == 0);
  CHECK(desk.piece.tokens().empty());
  CHECK(desk.piece.hits().empty());
  desk.piece.read(*lexicon(), bytes_of(std::string(limits::piece_bytes_max, '\0')));
  CHECK(desk.piece.tokens().empty());
  const std::string nul("زيارة\0وزارة الخارجية\0", 38);
  desk.piece.read(*lexicon(), bytes_of(nul));
  CHECK(desk.piece.hits().size() == 2);
  desk.piece.read(*lexicon(), bytes_of("\xef\xbb\xbfزيارة\r\nزيارة\r\n"));
  CHECK(desk.piece.hits().size() == 2);
  desk.piece.read(*lexicon(), bytes_of(repeated("ا", limits::piece_bytes_max)));
  CHECK(desk.piece.tokens().size() == 1);
  CHECK(desk.piece.read(*lexicon(), bytes_of(std::string(limits::piece_bytes_max, '\xff'))) == limits::piece_bytes_max);
  CHECK(desk.piece.read(*lexicon(), bytes_of(repeated("\xd8", limits::piece_bytes_max))) == limits::piece_bytes_max);
  std::string line = repeated("كلمة ", limits::piece_bytes_max);
  desk.piece.read(*lexicon(), bytes_of(line));
  std::vector<Sentence> storage(limits::sentence_count_max);
  Bounded<Sentence> sentences(storage);
  const uint32_t count = static_cast<uint32_t>(desk.piece.tokens().size());
  const uint32_t forced = cut_sentences(desk.piece.tokens(), 0, count, sentences);
  CHECK(sentences.size() == (count + limits::sentence_token_count_max - 1) / limits::sentence_token_count_max);
  CHECK(forced == sentences.size() - 1);
}

TEST_CASE("random bytes at any length are a piece whose tokens point into it in order") {
  Desk desk;
  Random random(9);
  for (int round = 0; round < 200; ++round) {
    std::string noise(random.below(round % 20 == 0 ? limits::piece_bytes_max : 2000), ' ');
    for (char& byte : noise) byte = static_cast<char>(random.below(round % 2 == 0 ? 256 : 48) + (round % 2 == 0 ? 0 : 0xa0));
    desk.piece.read(*lexicon(), bytes_of(noise));
    uint32_t at = 0;
    bool holds = true;
    for (const Token& token : desk.piece.tokens()) {
      holds = holds && token.source_begin >= at && token.source_end > token.source_begin && token.source_end <= noise.size();
      at = token.source_end;
    }
    CHECK(holds);
  }
}
