// The loop of corpus.h: either a file is open and its reader goes on, or the next path is opened. The window is
// asked after every step whether what it showed was the file; if not, the step is thrown away and the file ends.
#include "input/corpus.h"

#include <algorithm>

#include "input/format.h"

namespace mirsad {

Status Corpus::carve(Arena& arena, const CorpusOptions& options) {
  options_ = options;
  walk_.carve(arena, options.names_bytes);
  window_.carve(arena, options.window);
  MIRSAD_REQUIRE(options.record_bytes_max < window_.wanted_bytes_max());
  text_.carve(options.record_bytes_max);
  wet_.carve(arena, options.record_bytes_max);
  return jsonl_.carve(arena, options.record_bytes_max) ? Status::ok : Status::capacity;
}

void Corpus::begin(std::span<const char* const> arguments, const char* list_path) {
  MIRSAD_REQUIRE(!open_);
  walk_.begin(arguments, list_path);
}

Step Corpus::next(Record& record, Anomaly& anomaly) {
  for (;;) {
    if (!open_) {
      const Step step = next_path(anomaly);
      if (step != Step::record) return step;
    }
    const ReadStep step = unread_ || window_.failed() ? ReadStep::end : read(record, anomaly);
    if (step == ReadStep::end || window_.failed()) return finish_file(anomaly);
    record.path = anomaly.path = file_.path;
    return step == ReadStep::record ? Step::record : Step::anomaly;
  }
}

void Corpus::stop() {
  if (open_) (void)window_.close();
  open_ = false;
}

// Step::record: a file is open now.
Step Corpus::next_path(Anomaly& anomaly) {
  const char* path = nullptr;
  switch (walk_.next(path, anomaly)) {
    case WalkStep::end: return Step::end;
    case WalkStep::anomaly: return Step::anomaly;
    case WalkStep::file: break;
  }
  return open_file(path, anomaly);
}

Step Corpus::open_file(const char* path, Anomaly& anomaly) {
  file_ = FileEnd{.path = bytes_of(path), .format = options_.format};
  const Status status = window_.open(path);
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
  if (first_bytes.empty() || is_compressed(first_bytes)) {
    const AnomalyKind kind = first_bytes.empty() ? AnomalyKind::empty_file : AnomalyKind::compressed;
    unread_ = true;
    anomaly = Anomaly{.kind = kind, .path = file_.path, .bytes = window_.file_bytes(), .detail = {}};
    return Step::anomaly;
  }
  if (file_.format == Format::automatic) file_.format = detect_format(file_.path, first_bytes);
  const uint64_t begin = byte_order_mark_bytes(first_bytes);
  text_.begin(begin);
  jsonl_.begin(begin);
  wet_.begin(begin);
  return Step::record;
}

ReadStep Corpus::read(Record& record, Anomaly& anomaly) {
  switch (file_.format) {
    case Format::jsonl: return jsonl_.next(window_, options_.fields, record, anomaly);
    case Format::wet: return wet_.next(window_, record, anomaly);
    default: return text_.next(window_, record, anomaly);
  }
}

Step Corpus::finish_file(Anomaly& anomaly) {
  file_.bytes = window_.file_bytes();
  file_.blank_bytes = unread_                         ? 0
                      : file_.format == Format::jsonl ? jsonl_.blank_bytes()
                      : file_.format == Format::wet   ? wet_.blank_bytes()
                                                      : text_.blank_bytes();
  file_.status = window_.close();
  open_ = false;
  if (file_.status != Status::ok) {
    anomaly = Anomaly{.status = file_.status, .path = file_.path, .bytes = file_.bytes, .detail = {}};
    anomaly.kind = file_.status == Status::changed     ? AnomalyKind::changed
                   : file_.status == Status::truncated ? AnomalyKind::truncated
                                                       : AnomalyKind::read_failed;
  }
  return Step::file_end;
}

}  // namespace mirsad
