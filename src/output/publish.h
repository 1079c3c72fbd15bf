// Publication: a set of tables appears in the output folder old or new, whatever kills the program and whenever.
//
// The protocol. Every file is first written under a temporary name in the output folder itself, flushed and closed with
// its results tested. Then a journal that lists the tables of the new set is written, flushed and renamed to its final
// name: that rename is the commit. Tables are then renamed one by one, tables that the new set lacks are removed, the
// folder is flushed, and the journal is removed.
//   killed before the commit: the old tables stand untouched; the next `begin` removes the temporary files.
//   killed after it: the new set is complete on disk; the next `begin` renames what is left and removes the journal.
// Each table is whole at every instant. Between the commit and the last rename the folder holds some tables of either
// run; the journal's presence says so, and the next run of any kind finishes the set before it does anything else. An
// exclusive lock is held from `begin` to `end`; the system drops it when a process dies, so it is never stale.
//
// Not done here: parents of the output folder are not created, and files that are not ours are never touched.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "base/limits.h"
#include "base/status.h"
#include "base/system.h"

namespace mirsad {

// Stands in the folder from the commit to the last rename; whoever reads the tables then may see some of either run.
inline constexpr std::string_view journal_name = ".mirsad-journal";

inline constexpr size_t output_name_bytes_max = 48;
inline constexpr size_t output_path_bytes_max = limits::path_bytes_max + output_name_bytes_max;

// A NUL-terminated path of the output folder.
using OutputPath = std::array<char, output_path_bytes_max>;

class Publisher {
 public:
  // Makes the folder, takes the lock (Status::locked when another run holds it), finishes or discards what a killed run
  // left: a committed set is renamed, and every temporary file is removed. The list names the tables ("events.csv") and
  // must live until `end`. Status::in_the_way when a folder has the name of a table.
  Status begin(const char* folder, std::span<const std::string_view> tables);

  void staged_path(std::string_view table, OutputPath& path) const;  // where the new table is to be written
  void work_path(std::string_view work, uint32_t number, OutputPath& path) const;  // of a temporary file, told apart by number
  void table_path(std::string_view table, OutputPath& path) const;

  // Publishes the tables whose bit is set (bit i: tables[i]); they must have been flushed and closed. The others are
  // removed. On a failure before the commit the old tables are intact. After it (see `committed`), `begin` of the next run finishes.
  Status commit(uint32_t table_bits);

  // Removes every temporary file and drops the lock. After a failed commit the committed set is left for the next run.
  void end();
  bool begun() const { return lock_.open(); }

  // The new set is whole on disk, and not everything was done to put it in place for good: the next run does that first.
  bool committed() const { return committed_; }

 private:
  bool folder_in_the_way() const;
  Status recover();
  Status write_journal(uint32_t table_bits);
  Status finish_renames(uint32_t table_bits);
  Status discard();
  Status remove_temporary();
  void join(std::string_view prefix, std::string_view name, OutputPath& path) const;

  std::string_view folder_;
  std::array<char, limits::path_bytes_max> folder_bytes_{};
  std::span<const std::string_view> tables_;
  system::Handle lock_;
  bool committed_ = false;
};

}  // namespace mirsad
