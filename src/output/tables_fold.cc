// Folding: from the logs to finished tables under temporary names, one log after another in the same memory, and
// publication. Copies of stories come first, because dyads leave them out and documents.csv names their originals.
#include "output/tables.h"

#include "output/segments.h"
#include "tally/dyads.h"

namespace mirsad {

const std::string_view Tables::table_names[table_count] = {
    "documents.csv", "events.csv", "mentions.csv", "agreements.csv", "dyads.csv", "actors.csv", "anomalies.csv", "run.csv"};

const std::string_view Tables::work_names[work_count] = {
    "documents", "events", "mentions", "fingerprints", "dyads", "actors", "agreements", "anomalies", "segments",
    "sort-a", "sort-b", "copies-suspected", "copies-found", "copies", "segments-sorted"};

Status Tables::finish_logs() {
  close_segment();
  Status first = Status::ok;
  for (uint8_t log = fingerprints; log < log_count; ++log) {
    const Status status = logs_[log].finish(Durable::no);
    if (first == Status::ok) first = status;
  }
  return first == Status::ok ? status() : first;
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
  publisher_.work_path(work_names[work], path);
  out_ = Spool(out_buffer_);
  return out_.create(path.data());
}

Status Tables::finish_work(Status status) {
  const Status finished = out_.finish(Durable::no);
  return status == Status::ok ? finished : status;
}

// Rows of fingerprints that seem to occur more than once.
Status Tables::filter_fingerprints() {
  OutputPath log_path;
  publisher_.work_path(work_names[fingerprints], log_path);
  const uint64_t end = logs_[fingerprints].position();
  RepeatFilter filter(sorter_.memory(), counts_.documents);
  Status status = sorter_.scan(log_path.data(), end, [&](Bytes key, Bytes) {
    filter.mark(RowFields(key).number(8));
    return Status::ok;
  });
  if (status == Status::ok) status = begin_work(copies_suspected_work);
  if (status != Status::ok) return status;
  status = sorter_.scan(log_path.data(), end, [&](Bytes key, Bytes payload) {
    if (filter.repeated(RowFields(key).number(8))) out_.append_row(key, payload);
    return out_.status();
  });
  return finish_work(status);
}

// Twice sorted: by fingerprint to find them, and then in the order in which documents were staged, to meet the other
// logs.
Status Tables::find_copies() {
  OutputPath suspected_path, found_path;
  publisher_.work_path(work_names[copies_suspected_work], suspected_path);
  publisher_.work_path(work_names[copies_found_work], found_path);
  counts_.copies = 0;
  Status status = filter_fingerprints();
  const uint64_t suspected_bytes = out_.position();
  if (status == Status::ok) status = begin_work(copies_found_work);
  if (status != Status::ok) return status;
  CopyFinder finder;
  status = sorter_.run(suspected_path.data(), suspected_bytes, nullptr, AsLogged(), [&](Bytes key, Bytes payload) {
    Copy copy;
    if (!finder.add(key, payload, copy)) return Status::ok;
    append_copy(copy, out_);
    ++counts_.copies;
    return out_.status();
  });
  status = finish_work(status);
  const uint64_t found_bytes = out_.position();
  if (status == Status::ok) status = begin_work(copies_work);
  if (status != Status::ok) return status;
  status = sorter_.run(found_path.data(), found_bytes, nullptr, AsLogged(), [&](Bytes key, Bytes payload) {
    out_.append_row(key, payload);
    return out_.status();
  });
  return finish_work(status);
}

Status Tables::fold_dyads() {
  OutputPath log_path, copies_path;
  publisher_.work_path(work_names[dyads], log_path);
  publisher_.work_path(work_names[copies_work], copies_path);
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
  const auto original_only = [&](Bytes& key, Bytes& payload) {
    const uint64_t ordinal = RowFields(key).number(8);
    while (copies.some() && copies.copy().ordinal < ordinal) copies.advance();
    key = dyad_key_of(payload);
    payload = dyad_value_of(payload);
    return !copies.some() || copies.copy().ordinal != ordinal;
  };
  status = sorter_.run(log_path.data(), logs_[dyads].position(), collapse_dyads, original_only, [&](Bytes key, Bytes value) {
    if (fold.add(key, value)) write_row();
    return out_.status();
  });
  if (fold.finish()) write_row();
  copies.close();
  return finish_table(status == Status::ok ? copies.status() : status);
}

Status Tables::fold_actors() {
  OutputPath log_path;
  publisher_.work_path(work_names[actors], log_path);
  Status status = begin_table(actors_table, header::actors);
  if (status != Status::ok) return status;
  CsvWriter writer = csv(out_);
  status = sorter_.run(log_path.data(), logs_[actors].position(), collapse_actors, AsLogged(), [&](Bytes key, Bytes payload) {
    write_actor(writer, actor_row(key, payload));
    ++counts_.actors;
    return out_.status();
  });
  return finish_table(status);
}

Status Tables::fold_lines(Log log, Table table, std::string_view header) {
  OutputPath log_path;
  publisher_.work_path(work_names[log], log_path);
  Status status = begin_table(table, header);
  if (status != Status::ok) return status;
  status = sorter_.run(log_path.data(), logs_[log].position(), nullptr, AsLogged(), [&](Bytes, Bytes line) {
    out_.write(line);
    return out_.status();
  });
  return finish_table(status);
}

Status Tables::sort_segments() {
  OutputPath log_path;
  publisher_.work_path(work_names[segments], log_path);
  Status status = begin_work(segments_sorted_work);
  if (status != Status::ok) return status;
  status = sorter_.run(log_path.data(), logs_[segments].position(), nullptr, AsLogged(), [&](Bytes key, Bytes payload) {
    out_.append_row(key, payload);
    return out_.status();
  });
  return finish_work(status);
}

// A table that was streamed in canonical order, without a row taken back or an original to be named, is final as it
// stands.
Status Tables::settle(Log log) {
  OutputPath source, target;
  publisher_.work_path(work_names[log], source);
  publisher_.staged_path(table_names[log], target);
  const bool insert = log == documents && counts_.copies > 0;
  const bool final_already = !disordered_ && !insert && logs_[log].exact();
  const Status status = logs_[log].finish(final_already ? Durable::yes : Durable::no);
  if (status != Status::ok) return status;
  return final_already ? system::rename_file(source.data(), target.data()) : reorder(log, target.data());
}

Status Tables::reorder(Log log, const char* target) {
  OutputPath source, segments_path, copies_path;
  publisher_.work_path(work_names[log], source);
  publisher_.work_path(work_names[disordered_ ? segments_sorted_work : static_cast<Work>(segments)], segments_path);
  publisher_.work_path(work_names[copies_work], copies_path);
  CopyCursor copies(copies_buffer_);
  RangeCopy range(copy_buffer_);
  RowReader rows(reader_buffer_);
  out_ = Spool(out_buffer_);
  Status status = copies.open(copies_path.data(), log == documents ? counts_.copies : 0);
  if (status == Status::ok) status = range.open(source.data());
  if (status == Status::ok) status = rows.open(segments_path.data(), logs_[segments].position());
  if (status == Status::ok) status = out_.create(target);
  if (status == Status::ok) status = range.copy(0, header_bytes_[log], out_);
  Bytes key, payload;
  while (status == Status::ok && (status = rows.next(key, payload)) == Status::ok) {
    const SegmentRow segment(payload);
    if (disordered_) copies.seek(segment.first_ordinal);
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
  if (status == Status::ok) status = fold_lines(agreements, agreements_table, header::agreements);
  if (status == Status::ok) status = fold_lines(anomalies, anomalies_table, header::anomalies);
  if (status == Status::ok && disordered_) status = sort_segments();
  if (status == Status::ok) status = settle(documents);
  if (status == Status::ok) status = settle(events);
  if (status == Status::ok) status = options_.with_mentions ? settle(mentions) : logs_[mentions].finish(Durable::no);
  counts = counts_;
  return status;
}

Status Tables::publish(std::span<const RunEntry> run_entries) {
  Status status = begin_table(run_table, header::run);
  if (status != Status::ok) return status;
  CsvWriter writer = csv(out_);
  for (const RunEntry& entry : run_entries) write_run(writer, entry);
  status = finish_table(status);
  constexpr uint32_t all_tables = (uint32_t{1} << table_count) - 1;
  if (status == Status::ok)
    status = publisher_.commit(options_.with_mentions ? all_tables : all_tables & ~(uint32_t{1} << mentions_table));
  if (status == Status::ok) publisher_.end();
  return status;
}

void Tables::abandon() {
  for (Spool& log : logs_) log.abandon();
  out_.abandon();
  publisher_.end();
}

}  // namespace mirsad
