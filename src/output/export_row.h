// What a row of another event data set is made of: a row of events.csv, the row of documents.csv that it belongs to, and one pair of its
// parties. Views live until the next event.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/limits.h"
#include "output/table_reader.h"

namespace mirsad {

// Places of the cells in a row; tests/unit/output_export_test.cc holds them against the header lines.
enum class EventCell : uint8_t {
  event_id, date, date_end, date_precision, date_basis, type, mode, auxiliary, contexts, cameo, quad, score, actor, actor_sector, actor_name,
  recipient, recipient_sector, recipient_name, third, third_role, number, number_unit, place, place_country, latitude, longitude, speaker,
  agreement_id, document_id, sentence, offset, length, rule, text,
};
enum class DocumentCell : uint8_t {
  document_id, record_id, path, record_offset, part, parent_id, date, date_basis, outlet, credits, title, tags, bytes, sentences, tokens, hits,
  events, fingerprint, duplicate_of,
};

struct ExportParty {
  std::string_view country, sector, id, name;  // all empty: nobody is known
  bool known() const { return !country.empty() || !sector.empty() || !id.empty(); }
};

struct ExportSide {
  std::array<ExportParty, limits::party_count_max> parties;
  size_t count = 0;
};

struct ExportRow {
  const TableReader* events = nullptr;
  const TableReader* documents = nullptr;
  bool with_text = false;  // events.csv has the sentence
  ExportSide actors, recipients;
  const ExportParty* actor = nullptr;      // of this row's pair
  const ExportParty* recipient = nullptr;
  uint32_t pair = 0;                       // counted from 0 within the event

  std::string_view event(EventCell cell) const { return events->cell(static_cast<size_t>(cell)); }
  std::string_view document(DocumentCell cell) const { return documents->cell(static_cast<size_t>(cell)); }
};

}  // namespace mirsad
