// Folding: from the logs of all collectors to finished tables under temporary names, one log after another in the same memory,
// and publication. Copies of stories come first, because dyads leave them out and documents.csv names their originals.
#include "output/tables.h"

#include "base/anomaly.h"
#include "output/csv_reader.h"
#include "output/ledger.h"
#include "output/segments.h"
#include "tally/dyads.h"

namespace mirsad {
namespace {

constexpr size_t copies_buffer_bytes = 4 * limits::kib;  // small, because copies are looked up by bisection

}  // namespace

const std::string_view Tables::table_names[table_count] = {
    "documents.csv", "events.csv", "mentions.csv", "agreements.csv", "dyads.csv", "actors.csv", "anomalies.csv", "run.csv", ledger_name,
    ledger_actors_name};

const std::string_view Tables::work_names[work_count] = {"sort-a", "sort-b", "segments-sorted", "copies-suspected", "copies-found",
                                                         "copies"};

void Tables::carve(Arena& arena) {
  out_buffer_ = arena.carve<uint8_t>(limits::csv_buffer_bytes);
  copy_buffer_ = arena.carve<uint8_t>(limits::csv_buffer_bytes);
  reader_buffer_ = arena.carve<uint8_t>(limits::csv_buffer_bytes);
  copies_buffer_ = arena.carve<uint8_t>(copies_buffer_bytes);
  sorter_.use(arena.carve<uint8_t>(limits::sort_buffer_bytes), reader_buffer_);
}

Status Tables::begin(const char* folder, const TablesOptions& options, std::span<Collector* const> collectors) {
  MIRSAD_REQUIRE(!collectors.empty() && collectors.size() <= limits::collector_count_max);
  options_ = options;
  collectors_ = collectors;
  counts_ = {};
  Status status = publisher_.begin(folder, table_names);
  if (status != Status::ok) return status;
  work_path(sort_first_work, sort_paths_[0]);
  work_path(sort_second_work, sort_paths_[1]);
  sorter_.spill_to(sort_paths_[0].data(), sort_paths_[1].data());
  for (size_t i = 0; i < collectors_.size(); ++i) {
    const Status begun = collectors_[i]->begin(publisher_, static_cast<uint8_t>(i), options);
    if (status == Status::ok) status = begun;
  }
  if (status != Status::ok) abandon();
  return status;
}

template <typename Visit>
Status Tables::scan(Log log, Visit visit) {
  Status status = Status::ok;
  OutputPath path;
  for (Collector* collector : collectors_) {
    if (collector->logs_[log].position() == 0) continue;
    collector->log_path(log, path);
    status = sorter_.scan(path.data(), collector->logs_[log].position(), visit);
    if (status != Status::ok) break;
  }
  return status;
}

// Also adds up what the collectors counted, and finds out whether documents stand in canonical order as they are.
Status Tables::finish_logs() {
  size_t users = 0;
  bool ordered = true;
  only_ = collectors_[0];
  Status first = Status::ok;
  for (Collector* collector : collectors_) {
    collector->finish_logs();
    if (first == Status::ok) first = collector->status();
    const TableCounts& counts = collector->counts();
    counts_.documents += counts.documents;
    counts_.events += counts.events;
    counts_.agreements += counts.agreements;
    counts_.mentions += counts.mentions;
    if (counts.documents == 0) continue;
    ++users;
    only_ = collector;
    ordered = ordered && !collector->disordered_;
  }
  if (users > 1 || !ordered) only_ = nullptr;
  return first;
}

Status Tables::begin_table(Table table, std::string_view header) {
  OutputPath path;
  publisher_.staged_path(table_names[table], path);
  out_ = Spool(out_buffer_);
  const Status status = out_.create(path.data());
  if (status == Status::ok) csv(out_).begin_table(header);
  return status;
}

Status Tables::finish_table(Status status) {
  const Status finished = out_.finish(Durable::yes);
  return status == Status::ok ? finished : status;
}

Status Tables::begin_work(Work work) {
  OutputPath path;
  work_path(work, path);
  out_ = Spool(out_buffer_);
  return out_.create(path.data());
}

Status Tables::finish_work(Status status, uint64_t& bytes) {
  bytes = out_.position();
  const Status finished = out_.finish(Durable::no);
  return status == Status::ok ? finished : status;
}

// Rows of fingerprints that seem to occur more than once.
Status Tables::filter_fingerprints() {
  RepeatFilter filter(sorter_.memory(), counts_.documents);
  const Status status = scan(Collector::fingerprints, [&](Bytes key, Bytes) {
    filter.mark(RowFields(key).number(8));
    return Status::ok;
  });
  if (status != Status::ok) return status;
  return scan(Collector::fingerprints, [&](Bytes key, Bytes payload) {
    if (filter.repeated(RowFields(key).number(8))) out_.append_row(key, payload);
    return out_.status();
  });
}

// Twice sorted: by fingerprint to find them, and then in the order in which documents were staged, to meet the other
// logs.
Status Tables::find_copies() {
  OutputPath suspected_path, found_path;
  work_path(copies_suspected_work, suspected_path);
  work_path(copies_found_work, found_path);
  uint64_t suspected_bytes = 0, found_bytes = 0, bytes = 0;
  Status status = begin_work(copies_suspected_work);
  if (status == Status::ok) status = finish_work(filter_fingerprints(), suspected_bytes);
  if (status == Status::ok) status = begin_work(copies_found_work);
  if (status != Status::ok) return status;
  CopyFinder finder;
  const auto suspected = [&](auto add) { return sorter_.scan(suspected_path.data(), suspected_bytes, add); };
  status = sorter_.run(nullptr, suspected, [&](Bytes key, Bytes payload) {
    Copy copy;
    if (!finder.add(key, payload, copy)) return Status::ok;
    append_copy(copy, out_);
    ++counts_.copies;
    return out_.status();
  });
  status = finish_work(status, found_bytes);
  if (status == Status::ok) status = begin_work(copies_work);
  if (status != Status::ok) return status;
  const auto found = [&](auto add) { return sorter_.scan(found_path.data(), found_bytes, add); };
  status = sorter_.run(nullptr, found, [&](Bytes key, Bytes payload) {
    out_.append_row(key, payload);
    return out_.status();
  });
  return finish_work(status, bytes);
}

Status Tables::fold_dyads() {
  OutputPath copies_path;
  work_path(copies_work, copies_path);
  CopyCursor copies(copies_buffer_);
  Status status = copies.open(copies_path.data(), counts_.copies);
  if (status == Status::ok) status = begin_table(dyads_table, header::dyads);
  if (status != Status::ok) return status;
  CsvWriter writer = csv(out_);
  DyadFold fold;
  const auto write_row = [&] {
    write_dyad(writer, fold.row());
    ++counts_.dyads;
  };
  const auto originals = [&](auto add) {
    return scan(Collector::dyads, [&](Bytes key, Bytes payload) {
      const uint64_t ordinal = RowFields(key).number(8);
      while (copies.some() && copies.copy().ordinal < ordinal) copies.advance();
      const bool is_copy = copies.some() && copies.copy().ordinal == ordinal;
      return is_copy ? Status::ok : add(dyad_key_of(payload), dyad_value_of(payload));
    });
  };
  status = sorter_.run(collapse_dyads, originals, [&](Bytes key, Bytes value) {
    if (fold.add(key, value)) write_row();
    return out_.status();
  });
  if (fold.finish()) write_row();
  copies.close();
  return finish_table(status == Status::ok ? copies.status() : status);
}

Status Tables::fold_actors() {
  Status status = begin_table(actors_table, header::actors);
  if (status != Status::ok) return status;
  CsvWriter writer = csv(out_);
  const auto all = [&](auto add) {
    return scan(Collector::actors, [&](Bytes key, Bytes payload) {
      RowFields fields(key);
      if (!options_.ledger_head.empty()) fields.text();  // the path
      return add(fields.rest(), payload);
    });
  };
  status = sorter_.run(collapse_actors, all, [&](Bytes key, Bytes payload) {
    write_actor(writer, actor_row(key, payload));
    ++counts_.actors;
    return out_.status();
  });
  return finish_table(status);
}

Status Tables::fold_agreements() {
  Status status = begin_table(agreements_table, header::agreements);
  if (status != Status::ok) return status;
  const auto all = [&](auto add) { return scan(Collector::agreements, add); };
  status = sorter_.run(nullptr, all, [&](Bytes, Bytes line) {
    out_.write(line);
    return out_.status();
  });
  return finish_table(status);
}

Status Tables::fold_anomalies() {
  Status status = begin_table(anomalies_table, header::anomalies);
  if (status != Status::ok) return status;
  CsvWriter writer = csv(out_);
  const auto all = [&](auto add) { return scan(Collector::anomalies, add); };
  const auto sum = [](std::span<uint8_t> kept, Bytes other) {
    store_big(kept.data(), RowFields(kept).number(8) + RowFields(other).number(8), 8);
  };
  status = sorter_.run(sum, all, [&](Bytes key, Bytes payload) {
    RowFields fields(key);
    const std::string_view path = fields.text();
    const uint64_t offset = fields.number(8);
    const std::string_view kind = fields.text();
    write_anomaly(writer, bytes_of(path), offset, kind, RowFields(payload).number(8), bytes_of(fields.text()));
    ++counts_.anomalies;
    counts_.lost += is_lost(kind) ? 1 : 0;
    return out_.status();
  });
  return finish_table(status);
}

Status Tables::fold_ledger() {
  const Status status = fold_ledger(ledger_table, Collector::files, collapse_files);
  return status == Status::ok ? fold_ledger(ledger_actors_table, Collector::actors, collapse_actors) : status;
}

Status Tables::fold_ledger(Table table, Log log, Collapse collapse) {
  OutputPath path;
  publisher_.staged_path(table_names[table], path);
  out_ = Spool(out_buffer_);
  Status status = out_.create(path.data());
  if (status != Status::ok) return status;
  LedgerWriter ledger(out_, options_.ledger_head);
  const auto all = [&](auto add) { return scan(log, add); };
  status = sorter_.run(collapse, all, [&](Bytes key, Bytes payload) {
    ledger.add(key, payload);
    return out_.status();
  });
  ledger.finish();
  return finish_table(status);
}

Status Tables::sort_segments() {
  Status status = begin_work(segments_work);
  if (status != Status::ok) return status;
  const auto all = [&](auto add) { return scan(Collector::segments, add); };
  status = sorter_.run(nullptr, all, [&](Bytes key, Bytes payload) {
    out_.append_row(key, payload);
    return out_.status();
  });
  return finish_work(status, segments_bytes_);
}

Status Tables::find_repeated(bool& found, uint64_t& first_ordinal, uint64_t& second_ordinal) {
  OutputPath path;
  work_path(segments_work, path);
  RowBytes& last = collectors_[0]->scratch();
  last.clear();
  found = false;
  const Status status = sorter_.scan(path.data(), segments_bytes_, [&](Bytes key, Bytes payload) {
    const uint64_t ordinal = SegmentRow(payload).first_ordinal;
    found = same(path_of_canonical(key), path_of_canonical(last.bytes()));
    (found ? second_ordinal : first_ordinal) = ordinal;
    last.assign(key);
    return found ? Status::end : Status::ok;
  });
  return status;
}

// A table that one collector streamed in canonical order, without a row taken back or an original to be named, is final as
// it stands.
Status Tables::settle(Log log) {
  const bool insert = log == Collector::documents && counts_.copies > 0;
  const bool final_already = only_ != nullptr && !insert && only_->logs_[log].exact();
  for (Collector* collector : collectors_) {
    const bool kept = final_already && collector == only_;
    const Status status = collector->logs_[log].finish(kept ? Durable::yes : Durable::no);
    if (status != Status::ok) return status;
  }
  OutputPath source, target;
  publisher_.staged_path(table_names[log], target);
  if (!final_already) return reorder(log, target.data());
  only_->log_path(log, source);
  return system::rename_file(source.data(), target.data());
}

Status Tables::reorder(Log log, const char* target) {
  OutputPath path;
  work_path(copies_work, path);
  CopyCursor copies(copies_buffer_);
  RangeCopy range(copy_buffer_);
  RowReader rows(reader_buffer_);
  out_ = Spool(out_buffer_);
  Status status = copies.open(path.data(), log == Collector::documents ? counts_.copies : 0);
  for (size_t i = 0; i < collectors_.size() && status == Status::ok; ++i) {
    collectors_[i]->log_path(log, path);
    status = range.open(static_cast<uint8_t>(i), path.data());
  }
  work_path(segments_work, path);
  if (status == Status::ok) status = rows.open(path.data(), segments_bytes_);
  if (status == Status::ok) status = out_.create(target);
  if (status == Status::ok) status = range.copy(0, collectors_[0]->header_bytes_[log], out_);
  Bytes key, payload;
  while (status == Status::ok && (status = rows.next(key, payload)) == Status::ok) {
    const SegmentRow segment(payload);
    if (only_ == nullptr) copies.seek(segment.first_ordinal);
    range.choose(collector_of(segment.first_ordinal));
    status = copy_segment(segment.begins[log], segment.ends[log], range, copies, out_);
  }
  rows.close();
  range.close();
  copies.close();
  return finish_table(status == Status::end ? copies.status() : status);
}

Status Tables::fold(TableCounts& counts) {
  Status status = finish_logs();
  if (status == Status::ok) status = find_copies();
  if (status == Status::ok) status = fold_dyads();
  if (status == Status::ok) status = fold_actors();
  if (status == Status::ok) status = fold_agreements();
  if (status == Status::ok) status = fold_anomalies();
  if (status == Status::ok && !options_.ledger_head.empty()) status = fold_ledger();
  if (status == Status::ok) status = sort_segments();
  for (const Log log : {Collector::documents, Collector::events, Collector::mentions})
    if (status == Status::ok && (log != Collector::mentions || options_.with_mentions)) status = settle(log);
  counts = counts_;
  return status;
}

bool Tables::documents_stand() const {
  OutputPath path;
  publisher_.table_path(table_names[documents_table], path);
  system::Facts facts;
  const Status status = system::facts_of_path(path.data(), facts);
  const size_t empty_bytes = csv_mark.size() + header::documents.size() + 1;
  return status == Status::ok ? facts.bytes > empty_bytes : status != Status::not_found;
}

uint32_t Tables::published_tables() const {
  uint32_t tables = (uint32_t{1} << table_count) - 1;
  if (!options_.with_mentions) tables &= ~(uint32_t{1} << mentions_table);
  if (options_.ledger_head.empty()) tables &= ~(uint32_t{1} << ledger_table | uint32_t{1} << ledger_actors_table);
  return tables;
}

Status Tables::publish(std::span<const RunEntry> run_entries) {
  Status status = begin_table(run_table, header::run);
  if (status != Status::ok) return status;
  CsvWriter writer = csv(out_);
  for (const RunEntry& entry : run_entries) write_run(writer, entry);
  status = finish_table(status);
  if (status == Status::ok) status = publisher_.commit(published_tables());
  if (status != Status::ok) return status;
  for (Collector* collector : collectors_) collector->abandon();  // mentions that nobody wanted
  publisher_.end();
  return Status::ok;
}

void Tables::abandon() {
  for (Collector* collector : collectors_) collector->abandon();
  out_.abandon();
  publisher_.end();
}

}  // namespace mirsad
