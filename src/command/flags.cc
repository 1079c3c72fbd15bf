// The table itself. Help texts are short enough for one line of --help each; the longer story of a flag is in the README.
#include "command/flags.h"

#include "base/status.h"

namespace mirsad::command {
namespace {

constexpr uint32_t bit(CommandId id) { return uint32_t{1} << static_cast<uint32_t>(id); }
constexpr uint32_t in_none = bit(CommandId::none), in_code = bit(CommandId::code), in_merge = bit(CommandId::merge),
                   in_explain = bit(CommandId::explain), in_bench = bit(CommandId::bench), in_export = bit(CommandId::export_tables),
                   in_report = bit(CommandId::report),
                   in_compile = bit(CommandId::lexicon_compile), in_check = bit(CommandId::lexicon_check),
                   in_lookup = bit(CommandId::lexicon_lookup), in_stats = bit(CommandId::lexicon_stats);
constexpr uint32_t reads_lexicon = in_code | in_explain | in_bench | in_lookup | in_stats;
constexpr uint32_t any_command = reads_lexicon | in_merge | in_export | in_report | in_compile | in_check;
constexpr uint32_t any_number = 0xffffffff;

constexpr Command command_table[] = {
    {CommandId::code, "code", "PATH...", "code the events in files and folders (- is standard input)", 0, any_number},
    {CommandId::merge, "merge", "DIR...", "make one set of tables of several: parts of one corpus, coded apart", 1, limits::merge_part_max},
    {CommandId::explain, "explain", "FILE|-", "show what was recognised, and why it was coded or not", 1, 1},
    {CommandId::report, "report", "DIR", "draw the tables in DIR as one page for a browser (-o FILE)", 1, 1},
    {CommandId::bench, "bench", "PATH...", "measure every stage on files and folders of yours", 1, any_number},
    {CommandId::export_tables, "export", "DIR", "print the tables in DIR as another event data set has them", 1, 1},
    {CommandId::lexicon_compile, "lexicon compile", "DIR", "compile a folder of tables (-o FILE)", 1, 1},
    {CommandId::lexicon_check, "lexicon check", "DIR", "say what is wrong in a folder of tables", 1, 1},
    {CommandId::lexicon_lookup, "lexicon lookup", "WORD...", "show everything that a word or phrase can mean", 1, any_number},
    {CommandId::lexicon_stats, "lexicon stats", "", "count what the lexicon holds", 0, 0},
};

constexpr Flag flag_table[] = {
    {FlagId::output_folder, 'o', "output", "DIR", "", "folder for the tables; made if missing (needed)", in_code | in_merge},
    {FlagId::output_file, 'o', "output", "FILE", "", "file for the compiled image (needed)", in_compile},
    {FlagId::files0_from, 0, "files0-from", "F", "", "read more paths from F, each ended by a NUL byte", in_code},
    {FlagId::format, 0, "format", "FORMAT", "auto text jsonl wet", "format of the input: auto, text, jsonl or wet", in_code | in_explain | in_bench},
    {FlagId::field, 0, "field", "FIELD=NAME,...", "", "JSON names of text, title, date, url, source, tags or id", in_code | in_explain | in_bench},
    {FlagId::date, 0, "date", "YYYY-MM-DD", "", "date of documents that do not give their own", in_code | in_explain},
    {FlagId::text, 0, "text", "", "", "add the sentence to every row of events.csv", in_code},
    {FlagId::mentions, 0, "mentions", "", "", "write mentions.csv: everything recognised, coded or not", in_code},
    {FlagId::excel, 0, "excel", "", "", "write tables that a spreadsheet opens safely", in_code},
    {FlagId::jobs, 0, "jobs", "N", "", "share the work among N jobs (default: one a core); same tables", in_code},
    {FlagId::update, 0, "update", "", "", "read only what is new or has changed since the last --update; same tables", in_code},
    {FlagId::as, 0, "as", "FORMAT", "polecat gdelt phoenix plover-json", "polecat, gdelt, phoenix or plover-json (needed)", in_export},
    {FlagId::quiet, 'q', "quiet", "", "", "no progress and no summary; problems are still told", in_code | in_merge | in_export},
    {FlagId::progress, 0, "progress", "", "", "keep the progress line with --quiet", in_code},
    {FlagId::lexicon, 0, "lexicon", "FILE", "", "use this compiled lexicon, not the one inside the program", reads_lexicon},
    {FlagId::lexicon_add, 0, "lexicon-add", "DIR", "", "add the tables in DIR to the lexicon inside the program", reads_lexicon},
    {FlagId::json, 0, "json", "", "", "print as JSON", in_bench | in_stats},
    {FlagId::forms, 0, "forms", "", "", "print every phrase, one a line, for other programs", in_stats},
    {FlagId::report_file, 'o', "output", "FILE", "", "the page, such as report.html (needed)", in_report},
    {FlagId::events, 0, "events", "N", "", "list the first N events (5000 without it; at most 100000)", in_report},
    {FlagId::language, 0, "lang", "LANG", "ar en", "language the page opens in; without it, the reader's own", in_report},
    {FlagId::version, 0, "version", "", "", "print the version", in_none},
    {FlagId::verbose, 0, "verbose", "", "", "with --version: every limit of the program, and their sum", in_none},
    {FlagId::generate, 0, "generate", "WHAT", "man bash", "print the manual page (man) or the completion (bash)", in_none},
    {FlagId::help, 'h', "help", "", "", "print help; after a command, the help of that command", in_none | any_command},
};

}  // namespace

std::span<const Command> commands() { return command_table; }
std::span<const Flag> flags() { return flag_table; }

const Command& command_of(CommandId id) {
  for (const Command& command : command_table)
    if (command.id == id) return command;
  broken_promise("a command of the table", __FILE__, __LINE__);
}

const Flag* flag_named(std::string_view name, CommandId command) {
  for (const Flag& flag : flag_table)
    if (flag.name == name && flag.belongs_to(command)) return &flag;
  return nullptr;
}

}  // namespace mirsad::command
