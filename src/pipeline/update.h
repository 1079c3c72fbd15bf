// An incremental run (--update): of the input only files are read that are new or have changed since the run that published the tables,
// and rows of the others are taken over from those tables. The result is byte for byte that of a run from scratch.
//
// What is exact about it. The ledger (output/ledger.h) remembers each file's size, time of change, inode and device as they were
// when it was read; a file for which all four are the same is taken as unchanged. A file that was altered in place within one
// tick of the file system's clock, keeping its size, cannot be told from that; give the tables a new folder when that may have
// happened. Read anew every time: standard input, files that were left out, /proc, and names that are no valid UTF-8. A
// changed file loses its old rows whole and is read from its start; one that is gone loses them. Another lexicon,
// version or set of options, or a ledger that is damaged, means that everything is read anew.
//
//   update.carve();  update.begin(folder, head);            // opens what is there
//   deal.begin(paths, list, &update);                        // the deal asks of every file whether it is unchanged
//   status = update.take_over(tables.sorter(), counts);      // when everything else has been read
#pragma once
#include "input/deal.h"
#include "output/ledger.h"
#include "output/published.h"
#include "pipeline/counts.h"
#include "pipeline/run_entries.h"

namespace mirsad {

struct UpdateCounts {
  bool used = false;  // false: no ledger that fits; everything was read
  uint64_t unchanged = 0, changed = 0, shorter = 0, fresh = 0, gone = 0;  // files; shorter: of those changed
};

// The row of a file in the ledger: what it was, and what this worker counted in it.
void put_file_row(RowBytes& row, const system::Facts& facts, const RunCounts& before, const RunCounts& after);

class Update final : public Known {
 public:
  Status carve();  // Status::capacity when the system refuses the memory
  Collector& collector() { return collector_; }  // of rows taken over; its logs are begun by Tables

  // After Tables::begin, which has finished what a killed run left.
  void begin(const char* folder, const RunFacts& facts, std::string_view head, const TablesOptions& options);
  bool unchanged(const char* path, const system::Facts& facts) override;

  // Adds the rows and counts of unchanged files. bad_format: the tables do not fit together or the ledger; fault() says where.
  Status take_over(LogSorter& sorter, RunCounts& counts);
  const UpdateCounts& counts() const { return counts_; }
  const TableFault& fault() const { return fault_; }

 private:
  class Kept;
  void advance();
  Status check_run_table(RunCounts& published);
  Status take_actors(PathFilter& kept);

  const char* folder_ = nullptr;
  RunFacts facts_;
  TablesOptions options_;
  Arena arena_;
  Collector collector_;
  LedgerReader ledger_, actors_;
  Published published_;
  TableReader run_table_;
  std::span<uint8_t> kept_buffer_, clean_;
  Bytes path_, payload_;  // of the ledger's row that the walk has not reached yet; empty behind the last
  RunCounts kept_counts_;
  UpdateCounts counts_;
  TableFault fault_;
};

}  // namespace mirsad
