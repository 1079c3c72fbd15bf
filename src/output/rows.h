// One row function a table, and the tables' header lines, so that a column's name, place and form stand in one file
// (rows.cc).
//
// Forms. Dates are 2023-12-07, 2023-12, 2023 or empty. Ids are 16 hex digits. `actor`, `recipient` and their sectors
// and names are lists of equal length, one item a party. `third`, `parties` and `mediator` name a party by its country,
// else by its id; `speaker` and `by` by its id, else by country and sector ("TUR GOV"), since there the person matters.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "code/event.h"
#include "news/document.h"
#include "output/csv.h"
#include "tally/actors.h"
#include "tally/dyads.h"

namespace mirsad {

// Which document, and where it stands in the canonical order: (path, record_offset, part_index).
struct DocumentKey {
  Bytes path;
  uint64_t record_offset = 0;
  uint32_t part_index = 0;  // 0: the main story; later pieces and "read also" stories count on; 16 bits would end at a text of 4 GB
  uint64_t document_id = 0;
};

// The columns of documents.csv that the tables cannot know themselves. Views need to live only during the call.
struct DocumentRow {
  std::string_view record_id;
  Part part = Part::main;
  uint64_t parent_id = 0;   // 0: none
  DateSpan date;
  std::string_view outlet;
  std::span<const std::string_view> credits;
  Bytes title;
  std::span<const std::string_view> tags;
  uint64_t bytes = 0, sentences = 0, tokens = 0, hits = 0;
  uint64_t fingerprint = 0;  // 0: none (no text worth comparing)
};

struct RunEntry {
  std::string_view key, value;
};

// Stable across runs, shards and machines. Path and offset make it unique in a corpus, the text ties it to its content.
uint64_t document_id_of(Bytes path, uint64_t record_offset, uint32_t part_index, Bytes text);
// `ordinal` counts the document's events.
uint64_t event_id_of(uint64_t document_id, uint64_t offset, EventType type, uint64_t ordinal);

namespace header {
extern const std::string_view documents, events, events_with_text, agreements, dyads, actors, mentions, anomalies, run;
}

// Leaves the last cell (duplicate_of) empty and ends the row, so that an id fits in front of the final LF.
void write_document(CsvWriter& csv, const DocumentKey& key, const DocumentRow& row, uint64_t event_count);
void write_event(CsvWriter& csv, const Event& event, uint64_t document_id, uint64_t ordinal, bool with_text);
void write_agreement(CsvWriter& csv, const Agreement& agreement, uint64_t document_id);
void write_mention(CsvWriter& csv, const Mention& mention, uint64_t document_id);
void write_anomaly(CsvWriter& csv, Bytes path, uint64_t offset, std::string_view kind, uint64_t count, Bytes detail);
void write_dyad(CsvWriter& csv, const DyadRow& row);
void write_actor(CsvWriter& csv, const ActorRow& row);
void write_run(CsvWriter& csv, const RunEntry& entry);

}  // namespace mirsad
