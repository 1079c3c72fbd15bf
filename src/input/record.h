// A record is what a reader cuts out of the corpus: one plain-text file, one JSON line, one WARC conversion.
// All views point into the reader's window or its unescape buffer and die with the next call of the reader.
// A record over the limit comes in pieces: the same record_offset and fields, a growing text_offset, and record_bytes that
// add up. Exactly one piece is the first and one the last (which may be empty).
#pragma once
#include <cstdint>

#include "base/bytes.h"

namespace mirsad {

enum class Format : uint8_t { automatic, text, jsonl, wet };

struct Record {
  Format format = Format::text;
  Bytes path;                  // as the user named it, or folder/entry; "-" for standard input
  uint64_t record_offset = 0;  // of the record's first byte in its file
  uint64_t record_bytes = 0;   // bytes of the file that this record accounts for (separators before it included)
  Bytes text;                  // UTF-8, possibly invalid; at most limits::record_bytes_max
  uint64_t text_offset = 0;    // of text[0] in the record's whole text: not 0 in a later piece of a long record
  bool first_piece = true;
  bool last_piece = true;
  Bytes title, date, url, source, id, tags;  // empty where the format or the record has none; several tags are parted by "\n"
};

}  // namespace mirsad
