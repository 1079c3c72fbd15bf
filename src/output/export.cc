#include "output/export.h"

#include <algorithm>

#include "base/heap_trap.h"
#include "output/rows.h"

namespace mirsad {
namespace {

constexpr std::string_view documents_table = "documents.csv", events_table = "events.csv", actors_table = "actors.csv", run_table = "run.csv";

// Calls `take(item)` for the items of a list cell; an empty cell has none.
template <typename Take>
void for_each_item(std::string_view cell, char separator, Take take) {
  if (cell.empty()) return;
  for (;;) {
    const size_t end = cell.find(separator);
    take(cell.substr(0, end));
    if (end == std::string_view::npos) return;
    cell.remove_prefix(end + 1);
  }
}

bool lists_column(std::string_view header, std::string_view name) {
  bool found = false;
  for_each_item(header, ',', [&](std::string_view column) { found = found || column == name; });
  return found;
}

bool happened(std::string_view auxiliary) { return auxiliary.empty() || auxiliary == "historical"; }
bool is_cooperation(std::string_view quad) { return quad == "VC" || quad == "MC"; }

bool is_number(std::string_view cell) {
  uint64_t value = 0;
  return parse_number(cell, value);
}

// -31.95522 and the like; what JSON takes for a number.
bool is_decimal(std::string_view cell) {
  if (cell.starts_with('-')) cell.remove_prefix(1);
  const size_t point = std::min(cell.find('.'), cell.size());
  return is_number(cell.substr(0, point)) && (point == cell.size() || is_number(cell.substr(point + 1)));
}

}  // namespace

Status Export::carve() {
  const Status status = arena_.reserve(limits::export_arena_bytes);
  if (status != Status::ok) return status;
  documents_.carve(arena_);
  events_.carve(arena_);
  names_.carve(arena_);
  party_names_ = arena_.carve<char>(party_names_bytes);
  output_buffer_ = arena_.carve<uint8_t>(output_bytes);
  arena_.seal();
  return Status::ok;
}

Status Export::fail(ExportFault::Kind kind, std::string_view table, Status status) {
  fault_.kind = kind;
  fault_.table.table = table;
  return status;
}

Status Export::damaged(std::string_view table, uint64_t row, const char* what) {
  fault_.table = {table, row, what};
  return fail(ExportFault::Kind::damaged, table, Status::bad_format);
}

Status Export::path_of(std::string_view table, std::array<char, limits::path_bytes_max>& path) const {
  const std::string_view folder = folder_;
  if (folder.size() + 1 + table.size() + 1 > path.size()) return Status::path_too_long;
  auto end = std::copy(folder.begin(), folder.end(), path.begin());
  *end++ = '/';
  *std::copy(table.begin(), table.end(), end) = 0;
  return Status::ok;
}

Status Export::run(const char* folder, const ExportFormat& format, system::Handle target) {
  folder_ = folder;
  format_ = &format;
  out_ = TextOutput(target, output_buffer_);
  heap_trap::arm();
  Status status = open_tables();
  if (status == Status::ok) status = write_all();
  documents_.close();
  events_.close();
  names_.close();
  heap_trap::disarm();
  return status;
}

Status Export::open_tables() {
  Status status = open_table(documents_, documents_table, header::documents);
  if (status != Status::ok) return status;
  status = open_table(events_, events_table, header::events);
  if (fault_.kind == ExportFault::Kind::unknown_column && fault_.detail == "text") {
    fault_ = {};
    row_.with_text = true;
    events_.close();
    status = open_table(events_, events_table, header::events_with_text);
  }
  if (status != Status::ok) return status;
  std::array<char, limits::path_bytes_max> path;
  status = path_of(actors_table, path);
  if (status == Status::ok) status = names_.open(path.data());
  if (status == Status::bad_format) return damaged(actors_table, 1, "is not the header line of this version");
  return status == Status::ok ? status : fail(ExportFault::Kind::missing, actors_table, status);
}

Status Export::open_table(TableReader& reader, std::string_view table, std::string_view header) {
  std::array<char, limits::path_bytes_max> path;
  Status status = path_of(table, path);
  if (status == Status::ok) status = reader.open(path.data(), header);
  if (status == Status::bad_format) return find_strange_column(reader, table, header);
  return status == Status::ok ? status : fail(ExportFault::Kind::missing, table, status);
}

Status Export::find_strange_column(const TableReader& reader, std::string_view table, std::string_view header) {
  std::string_view line = view_of(reader.line());
  if (reader.row_number() == 0) return damaged(table, 1, "does not end");
  line.remove_suffix(1);
  for_each_item(line, ',', [&](std::string_view column) {
    if (fault_.detail.empty() && !lists_column(header, column)) fault_.detail = column;
  });
  if (!fault_.detail.empty()) return fail(ExportFault::Kind::unknown_column, table, Status::bad_format);
  for_each_item(header, ',', [&](std::string_view column) {
    if (fault_.detail.empty() && !lists_column(line, column)) fault_.detail = column;
  });
  if (!fault_.detail.empty()) return fail(ExportFault::Kind::missing_column, table, Status::bad_format);
  return damaged(table, 1, "names the columns in another order");
}

// Tables that another run replaces meanwhile would be mixed; run.csv is the last that it renames.
Status Export::write_all() {
  std::array<char, limits::path_bytes_max> path;
  system::Facts before, after;
  Status status = path_of(run_table, path);
  if (status == Status::ok) status = system::facts_of_path(path.data(), before);
  if (status != Status::ok) return fail(ExportFault::Kind::missing, run_table, status);
  row_.events = &events_;
  row_.documents = &documents_;
  write_header();
  status = read_stories();
  if (status == Status::ok) status = out_.finish();
  if (out_.status() != Status::ok) return fail(ExportFault::Kind::output, {}, out_.status());
  const Status same = system::facts_of_path(path.data(), after);
  if (same != Status::ok || !(before == after)) return fail(ExportFault::Kind::changed, run_table, Status::changed);
  return status;
}

void Export::write_header() {
  if (!format_->with_header) return;
  for (size_t i = 0; i < format_->columns.size(); ++i) {
    if (i > 0) out_.put('\t');
    out_.plain(format_->columns[i].name);
  }
  out_.put('\n');
}

Status Export::read_stories() {
  Status status;
  while ((status = documents_.next()) == Status::ok) {
    uint64_t count = 0;
    if (!parse_number(row_.document(DocumentCell::events), count)) return damaged(documents_table, documents_.row_number(), "does not count its events");
    status = read_events(count);
    if (status != Status::ok) return status;
  }
  if (status == Status::bad_format) return damaged(documents_table, documents_.row_number(), "is broken off or has not as many cells as the header");
  if (status != Status::end) return fail(ExportFault::Kind::missing, documents_table, status);
  if (events_.next() != Status::end) return damaged(events_table, events_.row_number(), "belongs to no row of documents.csv");
  return Status::ok;
}

Status Export::read_events(uint64_t count) {
  for (; count > 0; --count) {
    Status status = events_.next();
    if (status == Status::end) return damaged(events_table, 0, "ends before the last event that documents.csv counts");
    if (status == Status::bad_format) return damaged(events_table, events_.row_number(), "is broken off or has not as many cells as the header");
    if (status != Status::ok) return fail(ExportFault::Kind::missing, events_table, status);
    if (row_.event(EventCell::document_id) != row_.document(DocumentCell::document_id))
      return damaged(events_table, events_.row_number(), "stands where documents.csv has another document's");
    status = write_event();
    if (status != Status::ok) return status;
  }
  return Status::ok;
}

Status Export::write_event() {
  const uint64_t number = events_.row_number();
  uint64_t id = 0;
  if (!parse_id(row_.event(EventCell::event_id), id) || id == 0) return damaged(events_table, number, "has no event_id");
  for (const EventCell cell : {EventCell::sentence, EventCell::offset, EventCell::length})
    if (!is_number(row_.event(cell))) return damaged(events_table, number, "has letters where a number stands");
  for (const EventCell cell : {EventCell::score, EventCell::number, EventCell::latitude, EventCell::longitude})
    if (!row_.event(cell).empty() && !is_decimal(row_.event(cell))) return damaged(events_table, number, "has letters where a number stands");
  party_names_used_ = 0;
  Status status = read_side(EventCell::actor, EventCell::actor_sector, EventCell::actor_name, row_.actors);
  if (status == Status::ok) status = read_side(EventCell::recipient, EventCell::recipient_sector, EventCell::recipient_name, row_.recipients);
  if (status != Status::ok) return status;
  ++counts_.events;
  if (format_->write_object != nullptr) {
    format_->write_object(row_, out_);
    out_.put('\n');
    ++counts_.rows;
  } else if (happened(row_.event(EventCell::auxiliary))) {
    write_pairs();
  } else {
    ++counts_.left_out;
  }
  return out_.status();
}

// Three list cells of equal length, of which some may be empty altogether.
Status Export::read_side(EventCell country, EventCell sector, EventCell id, ExportSide& side) {
  side = {};
  bool equal = true;
  const auto take = [&](EventCell cell, std::string_view ExportParty::*field) {
    size_t count = 0;
    for_each_item(row_.event(cell), ';', [&](std::string_view item) {
      if (count < side.parties.size()) side.parties[count].*field = item;
      ++count;
    });
    if (count == 0) return;
    equal = equal && count <= side.parties.size() && (side.count == 0 || side.count == count);
    side.count = count;
  };
  take(country, &ExportParty::country);
  take(sector, &ExportParty::sector);
  take(id, &ExportParty::id);
  if (!equal) return damaged(events_table, events_.row_number(), "has lists of a side that are not equally long");
  return name_parties(side);
}

Status Export::name_parties(ExportSide& side) {
  for (ExportParty& party : std::span(side.parties).first(side.count)) {
    if (party.id.empty()) continue;
    const std::span<char> place = party_names_.subspan(party_names_used_, ActorNames::name_bytes_max);
    const Status status = names_.find(party.id, place, party.name);
    if (status == Status::bad_format) return damaged(events_table, events_.row_number(), "names an actor that actors.csv does not list");
    if (status != Status::ok) return fail(ExportFault::Kind::missing, actors_table, status);
    party_names_used_ += party.name.size();
  }
  return Status::ok;
}

void Export::write_pairs() {
  static constexpr ExportParty nobody;
  row_.pair = 0;
  const std::span<const ExportParty> actors = std::span(row_.actors.parties).first(row_.actors.count);
  const std::span<const ExportParty> recipients = std::span(row_.recipients.parties).first(row_.recipients.count);
  if (recipients.empty() && actors.size() > 1 && is_cooperation(row_.event(EventCell::quad))) {
    for (const ExportParty& actor : actors)
      for (const ExportParty& other : actors)
        if (&actor != &other) write_row(actor, other);
    return;
  }
  for (const ExportParty& actor : actors.empty() ? std::span(&nobody, 1) : actors)
    for (const ExportParty& recipient : recipients.empty() ? std::span(&nobody, 1) : recipients) write_row(actor, recipient);
}

void Export::write_row(const ExportParty& actor, const ExportParty& recipient) {
  row_.actor = &actor;
  row_.recipient = &recipient;
  for (size_t i = 0; i < format_->columns.size(); ++i) {
    if (i > 0) out_.put('\t');
    if (format_->columns[i].write != nullptr) format_->columns[i].write(row_, out_);
  }
  out_.put('\n');
  ++row_.pair;
  ++counts_.rows;
}

const ExportFormat* export_format_named(std::string_view name) {
  for (const ExportFormat* format : {&polecat_format, &gdelt_format, &phoenix_format, &plover_format})
    if (format->name == name) return format;
  return nullptr;
}

}  // namespace mirsad
