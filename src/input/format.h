// What kind of file this is, by its name, else by its first bytes. A user's --format overrides; compressed bytes are
// told apart in any case, because no format begins with them and reading them as text would be noise.
#pragma once
#include "base/bytes.h"
#include "input/record.h"

namespace mirsad {

inline constexpr size_t format_probe_bytes = 4096;

// Names: .jsonl .ndjson .json; .wet .warc; .txt .text. Else "WARC/" or an object's beginning ({ and " or }) decides.
Format detect_format(Bytes path, Bytes first_bytes);

bool is_compressed(Bytes first_bytes);      // gzip, zstd, bzip2, xz
size_t byte_order_mark_bytes(Bytes first_bytes);  // 3 or 0

}  // namespace mirsad
