// The closed set of outcomes that a leaf can report. Bytes from outside earn a Status; facts about our own
// code are asserted (see `require`). The words a user reads for each status stand in command/messages.cc.
#pragma once
#include <cstdint>

namespace mirsad {

enum class Status : uint8_t {
  ok,
  end,              // nothing more to read: not a failure
  not_found,
  no_permission,
  not_regular,      // FIFO, device, socket; a file where a folder is needed
  symlink_loop,
  path_too_long,
  read_failed,
  changed,          // size, mtime or inode moved between open and end
  truncated,        // the file ended under a mapping (SIGBUS)
  map_refused,      // the caller falls back to reading
  write_failed,
  no_space,
  cannot_create,
  in_the_way,       // a folder where a table belongs
  too_many_open,    // files, for a further one to be written
  locked,           // another run holds the output
  bad_format,
  bad_checksum,
  bad_version,
  foreign_endian,
  capacity,         // a fixed table is full
  nothing_read,     // not one record, where tables stand that would be lost by publishing
  unaccounted,      // bytes of the input are neither in a document nor counted: a mistake of ours
};

// A broken promise of our own code ends the program at once, in release builds too.
[[noreturn]] void broken_promise(const char* what, const char* file, int line);

}  // namespace mirsad

#define MIRSAD_REQUIRE(condition) \
  ((condition) ? void(0) : ::mirsad::broken_promise(#condition, __FILE__, __LINE__))
