// Names the first few inputs that a run left out, by reading back the anomalies.csv that it has just published.
#pragma once
#include <cstdint>

namespace mirsad::command {

inline constexpr uint64_t skipped_shown_max = 5;

void list_skipped(const char* folder);

}  // namespace mirsad::command
