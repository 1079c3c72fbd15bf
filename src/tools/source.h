// Lexicon sources as tables: UTF-8, tab-separated, a line of column names, `#` comments. A mistake is a Complaint that names
// file and line and says what to write; reading goes on, so that one run shows them all.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace mirsad::tools {

struct Source {
  std::string name;  // "persons-egypt.tsv"
  std::string text;
};

struct Complaint {
  std::string where;  // "persons-egypt.tsv:12"
  std::string what;
};

struct Row {
  const std::string* file = nullptr;
  int line = 0;
  std::vector<std::string> cells;
  const std::vector<std::string>* columns = nullptr;

  // The cell under a column name; "" when the row stops before it or the cell is "-".
  std::string cell(std::string_view column) const;
  std::vector<std::string> list(std::string_view column) const;  // split at |
  std::string where() const;
};

struct Table {
  std::string subject;  // "persons"
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

// The columns that a table of this subject must have, in order; empty when the subject is unknown.
std::vector<std::string> columns_of(std::string_view subject);

// Parses every source; the result is ordered by subject, then file name, then line. Tables point into `sources`.
std::vector<Table> read_tables(const std::vector<Source>& sources, std::vector<Complaint>& complaints);

std::vector<std::string> split(std::string_view text, char separator);
std::string trimmed(std::string_view text);

// All *.tsv files of a folder, by name. False when the folder cannot be read.
bool load_folder(const std::string& folder, std::vector<Source>& sources);

// Sources packed into one byte string (linked into the executable for --lexicon-add) and back: the number of bytes, a newline, a zlib
// stream (RFC 1950). At most 64 MiB of sources, more give no bytes; bytes that are no such string give no source at all.
std::string pack_sources(const std::vector<Source>& sources);
std::vector<Source> unpack_sources(std::string_view packed);

}  // namespace mirsad::tools
