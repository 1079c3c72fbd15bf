#include "command/skipped.h"

#include <array>
#include <cstdio>

#include "base/anomaly.h"
#include "base/system.h"
#include "command/messages.h"
#include "output/csv_reader.h"

namespace mirsad::command {
namespace {

// As many bytes of the table as fit; later rows are in the file.
size_t read_table(const char* path, std::span<uint8_t> place) {
  system::Handle handle;
  size_t got = 0;
  if (system::open_read(path, handle) != Status::ok) return 0;
  if (system::read_at(handle, 0, place, got) != Status::ok) got = 0;
  system::close_handle(handle);
  return got;
}

// `folder`: where the table will stay; null when it will not.
void list_rows(const char* path, const char* folder) {
  static std::array<uint8_t, 64 * limits::kib> table, storage;
  std::array<std::string_view, 8> cells;
  CsvReader reader(without_mark(Bytes(table).first(read_table(path, table))), storage, cells);
  uint64_t lost = 0;
  size_t cell_count = 0;
  while (reader.next(cell_count) == Status::ok) {
    if (cell_count < 5 || !is_lost(reader.cell(2))) continue;
    if (++lost <= skipped_shown_max) say_skipped(reader.cell(0), reader.cell(2), reader.cell(4));
  }
  if (lost > skipped_shown_max) say_skipped_more(lost - skipped_shown_max, folder);
}

}  // namespace

void list_skipped(const char* folder) {
  std::array<char, limits::path_bytes_max + 32> path{};
  std::snprintf(path.data(), path.size(), "%s/anomalies.csv", folder);
  list_rows(path.data(), folder);
}

void list_skipped_of(const char* anomalies) { list_rows(anomalies, nullptr); }

}  // namespace mirsad::command
