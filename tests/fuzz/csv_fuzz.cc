// Any bytes as a table: rows or a status, never more than is there; and cells that were read are read again from what a plain writer
// makes of them. Read from a file, through a buffer that they may not fit, they are the same rows as far as they are read.
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "memory_system.h"
#include "output/csv.h"
#include "output/csv_reader.h"
#include "output/table_reader.h"

using namespace mirsad;
using memory_system::machine;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(Bytes bytes, Status& status) {
  std::vector<uint8_t> storage(bytes.size());
  std::array<std::string_view, TableReader::cell_count_max> cells;
  CsvReader reader(without_mark(bytes), storage, cells);
  Rows rows;
  size_t count = 0;
  while ((status = reader.next(count)) == Status::ok) rows.emplace_back(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(count));
  return rows;
}

std::string written(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) {
      text += i == 0 ? "\"" : ",\"";
      for (const char c : row[i]) text += c == '"' ? std::string("\"\"") : std::string(1, c);
      text += '"';
    }
    text += '\n';
  }
  return text;
}

// The rows behind the header, by the names of the first row or with that row as the header; less where one does not fit.
void check_file(Bytes bytes, const Rows& rows, bool by_name) {
  machine = {};
  machine.start_process();
  machine.write("t.csv", std::string(view_of(bytes)));
  Arena arena;
  if (arena.reserve(limits::mib) != Status::ok) std::abort();
  TableReader reader;
  reader.carve(arena, 1 + bytes.size() / 2);
  std::vector<std::string_view> columns;
  if (!rows.empty()) columns.assign(rows[0].begin(), rows[0].end());
  if (columns.empty()) columns.push_back("a");
  std::string_view header = view_of(without_mark(bytes));
  header = header.substr(0, header.find('\n'));
  Status status = by_name ? reader.open("t.csv", columns) : reader.open("t.csv", header);
  const bool opened = status == Status::ok;
  for (size_t row = 1; status == Status::ok && (status = reader.next()) == Status::ok; ++row) {
    if (row >= rows.size()) std::abort();
    if (!by_name && rows[row].size() != rows[0].size()) std::abort();
    for (size_t column = 0; !by_name && column < rows[row].size(); ++column)
      if (reader.cell(column) != (reader.excel() ? without_guard(rows[row][column]) : rows[row][column])) std::abort();
  }
  if (status != Status::bad_format && !(opened && status == Status::end)) std::abort();
  reader.close();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Status status = Status::ok;
  const Rows rows = read({data, size}, status);
  if (status != Status::end && status != Status::bad_format && status != Status::capacity) std::abort();
  Status again = Status::ok;
  if (read(bytes_of(written(rows)), again) != rows || again != Status::end) std::abort();
  if (!rows.empty() && rows.size() < 100)
    for (const bool by_name : {false, true}) check_file({data, size}, rows, by_name);
  return 0;
}
