// Names the first few inputs that a run left out, by reading back its anomalies.csv.
#pragma once
#include <cstdint>

namespace mirsad::command {

inline constexpr uint64_t skipped_shown_max = 5;

void list_skipped(const char* folder);         // whose tables have just been published
void list_skipped_of(const char* anomalies);   // the path of a table that will not be

}  // namespace mirsad::command
