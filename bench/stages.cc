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
#include "match/phrases.h"
#include "pipeline/run.h"
#include "text/kernel.h"

namespace mirsad {
namespace {

enum class Stage : uint8_t { fold, tokenise, match };

// What a piece of text goes through, up to and with a stage.
class Way {
 public:
  Way(const Kernel& kernel, Stage last) : kernel_(kernel), last_(last) {
    if (arena_.reserve(32 * limits::mib) != Status::ok) std::exit(70);
    folded_.letters = arena_.carve<uint8_t>(limits::letters_bytes_max);
    folded_.source = arena_.carve<uint16_t>(limits::letters_bytes_max);
    tokens_ = Bounded<Token>(arena_.carve<Token>(limits::token_count_max));
    hits_ = Bounded<Hit>(arena_.carve<Hit>(limits::hit_count_max));
    overlays_ = Bounded<Hit>(arena_.carve<Hit>(limits::overlay_count_max));
  }

  void go(Bytes piece) {
    kernel_.fold(piece, folded_);
    benchmark::DoNotOptimize(folded_.count);
    if (last_ == Stage::fold) return;
    tokens_.clear();
    kernel_.tokenise(folded_, tokens_);
    benchmark::DoNotOptimize(tokens_.size());
    if (last_ == Stage::tokenise) return;
    hits_.clear();
    overlays_.clear();
    match_phrases(bench::lexicon(), folded_, tokens_.items(), 0, tokens_.size(), hits_, overlays_);
    benchmark::DoNotOptimize(hits_.size());
  }

 private:
  const Kernel& kernel_;
  Stage last_;
  Arena arena_;
  Folded folded_;
  Bounded<Token> tokens_;
  Bounded<Hit> hits_, overlays_;
};

void run_stage(benchmark::State& state, const Kernel& kernel, Stage last, size_t bytes_max) {
  Way way(kernel, last);
  const Bytes corpus = bytes_of(bench::corpus()), all = corpus.first(std::min(corpus.size(), bytes_max));
  for (auto _ : state)
    for (Bytes rest = all; !rest.empty();) {
      constexpr size_t article_bytes = 16 * limits::kib;
      const size_t bytes = rest.size() > article_bytes ? cut_place(rest, article_bytes) : rest.size();
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
