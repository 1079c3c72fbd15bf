// The ledger of incremental runs: two hidden files beside the tables, published with them, so that they always tell of the same run.
//   .mirsad-ledger         key: path                payload: facts of the file as it was read, then its counters, 8 bytes each
//   .mirsad-ledger-actors  key: path and actor      payload: the actor's share of actors.csv in that file (tally/actors.cc)
// Both are rows as a spool frames them, ascending by key, between a first row that says what they were made with and a last one
// with a hash of everything before it. A ledger that is damaged, or was made with another lexicon or other options, is not
// used: then everything is read anew, which is always right.
#pragma once
#include <string_view>

#include "base/arena.h"
#include "base/hash.h"
#include "base/system.h"
#include "tally/row_bytes.h"
#include "tally/spool.h"

namespace mirsad {

inline constexpr std::string_view ledger_name = ".mirsad-ledger", ledger_actors_name = ".mirsad-ledger-actors";

// Facts, and then numbers that add up when several workers read one file.
inline constexpr size_t ledger_facts_bytes = 32;
void put_facts(RowBytes& row, const system::Facts& facts);
bool same_facts(Bytes payload, const system::Facts& facts);
void collapse_files(std::span<uint8_t> kept, Bytes other);

class LedgerWriter {
 public:
  LedgerWriter(Spool& spool, std::string_view head);
  void add(Bytes key, Bytes payload);
  void finish();  // the last row; the spool remains the caller's to finish

 private:
  Spool& spool_;
  uint64_t hash_ = hash_seed;
};

class LedgerReader {
 public:
  void carve(Arena& arena);
  // Looks through all of it. not_found; bad_version: another head; bad_checksum: damaged.
  Status open(const char* path, std::string_view head);
  void rewind();
  Status next(Bytes& key, Bytes& payload);  // Status::end behind the last; views until the next call
  void close() { rows_.close(); }

 private:
  RowReader rows_;
  uint64_t first_at_ = 0;
  uint64_t left_ = 0, row_count_ = 0;
};

}  // namespace mirsad
