#include "pipeline/measure.h"

#include <algorithm>
#include <array>

#include "base/heap_trap.h"
#include "base/system.h"
#include "input/cut.h"
#include "news/structure.h"

namespace mirsad {
namespace {

// Stages faster than 1 GB/s are timed over this much at once: the clock takes 30 ns or so.
constexpr uint64_t timed_bytes_min = 64 * limits::kib;
constexpr size_t rate_count_max = 24;

class CountingSink final : public Sink {
 public:
  void event(const Event&) override { ++count; }
  void agreement(const Agreement&) override {}
  uint64_t count = 0;
};

}  // namespace

Status Measure::carve(const CorpusOptions& options) {
  Status status = arena_.reserve(limits::arena_bytes + limits::bench_sample_bytes);
  if (status == Status::ok) status = corpus_.carve(arena_, options);
  if (status != Status::ok) return status;
  deal_.carve(arena_, options, 1);
  coder_.carve(arena_);
  sample_ = arena_.carve<uint8_t>(limits::bench_sample_bytes);
  pieces_ = Bounded<Bytes>(arena_.carve<Bytes>(limits::bench_piece_count_max));
  rates_ = Bounded<Rate>(arena_.carve<Rate>(rate_count_max));
  arena_.seal();
  return Status::ok;
}

// Calls `use(record, text, first)` for each piece, as a run would, until it answers false.
template <typename Use>
void Measure::for_sample(Use use) {
  deal_.begin(paths_, nullptr);
  corpus_.begin(deal_);
  Record record;
  Anomaly anomaly;
  bool more = true;
  for (Step step = corpus_.next(record, anomaly); step != Step::end && more; step = corpus_.next(record, anomaly)) {
    if (step != Step::record) continue;
    bool first = record.first_piece;
    for (Bytes rest = record.text; !rest.empty() && more; first = false) {
      const size_t bytes = cut_place(rest, limits::piece_bytes_max);
      more = use(record, rest.first(bytes), first);
      rest = rest.subspan(bytes);
    }
  }
  corpus_.stop();
}

bool Measure::keep(Bytes text) {
  if (text.size() > sample_.size() - sample_used_ || pieces_.full()) return false;
  const std::span<uint8_t> place = sample_.subspan(sample_used_, text.size());
  std::copy(text.begin(), text.end(), place.begin());
  sample_used_ += text.size();
  return pieces_.push(place);
}

bool Measure::take_sample(std::span<const char* const> paths) {
  paths_ = paths;
  for_sample([&](const Record&, Bytes text, bool) { return keep(text); });
  return sample_used_ > 0;
}

template <typename Pass>
void Measure::add(std::string_view stage, std::string_view kernel, Pass pass) {
  std::array<uint64_t, measure_repeat_count> times;
  for (uint64_t& time : times) time = pass();
  std::nth_element(times.begin(), times.begin() + measure_repeat_count / 2, times.end());
  rates_.push({stage, kernel, std::max<uint64_t>(times[measure_repeat_count / 2], 1)});
}

// Time for one `work` on every piece.
template <typename Prepare, typename Work>
uint64_t Measure::time_pieces(uint64_t bytes_at_once, Prepare prepare, Work work) {
  double sum = 0;
  for (const Bytes text : pieces_) {
    prepare(text);
    const uint64_t times = bytes_at_once / text.size() + 1;
    const uint64_t begin_ns = system::monotonic_ns();
    for (uint64_t i = 0; i < times; ++i) work(text);
    sum += static_cast<double>(system::monotonic_ns() - begin_ns) / static_cast<double>(times);
  }
  return static_cast<uint64_t>(sum);
}

void Measure::code(const Record& record, Bytes text, bool first) {
  CountingSink sink;
  for (const Document& document : coder_.split(record, text, first)) coder_.code(document, date_of_document(document, record, {}), 0, 0, sink);
  event_count_ += sink.count;
}

uint64_t Measure::time_whole() {
  event_count_ = 0;
  size_t used = 0;
  const uint64_t begin_ns = system::monotonic_ns();
  for_sample([&](const Record& record, Bytes text, bool first) {
    if (used == sample_used_) return false;
    coder_.read(text);
    code(record, text, first);
    used += text.size();
    return true;
  });
  return system::monotonic_ns() - begin_ns;
}

void Measure::run() {
  heap_trap::arm();
  add("read", {}, [&] {
    size_t used = 0;
    const uint64_t begin_ns = system::monotonic_ns();
    for_sample([&](const Record&, Bytes text, bool) { return (used += text.size()) < sample_used_; });
    return system::monotonic_ns() - begin_ns;
  });
  const Kernel& fastest = kernels().back();
  const auto nothing = [](Bytes) {};
  for (const Kernel& kernel : kernels())
    add("fold", kernel.name, [&] { return time_pieces(timed_bytes_min, nothing, [&](Bytes text) { coder_.piece().fold(kernel, text); }); });
  for (const Kernel& kernel : kernels())
    add("tokenise", kernel.name, [&] {
      return time_pieces(timed_bytes_min, [&](Bytes text) { coder_.piece().fold(fastest, text); }, [&](Bytes) { coder_.piece().tokenise(kernel); });
    });
  const auto cut = [&](Bytes text) { coder_.piece().fold(fastest, text), coder_.piece().tokenise(fastest); };
  add("match", {}, [&] { return time_pieces(0, cut, [&](Bytes) { coder_.piece().match(lexicon_); }); });
  const Record nameless;
  add("code", {}, [&] {
    return time_pieces(0, [&](Bytes text) { coder_.read(text); }, [&](Bytes text) { code(nameless, text, true); });
  });
  const std::string_view in_use = kernel_in_use().name;
  for (const Kernel& kernel : kernels()) {
    choose_kernel(kernel.name);
    add("whole", kernel.name, [&] { return time_whole(); });
  }
  choose_kernel(in_use);
  heap_trap::disarm();
}

}  // namespace mirsad
