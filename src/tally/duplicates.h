// Copies of a story: documents with the same fingerprint. The first in canonical order (path, record offset, part) is
// the original; the others are its copies, wherever in the corpus they stand. Rows of (fingerprint, canonical order)
// are filtered and sorted; within a stretch of one fingerprint the first row names the original.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "base/hash.h"
#include "base/limits.h"
#include "tally/row_bytes.h"
#include "tally/spool.h"

namespace mirsad {

// A path as it is written: each of its bytes may have become U+FFFD.
inline constexpr size_t written_path_bytes_max = 3 * limits::path_bytes_max;

// A document's place in the canonical order, as sortable bytes. `path` as it is written.
inline void put_canonical(RowBytes& row, std::string_view path, uint64_t record_offset, uint32_t part_index) {
  row.put_text(path, written_path_bytes_max);
  row.put(record_offset, 8);
  row.put(part_index, 4);
}

inline constexpr size_t canonical_tail_bytes = 12;  // record offset and part index
inline Bytes path_of_canonical(Bytes canonical) {
  return canonical.first(canonical.size() < canonical_tail_bytes ? 0 : canonical.size() - canonical_tail_bytes);
}

struct Copy {
  uint64_t ordinal = 0;    // of the copy, see first_document_ordinal
  uint64_t position = 0;   // where in its collector's table the original's id is to be inserted
  uint64_t original_id = 0;
};

// Numbers documents across collectors: those of the first come first, each in the order in which it staged them.
constexpr uint64_t first_document_ordinal(uint64_t collector) { return collector << 48; }
constexpr uint8_t collector_of(uint64_t ordinal) { return static_cast<uint8_t>(ordinal >> 48); }

inline constexpr size_t copy_row_bytes = row_frame_bytes + 24;

inline void log_fingerprint(uint64_t fingerprint, Bytes canonical, uint64_t document_id, const Copy& copy, Spool& log,
                            RowBytes& scratch) {
  scratch.clear();
  scratch.put(fingerprint, 8);
  scratch.put_bytes(canonical);
  const size_t key_bytes = scratch.bytes().size();
  scratch.put(document_id, 8);
  scratch.put(copy.ordinal, 8);
  scratch.put(copy.position, 8);
  log.append_row(scratch.bytes().first(key_bytes), scratch.bytes().subspan(key_bytes));
}

// Most fingerprints occur once. Two bits a slot over hashed slots tell which may occur again, so that only those are
// sorted; a fingerprint that really occurs again is never missed.
class RepeatFilter {
 public:
  // Uses as much of the memory as the number of rows is worth.
  RepeatFilter(std::span<uint8_t> memory, uint64_t row_count) {
    size_t bytes = 64;
    while (bytes * 2 <= memory.size() && bytes / 2 < row_count) bytes *= 2;
    bits_ = memory.first(bytes);
    std::fill(bits_.begin(), bits_.end(), uint8_t{0});
  }
  void mark(uint64_t fingerprint) {
    uint8_t& slots = bits_[byte_of(fingerprint)];
    const uint8_t once = once_of(fingerprint);
    slots = static_cast<uint8_t>((slots & once) != 0 ? slots | once << 1 : slots | once);
  }
  bool repeated(uint64_t fingerprint) const { return (bits_[byte_of(fingerprint)] & once_of(fingerprint) << 1) != 0; }

 private:
  size_t byte_of(uint64_t fingerprint) const {
    return static_cast<size_t>(mix64(fingerprint, hash_seed) >> 2) & (bits_.size() - 1);  // sizes are powers of two
  }
  static uint8_t once_of(uint64_t fingerprint) { return static_cast<uint8_t>(1 << (2 * (mix64(fingerprint, hash_seed) & 3))); }
  std::span<uint8_t> bits_;
};

class CopyFinder {
 public:
  // Takes rows in sorted order; true when the row is a copy.
  bool add(Bytes key, Bytes payload, Copy& copy) {
    const uint64_t fingerprint = RowFields(key).number(8);
    RowFields fields(payload);
    const uint64_t document_id = fields.number(8);
    copy.ordinal = fields.number(8);
    copy.position = fields.number(8);
    const bool first = fingerprint != fingerprint_;  // fingerprint 0 is "none" and never logged
    if (first) original_id_ = document_id;
    fingerprint_ = fingerprint;
    copy.original_id = original_id_;
    return !first;
  }

 private:
  uint64_t fingerprint_ = 0;
  uint64_t original_id_ = 0;
};

// Copies as rows of a fixed size, sorted by ordinal.
inline void append_copy(const Copy& copy, Spool& spool) {
  uint8_t bytes[24];
  store_big(&bytes[0], copy.ordinal, 8);
  store_big(&bytes[8], copy.position, 8);
  store_big(&bytes[16], copy.original_id, 8);
  spool.append_row({bytes, 8}, {bytes + 8, 16});
}

inline Copy copy_of(Bytes key, Bytes payload) {
  RowFields fields(payload);
  const uint64_t position = fields.number(8);
  return {RowFields(key).number(8), position, fields.number(8)};
}

}  // namespace mirsad
