// Any bytes as a command line, arguments parted by NUL: it is understood, or one line says what to write instead, fit for a terminal.
#include <cstdlib>

#include "command/terminal.h"
#include "memory_run.h"
#include "tools/source.h"

using namespace mirsad;
using namespace mirsad::memory_system;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  machine = {};
  machine.start_process();
  std::vector<std::string> words = tools::split(view_of({data, size}), '\0');
  words.insert(words.begin(), "mirsad");
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  command::Arguments parsed;
  const command::Misuse misuse = command::parse(static_cast<int>(arguments.size()), arguments.data(), parsed);
  CorpusOptions corpus;
  Date date;
  if (misuse.kind != command::MisuseKind::none) command::say_misuse(misuse, parsed);
  else if (command::read_input_flags(parsed, corpus, date) == command::Exit::ok && !machine.console.empty()) std::abort();
  if (misuse.kind != command::MisuseKind::none && machine.console.empty()) std::abort();
  std::string told = machine.console;
  if (!told.empty() && told.back() != '\n') std::abort();
  if (!told.empty()) told.pop_back();
  std::string harmless = told;
  if (command::make_harmless(harmless) != told.size() || harmless != told) std::abort();
  return 0;
}
