// The whole way, from paths to published tables: the one place that tells the story. Workers (pipeline/worker.h) read and code what
// they are dealt, each on a thread, each with memory of its own; the first of them is the thread that calls. When all have
// ended their rows are folded into tables and published. Everything is carved before the first byte is read; then the arenas
// are sealed. Which worker met which record leaves no trace in the tables.
#pragma once
#include <array>
#include <memory>

#include "output/tables.h"
#include "pipeline/run_entries.h"
#include "pipeline/update.h"
#include "pipeline/worker.h"

namespace mirsad {

struct RunOptions {
  std::span<const char* const> paths;
  const char* list_path = nullptr;      // --files0-from
  const char* folder = nullptr;         // -o
  CorpusOptions corpus;
  TablesOptions tables;
  Date date;                            // --date: of documents that give none
  bool update = false;                  // --update: see pipeline/update.h
  uint32_t job_count = 1;               // 1 to limits::job_count_max
  bool progress = false;                // a line on standard error, for a terminal
};

class Run {
 public:
  explicit Run(const Lexicon& lexicon) : lexicon_(lexicon) {}

  // Everything the run will ever use. Status::capacity when the system refuses the memory.
  Status carve(const RunOptions& options);
  // ok, locked, cannot_create, no_space, write_failed; bad_format: the tables to be updated are damaged, see update(). Skipped input is no failure but counts().tables.lost.
  // nothing_read: tables of earlier documents stand, and this run met none. Its anomalies.csv can be looked at until `abandon`, which must follow.
  Status run(const RunOptions& options);
  void staged_anomalies(OutputPath& path) const { tables_.staged_anomalies(path); }
  void abandon() { tables_.abandon(); }

  bool committed() const { return tables_.committed(); }  // of a run that failed: see output/publish.h
  const RunCounts& counts() const { return counts_; }
  const Update* update() const { return update_.get(); }  // null without --update
  size_t arena_bytes() const;

 private:
  class Threads;
  std::span<const std::unique_ptr<Worker>> workers() const { return {workers_.data(), worker_count_}; }
  Status read(const RunOptions& options);
  Status publish();

  const Lexicon& lexicon_;
  Arena arena_;
  Deal deal_;
  Tables tables_;
  std::array<std::unique_ptr<Worker>, limits::job_count_max> workers_;
  std::unique_ptr<Update> update_;
  std::array<Collector*, limits::collector_count_max> collectors_{};
  uint32_t worker_count_ = 0, collector_count_ = 0;
  RunFacts facts_;
  EntryText ledger_head_;
  RunCounts counts_;
};

}  // namespace mirsad
