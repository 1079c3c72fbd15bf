// One line on standard error, rewritten a few times a second while a run is watched on a terminal; nothing otherwise.
#pragma once
#include <cstdint>

#include "base/system.h"

namespace mirsad {

class Progress {
 public:
  explicit Progress(bool wanted) : on_(wanted && system::is_terminal(system::standard_error)), begin_ns_(on_ ? system::monotonic_ns() : 0), last_ns_(begin_ns_) {}
  bool on() const { return on_; }
  void expect(uint64_t total_bytes) { total_bytes_ = total_bytes; }  // 0: not known, and the time left is not told
  bool due();  // a line is wanted, and the last one is old enough
  void show(uint64_t bytes, uint64_t records);
  void clear();

 private:
  bool on_;
  bool shown_ = false;
  uint64_t begin_ns_;
  uint64_t last_ns_;
  uint64_t total_bytes_ = 0;
  uint32_t calls_ = 0;
};

}  // namespace mirsad
