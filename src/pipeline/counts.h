// What a run counts, and under which names run.csv tells it. Counters of workers, of parts of a corpus and of files add up; those
// of the tables are known when the tables are folded.
#pragma once
#include <cstdint>
#include <string_view>

#include "output/collector.h"

namespace mirsad {

struct RunCounts {
  uint64_t files = 0, files_left_out = 0, records = 0, bytes_read = 0, bytes_in_documents = 0, bytes_skipped = 0, blank_bytes = 0;
  uint64_t sentences = 0, sentences_cut = 0, tokens = 0, hits = 0, invalid_utf8 = 0;
  uint64_t nanoseconds = 0;
  TableCounts tables;

  void add(const RunCounts& other);     // all but time and tables
  // The input was out of reach, or empty to the last byte: what a file system that is not mounted looks like.
  bool nothing_read() const { return records == 0 && (tables.lost > 0 || bytes_read == 0); }
  // bytes_read is what the files hold, told by the windows; the others are what became of it, told by the readers.
  bool accounted() const { return bytes_read == bytes_in_documents + bytes_skipped + blank_bytes; }
};

// In the order of run.csv. Either of the two is null.
struct CountName {
  std::string_view key;
  uint64_t RunCounts::* sum;
  uint64_t TableCounts::* of_tables;
};
inline constexpr CountName count_names[] = {
    {"files", &RunCounts::files, nullptr},
    {"files_left_out", &RunCounts::files_left_out, nullptr},
    {"records", &RunCounts::records, nullptr},
    {"bytes_read", &RunCounts::bytes_read, nullptr},
    {"bytes_in_documents", &RunCounts::bytes_in_documents, nullptr},
    {"bytes_skipped", &RunCounts::bytes_skipped, nullptr},
    {"bytes_blank", &RunCounts::blank_bytes, nullptr},
    {"documents", nullptr, &TableCounts::documents},
    {"copies", nullptr, &TableCounts::copies},
    {"sentences", &RunCounts::sentences, nullptr},
    {"sentences_cut", &RunCounts::sentences_cut, nullptr},
    {"tokens", &RunCounts::tokens, nullptr},
    {"hits", &RunCounts::hits, nullptr},
    {"events", nullptr, &TableCounts::events},
    {"agreements", nullptr, &TableCounts::agreements},
    {"mentions", nullptr, &TableCounts::mentions},
    {"dyads", nullptr, &TableCounts::dyads},
    {"actors", nullptr, &TableCounts::actors},
    {"anomalies", nullptr, &TableCounts::anomalies},
    {"invalid_utf8", &RunCounts::invalid_utf8, nullptr},
};

inline void RunCounts::add(const RunCounts& other) {
  for (const CountName& name : count_names)
    if (name.sum != nullptr) this->*name.sum += other.*name.sum;
}

}  // namespace mirsad
