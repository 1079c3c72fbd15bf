// The tables of a run, from what the collectors wrote to publication, in fixed memory. `fold` sorts and sums the logs of all
// collectors into tables under temporary names, and `publish` lets all of them appear at once (output/publish.h). Nothing
// is visible in the output folder before that but hidden temporary files.
//
//   tables.carve(arena);
//   status = tables.begin("out", {.with_text = true}, collectors);
//   …                                                        // output/collector.h, one collector a worker
//   status = tables.fold(counts); status = tables.publish(run_entries);   // or abandon()
//
// Canonical order makes the bytes independent of how the work was cut and of who did it: documents by (path, record_offset,
// part_index); events and mentions in that order, within a document as added; agreements by (id, date, document_id,
// offset); dyads by (date, actor, recipient); actors by id; anomalies by (path, offset, kind, detail), equal ones summed.
// Paths are ordered as they are written (U+FFFD for invalid bytes), so that the tables themselves tell the order.
//
// After a failure the old tables stand untouched, unless renaming itself failed twice: in that case the next `begin`
// finishes what this run committed.
#pragma once
#include "output/collector.h"
#include "tally/log_sorter.h"

namespace mirsad {

class Tables {
 public:
  static std::span<const std::string_view> names() { return table_names; }  // of the files of a folder, that of the ledger too

  void carve(Arena& arena);  // about 1.3 MiB, of which 1 MiB is touched only by `fold`

  // Makes and locks the folder, finishes or discards what a killed run left, and begins every collector. The span and the
  // collectors outlive the run; at least one. Status::locked, cannot_create, …
  Status begin(const char* folder, const TablesOptions& options, std::span<Collector* const> collectors);

  // Whether an earlier run's documents.csv has a row (or cannot be looked at).
  bool documents_stand() const;

  Status fold(TableCounts& counts);                        // after the last document
  // After `fold`, for a merge, whose parts share no path: whether two stretches of documents of one path came from two parts all the
  // same; the ordinals tell which (tally/duplicates.h).
  Status find_repeated(bool& found, uint64_t& first_ordinal, uint64_t& second_ordinal);
  LogSorter& sorter() { return sorter_; }                  // free until `fold`
  Status publish(std::span<const RunEntry> run_entries);   // run.csv is written in the order given
  // Where `fold` left the new anomalies.csv, until it is published or abandoned.
  void staged_anomalies(OutputPath& path) const { publisher_.staged_path(table_names[anomalies_table], path); }
  bool committed() const { return publisher_.committed(); }  // after a failure: see output/publish.h
  void abandon();                                          // removes the temporary files, drops the lock

 private:
  using Log = Collector::Log;
  enum Table : uint8_t { documents_table, events_table, mentions_table, agreements_table, dyads_table, actors_table,
                         anomalies_table, run_table, ledger_table, ledger_actors_table, table_count };
  enum Work : uint8_t { sort_first_work, sort_second_work, segments_work, copies_suspected_work, copies_found_work, copies_work,
                        work_count };
  static const std::string_view table_names[table_count];
  static const std::string_view work_names[work_count];

  void work_path(Work work, OutputPath& path) const { publisher_.work_path(work_names[work], 0, path); }
  CsvWriter csv(Spool& spool) const { return CsvWriter(spool, options_.excel); }
  uint64_t document_count() const;

  // Hands each row of a log to `visit`, unsorted, those of the first collector first.
  template <typename Visit>
  Status scan(Log log, Visit visit);
  Status finish_logs();
  Status filter_fingerprints();
  Status find_copies();
  Status fold_dyads();
  Status fold_actors();
  Status fold_agreements();
  Status fold_anomalies();
  Status fold_ledger();
  Status fold_ledger(Table table, Log log, Collapse collapse);
  uint32_t published_tables() const;
  Status sort_segments();
  Status settle(Log log);
  Status reorder(Log log, const char* target);
  Status begin_table(Table table, std::string_view header);
  Status finish_table(Status status);
  Status begin_work(Work work);
  Status finish_work(Status status, uint64_t& bytes);

  TablesOptions options_;
  Publisher publisher_;
  std::span<Collector* const> collectors_;
  Spool out_;    // the file being written by `fold`
  std::span<uint8_t> out_buffer_, copy_buffer_, reader_buffer_, copies_buffer_;
  LogSorter sorter_;
  OutputPath sort_paths_[2];
  Collector* only_ = nullptr;      // the collector of all documents, when that is one and they came in order
  uint64_t segments_bytes_ = 0;    // of segments_work
  TableCounts counts_;
};

}  // namespace mirsad
