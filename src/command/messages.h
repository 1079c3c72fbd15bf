// Every sentence that a user can see, and the exit code that goes with each. A message says what happened, where, and what to do
// next. All go to standard error, begin with "mirsad: ", and are harmless to a terminal (command/terminal.h), whatever a path holds.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/anomaly.h"
#include "base/status.h"
#include "command/flags.h"

namespace mirsad {
struct RunCounts;
struct MergeFault;
struct TableFault;
struct UpdateCounts;
struct ExportCounts;
struct ExportFault;
}

namespace mirsad::command {

// As in sysexits.h where it has a number.
enum class Exit : int {
  ok = 0,
  skipped = 1,         // finished, but some input was left out
  usage = 64,
  bad_data = 65,       // a lexicon with mistakes, a corrupt image, torn tables
  no_input = 66,
  internal = 70,
  cannot_create = 73,
  io = 74,
  locked = 75,
};

// The exit code of a run or lexicon that failed with `status`.
Exit exit_of(Status status);

Exit say_misuse(const Misuse& misuse, const Arguments& arguments);
Exit say_output_missing(CommandId command);
Exit say_bad_date(std::string_view value);
Exit say_bad_jobs(std::string_view value);
Exit say_bad_field(std::string_view value, Status status);
Exit say_two_lexicons();
Exit say_bad_kernel(std::string_view name);             // MIRSAD_KERNEL
Exit say_export_format_missing();

Exit say_bad_event_count(std::string_view value, uint32_t most);

Exit say_no_paths();
Exit say_read_once();                                    // standard input, for bench
Exit say_nothing_to_measure();
Exit say_path_missing(const char* path, Status status);  // also what --files0-from names
Exit say_tables_named(const char* path);
Exit say_output_is_input(const char* folder);
Exit say_nothing_to_read();
Exit say_unexplained(const char* path, Status status);   // as say_path_missing; it may be a sentence
Exit say_no_text(const char* path);
Exit say_no_memory(size_t bytes);
Exit say_run_failed(const char* folder, Status status, bool committed);  // committed: see output/publish.h
Exit say_update_failed(const char* folder, const TableFault& fault);
Exit say_merge_failed(const MergeFault& fault, const char* folder, Status status, bool committed);
Exit say_export_failed(const char* folder, const ExportFault& fault, Status status);
Exit say_bad_image(const char* path, Status status);     // null: the image inside the program
Exit say_lexicon_unreadable(const char* folder, Status status);
void say_complaint(std::string_view where, std::string_view what);
void say_not_in_lexicon(const char* word);
Exit say_complaint_count(size_t count, const char* folder);
Exit say_compiler_died();
Exit say_write_failed(const char* path, Status status);
Exit say_output_broken();                                // standard output

Exit say_no_tables(const char* folder, Status status);
Exit say_table_failed(std::string_view path, Status status);   // a table that report reads
Exit say_page_is_table(const char* path);
Exit say_no_output_file(const char* path, bool is_folder);     // what -o names
Exit say_page_failed(std::string_view path, Status status);    // the page it writes

// `offset`: where in the file, as anomalies.csv has it.
void say_skipped(std::string_view path, std::string_view offset, std::string_view kind, std::string_view detail);
void say_skipped_more(uint64_t count, const char* folder);  // null: no table of them stays
void say_update(const UpdateCounts& counts, const char* folder);
void say_exported(const ExportCounts& counts, const char* folder);
void say_summary(const RunCounts& counts, const char* folder, uint64_t peak_bytes);

}  // namespace mirsad::command
