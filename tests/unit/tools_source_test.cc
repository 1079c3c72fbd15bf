// Sources as tables: what is a line, a header, a cell; and the bundle that carries them.
#include <doctest/doctest.h>
#include <zlib.h>

#include <filesystem>

#include "input_support.h"
#include "lexicon_support.h"
#include "text_support.h"
#include "tools/source.h"

using namespace mirsad;
using namespace mirsad::test;
using tools::Table;

namespace {

std::vector<Table> tables_of(const std::vector<Source>& sources, std::vector<Complaint>& complaints) { return tools::read_tables(sources, complaints); }

// A bundle of any text, also of one that is no row of sources.
std::string bundle_of(std::string_view text, size_t said_bytes) {
  std::string stream(compressBound(text.size()), '\0');
  uLongf bytes = stream.size();
  REQUIRE(compress(reinterpret_cast<Bytef*>(stream.data()), &bytes, reinterpret_cast<const Bytef*>(text.data()), text.size()) == Z_OK);
  return std::to_string(said_bytes) + '\n' + stream.substr(0, bytes);
}

std::string only_complaint(const Source& source) {
  std::vector<Complaint> complaints;
  tables_of({source}, complaints);
  return complaints.size() == 1 ? complaints[0].where + ": " + complaints[0].what : std::to_string(complaints.size()) + " complaints";
}

bool same_sources(const std::vector<Source>& a, const std::vector<Source>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Source& x, const Source& y) { return x.name == y.name && x.text == y.text; });
}

}  // namespace

TEST_CASE("rows, cells and lists") {
  const std::vector<Source> sources = {{"numbers.tsv", "# numbers\n\nvalue\tforms\n1\t واحد | | أحد \n# two\n2\n3\t-\n"}};
  std::vector<Complaint> complaints;
  const auto tables = tables_of(sources, complaints);
  CHECK(complaints.empty());
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].subject == "numbers");
  REQUIRE(tables[0].rows.size() == 3);
  CHECK(tables[0].rows[0].where() == "numbers.tsv:4");
  CHECK(tables[0].rows[0].cell("value") == "1");
  CHECK(tables[0].rows[0].list("forms") == std::vector<std::string>{"واحد", "أحد"});
  CHECK(tables[0].rows[1].where() == "numbers.tsv:6");
  CHECK(tables[0].rows[1].cell("forms").empty());
  CHECK(tables[0].rows[1].list("forms").empty());
  CHECK(tables[0].rows[2].cell("forms").empty());
  CHECK(tables[0].rows[2].cell("no such column").empty());
}

TEST_CASE("CRLF, a byte order mark and a last line without an end are read as if they were not there") {
  const std::string plain = "value\tforms\n1\tواحد\n2\tاثنان\n";
  const auto image = image_of({frames_source, {"numbers.tsv", plain}});
  for (const std::string& text : {std::string("value\tforms\r\n1\tواحد\r\n2\tاثنان\r\n"), "\xef\xbb\xbf" + plain, plain.substr(0, plain.size() - 1)}) {
    std::vector<Complaint> complaints;
    const std::vector<Source> sources = {{"numbers.tsv", text}};
    const auto tables = tables_of(sources, complaints);
    CHECK(complaints.empty());
    REQUIRE(tables[0].rows.size() == 2);
    CHECK(tables[0].rows[1].cell("forms") == "اثنان");
  }
}

TEST_CASE("files of one subject are one table, ordered by name") {
  const std::vector<Source> sources = {{"numbers-b.tsv", "value\tforms\n2\tب\n"}, {"blockers.tsv", "forms\nج\n"}, {"numbers-a.tsv", "value\tforms\n1\tا\n"}};
  std::vector<Complaint> complaints;
  const auto tables = tables_of(sources, complaints);
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].subject == "blockers");
  REQUIRE(tables[1].rows.size() == 2);
  CHECK(tables[1].rows[0].where() == "numbers-a.tsv:2");
  CHECK(tables[1].rows[1].where() == "numbers-b.tsv:2");
}

TEST_CASE("mistakes of a table are told with file and line, and reading goes on") {
  const std::string wanted = "numbers.tsv:1: the first line must name the columns: value<TAB>forms";
  CHECK(only_complaint({"numbers.tsv", "value forms\n1\tx\n"}) == wanted);
  CHECK(only_complaint({"numbers.tsv", "forms\tvalue\n"}) == wanted);
  CHECK(only_complaint({"numbers.tsv", "value\n"}) == wanted);
  CHECK(only_complaint({"numbers.tsv", "1\tx\n2\ty\n"}) == wanted);
  CHECK(only_complaint({"nubmers-x.tsv", "value\tforms\n"}) == "nubmers-x.tsv:1: no table is called 'nubmers'; see corpus/lexicon/README.md for the names");
  CHECK(only_complaint({"numbers.tsv", "value\tforms\n1\tx\ty\n2\tz\n"}) == "numbers.tsv:2: 3 cells where the table has 2 columns; remove a tab");
  CHECK(only_complaint({"numbers.tsv", "value\tforms\n\tx\n"}) == "numbers.tsv:2: the first cell is empty; write its value or remove the line");
  CHECK(only_complaint({"numbers.tsv", "value\tforms\n1\t\xff\n"}) == "numbers.tsv:2: the line is not UTF-8; save the file in that encoding");
  CHECK(only_complaint({"numbers.tsv", std::string("value\tforms\n1\tx\0y\n", 18)}) == "numbers.tsv:2: the line is not UTF-8; save the file in that encoding");
  std::vector<Complaint> complaints;
  const std::vector<Source> sources = {{"numbers.tsv", "value\tforms\n1\tx\ty\n2\tz\n3\ta\tb\n"}};
  CHECK(tables_of(sources, complaints)[0].rows.size() == 1);
  CHECK(complaints.size() == 2);
}

TEST_CASE("any bytes are a source: no crash, however strange") {
  Random random(6);
  for (int round = 0; round < 3000; ++round) {
    std::string text = round % 2 == 0 ? "value\tforms\n" : "forms\n";
    for (uint32_t i = random.below(40); i > 0; --i) text += "\t\n\r #|-1@.\xd8\xa7\x80\xff"[random.below(15)];
    complaints_of({frames_source, {round % 2 == 0 ? "numbers.tsv" : "blockers.tsv", text}});
  }
}

TEST_CASE("a folder's tables are loaded by name; other files are none") {
  Folder folder;
  folder.write("b.tsv", "2");
  folder.write("a.tsv", "1");
  folder.write("README.md", "x");
  folder.write("empty.tsv", "");
  std::vector<Source> sources;
  REQUIRE(tools::load_folder(folder.path(), sources));
  CHECK(same_sources(sources, {{"a.tsv", "1"}, {"b.tsv", "2"}, {"empty.tsv", ""}}));
  CHECK_FALSE(tools::load_folder(folder.path("none"), sources));
  std::filesystem::create_directory(folder.path("folder.tsv"));
  CHECK_FALSE(tools::load_folder(folder.path(), sources));
}

TEST_CASE("a bundle gives back what was packed") {
  const std::vector<Source> sources = {{"a.tsv", "x\ny\n"}, {"b.tsv", ""}, {"c.tsv", std::string("\0\n12\n", 5)}};
  CHECK(same_sources(tools::unpack_sources(tools::pack_sources(sources)), sources));
  CHECK(tools::unpack_sources("").empty());
  CHECK(tools::unpack_sources(tools::pack_sources({})).empty());
  const std::vector<Source> long_source = {{"a.tsv", std::string(100000, 'x')}};
  CHECK(tools::pack_sources(long_source).size() < 1000);
  CHECK(same_sources(tools::unpack_sources(tools::pack_sources(long_source)), long_source));
}

// Old: a size that is no number threw out of a program that catches nothing.
TEST_CASE("a damaged bundle gives no source") {
  const std::string_view sound = "a\n4\ntext";
  REQUIRE(same_sources(tools::unpack_sources(bundle_of(sound, sound.size())), {{"a", "text"}}));
  for (const std::string_view text : {"a", "a\n", "a\n5", "a\nx\ntext", "a\n\ntext", "a\n-1\ntext", "a\n 4\ntext", "a\n4x\ntext", "a\n5\ntext",
                                      "a\n99999999999999999999999\ntext", "a\n18446744073709551615\ntext", "a\n4\ntextb\n9\nx", "\n\n"}) {
    CAPTURE(text);
    CHECK(tools::unpack_sources(text).empty());
    CHECK(tools::unpack_sources(bundle_of(text, text.size())).empty());
  }
  CHECK(tools::unpack_sources(bundle_of(sound, sound.size() - 1)).empty());
  CHECK(tools::unpack_sources(bundle_of(sound, sound.size() + 1)).empty());
  CHECK(tools::unpack_sources(bundle_of(sound, SIZE_MAX)).empty());
  const std::string whole = tools::pack_sources({{"a.tsv", "first"}, {"b.tsv", "second"}});
  for (size_t bytes = 0; bytes < whole.size(); ++bytes) CHECK(tools::unpack_sources(std::string_view(whole).substr(0, bytes)).empty());
  Random random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string damaged = whole;
    for (int i = 0; i < 2; ++i) damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
    for (const Source& source : tools::unpack_sources(damaged)) CHECK(source.text.size() <= 11);
  }
}
