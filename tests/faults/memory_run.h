// `mirsad` as a function over the operating system made of memory: arguments in, exit code out.
#pragma once
#include <cstdlib>
#include <string>
#include <vector>

#include "command/commands.h"
#include "memory_system.h"

namespace mirsad::memory_system {

// Words behind `mirsad`. What it told is machine.console, what it still holds machine.held().
inline command::Exit run_with(std::vector<std::string> words) {
  words.insert(words.begin(), "mirsad");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  command::Arguments parsed;
  machine.start_process();
  const command::Misuse misuse = command::parse(static_cast<int>(arguments.size()), arguments.data(), parsed);
  if (misuse.kind != command::MisuseKind::none) return command::say_misuse(misuse, parsed);
  switch (parsed.command) {
    case command::CommandId::code: return command::run_code(parsed);
    case command::CommandId::merge: return command::run_merge(parsed);
    case command::CommandId::export_tables: return command::run_export(parsed);
    case command::CommandId::report: return command::run_report(parsed);
    default: std::abort();
  }
}

}  // namespace mirsad::memory_system
