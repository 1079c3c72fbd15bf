// The seam to the operating system: every call that leaves the process, as free functions. Only system_posix.cc
// includes system headers; the fault tests link an operating system made of memory instead (tests/faults) that can
// fail the k-th call with any errno, read short, write short or change a file between two calls.
// Paths are NUL-terminated bytes. No function allocates. EINTR is retried inside, and so are short writes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/bytes.h"
#include "base/status.h"

namespace mirsad::system {

enum class Kind : uint8_t { regular, folder, pipe, other };

// What tells a file's identity and version. `modified_ns` is compared for equality only: the clock decides nothing.
struct Facts {
  uint64_t bytes = 0;
  int64_t modified_ns = 0;
  uint64_t inode = 0;
  uint64_t device = 0;
  Kind kind = Kind::other;
  bool operator==(const Facts&) const = default;
};

struct Handle {
  int32_t number = -1;
  bool open() const { return number >= 0; }
};

inline constexpr Handle standard_input{0};
inline constexpr Handle standard_output{1};
inline constexpr Handle standard_error{2};

// --- memory
Status reserve_memory(size_t bytes, std::span<uint8_t>& memory);  // zeroed, page aligned, touched on demand
void release_memory(std::span<uint8_t> memory);
// No huge page is laid over `memory`: it would make resident what was never touched. So it is with reserved memory already.
void keep_pages_small(std::span<uint8_t> memory);
// The whole pages inside `memory` are no longer resident, and what they held is lost; it stays reserved. Private memory only.
void give_back_pages(std::span<uint8_t> memory);
size_t page_bytes();

// --- reading. `open_read` never blocks on a FIFO: it refuses what is neither regular nor (for folders) a directory.
Status open_read(const char* path, Handle& handle);
Status open_folder(const char* path, Handle& handle);
Status facts_of(Handle handle, Facts& facts);
Status facts_of_path(const char* path, Facts& facts);  // follows symbolic links
Status read_at(Handle handle, uint64_t offset, std::span<uint8_t> place, size_t& got);  // got < place.size() only at end
Status read_next(Handle handle, std::span<uint8_t> place, size_t& got);                 // pipes: got == 0 at end
// Maps `place` (page aligned, inside reserved memory) onto the file from `offset` (page aligned), read-only and private.
// map_refused where the file cannot be mapped. A file cut short under the mapping does not kill the process: its
// pages read as zeros from then on and `take_bus_fault()` answers true once.
Status map_window(Handle handle, uint64_t offset, std::span<uint8_t> place);
void unmap_window(std::span<uint8_t> place);  // gives back zeroed reserved memory
bool take_bus_fault();
// Entries of an open folder, as the system lists them (unsorted, without . and ..). Calls `visit(context, name)`.
Status list_folder(Handle folder, std::span<uint8_t> buffer, void (*visit)(void* context, const char* name), void* context);
void close_handle(Handle handle);

// --- writing
Status make_folder(const char* path);                      // ok when it exists already, not_regular when that is no folder
Status create_file(const char* path, Handle& handle);      // truncates; mode 0644
Status write_all(Handle handle, Bytes bytes);
Status write_at(Handle handle, uint64_t offset, Bytes bytes);
Status flush(Handle handle);                               // fsync
Status close_written(Handle handle);                       // a failing close is a failing write
Status rename_file(const char* from, const char* to);
Status remove_file(const char* path);                      // ok when it does not exist
Status flush_folder(const char* path);                     // makes renames durable
Status lock_file(const char* path, Handle& handle);        // Status::locked when another process holds it

// --- threads. `stack` is carved from an arena and outlives the thread; its lowest page becomes a guard. The C library allocates a
// little for a thread when it is started and releases it when it is joined: both are to be done while the heap may be used.
struct Thread {
  uint64_t number = 0;
};
uint32_t core_count();  // that this process may use
Status start_thread(std::span<uint8_t> stack, void* (*work)(void*), void* context, Thread& thread);
void join_thread(Thread thread);

// --- the rest
uint64_t monotonic_ns();
uint64_t peak_resident_bytes();
bool is_terminal(Handle handle);
// To be called before anything is opened. Of the three handles that every program is given, reads and writes of those that it was not
// fail from now on, where they would have met the first files opened instead; and so does a write beyond a limit on the size of files.
void prepare_process();

}  // namespace mirsad::system
