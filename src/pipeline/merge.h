// Tables of parts of one corpus to the tables of the whole: byte for byte those of a single run over all of it, in fixed memory, wherever
// the parts were coded. Parts share no path; each is a folder as `mirsad code` published it. Counters are added up; originals,
// dyads, actors and the order of rows are made anew by the same folding that ends a run.
//
// Exact for every partition by paths, with one limit: paths that differ only in bytes that are no valid UTF-8 look the same in the
// tables, and are taken for one path.
//
//   Merge merge;
//   merge.carve(part_count);
//   status = merge.run({parts, "all"});     // anything but ok: fault() says which part, and why
#pragma once
#include "output/published.h"
#include "output/tables.h"
#include "pipeline/counts.h"
#include "pipeline/run_entries.h"

namespace mirsad {

struct MergeOptions {
  std::span<const char* const> parts;  // folders, at most limits::merge_part_max
  const char* folder = nullptr;        // -o
};

struct MergeFault {
  enum class Kind : uint8_t {
    none,        // the output failed
    missing,     // no tables there: status
    damaged,     // what does not fit
    version, lexicon, options,  // not as those of the first part
    same_folder, // as `other`
    same_news,   // a path of it is in `other` too
    changed,     // another run published there meanwhile
  };
  Kind kind = Kind::none;
  const char* part = nullptr;
  const char* other = nullptr;
  Status status = Status::ok;
  TableFault table;
};

class Merge {
 public:
  // Status::capacity when the system refuses the memory.
  Status carve(size_t part_count);
  Status run(const MergeOptions& options);

  const MergeFault& fault() const { return fault_; }
  bool committed() const { return tables_.committed(); }  // of a merge that failed: see output/publish.h
  const RunCounts& counts() const { return counts_; }

 private:
  struct PartFacts {
    system::Facts folder, run_table;
    uint64_t first_ordinal = 0;
  };

  Status fail(MergeFault::Kind kind, size_t part, Status status);
  Status check_parts();
  Status read_run_table(size_t part, RunFacts& facts, RunCounts& counts);
  Status read_parts();
  Status read_part(size_t part);
  Status check_repeated();
  size_t part_of(uint64_t ordinal) const;

  MergeOptions options_;
  Arena arena_;
  Collector collector_;
  Collector* collectors_[1] = {&collector_};
  Tables tables_;
  Published published_;
  TableReader run_table_;
  std::span<PartFacts> parts_;
  RunFacts facts_;  // of the first part, and so of all
  TablesOptions tables_options_;
  RunCounts counts_;
  MergeFault fault_;
};

}  // namespace mirsad
