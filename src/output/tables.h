// The tables of a run, from the first row to publication, in fixed memory.
//
// While the corpus is read, rows of documents, events and mentions stream into their files as CSV, and what must be
// sorted or summed goes into logs beside them. `fold` then makes the other tables, and `publish` lets all of them
// appear at once (output/publish.h). Nothing is visible in the output folder before that but hidden temporary files.
//
//   tables.carve(arena);
//   status = tables.begin("out", {.with_text = true});
//   tables.mark();                                       // at the start of every file
//   tables.begin_document({path, offset, 0, id});
//   tables.add_event(event);                             // by sentence, then offset
//   status = tables.end_document(row);
//   if (file_changed) tables.rollback();                 // every row since the mark is gone
//   status = tables.fold(counts); status = tables.publish(run_entries);   // or abandon()
//
// Canonical order makes the bytes independent of how the work was cut: documents by (path, record_offset, part_index);
// events and mentions in that order, within a document as added; agreements by (id, date, document, offset); dyads by
// (date, actor, recipient); actors by id; anomalies by (path, offset, kind). Documents that come in canonical order
// cost nothing extra. Otherwise the files are put in order at the end, by segments: a segment is a stretch of documents
// of one path in ascending order. A caller that interleaves several parts of one file calls `begin_segment` whenever it
// turns from one to another.
//
// Each (path, record_offset, part_index) is to be added once. A full disk or other failure is sticky: `end_document`
// and `status` tell it early, `fold` and `publish` tell it at last. Then the old tables stand untouched, unless
// renaming itself failed twice: in that case the next `begin` finishes what this run committed.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "base/limits.h"
#include "output/publish.h"
#include "output/rows.h"
#include "tally/actors.h"
#include "tally/duplicates.h"
#include "tally/log_sorter.h"
#include "tally/row_bytes.h"
#include "tally/spool.h"

namespace mirsad {

struct TablesOptions {
  bool excel = false;
  bool with_text = false;      // events.csv gets the sentence
  bool with_mentions = false;  // mentions.csv is written
};

struct TableCounts {
  uint64_t documents = 0, copies = 0, events = 0, agreements = 0, mentions = 0, dyads = 0, actors = 0, anomalies = 0;
};

class Tables {
 public:
  void carve(Arena& arena);  // about 1.6 MiB, of which 1 MiB is touched only by `fold`

  // Makes and locks the folder, finishes or discards what a killed run left. Status::locked, cannot_create, …
  Status begin(const char* folder, const TablesOptions& options);

  void begin_segment() { close_segment(); }
  void begin_document(const DocumentKey& key);  // the path's bytes must live until end_document
  void add_event(const Event& event);
  void add_agreement(const Agreement& agreement);
  void add_mention(const Mention& mention);     // ignored without with_mentions
  Status end_document(const DocumentRow& row);
  // `kind` is a word of ours; `detail` any bytes, of which 1,000 are kept. May be called at any time.
  void add_anomaly(Bytes path, uint64_t offset, std::string_view kind, uint64_t count, Bytes detail);

  void mark();      // between documents; replaces the last mark
  void rollback();  // to the last mark, also within a document; anomalies since the mark go too

  Status status() const;
  const TableCounts& counts() const { return counts_; }

  Status fold(TableCounts& counts);                        // after the last document
  Status publish(std::span<const RunEntry> run_entries);   // run.csv is written in the order given
  void abandon();                                          // removes the temporary files, drops the lock

 private:
  // The first three stream as CSV and are tables themselves.
  enum Log : uint8_t { documents, events, mentions, fingerprints, dyads, actors, agreements, anomalies, segments, log_count };
  enum Table : uint8_t { documents_table, events_table, mentions_table, agreements_table, dyads_table, actors_table,
                         anomalies_table, run_table, table_count };
  struct Segment {
    uint64_t begins[3] = {};  // positions in documents, events, mentions
    uint64_t first_ordinal = 0;
  };
  struct Mark {
    std::array<uint64_t, log_count> positions{};
    TableCounts counts;
  };
  static const std::string_view table_names[table_count];
  // Temporary files: the logs by their number, then these.
  enum Work : uint8_t { sort_work = log_count, copies_suspected_work = sort_work + 2, copies_found_work, copies_work,
                        segments_sorted_work, work_count };
  static const std::string_view work_names[work_count];

  void open_segment(Bytes canonical);
  void close_segment();
  CsvWriter csv(Spool& spool) const { return CsvWriter(spool, options_.excel); }
  void log_line(Log log);

  Status finish_logs();
  Status filter_fingerprints();
  Status find_copies();
  Status fold_dyads();
  Status fold_actors();
  Status fold_lines(Log log, Table table, std::string_view header);
  Status settle(Log log);
  Status sort_segments();
  Status reorder(Log log, const char* target);
  Status begin_table(Table table, std::string_view header);
  Status finish_table(Status status);
  Status begin_work(Work work);
  Status finish_work(Status status);

  TablesOptions options_;
  Publisher publisher_;
  std::array<Spool, log_count> logs_;
  std::array<std::span<uint8_t>, log_count> log_buffers_;
  Spool line_;   // one CSV line in memory
  Spool out_;    // the table being written by `fold`
  std::span<uint8_t> line_buffer_, out_buffer_, copy_buffer_, reader_buffer_, copies_buffer_;
  RowBytes* scratch_ = nullptr;
  RowBytes* current_ = nullptr;   // canonical bytes of the current document
  RowBytes* segment_key_ = nullptr;
  DocumentActors document_actors_;
  LogSorter sorter_;
  OutputPath sort_paths_[2];

  DocumentKey document_;
  bool in_document_ = false;
  uint64_t document_event_count_ = 0;
  bool segment_open_ = false;
  bool disordered_ = false;
  Segment segment_;
  std::array<uint64_t, 3> header_bytes_{};  // of the streamed tables
  Mark mark_;
  TableCounts counts_;
};

}  // namespace mirsad
