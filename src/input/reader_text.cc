// Plain text: a file is a record. Offsets of its text are offsets of the file, byte order mark and all. Also here: the two
// small helpers that all readers share (reader.h).
#include <algorithm>

#include "input/cut.h"
#include "input/reader.h"

namespace mirsad {

void Pending::push(const Anomaly& anomaly) {
  MIRSAD_REQUIRE(count_ < items_.size());
  items_[count_++] = anomaly;
}

bool Pending::take(Anomaly& anomaly) {
  if (count_ == 0) return false;
  anomaly = items_[0];
  std::copy(items_.begin() + 1, items_.begin() + static_cast<std::ptrdiff_t>(count_), items_.begin());
  --count_;
  return true;
}

void KeptFields::clear() {
  title = date = url = source = id = tags = {};
  used_ = 0;
}

bool KeptFields::keep(Bytes& slot, Bytes value) {
  if (!slot.empty() || value.empty()) return true;
  if (value.size() > memory_.size() - used_) return false;
  const std::span<uint8_t> place = memory_.subspan(used_, value.size());
  std::copy(value.begin(), value.end(), place.begin());
  used_ += value.size();
  slot = place;
  return true;
}

void KeptFields::show(Record& record) const {
  record.title = title;
  record.date = date;
  record.url = url;
  record.source = source;
  record.id = id;
  record.tags = tags;
}

void TextReader::begin(uint64_t text_at) {
  at_ = text_at;
  cut_count_ = 0;
  started_ = false;
  done_ = false;
}

ReadStep TextReader::next(Window& window, Record& record, Anomaly& anomaly) {
  if (done_) {
    if (cut_count_ == 0) return ReadStep::end;
    anomaly = Anomaly{.kind = AnomalyKind::record_cut, .path = {}, .offset = 0, .count = cut_count_, .detail = {}};
    cut_count_ = 0;
    return ReadStep::anomaly;
  }
  record = Record();
  record.format = Format::text;
  record.first_piece = !started_;
  record.text = cut_piece(window, at_, UINT64_MAX, record_bytes_max_, record.last_piece);
  record.text_offset = at_;
  record.record_bytes = record.text.size() + (started_ ? 0 : at_);
  at_ += record.text.size();
  started_ = true;
  done_ = record.last_piece;
  cut_count_ += record.last_piece ? 0 : 1;
  return ReadStep::record;
}

}  // namespace mirsad
