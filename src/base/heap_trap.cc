// Replaces the allocator of glibc for test builds (heap_trap.h). Our malloc checks the flag and hands on to __libc_malloc;
// operator new and delete are built on malloc by libstdc++ and so need no replacement of their own. Releases trap as well:
// whoever frees after the seal has owned heap memory while it worked. Not for builds with a sanitizer, which bring
// their own allocator. Empty without MIRSAD_HEAP_TRAP.
#include "base/heap_trap.h"

#ifdef MIRSAD_HEAP_TRAP
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>

#include "base/system.h"

extern "C" {
void* __libc_malloc(size_t);
void* __libc_calloc(size_t, size_t);
void* __libc_realloc(void*, size_t);
void* __libc_memalign(size_t, size_t);
void __libc_free(void*);
}

namespace mirsad::heap_trap {
namespace {

std::atomic<bool> armed{false};

void check(const char* call) {
  if (!armed.exchange(false)) return;  // disarmed first: abort may allocate itself
  system::write_all(system::standard_error, bytes_of("mirsad: the heap was used after the arena was sealed: "));
  system::write_all(system::standard_error, bytes_of(call));
  system::write_all(system::standard_error, bytes_of("\n"));
  std::abort();
}

}  // namespace

void arm() { armed = true; }
void disarm() { armed = false; }

}  // namespace mirsad::heap_trap

extern "C" {
void* malloc(size_t bytes) {
  mirsad::heap_trap::check("malloc");
  return __libc_malloc(bytes);
}

void* calloc(size_t count, size_t bytes) {
  mirsad::heap_trap::check("calloc");
  return __libc_calloc(count, bytes);
}

void* realloc(void* place, size_t bytes) {
  mirsad::heap_trap::check("realloc");
  return __libc_realloc(place, bytes);
}

void* memalign(size_t alignment, size_t bytes) {
  mirsad::heap_trap::check("memalign");
  return __libc_memalign(alignment, bytes);
}

void* aligned_alloc(size_t alignment, size_t bytes) {
  mirsad::heap_trap::check("aligned_alloc");
  return __libc_memalign(alignment, bytes);
}

int posix_memalign(void** place, size_t alignment, size_t bytes) {
  mirsad::heap_trap::check("posix_memalign");
  *place = __libc_memalign(alignment, bytes);
  return *place == nullptr ? ENOMEM : 0;
}

void free(void* place) {
  if (place != nullptr) mirsad::heap_trap::check("free");
  __libc_free(place);
}
}
#endif
