// The one table of commands and flags. The parser, --help, the manual page and the completion of the shell are four ways of
// reading it, so they cannot disagree; a flag that is not here does not exist.
//
//   Arguments arguments;
//   const Misuse misuse = parse(argc, argv, arguments);
//   if (misuse.kind != MisuseKind::none) …
//   if (arguments.has(FlagId::excel)) …
//
// Nothing is copied: values and operands point into argv. Flags and operands may be mixed; `--` ends the flags; a flag given twice
// counts as given last, except --field, which adds up.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/limits.h"

namespace mirsad::command {

enum class CommandId : uint8_t { none, code, merge, explain, report, bench, export_tables, lexicon_compile, lexicon_check, lexicon_lookup,
                                 lexicon_stats };

struct Command {
  CommandId id;
  std::string_view name;      // "lexicon compile": a group and its member are two words
  std::string_view operands;  // "PATH..."; empty: takes none
  std::string_view help;
  uint32_t operand_count_min, operand_count_max;
};

enum class FlagId : uint8_t {
  output_folder, output_file, files0_from, format, field, date, text, mentions, excel, jobs, update, as, quiet, progress, lexicon,
  lexicon_add, json, forms, report_file, events, language, version, verbose, generate, help, count_,
};
inline constexpr size_t flag_count = static_cast<size_t>(FlagId::count_);

struct Flag {
  FlagId id;
  char letter;                // 0: only the long name
  std::string_view name;      // without the dashes
  std::string_view argument;  // "FILE"; empty: a switch
  std::string_view choices;   // "text jsonl": what the argument may be; empty: anything
  std::string_view help;
  uint32_t commands;          // bits by CommandId

  bool belongs_to(CommandId command) const { return (commands >> static_cast<uint32_t>(command) & 1) != 0; }
};

std::span<const Command> commands();
std::span<const Flag> flags();
const Command& command_of(CommandId id);  // not for none
const Flag* flag_named(std::string_view name, CommandId command);

enum class MisuseKind : uint8_t {
  none, no_command, unknown_command, unknown_flag, flag_of_another_command, no_value, needless_value, bad_choice, too_few_operands,
  too_many_operands, too_many_fields,
};

struct Misuse {
  MisuseKind kind = MisuseKind::none;
  std::string_view what;     // as the user wrote it
  std::string_view nearest;  // the known name most like it; empty when none is near
  const Flag* flag = nullptr;
};

class Arguments {
 public:
  CommandId command = CommandId::none;
  std::string_view group;                 // "lexicon" when only the group's help was asked for
  std::span<const char* const> operands;  // in argv, moved together

  bool has(FlagId id) const { return values_[static_cast<size_t>(id)] != nullptr; }
  const char* value(FlagId id) const { return values_[static_cast<size_t>(id)]; }  // null when not given
  std::span<const char* const> fields() const { return {fields_.data(), field_count_}; }

 private:
  friend Misuse parse(int argc, char** argv, Arguments& arguments);
  friend class Parser;
  std::array<const char*, flag_count> values_{};
  std::array<const char*, limits::field_alias_max> fields_{};
  size_t field_count_ = 0;
};

// Operands are moved to the front of argv[1…].
Misuse parse(int argc, char** argv, Arguments& arguments);

}  // namespace mirsad::command
