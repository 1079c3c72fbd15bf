// `mirsad bench`: measures on the first few MiB of the corpus, and prints a table or JSON. Writes nothing else.
#include <cinttypes>
#include <cstdio>

#include "command/commands.h"
#include "command/lexicon_source.h"
#include "pipeline/measure.h"

namespace mirsad::command {
namespace {

#define TEXT(view) static_cast<int>((view).size()), (view).data()

// Bytes a nanosecond are GB/s.
double megabytes_per_second(const Measure& measure, const Rate& rate) {
  return static_cast<double>(measure.sample_bytes()) / static_cast<double>(rate.nanoseconds) * 1e3;
}

void print_table(const Measure& measure) {
  std::printf("%.1f MB of text in %" PRIu32 " pieces, %" PRIu64 " events; medians of %" PRIu32 " passes\n\n", static_cast<double>(measure.sample_bytes()) * 1e-6,
              measure.piece_count(), measure.event_count(), measure_repeat_count);
  std::printf("%-10s%-10s%12s\n", "stage", "kernel", "MB/s");
  for (const Rate& rate : measure.rates()) std::printf("%-10.*s%-10.*s%12.1f\n", TEXT(rate.stage), TEXT(rate.kernel), megabytes_per_second(measure, rate));
}

void print_json(const Measure& measure) {
  std::printf("{\"sample_bytes\":%" PRIu64 ",\"pieces\":%" PRIu32 ",\"events\":%" PRIu64 ",\"passes\":%" PRIu32 ",\"rates\":[", measure.sample_bytes(),
              measure.piece_count(), measure.event_count(), measure_repeat_count);
  bool first = true;
  for (const Rate& rate : measure.rates()) {
    std::printf("%s{\"stage\":\"%.*s\",\"kernel\":", first ? "" : ",", TEXT(rate.stage));
    if (rate.kernel.empty()) std::printf("null");
    else std::printf("\"%.*s\"", TEXT(rate.kernel));
    std::printf(",\"megabytes_per_second\":%.1f}", megabytes_per_second(measure, rate));
    first = false;
  }
  std::printf("]}\n");
}

}  // namespace

Exit run_bench(const Arguments& arguments) {
  CorpusOptions options;
  Date date;
  const Exit flags = read_input_flags(arguments, options, date);
  if (flags != Exit::ok) return flags;
  for (const char* path : arguments.operands)
    if (std::string_view(path) == "-") return say_read_once();
  const Exit paths = find_paths(arguments.operands);
  if (paths != Exit::ok) return paths;
  LexiconSource source;
  const Exit opened = source.open(arguments);
  if (opened != Exit::ok) return opened;
  Measure measure(source.lexicon());
  if (measure.carve(options) != Status::ok) return say_no_memory(limits::arena_bytes + limits::bench_sample_bytes);
  if (!measure.take_sample(arguments.operands)) return say_nothing_to_measure();
  measure.run();
  if (arguments.has(FlagId::json)) print_json(measure);
  else print_table(measure);
  return Exit::ok;
}

}  // namespace mirsad::command
