// Whole runs of a made-up corpus: the tables do not depend on the order in which documents come, on rows that were taken back, or on
// the memory in which they are sorted; dyads, actors and copies agree with twenty-line oracles.
#include "output/tables.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "output/csv_reader.h"
#include "output/published.h"
#include "tally/date_text.h"

using namespace mirsad;
namespace fs = std::filesystem;

namespace {

struct Folder {
  std::string path;
  explicit Folder(int number = 0) : path("/tmp/mirsad-tables-" + std::to_string(getpid()) + "-" + std::to_string(number)) { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
};

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::map<std::string, std::string> tables_in(const std::string& folder) {
  std::map<std::string, std::string> tables;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().filename() != ".mirsad-lock") tables[entry.path().filename()] = slurp(entry.path());
  return tables;
}

std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<uint8_t> storage(1 << 16);
  std::array<std::string_view, 40> cells;
  CsvReader reader(bytes_of(csv), storage, cells);
  std::vector<std::vector<std::string>> rows;
  size_t count = 0;
  while (reader.next(count) == Status::ok) rows.emplace_back(cells.begin(), cells.begin() + static_cast<long>(count));
  CHECK(reader.next(count) == Status::end);
  REQUIRE_FALSE(rows.empty());
  rows.erase(rows.begin());
  return rows;
}

struct Story {
  std::string path;
  uint64_t offset;
  uint64_t fingerprint;
  std::vector<Event> events;
  bool operator<(const Story& other) const { return std::tie(path, offset) < std::tie(other.path, other.offset); }
};

Event event_of(std::mt19937& random) {
  static constexpr std::string_view countries[] = {"RUS", "TUR", "AZE", "ARM", ""};
  static constexpr std::string_view names[] = {"", "", "sergei-lavrov", "ilham-aliyev"};
  static constexpr std::string_view places[] = {"", "Moscow", "Baku"};
  Event event;
  const auto day = static_cast<uint8_t>(1 + random() % 4);
  if (random() % 5 > 0) event.date = {{2023, 12, day}, {}, DatePrecision::day, DateBasis::explicit_date};
  event.type = static_cast<EventType>(1 + random() % 16);
  event.auxiliary = static_cast<Auxiliary>(random() % 8 < 4 ? 0 : random() % 5);
  for (Side* side : {&event.actor, &event.recipient}) {
    side->count = static_cast<uint8_t>(random() % 3);
    for (size_t i = 0; i < side->count; ++i) {
      side->parties[i].country = countries[random() % std::size(countries)];
      side->parties[i].sector = random() % 2 ? "GOV" : "MIL";
      side->parties[i].name = names[random() % std::size(names)];
    }
  }
  event.place.name = places[random() % std::size(places)];
  event.rule = "verb:زار, \"visit\"";
  event.text = bytes_of("النص =1\n\xff");
  return event;
}

std::vector<Story> corpus(uint32_t seed, int file_count) {
  std::mt19937 random(seed);
  std::vector<Story> stories;
  for (int file = 0; file < file_count; ++file)
    for (unsigned record = 0; record < 1 + random() % 6; ++record) {
      Story story{"news/" + std::to_string(random() % 10) + "/" + std::to_string(file), record * 1000, random() % 200, {}};
      if (record > 0) story.path = stories.back().path;
      for (unsigned i = random() % 4; i-- > 0;) story.events.push_back(event_of(random));
      stories.push_back(story);
    }
  std::sort(stories.begin(), stories.end());
  return stories;
}

constexpr size_t collector_count = 4;

struct Run {
  Arena arena;
  std::unique_ptr<Tables> tables = std::make_unique<Tables>();
  std::array<Collector, collector_count> collectors;
  std::array<Collector*, collector_count> all;
  TableCounts counts;
  Run() {
    REQUIRE(arena.reserve(8 << 20) == Status::ok);
    tables->carve(arena);
    for (size_t i = 0; i < all.size(); ++i) {
      collectors[i].carve(arena);
      all[i] = &collectors[i];
    }
    arena.seal();
  }
  Status begin(const Folder& folder, const TablesOptions& options) { return tables->begin(folder.path.c_str(), options, all); }
  void add(const Story& story, size_t worker = 0) {
    Collector* const collector = all[worker];
    const Bytes path = bytes_of(story.path);
    collector->begin_document({path, story.offset, 0, document_id_of(path, story.offset, 0, path)});
    for (const Event& event : story.events) collector->add_event(event);
    Agreement agreement;
    agreement.agreement_id = story.offset + 1;
    agreement.kind = "ceasefire";
    collector->add_agreement(agreement);
    Mention mention;
    mention.id = "russia";
    collector->add_mention(mention);
    DocumentRow row;
    row.title = bytes_of("عنوان \"بين\" قوسين,\nو");
    row.fingerprint = story.fingerprint;
    REQUIRE(collector->end_document(row) == Status::ok);
    collector->add_anomaly(path, story.offset, "invalid_utf8", 3, bytes_of("x"));
  }
  void finish() {
    REQUIRE(tables->fold(counts) == Status::ok);
    const RunEntry entries[] = {{"version", "1"}, {"lexicon", "abc"}};
    REQUIRE(tables->publish(entries) == Status::ok);
  }
};

std::map<std::string, std::string> run(const std::vector<Story>& stories, const TablesOptions& options = {false, true, true, {}}) {
  Folder folder;
  Run each;
  REQUIRE(each.begin(folder, options) == Status::ok);
  for (const Story& story : stories) each.add(story);
  each.finish();
  return tables_in(folder.path);
}

}  // namespace

TEST_CASE("tables: an empty run has every table with its header") {
  const auto tables = run({}, {});
  CHECK(tables.size() == 7);
  CHECK(tables.at("run.csv") == "key,value\nversion,1\nlexicon,abc\n");
  CHECK(tables.at("dyads.csv") == std::string(header::dyads) + "\n");
  CHECK(tables.at("events.csv") == std::string(header::events) + "\n");
  CHECK(tables.count("mentions.csv") == 0);
}

TEST_CASE("tables: any order of files and records gives the same bytes") {
  std::vector<Story> stories = corpus(1, 60);
  const auto expected = run(stories);
  CHECK(expected.size() == 8);
  std::mt19937 random(5);
  for (int round = 0; round < 4; ++round) {
    std::shuffle(stories.begin(), stories.end(), random);
    Folder folder;
    Run each;
    REQUIRE(each.begin(folder, {false, true, true, {}}) == Status::ok);
    for (const Story& story : stories) {
      each.all[0]->begin_segment();
      each.add(story);
    }
    each.finish();
    CHECK(tables_in(folder.path) == expected);
  }
}

TEST_CASE("tables: any number of workers, each with any share of the work, gives the same bytes") {
  const std::vector<Story> stories = corpus(12, 80);
  for (const bool excel : {false, true}) {
    const TablesOptions options = {excel, true, true, {}};
    const auto expected = run(stories, options);
    std::mt19937 random(7);
    for (unsigned worker_count = 1; worker_count <= collector_count; ++worker_count) {
      Folder folder;
      Run each;
      REQUIRE(each.begin(folder, options) == Status::ok);
      std::vector<size_t> last(worker_count);
      for (size_t i = 0; i < stories.size(); ++i) {
        const size_t worker = random() % worker_count;
        if (last[worker] != i) each.all[worker]->begin_segment();
        each.add(stories[i], worker);
        last[worker] = i + 1;
      }
      each.finish();
      CHECK(tables_in(folder.path) == expected);
    }
  }
}

TEST_CASE("tables: paths that are no valid UTF-8 are ordered as they are written") {
  std::vector<Story> stories = {{"a\xff", 0, 0, {}}, {"a\xf0\x9f\x98\x80", 0, 0, {}}, {"a\xef\xbf\xbc", 0, 0, {}}};
  const auto rows = rows_of(run(stories).at("documents.csv"));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][2] == "a\xef\xbf\xbc");
  CHECK(rows[1][2] == "a\xef\xbf\xbd");  // the invalid byte
  CHECK(rows[2][2] == "a\xf0\x9f\x98\x80");
}

TEST_CASE("tables: equal anomalies are one row, whoever saw them") {
  Folder folder;
  Run each;
  REQUIRE(each.begin(folder, {}) == Status::ok);
  for (const size_t worker : {0u, 2u, 2u})
    for (const char* detail : {"hits", "a \xff"}) each.all[worker]->add_anomaly(bytes_of("p\xfe"), 7, "table_overflow", 5, bytes_of(detail));
  each.finish();
  CHECK(each.counts.anomalies == 2);
  const auto rows = rows_of(tables_in(folder.path).at("anomalies.csv"));
  CHECK(rows == std::vector<std::vector<std::string>>{{"p\xef\xbf\xbd", "7", "table_overflow", "15", "a \xef\xbf\xbd"},
                                                      {"p\xef\xbf\xbd", "7", "table_overflow", "15", "hits"}});
}

TEST_CASE("tables: published parts of any partition by paths make the same tables as one run") {
  std::mt19937 random(11);
  for (const TablesOptions& options : {TablesOptions{}, TablesOptions{true, true, true, {}}}) {
    std::vector<Story> stories = corpus(13, 90);
    for (Story& story : stories)  // names that need quotes, guards and replacements
      story.path = std::string(story.path.size() % 3 ? "'=" : "-\"\n,") + story.path + (story.path.size() % 2 ? "\xff" : "");
    std::sort(stories.begin(), stories.end());
    const auto expected = run(stories, options);
    for (int round = 0; round < 4; ++round) {
      std::vector<std::vector<Story>> parts(1 + random() % 6);
      std::map<std::string, size_t> owners;
      for (const Story& story : stories) parts[owners.emplace(story.path, random() % parts.size()).first->second].push_back(story);
      std::vector<std::unique_ptr<Folder>> folders;
      for (const auto& part : parts) {
        folders.push_back(std::make_unique<Folder>(static_cast<int>(folders.size()) + 1));
        Run each;
        REQUIRE(each.begin(*folders.back(), options) == Status::ok);
        for (const Story& story : part) each.add(story);
        each.finish();
      }
      Folder folder;
      Run merge;
      REQUIRE(merge.begin(folder, options) == Status::ok);
      Arena arena;
      auto published = std::make_unique<Published>();
      REQUIRE(arena.reserve(limits::merge_arena_bytes) == Status::ok);
      published->carve(arena);
      TableCounts found;
      TableFault fault;
      for (const auto& part : folders) {
        const Status status = published->read(part->path.c_str(), options, nullptr, *merge.all[0], merge.tables->sorter(), found, fault);
        INFO(fault.table, " ", fault.row, " ", fault.what);
        REQUIRE(status == Status::ok);
      }
      merge.finish();
      CHECK(found.documents == stories.size());
      CHECK(tables_in(folder.path) == expected);
      bool repeated = true;
      uint64_t first = 0, second = 0;
      REQUIRE(merge.begin(folder, options) == Status::ok);
      for (const size_t part : {0u, 0u}) REQUIRE(published->read(folders[part]->path.c_str(), options, nullptr, *merge.all[0], merge.tables->sorter(), found, fault) == Status::ok);
      REQUIRE(merge.tables->fold(merge.counts) == Status::ok);
      REQUIRE(merge.tables->find_repeated(repeated, first, second) == Status::ok);
      CHECK(repeated == !parts[0].empty());
      merge.tables->abandon();
    }
  }
}

TEST_CASE("tables: cells of numbers, ids and dates are read as they were written") {
  int64_t tenths = 0;
  for (const auto& [text, value] : std::map<std::string, int64_t>{{"2.5", 25}, {"-9", -90}, {"0", 0}, {"-0.5", -5}}) {
    CHECK(parse_tenths(text, tenths));
    CHECK(tenths == value);
  }
  for (const char* bad : {"", "-", "2.", "2.55", "x"}) CHECK_FALSE(parse_tenths(bad, tenths));
  for (const Date date : {Date{}, Date{2023, 0, 0}, Date{2023, 12, 0}, Date{2023, 12, 7}}) {
    Date read;
    CHECK(parse_date(DateText(date).view(), read));
    CHECK(read == date);
  }
  Date date;
  for (const char* bad : {"2023-1", "2023-12-7", "20231207", "2023-12-0x"}) CHECK_FALSE(parse_date(bad, date));
  uint64_t id = 0;
  CHECK(parse_id("00000000000000ff", id));
  CHECK(id == 255);
  CHECK_FALSE(parse_id("ff", id));
}

TEST_CASE("tables: files in any order need no call of begin_segment") {
  const std::vector<Story> stories = corpus(2, 40);
  std::vector<std::vector<Story>> files;
  for (const Story& story : stories) {
    if (files.empty() || files.back()[0].path != story.path) files.emplace_back();
    files.back().push_back(story);
  }
  std::reverse(files.begin(), files.end());
  std::vector<Story> reversed;
  for (const auto& file : files) reversed.insert(reversed.end(), file.begin(), file.end());
  CHECK(run(reversed) == run(stories));
}

// Once 16 bits counted the parts: part 65,536 of a text of 4 GB was a second main story with the id of the first.
TEST_CASE("tables: a record of more parts than 16 bits count keeps their order, and each its id") {
  constexpr size_t part_count = 70'000;
  Folder folder;
  Run each;
  REQUIRE(each.begin(folder, {}) == Status::ok);
  const Bytes path = bytes_of("long"), text = bytes_of("the same in each");
  std::vector<std::string> added;
  for (decltype(DocumentKey::part_index) part = 0; added.size() < part_count; ++part) {
    const DocumentKey key{path, 0, part, document_id_of(path, 0, part, text)};
    each.all[0]->begin_document(key);
    DocumentRow row;
    row.bytes = added.size();
    REQUIRE(each.all[0]->end_document(row) == Status::ok);
    added.push_back(std::to_string(row.bytes));
  }
  each.add({"before", 0, 0, {}});
  each.finish();
  const auto rows = rows_of(tables_in(folder.path)["documents.csv"]);
  REQUIRE(rows.size() == part_count + 1);
  std::set<std::string> ids;
  std::vector<std::string> found;
  for (const auto& row : rows) {
    ids.insert(row[0]);
    if (row[2] == "long") found.push_back(row[12]);
  }
  CHECK(ids.size() == rows.size());
  CHECK(found == added);
}

TEST_CASE("tables: rows taken back leave no trace, whether they were flushed or not") {
  const std::vector<Story> stories = corpus(3, 30), others = corpus(4, 400);
  const auto expected = run(stories);
  for (size_t taken_back : {size_t{1}, size_t{3}, others.size()}) {
    Folder folder;
    Run each;
    REQUIRE(each.begin(folder, {false, true, true, {}}) == Status::ok);
    for (size_t i = 0; i < stories.size(); ++i) {
      if (i % 7 == 3) {
        each.all[0]->mark();
        for (size_t k = 0; k < taken_back; ++k) each.add(others[k]);
        if (i % 2) each.all[0]->begin_document({bytes_of("half"), 0, 0, 1});
        if (i % 2) each.all[0]->add_event(event_of(*std::make_unique<std::mt19937>(1)));
        each.all[0]->rollback();
      }
      each.add(stories[i]);
    }
    each.finish();
    CHECK(tables_in(folder.path) == expected);
  }
}

TEST_CASE("tables: copies name the first story of their fingerprint") {
  const std::vector<Story> stories = corpus(6, 300);
  const auto rows = rows_of(run(stories).at("documents.csv"));
  REQUIRE(rows.size() == stories.size());
  std::map<std::string, std::string> originals;
  std::set<std::string> ids;
  size_t copy_count = 0;
  for (const auto& row : rows) {
    REQUIRE(row.size() == 19);
    CHECK(ids.insert(row[0]).second);
    const bool first = row[17].empty() || originals.emplace(row[17], row[0]).second;
    CHECK(row[18] == (first ? "" : originals[row[17]]));
    copy_count += !first;
  }
  CHECK(copy_count > 100);
}

TEST_CASE("tables: dyads count each happening once a day and leave copies out") {
  const std::vector<Story> stories = corpus(7, 500);
  const auto tables = run(stories);
  std::set<std::string> copies;
  for (const auto& row : rows_of(tables.at("documents.csv")))
    if (!row[18].empty()) copies.insert(row[0]);
  std::map<std::array<std::string, 3>, std::map<std::string, int>> counted;  // pair -> type and place -> mentions
  const auto split = [](const std::string& cell) {
    std::vector<std::string> items;
    std::stringstream stream(cell);
    for (std::string item; std::getline(stream, item, ';');)
      if (!item.empty() && std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
    return items;
  };
  size_t index = 0;
  const auto events = rows_of(tables.at("events.csv"));
  for (const Story& story : stories)
    for (const Event& event : story.events) {
      const auto& row = events[index++];
      REQUIRE(row.size() == 34);
      if (copies.count(row[28]) || (row[7] != "" && row[7] != "historical")) continue;
      const auto actors = split(row[12]), recipients = split(row[15]);
      for (size_t a = 0; a < actors.size(); ++a)
        for (size_t b = event.recipient.count ? 0 : a + 1; b < (event.recipient.count ? recipients : actors).size(); ++b)
          ++counted[{row[1], actors[a], (event.recipient.count ? recipients : actors)[b]}][row[5] + "@" + row[22]];
    }
  CHECK(index == events.size());
  const auto dyads = rows_of(tables.at("dyads.csv"));
  REQUIRE(dyads.size() == counted.size());
  size_t at = 0;
  for (const auto& [pair, happenings] : counted) {
    const auto& row = dyads[at++];
    CHECK(row[0] == pair[0]);
    CHECK(row[1] == pair[1]);
    CHECK(row[2] == pair[2]);
    int mentions = 0, quads[5] = {}, tenths = 0;
    for (const auto& [happening, count] : happenings) {
      const EventType type = event_type_named(std::string_view(happening).substr(0, happening.find('@')));
      mentions += count;
      ++quads[static_cast<size_t>(quad_of(type))];
      tenths += score_tenths(type, Mode::none);
    }
    CHECK(row[8] == std::to_string(mentions));
    for (size_t quad = 1; quad < 5; ++quad) CHECK(row[2 + quad] == std::to_string(quads[quad]));
    CHECK(std::abs(std::stod(row[7]) - tenths / 10.0) < 1e-9);
  }
}

TEST_CASE("tables: actors") {
  const std::vector<Story> stories = corpus(8, 200);
  std::map<std::string, std::pair<int, std::set<std::string>>> expected;
  for (const Story& story : stories)
    for (const Event& event : story.events)
      for (const Side* side : {&event.actor, &event.recipient})
        for (size_t i = 0; i < side->count; ++i) {
          const Party& party = side->parties[i];
          std::string id(party.name.empty() ? std::string(party.country) + "-" + std::string(party.sector) : party.name);
          ++expected[id].first;
          expected[id].second.insert(story.path + "@" + std::to_string(story.offset));
        }
  const auto rows = rows_of(run(stories).at("actors.csv"));
  REQUIRE(rows.size() == expected.size());
  size_t at = 0;
  for (const auto& [id, facts] : expected) {
    CHECK(rows[at][0] == id);
    CHECK(rows[at][5] == std::to_string(facts.first));
    CHECK(rows[at][6] == std::to_string(facts.second.size()));
    CHECK(rows[at][7] == "2023-12-01");
    ++at;
  }
}

TEST_CASE("tables: a second run is locked out, and a run without mentions removes those of the last") {
  Folder folder;
  Run first, second;
  REQUIRE(first.begin(folder, {false, false, true, {}}) == Status::ok);
  CHECK(second.begin(folder, {}) == Status::locked);
  first.finish();
  CHECK(fs::exists(folder.path + "/mentions.csv"));
  REQUIRE(second.begin(folder, {}) == Status::ok);
  second.finish();
  CHECK_FALSE(fs::exists(folder.path + "/mentions.csv"));
}

TEST_CASE("tables: an abandoned run leaves the old tables and nothing else") {
  Folder folder;
  Run each;
  REQUIRE(each.begin(folder, {}) == Status::ok);
  each.add(corpus(9, 1)[0]);
  each.finish();
  const auto old_tables = tables_in(folder.path);
  REQUIRE(each.begin(folder, {}) == Status::ok);
  each.add(corpus(10, 1)[0]);
  each.tables->abandon();
  CHECK(tables_in(folder.path) == old_tables);
}

TEST_CASE("tables: CAMEO codes keep their leading zero") {
  std::vector<Story> stories = {{"a", 0, 0, {}}};
  const std::map<uint16_t, std::string> codes = {{0, ""}, {5, "05"}, {51, "051"}, {841, "0841"}, {112, "112"},
                                                 {190, "190"}, {204, "204"}, {211, "0211"}, {1823, "1823"}};
  for (const auto& [code, text] : codes) {
    stories[0].events.emplace_back();
    stories[0].events.back().cameo = code;
  }
  size_t at = 0;
  const auto rows = rows_of(run(stories).at("events.csv"));
  for (const auto& [code, text] : codes) CHECK(rows[at++][9] == text);
}
