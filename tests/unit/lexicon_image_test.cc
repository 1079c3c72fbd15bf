// Opening is the proof: whatever happened to the bytes of an image, it is refused, or nothing that it holds leads outside.
#include <doctest/doctest.h>

#include "lexicon_support.h"
#include "match/phrases.h"
#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

std::vector<Source> sources() {
  return {frames_source,
          clitics_source,
          table("countries", "JOR\tJOR\t\tJordan\tالأردن\tأردني\tعمان\t31.95\t35.93\n"),
          table("persons", "lavrov\tSergei Lavrov\tسيرغي لافروف|لافروف\t2004-03-09.. RUS GOV foreign minister\n"),
          table("outlets", "f24\tFRA\tFrance 24\tفرانس 24\n"),
          table("places", "geo:1\tJOR\t32.5\t35.8\tIrbid\tإربد\t9\n"),
          table("roles", "fm\toffice\tGOV\t\tوزير\t+\tوزراء\tالخارجية\n"),
          table("verbs", "زار\tI-hollow-u\tزيارة/زيارات\tCONSULT.visit.042\tnone\n"),
          table("groups", "talks\tمحادثات|مباحثات\n"),
          table("patterns", "زار\t@talks|في\tCONSULT\tnone\n"),
          table("statuses", "signed\tزار\tمحادثات\n"),
          table("agreements", "treaty\tمعاهدة\n"),
          table("accords", "geneva\ttreaty\tJOR|RUS\tمعاهدة جنيف\tمعاهدة\n"),
          table("particles", "preposition\tفي|إلى\n")};
}

const std::vector<uint8_t>& small_image() {
  static const std::vector<uint8_t> bytes = image_of(sources());
  return bytes;
}

Status open_copy(const std::vector<uint8_t>& bytes) {
  AlignedImage copy(bytes);
  Lexicon lexicon;
  const Status status = lexicon.open(copy.bytes());
  CHECK(lexicon.is_open() == (status == Status::ok));
  return status;
}

image::Header& header_of(std::vector<uint8_t>& bytes) { return *reinterpret_cast<image::Header*>(bytes.data()); }

// As a forger would: the checksum fits.
void reseal(std::vector<uint8_t>& bytes) {
  image::Header& header = header_of(bytes);
  header.checksum = image::checksum_of(header, Bytes(bytes).subspan(sizeof header));
}

// Follows every index that an open image holds.
uint64_t walk(const Lexicon& lexicon) {
  uint64_t sum = 0;
  const auto read = [&](uint32_t offset) {
    for (const char byte : lexicon.text(offset)) sum += static_cast<uint8_t>(byte);
  };
  std::array<uint8_t, word_letters_max> letters;
  for (uint32_t word = 0; word < lexicon.word_count(); ++word) {
    sum += lexicon.letters_of(word, letters.data()) + lexicon.faces()[lexicon.words()[word].face()].valid;
    for (const Sense& sense : lexicon.senses_of(word)) sum += sense.value;
    for (uint32_t at = lexicon.words()[word].readings(); at != 0; at = lexicon.readings()[at - 1].is_last() ? 0 : at + 1)
      sum += lexicon.senses_in(lexicon.readings()[at - 1].senses).size() + lexicon.faces()[lexicon.readings()[at - 1].face].valid;
  }
  for (const image::Edge& edge : lexicon.edges())
    if (edge.packed != image::Edge::empty) sum += lexicon.senses_of(edge.word()).size() + lexicon.senses_of(lexicon.word_count() + edge.phrase()).size();
  for (uint32_t i = 0; i + 1 < lexicon.entities().size(); ++i) {
    const image::Entity& entity = lexicon.entities()[i];
    read(entity.key), read(entity.name), read(entity.name_ar);
    for (const image::Office& office : lexicon.offices_of(i)) sum += office.from;
    if (entity.place != image::none) read(lexicon.places()[entity.place].latitude);
  }
  for (uint32_t i = 0; i + 1 < lexicon.heads().size(); ++i) {
    const image::Head& head = lexicon.heads()[i];
    read(head.lemma);
    if (head.trigger != image::none) read(lexicon.triggers()[head.trigger].rule);
    for (const image::Pattern& pattern : lexicon.patterns_of(i))
      if (pattern.trigger != image::none) sum += lexicon.triggers()[pattern.trigger].frame;
    for (const image::StatusRule& rule : lexicon.statuses_of(i)) read(lexicon.status_names()[rule.status]);
  }
  for (const image::Trigger& trigger : lexicon.triggers()) read(lexicon.frames()[trigger.frame].name);
  static const ReadText text("زار سيرغي لافروف عمان وأجرى محادثات مع وزير الخارجية الأردني في إربد لفرانس 24 بزيارته وللمعاهدة س");
  std::vector<Hit> storage(text.tokens.size());
  Bounded<Hit> hits(storage), overlays;
  match_phrases(lexicon, text.folded, text.tokens, 0, static_cast<uint32_t>(text.tokens.size()), hits, overlays);
  return sum + hits.size();
}

}  // namespace

TEST_CASE("the small image opens and every view holds what the sources say") {
  REQUIRE(complaints_of(sources()).empty());
  const SmallLexicon lexicon(sources());
  REQUIRE(lexicon.is_open());
  REQUIRE(lexicon->entities().size() == 4);  // JOR, its capital, lavrov, and the end
  const image::Entity& person = lexicon->entities()[2];
  CHECK(lexicon->text(person.key) == "lavrov");
  CHECK(lexicon->text(person.name_ar) == "سيرغي لافروف");
  REQUIRE(lexicon->offices_of(2).size() == 1);
  CHECK(lexicon->offices_of(2)[0].from == 20040309);
  CHECK(lexicon->offices_of(2)[0].to == 99999999);
  CHECK(lexicon->offices_of(2)[0].country.text() == "RUS");
  CHECK(lexicon->text(lexicon->places()[lexicon->entities()[1].place].latitude) == "31.95");
  CHECK(lexicon->places()[2].weight == 9);
  CHECK(lexicon->heads().size() == 2);
  CHECK(lexicon->patterns_of(0).size() == 2);
  CHECK(lexicon->statuses_of(0).size() == 1);
  CHECK(lexicon->text(lexicon->triggers()[lexicon->heads()[0].trigger].rule) == "verb:زار");
  CHECK(lexicon->image_bytes() == small_image().size());
  CHECK(walk(*lexicon) > 0);
}

// Old: the checksum left out the header, so that a section could lose elements unseen.
TEST_CASE("every single byte changed in any of three ways is refused") {
  AlignedImage copy(small_image());
  for (size_t at = 0; at < small_image().size(); ++at)
    for (const uint8_t change : {uint8_t{0x01}, uint8_t{0x80}, uint8_t{0xff}}) {
      copy.data()[at] ^= change;
      Lexicon lexicon;
      if (lexicon.open(copy.bytes()) == Status::ok) FAIL("byte " << at << " changed by " << int{change});
      copy.data()[at] ^= change;
    }
  Lexicon lexicon;
  CHECK(lexicon.open(copy.bytes()) == Status::ok);
}

TEST_CASE("an image cut short or grown is refused") {
  AlignedImage whole(small_image());
  for (size_t bytes = 0; bytes < small_image().size(); bytes += bytes < 600 ? 1 : 37) {
    Lexicon lexicon;
    if (lexicon.open(whole.bytes().first(bytes)) != Status::bad_format) FAIL(bytes << " bytes");
  }
  std::vector<uint8_t> grown = small_image();
  grown.resize(grown.size() + 64);
  CHECK(open_copy(grown) == Status::bad_format);
  CHECK(open_copy({}) == Status::bad_format);
  Lexicon lexicon;
  CHECK(lexicon.open(whole.bytes().subspan(1)) == Status::bad_format);
}

TEST_CASE("what is wrong with an image is told apart") {
  std::vector<uint8_t> bytes = small_image();
  bytes[0] = 'X';
  CHECK(open_copy(bytes) == Status::bad_format);
  bytes = small_image();
  header_of(bytes).byte_order = 0x04030201;
  reseal(bytes);
  CHECK(open_copy(bytes) == Status::foreign_endian);
  for (const uint32_t version : {image::version - 1, image::version + 1}) {
    bytes = small_image();
    header_of(bytes).version_number = version;
    reseal(bytes);
    CHECK(open_copy(bytes) == Status::bad_version);
  }
  bytes = small_image();
  bytes.back() ^= 1;
  CHECK(open_copy(bytes) == Status::bad_checksum);
}

// Old: it opened, and the class became a bit by a shift of 255.
TEST_CASE("an image with a sense of no class is refused") {
  std::vector<uint8_t> bytes = small_image();
  const image::SectionEntry senses = header_of(bytes).sections[static_cast<size_t>(image::Section::senses)];
  REQUIRE(senses.count > 0);
  bytes[senses.offset + offsetof(Sense, what)] = 255;
  reseal(bytes);
  CHECK(open_copy(bytes) == Status::bad_format);
}

TEST_CASE("an image with any number replaced and the checksum made to fit is refused or harmless") {
  AlignedImage copy(small_image());
  uint32_t refused = 0, open = 0;
  for (size_t at = offsetof(image::Header, sections); at + 4 <= small_image().size(); at += 4) {
    uint32_t kept = 0;
    std::memcpy(&kept, copy.data() + at, 4);
    for (const uint32_t value : {0u, 1u, 0xffu, 0x10000u, 0x7fffffffu, 0xfffffffeu, 0xffffffffu}) {
      std::memcpy(copy.data() + at, &value, 4);
      image::Header& header = *reinterpret_cast<image::Header*>(copy.data());
      header.checksum = image::checksum_of(header, copy.bytes().subspan(sizeof header));
      Lexicon lexicon;
      if (lexicon.open(copy.bytes()) == Status::ok) walk(lexicon), ++open;
      else ++refused;
    }
    std::memcpy(copy.data() + at, &kept, 4);
  }
  CHECK(refused > 1000);
  CHECK(open > 1000);
}

TEST_CASE("a failed open leaves a view as it was before: closed") {
  AlignedImage whole(small_image());
  Lexicon lexicon;
  CHECK(lexicon.open(whole.bytes()) == Status::ok);
  Lexicon other;
  CHECK(other.open(whole.bytes().first(100)) != Status::ok);
  CHECK_FALSE(other.is_open());
}

TEST_CASE("the shipped image opens, and its sources compile to it") {
  Lexicon lexicon;
  REQUIRE(lexicon.open(shipped_image()) == Status::ok);
  CHECK(lexicon.word_count() > 1000);
  const std::vector<Source> shipped = tools::unpack_sources(view_of(shipped_sources()));
  CHECK(shipped.size() > 20);
  std::vector<Complaint> complaints;
  tools::Stats stats;
  const std::vector<uint8_t> compiled = tools::compile_lexicon(shipped, complaints, stats);
  CHECK(complaints.empty());
  CHECK(same(compiled, shipped_image()));
}
