#include "pipeline/progress.h"

#include <cinttypes>
#include <cstdio>

namespace mirsad {

bool Progress::due() {
  if (!on_ || (++calls_ & 63) != 0) return false;
  const uint64_t now = system::monotonic_ns();
  if (now - last_ns_ < 200'000'000) return false;
  last_ns_ = now;
  return true;
}

void Progress::show(uint64_t bytes, uint64_t records) {
  const double seconds = static_cast<double>(last_ns_ - begin_ns_) * 1e-9;
  char line[128];
  const int length = std::snprintf(line, sizeof line, "\r%" PRIu64 " records, %.1f MB, %.0f MB/s \033[K", records,
                                   static_cast<double>(bytes) * 1e-6, static_cast<double>(bytes) * 1e-6 / seconds);
  if (length > 0) (void)system::write_all(system::standard_error, bytes_of({line, static_cast<size_t>(length)}));
  shown_ = true;
}

void Progress::clear() {
  if (shown_) (void)system::write_all(system::standard_error, bytes_of("\r\033[K"));
}

}  // namespace mirsad
