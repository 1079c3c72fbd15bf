// argv to Arguments, by the table in flags.cc. The first word that is no flag names the command (two words for a group); the rest is
// flags and operands in any order. The first mistake ends the reading and is described, with the known name nearest to it.
#include <algorithm>
#include <cstring>

#include "command/flags.h"

namespace mirsad::command {
namespace {

constexpr size_t name_bytes_max = 32;

// Edits that turn one name into the other: letters put in, taken out, replaced.
size_t distance(std::string_view from, std::string_view to) {
  std::array<size_t, name_bytes_max + 1> row{};
  for (size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= from.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= to.size(); ++j) {
      const size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[to.size()];
}

// Keeps the candidate most like what was written; those that differ in more than a third of it are not like it.
class Nearest {
 public:
  explicit Nearest(std::string_view written) : written_(written), least_(written.size() / 3 + 2) {}
  void offer(std::string_view name) {
    if (written_.size() > name_bytes_max || name.size() > name_bytes_max) return;
    const size_t edits = name.starts_with(written_) && written_.size() >= 2 ? 1 : distance(written_, name);
    if (edits < least_) least_ = edits, name_ = name;
  }
  std::string_view name() const { return name_; }

 private:
  std::string_view written_, name_;
  size_t least_;
};

bool is_choice(std::string_view choices, std::string_view value) {
  while (!choices.empty()) {
    const size_t end = std::min(choices.find(' '), choices.size());
    if (choices.substr(0, end) == value) return true;
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return choices.empty() && value.empty();
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

}  // namespace

class Parser {
 public:
  Parser(int argc, char** argv, Arguments& arguments) : argc_(argc), argv_(argv), arguments_(arguments) {}

  Misuse run() {
    Misuse misuse = find_command();
    bool flags_ended = false;
    while (misuse.kind == MisuseKind::none && next_ < argc_) {
      char* word = argv_[next_++];
      if (flags_ended || word[0] != '-' || word[1] == 0) {
        argv_[1 + operand_count_++] = word;
      } else if (std::strcmp(word, "--") == 0) {
        flags_ended = true;
      } else {
        misuse = word[1] == '-' ? long_flag(word) : letters(word);
      }
    }
    if (misuse.kind != MisuseKind::none) return misuse;
    arguments_.operands = {argv_ + 1, operand_count_};
    return arguments_.has(FlagId::help) ? Misuse{} : count_operands();
  }

 private:
  // argv[1], or argv[1] and argv[2]; none when it is a flag.
  Misuse find_command() {
    next_ = 1;
    if (argc_ < 2) return {MisuseKind::no_command, {}, {}, nullptr};
    const std::string_view first = argv_[1], second = argc_ > 2 ? argv_[2] : "";
    if (first.starts_with('-') && first.size() > 1) return {};
    Nearest nearest(first);
    Nearest nearest_member(second);
    for (const Command& command : commands()) {
      const std::string_view group = first_word(command.name);
      nearest.offer(group);
      if (group != first) continue;
      const std::string_view member = command.name.substr(std::min(group.size() + 1, command.name.size()));
      if (member.empty() || member == second) {
        arguments_.command = command.id;
        arguments_.group = {};
        next_ = member.empty() ? 2 : 3;
        return {};
      }
      arguments_.group = group;
      nearest_member.offer(member);
    }
    if (arguments_.group.empty()) return {MisuseKind::unknown_command, first, nearest.name(), nullptr};
    next_ = 2;
    if (second == "--help" || second == "-h") return {};
    return {second.empty() ? MisuseKind::no_command : MisuseKind::unknown_command, second, nearest_member.name(), nullptr};
  }

  Misuse long_flag(const char* word) {
    const std::string_view whole = word + 2;
    const size_t equals = whole.find('=');
    const std::string_view name = whole.substr(0, equals);
    const Flag* flag = flag_named(name, arguments_.command);
    if (flag == nullptr) return unknown({word, 2 + name.size()}, name);
    const char* value = equals == whole.npos ? nullptr : word + 2 + equals + 1;
    if (flag->argument.empty() && value != nullptr) return {MisuseKind::needless_value, word, {}, flag};
    return take(*flag, {word, 2 + name.size()}, value);
  }

  // -q, -o DIR, -oDIR, -qo DIR.
  Misuse letters(const char* word) {
    for (const char* at = word + 1; *at != 0; ++at) {
      const Flag* found = nullptr;
      for (const Flag& flag : flags())
        if (flag.letter == *at && flag.belongs_to(arguments_.command)) found = &flag;
      if (found == nullptr) return unknown(word, {at, 1});
      if (!found->argument.empty()) return take(*found, word, at[1] == 0 ? nullptr : at + 1);
      const Misuse misuse = take(*found, word, nullptr);
      if (misuse.kind != MisuseKind::none) return misuse;
    }
    return {};
  }

  Misuse take(const Flag& flag, std::string_view written, const char* value) {
    if (flag.argument.empty()) value = "";
    if (value == nullptr) {
      if (next_ >= argc_) return {MisuseKind::no_value, written, {}, &flag};
      value = argv_[next_++];
    }
    if (*value == 0 && !flag.argument.empty()) return {MisuseKind::no_value, written, {}, &flag};  // --date "$UNSET"
    if (!flag.choices.empty() && !is_choice(flag.choices, value)) return {MisuseKind::bad_choice, value, flag.choices, &flag};
    arguments_.values_[static_cast<size_t>(flag.id)] = value;
    if (flag.id != FlagId::field) return {};
    if (arguments_.field_count_ == arguments_.fields_.size()) return {MisuseKind::too_many_fields, value, {}, &flag};
    arguments_.fields_[arguments_.field_count_++] = value;
    return {};
  }

  Misuse unknown(std::string_view written, std::string_view name) const {
    Nearest nearest(name);
    for (const Flag& flag : flags()) {
      const bool same = flag.name == name || (name.size() == 1 && flag.letter == name[0]);
      if (same && arguments_.group.empty()) return {MisuseKind::flag_of_another_command, written, {}, &flag};
      if (flag.belongs_to(arguments_.command)) nearest.offer(flag.name);
    }
    return {MisuseKind::unknown_flag, written, nearest.name(), nullptr};
  }

  Misuse count_operands() const {
    if (arguments_.command == CommandId::none) {
      if (operand_count_ > 0) return {MisuseKind::too_many_operands, argv_[1], {}, nullptr};
      return {};
    }
    const Command& command = command_of(arguments_.command);
    if (operand_count_ < command.operand_count_min) return {MisuseKind::too_few_operands, command.operands, {}, nullptr};
    if (operand_count_ > command.operand_count_max) return {MisuseKind::too_many_operands, argv_[1 + command.operand_count_max], {}, nullptr};
    return {};
  }

  int argc_;
  char** argv_;
  Arguments& arguments_;
  int next_ = 1;
  size_t operand_count_ = 0;
};

Misuse parse(int argc, char** argv, Arguments& arguments) { return Parser(argc, argv, arguments).run(); }

}  // namespace mirsad::command
