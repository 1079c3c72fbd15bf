#include "tools/source.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "text/utf8.h"

namespace mirsad::tools {
namespace {

struct Subject {
  const char* name;
  const char* columns;
};

constexpr Subject subjects[] = {
    {"accords", "key kind parties forms known_as"},
    {"agreements", "kind forms"},
    {"blockers", "forms"},
    {"calendar", "kind value forms"},
    {"clitics", "slot bit letters replacement"},
    {"contexts", "context forms"},
    {"countries", "key country sector name forms demonyms capital latitude longitude gender"},
    {"frames", "frame actor recipient third third_role idafa voice"},
    {"groups", "group forms"},
    {"metonyms", "key country sector name forms"},
    {"nouns", "singular plural code frame contexts strength"},
    {"numbers", "value forms"},
    {"organisations", "key country sector name forms demonyms"},
    {"outlets", "key country name forms"},
    {"particles", "kind forms"},
    {"patterns", "heads complement code frame contexts"},
    {"persons", "key name forms offices"},
    {"phrases", "forms code frame contexts strength"},
    {"places", "key country latitude longitude name forms weight"},
    {"roles", "key kind sector country singular feminine plural complements"},
    {"statuses", "status heads complement"},
    {"structure", "kind value forms"},
    {"verbs", "lemma class masdars code frame contexts"},
    {"weights", "type feature points"},
};

std::string subject_of(std::string_view file) {
  const size_t slash = file.rfind('/');
  const std::string_view base = slash == std::string_view::npos ? file : file.substr(slash + 1);
  return std::string(base.substr(0, base.find_first_of("-.")));
}

bool is_utf8(std::string_view text) {
  const Bytes bytes = bytes_of(text);
  const uint8_t *at = bytes.data(), *const end = at + bytes.size();
  while (at < end) {
    const Decoded decoded = decode_utf8(at, end);
    if (!decoded.valid || decoded.code_point == 0) return false;
    at += decoded.length;
  }
  return true;
}

// What the cells of a line are to be, "" if nothing is wrong with them.
std::string fault_of_header(const std::vector<std::string>& cells, const Table& table) {
  if (cells == table.columns) return {};
  std::string wanted;
  for (const std::string& column : table.columns) wanted += (wanted.empty() ? "" : "<TAB>") + column;
  return "the first line must name the columns: " + wanted;
}

std::string fault_of_row(const std::vector<std::string>& cells, const Table& table) {
  const size_t count = cells.size(), columns = table.columns.size();
  if (count > columns) return std::to_string(count) + " cells where the table has " + std::to_string(columns) + " columns; remove a tab";
  if (cells[0].empty()) return "the first cell is empty; write its " + table.columns[0] + " or remove the line";
  return {};
}

void read_source(const Source& source, Table& table, std::vector<Complaint>& complaints) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  std::istringstream lines(source.text.starts_with(byte_order_mark) ? source.text.substr(3) : source.text);
  std::string line;
  bool header_seen = false;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    const std::string where = source.name + ":" + std::to_string(number);
    if (!is_utf8(line)) {
      complaints.push_back({where, "the line is not UTF-8; save the file in that encoding"});
      continue;
    }
    std::vector<std::string> cells = split(line, '\t');
    for (std::string& cell : cells) cell = trimmed(cell);
    const std::string fault = header_seen ? fault_of_row(cells, table) : fault_of_header(cells, table);
    if (!fault.empty()) complaints.push_back({where, fault});
    if (!fault.empty() && !header_seen) return;
    if (fault.empty() && header_seen) table.rows.push_back({&source.name, number, std::move(cells), nullptr});
    header_seen = true;
  }
}

}  // namespace

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  size_t begin = 0;
  for (size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.emplace_back(text.substr(begin));
  return parts;
}

std::string trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

std::string Row::cell(std::string_view column) const {
  const auto found = std::find(columns->begin(), columns->end(), column);
  const size_t index = static_cast<size_t>(found - columns->begin());
  if (index >= cells.size() || cells[index] == "-") return {};
  return cells[index];
}

std::vector<std::string> Row::list(std::string_view column) const {
  std::vector<std::string> items;
  for (const std::string& part : split(cell(column), '|'))
    if (!trimmed(part).empty()) items.push_back(trimmed(part));
  return items;
}

std::string Row::where() const { return *file + ":" + std::to_string(line); }

std::vector<std::string> columns_of(std::string_view subject) {
  for (const Subject& known : subjects)
    if (subject == known.name) return split(known.columns, ' ');
  return {};
}

std::vector<Table> read_tables(const std::vector<Source>& sources, std::vector<Complaint>& complaints) {
  std::map<std::string, Table> tables;
  std::vector<const Source*> ordered;
  for (const Source& source : sources) ordered.push_back(&source);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Source* a, const Source* b) { return a->name < b->name; });
  for (const Source* source : ordered) {
    const std::string subject = subject_of(source->name);
    Table& table = tables[subject];
    table.subject = subject;
    table.columns = columns_of(subject);
    if (table.columns.empty()) {
      complaints.push_back({source->name + ":1", "no table is called '" + subject + "'; see corpus/lexicon/README.md for the names"});
      continue;
    }
    read_source(*source, table, complaints);
  }
  std::vector<Table> result;
  for (auto& [subject, table] : tables) result.push_back(std::move(table));
  for (Table& table : result)
    for (Row& row : table.rows) row.columns = &table.columns;
  return result;
}

bool load_folder(const std::string& folder, std::vector<Source>& sources) {
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  if (error) return false;
  for (; entries != std::filesystem::directory_iterator(); entries.increment(error)) {
    const std::filesystem::path& path = entries->path();
    if (path.extension() != ".tsv") continue;
    if (!entries->is_regular_file(error)) return false;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return false;
    sources.push_back({path.filename().string(), text.str()});
  }
  if (error) return false;
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
  return true;
}

namespace {

// Sources one behind another, each as its name, its size and its text.
std::string joined(const std::vector<Source>& sources) {
  std::string text;
  for (const Source& source : sources) text += source.name + '\n' + std::to_string(source.text.size()) + '\n' + source.text;
  return text;
}

// Takes a number and the newline behind it off the front. False when there is none, or one above `most`.
bool take_size(std::string_view& text, size_t most, size_t& size) {
  const size_t end = text.find('\n');
  if (end == std::string_view::npos) return false;
  const auto [parsed, error] = std::from_chars(text.data(), text.data() + end, size);
  if (error != std::errc{} || parsed != text.data() + end || size > most) return false;
  text.remove_prefix(end + 1);
  return true;
}

std::vector<Source> parted(std::string_view text) {
  std::vector<Source> sources;
  while (!text.empty()) {
    const size_t name_end = text.find('\n');
    if (name_end == std::string_view::npos) return {};
    const std::string_view name = text.substr(0, name_end);
    text.remove_prefix(name_end + 1);
    size_t bytes = 0;
    if (!take_size(text, text.size(), bytes) || bytes > text.size()) return {};
    sources.push_back({std::string(name), std::string(text.substr(0, bytes))});
    text.remove_prefix(bytes);
  }
  return sources;
}

// No bundle unpacks to more: a damaged one must not take the memory of the machine.
constexpr size_t unpacked_bytes_max = size_t{64} << 20;

}  // namespace

std::string pack_sources(const std::vector<Source>& sources) {
  const std::string text = joined(sources);
  uLongf bytes = compressBound(text.size());
  std::string stream(bytes, '\0');
  if (text.size() > unpacked_bytes_max || compress2(reinterpret_cast<Bytef*>(stream.data()), &bytes, reinterpret_cast<const Bytef*>(text.data()),
                                                    text.size(), Z_BEST_COMPRESSION) != Z_OK)
    return {};
  return std::to_string(text.size()) + '\n' + stream.substr(0, bytes);
}

std::vector<Source> unpack_sources(std::string_view packed) {
  size_t bytes = 0;
  if (!take_size(packed, unpacked_bytes_max, bytes)) return {};
  std::string text(bytes, '\0');
  uLongf unpacked = bytes;
  if (uncompress(reinterpret_cast<Bytef*>(text.data()), &unpacked, reinterpret_cast<const Bytef*>(packed.data()), packed.size()) != Z_OK) return {};
  return unpacked == bytes ? parted(text) : std::vector<Source>{};
}

}  // namespace mirsad::tools
