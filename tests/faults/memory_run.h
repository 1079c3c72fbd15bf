// `mirsad` as a function over the operating system made of memory: arguments in, exit code out.
#pragma once
#include <string>
#include <vector>

#include "command/commands.h"
#include "memory_system.h"

namespace mirsad::memory_system {

// Words behind `mirsad code`. What it told is machine.console, what it still holds machine.held().
inline command::Exit run_code_with(std::vector<std::string> words) {
  words.insert(words.begin(), {"mirsad", "code"});
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  command::Arguments parsed;
  machine.start_process();
  const command::Misuse misuse = command::parse(static_cast<int>(arguments.size()), arguments.data(), parsed);
  return misuse.kind == command::MisuseKind::none ? command::run_code(parsed) : command::say_misuse(misuse, parsed);
}

}  // namespace mirsad::memory_system
