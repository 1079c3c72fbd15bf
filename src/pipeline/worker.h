// One job of a run: records of the shards that it is dealt, through every stage, into rows of its own collector. For each record,
// piece, document and sentence it calls a leaf, and it alone decides what becomes of an error. It shares nothing with other
// workers but the lexicon, which nobody writes, and the deal (input/deal.h).
#pragma once
#include <atomic>

#include "base/arena.h"
#include "input/corpus.h"
#include "lexicon/view.h"
#include "output/collector.h"
#include "pipeline/counts.h"
#include "pipeline/document_coder.h"

namespace mirsad {

struct WorkerOptions {
  CorpusOptions corpus;
  Date date;                  // of documents that give none
  bool with_mentions = false;
  bool with_ledger = false;   // the files that were read are listed
};

// Called by a worker after every record: for a progress line.
class Watch {
 public:
  virtual ~Watch() = default;
  virtual void step() const {}
};

class Worker {
 public:
  explicit Worker(const Lexicon& lexicon) : coder_(lexicon) {}

  // Everything that the job will ever use, in an arena of its own. Status::capacity when the system refuses the memory.
  Status carve(const WorkerOptions& options);
  std::span<uint8_t> stack() const { return stack_; }  // for a thread to work on
  Collector& collector() { return collector_; }
  size_t arena_bytes() const { return arena_.used_bytes(); }

  // Reads until nothing more is dealt. A failure to write stops the deal for everybody.
  Status run(Deal& deal, const Watch& watch);

  const RunCounts& counts() const { return counts_; }  // when it has run
  // While it runs; any thread may ask.
  uint64_t bytes_so_far() const { return bytes_so_far_.load(std::memory_order_relaxed); }
  uint64_t records_so_far() const { return records_so_far_.load(std::memory_order_relaxed); }

 private:
  void count_anomaly(const Anomaly& anomaly);
  void end_file(const FileEnd& file, const Anomaly& anomaly);
  Status code_record(const Record& record);
  Status code_piece(const Record& record, Bytes text, uint64_t text_offset, bool first);
  Status code_bare(const Record& record);
  Status code_document(const Record& record, const Document& document, uint64_t text_offset);
  uint64_t fingerprint_of(const Document& document) const;
  void add_overflow(const Record& record, uint64_t count, std::string_view table);

  WorkerOptions options_;
  Arena arena_;
  Corpus corpus_;
  DocumentCoder coder_;
  Collector collector_;
  std::span<uint8_t> stack_;
  uint32_t part_index_ = 0;
  uint64_t main_id_ = 0;
  RunCounts counts_, file_begin_counts_;
  std::atomic<uint64_t> bytes_so_far_{0}, records_so_far_{0};
};

}  // namespace mirsad
