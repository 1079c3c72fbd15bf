// The loop of corpus.h: either a file is open and its reader goes on, or the next one, or a part of one, is asked for. The window is
// asked after every step whether what it showed was the file; if not, the step is thrown away and the file ends.
#include "input/corpus.h"

#include <algorithm>

#include "input/format.h"

namespace mirsad {

Status Corpus::carve(Arena& arena, const CorpusOptions& options) {
  options_ = options;
  path_ = arena.carve<uint8_t>(limits::path_bytes_max + 2);
  window_.carve(arena, options.window);
  MIRSAD_REQUIRE(options.record_bytes_max < window_.wanted_bytes_max());
  text_.carve(options.record_bytes_max);
  wet_.carve(arena, options.record_bytes_max);
  return jsonl_.carve(arena, options.record_bytes_max) ? Status::ok : Status::capacity;
}

void Corpus::begin(Deal& deal) {
  MIRSAD_REQUIRE(!open_);
  deal_ = &deal;
}

Step Corpus::next(Record& record, Anomaly& anomaly) {
  for (;;) {
    if (!open_) {
      const Step step = next_shard(anomaly);
      if (step != Step::record) return step;
    }
    const ReadStep step = unread_ || window_.failed() ? ReadStep::end : read(record, anomaly);
    if (step == ReadStep::end || window_.failed()) return finish_shard(anomaly);
    record.path = anomaly.path = file_.path;
    return step == ReadStep::record ? Step::record : Step::anomaly;
  }
}

void Corpus::stop() {
  if (open_) (void)window_.close();
  open_ = false;
}

// Step::record: a file, or a part of one, is open now.
Step Corpus::next_shard(Anomaly& anomaly) {
  switch (deal_->next(path_, shard_, anomaly)) {
    case DealStep::end: return Step::end;
    case DealStep::anomaly: return Step::anomaly;
    case DealStep::shard: break;
  }
  file_ = FileEnd();
  file_.path = bytes_of(shard_.path);
  file_.format = shard_.shared ? shard_.format : options_.format;
  if (!shard_.shared) return open_file(anomaly);
  open_shard();
  return Step::record;
}

// Whatever goes wrong here is told by the window when it is closed.
void Corpus::open_shard() {
  open_ = true;
  const Status status = window_.open(shard_.path);
  unread_ = status != Status::ok || !(window_.facts() == shard_.facts);
  const bool first = shard_.begin == 0 && !unread_;
  const uint64_t mark_bytes = first ? byte_order_mark_bytes(window_.at(0, format_probe_bytes)) : 0;
  jsonl_.begin(shard_.begin + mark_bytes, mark_bytes, shard_.end);
  wet_.begin(shard_.begin + mark_bytes, mark_bytes, shard_.end);
}

Step Corpus::open_file(Anomaly& anomaly) {
  const Status status = window_.open(shard_.path);
  if (status != Status::ok) {
    anomaly = Anomaly{.kind = AnomalyKind::unreadable, .status = status, .path = file_.path, .detail = {}};
    if (status == Status::not_regular) anomaly.kind = AnomalyKind::not_regular;
    if (status == Status::symlink_loop) anomaly.kind = AnomalyKind::symlink_loop;
    return Step::anomaly;
  }
  open_ = true;
  unread_ = false;
  const Bytes view = window_.at(0, std::min(format_probe_bytes, options_.record_bytes_max));
  const Bytes first_bytes = view.first(std::min(view.size(), format_probe_bytes));
  if (window_.failed()) return Step::record;  // and next() ends the file at once
  const std::string_view compressed = compressed_as(first_bytes), other = not_text_as(first_bytes);
  if (first_bytes.empty() || !compressed.empty() || !other.empty()) {
    const AnomalyKind kind = first_bytes.empty() ? AnomalyKind::empty_file : other.empty() ? AnomalyKind::compressed : AnomalyKind::not_text;
    unread_ = true;
    anomaly = Anomaly{.kind = kind, .path = file_.path, .bytes = window_.file_bytes(), .detail = other.empty() ? compressed : other};
    return Step::anomaly;
  }
  if (file_.format == Format::automatic) file_.format = detect_format(file_.path, first_bytes);
  const uint64_t mark_bytes = byte_order_mark_bytes(first_bytes);
  text_.begin(mark_bytes);
  jsonl_.begin(mark_bytes, mark_bytes);
  wet_.begin(mark_bytes, mark_bytes);
  return Step::record;
}

ReadStep Corpus::read(Record& record, Anomaly& anomaly) {
  switch (file_.format) {
    case Format::jsonl: return jsonl_.next(window_, options_.fields, record, anomaly);
    case Format::wet: return wet_.next(window_, record, anomaly);
    default: return text_.next(window_, record, anomaly);
  }
}

// Ends what is open: the whole file, or a part of one that others share.
Step Corpus::finish_shard(Anomaly& anomaly) {
  open_ = false;
  if (!unread_) {
    file_.blank_bytes += file_.format == Format::jsonl ? jsonl_.blank_bytes() : file_.format == Format::wet ? wet_.blank_bytes() : text_.blank_bytes();
  }
  if (!shard_.shared) {
    file_.bytes = window_.file_bytes();
    file_.facts = window_.seekable() && window_.facts().bytes == file_.bytes ? window_.facts() : system::Facts();
    file_.status = window_.close();
    return finish_file(anomaly);
  }
  Status mine = window_.is_open() ? window_.close() : Status::read_failed;
  if (mine == Status::ok && unread_) mine = Status::changed;
  Deal::Outcome outcome;
  if (deal_->next_of_file(mine, shard_, outcome)) {
    open_shard();
    return Step::gap;
  }
  file_.facts = shard_.facts;
  file_.status = outcome.status;
  file_.bytes = outcome.bytes;
  file_.first = outcome.first;
  return finish_file(anomaly);
}

Step Corpus::finish_file(Anomaly& anomaly) {
  if (file_.status != Status::ok) {
    anomaly = Anomaly{.status = file_.status, .path = file_.path, .bytes = file_.bytes, .detail = {}};
    anomaly.kind = file_.status == Status::changed     ? AnomalyKind::changed
                   : file_.status == Status::truncated ? AnomalyKind::truncated
                                                       : AnomalyKind::read_failed;
  }
  return Step::file_end;
}

}  // namespace mirsad
