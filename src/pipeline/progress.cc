#include "pipeline/progress.h"

#include <cinttypes>
#include <cstdio>

namespace mirsad {

void Progress::show(uint64_t bytes, uint64_t records) {
  if (!on_ || (++calls_ & 63) != 0) return;
  const uint64_t now = system::monotonic_ns();
  if (now - last_ns_ < 200'000'000) return;
  last_ns_ = now;
  const double seconds = static_cast<double>(now - begin_ns_) * 1e-9;
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
