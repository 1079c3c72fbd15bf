// A worker's share of the input as one loop: windows, formats and readers behind `next`. Never fatal: whatever cannot be used is an
// anomaly. What is read is dealt out by a Deal (input/deal.h); a deal for one worker gives the whole input, in order.
//   Deal deal;      deal.carve(arena, options, worker_count);
//   Corpus corpus;  corpus.carve(arena, options);  arena.seal();
//   deal.begin(paths, nullptr);  corpus.begin(deal);
//   for (;;) switch (corpus.next(record, anomaly)) {
//     case Step::record:   …  break;
//     case Step::anomaly:  …  break;
//     case Step::gap:      …  break;   // the next record of this file is not the one behind the last: others read what is between
//     case Step::file_end: if (corpus.file().status != Status::ok) take back what this file gave, then count `anomaly`;  break;
//     case Step::end:      return;
//   }
// Accounting. Between two file_end steps: file().bytes == the sum of record_bytes of its records + the sum of bytes of its
// anomalies + file().blank_bytes; of a file that several workers share, that holds for all of them together. For a file that failed midway (changed, truncated, read_failed) all that is void,
// and the one anomaly that comes with its file_end accounts for the file whole. Paths that could not be opened give an
// anomaly and no file_end. Each thread that reads has a corpus of its own.
#pragma once
#include <span>

#include "base/anomaly.h"
#include "base/arena.h"
#include "base/limits.h"
#include "input/deal.h"
#include "input/reader.h"
#include "input/reader_jsonl.h"
#include "input/reader_wet.h"
#include "input/record.h"
#include "input/window.h"

namespace mirsad {

enum class Step : uint8_t { record, anomaly, gap, file_end, end };

struct FileEnd {
  Bytes path;
  Format format = Format::text;
  Status status = Status::ok;  // else changed, truncated or read_failed: leave the file out whole
  system::Facts facts;         // as the file was read; of kind `other` when it has none that last (standard input, /proc)
  bool first = true;           // of those who shared it, this one counts the file and its anomaly
  uint64_t bytes = 0;
  uint64_t blank_bytes = 0;    // separators behind the last record
};

class Corpus {
 public:
  // Status::capacity when the JSON parser's buffers (heap, about 6 times record_bytes_max, before sealing) cannot be had.
  Status carve(Arena& arena, const CorpusOptions& options);

  // May be called again when the end was reached, or after `stop`. The deal has begun and outlives the reading.
  void begin(Deal& deal);

  // Views in `record` and `anomaly` live until the next call.
  Step next(Record& record, Anomaly& anomaly);

  // Reads no further: what the rest of the file and the other paths hold is not told.
  void stop();

  const FileEnd& file() const { return file_; }  // after Step::file_end

 private:
  Step next_shard(Anomaly& anomaly);
  Step open_file(Anomaly& anomaly);
  void open_shard();
  ReadStep read(Record& record, Anomaly& anomaly);
  Step finish_shard(Anomaly& anomaly);
  Step finish_file(Anomaly& anomaly);

  CorpusOptions options_;
  Deal* deal_ = nullptr;
  Shard shard_;
  std::span<uint8_t> path_;  // of the shard
  Window window_;
  TextReader text_;
  JsonlReader jsonl_;
  WetReader wet_;
  FileEnd file_;
  bool open_ = false;
  bool unread_ = false;  // open, but nothing of it is to be read
};

}  // namespace mirsad
