// Everything that was skipped, cut, replaced or refused is a row of anomalies.csv: this is the closed list of its kinds.
// A kind is `lost` when bytes of the input took no part in the tables; a run with any of those leaves with exit code 1.
// The others tell what was done so that the input could be used (a long record cut in pieces, a bad byte replaced).
// `name_of` is the word in the file; the sentences that a user reads stand in command/messages.cc.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/status.h"

namespace mirsad {

enum class AnomalyKind : uint8_t {
  // a whole path
  unreadable,       // does not exist, no permission, cannot be opened: `status` tells
  not_regular,      // FIFO, device, socket
  symlink_loop,     // a link that leads back to a folder being walked, or to itself
  path_too_long,
  folder_too_deep,
  compressed,       // gzip, zstd, bzip2 or xz bytes; `detail` tells which
  not_text,         // UTF-16, a PDF, a ZIP archive (office documents are): `detail` tells which
  empty_file,
  tables_folder,    // a folder that a run wrote its tables into: no news
  // a whole file, after part of it was read: the rows of that file are left out
  changed,
  truncated,
  read_failed,
  // a record
  json_invalid,
  no_text_field,
  warc_invalid,
  warc_other,       // WARC records that are not conversions
  json_cut,         // a JSON line over the limit, used in pieces
  record_cut,       // a text over the limit, used in pieces
  field_cut,        // a metadata field over its limit, left empty
  // a text
  invalid_utf8,     // count: sequences replaced by U+FFFD
  sentence_cut,
  table_overflow,   // detail: which table
  count_,
};

inline constexpr size_t anomaly_kind_count = static_cast<size_t>(AnomalyKind::count_);

struct AnomalyFacts {
  std::string_view name;
  bool lost;
};

inline constexpr std::array<AnomalyFacts, anomaly_kind_count> anomaly_facts = {{
    {"unreadable", true},    {"not_regular", true},    {"symlink_loop", true}, {"path_too_long", true},
    {"folder_too_deep", true}, {"compressed", true},   {"not_text", true}, {"empty_file", false},  {"tables_folder", false},
    {"changed", true},       {"truncated", true},     {"read_failed", true},    {"json_invalid", true}, {"no_text_field", true},
    {"warc_invalid", true},  {"warc_other", false},    {"json_cut", false},    {"record_cut", false},
    {"field_cut", false},    {"invalid_utf8", false},  {"sentence_cut", false}, {"table_overflow", true},
}};

constexpr std::string_view name_of(AnomalyKind kind) { return anomaly_facts[static_cast<size_t>(kind)].name; }
// Why a path could not be opened, in plain English: the detail of `unreadable`.
constexpr std::string_view reason_of(Status status) {
  switch (status) {
    case Status::not_found: return "no such file";
    case Status::no_permission: return "no permission";
    case Status::not_regular: return "not a file";
    case Status::symlink_loop: return "a loop of links";
    case Status::path_too_long: return "the path is too long";
    default: return "the system refuses it";
  }
}
// Whether a kind, by its name, tells of bytes that took no part in the tables.
constexpr bool is_lost(std::string_view name) {
  for (const AnomalyFacts& facts : anomaly_facts)
    if (facts.name == name) return facts.lost;
  return false;
}

struct Anomaly {
  AnomalyKind kind = AnomalyKind::unreadable;
  Status status = Status::ok;   // why, for the kinds of a path
  Bytes path;                   // dies like the views of a Record
  uint64_t offset = 0;          // in the file
  uint64_t bytes = 0;           // of the file, accounted for by this row and by no record
  uint64_t count = 1;
  std::string_view detail;      // a constant, in plain English
};

}  // namespace mirsad
