// A log is a spool of rows in the order in which they came; at the end of a run each is sorted and folded, one log
// after another in the same memory. This is that step: read logs, let `feed` change or drop each row, sort, hand each row
// to `take`.
//
//   sorter.run(collapse,
//              [&](auto add) { return sorter.scan(path, end, add); },   // add(key, payload), as often as there are rows
//              [](Bytes key, Bytes payload) { return Status::ok; });     // anything else stops
#pragma once
#include <cstdint>
#include <span>

#include "tally/sorter.h"
#include "tally/spool.h"

namespace mirsad {

class LogSorter {
 public:
  void use(std::span<uint8_t> sort_memory, std::span<uint8_t> reader_buffer) {
    memory_ = sort_memory;
    sorter_.use(sort_memory);
    reader_ = RowReader(reader_buffer);
  }
  // Two temporary files; the paths must live as long as the sorter is run.
  void spill_to(const char* first_path, const char* second_path) {
    paths_[0] = first_path;
    paths_[1] = second_path;
  }

  template <typename Feed, typename Take>
  Status run(Collapse collapse, Feed feed, Take take) {
    sorter_.begin(paths_[0], paths_[1], collapse);
    Status status = feed([this](Bytes key, Bytes payload) { return sorter_.add(key, payload); });
    if (status == Status::ok) status = sorter_.sort();
    Bytes key, payload;
    while (status == Status::ok && (status = sorter_.next(key, payload)) == Status::ok) status = take(key, payload);
    sorter_.close();
    return status == Status::end ? Status::ok : status;
  }

  // Hands each row of a log to `visit`, unsorted.
  template <typename Visit>
  Status scan(const char* path, uint64_t end, Visit visit) {
    Status status = reader_.open(path, end);
    if (status != Status::ok) return status;
    Bytes key, payload;
    while (status == Status::ok && (status = reader_.next(key, payload)) == Status::ok) status = visit(key, payload);
    reader_.close();
    return status == Status::end ? Status::ok : status;
  }

  std::span<uint8_t> memory() const { return memory_; }  // free for other use while no sort runs

 private:
  Sorter sorter_;
  RowReader reader_;
  std::span<uint8_t> memory_;
  const char* paths_[2] = {nullptr, nullptr};
};

}  // namespace mirsad
