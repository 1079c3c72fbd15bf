// Any bytes as a table: rows or a status, never more than is there; and cells that were read are read again from what a plain writer
// makes of them.
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "output/csv_reader.h"

using namespace mirsad;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(Bytes bytes, Status& status) {
  std::vector<uint8_t> storage(4096);
  std::array<std::string_view, 16> cells;
  CsvReader reader(bytes, storage, cells);
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Status status = Status::ok;
  const Rows rows = read({data, size}, status);
  if (status != Status::end && status != Status::bad_format && status != Status::capacity) std::abort();
  Status again = Status::ok;
  if (read(bytes_of(written(rows)), again) != rows || again != Status::end) std::abort();
  return 0;
}
