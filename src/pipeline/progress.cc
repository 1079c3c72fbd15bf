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
  const double megabytes = static_cast<double>(bytes) * 1e-6;
  const double rate = megabytes / (static_cast<double>(last_ns_ - begin_ns_) * 1e-9);
  char line[160];
  int length = std::snprintf(line, sizeof line, "\r%" PRIu64 " records, %.1f MB, %.0f MB/s", records, megabytes, rate);
  if (total_bytes_ > bytes && bytes > 0) {
    const double total = static_cast<double>(total_bytes_) * 1e-6;
    const auto seconds = static_cast<uint64_t>((total - megabytes) / rate + 0.5);
    length += std::snprintf(line + length, sizeof line - static_cast<size_t>(length), ", %.0f %%, %" PRIu64 ":%02" PRIu64 " left", 100 * megabytes / total,
                            seconds / 60, seconds % 60);
  }
  length += std::snprintf(line + length, sizeof line - static_cast<size_t>(length), " \033[K");
  (void)system::write_all(system::standard_error, bytes_of({line, static_cast<size_t>(length)}));
  shown_ = true;
}

void Progress::clear() {
  if (shown_) (void)system::write_all(system::standard_error, bytes_of("\r\033[K"));
}

}  // namespace mirsad
