// From what the user named to files, one at a time, in the byte order of their paths: arguments, names of a
// --files0-from list, and everything inside folders. The order of the arguments and of the file system does not matter.
// A path given twice, or given beside the folder that contains it, is visited once. Links are followed; one that leads
// back to a folder being walked is an anomaly, and so is a folder into which a run has written its tables: they are no
// news. Nothing is opened here except folders and the list.
//   PathWalk walk;
//   walk.carve(arena);
//   walk.begin(paths, nullptr);
//   while ((step = walk.next(path, anomaly)) != WalkStep::end) …
#pragma once
#include <cstdint>
#include <span>

#include "base/anomaly.h"
#include "base/arena.h"
#include "base/limits.h"
#include "base/system.h"
#include "input/names.h"

namespace mirsad {

enum class WalkStep : uint8_t { file, anomaly, end };

// Whether a run has written its tables into `folder` (base/tables_mark.h): ok, not_found, or why it cannot be told.
// `place` is for a path.
Status find_tables_mark(Bytes folder, std::span<uint8_t> place);

class PathWalk {
 public:
  // `names_bytes` is the memory for names of folders being walked: smaller means more passes, never other results.
  void carve(Arena& arena, size_t names_bytes = limits::folder_names_bytes);

  // `arguments` and `list_path` (NUL-separated names; "-" reads them from standard input; null: none) outlive the walk.
  // A list on standard input cannot be read twice and must fit half of the memory for names; else it is an anomaly.
  void begin(std::span<const char* const> arguments, const char* list_path);

  // file: `path` (NUL-terminated, "-" for standard input, valid until the next call) exists and looked like a regular file.
  WalkStep next(const char*& path, Anomaly& anomaly);
  const system::Facts& facts() const { return facts_; }  // of the file that `next` gave; nothing known of "-"

 private:
  static constexpr size_t listing_bytes = 32 * limits::kib;
  static_assert(listing_bytes >= 2 * limits::path_bytes_max, "a name from a list fits and leaves room to read on");

  struct Level {
    NameBatch batch;
    size_t prefix_bytes = 0;   // of path_, up to and with the folder's "/"
    size_t current_bytes = 0;  // of the name being visited, behind the prefix: where the next pass goes on
    size_t memory_begin = 0;   // of memory_, for its batch
    size_t memory_end = 0;     // where deeper levels may begin
    bool listed = false;       // false: its batch gave way to a deeper level, list again
    uint64_t inode = 0;
    uint64_t device = 0;
  };

  Level& top() { return levels_[depth_ - 1]; }
  bool list(Anomaly& anomaly);  // a pass over the top level; true when there is an anomaly to report
  bool list_root(Anomaly& anomaly);
  bool list_entries(Anomaly& anomaly);
  Status offer_list(system::Handle handle);
  void place_batch();
  void offer_root(Bytes name);
  void offer_entry(const char* name);
  void offer_probe(size_t prefix_bytes, size_t bytes);
  bool covered(Bytes name) const;
  WalkStep visit(Bytes name, const char*& path, Anomaly& anomaly, bool& done);  // done: the step is one to return
  WalkStep enter_folder(Bytes name, const system::Facts& facts, Anomaly& anomaly, bool& done);
  WalkStep report(Anomaly& anomaly, AnomalyKind kind, Status status) const;

  std::span<const char* const> arguments_;
  const char* list_path_ = nullptr;
  std::span<uint8_t> memory_, listing_, path_, probe_, covering_;
  std::span<Level> levels_;
  size_t depth_ = 0;
  size_t path_bytes_ = 0;
  size_t covering_bytes_ = 0;  // the folder among the arguments that was walked last
  uint64_t too_long_count_ = 0;
  system::Facts facts_;
};

}  // namespace mirsad
