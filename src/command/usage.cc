#include "command/usage.h"

#include <cinttypes>

#include "base/limits.h"
#include "command/lexicon_source.h"
#include "mirsad/version.h"
#include "pipeline/run.h"
#include "text/kernel.h"

namespace mirsad::command {
namespace {

#define TEXT(view) static_cast<int>((view).size()), (view).data()

void print_flag(const Flag& flag, std::FILE* out) {
  char left[64];
  const char letter[] = {flag.letter == 0 ? ' ' : '-', flag.letter == 0 ? ' ' : flag.letter, flag.letter == 0 ? ' ' : ',', 0};
  const int length = std::snprintf(left, sizeof left, "%s --%.*s%s%.*s", letter, TEXT(flag.name), flag.argument.empty() ? "" : " ", TEXT(flag.argument));
  std::fprintf(out, "  %s%*s%.*s\n", left, length < 28 ? 30 - length : 2, "", TEXT(flag.help));
}

void print_flags(CommandId command, std::FILE* out) {
  for (const Flag& flag : flags())
    if (flag.belongs_to(command)) print_flag(flag, out);
}

struct Example {
  CommandId command;
  const char* line;
};
constexpr Example examples[] = {
    {CommandId::code, "mirsad code news/ -o out --update"},
    {CommandId::code, "zstdcat archive.jsonl.zst | mirsad code --format jsonl --field text=article -o out -"},
    {CommandId::merge, "mirsad merge out-2022 out-2023 out-2024 -o out"},
    {CommandId::explain, "mirsad explain article.txt | less -R"},
    {CommandId::bench, "mirsad bench news/ --json"},
    {CommandId::export_tables, "mirsad export out --as gdelt > events.tsv"},
    {CommandId::report, "mirsad code news/ -o out --text && mirsad report out -o report.html"},
    {CommandId::lexicon_check, "mirsad lexicon check my-tables"},
    {CommandId::lexicon_compile, "mirsad lexicon compile corpus/lexicon -o my.image"},
    {CommandId::lexicon_lookup, "mirsad lexicon lookup WORD"},
    {CommandId::lexicon_stats, "mirsad lexicon stats --json"},
};

void print_commands(std::string_view group, std::FILE* out) {
  for (const Command& command : commands()) {
    if (!command.name.starts_with(group)) continue;
    const int used = std::fprintf(out, "  mirsad %.*s %.*s", TEXT(command.name), TEXT(command.operands));
    std::fprintf(out, "%*s%.*s\n", used < 32 ? 32 - used : 1, "", TEXT(command.help));
  }
}

void print_program_help(std::FILE* out) {
  std::fputs("Mirsad reads Arabic news and writes down what happened: who did what to whom, when,\nwhere, and under which agreement.\n\n", out);
  print_commands("", out);
  std::fputs("\nOptions (mirsad COMMAND --help lists those of a command):\n", out);
  print_flags(CommandId::none, out);
  std::fputs("\nExamples:\n", out);
  for (const Example& example : examples)
    if (example.command == CommandId::code) std::fprintf(out, "  %s\n", example.line);
  std::fputs("\nExit codes: 0 done, 1 done but some input was skipped, 64 usage, 65 bad data, 66 no input,\n"
             "  70 internal, 73 cannot create the output, 74 disk full or failing, 75 another run holds it.\n", out);
}

void print_command_help(const Command& command, std::FILE* out) {
  std::fprintf(out, "mirsad %.*s %.*s: %.*s\n\n", TEXT(command.name), TEXT(command.operands), TEXT(command.help));
  print_flags(command.id, out);
  for (const Example& example : examples)
    if (example.command == command.id) std::fprintf(out, "\n  %s", example.line);
  std::fputs("\n", out);
}

// A hyphen that must stay a hyphen is escaped for roff.
void print_roff(std::string_view text, std::FILE* out) {
  for (const char c : text) {
    if (c == '-' || c == '\\') std::fputc('\\', out);
    std::fputc(c, out);
  }
}

void print_synopsis(std::FILE* out) {
  const char* between = "";
  for (const Command& command : commands()) {
    std::fprintf(out, "%s.B mirsad %.*s\n", between, TEXT(command.name));
    std::fprintf(out, command.operands.empty() ? ".RI [ option \" ...]\"\n" : ".RI [ option \" ...] \" \"%.*s\"\n", TEXT(command.operands));
    between = ".br\n";
  }
}

void print_option(const Flag& flag, std::FILE* out) {
  std::fputs(".TP\n.B ", out);
  if (flag.letter != 0) std::fprintf(out, "\\-%c, ", flag.letter);
  std::fputs("\\-\\-", out);
  print_roff(flag.name, out);
  if (!flag.argument.empty()) {
    std::fputs(" \\fI", out);
    print_roff(flag.argument, out);
    std::fputs("\\fR", out);
  }
  std::fputc('\n', out);
  print_roff(flag.help, out);
  std::fputs(".\n", out);
}

}  // namespace

void print_help(const Arguments& arguments, std::FILE* out) {
  if (arguments.command != CommandId::none) return print_command_help(command_of(arguments.command), out);
  if (arguments.group.empty()) return print_program_help(out);
  print_commands(arguments.group, out);
}

void print_manual_page(std::FILE* out) {
  std::fprintf(out, ".TH MIRSAD 1 \"%.*s\" \"mirsad %.*s\"\n.SH NAME\nmirsad \\- code political events in Arabic news\n.SH SYNOPSIS\n",
               TEXT(version_day), TEXT(version_text));
  print_synopsis(out);
  std::fputs(".SH DESCRIPTION\nReads Arabic news and writes tables of who did what to whom, when, where and under which agreement, in the PLOVER\n"
             "ontology. The lexicon is inside the program; no other file is needed. The same input gives the same bytes.\n"
             ".PP\nThe new tables appear at once when a run ends well; a run that fails or is killed leaves the old ones.\n", out);
  for (const Command& command : commands()) {
    std::fprintf(out, ".SH MIRSAD %.*s\n", TEXT(command.name));
    print_roff(command.help, out);
    std::fputs(".\n", out);
    for (const Flag& flag : flags())
      if (flag.belongs_to(command.id)) print_option(flag, out);
  }
  std::fputs(".SH OTHER OPTIONS\n", out);
  for (const Flag& flag : flags())
    if (flag.belongs_to(CommandId::none) && flag.id != FlagId::help) print_option(flag, out);
  std::fputs(".SH EXAMPLES\n.nf\n", out);
  for (const Example& example : examples) print_roff(example.line, out), std::fputc('\n', out);
  std::fputs(".fi\n.SH EXIT STATUS\n0 done; 1 done, but some input was skipped; 64 usage; 65 bad lexicon or tables that do not fit together; 66 no input; 70 internal; "
             "73 cannot create the output; 74 disk full or failing; 75 another run holds the output.\n"
             ".SH FILES\n.TP\n.I DIR/events.csv\nAn event a row; beside it documents, agreements, dyads and actors.\n"
             ".TP\n.I DIR/anomalies.csv\nWhatever was skipped, cut or replaced, with path and offset.\n"
             ".TP\n.I DIR/run.csv\nThe facts and counters of the run.\n"
             ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nWhen set, explain prints no colours.\n"
             ".TP\n.B MIRSAD_KERNEL\nThe code that folds and tokenises, out of those that mirsad \\-\\-version \\-\\-verbose lists; the fastest when not set.\n"
             "All give the same tables.\n", out);
}

void print_bash_completion(std::FILE* out) {
  std::fputs("# Completion of mirsad for bash; put it into /etc/bash_completion.d or source it.\n_mirsad() {\n"
             "  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words=\n"
             "  [ \"$command\" = lexicon ] && command=\"lexicon ${COMP_WORDS[2]}\"\n"
             "  case ${COMP_WORDS[COMP_CWORD-1]} in\n", out);
  for (const Flag& flag : flags())
    if (!flag.choices.empty()) std::fprintf(out, "    --%.*s) COMPREPLY=($(compgen -W '%.*s' -- \"$word\")); return ;;\n", TEXT(flag.name), TEXT(flag.choices));
  std::fputs("  esac\n  case $command in\n", out);
  for (const Command& command : commands()) {
    std::fprintf(out, "    '%.*s') words='", TEXT(command.name));
    for (const Flag& flag : flags())
      if (flag.belongs_to(command.id)) std::fprintf(out, "--%.*s ", TEXT(flag.name));
    std::fputs("' ;;\n", out);
  }
  std::fputs("  esac\n  if [ \"$COMP_CWORD\" = 1 ]; then words='", out);
  std::string_view last;
  for (const Command& command : commands()) {
    const std::string_view first = command.name.substr(0, command.name.find(' '));
    if (first != last) std::fprintf(out, "%.*s ", TEXT(first));
    last = first;
  }
  for (const Flag& flag : flags())
    if (flag.belongs_to(CommandId::none)) std::fprintf(out, "--%.*s ", TEXT(flag.name));
  std::fputs("'\n  elif [ \"$COMP_CWORD\" = 2 ] && [ \"${COMP_WORDS[1]}\" = lexicon ]; then words='", out);
  for (const Command& command : commands())
    if (command.name.starts_with("lexicon ")) std::fprintf(out, "%.*s ", TEXT(command.name.substr(8)));
  std::fputs("'\n  fi\n  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\ncomplete -o default -F _mirsad mirsad\n", out);
}

void print_version(bool verbose, std::FILE* out) {
  std::fprintf(out, "mirsad %.*s\n", TEXT(version_text));
  if (!verbose) return;
  struct Limit { const char* name; size_t value; };
  static constexpr Limit all[] = {
      {"window_bytes", limits::window_bytes},
      {"record_bytes_max", limits::record_bytes_max},
      {"piece_bytes_max", limits::piece_bytes_max},
      {"path_bytes_max", limits::path_bytes_max},
      {"folder_depth_max", limits::folder_depth_max},
      {"folder_names_bytes", limits::folder_names_bytes},
      {"field_alias_max", limits::field_alias_max},
      {"json_depth_max", limits::json_depth_max},
      {"token_count_max", limits::token_count_max},
      {"sentence_count_max", limits::sentence_count_max},
      {"sentence_token_count_max", limits::sentence_token_count_max},
      {"hit_count_max", limits::hit_count_max},
      {"event_count_max", limits::event_count_max},
      {"party_count_max", limits::party_count_max},
      {"document_part_max", limits::document_part_max},
      {"sort_buffer_bytes", limits::sort_buffer_bytes},
  };
  for (const Limit& limit : all) std::fprintf(out, "%-26s %10zu\n", limit.name, limit.value);
  Lexicon lexicon;
  if (lexicon.open(shipped_image()) == Status::ok) {
    std::fprintf(out, "%-26s %10" PRIu64 "\n", "lexicon_bytes", lexicon.image_bytes());
    Run run(lexicon);
    if (run.carve({}) == Status::ok) std::fprintf(out, "%-26s %10zu\n", "reserved_bytes", run.arena_bytes());
  }
  std::fprintf(out, "%-26s %10zu\n", "arena_bytes", limits::arena_bytes);
  std::fprintf(out, "%-26s %10.*s\n%-26s", "kernel", TEXT(kernel_in_use().name), "kernels");
  for (const Kernel& kernel : kernels()) std::fprintf(out, " %.*s", TEXT(kernel.name));
  std::fputc('\n', out);
}

}  // namespace mirsad::command
