// How fast each stage is, on a sample of somebody's corpus: its first limits::bench_sample_bytes of text, in memory. Nothing is written.
//
//   Measure measure(lexicon);
//   measure.carve(options);
//   if (measure.take_sample(paths)) measure.run();
//   for (const Rate& rate : measure.rates()) …
//
// A stage alone works on one piece after another, each as the stage before left it, fast stages several times on each, because a clock
// is slow beside them; so its piece is in the cache, as it is in a run. `whole` reads the files again and goes all the way to events, which
// are counted and dropped. Every figure is the median of measure_repeat_count passes, by the clock on the wall.
#pragma once
#include "base/arena.h"
#include "input/corpus.h"
#include "pipeline/document_coder.h"

namespace mirsad {

inline constexpr uint32_t measure_repeat_count = 5;

struct Rate {
  std::string_view stage;
  std::string_view kernel;       // empty: the stage has none
  uint64_t nanoseconds = 0;      // for the whole sample; never 0
};

class Measure {
 public:
  explicit Measure(const Lexicon& lexicon) : lexicon_(lexicon), coder_(lexicon) {}

  // Status::capacity when the system refuses the memory.
  Status carve(const CorpusOptions& options);
  // False when there is no text in `paths`, which must be files or folders: they are read again and again.
  bool take_sample(std::span<const char* const> paths);
  void run();

  uint64_t sample_bytes() const { return sample_used_; }
  uint32_t piece_count() const { return pieces_.size(); }
  uint64_t event_count() const { return event_count_; }
  std::span<const Rate> rates() const { return rates_.items(); }

 private:
  template <typename Pass>
  void add(std::string_view stage, std::string_view kernel, Pass pass);
  template <typename Prepare, typename Work>
  uint64_t time_pieces(uint64_t bytes_at_once, Prepare prepare, Work work);
  template <typename Use>
  void for_sample(Use use);
  void code(const Record& record, Bytes text, bool first);
  bool keep(Bytes text);
  uint64_t time_whole();

  const Lexicon& lexicon_;
  Arena arena_;
  Deal deal_;
  Corpus corpus_;
  DocumentCoder coder_;
  std::span<uint8_t> sample_;
  size_t sample_used_ = 0;
  Bounded<Bytes> pieces_;
  Bounded<Rate> rates_;
  std::span<const char* const> paths_;
  uint64_t event_count_ = 0;
};

}  // namespace mirsad
