// Tables in the columns of other data sets: what pairs an event becomes, what is refused, and the facts of those data sets. Names of actors
// are looked up in tables larger than any buffer and compared with a map.
#include "output/export.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "input_support.h"
#include "output/cameo.h"
#include "output/country_codes.h"
#include "output/rows.h"

using namespace mirsad;
using test::Folder;

namespace {

std::vector<std::string> parts_of(const std::string& line, char separator) {
  std::vector<std::string> parts(1);
  for (const char letter : line)
    if (letter == separator) parts.emplace_back();
    else parts.back() += letter;
  return parts;
}

struct Result {
  Status status;
  ExportFault fault;
  ExportCounts counts;
  std::string text;
  std::vector<std::vector<std::string>> rows;
};

// One story with events, each given as its cells by name, the rest empty.
struct Tables {
  Folder folder;
  using Cells = std::map<std::string, std::string>;

  void write(const std::string& table, const std::string& bytes) { folder.write(table, bytes); }
  void write_all(const std::vector<Cells>& events, const std::string& actors = "") {
    std::string rows;
    for (const Cells& event : events) {
      Cells cells = {{"event_id", "00000000000000ff"}, {"document_id", "00000000000000d1"}, {"type", "CONSULT"}, {"quad", "VC"}, {"score", "2.5"},
                     {"cameo", "040"}, {"sentence", "3"}, {"offset", "10"}, {"length", "5"}};
      for (const auto& [name, value] : event) cells[name] = value;
      const auto names = parts_of(std::string(header::events), ',');
      for (size_t i = 0; i < names.size(); ++i) rows += (i > 0 ? "," : "") + cells[names[i]];
      rows += '\n';
    }
    write("events.csv", std::string(header::events) + '\n' + rows);
    write("documents.csv", std::string(header::documents) + "\n00000000000000d1,https://example.org/1,\"a \"\"b\"\".txt\",0,main,,2024-02-29,explicit,The Outlet,,,,5,1,1,1," +
                               std::to_string(events.size()) + ",,\n");
    write("actors.csv", std::string(header::actors) + '\n' + actors);
    write("run.csv", "key,value\n");
  }
  Result run(const ExportFormat& format) {
    Result result;
    const std::string target = folder.path("target");
    auto exporter = std::make_unique<Export>();
    system::Handle handle;
    REQUIRE(system::create_file(target.c_str(), handle) == Status::ok);
    REQUIRE(exporter->carve() == Status::ok);
    result.status = exporter->run(folder.path().c_str(), format, handle);
    REQUIRE(system::close_written(handle) == Status::ok);
    result.fault = exporter->fault();
    detail = result.fault.detail;
    result.fault.detail = detail;
    result.counts = exporter->counts();
    std::stringstream bytes;
    bytes << std::ifstream(target, std::ios::binary).rdbuf();
    result.text = bytes.str();
    std::string line;
    while (std::getline(bytes, line)) result.rows.push_back(parts_of(line, '\t'));
    return result;
  }
  std::string detail;
};

std::vector<std::string> sides_of(const Tables::Cells& event) {
  Tables tables;
  tables.write_all({event});
  std::vector<std::string> sides;
  for (const auto& row : tables.run(gdelt_format).rows) sides.push_back(row.at(5) + ">" + row.at(15));
  return sides;
}
using Sides = std::vector<std::string>;

}  // namespace

TEST_CASE("export: cells are taken from the columns that they are named after") {
  const auto check = [](std::string_view header, size_t index, std::string_view name) { CHECK(parts_of(std::string(header), ',').at(index) == name); };
#define EVENT(name) check(header::events_with_text, static_cast<size_t>(EventCell::name), #name)
#define DOCUMENT(name) check(header::documents, static_cast<size_t>(DocumentCell::name), #name)
  EVENT(event_id); EVENT(date); EVENT(date_end); EVENT(type); EVENT(mode); EVENT(auxiliary); EVENT(contexts); EVENT(cameo); EVENT(quad); EVENT(score);
  EVENT(actor); EVENT(actor_sector); EVENT(actor_name); EVENT(recipient); EVENT(recipient_sector); EVENT(recipient_name); EVENT(third); EVENT(third_role);
  EVENT(number); EVENT(number_unit); EVENT(place); EVENT(place_country); EVENT(latitude); EVENT(longitude); EVENT(speaker); EVENT(agreement_id);
  EVENT(document_id); EVENT(sentence); EVENT(offset); EVENT(length); EVENT(rule); EVENT(text);
  DOCUMENT(document_id); DOCUMENT(record_id); DOCUMENT(path); DOCUMENT(date); DOCUMENT(outlet); DOCUMENT(title); DOCUMENT(events); DOCUMENT(duplicate_of);
}

TEST_CASE("export: a list of parties becomes a row a pair") {
  CHECK(sides_of({{"actor", "FRA;DEU"}, {"recipient", "IRN;IRQ"}}) == Sides{"FRA>IRN", "FRA>IRQ", "DEU>IRN", "DEU>IRQ"});
  CHECK(sides_of({{"actor", "FRA;DEU;ITA"}}) == Sides{"FRA>DEU", "FRA>ITA", "DEU>FRA", "DEU>ITA", "ITA>FRA", "ITA>DEU"});
  CHECK(sides_of({{"actor", "FRA;DEU"}, {"type", "PROTEST"}, {"quad", "MX"}}) == Sides{"FRA>", "DEU>"});
  CHECK(sides_of({{"recipient", "IRN"}}) == Sides{">IRN"});
  CHECK(sides_of({}) == Sides{">"});
  CHECK(sides_of({{"actor_sector", ";GOV"}, {"actor", "SYR;"}, {"recipient_sector", "CVL"}}) == Sides{"SYR>CVL", "GOV>CVL"});
  CHECK(sides_of({{"actor", "UNO;EUR"}, {"recipient_sector", "GOV"}}) == Sides{"IGOUNO>GOV", "IGOEUREEC>GOV"});
}

TEST_CASE("export: what did not happen stays out, but for PLOVER") {
  Tables tables;
  tables.write_all({{{"auxiliary", "negation"}}, {{"auxiliary", "future"}}, {{"auxiliary", "hypothetical"}}, {{"auxiliary", "historical"}}, {}});
  for (const ExportFormat* format : {&polecat_format, &gdelt_format, &phoenix_format}) {
    const Result result = tables.run(*format);
    CHECK(result.status == Status::ok);
    CHECK(result.counts.left_out == 3);
    CHECK(result.rows.size() == (format->with_header ? 3u : 2u));
  }
  CHECK(tables.run(plover_format).rows.size() == 5);
}

TEST_CASE("export: GDELT's ids are positive, one a row, and begin as the event's") {
  Tables tables;
  tables.write_all({{{"event_id", "ffffffffffffffff"}, {"actor", "FRA;DEU"}}});
  const auto rows = tables.run(gdelt_format).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][0] == "9223372036854775807");
  CHECK(rows[1][0] == "0");
  tables.write_all({{{"date", "2024-02-29"}}, {{"date", "2024-02"}}, {{"date", "2024"}}, {}});
  const auto dated = tables.run(gdelt_format).rows;
  const auto dates = [&](size_t row) { return std::vector<std::string>(dated[row].begin() + 1, dated[row].begin() + 5); };
  CHECK(dates(0) == std::vector<std::string>{"20240229", "202402", "2024", "2024.1616"});
  CHECK(dates(1) == std::vector<std::string>{"", "202402", "2024", ""});
  CHECK(dates(2) == std::vector<std::string>{"", "", "2024", ""});
  CHECK(dates(3) == std::vector<std::string>{"", "", "", ""});
}

TEST_CASE("export: a cell never breaks a row") {
  Tables tables;
  tables.write_all({{{"place", "\"tab\there\nand \"\"quotes\"\" \xff\""}, {"contexts", "legal;crime"}}});
  const auto polecat = tables.run(polecat_format).rows;
  REQUIRE(polecat.size() == 2);
  CHECK(polecat[1].at(23) == "tab here and 'quotes' \xef\xbf\xbd");
  const auto phoenix = tables.run(phoenix_format).rows;
  REQUIRE(phoenix.size() == 1);
  CHECK(phoenix[0].at(17) == "legal,1;crime,1");
  CHECK(phoenix[0].at(5) == "---");
  CHECK(phoenix[0].at(24) == "https://example.org/1");
  const std::string object = tables.run(plover_format).text;
  CHECK(object.find(R"("place":{"name":"tab\there\nand \"quotes\" )") != std::string::npos);
  CHECK(object.find(R"("context":["legal","crime"],"actor":[],"recipient":[])") != std::string::npos);
  CHECK(object.find(R"("path":"a \"b\".txt")") != std::string::npos);
}

TEST_CASE("export: tables that do not belong together are refused, with table and row") {
  Tables tables;
  const auto fails = [&](ExportFault::Kind kind, std::string_view table, uint64_t row) {
    const Result result = tables.run(polecat_format);
    CHECK(result.status != Status::ok);
    CHECK(result.fault.kind == kind);
    CHECK(result.fault.table.table == table);
    CHECK(result.fault.table.row == row);
    return result.fault;
  };
  using Kind = ExportFault::Kind;
  fails(Kind::missing, "documents.csv", 0);
  tables.write_all({{}, {{"document_id", "00000000000000d2"}}});
  fails(Kind::damaged, "events.csv", 3);
  tables.write_all({{}, {{"event_id", "xyz"}}});
  fails(Kind::damaged, "events.csv", 3);
  tables.write_all({{{"actor", "FRA;DEU"}, {"actor_sector", "GOV"}}});
  fails(Kind::damaged, "events.csv", 2);
  tables.write_all({{{"actor_name", "nobody"}}});
  fails(Kind::damaged, "events.csv", 2);
  tables.write_all({{{"offset", "ten"}}});
  fails(Kind::damaged, "events.csv", 2);
  tables.write_all({{{"latitude", "1.2.3"}}});
  fails(Kind::damaged, "events.csv", 2);
  tables.write_all({{}});
  tables.write("events.csv", std::string(header::events) + "\n");
  fails(Kind::damaged, "events.csv", 0);
  tables.write("events.csv", std::string(header::events) + "\n1,2\n");
  fails(Kind::damaged, "events.csv", 2);
  tables.write("events.csv", std::string(header::events) + ",colour\n");
  CHECK(fails(Kind::unknown_column, "events.csv", 0).detail == "colour");
  tables.write("events.csv", std::string(header::events.substr(0, header::events.rfind(','))) + "\n");
  CHECK(fails(Kind::missing_column, "events.csv", 0).detail == "rule");
  tables.write("events.csv", "event_id");
  fails(Kind::damaged, "events.csv", 1);
  tables.write_all({{}});
  tables.write("documents.csv", std::string(header::documents) + "\n");
  fails(Kind::damaged, "events.csv", 2);
}

TEST_CASE("export: as many parties as a side can have, with long names") {
  Tables tables;
  std::string countries, ids, actors;
  for (size_t i = 0; i < limits::party_count_max; ++i) {
    const std::string id = "actor-" + std::string(1, static_cast<char>('a' + i));
    countries += (i > 0 ? ";" : "") + std::string("FRA");
    ids += (i > 0 ? ";" : "") + id;
    actors += id + ",FRA,GOV," + std::string(600, static_cast<char>('a' + i)) + ",,1,1,,\n";
  }
  tables.write_all({{{"actor", countries}, {"actor_name", ids}, {"recipient", countries}, {"recipient_name", ids}}}, actors);
  const auto rows = tables.run(polecat_format).rows;
  REQUIRE(rows.size() == 1 + limits::party_count_max * limits::party_count_max);
  CHECK(rows[1][7] == std::string(ActorNames::name_bytes_max, 'a'));
  CHECK(rows.back()[7] == std::string(ActorNames::name_bytes_max, 'l'));
  tables.write_all({{{"actor", countries + ";FRA"}}});
  CHECK(tables.run(polecat_format).fault.kind == ExportFault::Kind::damaged);
}

TEST_CASE("export: every name of a large table of actors is found, and nobody else's") {
  for (const bool excel : {false, true}) {
    std::map<std::string, std::string> names;
    for (uint32_t i = 0; i < 20000; ++i) {
      const std::string id = "actor-" + std::to_string(i * 7919u % 100003u);
      names[id] = std::string(i % 90, 'n') + " \"" + std::to_string(i) + "\", " + (i % 5 == 0 ? "" : "x");
    }
    Folder folder;
    const std::string path = folder.path("actors.csv");
    {
      std::ofstream file(path, std::ios::binary);
      file << (excel ? "\xef\xbb\xbf" : "") << header::actors << '\n';
      for (const auto& [id, name] : names) {
        std::string quoted;
        for (const char letter : name) quoted += letter == '"' ? "\"\"" : std::string(1, letter);
        file << id << ",FRA,GOV,\"" << quoted << "\",,1,1,2024-01-01,2024-01-01\n";
      }
    }
    Arena arena;
    REQUIRE(arena.reserve(limits::export_arena_bytes) == Status::ok);
    ActorNames actors;
    actors.carve(arena);
    REQUIRE(actors.open(path.c_str()) == Status::ok);
    std::array<char, ActorNames::name_bytes_max> place;
    std::string_view found;
    size_t wrong = 0;
    for (int round = 0; round < 2; ++round)
      for (const auto& [id, name] : names) wrong += actors.find(id, place, found) != Status::ok || found != name;
    CHECK(wrong == 0);
    for (const char* id : {"", "a", "actor-", "actor-100003", "zz"}) CHECK(actors.find(id, place, found) == Status::bad_format);
    actors.close();
  }
}

TEST_CASE("export: CAMEO's codes, scores and classes") {
  CHECK(CameoCode("1056", "REQUEST").event() == "1056");
  CHECK(CameoCode("1056", "REQUEST").base() == "105");
  CHECK(CameoCode("1056", "REQUEST").root() == "10");
  CHECK(CameoCode("", "COOPERATE").event() == "060");
  CHECK(CameoCode("18", "ASSAULT").event() == "180");
  CHECK(CameoCode("", "").event().empty());
  CHECK(goldstein_tenths("190") == -100);
  CHECK(goldstein_tenths("1823") == -95);
  CHECK(goldstein_tenths("051") == 34);
  CHECK(goldstein_tenths("0874") == 100);
  CHECK(goldstein_tenths("0871") == 90);
  CHECK(goldstein_tenths("") == 0);
  CHECK(gdelt_quad_class("05") == 1);
  CHECK(gdelt_quad_class("16") == 4);
  CHECK(phoenix_penta_class("16") == 3);
  CHECK(phoenix_penta_class("02") == 0);
  for (uint8_t type = 1; type < event_type_count; ++type) {
    const CameoCode code("", name_of(static_cast<EventType>(type)));
    CHECK(code.event().size() == 3);
    CHECK(std::abs(goldstein_tenths(code.event())) <= 100);
  }
  CHECK(cameo_actor_of("FRA", "JRN").role == "MED");
  CHECK(cameo_actor_of("FRA", "MED").role == "HLH");
  CHECK(cameo_actor_of("ROU", "PTY").country == "ROM");
  CHECK(cameo_actor_of("ROU", "PTY").role.empty());
}

TEST_CASE("export: codes of countries") {
  CHECK(country_codes_of("EGY")->fips == "EG");
  CHECK(country_codes_of("EGY")->cow == 651);
  CHECK(country_codes_of("SRB")->cow == 345);
  CHECK(country_codes_of("AFG")->name == "Afghanistan");
  CHECK(country_codes_of("ZWE")->fips == "ZI");
  CHECK(country_codes_of("XXX") == nullptr);
  CHECK(country_codes_of("") == nullptr);
}
