#include "command/skipped.h"

#include <array>
#include <cstdio>

#include "base/anomaly.h"
#include "base/system.h"
#include "command/messages.h"
#include "output/csv_reader.h"

namespace mirsad::command {
namespace {

static_assert(anomaly_kind_count < 64, "a bit each");

// As many rows of the table as fit; later ones are in the file.
size_t read_table(const char* path, std::span<uint8_t> place) {
  system::Handle handle;
  size_t got = 0;
  if (system::open_read(path, handle) != Status::ok) return 0;
  if (system::read_at(handle, 0, place, got) != Status::ok) got = 0;
  system::close_handle(handle);
  while (got == place.size() && got > 0 && place[got - 1] != '\n') place = place.first(--got);
  return got;
}

// Of AnomalyKind; the table has no other names.
size_t index_of(std::string_view name) {
  size_t index = 0;
  while (index < anomaly_facts.size() && anomaly_facts[index].name != name) ++index;
  return index;
}

// The first row of each path and kind, a few of them. `folder`: where the table will stay; null when it will not.
void list_rows(const char* path, uint64_t lost_count, const char* folder) {
  static std::array<uint8_t, 64 * limits::kib> table, storage;
  static std::array<char, limits::path_bytes_max> last_path;
  std::array<std::string_view, 8> cells;
  CsvReader reader(without_mark(Bytes(table).first(read_table(path, table))), storage, cells);
  std::string_view told_path;
  uint64_t told_kinds = 0, told_count = 0;  // kinds: of this path, a bit each
  size_t cell_count = 0;
  while (told_count < skipped_shown_max && reader.next(cell_count) == Status::ok) {
    if (cell_count < 5 || !is_lost(reader.cell(2))) continue;
    const std::string_view name = reader.cell(0);
    if (told_count == 0 || name != told_path) told_kinds = 0;
    const uint64_t kind = uint64_t{1} << index_of(reader.cell(2));
    if ((told_kinds & kind) != 0) continue;
    say_skipped(name, reader.cell(1), reader.cell(2), reader.cell(4));
    ++told_count;
    told_kinds |= kind;
    told_path = {last_path.data(), name.copy(last_path.data(), last_path.size())};
  }
  if (lost_count > told_count) say_skipped_more(lost_count - told_count, folder);
}

}  // namespace

void list_skipped(const char* folder, uint64_t lost_count) {
  std::array<char, limits::path_bytes_max + 32> path{};
  std::snprintf(path.data(), path.size(), "%s/anomalies.csv", folder);
  list_rows(path.data(), lost_count, folder);
}

void list_skipped_of(const char* anomalies, uint64_t lost_count) { list_rows(anomalies, lost_count, nullptr); }

}  // namespace mirsad::command
