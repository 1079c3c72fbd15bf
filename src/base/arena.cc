#include "base/arena.h"

#include <cstdio>
#include <cstdlib>

#include "base/system.h"

namespace mirsad {

void broken_promise(const char* what, const char* file, int line) {
  std::fprintf(stderr, "mirsad: internal error: %s does not hold (%s:%d); please report this\n", what, file, line);
  std::_Exit(70);
}

Arena::~Arena() {
  if (base_ != nullptr) system::release_memory({base_, size_});
}

Status Arena::reserve(size_t bytes) {
  MIRSAD_REQUIRE(base_ == nullptr);
  std::span<uint8_t> memory;
  const Status status = system::reserve_memory(bytes, memory);
  if (status != Status::ok) return status;
  base_ = memory.data();
  size_ = memory.size();
  return Status::ok;
}

void* Arena::carve_bytes(size_t bytes) {
  MIRSAD_REQUIRE(!sealed_);
  const size_t rounded = (bytes + 63) & ~size_t{63};
  MIRSAD_REQUIRE(rounded <= size_ - used_);
  void* place = base_ + used_;
  used_ += rounded;
  return place;
}

}  // namespace mirsad
