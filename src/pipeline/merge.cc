#include "pipeline/merge.h"

#include <cstdio>

#include "base/heap_trap.h"

namespace mirsad {

Status Merge::carve(size_t part_count) {
  const Status status = arena_.reserve(limits::merge_arena_bytes + part_count * sizeof(PartFacts));
  if (status != Status::ok) return status;
  collector_.carve(arena_);
  tables_.carve(arena_);
  published_.carve(arena_);
  run_table_.carve(arena_);
  parts_ = arena_.carve<PartFacts>(part_count);
  arena_.seal();
  return Status::ok;
}

Status Merge::fail(MergeFault::Kind kind, size_t part, Status status) {
  fault_.kind = kind;
  fault_.part = options_.parts[part];
  fault_.status = status;
  return status;
}

Status Merge::run(const MergeOptions& options) {
  options_ = options;
  heap_trap::arm();
  const uint64_t begin_ns = system::monotonic_ns();
  Status status = check_parts();
  if (status == Status::ok) status = tables_.begin(options.folder, tables_options_, collectors_);
  if (status == Status::ok) {
    status = read_parts();
    if (status == Status::ok) status = tables_.fold(counts_.tables);
    if (status == Status::ok) status = check_repeated();
    if (status == Status::ok && counts_.nothing_read() && tables_.documents_stand()) status = Status::nothing_read;
    RunEntries entries;
    if (status == Status::ok) list_run_entries(facts_, counts_, entries);
    if (status == Status::ok) status = tables_.publish(entries.items());
    if (status != Status::ok) tables_.abandon();
  }
  counts_.nanoseconds = system::monotonic_ns() - begin_ns;
  heap_trap::disarm();
  return status;
}

// Before anything is written: that every part is there, once, and was coded as the first was.
Status Merge::check_parts() {
  for (size_t part = 0; part < options_.parts.size(); ++part) {
    Status status = system::facts_of_path(options_.parts[part], parts_[part].folder);
    if (status != Status::ok) return fail(MergeFault::Kind::missing, part, status);
    for (size_t other = 0; other < part; ++other) {
      if (parts_[part].folder.inode != parts_[other].folder.inode || parts_[part].folder.device != parts_[other].folder.device) continue;
      fault_.other = options_.parts[other];
      return fail(MergeFault::Kind::same_folder, part, Status::bad_format);
    }
    RunFacts facts;
    RunCounts counts;
    status = read_run_table(part, facts, counts);
    if (status != Status::ok) return status;
    if (part == 0) facts_ = facts;
    fault_.other = options_.parts[0];
    if (facts.version.view() != facts_.version.view()) return fail(MergeFault::Kind::version, part, Status::bad_format);
    if (facts.lexicon.view() != facts_.lexicon.view()) return fail(MergeFault::Kind::lexicon, part, Status::bad_format);
    if (facts.options.view() != facts_.options.view()) return fail(MergeFault::Kind::options, part, Status::bad_format);
  }
  tables_options_ = tables_options_of(facts_.options.view());
  return Status::ok;
}

Status Merge::read_run_table(size_t part, RunFacts& facts, RunCounts& counts) {
  std::array<char, output_path_bytes_max> path;
  const int length = std::snprintf(path.data(), path.size(), "%s/run.csv", options_.parts[part]);
  if (length < 0 || static_cast<size_t>(length) >= path.size()) return fail(MergeFault::Kind::missing, part, Status::path_too_long);
  Status status = system::facts_of_path(path.data(), parts_[part].run_table);
  if (status == Status::ok) status = run_table_.open(path.data(), header::run);
  if (status == Status::ok) status = read_run_entries(run_table_, facts, counts);
  fault_.table = {"run.csv", run_table_.row_number(), "is not what this program writes"};
  run_table_.close();
  if (status == Status::ok) return status;
  return fail(status == Status::bad_format ? MergeFault::Kind::damaged : MergeFault::Kind::missing, part, status);
}

Status Merge::read_parts() {
  Status status = Status::ok;
  for (size_t part = 0; part < options_.parts.size() && status == Status::ok; ++part) status = read_part(part);
  return status;
}

Status Merge::read_part(size_t part) {
  parts_[part].first_ordinal = collector_.counts().documents;
  const system::Facts checked = parts_[part].run_table;
  RunFacts facts;
  RunCounts counts;
  TableCounts found;
  Status status = read_run_table(part, facts, counts);
  if (status != Status::ok) return status;
  status = published_.read(options_.parts[part], tables_options_, nullptr, collector_, tables_.sorter(), found, fault_.table);
  if (status == Status::bad_format || status == Status::not_found) return fail(MergeFault::Kind::damaged, part, Status::bad_format);
  if (collector_.status() != Status::ok) return collector_.status();
  if (status != Status::ok) return fail(MergeFault::Kind::missing, part, status);
  // A run that publishes there replaces run.csv last of all.
  const system::Facts before = parts_[part].run_table;
  status = read_run_table(part, facts, counts);
  if (status != Status::ok) return status;
  if (!(before == checked) || !(before == parts_[part].run_table)) return fail(MergeFault::Kind::changed, part, Status::changed);
  if (!same_rows(found, counts.tables, true, fault_.table)) return fail(MergeFault::Kind::damaged, part, Status::bad_format);
  counts_.add(counts);
  return Status::ok;
}

size_t Merge::part_of(uint64_t ordinal) const {
  size_t part = parts_.size() - 1;
  while (part > 0 && parts_[part].first_ordinal > ordinal) --part;
  return part;
}

Status Merge::check_repeated() {
  bool found = false;
  uint64_t first = 0, second = 0;
  const Status status = tables_.find_repeated(found, first, second);
  if (status != Status::ok || !found) return status;
  const size_t one = part_of(first), other = part_of(second);
  fault_.other = options_.parts[std::min(one, other)];
  return fail(MergeFault::Kind::same_news, std::max(one, other), Status::bad_format);
}

}  // namespace mirsad
