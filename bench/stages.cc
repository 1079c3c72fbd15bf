// Each stage of the way over the same text, cumulative: fold, + tokenise (both with every kernel of the machine), + match; then the whole
// way from files to tables. "in_cache" goes over the first 256 KiB again and again. Bytes per second are those of the input.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/arena.h"
#include "bench.h"
#include "input/cut.h"
#include "pipeline/run.h"

namespace mirsad {
namespace {

enum class Stage : uint8_t { fold, tokenise, match };

// What a piece of text goes through, up to and with a stage.
class Way {
 public:
  Way(const Kernel& kernel, Stage last) : kernel_(kernel), last_(last) {
    if (arena_.reserve(limits::arena_bytes) != Status::ok) std::exit(70);
    piece_.carve(arena_);
  }

  void go(Bytes text) {
    piece_.fold(kernel_, text);
    benchmark::DoNotOptimize(piece_.folded().count);
    if (last_ == Stage::fold) return;
    piece_.tokenise(kernel_);
    benchmark::DoNotOptimize(piece_.tokens().data());
    if (last_ == Stage::tokenise) return;
    piece_.match(bench::lexicon());
    benchmark::DoNotOptimize(piece_.hits().data());
  }

 private:
  const Kernel& kernel_;
  Stage last_;
  Arena arena_;
  Piece piece_;
};

void run_stage(benchmark::State& state, const Kernel& kernel, Stage last, size_t bytes_max) {
  Way way(kernel, last);
  const Bytes corpus = bytes_of(bench::corpus()), all = corpus.first(std::min(corpus.size(), bytes_max));
  for (auto _ : state)
    for (Bytes rest = all; !rest.empty();) {
      constexpr size_t article_bytes = 16 * limits::kib;
      const size_t bytes = cut_place(rest, article_bytes);
      way.go(rest.first(bytes));
      rest = rest.subspan(bytes);
    }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(all.size()));
}

void run_whole_way(benchmark::State& state) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "mirsad-bench";
  std::filesystem::create_directories(folder);
  const std::string text = folder / "corpus.txt", output = folder / "out";
  std::ofstream(text, std::ios::binary) << bench::corpus();
  const char* const paths[] = {text.c_str()};
  RunOptions options;
  options.paths = paths;
  options.folder = output.c_str();
  for (auto _ : state) {
    Run run(bench::lexicon());
    if (run.carve(options) != Status::ok || run.run(options) != Status::ok) state.SkipWithError("the run failed");
    state.counters["events"] = static_cast<double>(run.counts().tables.events);
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(bench::corpus().size()));
  std::filesystem::remove_all(folder);
}

void run_open(benchmark::State& state) {
  for (auto _ : state) {
    Lexicon lexicon;
    benchmark::DoNotOptimize(lexicon.open(shipped_image()));
  }
}

void register_stages(const char* name, Stage last, size_t bytes_max, const char* where) {
  for (const Kernel& kernel : kernels())
    benchmark::RegisterBenchmark((std::string(name) + where + "/" + std::string(kernel.name)).c_str(), [=, &kernel](benchmark::State& state) {
      run_stage(state, kernel, last, bytes_max);
    })->Unit(benchmark::kMillisecond);
}

const bool registered = [] {
  register_stages("fold", Stage::fold, 256 * limits::kib, "/in_cache");
  register_stages("fold_tokenise", Stage::tokenise, 256 * limits::kib, "/in_cache");
  register_stages("fold", Stage::fold, SIZE_MAX, "");
  register_stages("fold_tokenise", Stage::tokenise, SIZE_MAX, "");
  register_stages("fold_tokenise_match", Stage::match, SIZE_MAX, "");
  return true;
}();

BENCHMARK(run_whole_way)->Unit(benchmark::kMillisecond);
BENCHMARK(run_open)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mirsad

BENCHMARK_MAIN();
