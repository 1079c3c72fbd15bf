// An external sort in fixed memory. Rows are a key and a payload, both byte strings, in the order of memcmp (key first,
// then payload), so that the result depends on the rows alone and never on the order in which they came. Rows collect
// in memory; full memory is sorted and written out as a run; at the end runs are merged, in several passes where there
// are more of them than fit side by side. Rows that fit in memory never touch the disk.
//
// With a collapse function, rows of equal keys become one: `collapse(kept, other)` folds `other`'s payload into `kept`
// in place. It must be commutative and associative, and must keep the size, because runs are collapsed as they are
// written.
//
//   sorter.begin(first_path, second_path, add_counts);
//   while (…) sorter.add(key, payload);
//   sorter.sort();
//   while (sorter.next(key, payload) == Status::ok) …   // views live until the next call
//   sorter.close();                                     // removes the temporary files
//
// Bounds: a row takes at most row_bytes_max() (1/16 of the memory less its frame), else `add` answers Status::capacity.
#pragma once
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "base/status.h"
#include "tally/run_merge.h"
#include "tally/spool.h"

namespace mirsad {

class Sorter {
 public:
  // The memory is shared by the sorters of one run: one after another, never two at once. At least 1 KiB.
  void use(std::span<uint8_t> memory);
  size_t row_bytes_max() const { return memory_.size() / 16 - row_frame_bytes; }

  // The paths name two temporary files and must live until `close`. They are created only when rows spill.
  void begin(const char* first_path, const char* second_path, Collapse collapse = nullptr);
  Status add(Bytes key, Bytes payload);
  Status sort();
  Status next(Bytes& key, Bytes& payload);
  void close();

  uint64_t run_count() const { return run_count_; }    // for tests and run.csv
  uint32_t pass_count() const { return pass_count_; }

 private:
  struct Entry {
    uint64_t prefix;  // the key's first eight bytes, big-endian: most comparisons end here
    uint32_t offset;  // of the row in work_
  };
  Entry* entries() const;
  bool less(const Entry& a, const Entry& b) const;
  void sort_memory();
  bool next_in_memory(RowView& row);
  Status spill();
  Status merge_passes();

  std::span<uint8_t> memory_, out_, hold_, work_;
  const char* paths_[2] = {nullptr, nullptr};
  Collapse collapse_ = nullptr;
  size_t used_ = 0;         // bytes of rows in work_
  uint32_t entry_count_ = 0;
  uint32_t entry_at_ = 0;
  size_t longest_ = 0;
  Spool spool_;
  RunMerge merge_;
  uint64_t run_count_ = 0;
  uint64_t file_bytes_ = 0;
  uint32_t pass_count_ = 0;
  uint8_t source_ = 0;      // which of the paths holds the runs
  bool spilled_ = false;
};

}  // namespace mirsad
