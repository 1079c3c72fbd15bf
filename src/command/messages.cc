#include "command/messages.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>

#include "base/limits.h"
#include "base/system.h"
#include "command/terminal.h"
#include "output/export.h"
#include "pipeline/merge.h"
#include "pipeline/run.h"
#include "text/kernel.h"

namespace mirsad::command {
namespace {

// A line of `bytes` bytes (as snprintf counts: it may have been cut) made harmless to a terminal, in one write.
void write_line(std::span<char> place, int bytes) {
  const size_t written = std::min(static_cast<size_t>(std::max(bytes, 0)), place.size() - 2);
  const size_t length = make_harmless(place.first(written));
  place[length] = '\n';
  (void)system::write_all(system::standard_error, bytes_of({place.data(), length + 1}));
}

[[gnu::format(printf, 1, 2)]] void say(const char* format, ...) {
  std::array<char, 2 * limits::path_bytes_max> line{};
  std::va_list values;
  va_start(values, format);
  int bytes = std::snprintf(line.data(), line.size(), "mirsad: ");
  bytes += std::vsnprintf(line.data() + bytes, line.size() - static_cast<size_t>(bytes) - 1, format, values);
  va_end(values);
  write_line(line, bytes);
}

int size_of(std::string_view text) { return static_cast<int>(std::min<size_t>(text.size(), limits::path_bytes_max)); }
#define TEXT(view) size_of(view), (view).data()

const char* words_of(Status status) {
  switch (status) {
    case Status::ok: case Status::end: return "no failure";
    case Status::not_found: return "does not exist";
    case Status::no_permission: return "permission denied";
    case Status::not_regular: return "is neither a file nor a folder";
    case Status::symlink_loop: return "a symbolic link leads back to itself";
    case Status::path_too_long: return "the path is too long";
    case Status::read_failed: return "cannot be read";
    case Status::changed: return "changed while it was read";
    case Status::truncated: return "was cut short while it was read";
    case Status::map_refused: return "cannot be mapped";
    case Status::write_failed: return "cannot be written";
    case Status::no_space: return "no space left";
    case Status::cannot_create: return "cannot be created";
    case Status::in_the_way: return "a folder has the name of a table";
    case Status::too_many_open: return "too many files are open";
    case Status::locked: return "another run is writing there";
    case Status::bad_format: return "is not a lexicon image";
    case Status::bad_checksum: return "is damaged: its checksum does not match";
    case Status::bad_version: return "was compiled by another version of mirsad";
    case Status::foreign_endian: return "was compiled for machines of the other byte order";
    case Status::capacity: return "is too large";
    case Status::nothing_read: return "nothing of the input could be read";
    case Status::unaccounted: return "some bytes of the input would be in no document and in no count";
  }
  return "";
}

const char* advice_of(Status status) {
  switch (status) {
    case Status::no_space: return "free some space and run again; the tables that were there are untouched";
    case Status::locked: return "wait for it to end, or choose another folder with -o";
    case Status::not_found: case Status::cannot_create: return "make the folder above it first, or choose another with -o";
    case Status::no_permission: return "choose a folder that you may write to with -o";
    case Status::not_regular: return "choose a folder with -o";
    case Status::in_the_way: return "move it away, or choose another folder with -o; the tables that were there are untouched";
    case Status::too_many_open: return "raise the limit (ulimit -n) or use fewer --jobs; the tables that were there are untouched";
    case Status::nothing_read: return "the tables that were there are untouched; bring the input back and run again, or move them away if there is no news any more";
    case Status::unaccounted: return "the tables that were there are untouched; this is a mistake in mirsad, please report it";
    default: return "the tables that were there are untouched; look after the disk and run again";
  }
}

const char* words_of_anomaly(std::string_view kind) {
  struct Words { AnomalyKind kind; const char* words; };
  static constexpr Words all[] = {
      {AnomalyKind::unreadable, "cannot be opened"},
      {AnomalyKind::not_regular, "is neither a file nor a folder; for a pipe, try: mirsad code -o DIR - < PIPE"},
      {AnomalyKind::symlink_loop, "a symbolic link leads back to where it came from"},
      {AnomalyKind::path_too_long, "the path is too long"},
      {AnomalyKind::folder_too_deep, "folders are nested too deeply"},
      {AnomalyKind::compressed, "is compressed"},
      {AnomalyKind::not_text, "is no text"},
      {AnomalyKind::tables_folder, "holds tables of mirsad, which are no news"},
      {AnomalyKind::empty_file, "is empty"},
      {AnomalyKind::changed, "changed while it was read; run again when it is complete"},
      {AnomalyKind::truncated, "was cut short while it was read; run again when it is complete"},
      {AnomalyKind::read_failed, "a read error occurred; look after the disk"},
      {AnomalyKind::json_invalid, "holds a line that cannot be used"},
      {AnomalyKind::no_text_field, "holds an object without a text; name its field with --field text=NAME"},
      {AnomalyKind::warc_invalid, "holds a broken WARC record"},
      {AnomalyKind::table_overflow, "holds more in one place than a table of the program takes"},
  };
  for (const Words& words : all)
    if (name_of(words.kind) == kind) return words.words;
  return "was skipped";
}

// What the first bytes were, or a line, and the command that makes text or JSON Lines of it.
const char* remedy_of(std::string_view detail) {
  struct Remedy { std::string_view detail; const char* words; };
  static constexpr Remedy all[] = {
      {"gzip", "is compressed; try: zcat FILE | mirsad code -o DIR -"},
      {"zstd", "is compressed; try: zstdcat FILE | mirsad code -o DIR -"},
      {"bzip2", "is compressed; try: bzcat FILE | mirsad code -o DIR -"},
      {"xz", "is compressed; try: xzcat FILE | mirsad code -o DIR -"},
      {"UTF-16", "is UTF-16; try: iconv -f UTF-16 -t UTF-8 FILE | mirsad code -o DIR -"},
      {"PDF", "is a PDF; try: pdftotext FILE - | mirsad code -o DIR -"},
      {"ZIP", "is a ZIP archive or an office document; unpack it, or save it as text"},
      {"an array", "is a JSON array where an object a line is wanted; try: jq -c '.[]' FILE | mirsad code -o DIR -"},
      {"an object of several lines", "has a JSON object over several lines; try: jq -c . FILE | mirsad code -o DIR -"},
  };
  for (const Remedy& remedy : all)
    if (remedy.detail == detail) return remedy.words;
  return nullptr;
}

const char* help_of(const Arguments& arguments) {
  if (!arguments.group.empty()) return "mirsad lexicon --help";
  if (arguments.command == CommandId::none) return "mirsad --help";
  static std::array<char, 64> words;
  std::snprintf(words.data(), words.size(), "mirsad %s --help", command_of(arguments.command).name.data());
  return words.data();
}

Exit say_damaged(const char* folder, const TableFault& fault, const char* advice) {
  const auto row = static_cast<unsigned long long>(fault.row);
  if (row == 0) say("%s: is damaged: %.*s %s; %s", folder, TEXT(fault.table), fault.what, advice);
  else say("%s: is damaged: row %llu of %.*s %s; %s", folder, row, TEXT(fault.table), fault.what, advice);
  return Exit::bad_data;
}

}  // namespace

Exit exit_of(Status status) {
  switch (status) {
    case Status::ok: return Exit::ok;
    case Status::locked: return Exit::locked;
    case Status::not_found: case Status::no_permission: case Status::not_regular: case Status::symlink_loop:
    case Status::path_too_long: case Status::cannot_create: case Status::in_the_way: case Status::too_many_open:
      return Exit::cannot_create;
    case Status::bad_format: case Status::bad_checksum: case Status::bad_version: case Status::foreign_endian: return Exit::bad_data;
    case Status::nothing_read: return Exit::no_input;
    case Status::capacity: case Status::unaccounted: return Exit::internal;
    default: return Exit::io;
  }
}

Exit say_misuse(const Misuse& misuse, const Arguments& arguments) {
  const char* help = help_of(arguments);
  const std::string_view near = misuse.nearest, what = misuse.what;
  switch (misuse.kind) {
    case MisuseKind::none: break;
    case MisuseKind::no_command: say("say what to do; %s lists the commands", help); break;
    case MisuseKind::unknown_command:
      if (near.empty()) say("there is no command '%.*s'; %s lists the commands", TEXT(what), help);
      else say("there is no command '%.*s'; did you mean '%.*s'?", TEXT(what), TEXT(near));
      break;
    case MisuseKind::unknown_flag:
      if (near.empty()) say("there is no option '%.*s' here; %s lists the options", TEXT(what), help);
      else say("there is no option '%.*s' here; did you mean '--%.*s'?", TEXT(what), TEXT(near));
      break;
    case MisuseKind::flag_of_another_command:
      say("the option '%.*s' belongs to another command; %s lists those that go here", TEXT(what), help);
      break;
    case MisuseKind::no_value: say("the option '%.*s' needs a value: --%.*s %.*s", TEXT(what), TEXT(misuse.flag->name), TEXT(misuse.flag->argument)); break;
    case MisuseKind::needless_value: say("the option in '%.*s' takes no value; write --%.*s", TEXT(what), TEXT(misuse.flag->name)); break;
    case MisuseKind::bad_choice: say("--%.*s cannot be '%.*s'; choose one of: %.*s", TEXT(misuse.flag->name), TEXT(what), TEXT(near)); break;
    case MisuseKind::too_few_operands: say("%.*s is missing; %s shows how to write it", TEXT(what), help); break;
    case MisuseKind::too_many_operands: say("'%.*s' is one argument too many; %s shows what is taken", TEXT(what), help); break;
    case MisuseKind::too_many_fields: say("--field may be given at most %zu times", limits::field_alias_max); break;
  }
  return Exit::usage;
}

Exit say_output_missing(CommandId command) {
  say(command == CommandId::report            ? "say where the page goes: -o report.html"
      : command == CommandId::lexicon_compile ? "say where the image goes: -o FILE"
                                              : "say where the tables go: -o DIR");
  return Exit::usage;
}

Exit say_bad_date(std::string_view value) {
  say("--date cannot be '%.*s'; write a day of the calendar as YYYY-MM-DD", TEXT(value));
  return Exit::usage;
}

Exit say_bad_jobs(std::string_view value) {
  say("--jobs cannot be '%.*s'; write a number from 1 to %zu", TEXT(value), limits::job_count_max);
  return Exit::usage;
}

Exit say_bad_field(std::string_view value, Status status) {
  if (status == Status::capacity) say("--field '%.*s' is one name too many: all fields together take %zu", TEXT(value), limits::field_alias_max);
  else say("--field cannot be '%.*s'; write FIELD=NAME with a field out of: text title date url source tags id", TEXT(value));
  return Exit::usage;
}

Exit say_bad_event_count(std::string_view value, uint32_t most) {
  say("--events cannot be '%.*s'; write a number from 0 to %u", TEXT(value), most);
  return Exit::usage;
}

Exit say_two_lexicons() {
  say("--lexicon-add adds to the lexicon inside the program and cannot go with --lexicon; compile both folders into one image instead");
  return Exit::usage;
}

Exit say_bad_kernel(std::string_view name) {
  std::array<char, 64> list{};
  size_t bytes = 0;
  for (const Kernel& kernel : kernels())
    bytes += static_cast<size_t>(std::snprintf(list.data() + bytes, list.size() - bytes, " %.*s", TEXT(kernel.name)));
  say("MIRSAD_KERNEL cannot be '%.*s'; unset it, or choose one that this machine has:%s", TEXT(name), list.data());
  return Exit::usage;
}

Exit say_export_format_missing() {
  say("say which format to print: --as polecat, gdelt, phoenix or plover-json");
  return Exit::usage;
}

Exit say_no_paths() {
  say("nothing to read was named; give files, folders, - or --files0-from F");
  return Exit::usage;
}

Exit say_read_once() {
  say("bench reads its input several times, and standard input only once; give files or folders");
  return Exit::usage;
}

Exit say_nothing_to_measure() {
  say("no text to measure with was found in these paths");
  return Exit::no_input;
}

Exit say_path_missing(const char* path, Status status) {
  if (*path == 0) say("a path is empty; nothing was read or written");
  else say("%s: %s; nothing was read or written", path, words_of(status));
  return Exit::no_input;
}

Exit say_unexplained(const char* path, Status status) {
  if (std::string_view(path).find(' ') == std::string_view::npos) return say_path_missing(path, status);
  say("%s: %s; a sentence is read from standard input: echo 'SENTENCE' | mirsad explain -", path, words_of(status));
  return Exit::no_input;
}

Exit say_tables_named(const char* path) {
  say("%s: mirsad has written tables there, which are no news; name the folder of the articles", path);
  return Exit::usage;
}

Exit say_output_is_input(const char* folder) {
  say("%s: is read, and cannot be written at the same time; choose another folder with -o", folder);
  return Exit::usage;
}

Exit say_nothing_to_read() {
  say("no file could be read, so the tables are empty; anomalies.csv says why");
  return Exit::no_input;
}

Exit say_no_text(const char* path) {
  say("%s: holds no text to explain", path);
  return Exit::no_input;
}

Exit say_no_memory(size_t bytes) {
  say("the system refuses %zu MiB of address space; raise the limit (ulimit -v)", bytes / limits::mib);
  return Exit::internal;
}

Exit say_run_failed(const char* folder, Status status, bool committed) {
  const char* what = status == Status::not_regular ? "is no folder" : words_of(status);
  const char* advice = committed ? "the new tables are complete, but not all are in place for good; run again, that is done first" : advice_of(status);
  say("%s: %s; %s", folder, what, advice);
  return exit_of(status);
}

Exit say_update_failed(const char* folder, const TableFault& fault) { return say_damaged(folder, fault, "run once without --update"); }

Exit say_merge_failed(const MergeFault& fault, const char* folder, Status status, bool committed) {
  switch (fault.kind) {
    case MergeFault::Kind::none: return say_run_failed(folder, status, committed);
    case MergeFault::Kind::missing:
      say("%s: holds no tables: run.csv %s; name folders that mirsad code has written", fault.part, words_of(fault.status));
      return Exit::no_input;
    case MergeFault::Kind::damaged: return say_damaged(fault.part, fault.table, "code that part again");
    case MergeFault::Kind::version: say("%s: was coded by another version of mirsad than %s; code one of them again", fault.part, fault.other); break;
    case MergeFault::Kind::lexicon: say("%s: was coded with another lexicon than %s; code one of them again", fault.part, fault.other); break;
    case MergeFault::Kind::options:
      say("%s: was coded with other options than %s (run.csv lists them); code one of them again", fault.part, fault.other);
      break;
    case MergeFault::Kind::same_folder: say("%s: is the same folder as %s; name each part once", fault.part, fault.other); break;
    case MergeFault::Kind::same_news: say("%s: holds files that %s holds too; name each part once", fault.part, fault.other); break;
    case MergeFault::Kind::changed: say("%s: another run wrote it meanwhile; merge again when that has ended", fault.part); break;
  }
  return Exit::bad_data;
}

Exit say_export_failed(const char* folder, const ExportFault& fault, Status status) {
  const std::string_view table = fault.table.table;
  switch (fault.kind) {
    case ExportFault::Kind::none: break;
    case ExportFault::Kind::missing:
      if (status == Status::read_failed) say("%s: %.*s %s; look after the disk and export again", folder, TEXT(table), words_of(status));
      else say("%s: %.*s %s; name a folder that mirsad code has written", folder, TEXT(table), words_of(status));
      return status == Status::read_failed ? Exit::io : Exit::no_input;
    case ExportFault::Kind::unknown_column:
      say("%s: %.*s has a column '%.*s' that this version does not know; code the corpus again with this version", folder, TEXT(table),
          TEXT(fault.detail));
      break;
    case ExportFault::Kind::missing_column:
      say("%s: %.*s has no column '%.*s'; code the corpus again with this version", folder, TEXT(table), TEXT(fault.detail));
      break;
    case ExportFault::Kind::damaged: return say_damaged(folder, fault.table, "code the corpus again");
    case ExportFault::Kind::changed:
      say("%s: another run wrote it meanwhile; throw away what was printed and export again", folder);
      break;
    case ExportFault::Kind::output: return say_output_broken();
  }
  return Exit::bad_data;
}

Exit say_bad_image(const char* path, Status status) {
  if (path == nullptr) {
    say("the lexicon inside the program %s; install the program again", words_of(status));
  } else if (status == Status::not_regular) {
    say("%s: is no file; a folder of tables is compiled first: mirsad lexicon compile DIR -o FILE", path);
  } else if (status == Status::not_found || status == Status::no_permission || status == Status::read_failed) {
    say("%s: %s; compile one with: mirsad lexicon compile DIR -o FILE", path, words_of(status));
  } else if (status == Status::capacity) {
    say("%s: the lexicon %s: at most %zu MiB when compiled; leave some of its tables out", path, words_of(status), limits::image_bytes_max / limits::mib);
  } else {
    say("%s: %s; compile it again with: mirsad lexicon compile DIR -o FILE", path, words_of(status));
  }
  return Exit::bad_data;
}

Exit say_lexicon_unreadable(const char* folder, Status status) {
  if (status == Status::end) say("%s: holds no tables; name them like persons.tsv or verbs-new.tsv", folder);
  else if (status == Status::not_regular) say("%s: is no folder; give the folder that the lexicon tables (*.tsv) are in", folder);
  else say("%s: %s; give a folder of lexicon tables (*.tsv)", folder, words_of(status));
  return Exit::bad_data;
}

void say_complaint(std::string_view where, std::string_view what) {
  std::array<char, 1024> line{};
  write_line(line, std::snprintf(line.data(), line.size() - 1, "%.*s: %.*s", TEXT(where), TEXT(what)));
}

void say_not_in_lexicon(const char* word) { say("%s: not in the lexicon", word); }

Exit say_complaint_count(size_t count, const char* folder) {
  say("%s: %zu %s; correct the lines named above", folder, count, count == 1 ? "mistake" : "mistakes");
  return Exit::bad_data;
}

Exit say_compiler_died() {
  say("the lexicon could not be compiled; is there enough memory? (about 200 MiB)");
  return Exit::internal;
}

Exit say_write_failed(const char* path, Status status) {
  if (status == Status::not_found) return say_page_failed(path, status);
  say("%s: %s", path, words_of(status));
  return exit_of(status);
}

Exit say_output_broken() {
  say("standard output could not be written; is the disk full? what was written of it is incomplete");
  return Exit::io;
}

Exit say_no_tables(const char* folder, Status status) {
  if (status == Status::ok) say("%s: holds no tables; make them with: mirsad code PATH... -o %s", folder, folder);
  else say("%s: %s; give a folder that mirsad code has written", folder, words_of(status));
  return Exit::no_input;
}

Exit say_table_failed(std::string_view path, Status status) {
  switch (status) {
    case Status::changed: say("%.*s: a run is replacing the tables; wait for it to end, or run mirsad code again if it was killed", TEXT(path)); return Exit::locked;
    case Status::bad_format: say("%.*s: is no table of mirsad; code the corpus again", TEXT(path)); return Exit::bad_data;
    case Status::not_found: say("%.*s: %s; code the corpus again", TEXT(path), words_of(status)); return Exit::no_input;
    default: say("%.*s: %s", TEXT(path), words_of(status)); return Exit::io;
  }
}

Exit say_page_failed(std::string_view path, Status status) {
  if (status == Status::not_found) {
    say("%.*s: its folder does not exist; make it first, or choose another with -o", TEXT(path));
    return exit_of(status);
  }
  say("%.*s: %s; the page that was there is untouched", TEXT(path), words_of(status));
  return exit_of(status);
}

Exit say_no_output_file(const char* path, bool is_folder) {
  say("%s: is %s; name a file with -o", path, is_folder ? "a folder" : "no file");
  return Exit::cannot_create;
}

Exit say_page_is_table(const char* path) {
  say("%s: is one of the tables; choose another file with -o", path);
  return Exit::usage;
}

void say_skipped(std::string_view path, std::string_view offset, std::string_view kind, std::string_view detail) {
  const char* words = words_of_anomaly(kind);
  const char* remedy = remedy_of(detail);
  const char* at = offset.empty() || offset == "0" ? "" : ", byte ";
  const std::string_view place = *at == 0 ? "" : offset;
  const bool list_of_lines = kind == name_of(AnomalyKind::unreadable) && path.find('\n') != path.npos;
  if (list_of_lines) say("%.*s: %s; if it comes from a list: names end with a NUL byte there (find -print0)", TEXT(path), words);
  else if (remedy != nullptr) say("%.*s: %s", TEXT(path), remedy);
  else if (detail.empty()) say("%.*s%s%.*s: %s", TEXT(path), at, TEXT(place), words);
  else say("%.*s%s%.*s: %s (%.*s)", TEXT(path), at, TEXT(place), words, TEXT(detail));
}

void say_skipped_more(uint64_t count, const char* folder) {
  if (folder == nullptr) say("… and %llu more", static_cast<unsigned long long>(count));
  else say("… and %llu more; %s/anomalies.csv has them all", static_cast<unsigned long long>(count), folder);
}

void say_update(const UpdateCounts& counts, const char* folder) {
  const auto number = [](uint64_t value) { return static_cast<unsigned long long>(value); };
  if (!counts.used) {
    say("%s holds no ledger of a run with this lexicon and these options: everything was read", folder);
    return;
  }
  say("files: %llu unchanged, %llu new, %llu changed (%llu of them shorter than before), %llu gone", number(counts.unchanged),
      number(counts.fresh), number(counts.changed), number(counts.shorter), number(counts.gone));
}

void say_exported(const ExportCounts& counts, const char* folder) {
  const auto number = [](uint64_t value) { return static_cast<unsigned long long>(value); };
  const auto plural = [](uint64_t value) { return value == 1 ? "" : "s"; };
  say("%s: %llu event%s, %llu row%s", folder, number(counts.events), plural(counts.events), number(counts.rows), plural(counts.rows));
  if (counts.left_out > 0)
    say("%llu event%s left out: the text says that they did not happen, or not yet", number(counts.left_out), plural(counts.left_out));
}

void say_summary(const RunCounts& counts, const char* folder, uint64_t peak_bytes) {
  const auto number = [](uint64_t value) { return static_cast<unsigned long long>(value); };
  const auto plural = [](uint64_t value) { return value == 1 ? "" : "s"; };
  const TableCounts& tables = counts.tables;
  const double bytes = static_cast<double>(counts.bytes_read), seconds = static_cast<double>(counts.nanoseconds) * 1e-9;
  say("%llu document%s, %llu sentence%s: %llu event%s, %llu agreement%s in %s", number(tables.documents), plural(tables.documents),
      number(counts.sentences), plural(counts.sentences), number(tables.events), plural(tables.events), number(tables.agreements),
      plural(tables.agreements), folder);
  say("%.3f MB in %.3f s, %.1f MB/s, peak memory %.1f MiB", bytes * 1e-6, seconds, seconds > 0 ? bytes * 1e-6 / seconds : 0.0,
      static_cast<double>(peak_bytes) / static_cast<double>(limits::mib));
  if (tables.copies > 0)
    say(tables.copies == 1 ? "%llu document copies another (duplicate_of)" : "%llu documents copy others (duplicate_of)", number(tables.copies));
  if (tables.anomalies > 0)
    say("%llu row%s in %s/anomalies.csv; %llu byte%s skipped, %llu file%s left out", number(tables.anomalies), plural(tables.anomalies), folder,
        number(counts.bytes_skipped), plural(counts.bytes_skipped), number(counts.files_left_out), plural(counts.files_left_out));
}

}  // namespace mirsad::command
