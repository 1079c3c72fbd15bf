// `mirsad code`: arguments to RunOptions, the run, and what the user is told at its end. Nothing is written before the arguments have
// proved good and at least one of the paths exists, so that a slip of the pen never replaces tables.
#include <algorithm>
#include <array>
#include <charconv>

#include "base/calendar.h"
#include "base/system.h"
#include "command/commands.h"
#include "command/lexicon_source.h"
#include "command/skipped.h"
#include "input/paths.h"
#include "pipeline/run.h"

namespace mirsad::command {
namespace {

bool read_date(std::string_view text, Date& date) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  uint32_t digits = 0;
  for (const char c : text) {
    if (c == '-') continue;
    if (c < '0' || c > '9') return false;
    digits = digits * 10 + static_cast<uint32_t>(c - '0');
  }
  const uint32_t year = digits / 10000, month = digits / 100 % 100, day = digits % 100;
  if (!is_day(static_cast<int32_t>(year), month, day)) return false;
  date = {static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
  return true;
}

bool read_jobs(const Arguments& arguments, uint32_t& count) {
  const char* given = arguments.value(FlagId::jobs);
  count = std::min(system::core_count(), static_cast<uint32_t>(limits::job_count_max));
  if (given == nullptr) return true;
  const std::string_view text = given;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && end == text.data() + text.size() && count >= 1 && count <= limits::job_count_max;
}

bool holds_tables(const char* folder) {
  std::array<uint8_t, limits::path_bytes_max> place;
  return find_tables_mark(bytes_of(folder), place) == Status::ok;
}

// Before the first run into it: afterwards it is known by its tables.
bool is_read(const char* folder, std::span<const char* const> paths) {
  system::Facts written, read;
  if (system::facts_of_path(folder, written) != Status::ok || written.kind != system::Kind::folder) return false;
  return std::any_of(paths.begin(), paths.end(), [&](const char* path) {
    return system::facts_of_path(path, read) == Status::ok && read.inode == written.inode && read.device == written.device;
  });
}

Exit tell_nothing_read(Run& run, const RunOptions& options) {
  OutputPath anomalies;
  run.staged_anomalies(anomalies);
  list_skipped_of(anomalies.data(), run.counts().tables.lost);
  run.abandon();
  return say_run_failed(options.folder, Status::nothing_read, false);
}

Exit tell_end(const Run& run, const RunOptions& options, bool quiet) {
  const RunCounts& counts = run.counts();
  if (counts.tables.lost > 0) list_skipped(options.folder, counts.tables.lost);
  if (!quiet && run.update() != nullptr) say_update(run.update()->counts(), options.folder);
  if (!quiet) say_summary(counts, options.folder, system::peak_resident_bytes());
  if (counts.tables.lost == 0) return Exit::ok;
  return counts.records == 0 ? say_nothing_to_read() : Exit::skipped;
}

}  // namespace

Exit read_input_flags(const Arguments& arguments, CorpusOptions& corpus, Date& date) {
  const std::string_view format = arguments.has(FlagId::format) ? arguments.value(FlagId::format) : "auto";
  if (format == "text") corpus.format = Format::text;
  if (format == "jsonl") corpus.format = Format::jsonl;
  if (format == "wet") corpus.format = Format::wet;
  for (const char* field : arguments.fields()) {
    const Status status = corpus.fields.set(field);
    if (status != Status::ok) return say_bad_field(field, status);
  }
  if (arguments.has(FlagId::date) && !read_date(arguments.value(FlagId::date), date)) return say_bad_date(arguments.value(FlagId::date));
  return Exit::ok;
}

Exit find_paths(std::span<const char* const> paths) {
  const char* missing = nullptr;
  Status why = Status::ok;
  bool found = false;
  for (const char* path : paths) {
    system::Facts facts;
    const Status status = std::string_view(path) == "-" ? Status::ok : system::facts_of_path(path, facts);
    if (status == Status::ok && facts.kind == system::Kind::folder && holds_tables(path)) return say_tables_named(path);
    if (status == Status::ok) found = true;
    else if (missing == nullptr) missing = path, why = status;
  }
  if (found) return Exit::ok;
  return missing == nullptr ? say_no_paths() : say_path_missing(missing, why);
}

Exit run_code(const Arguments& arguments) {
  RunOptions options;
  const Exit flags = read_input_flags(arguments, options.corpus, options.date);
  if (flags != Exit::ok) return flags;
  options.paths = arguments.operands;
  options.list_path = arguments.value(FlagId::files0_from);
  options.folder = arguments.value(FlagId::output_folder);
  if (options.folder == nullptr || *options.folder == 0) return say_output_missing(CommandId::code);
  options.tables = {arguments.has(FlagId::excel), arguments.has(FlagId::text), arguments.has(FlagId::mentions), {}};
  if (is_read(options.folder, options.paths)) return say_output_is_input(options.folder);
  if (!read_jobs(arguments, options.job_count)) return say_bad_jobs(arguments.value(FlagId::jobs));
  options.update = arguments.has(FlagId::update);
  const bool quiet = arguments.has(FlagId::quiet);
  options.progress = !quiet || arguments.has(FlagId::progress);
  const Exit paths = options.list_path != nullptr ? find_paths({&options.list_path, 1}) : find_paths(options.paths);
  if (paths != Exit::ok) return paths;
  LexiconSource source;
  const Exit opened = source.open(arguments);
  if (opened != Exit::ok) return opened;
  Run run(source.lexicon());
  if (run.carve(options) != Status::ok) return say_no_memory(limits::shared_arena_bytes + options.job_count * limits::job_arena_bytes);
  const Status status = run.run(options);
  if (status == Status::bad_format && run.update() != nullptr) return say_update_failed(options.folder, run.update()->fault());
  if (status == Status::nothing_read) return tell_nothing_read(run, options);
  return status == Status::ok ? tell_end(run, options, quiet) : say_run_failed(options.folder, status, run.committed());
}

}  // namespace mirsad::command
