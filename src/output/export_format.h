// The formats of other event data sets, as lists that read like their codebooks: a column's name and what fills it. Columns without a
// function stay empty, as those data sets leave what their coders did not find.
//
// POLECAT, GDELT and Phoenix want one actor and one recipient a row. PLOVER's JSON has lists, so that an event is an object.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "output/export_row.h"
#include "output/text_output.h"

namespace mirsad {

struct ExportColumn {
  std::string_view name;                                // as in the codebook of that format
  void (*write)(const ExportRow& row, TextOutput& out);  // null: stays empty
};

struct ExportFormat {
  std::string_view name;                   // --as NAME
  std::span<const ExportColumn> columns;   // tab-separated, a row a pair; none: `write_object`, a line an event
  bool with_header;
  void (*write_object)(const ExportRow& row, TextOutput& out);
};

extern const ExportFormat polecat_format, gdelt_format, phoenix_format, plover_format;
const ExportFormat* export_format_named(std::string_view name);  // null: there is none

// What several formats fill alike.
template <EventCell cell>
void copy_event(const ExportRow& row, TextOutput& out) { out.cell(row.event(cell)); }
template <DocumentCell cell>
void copy_document(const ExportRow& row, TextOutput& out) { out.cell(row.document(cell)); }

// A date cell in its parts; a part that is not known is empty.
struct DateCell {
  explicit DateCell(std::string_view date) : year(date.substr(0, 4)), month(part(date, 5)), day(part(date, 8)) {}
  std::string_view year, month, day;

 private:
  static std::string_view part(std::string_view date, size_t at) { return date.size() >= at + 2 ? date.substr(at, 2) : std::string_view(); }
};
inline void write_day(std::string_view date, TextOutput& out) {  // 20231207; nothing where the day is not known
  const DateCell parts(date);
  if (parts.day.empty()) return;
  for (const std::string_view part : {parts.year, parts.month, parts.day}) out.plain(part);
}

// Where the story can be found: its address where the record's id is one, else the file.
inline std::string_view source_address(const ExportRow& row) {
  const std::string_view id = row.document(DocumentCell::record_id);
  return id.find("://") != std::string_view::npos ? id : row.document(DocumentCell::path);
}

}  // namespace mirsad
