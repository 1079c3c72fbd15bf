// Collecting: everything until the last document. tables_fold.cc holds the rest.
#include "output/tables.h"

#include <algorithm>

#include "tally/date_text.h"
#include "tally/dyads.h"

namespace mirsad {
namespace {

constexpr size_t log_buffer_bytes = 16 * limits::kib;
// A path of 4,096 bytes, all of them invalid, is 12 KiB of U+FFFD; a detail, 3 KB more.
constexpr size_t line_buffer_bytes = 32 * limits::kib;
constexpr size_t copies_buffer_bytes = 4 * limits::kib;  // small, because copies are looked up by bisection
constexpr size_t detail_bytes_max = 1000;
constexpr size_t kind_bytes_max = 64;
constexpr size_t canonical_tail_bytes = 10;  // record offset and part index
static_assert(3 * (limits::path_bytes_max + detail_bytes_max) + 1024 <= line_buffer_bytes);
static_assert(line_buffer_bytes + sizeof(RowBytes) + row_frame_bytes <= limits::csv_buffer_bytes, "the reader holds any row");
static_assert(limits::csv_buffer_bytes <= limits::sort_buffer_bytes / 16, "and so does the sorter");

}  // namespace

void Tables::carve(Arena& arena) {
  for (uint8_t log = 0; log < log_count; ++log)
    log_buffers_[log] = arena.carve<uint8_t>(log <= mentions ? limits::csv_buffer_bytes : log_buffer_bytes);
  line_buffer_ = arena.carve<uint8_t>(line_buffer_bytes);
  out_buffer_ = arena.carve<uint8_t>(limits::csv_buffer_bytes);
  copy_buffer_ = arena.carve<uint8_t>(limits::csv_buffer_bytes);
  reader_buffer_ = arena.carve<uint8_t>(limits::csv_buffer_bytes);
  copies_buffer_ = arena.carve<uint8_t>(copies_buffer_bytes);
  const std::span<RowBytes> rows = arena.carve<RowBytes>(3);
  scratch_ = &rows[0];
  current_ = &rows[1];
  segment_key_ = &rows[2];
  document_actors_.use(arena.carve<DocumentActors::Slot>(document_actor_slot_count));
  sorter_.use(arena.carve<uint8_t>(limits::sort_buffer_bytes), reader_buffer_);
}

Status Tables::begin(const char* folder, const TablesOptions& options) {
  options_ = options;
  counts_ = {};
  mark_ = {};
  in_document_ = segment_open_ = disordered_ = false;
  current_->clear();
  document_actors_.forget();
  Status status = publisher_.begin(folder, table_names, work_names);
  if (status != Status::ok) return status;
  for (int i = 0; i < 2; ++i) publisher_.work_path(work_names[sort_work + i], sort_paths_[i]);
  sorter_.spill_to(sort_paths_[0].data(), sort_paths_[1].data());
  OutputPath path;
  for (uint8_t log = 0; log < log_count && status == Status::ok; ++log) {
    logs_[log] = Spool(log_buffers_[log]);
    publisher_.work_path(work_names[log], path);
    status = logs_[log].create(path.data());
  }
  if (status != Status::ok) {
    abandon();
    return status;
  }
  csv(logs_[documents]).begin_table(header::documents);
  csv(logs_[events]).begin_table(options_.with_text ? header::events_with_text : header::events);
  csv(logs_[mentions]).begin_table(header::mentions);
  for (uint8_t log = documents; log <= mentions; ++log) header_bytes_[log] = logs_[log].position();
  mark();
  return Status::ok;
}

Status Tables::status() const {
  for (const Spool& log : logs_)
    if (log.status() != Status::ok) return log.status();
  return Status::ok;
}

void Tables::open_segment(Bytes canonical) {
  segment_key_->assign(canonical);
  for (uint8_t log = documents; log <= mentions; ++log) segment_.begins[log] = logs_[log].position();
  segment_.first_ordinal = counts_.documents;
  segment_open_ = true;
}

void Tables::close_segment() {
  if (!segment_open_) return;
  segment_open_ = false;
  scratch_->clear();
  for (uint8_t log = documents; log <= mentions; ++log) {
    scratch_->put(segment_.begins[log], 8);
    scratch_->put(logs_[log].position(), 8);
  }
  scratch_->put(segment_.first_ordinal, 8);
  logs_[segments].append_row(segment_key_->bytes(), scratch_->bytes());
}

void Tables::begin_document(const DocumentKey& key) {
  MIRSAD_REQUIRE(!in_document_);
  scratch_->clear();
  put_canonical(*scratch_, key.path, key.record_offset, key.part_index);
  const Bytes next = scratch_->bytes(), last = current_->bytes();
  const bool ascending = compare(last, next) < 0;
  const bool same_path = next.size() == last.size() &&
                         same(next.first(next.size() - canonical_tail_bytes), last.first(last.size() - canonical_tail_bytes));
  current_->assign(next);
  disordered_ = disordered_ || !ascending;
  if (!ascending || !same_path) close_segment();
  if (!segment_open_) open_segment(current_->bytes());
  document_ = key;
  document_event_count_ = 0;
  in_document_ = true;
}

void Tables::add_event(const Event& event) {
  MIRSAD_REQUIRE(in_document_);
  CsvWriter writer = csv(logs_[events]);
  write_event(writer, event, document_.document_id, document_event_count_++, options_.with_text);
  log_dyads(event, counts_.documents, logs_[dyads], *scratch_);
  document_actors_.add(event, logs_[actors], *scratch_);
  ++counts_.events;
}

// Appends the line in `line_` under the key in `scratch_`; the line is written to its table as it is.
void Tables::log_line(Log log) {
  logs_[log].fail(line_.status());
  logs_[log].append_row(scratch_->bytes(), line_.memory());
}

void Tables::add_agreement(const Agreement& agreement) {
  MIRSAD_REQUIRE(in_document_);
  line_ = Spool(line_buffer_);
  line_.open_memory();
  CsvWriter writer = csv(line_);
  write_agreement(writer, agreement, document_.document_id);
  scratch_->clear();
  scratch_->put(agreement.agreement_id, 8);
  scratch_->put_text(DateText(agreement.date.first).view(), 10);
  scratch_->put_bytes(current_->bytes());
  scratch_->put(agreement.offset, 8);
  log_line(agreements);
  ++counts_.agreements;
}

void Tables::add_mention(const Mention& mention) {
  MIRSAD_REQUIRE(in_document_);
  if (!options_.with_mentions) return;
  CsvWriter writer = csv(logs_[mentions]);
  write_mention(writer, mention, document_.document_id);
  ++counts_.mentions;
}

Status Tables::end_document(const DocumentRow& row) {
  MIRSAD_REQUIRE(in_document_);
  in_document_ = false;
  CsvWriter writer = csv(logs_[documents]);
  write_document(writer, document_, row, document_event_count_);
  if (row.fingerprint != 0) {
    const Copy copy = {counts_.documents, logs_[documents].position() - 1, 0};
    log_fingerprint(row.fingerprint, current_->bytes(), document_.document_id, copy, logs_[fingerprints], *scratch_);
  }
  document_actors_.end_document(logs_[actors], *scratch_);
  ++counts_.documents;
  return status();
}

void Tables::add_anomaly(Bytes path, uint64_t offset, std::string_view kind, uint64_t count, Bytes detail) {
  line_ = Spool(line_buffer_);
  line_.open_memory();
  CsvWriter writer = csv(line_);
  write_anomaly(writer, path.first(std::min(path.size(), limits::path_bytes_max)), offset, kind, count,
                detail.first(std::min(detail.size(), detail_bytes_max)));
  scratch_->clear();
  scratch_->put_text(view_of(path), limits::path_bytes_max);
  scratch_->put(offset, 8);
  scratch_->put_text(kind, kind_bytes_max);
  log_line(anomalies);
  ++counts_.anomalies;
}

void Tables::mark() {
  MIRSAD_REQUIRE(!in_document_);
  close_segment();
  for (uint8_t log = 0; log < log_count; ++log) mark_.positions[log] = logs_[log].position();
  mark_.counts = counts_;
}

// The last document's place in the order is kept, although its row is gone: at worst the next file is put in order
// needlessly.
void Tables::rollback() {
  for (uint8_t log = 0; log < log_count; ++log) logs_[log].cut_back(mark_.positions[log]);
  counts_ = mark_.counts;
  in_document_ = segment_open_ = false;
  document_actors_.forget();
}

}  // namespace mirsad
