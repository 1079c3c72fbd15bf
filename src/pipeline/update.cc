#include "pipeline/update.h"

#include <cstdio>

namespace mirsad {
namespace {

void path_in(const char* folder, std::string_view name, OutputPath& path) {
  std::snprintf(path.data(), path.size(), "%s/%.*s", folder, static_cast<int>(name.size()), name.data());
}

}  // namespace

void put_file_row(RowBytes& row, const system::Facts& facts, const RunCounts& before, const RunCounts& after) {
  row.clear();
  put_facts(row, facts);
  for (const CountName& name : count_names)
    if (name.sum != nullptr) row.put(after.*name.sum - before.*name.sum, 8);
}

// The paths whose rows stay, as `unchanged` logged them: ascending.
class Update::Kept final : public PathFilter {
 public:
  explicit Kept(std::span<uint8_t> buffer) : rows_(buffer) {}
  Status open(const char* path, uint64_t end) { return rows_.open(path, end); }
  void close() { rows_.close(); }
  void rewind() override {
    rows_.seek(0);
    advance();
  }
  bool wants(std::string_view path) override {
    while (some_ && path_ < path) advance();
    return some_ && path_ == path;
  }
  Status status() const { return status_; }

 private:
  void advance() {
    Bytes key, payload;
    const Status status = rows_.next(key, payload);
    some_ = status == Status::ok;
    if (some_) path_ = RowFields(key).text();
    else if (status != Status::end) status_ = status;
  }
  RowReader rows_;
  std::string_view path_;
  bool some_ = false;
  Status status_ = Status::ok;
};

Status Update::carve() {
  const Status status = arena_.reserve(limits::merge_arena_bytes);
  if (status != Status::ok) return status;
  collector_.carve(arena_);
  ledger_.carve(arena_);
  actors_.carve(arena_);
  published_.carve(arena_);
  run_table_.carve(arena_);
  kept_buffer_ = arena_.carve<uint8_t>(limits::csv_buffer_bytes);
  clean_ = arena_.carve<uint8_t>(written_path_bytes_max);
  arena_.seal();
  return Status::ok;
}

void Update::begin(const char* folder, const RunFacts& facts, std::string_view head, const TablesOptions& options) {
  folder_ = folder;
  facts_ = facts;
  options_ = options;
  OutputPath path;
  path_in(folder, ledger_name, path);
  counts_.used = ledger_.open(path.data(), head) == Status::ok;
  path_in(folder, ledger_actors_name, path);
  counts_.used = counts_.used && actors_.open(path.data(), head) == Status::ok;
  advance();
}

void Update::advance() {
  Bytes key;
  path_ = {};
  if (counts_.used && ledger_.next(key, payload_) == Status::ok) path_ = bytes_of(RowFields(key).text());
}

// Called in the order of the paths, and so is the ledger.
bool Update::unchanged(const char* path, const system::Facts& facts) {
  const Bytes wanted = bytes_of(path);
  for (; !path_.empty() && compare(path_, wanted) < 0; advance()) ++counts_.gone;
  if (!same(path_, wanted)) {
    ++counts_.fresh;
    return false;
  }
  const bool as_it_was = same_facts(payload_, facts) && clean_text(view_of(wanted), clean_) == view_of(wanted);
  if (as_it_was) {
    ++counts_.unchanged;
    collector_.add_file(path, payload_);
    RowFields fields(payload_.subspan(ledger_facts_bytes));
    for (const CountName& name : count_names)
      if (name.sum != nullptr) kept_counts_.*name.sum += fields.number(8);
  } else {
    ++counts_.changed;
    counts_.shorter += facts.bytes < RowFields(payload_).number(8) ? 1 : 0;
  }
  advance();
  return as_it_was;
}

Status Update::take_over(LogSorter& sorter, RunCounts& counts) {
  for (; !path_.empty(); advance()) ++counts_.gone;
  ledger_.close();
  Status status = Status::ok;
  if (counts_.unchanged > 0) {
    RunCounts published;
    TableCounts found;
    OutputPath path;
    Kept kept(kept_buffer_);
    status = check_run_table(published);
    if (status == Status::ok) status = collector_.close_files(path);
    if (status == Status::ok) status = kept.open(path.data(), collector_.files_bytes());
    if (status == Status::ok) status = published_.read(folder_, options_, &kept, collector_, sorter, found, fault_);
    if (status == Status::not_found) status = Status::bad_format;
    if (status == Status::ok) status = take_actors(kept);
    if (status == Status::ok) status = kept.status();
    kept.close();
    if (status == Status::ok && !same_rows(found, published.tables, false, fault_)) status = Status::bad_format;
  }
  actors_.close();
  counts.add(kept_counts_);
  return status;
}

Status Update::check_run_table(RunCounts& published) {
  OutputPath path;
  path_in(folder_, "run.csv", path);
  RunFacts facts;
  Status status = run_table_.open(path.data(), header::run);
  if (status == Status::ok) status = read_run_entries(run_table_, facts, published);
  fault_ = {"run.csv", run_table_.row_number(), "is not what this program writes"};
  run_table_.close();
  if (status == Status::ok && facts.options.view() == facts_.options.view()) return Status::ok;
  return status == Status::ok || status == Status::not_found ? Status::bad_format : status;
}

Status Update::take_actors(PathFilter& kept) {
  kept.rewind();
  Bytes key, payload;
  Status status;
  while ((status = actors_.next(key, payload)) == Status::ok)
    if (kept.wants(RowFields(key).text())) collector_.take_actor_row(key, payload);
  return status == Status::end ? collector_.status() : status;
}

}  // namespace mirsad
