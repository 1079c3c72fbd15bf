// `mirsad report`: arguments to ReportOptions, and what the user is told. Nothing is written before the folder has proved to hold tables.
#include <array>
#include <charconv>
#include <cstdio>

#include "base/system.h"
#include "command/commands.h"
#include "output/tables.h"
#include "report/report.h"

namespace mirsad::command {
namespace {

bool read_count(std::string_view text, uint32_t& count) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && end == text.data() + text.size() && count <= report_events_max;
}

Exit find_tables(const char* folder) {
  system::Handle handle;
  const Status status = system::open_folder(folder, handle);
  if (status != Status::ok) return say_no_tables(folder, status);
  system::close_handle(handle);
  return Exit::ok;
}

// A slip of the pen, and the table would be gone.
bool is_table(const char* output, const char* folder) {
  system::Facts page, table;
  if (system::facts_of_path(output, page) != Status::ok) return false;
  std::array<char, limits::path_bytes_max> path;
  for (const std::string_view name : Tables::names()) {
    std::snprintf(path.data(), path.size(), "%s/%.*s", folder, static_cast<int>(name.size()), name.data());
    if (system::facts_of_path(path.data(), table) == Status::ok && table.inode == page.inode && table.device == page.device) return true;
  }
  return false;
}

Exit tell_failure(const Report& report, const char* folder, Status status) {
  if (report.culprit_is_output()) return say_page_failed(report.culprit(), status);
  const bool none = status == Status::not_found && report.culprit().ends_with("/run.csv");
  return none ? say_no_tables(folder, Status::ok) : say_table_failed(report.culprit(), status);
}

}  // namespace

Exit check_output_file(const char* path) {
  system::Facts facts;
  if (std::string_view(path) == "-") return say_no_output_file(path, false);
  if (system::facts_of_path(path, facts) != Status::ok || facts.kind == system::Kind::regular) return Exit::ok;
  return say_no_output_file(path, facts.kind == system::Kind::folder);
}

Exit run_report(const Arguments& arguments) {
  ReportOptions options;
  options.folder = arguments.operands[0];
  options.output = arguments.value(FlagId::report_file);
  if (options.output == nullptr || *options.output == 0) return say_output_missing(CommandId::report);
  if (arguments.has(FlagId::language)) options.language = arguments.value(FlagId::language);
  if (arguments.has(FlagId::events) && !read_count(arguments.value(FlagId::events), options.event_count_max))
    return say_bad_event_count(arguments.value(FlagId::events), report_events_max);
  const Exit found = find_tables(options.folder);
  if (found != Exit::ok) return found;
  if (is_table(options.output, options.folder)) return say_page_is_table(options.output);
  const Exit output = check_output_file(options.output);
  if (output != Exit::ok) return output;
  Report report;
  if (report.carve(options) != Status::ok) return say_no_memory(report_arena_bytes);
  ReportCounts counts;
  const Status status = report.write(options, counts);
  return status == Status::ok ? Exit::ok : tell_failure(report, options.folder, status);
}

}  // namespace mirsad::command
