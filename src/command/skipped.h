// Names the first few inputs that a run left out, by reading back its anomalies.csv: of each path and kind the first row. The others are
// told by their number alone; `lost_count` is that of all rows of lost input.
#pragma once
#include <cstdint>

namespace mirsad::command {

inline constexpr uint64_t skipped_shown_max = 5;

void list_skipped(const char* folder, uint64_t lost_count);         // whose tables have just been published
void list_skipped_of(const char* anomalies, uint64_t lost_count);   // the path of a table that will not be

}  // namespace mirsad::command
