// What one worker writes while the corpus is read, in fixed memory: the half of the tables before the last document. Rows of
// documents, events and mentions stream into files of their own as CSV, and what must be sorted or summed goes into logs
// beside them. Every worker has a collector; `Tables` (output/tables.h) then makes one set of tables of all of them, and which
// worker met which document leaves no trace in it.
//
//   collector.mark();                                    // at the start of every file
//   collector.begin_document({path, offset, 0, id});
//   collector.add_event(event);                          // by sentence, then offset
//   status = collector.end_document(row);
//   if (file_changed) collector.rollback();              // every row since the mark is gone
//
// Documents that come in canonical order (path, record offset, part) cost nothing extra. Otherwise the files are put in
// order at the end, by segments: a segment is a stretch of documents of one path in ascending order. A caller that reads
// parts of a file which others share calls `begin_segment` wherever it leaves a gap.
//
// Each (path, record_offset, part_index) is to be added once. A full disk or other failure is sticky: `end_document` and
// `status` tell it early, `Tables::fold` at last.
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
#include "tally/dyads.h"
#include "tally/duplicates.h"
#include "tally/row_bytes.h"
#include "tally/spool.h"

namespace mirsad {

struct TablesOptions {
  bool excel = false;
  bool with_text = false;      // events.csv gets the sentence
  bool with_mentions = false;  // mentions.csv is written
  std::string_view ledger_head;  // not empty: a ledger is written, made with this (output/ledger.h)
};

struct TableCounts {
  uint64_t documents = 0, copies = 0, events = 0, agreements = 0, mentions = 0, dyads = 0, actors = 0, anomalies = 0;
  uint64_t lost = 0;  // anomalies that tell of input which took no part: the run is not complete
};

// The order of agreements.csv.
void put_agreement_key(RowBytes& key, uint64_t agreement_id, std::string_view date, uint64_t document_id, uint64_t offset);

class Collector {
 public:
  // The first three stream as CSV and are tables themselves.
  enum Log : uint8_t { documents, events, mentions, fingerprints, dyads, actors, agreements, anomalies, segments, files, log_count };

  void carve(Arena& arena);  // about 0.4 MiB

  // Creates the logs beside the tables. `number` tells collectors of one run apart; the publisher has begun and outlives the run.
  Status begin(const Publisher& publisher, uint8_t number, const TablesOptions& options);

  void begin_segment() { close_segment(); }
  void begin_document(const DocumentKey& key);  // the path's bytes must live until end_document
  void add_event(const Event& event);
  void add_agreement(const Agreement& agreement);
  void add_mention(const Mention& mention);     // ignored without with_mentions
  Status end_document(const DocumentRow& row);
  // `kind` is a word of ours; `detail` any bytes, of which 1,000 are kept. May be called at any time.
  void add_anomaly(Bytes path, uint64_t offset, std::string_view kind, uint64_t count, Bytes detail);

  // Rows taken over from tables that exist (output/published.h), as they stand there; called in the same order as the others.
  void take_event(const Happening& happening, Bytes line);
  void take_mention(Bytes line);
  Status take_document(Bytes line, uint64_t fingerprint);  // ends the document; `line` goes up to its last cell, which is left empty
  void take_agreement(Bytes key, Bytes line);              // key: put_agreement_key
  void take_actor(const ActorRow& row);
  void take_actor_row(Bytes key, Bytes payload);           // of the ledger
  RowBytes& scratch() { return *scratch_; }                // free between calls

  // A file that was read whole, for the ledger. `path` ends with a NUL.
  void add_file(const char* path, Bytes payload);
  // Ends that list, so that it can be read: where it is, and how long.
  Status close_files(OutputPath& path);
  uint64_t files_bytes() const { return logs_[files].position(); }

  void mark();      // between documents; replaces the last mark
  void rollback();  // to the last mark, also within a document; anomalies since the mark go too

  Status status() const;
  const TableCounts& counts() const { return counts_; }  // of what the tables share out at the end, only documents, events, …

 private:
  friend class Tables;
  struct Segment {
    uint64_t begins[3] = {};  // positions in documents, events, mentions
    uint64_t first_ordinal = 0;
  };
  struct Mark {
    std::array<uint64_t, log_count> positions{};
    TableCounts counts;
  };

  // Documents are numbered in the order in which they were staged, those of the first collector first.
  uint64_t ordinal() const { return first_document_ordinal(number_) + counts_.documents; }
  void log_path(Log log, OutputPath& path) const;
  void open_segment(Bytes canonical);
  void close_segment();
  CsvWriter csv(Spool& spool) const { return CsvWriter(spool, options_.excel); }
  void stage_document(uint64_t fingerprint);
  Bytes actor_path() const { return options_.ledger_head.empty() ? Bytes() : document_.path; }
  void finish_logs();  // all but the first three, which become tables
  void abandon();

  TablesOptions options_;
  const Publisher* publisher_ = nullptr;
  uint8_t number_ = 0;
  std::array<Spool, log_count> logs_;
  std::array<std::span<uint8_t>, log_count> log_buffers_;
  Spool line_;   // one CSV line in memory
  std::span<uint8_t> line_buffer_;
  RowBytes* scratch_ = nullptr;
  RowBytes* current_ = nullptr;   // canonical bytes of the current document
  RowBytes* segment_key_ = nullptr;
  DocumentActors document_actors_;

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
