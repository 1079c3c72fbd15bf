// Collecting: everything until the last document. tables.cc holds the rest.
#include "output/collector.h"

#include "tally/date_text.h"
#include "tally/dyads.h"

namespace mirsad {
namespace {

constexpr size_t log_buffer_bytes = 16 * limits::kib;
constexpr size_t line_buffer_bytes = 32 * limits::kib;
constexpr size_t detail_bytes_max = 1000;
constexpr size_t kind_bytes_max = 64;
static_assert(written_path_bytes_max + detail_bytes_max + kind_bytes_max + 64 <= sizeof(RowBytes) - sizeof(size_t), "the key of an anomaly");
static_assert(written_path_bytes_max <= line_buffer_bytes);
static_assert(line_buffer_bytes + sizeof(RowBytes) + row_frame_bytes <= limits::csv_buffer_bytes, "the reader of logs holds any row");
static_assert(limits::csv_buffer_bytes <= limits::sort_buffer_bytes / 16, "and so does the sorter");

constexpr std::string_view log_names[Collector::log_count] = {
    "documents", "events", "mentions", "fingerprints", "dyads", "actors", "agreements", "anomalies", "segments", "files"};

}  // namespace

void Collector::log_path(Log log, OutputPath& path) const { publisher_->work_path(log_names[log], number_, path); }

void Collector::abandon() {
  for (Spool& log : logs_) log.abandon();
}

void Collector::carve(Arena& arena) {
  for (uint8_t log = 0; log < log_count; ++log)
    log_buffers_[log] = arena.carve<uint8_t>(log <= mentions ? limits::csv_buffer_bytes : log_buffer_bytes);
  line_buffer_ = arena.carve<uint8_t>(line_buffer_bytes);
  const std::span<RowBytes> rows = arena.carve<RowBytes>(3);
  scratch_ = &rows[0];
  current_ = &rows[1];
  segment_key_ = &rows[2];
  document_actors_.use(arena.carve<DocumentActors::Slot>(document_actor_slot_count));
}

Status Collector::begin(const Publisher& publisher, uint8_t number, const TablesOptions& options) {
  options_ = options;
  publisher_ = &publisher;
  number_ = number;
  counts_ = {};
  mark_ = {};
  in_document_ = segment_open_ = disordered_ = false;
  current_->clear();
  document_actors_.forget();
  Status status = Status::ok;
  OutputPath path;
  for (uint8_t log = 0; log < log_count; ++log) {
    logs_[log] = Spool(log_buffers_[log]);
    log_path(static_cast<Log>(log), path);
    if (status == Status::ok) status = logs_[log].create(path.data());
  }
  if (status != Status::ok) return status;
  csv(logs_[documents]).begin_table(header::documents);
  csv(logs_[events]).begin_table(options_.with_text ? header::events_with_text : header::events);
  csv(logs_[mentions]).begin_table(header::mentions);
  for (uint8_t log = documents; log <= mentions; ++log) header_bytes_[log] = logs_[log].position();
  mark();
  return Status::ok;
}

Status Collector::status() const {
  for (const Spool& log : logs_)
    if (log.status() != Status::ok) return log.status();
  return Status::ok;
}

void Collector::open_segment(Bytes canonical) {
  segment_key_->assign(canonical);
  for (uint8_t log = documents; log <= mentions; ++log) segment_.begins[log] = logs_[log].position();
  segment_.first_ordinal = ordinal();
  segment_open_ = true;
}

void Collector::close_segment() {
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

void Collector::begin_document(const DocumentKey& key) {
  MIRSAD_REQUIRE(!in_document_);
  scratch_->clear();
  put_canonical(*scratch_, clean_text(view_of(key.path), line_buffer_), key.record_offset, key.part_index);
  const Bytes next = scratch_->bytes(), last = current_->bytes();
  const bool ascending = compare(last, next) < 0;
  const bool same_path = same(path_of_canonical(next), path_of_canonical(last));
  current_->assign(next);
  disordered_ = disordered_ || !ascending;
  if (!ascending || !same_path) close_segment();
  if (!segment_open_) open_segment(current_->bytes());
  document_ = key;
  document_event_count_ = 0;
  in_document_ = true;
}

void Collector::add_event(const Event& event) {
  MIRSAD_REQUIRE(in_document_);
  CsvWriter writer = csv(logs_[events]);
  write_event(writer, event, document_.document_id, document_event_count_++, options_.with_text);
  log_dyads(happening_of(event), ordinal(), logs_[dyads], *scratch_);
  document_actors_.add(event, actor_path(), logs_[actors], *scratch_);
  ++counts_.events;
}

void put_agreement_key(RowBytes& key, uint64_t agreement_id, std::string_view date, uint64_t document_id, uint64_t offset) {
  key.put(agreement_id, 8);
  key.put_text(date, 10);
  key.put(document_id, 8);
  key.put(offset, 8);
}

void Collector::add_agreement(const Agreement& agreement) {
  MIRSAD_REQUIRE(in_document_);
  line_ = Spool(line_buffer_);
  line_.open_memory();
  CsvWriter writer = csv(line_);
  write_agreement(writer, agreement, document_.document_id);
  logs_[agreements].fail(line_.status());
  scratch_->clear();
  put_agreement_key(*scratch_, agreement.agreement_id, DateText(agreement.date.first).view(), document_.document_id, agreement.offset);
  take_agreement(scratch_->bytes(), line_.memory());
}

void Collector::add_mention(const Mention& mention) {
  MIRSAD_REQUIRE(in_document_);
  if (!options_.with_mentions) return;
  CsvWriter writer = csv(logs_[mentions]);
  write_mention(writer, mention, document_.document_id);
  ++counts_.mentions;
}

Status Collector::end_document(const DocumentRow& row) {
  MIRSAD_REQUIRE(in_document_);
  in_document_ = false;
  CsvWriter writer = csv(logs_[documents]);
  write_document(writer, document_, row, document_event_count_);
  document_actors_.end_document(actor_path(), logs_[actors], *scratch_);
  stage_document(row.fingerprint);
  return status();
}

// Its line has been written.
void Collector::stage_document(uint64_t fingerprint) {
  if (fingerprint != 0) {
    const Copy copy = {ordinal(), logs_[documents].position() - 1, 0};
    log_fingerprint(fingerprint, current_->bytes(), document_.document_id, copy, logs_[fingerprints], *scratch_);
  }
  ++counts_.documents;
}

void Collector::take_event(const Happening& happening, Bytes line) {
  logs_[events].write(line);
  log_dyads(happening, ordinal(), logs_[dyads], *scratch_);
  ++counts_.events;
}

void Collector::take_mention(Bytes line) {
  logs_[mentions].write(line);
  ++counts_.mentions;
}

Status Collector::take_document(Bytes line, uint64_t fingerprint) {
  MIRSAD_REQUIRE(in_document_);
  in_document_ = false;
  logs_[documents].write(line);
  logs_[documents].put('\n');
  stage_document(fingerprint);
  return status();
}

void Collector::take_agreement(Bytes key, Bytes line) {
  logs_[agreements].append_row(key, line);
  ++counts_.agreements;
}

void Collector::take_actor(const ActorRow& row) { log_actor(row, {}, logs_[actors], *scratch_); }

void Collector::take_actor_row(Bytes key, Bytes payload) { logs_[actors].append_row(key, payload); }

void Collector::add_file(const char* path, Bytes payload) {
  const std::string_view text = path;
  logs_[files].append_row({reinterpret_cast<const uint8_t*>(path), text.size() + 1}, payload);
}

Status Collector::close_files(OutputPath& path) {
  log_path(files, path);
  return logs_[files].finish(Durable::no);
}

// A file that is read by several workers, or a record in several pieces, tells of the same thing more than once: `Tables` sums them.
void Collector::add_anomaly(Bytes path, uint64_t offset, std::string_view kind, uint64_t count, Bytes detail) {
  scratch_->clear();
  scratch_->put_text(clean_text(view_of(path), line_buffer_.first(written_path_bytes_max)), written_path_bytes_max);
  scratch_->put(offset, 8);
  scratch_->put_text(kind, kind_bytes_max);
  scratch_->put_text(clean_text(view_of(detail), line_buffer_.first(detail_bytes_max)), detail_bytes_max);
  uint8_t payload[8];
  store_big(payload, count, sizeof payload);
  logs_[anomalies].append_row(scratch_->bytes(), payload);
}

void Collector::mark() {
  MIRSAD_REQUIRE(!in_document_);
  close_segment();
  for (uint8_t log = 0; log < log_count; ++log) mark_.positions[log] = logs_[log].position();
  mark_.counts = counts_;
}

void Collector::finish_logs() {
  close_segment();
  for (uint8_t log = fingerprints; log < log_count; ++log) logs_[log].finish(Durable::no);
}

// The last document's place in the order is kept, although its row is gone: at worst the next file is put in order
// needlessly.
void Collector::rollback() {
  for (uint8_t log = 0; log < log_count; ++log) logs_[log].cut_back(mark_.positions[log]);
  counts_ = mark_.counts;
  in_document_ = segment_open_ = false;
  document_actors_.forget();
}

}  // namespace mirsad
