// Arguments in, exit code out.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/system.h"
#include "command/commands.h"
#include "command/usage.h"
#include "text/kernel.h"

namespace {

using namespace mirsad::command;

// Flags that go without a command, and --help that goes with any.
Exit answer(const Arguments& arguments) {
  const std::string_view generate = arguments.has(FlagId::generate) ? arguments.value(FlagId::generate) : "";
  if (arguments.has(FlagId::help) || !arguments.group.empty()) print_help(arguments, stdout);
  else if (generate == "man") print_manual_page(stdout);
  else if (generate == "bash") print_bash_completion(stdout);
  else if (arguments.has(FlagId::version)) print_version(arguments.has(FlagId::verbose), stdout);
  else return say_misuse({MisuseKind::no_command, {}, {}, nullptr}, arguments);
  return Exit::ok;
}

Exit run(const Arguments& arguments) {
  if (arguments.has(FlagId::help)) return answer(arguments);
  switch (arguments.command) {
    case CommandId::none: return answer(arguments);
    case CommandId::code: return run_code(arguments);
    case CommandId::merge: return run_merge(arguments);
    case CommandId::explain: return run_explain(arguments);
    case CommandId::report: return run_report(arguments);
    case CommandId::bench: return run_bench(arguments);
    case CommandId::export_tables: return run_export(arguments);
    default: return run_lexicon(arguments);
  }
}

}  // namespace

int main(int argc, char** argv) {
  mirsad::system::prepare_process();
  Arguments arguments;
  const Misuse misuse = parse(argc, argv, arguments);
  const char* const forced = std::getenv("MIRSAD_KERNEL");
  Exit exit;
  if (misuse.kind != MisuseKind::none) exit = say_misuse(misuse, arguments);
  else if (forced != nullptr && *forced != 0 && !mirsad::choose_kernel(forced)) exit = say_bad_kernel(forced);
  else exit = run(arguments);
  const bool broken = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  if (broken && exit == Exit::ok) exit = say_output_broken();
  return static_cast<int>(exit);
}
