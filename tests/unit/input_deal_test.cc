// The deal: however many workers share the input, together they read what one would have read, and a file that fails in
// anybody's hands fails for all of them. Workers are real threads; files and shards are tiny, so that there are many borders.
#include "input/deal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <random>
#include <thread>
#include <tuple>

#include "input_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

CorpusOptions tiny_shards() {
  CorpusOptions options = tiny_mapped();
  options.window.window_bytes = 16384;
  options.shard = {.cut_from_bytes = 1, .shard_bytes_min = 40, .shard_bytes_max = 3000};
  return options;
}

struct File {
  std::vector<Status> ends;  // one for each worker that shared it
  int first_count = 0;
  uint64_t bytes = 0, accounted = 0;
};

// Everything that the workers of one run saw, in an order of its own.
struct Together {
  std::vector<std::tuple<std::string, uint64_t, uint64_t, std::string, std::string>> records;
  std::map<std::tuple<std::string, uint64_t, AnomalyKind>, uint64_t> anomalies;  // counts
  std::map<std::string, File> files;
  size_t gap_count = 0;
  uint64_t record_bytes = 0, blank_bytes = 0, anomaly_bytes = 0;
};

void read_share(Deal& deal, const CorpusOptions& options, Together& seen, void (*meanwhile)(const Record&)) {
  Arena arena;
  auto corpus = std::make_unique<Corpus>();
  if (arena.reserve(16 * limits::mib) != Status::ok || corpus->carve(arena, options) != Status::ok) return;
  corpus->begin(deal);
  Record record;
  Anomaly anomaly;
  uint64_t accounted = 0;
  for (Step step = corpus->next(record, anomaly); step != Step::end; step = corpus->next(record, anomaly)) {
    if (step == Step::gap) ++seen.gap_count;
    if (step == Step::record) {
      if (meanwhile != nullptr) meanwhile(record);
      seen.records.emplace_back(text_of(record.path), record.record_offset, record.text_offset, text_of(record.text), text_of(record.title));
      seen.record_bytes += record.record_bytes;
      accounted += record.record_bytes;
    }
    const bool failed = step == Step::file_end && corpus->file().status != Status::ok;
    if (step == Step::anomaly || (failed && corpus->file().first)) {
      seen.anomalies[{text_of(anomaly.path), anomaly.offset, anomaly.kind}] += anomaly.count;
      seen.anomaly_bytes += anomaly.bytes;
      accounted += step == Step::anomaly ? anomaly.bytes : 0;
    }
    if (step != Step::file_end) continue;
    File& file = seen.files[text_of(corpus->file().path)];
    file.ends.push_back(corpus->file().status);
    file.first_count += corpus->file().first;
    file.bytes = corpus->file().bytes;
    file.accounted += accounted + corpus->file().blank_bytes;
    seen.blank_bytes += corpus->file().blank_bytes;
    accounted = 0;
  }
}

Together read_together(const std::vector<std::string>& paths, const CorpusOptions& options, uint32_t worker_count,
                       void (*meanwhile)(const Record&) = nullptr) {
  std::vector<const char*> arguments;
  for (const std::string& path : paths) arguments.push_back(path.c_str());
  Arena arena;
  Deal deal;
  REQUIRE(arena.reserve(limits::shared_arena_bytes) == Status::ok);
  deal.carve(arena, options, worker_count);
  deal.begin(arguments, nullptr);
  std::vector<Together> shares(worker_count);
  std::vector<std::thread> threads;
  for (Together& share : shares) threads.emplace_back(read_share, std::ref(deal), std::cref(options), std::ref(share), meanwhile);
  for (std::thread& thread : threads) thread.join();
  Together all;
  for (const Together& share : shares) {
    all.records.insert(all.records.end(), share.records.begin(), share.records.end());
    for (const auto& [key, count] : share.anomalies) all.anomalies[key] += count;
    for (const auto& [path, file] : share.files) {
      File& sum = all.files[path];
      sum.ends.insert(sum.ends.end(), file.ends.begin(), file.ends.end());
      sum.first_count += file.first_count;
      sum.bytes = file.bytes;
      sum.accounted += file.accounted;
    }
    all.gap_count += share.gap_count;
    all.record_bytes += share.record_bytes;
    all.blank_bytes += share.blank_bytes;
    all.anomaly_bytes += share.anomaly_bytes;
  }
  std::sort(all.records.begin(), all.records.end());
  return all;
}

void check_same(const Together& one, const Together& many) {
  CHECK(many.records == one.records);
  CHECK(many.anomalies == one.anomalies);
  CHECK(many.record_bytes == one.record_bytes);
  CHECK(many.blank_bytes == one.blank_bytes);
  CHECK(many.anomaly_bytes == one.anomaly_bytes);
  CHECK(many.files.size() == one.files.size());
  for (const auto& [path, file] : many.files) {
    CHECK(file.first_count == 1);
    CHECK(file.bytes == one.files.at(path).bytes);
    CHECK(file.accounted == file.bytes);
    for (const Status status : file.ends) CHECK(status == Status::ok);
  }
}

std::string json_lines(std::mt19937& random, int count) {
  std::string bytes = random() % 2 ? "\xef\xbb\xbf" : "";
  for (int i = 0; i < count; ++i) {
    switch (random() % 12) {
      case 0: bytes += std::string(random() % 5, '\n'); break;
      case 1: bytes += " \t \r\n"; break;
      case 2: bytes += "no object\n"; break;
      case 3: bytes += "{\"url\":\"u\"}\n"; break;
      case 4: bytes += "{\"title\":\"t\",\"text\":\"" + std::string(random() % 4000, 'a') + " b.\"}\n"; break;  // some over the limit
      case 5: bytes += "{\"text\":\"\xff\"}\n"; break;
      default: bytes += "{\"text\":\"" + std::to_string(i) + std::string(random() % 100, 'x') + "\"}\n";
    }
  }
  if (random() % 2) bytes += "{\"text\":\"the last without an end\"}";
  return bytes;
}

std::string wet_record(const std::string& type, const std::string& text, size_t length) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: u\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n" + text + "\r\n\r\n";
}

std::string wet(std::mt19937& random, int count) {
  std::string bytes;
  for (int i = 0; i < count; ++i) {
    const std::string text = "text " + std::to_string(i) + " \n" + std::string(random() % 300, 'y');
    const std::string decoy = text + "\r\n\r\n" + wet_record("conversion", "inside", 6);
    switch (random() % 8) {
      case 0: bytes += wet_record("warcinfo", text, text.size()); break;
      case 1: bytes += wet_record("conversion", decoy, decoy.size()); break;  // a border that is none
      case 2: bytes += "garbage\r\n"; break;
      case 3: bytes += wet_record("conversion", std::string(3000, 'z'), 3000); break;  // over the limit
      default: bytes += wet_record("conversion", text, text.size());
    }
  }
  if (random() % 3 == 0) bytes += wet_record("conversion", "short", 500);
  return bytes;
}

}  // namespace

TEST_CASE("deal: any number of workers reads what one reads, shards and all") {
  std::mt19937 random(1);
  for (int round = 0; round < 12; ++round) {
    Folder folder;
    std::vector<std::string> paths;
    for (int file = 0; file < 3; ++file) {
      paths.push_back(folder.write("a" + std::to_string(file) + ".jsonl", json_lines(random, 1 + static_cast<int>(random() % 200))));
      paths.push_back(folder.write("b" + std::to_string(file) + ".wet", wet(random, 1 + static_cast<int>(random() % 60))));
      paths.push_back(folder.write("c" + std::to_string(file) + ".txt", std::string(random() % 5000, 't')));
    }
    paths.push_back(folder.path("missing"));
    const CorpusOptions options = tiny_shards();
    const Together one = read_together(paths, options, 1);
    CHECK(one.gap_count == 0);
    for (const uint32_t worker_count : {2u, 3u, 7u}) {
      CAPTURE(round);
      CAPTURE(worker_count);
      const Together many = read_together(paths, options, worker_count);
      CHECK(many.gap_count > 0);
      check_same(one, many);
    }
  }
}

TEST_CASE("deal: a shared file that grows or shrinks while it is read fails for all who shared it, once") {
  static std::string path;
  static std::atomic<int> countdown;
  for (const bool grow : {true, false}) {
    Folder folder;
    std::mt19937 random(9);
    path = folder.write("m.jsonl", json_lines(random, 2000));
    const std::string other = folder.write("z.jsonl", json_lines(random, 200));
    countdown = 30;
    static bool growing;
    growing = grow;
    const auto meanwhile = [](const Record& record) {
      if (view_of(record.path) != path || countdown.fetch_sub(1) != 1) return;
      if (growing) std::ofstream(path, std::ios::app) << "{\"text\":\"late\"}\n";
      else std::filesystem::resize_file(path, 100);
    };
    const Together seen = read_together({path, other}, tiny_shards(), 3, meanwhile);
    const File& failed = seen.files.at(path);
    CHECK(failed.first_count == 1);
    for (const Status status : failed.ends) CHECK((status == Status::changed || status == Status::truncated || status == Status::read_failed));
    CHECK(seen.anomalies.count({path, 0, AnomalyKind::changed}) + seen.anomalies.count({path, 0, AnomalyKind::truncated}) +
              seen.anomalies.count({path, 0, AnomalyKind::read_failed}) == 1);
    const File& good = seen.files.at(other);
    CHECK(good.first_count == 1);
    CHECK(good.accounted == good.bytes);
  }
}

// Whoever opened the old file before it was replaced reads all of it: when all did, nothing changed for them.
TEST_CASE("deal: a shared file that is replaced fails for all, although those who had opened the old one saw all of it") {
  static std::string path, draft;
  static std::atomic<int> countdown;
  std::mt19937 random(9);
  const std::string lines = json_lines(random, 2000);
  uint32_t noticed = 0;
  for (int round = 0; round < 50 && noticed == 0; ++round) {
    Folder folder;
    path = folder.write("m.jsonl", lines);
    draft = folder.write("draft", lines);
    countdown = 1 + round % 30;
    const auto meanwhile = [](const Record&) {
      if (countdown.fetch_sub(1) == 1) std::filesystem::rename(draft, path);
    };
    const Together seen = read_together({path}, tiny_shards(), 3, meanwhile);
    const File& file = seen.files.at(path);
    CHECK(file.first_count == 1);
    noticed = static_cast<uint32_t>(seen.anomalies.count({path, 0, AnomalyKind::changed}));
    for (const Status status : file.ends) CHECK(status == (noticed == 1 ? Status::changed : Status::ok));
  }
  CHECK(noticed == 1);
}

TEST_CASE("deal: stopping wakes everybody") {
  Folder folder;
  std::mt19937 random(4);
  const std::string path = folder.write("m.jsonl", json_lines(random, 500));
  const char* const arguments[] = {path.c_str()};
  const CorpusOptions options = tiny_shards();
  Arena arena;
  Deal deal;
  REQUIRE(arena.reserve(limits::shared_arena_bytes) == Status::ok);
  deal.carve(arena, options, 3);
  deal.begin(arguments, nullptr);
  std::array<uint8_t, limits::path_bytes_max + 2> place;
  Shard held;
  Anomaly anomaly;
  REQUIRE(deal.next(place, held, anomaly) == DealStep::shard);  // held and never given back
  std::vector<Together> shares(2);
  std::vector<std::thread> threads;
  for (Together& share : shares) threads.emplace_back(read_share, std::ref(deal), std::cref(options), std::ref(share), nullptr);
  deal.stop();
  for (std::thread& thread : threads) thread.join();
  CHECK(deal.next(place, held, anomaly) == DealStep::end);
}

TEST_CASE("deal: the size of what lies ahead is told once for each file, and not at all where it cannot be known") {
  Folder folder;
  const std::string one = folder.write("a/one.txt", std::string(70, 'x')), two = folder.write("b.txt", "three");
  const std::string all = folder.path(), none = folder.path("none");
  const std::string list = folder.write("c/list", one + '\0' + two + '\0');
  Arena arena;
  Deal deal;
  REQUIRE(arena.reserve(limits::shared_arena_bytes) == Status::ok);
  deal.carve(arena, tiny_shards(), 1);
  const char* const files[] = {one.c_str(), two.c_str(), one.c_str(), none.c_str()};
  CHECK(deal.bytes_ahead(files, nullptr) == 75);
  CHECK(deal.bytes_ahead({}, list.c_str()) == 75);
  const char* const folders[] = {all.c_str(), two.c_str()};
  CHECK(deal.bytes_ahead(folders, nullptr) == 75 + one.size() + two.size() + 2);
  const char* const piped[] = {one.c_str(), "-"};
  CHECK(deal.bytes_ahead(piped, nullptr) == 0);
  CHECK(deal.bytes_ahead({}, "-") == 0);

  std::array<uint8_t, limits::path_bytes_max + 2> place;
  Shard shard;
  Anomaly anomaly;
  deal.begin(files, nullptr);  // begins where it would have
  REQUIRE(deal.next(place, shard, anomaly) == DealStep::shard);
  CHECK(std::string(shard.path) == one);
}
