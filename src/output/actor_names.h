// Names of actors by their ids, out of a published actors.csv that may be larger than memory: its rows are sorted, so a row is found by
// halving the file; names found lately are kept.
//
//   ActorNames names;  names.carve(arena);
//   status = names.open("out/actors.csv");
//   status = names.find("sergei-lavrov", place, name);   // bad_format: no such row, so the tables do not belong together
//   names.close();
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "base/status.h"
#include "base/system.h"

namespace mirsad {

class ActorNames {
 public:
  static constexpr size_t name_bytes_max = 512;  // longer names are cut by `find`

  void carve(Arena& arena);
  Status open(const char* path);  // bad_format: the header line is not ours
  // `name` is in `place`. Without quotes and guards.
  Status find(std::string_view id, std::span<char> place, std::string_view& name);
  void close();

 private:
  static constexpr size_t probe_bytes = 8 * 1024;       // no row is longer
  static constexpr size_t scan_bytes = 4 * probe_bytes;  // stretches up to this are read whole
  struct Kept {
    char id[60];
    uint8_t id_bytes, name_bytes;
    char name[66];
  };

  Status narrow(std::string_view id, uint64_t& low, uint64_t& high);
  Status scan(std::string_view id, uint64_t low, uint64_t high, std::span<char> place, std::string_view& name);
  Status read(uint64_t begin, size_t bytes);

  system::Handle handle_;
  uint64_t rows_begin_ = 0, bytes_ = 0;
  bool excel_ = false;
  std::span<uint8_t> buffer_, storage_;
  size_t filled_ = 0;
  std::span<Kept> kept_;
};

}  // namespace mirsad
