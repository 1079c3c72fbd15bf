// Deals the input out to the workers of a run: the paths in order, a small file to one worker, and a large file of records
// (JSON Lines, WET) to all of them in shards that are cut between two records. Every other file, and standard input, goes whole
// to whoever asks. Any number of workers may call at once; with one worker nothing is ever cut.
//
//   Deal deal;                                       // shared
//   deal.carve(arena, options, worker_count);  deal.begin(paths, nullptr);
//   Corpus corpus;  corpus.begin(deal);              // one for each worker: input/corpus.h does the calling
//
// The choice. All workers that hold a shard of a file stay with it until its last shard is read, and then learn together
// whether it counts: a file that changed or failed in anyone's hands is taken back whole by everyone, each cutting back its own
// logs to where the file began. No rows ever need to be found and removed later. The price is a wait at the end of
// each large file; so shards become smaller as the file runs out (a share of what is left, at least
// `shard_bytes_min`), and the wait is at most the time of the smallest. A shard is good when the file's size, time and inode
// were the same before and after it was read as when the file was dealt.
//
// A border is the end of a record: of a line that is not blank, or of a WARC block as its Content-Length gives it. So no bytes are
// pending there, a reader that begins anew counts everything as if it had read on, and no text that happens to look like
// a border is taken for one.
#pragma once
#include <condition_variable>
#include <mutex>

#include "base/anomaly.h"
#include "base/arena.h"
#include "input/fields.h"
#include "input/paths.h"
#include "input/reader_jsonl.h"
#include "input/reader_wet.h"
#include "input/record.h"
#include "input/window.h"

namespace mirsad {

struct ShardSizes {
  uint64_t cut_from_bytes = 1 * limits::mib;    // smaller files are dealt whole
  uint64_t shard_bytes_min = 64 * limits::kib;  // 5 ms of coding; opening and mapping a file costs a hundredth of that
  uint64_t shard_bytes_max = 8 * limits::mib;
};

struct CorpusOptions {
  Format format = Format::automatic;
  FieldNames fields;
  // Tests make these tiny; the program never changes them.
  WindowSizes window;
  ShardSizes shard;
  size_t record_bytes_max = limits::record_bytes_max;
  size_t names_bytes = limits::folder_names_bytes;
};

// A file, or a part of one that other workers share.
struct Shard {
  const char* path = nullptr;
  bool shared = false;        // only then the rest counts
  Format format = Format::text;
  uint64_t begin = 0;         // a border
  uint64_t end = UINT64_MAX;  // a border; UINT64_MAX: to the end of the file
  system::Facts facts;
};

enum class DealStep : uint8_t { shard, anomaly, end };

// Who knows of files that need not be read. Asked of each file of the walk, in its order, by one thread at a time.
class Known {
 public:
  virtual ~Known() = default;
  virtual bool unchanged(const char* path, const system::Facts& facts) = 0;
};

class Deal {
 public:
  void carve(Arena& arena, const CorpusOptions& options, uint32_t worker_count);
  // The size of all that `begin` with the same arguments would deal, as the file system tells it now: a walk of its own, before `begin`.
  // 0 when it cannot be known: something comes by standard input.
  uint64_t bytes_ahead(std::span<const char* const> arguments, const char* list_path);

  // See PathWalk::begin for the arguments. `known` (null: nobody) outlives the reading.
  void begin(std::span<const char* const> arguments, const char* list_path, Known* known = nullptr);

  // For a worker that holds nothing. The path of the shard or anomaly is written to `path_place` (limits::path_bytes_max + 2).
  DealStep next(std::span<uint8_t> path_place, Shard& shard, Anomaly& anomaly);

  // For a worker that has read its shard of a shared file with status `mine`. True: `shard` is its next of the same file.
  // False: all of the file has been read, and `outcome` is what all who shared it are told.
  struct Outcome {
    Status status = Status::ok;  // else the file is to be left out whole
    uint64_t bytes = 0;
    bool first = false;          // true for one of them: who counts the file
  };
  bool next_of_file(Status mine, Shard& shard, Outcome& outcome);

  // Nothing more is dealt and nobody waits: a worker has failed.
  void stop();

 private:
  bool share(const char* path);
  bool cut(Shard& shard);
  uint64_t border(uint64_t wanted);
  void end_sharing();

  std::mutex mutex_;
  std::condition_variable changed_;
  uint32_t worker_count_ = 1;
  CorpusOptions options_;
  PathWalk walk_;
  Known* known_ = nullptr;
  bool stopped_ = false;
  bool walk_ended_ = false;

  // The file that is shared now.
  bool sharing_ = false;
  bool read_ = false;          // all of it was read, and those who took part are learning the outcome
  uint32_t reader_count_ = 0;  // workers that hold a shard of it
  uint32_t sharer_count_ = 0;  // workers that took part and have not learnt the outcome
  uint32_t told_count_ = 0;
  std::span<uint8_t> path_;
  Window window_;              // of its own, to look for borders
  WetReader wet_;
  Format format_ = Format::text;
  system::Facts facts_;
  uint64_t cursor_ = 0;        // where the next shard begins; UINT64_MAX: all were dealt
  Status status_ = Status::ok;
};

}  // namespace mirsad
