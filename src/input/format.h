// What kind of file this is, by its name, else by its first bytes. A user's --format overrides; compressed bytes are
// told apart in any case, because no format begins with them and reading them as text would be noise; so are PDF, ZIP and UTF-16.
#pragma once
#include "base/bytes.h"
#include "input/record.h"

namespace mirsad {

inline constexpr size_t format_probe_bytes = 4096;

// Names: .jsonl .ndjson .json; .wet .warc; .txt .text. Else "WARC/" or an object's beginning ({ and " or }, perhaps behind [) decides.
Format detect_format(Bytes path, Bytes first_bytes);

// What these bytes are when they are no text in UTF-8 but something well known; else empty. Bytes that merely cannot be decoded are text.
std::string_view compressed_as(Bytes first_bytes);  // gzip, zstd, bzip2, xz
std::string_view not_text_as(Bytes first_bytes);    // UTF-16, PDF, ZIP
size_t byte_order_mark_bytes(Bytes first_bytes);  // 3 or 0

}  // namespace mirsad
