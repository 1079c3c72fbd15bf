// The WARC reader (reader_wet.h): header lines up to an empty line, then Content-Length bytes, then line ends. The block
// goes through the same cutting as plain text, so a record may be of any length.
#include "input/reader_wet.h"

#include <algorithm>

#include "input/cut.h"

namespace mirsad {
namespace {

bool is_line_end(uint8_t byte) { return byte == '\r' || byte == '\n'; }

bool same_letters(std::string_view a, std::string_view lower) {
  if (a.size() != lower.size()) return false;
  for (size_t i = 0; i < a.size(); ++i) {
    const char letter = a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] + ('a' - 'A')) : a[i];
    if (letter != lower[i]) return false;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

bool parse_length(std::string_view text, uint64_t& value) {
  if (text.empty() || text.size() > 18) return false;
  value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return false;
    value = value * 10 + static_cast<uint64_t>(digit - '0');
  }
  return true;
}

}  // namespace

void WetReader::carve(Arena& arena, size_t record_bytes_max) {
  record_bytes_max_ = record_bytes_max;
  header_max_ = std::min(header_bytes_max, record_bytes_max);
  fields_.carve(arena);
}

uint64_t WetReader::border(Window& window, uint64_t from, uint64_t wanted) {
  begin(from);
  while (at_ < wanted) {
    skip_blank(window);
    if (window.at_end(at_)) return UINT64_MAX;
    Header header;
    Anomaly nobody_asked;
    if (read_header(window, header)) skip_record(window, header);
    else resynchronise(window, nobody_asked);
  }
  return at_;
}

void WetReader::begin(uint64_t at, uint64_t before, uint64_t end) {
  pending_.clear();
  at_ = at;
  end_ = end;
  blank_bytes_ = before;
  other_count_ = other_bytes_ = 0;
  in_block_ = false;
}

ReadStep WetReader::next(Window& window, Record& record, Anomaly& anomaly) {
  for (;;) {
    if (pending_.take(anomaly)) return ReadStep::anomaly;
    if (in_block_) return next_piece(window, record);
    if (at_ < end_) skip_blank(window);
    if (at_ >= end_ || window.at_end(at_)) {
      if (other_count_ == 0) return ReadStep::end;
      anomaly = Anomaly{.kind = AnomalyKind::warc_other, .path = {}, .bytes = other_bytes_, .count = other_count_, .detail = {}};
      other_count_ = other_bytes_ = 0;
      return ReadStep::anomaly;
    }
    Header header;
    if (!read_header(window, header)) return resynchronise(window, anomaly);
    if (same_letters(view_of(header.type), "conversion")) {
      begin_block(header);
    } else {
      skip_record(window, header);
    }
  }
}

void WetReader::skip_blank(Window& window) {
  for (;;) {
    const Bytes view = window.at(at_, 1);
    size_t count = 0;
    while (count < view.size() && is_line_end(view[count])) ++count;
    at_ += count;
    blank_bytes_ += count;
    if (count < view.size() || count == 0) return;
  }
}

bool WetReader::read_header(Window& window, Header& header) {
  const std::string_view view = view_of(window.at(at_, header_max_));
  if (!view.starts_with("WARC/")) return false;
  for (size_t begin = 0; begin < header_max_;) {
    const size_t end = view.substr(0, header_max_).find('\n', begin);
    if (end == view.npos) return false;
    const std::string_view line = trim(view.substr(begin, end - begin));
    begin = end + 1;
    if (!line.empty()) {
      take_line(bytes_of(line), header);
      continue;
    }
    header.bytes = begin;
    return header.has_length;
  }
  return false;
}

void WetReader::take_line(Bytes line, Header& header) {
  const std::string_view text = view_of(line);
  const size_t colon = text.find(':');
  if (colon == text.npos) return;
  const std::string_view name = trim(text.substr(0, colon)), value = trim(text.substr(colon + 1));
  if (same_letters(name, "warc-type")) header.type = bytes_of(value);
  if (same_letters(name, "warc-target-uri")) header.url = bytes_of(value);
  if (same_letters(name, "warc-date")) header.date = bytes_of(value);
  if (same_letters(name, "warc-record-id")) header.id = bytes_of(value);
  if (same_letters(name, "content-length")) header.has_length = parse_length(value, header.block_bytes);
}

void WetReader::begin_block(const Header& header) {
  fields_.clear();
  fields_.keep(fields_.url, header.url);  // a header is smaller than the memory for fields
  fields_.keep(fields_.date, header.date);
  fields_.keep(fields_.id, header.id);
  static_assert(header_bytes_max <= KeptFields::bytes_max);
  record_at_ = at_;
  blank_bytes_ += header.bytes;
  at_ += header.bytes;
  text_at_ = at_;
  left_bytes_ = header.block_bytes;
  cut_count_ = 0;
  in_block_ = true;
}

ReadStep WetReader::next_piece(Window& window, Record& record) {
  record = Record();
  record.format = Format::wet;
  record.record_offset = record_at_;
  record.first_piece = at_ == text_at_;
  record.text = cut_piece(window, at_, left_bytes_, record_bytes_max_, record.last_piece);
  record.text_offset = at_ - text_at_;
  record.record_bytes = record.text.size() + blank_bytes_;
  fields_.show(record);
  blank_bytes_ = 0;
  at_ += record.text.size();
  left_bytes_ -= record.text.size();
  in_block_ = !record.last_piece;
  cut_count_ += in_block_ ? 1 : 0;
  if (in_block_) return ReadStep::record;
  if (cut_count_ > 0) {
    pending_.push({.kind = AnomalyKind::record_cut, .path = {}, .offset = record_at_, .count = cut_count_, .detail = {}});
  }
  if (left_bytes_ > 0) {
    pending_.push({.kind = AnomalyKind::warc_invalid, .path = {}, .offset = record_at_, .detail = "the file ends within the record"});
  }
  return ReadStep::record;
}

void WetReader::skip_record(Window& window, const Header& header) {
  uint64_t end = at_ + header.bytes + header.block_bytes;
  if (window.at_end(end)) end = std::min(end, window.file_bytes());
  ++other_count_;
  other_bytes_ += blank_bytes_ + (end - at_);
  blank_bytes_ = 0;
  at_ = end;
}

ReadStep WetReader::resynchronise(Window& window, Anomaly& anomaly) {
  const uint64_t begin = at_;
  ++at_;
  for (;;) {
    const std::string_view view = view_of(window.at(at_, header_max_));
    const size_t found = view.find("\nWARC/");
    if (found != view.npos) {
      at_ += found + 1;
      break;
    }
    if (view.size() < header_max_) {
      at_ += view.size();
      break;
    }
    at_ += view.size() - 5;  // the mark may begin at the end of the view
  }
  anomaly = Anomaly{.kind = AnomalyKind::warc_invalid, .path = {}, .offset = begin, .bytes = at_ - begin + blank_bytes_,
                    .detail = "no record begins here"};
  blank_bytes_ = 0;
  return ReadStep::anomaly;
}

}  // namespace mirsad
