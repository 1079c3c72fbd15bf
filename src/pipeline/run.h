// The whole way, from paths to published tables: the one place that tells the story. For each path, record, piece, document and
// sentence it calls a leaf, and it alone decides what becomes of an error. Everything is carved before the first byte is read; then
// the arena is sealed.
#pragma once
#include "base/arena.h"
#include "code/coder.h"
#include "input/corpus.h"
#include "lexicon/view.h"
#include "news/structure.h"
#include "output/tables.h"
#include "pipeline/piece.h"

namespace mirsad {

struct RunOptions {
  std::span<const char* const> paths;
  const char* list_path = nullptr;      // --files0-from
  const char* folder = nullptr;         // -o
  CorpusOptions corpus;
  TablesOptions tables;
  Date date;                            // --date: of documents that give none
  bool progress = false;                // a line on standard error, for a terminal
};

struct RunCounts {
  uint64_t files = 0, files_left_out = 0, records = 0, bytes_read = 0, bytes_in_documents = 0, bytes_skipped = 0, blank_bytes = 0;
  uint64_t sentences = 0, sentences_cut = 0, tokens = 0, hits = 0, invalid_utf8 = 0, anomalies = 0;
  uint64_t nanoseconds = 0;
  bool incomplete = false;              // some input was skipped: exit code 1
  TableCounts tables;
};

class Run {
 public:
  explicit Run(const Lexicon& lexicon) : lexicon_(lexicon), coder_(lexicon) {}

  // Everything the run will ever use. Status::capacity when the system refuses the memory.
  Status carve(const RunOptions& options);
  // ok, locked, cannot_create, no_space, write_failed; skipped input is no failure but counts().incomplete.
  Status run(const RunOptions& options);

  const RunCounts& counts() const { return counts_; }
  size_t arena_bytes() const { return arena_.used_bytes(); }

 private:
  void count_anomaly(const Anomaly& anomaly);
  void end_file(const FileEnd& file, const Anomaly& anomaly);
  Status code_record(const Record& record);
  Status code_piece(const Record& record, Bytes text, uint64_t text_offset, bool first);
  Status code_document(const Record& record, const Document& document, uint64_t text_offset);
  uint64_t fingerprint_of(const Document& document) const;
  void add_overflow(const Record& record, uint64_t count, std::string_view table);
  Status publish();

  const Lexicon& lexicon_;
  Arena arena_;
  Corpus corpus_;
  Piece piece_;
  Coder coder_;
  Collector collector_;
  Collector* collectors_[1] = {&collector_};
  Tables tables_;
  Bounded<Document> documents_;
  Bounded<Sentence> sentences_;
  Date default_date_;
  uint16_t part_index_ = 0;
  uint64_t main_id_ = 0;
  bool with_mentions_ = false;
  RunCounts counts_, file_begin_counts_;
};

}  // namespace mirsad
