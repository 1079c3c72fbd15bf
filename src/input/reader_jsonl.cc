// Lines that fit (reader_jsonl.h); longer ones are in reader_jsonl_long.cc. The parser wants valid UTF-8, so a line that
// it refuses is tried once more with its invalid sequences replaced.
#include "input/reader_jsonl.h"

#include <algorithm>

#include "input/cut.h"

namespace mirsad {
namespace {

bool is_blank(uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

bool is_blank(Bytes line) {
  return std::all_of(line.begin(), line.end(), [](uint8_t byte) { return is_blank(byte); });
}

Bytes value_of(const JsonFields& fields, Field field) { return fields.value[static_cast<size_t>(field)]; }

}  // namespace

bool JsonlReader::carve(Arena& arena, size_t record_bytes_max) {
  MIRSAD_REQUIRE(record_bytes_max >= 512);
  record_bytes_max_ = record_bytes_max;
  scratch_ = arena.carve<uint8_t>(record_bytes_max + Window::padding_bytes);
  fields_.carve(arena);
  return parser_.carve(arena, record_bytes_max);
}

uint64_t JsonlReader::border(Window& window, uint64_t from) {
  bool in_line = false, blank = true;  // `from` may be anywhere in a line; that one does not count
  for (uint64_t at = from;;) {
    const Bytes view = window.at(at, 1);
    if (view.empty()) return UINT64_MAX;
    for (const uint8_t byte : view) {
      ++at;
      if (byte == '\n') {
        if (in_line && !blank) return at;
        in_line = blank = true;
      } else {
        blank = blank && is_blank(byte);
      }
    }
  }
}

void JsonlReader::begin(uint64_t at, uint64_t before, uint64_t end) {
  at_ = at;
  end_ = end;
  blank_bytes_ = before;
  in_long_line_ = false;
  pending_.clear();
  forget_lines();
}

// Gives back what long lines made resident.
void JsonlReader::forget_lines() {
  parser_.forget_line();
  if (long_scratch_) system::give_back_pages(scratch_.subspan(limits::kept_line_bytes));
  long_scratch_ = false;
}

bool JsonlReader::find_line(Window& window, Bytes& line, size_t& bytes) {
  size_t scanned = 0;
  for (Bytes view = window.at(at_, 1);;) {
    const size_t limit = std::min(view.size(), record_bytes_max_ + 1);
    const void* found = limit == scanned ? nullptr : std::memchr(view.data() + scanned, '\n', limit - scanned);
    if (found != nullptr) {
      line = view.first(static_cast<size_t>(static_cast<const uint8_t*>(found) - view.data()));
      bytes = line.size() + 1;
      return true;
    }
    scanned = limit;
    if (scanned > record_bytes_max_) return false;
    view = window.at(at_, scanned + 1);
    if (view.size() > scanned) continue;
    line = view;
    bytes = view.size();
    return true;
  }
}

Anomaly JsonlReader::account(AnomalyKind kind, std::string_view detail) {
  const Anomaly anomaly{.kind = kind, .path = {}, .offset = line_at_, .bytes = blank_bytes_, .detail = detail};
  blank_bytes_ = 0;
  return anomaly;
}

// Writes the line behind `front_bytes` that are in the scratch memory already, its UTF-8 repaired, and `behind` it; all of it. Empty: no room.
Bytes JsonlReader::write_scratch(Bytes line, size_t front_bytes, std::string_view behind) {
  const std::span<uint8_t> place = scratch_.first(record_bytes_max_).subspan(front_bytes);
  size_t bytes = 0;
  const size_t bytes_max = std::min(scratch_.size(), front_bytes + 3 * line.size() + behind.size());  // a byte that is replaced becomes three
  long_scratch_ = long_scratch_ || bytes_max > limits::kept_line_bytes;
  if (!repair_utf8(line, place.first(place.size() - behind.size()), bytes, replaced_count_)) return {};
  std::copy(behind.begin(), behind.end(), place.begin() + static_cast<std::ptrdiff_t>(bytes));
  return Bytes(scratch_).first(front_bytes + bytes + behind.size());
}

bool JsonlReader::parse_line(Bytes line, const FieldNames& names) {
  replaced_count_ = 0;
  forget_lines();
  if (parser_.parse(line, names, found_)) return true;
  const Bytes repaired = write_scratch(line, 0, {});
  return replaced_count_ > 0 && !repaired.empty() && parser_.parse(repaired, names, found_);
}

ReadStep JsonlReader::next(Window& window, const FieldNames& names, Record& record, Anomaly& anomaly) {
  for (;;) {
    if (pending_.take(anomaly)) return ReadStep::anomaly;
    if (in_long_line_) return next_piece(window, names, record, anomaly);
    if (at_ >= end_) return ReadStep::end;
    Bytes line;
    size_t bytes = 0;
    if (!find_line(window, line, bytes)) {
      begin_long_line();
      continue;
    }
    if (bytes == 0) return ReadStep::end;
    line_at_ = at_;
    at_ += bytes;
    blank_bytes_ += bytes;
    if (!is_blank(line)) return whole_line(line, names, record, anomaly);
  }
}

namespace {

// How JSON that is no JSON Lines begins: an array of objects, an object over many lines.
std::string_view fault_of(Bytes line) {
  const std::string_view text = view_of(line);
  const size_t first = text.find_first_not_of(" \t\r\n"), last = text.find_last_not_of(" \t\r\n");
  if (text[first] == '[') return "an array";
  return text[first] == '{' && first == last ? "an object of several lines" : "not one JSON object";
}

}  // namespace

ReadStep JsonlReader::whole_line(Bytes line, const FieldNames& names, Record& record, Anomaly& anomaly) {
  if (!parse_line(line, names)) {
    anomaly = account(AnomalyKind::json_invalid, fault_of(line));
    return ReadStep::anomaly;
  }
  if (!found_.has[static_cast<size_t>(Field::text)] && value_of(found_, Field::title).empty()) {
    anomaly = account(AnomalyKind::no_text_field, "no text and no title");
    return ReadStep::anomaly;
  }
  record = Record();
  record.format = Format::jsonl;
  record.record_offset = line_at_;
  record.record_bytes = blank_bytes_;
  blank_bytes_ = 0;
  record.text = value_of(found_, Field::text);
  record.title = value_of(found_, Field::title);
  record.date = value_of(found_, Field::date);
  record.url = value_of(found_, Field::url);
  record.source = value_of(found_, Field::source);
  record.id = value_of(found_, Field::id);
  record.tags = value_of(found_, Field::tags);
  if (replaced_count_ > 0) {
    pending_.push({.kind = AnomalyKind::invalid_utf8, .path = {}, .offset = line_at_, .count = replaced_count_, .detail = {}});
  }
  return ReadStep::record;
}

}  // namespace mirsad
