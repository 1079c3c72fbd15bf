// The one reservation of memory. At start the pipeline maps `arena_bytes` (limits.h), every room carves the spans
// that it will ever use, and the arena is sealed: carving after that is a broken promise, and in the test
// build (heap_trap.cc) so is any call of malloc or operator new. Spans live as long as the arena; nothing is returned.
// Pages are touched only when first written, so a capacity that a corpus never needs costs no resident memory.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

#include "base/status.h"

namespace mirsad {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();

  // Maps `bytes` of zeroed memory. Status::capacity when the system refuses (ulimit -v, cgroup).
  Status reserve(size_t bytes);

  // `count` zeroed objects, aligned to 64 bytes. Running out is a broken promise: limits.h proves that all fits.
  template <typename T>
  std::span<T> carve(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    return {static_cast<T*>(carve_bytes(count * sizeof(T))), count};
  }

  void seal() { sealed_ = true; }
  bool sealed() const { return sealed_; }
  size_t used_bytes() const { return used_; }

 private:
  void* carve_bytes(size_t bytes);

  uint8_t* base_ = nullptr;
  size_t size_ = 0;
  size_t used_ = 0;
  bool sealed_ = false;
};

}  // namespace mirsad
