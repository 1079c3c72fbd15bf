#include "pipeline/run.h"

#include <new>

#include "base/heap_trap.h"
#include "pipeline/progress.h"

namespace mirsad {

// All workers but the first, each on a thread. The C library uses the heap when threads are started and when they are joined,
// so they are started before the heap is forbidden and joined after it is allowed again. A thread that the system refuses is no
// failure: the others do its share.
class Run::Threads {
 public:
  void start(Deal& deal, std::span<const std::unique_ptr<Worker>> workers, const Watch& watch) {
    for (const auto& worker : workers) {
      Job& job = jobs_[count_];
      job = {worker.get(), &deal, &watch, this, Status::ok, {}};
      running_.fetch_add(1);
      if (system::start_thread(worker->stack(), work, &job, job.thread) == Status::ok) ++count_;
      else running_.fetch_sub(1);
    }
  }

  // Waits until every thread has done its work; the first failure.
  Status wait() {
    for (uint32_t left = running_.load(); left > 0; left = running_.load()) running_.wait(left);
    for (size_t i = 0; i < count_; ++i)
      if (jobs_[i].status != Status::ok) return jobs_[i].status;
    return Status::ok;
  }

  ~Threads() {
    for (size_t i = 0; i < count_; ++i) system::join_thread(jobs_[i].thread);
  }

 private:
  struct Job {
    Worker* worker = nullptr;
    Deal* deal = nullptr;
    const Watch* watch = nullptr;
    Threads* threads = nullptr;
    Status status = Status::ok;
    system::Thread thread;
  };

  static void* work(void* context) {
    Job& job = *static_cast<Job*>(context);
    job.status = job.worker->run(*job.deal, *job.watch);
    job.threads->running_.fetch_sub(1);
    job.threads->running_.notify_one();
    return nullptr;
  }

  std::array<Job, limits::job_count_max> jobs_;
  size_t count_ = 0;
  std::atomic<uint32_t> running_{0};
};

namespace {

// Whichever worker comes by draws the line: the first may have been dealt nothing.
class ProgressOfAll final : public Watch {
 public:
  ProgressOfAll(Progress& progress, std::span<const std::unique_ptr<Worker>> workers) : progress_(progress), workers_(workers) {}
  void step() const override {
    if (drawing_.test_and_set(std::memory_order_acquire)) return;
    if (progress_.due()) draw();
    drawing_.clear(std::memory_order_release);
  }

 private:
  void draw() const {
    uint64_t bytes = 0, records = 0;
    for (const auto& worker : workers_) {
      bytes += worker->bytes_so_far();
      records += worker->records_so_far();
    }
    progress_.show(bytes, records);
  }

  Progress& progress_;
  mutable std::atomic_flag drawing_;
  std::span<const std::unique_ptr<Worker>> workers_;
};

}  // namespace

Status Run::carve(const RunOptions& options) {
  MIRSAD_REQUIRE(options.job_count >= 1 && options.job_count <= limits::job_count_max);
  Status status = arena_.reserve(limits::shared_arena_bytes);
  if (status != Status::ok) return status;
  deal_.carve(arena_, options.corpus, options.job_count);
  tables_.carve(arena_);
  arena_.seal();
  const WorkerOptions worker_options = {options.corpus, options.date, options.tables.with_mentions, options.update};
  for (; worker_count_ < options.job_count; ++worker_count_) {
    std::unique_ptr<Worker>& worker = workers_[worker_count_];
    worker.reset(new (std::nothrow) Worker(lexicon_));
    status = worker == nullptr ? Status::capacity : worker->carve(worker_options);
    if (status != Status::ok) return status;
    collectors_[collector_count_++] = &worker->collector();
  }
  if (!options.update) return Status::ok;
  update_.reset(new (std::nothrow) Update);
  if (update_ == nullptr) return Status::capacity;
  collectors_[collector_count_++] = &update_->collector();
  return update_->carve();
}

size_t Run::arena_bytes() const {
  size_t bytes = arena_.used_bytes();
  for (const auto& worker : workers()) bytes += worker->arena_bytes();
  return bytes;
}

Status Run::run(const RunOptions& options) {
  facts_ = facts_of_run(lexicon_, options.corpus, options.date, options.tables);
  ledger_head_ = ledger_head_of(facts_);
  TablesOptions tables_options = options.tables;
  if (update_ != nullptr) tables_options.ledger_head = ledger_head_.view();
  Status status = tables_.begin(options.folder, tables_options, {collectors_.data(), collector_count_});
  if (status != Status::ok) return status;
  if (update_ != nullptr) update_->begin(options.folder, facts_, ledger_head_.view(), options.tables);
  const uint64_t begin_ns = system::monotonic_ns();
  status = read(options);
  counts_.nanoseconds = system::monotonic_ns() - begin_ns;
  heap_trap::arm();
  if (status == Status::ok) status = publish();
  if (status != Status::ok && status != Status::nothing_read) tables_.abandon();
  heap_trap::disarm();
  return status;
}

Status Run::read(const RunOptions& options) {
  Progress progress(options.progress);
  if (progress.on() && update_ == nullptr) progress.expect(deal_.bytes_ahead(options.paths, options.list_path));  // an update skips files
  deal_.begin(options.paths, options.list_path, update_.get());
  Threads threads;
  const ProgressOfAll watch(progress, workers());
  threads.start(deal_, workers().subspan(1), watch);
  heap_trap::arm();
  Status status = workers_[0]->run(deal_, watch);
  const Status of_others = threads.wait();
  if (status == Status::ok) status = of_others;
  progress.clear();
  for (const auto& worker : workers()) counts_.add(worker->counts());
  heap_trap::disarm();
  return status;
}

Status Run::publish() {
  Status status = update_ != nullptr ? update_->take_over(tables_.sorter(), counts_) : Status::ok;
  if (status == Status::ok && !counts_.accounted()) status = Status::unaccounted;
  if (status == Status::ok) status = tables_.fold(counts_.tables);
  if (status == Status::ok && counts_.nothing_read() && tables_.documents_stand()) status = Status::nothing_read;
  if (status != Status::ok) return status;
  RunEntries entries;
  list_run_entries(facts_, counts_, entries);
  return tables_.publish(entries.items());
}

}  // namespace mirsad
