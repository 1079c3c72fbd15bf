// Lines over the limit (reader_jsonl.h). A line `{"title":"…","text":"AAAA BBBB","url":"…"}` becomes
//   {"title":"…","text":"AAAA "}   and   {"text":"BBBB","url":"…"}
// The key that is reopened is the last one the parser saw, so a long string of another field (the page's HTML) is passed
// over piece by piece in the same way. Fields found in one piece are kept for the later ones.
#include <algorithm>

#include "input/cut.h"
#include "input/reader_jsonl.h"

namespace mirsad {
namespace {

constexpr std::string_view opening = "{\"", reopening = "\":\"", closing = "\"}";
constexpr size_t frame_bytes = opening.size() + limits::field_name_bytes_max + reopening.size() + closing.size();

}  // namespace

void JsonlReader::begin_long_line() {
  in_long_line_ = true;
  line_at_ = at_;
  text_bytes_ = pieces_ = cut_count_ = replaced_count_ = 0;
  text_seen_ = field_cut_ = false;
  key_bytes_ = 0;
  fields_.clear();
}

// Writes `{"key":"` to the scratch memory.
size_t JsonlReader::write_reopening() {
  size_t bytes = 0;
  const auto put = [this, &bytes](Bytes part) {
    std::copy(part.begin(), part.end(), scratch_.begin() + static_cast<std::ptrdiff_t>(bytes));
    bytes += part.size();
  };
  put(bytes_of(opening));
  put(Bytes(key_).first(key_bytes_));
  put(bytes_of(reopening));
  return bytes;
}

void JsonlReader::keep_fields() {
  const auto keep = [this](Bytes& slot, Field field) {
    if (!fields_.keep(slot, found_.value[static_cast<size_t>(field)])) field_cut_ = true;
  };
  keep(fields_.title, Field::title);
  keep(fields_.date, Field::date);
  keep(fields_.url, Field::url);
  keep(fields_.source, Field::source);
  keep(fields_.id, Field::id);
  keep(fields_.tags, Field::tags);
}

// The text of the piece just parsed: only under the name that gave the first part of it.
Bytes JsonlReader::text_of_piece() {
  if (!found_.has[static_cast<size_t>(Field::text)]) return {};
  if (text_seen_ && text_rank_ != found_.text_rank) return {};
  text_seen_ = true;
  text_rank_ = found_.text_rank;
  return found_.value[static_cast<size_t>(Field::text)];
}

void JsonlReader::fill_piece(Record& record, Bytes text, bool last) {
  record = Record();
  record.format = Format::jsonl;
  record.record_offset = line_at_;
  record.record_bytes = blank_bytes_;
  record.text = text;
  record.text_offset = text_bytes_;
  record.first_piece = pieces_ == 0;
  record.last_piece = last;
  fields_.show(record);
  blank_bytes_ = 0;
  text_bytes_ += text.size();
  ++pieces_;
}

// The next stretch of the line; `bytes` counts the newline too.
Bytes JsonlReader::next_stretch(Window& window, bool& last, size_t& bytes) {
  const size_t stretch_max = record_bytes_max_ - frame_bytes;
  Bytes view = window.at(at_, stretch_max + 1);
  view = view.first(std::min(view.size(), stretch_max + 1));
  const auto newline = std::find(view.begin(), view.end(), uint8_t{'\n'});
  last = newline != view.end() || view.size() <= stretch_max;
  const Bytes stretch = view.first(last ? static_cast<size_t>(newline - view.begin()) : cut_place_json(view, stretch_max));
  bytes = stretch.size() + (newline != view.end() ? 1 : 0);
  return stretch;
}

ReadStep JsonlReader::next_piece(Window& window, const FieldNames& names, Record& record, Anomaly& anomaly) {
  for (;;) {
    bool last = false;
    size_t bytes = 0;
    const Bytes stretch = next_stretch(window, last, bytes);
    const size_t front_bytes = at_ == line_at_ ? 0 : write_reopening();
    const Bytes piece = write_scratch(stretch, front_bytes, last ? "" : closing);
    if (piece.empty() || !parser_.parse(piece, names, found_)) return give_up(window, record, anomaly);
    at_ += bytes;
    blank_bytes_ += bytes;
    keep_fields();
    key_bytes_ = found_.last_key.size() <= key_.size() ? found_.last_key.size() : 0;
    std::copy_n(found_.last_key.begin(), key_bytes_, key_.begin());
    const Bytes text = text_of_piece();
    if (last) return finish_long_line(text, record, anomaly);
    ++cut_count_;
    if (text.empty()) continue;
    fill_piece(record, text, false);
    return ReadStep::record;
  }
}

void JsonlReader::report_cuts() {
  const auto push = [this](AnomalyKind kind, uint64_t count) {
    if (count > 0) pending_.push({.kind = kind, .path = {}, .offset = line_at_, .count = count, .detail = {}});
  };
  push(AnomalyKind::json_cut, cut_count_);
  push(AnomalyKind::invalid_utf8, replaced_count_);
  push(AnomalyKind::field_cut, field_cut_ ? 1 : 0);
}

ReadStep JsonlReader::finish_long_line(Bytes text, Record& record, Anomaly& anomaly) {
  in_long_line_ = false;
  if (!text_seen_ && fields_.title.empty()) {
    anomaly = account(AnomalyKind::no_text_field, "no text and no title");
    return ReadStep::anomaly;
  }
  fill_piece(record, text, true);
  report_cuts();
  return ReadStep::record;
}

// The record ends here, with an empty last piece if it has begun; what is left of the line is lost.
ReadStep JsonlReader::give_up(Window& window, Record& record, Anomaly& anomaly) {
  in_long_line_ = false;
  const bool is_array = at_ == line_at_ && view_of(window.at(at_, 1)).starts_with('[');
  skip_line(window);
  const Anomaly lost = account(AnomalyKind::json_invalid, is_array ? "an array" : "a line over the limit that could not be cut");
  if (pieces_ == 0) {
    anomaly = lost;
    return ReadStep::anomaly;
  }
  fill_piece(record, {}, true);
  pending_.push(lost);
  report_cuts();
  return ReadStep::record;
}

void JsonlReader::skip_line(Window& window) {
  for (bool found = false; !found;) {
    const Bytes view = window.at(at_, 1);
    if (view.empty()) return;
    const void* newline = std::memchr(view.data(), '\n', view.size());
    found = newline != nullptr;
    const size_t bytes = found ? static_cast<size_t>(static_cast<const uint8_t*>(newline) - view.data()) + 1 : view.size();
    at_ += bytes;
    blank_bytes_ += bytes;
  }
}

}  // namespace mirsad
