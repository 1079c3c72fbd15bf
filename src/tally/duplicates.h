// Copies of a story: documents with the same fingerprint. The first in canonical order (path, record offset, part) is the original;
// the others are its copies, wherever in the corpus they stand. Rows of (fingerprint, canonical order) are sorted; within a
// stretch of one fingerprint the first row names the original.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "tally/row_bytes.h"
#include "tally/spool.h"

namespace mirsad {

// A document's place in the canonical order, as sortable bytes.
inline void put_canonical(RowBytes& row, Bytes path, uint64_t record_offset, uint16_t part_index) {
  row.put_text(view_of(path), 8 * 1024);
  row.put(record_offset, 8);
  row.put(part_index, 2);
}

struct Copy {
  uint64_t ordinal = 0;    // of the copy, counted in the order in which documents were staged
  uint64_t position = 0;   // where in the staged table the original's id is to be inserted
  uint64_t original_id = 0;
};

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
