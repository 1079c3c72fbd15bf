// A batch of names in byte order, out of a source that can be listed again but not held: a huge folder or list of files.
// One pass offers every name; the batch keeps the smallest ones that are greater than `after` and fit its memory.
// When that is full the larger half is thrown away, and from then on nothing above the largest kept name is taken in.
// The caller takes the names in order and, if `complete()` is false, makes another pass after the last one taken.
//   begin(memory, after); offer(name)…; free_from = sort(); while (take(name)) …; complete() ? done : another pass
#pragma once
#include <cstdint>
#include <span>

#include "base/bytes.h"

namespace mirsad {

// Byte order; the shorter comes first where it is the start of the other.

class NameBatch {
 public:
  // `memory` holds at least four names of the longest kind. `after` (empty: from the start) is not copied and is looked at
  // until sort().
  void begin(std::span<uint8_t> memory, Bytes after);

  // False when neither `name` nor `name` with "/" behind it would be kept: saves asking the system what it is.
  bool wants(Bytes name) const;
  void offer(Bytes name);

  // Ends the pass: orders the names, drops repeated ones and returns how much of the memory's front they occupy.
  size_t sort();

  bool take(Bytes& name);  // the next in order, valid until begin(); false when the batch is used up
  bool complete() const { return !ceiling_set_; }

 private:
  struct Entry {
    uint32_t at;
    uint32_t bytes;
  };
  Bytes name_of_entry(const Entry& entry) const { return memory_.subspan(entry.at, entry.bytes); }
  Entry entry(size_t index) const;
  void set_entry(size_t index, Entry entry);
  size_t entry_place(size_t index) const { return memory_.size() - (index + 1) * sizeof(Entry); }
  enum class By : uint8_t { name, place };
  bool before(const Entry& a, const Entry& b, By by) const;
  void order(By by);
  void sift_down(size_t root, size_t count, By by);
  void drop_repeated();
  void halve();

  std::span<uint8_t> memory_;  // names from the front, entries from the back
  Bytes after_;
  size_t count_ = 0;
  size_t used_ = 0;
  size_t taken_ = 0;
  size_t entries_at_ = 0;  // once sorted: entries ascending from here
  bool ceiling_set_ = false;
  Entry ceiling_{};
};

}  // namespace mirsad
