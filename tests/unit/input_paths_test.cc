// The walk over paths: order, links, and everything that is not a file.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "input_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

struct Walked {
  std::vector<std::string> files;
  std::vector<SeenAnomaly> anomalies;
};

Walked walk(const std::vector<std::string>& paths, size_t names_bytes = limits::folder_names_bytes, const char* list = nullptr) {
  std::vector<const char*> arguments;
  for (const std::string& path : paths) arguments.push_back(path.c_str());
  Arena arena;
  REQUIRE(arena.reserve(limits::mib) == Status::ok);
  PathWalk paths_walk;
  paths_walk.carve(arena, names_bytes);
  paths_walk.begin(arguments, list);
  Walked walked;
  const char* path = nullptr;
  Anomaly anomaly;
  for (;;) {
    const WalkStep step = paths_walk.next(path, anomaly);
    if (step == WalkStep::end) return walked;
    if (step == WalkStep::file) walked.files.push_back(path);
    if (step == WalkStep::anomaly) {
      walked.anomalies.push_back({anomaly.kind, text_of(anomaly.path), anomaly.offset, anomaly.bytes, anomaly.count, anomaly.status});
    }
  }
}

}  // namespace

TEST_CASE("files come in the byte order of their full paths, whatever the order and repetition of the arguments") {
  Folder folder;
  std::vector<std::string> expected;
  for (const char* name : {"x/1", "x/2/3", "x.txt", "x-y", "b", "xa/1", "ا", "x/2.txt"}) expected.push_back(folder.write(name, "a"));
  std::sort(expected.begin(), expected.end());
  CHECK(walk({folder.path()}).files == expected);
  CHECK(walk({folder.path() + "//", folder.path("b")}).files.size() == expected.size());
  std::vector<std::string> named = {folder.path("x.txt"), folder.path("xa"), folder.path("x"), folder.path("x-y"),
                                    folder.path("ا"),     folder.path("b"),  folder.path("x/1"), folder.path("b")};
  CHECK(walk(named).files == expected);
  std::reverse(named.begin(), named.end());
  CHECK(walk(named).files == expected);
}

TEST_CASE("a small memory for names means more passes and the same order, at every depth") {
  Folder folder;
  std::vector<std::string> expected;
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string((i * 7919) % 1000);
    expected.push_back(folder.write("d" + std::to_string(i % 5) + "/e" + std::to_string(i % 7) + "/f/g/h/i" + number + "/" + number, "a"));
    expected.push_back(folder.write("d" + std::to_string(i % 5) + "/n" + number, "a"));
  }
  std::sort(expected.begin(), expected.end());
  expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
  CHECK(walk({folder.path()}).files == expected);
  for (const size_t bytes : {size_t{1024}, size_t{2048}, size_t{5000}, size_t{20000}}) CHECK(walk({folder.path()}, bytes).files == expected);
  std::string list;
  for (const std::string& path : expected) list.insert(0, path + std::string(1, '\0'));
  const std::string list_path = folder.write("list", list);
  CHECK(walk({}, limits::folder_names_bytes, list_path.c_str()).files == expected);
  CHECK(walk({expected[3]}, 2048, list_path.c_str()).files == expected);
}

TEST_CASE("links are followed, loops are not") {
  Folder folder;
  folder.write("a/b/file", "a");
  folder.write("real/file", "a");
  REQUIRE(symlink(folder.path("a").c_str(), folder.path("a/b/up").c_str()) == 0);
  REQUIRE(symlink(folder.path("real").c_str(), folder.path("a/link").c_str()) == 0);
  REQUIRE(symlink("self", folder.path("self").c_str()) == 0);
  REQUIRE(symlink("nowhere", folder.path("gone").c_str()) == 0);
  const Walked walked = walk({folder.path()});
  CHECK(walked.files == std::vector<std::string>{folder.path("a/b/file"), folder.path("a/link/file"), folder.path("real/file")});
  REQUIRE(walked.anomalies.size() == 3);
  CHECK(walked.anomalies[0].kind == AnomalyKind::symlink_loop);
  CHECK(walked.anomalies[0].path == folder.path("a/b/up/"));
  CHECK(walked.anomalies[1].kind == AnomalyKind::unreadable);
  CHECK(walked.anomalies[1].status == Status::not_found);
  CHECK(walked.anomalies[2].kind == AnomalyKind::symlink_loop);
}

TEST_CASE("FIFOs and devices are named and passed over; folders too deep as well") {
  Folder folder;
  REQUIRE(mkfifo(folder.path("fifo").c_str(), 0600) == 0);
  const Walked walked = walk({folder.path(), "/dev/null", folder.path("missing")});
  CHECK(walked.files.empty());
  REQUIRE(walked.anomalies.size() == 3);
  CHECK(walked.anomalies[0].path == "/dev/null");
  CHECK(walked.anomalies[0].kind == AnomalyKind::not_regular);
  CHECK(walked.anomalies[1].kind == AnomalyKind::not_regular);
  CHECK(walked.anomalies[2].status == Status::not_found);
  std::string deep = "d";
  for (size_t i = 0; i < limits::folder_depth_max; ++i) deep += "/d";
  folder.write(deep + "/file", "a");
  const Walked deeper = walk({folder.path("d")});
  CHECK(deeper.files.empty());
  REQUIRE(deeper.anomalies.size() == 1);
  CHECK(deeper.anomalies[0].kind == AnomalyKind::folder_too_deep);
  CHECK(walk({folder.path("d/d")}).files.size() == 1);
}

TEST_CASE("folders that a run has written its tables into are named and passed over") {
  Folder folder;
  folder.write("a", "a");
  folder.write("b/tables/.mirsad-lock", "");
  folder.write("b/tables/events.csv", "a");
  folder.write("b/z", "a");
  const Walked walked = walk({folder.path()});
  CHECK(walked.files == std::vector<std::string>{folder.path("a"), folder.path("b/z")});
  REQUIRE(walked.anomalies.size() == 1);
  CHECK(walked.anomalies[0].kind == AnomalyKind::tables_folder);
  CHECK(walked.anomalies[0].path == folder.path("b/tables/"));
  CHECK(walk({folder.path("b/tables/events.csv")}).files.size() == 1);
}

TEST_CASE("a missing list is an anomaly") {
  const Walked walked = walk({}, limits::folder_names_bytes, "/nonexistent/list");
  REQUIRE(walked.anomalies.size() == 1);
  CHECK(walked.anomalies[0].path == "/nonexistent/list");
}
