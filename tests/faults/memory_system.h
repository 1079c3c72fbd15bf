// An operating system made of memory behind the seam (base/system.h): fault tests link it instead of system_posix.cc. Its disk is a
// map from paths to files. Every call can be made to fail, or a file to change just before it; what a process holds (handles, locks,
// mappings, memory) is counted, so that a test can ask for what was not given back.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "base/system.h"

namespace mirsad::memory_system {

enum class Call : uint8_t {
  reserve_memory, open_read, open_folder, facts_of, facts_of_path, read_at, read_next, map_window, list_folder, make_folder,
  create_file, write_at, flush, close_written, rename_file, remove_file, flush_folder, lock_file, count_,
};
inline constexpr size_t call_kind_count = static_cast<size_t>(Call::count_);

struct File {
  std::string bytes;
  int64_t modified_ns = 1;
  uint64_t inode = 0;
};

using Files = std::map<std::string, std::shared_ptr<File>>;  // a path that ends in "/" is a folder

// What goes wrong. Calls are counted from 1, and only those whose outcome is not ok: each number is a fault that can be met.
struct Plan {
  std::array<Status, call_kind_count> outcome{};
  uint32_t at_call = 0;                 // 0: nothing goes wrong
  bool persistent = false;              // and every later call fails as well
  std::function<void()> change;         // instead of a failure: done before the call
  size_t pipe_bytes_max = SIZE_MAX;     // read_next never gives more
};

struct Machine {
  Files files;
  std::string standard_input, console;  // console: what was written to standard output and standard error
  Plan plan;
  std::function<uint64_t()> clock;      // monotonic_ns; without it, time stands still
  uint32_t calls = 0;                   // met so far, of those the plan counts
  bool met = false;                     // the fault happened

  void write(const std::string& path, const std::string& bytes);  // as another process would: a later version of the file
  void cut(const std::string& path, size_t bytes);                // under mappings too: bus faults
  void remove(const std::string& path) { files.erase(path); }
  Machine copy() const;                                           // with files of its own

  // Of the process; all 0 when it has given everything back.
  size_t held() const;
  void start_process();                                           // nothing held, nothing counted, standard input from its beginning
};

extern Machine machine;

}  // namespace mirsad::memory_system
