// For tests of the input room: a folder that vanishes, and a corpus read whole into plain strings.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "input/corpus.h"

namespace mirsad::test {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "mirsad_test_XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path(const std::string& name = "") const { return name.empty() ? path_ : path_ + "/" + name; }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

 private:
  std::string path_;
};

inline std::string text_of(Bytes bytes) { return std::string(view_of(bytes)); }

struct Seen {
  std::string path, text, title, date, url, source, id, tags;
  uint64_t offset = 0, bytes = 0, text_offset = 0;
  bool first = false, last = false;
  bool operator==(const Seen&) const = default;
};

struct SeenAnomaly {
  AnomalyKind kind;
  std::string path;
  uint64_t offset, bytes, count;
  Status status;
  std::string detail = {};
  bool operator==(const SeenAnomaly&) const = default;
};

struct Reading {
  std::vector<Seen> records;
  std::vector<SeenAnomaly> anomalies;
  std::vector<Status> ends;
  bool accounted = true;  // the invariant of corpus.h held for every file

  // Texts of whole records: the pieces put together.
  std::vector<std::string> texts() const {
    std::vector<std::string> all;
    for (const Seen& record : records) {
      if (record.first) all.emplace_back();
      all.back() += record.text;
    }
    return all;
  }
  bool has(AnomalyKind kind) const {
    for (const SeenAnomaly& anomaly : anomalies) {
      if (anomaly.kind == kind) return true;
    }
    return false;
  }
};

inline Reading read_corpus(const std::vector<std::string>& paths, const CorpusOptions& options = {},
                           const char* list = nullptr, void (*meanwhile)(const Record&) = nullptr) {
  std::vector<const char*> arguments;
  for (const std::string& path : paths) arguments.push_back(path.c_str());
  Arena arena;
  Reading reading;
  auto corpus = std::make_unique<Corpus>();
  Deal deal;
  if (arena.reserve(16 * limits::mib) != Status::ok) return reading;
  deal.carve(arena, options, 1);
  if (corpus->carve(arena, options) != Status::ok) return reading;
  arena.seal();
  deal.begin(arguments, list);
  corpus->begin(deal);
  uint64_t bytes = 0;
  for (;;) {
    Record record;
    Anomaly anomaly;
    const Step step = corpus->next(record, anomaly);
    if (step == Step::end) return reading;
    if (step == Step::record) {
      if (meanwhile != nullptr) meanwhile(record);
      bytes += record.record_bytes;
      reading.records.push_back({text_of(record.path), text_of(record.text), text_of(record.title), text_of(record.date),
                                 text_of(record.url), text_of(record.source), text_of(record.id), text_of(record.tags),
                                 record.record_offset, record.record_bytes, record.text_offset, record.first_piece,
                                 record.last_piece});
    }
    const bool failed = step == Step::file_end && corpus->file().status != Status::ok;
    if (step == Step::anomaly || failed) {
      bytes += anomaly.bytes;
      reading.anomalies.push_back(
          {anomaly.kind, text_of(anomaly.path), anomaly.offset, anomaly.bytes, anomaly.count, anomaly.status, std::string(anomaly.detail)});
    }
    if (step == Step::file_end) {
      reading.ends.push_back(corpus->file().status);
      if (!failed && bytes + corpus->file().blank_bytes != corpus->file().bytes) reading.accounted = false;
      bytes = 0;
    }
  }
}

// Two pages of window, mapped from the first byte on; the same read in odd steps.
inline CorpusOptions tiny_mapped() {
  CorpusOptions options;
  options.window = {.window_bytes = 8192, .map_from_bytes = 1, .read_bytes = 4096};
  options.record_bytes_max = 1024;
  return options;
}

inline CorpusOptions tiny_read() {
  CorpusOptions options = tiny_mapped();
  options.window.map_from_bytes = UINT64_MAX;
  options.window.read_bytes = 77;
  return options;
}

}  // namespace mirsad::test
