// `mirsad explain`: reads one file as a run would, and shows each of its documents.
#include <cstdlib>

#include "base/system.h"
#include "command/commands.h"
#include "command/explain.h"
#include "command/lexicon_source.h"

namespace mirsad::command {

Exit run_explain(const Arguments& arguments) {
  ExplainOptions options;
  const Exit flags = read_input_flags(arguments, options.corpus, options.date);
  if (flags != Exit::ok) return flags;
  options.path = arguments.operands[0];
  system::Facts facts;
  if (std::string_view(options.path) != "-") {
    const Status status = system::facts_of_path(options.path, facts);
    if (status != Status::ok) return say_unexplained(options.path, status);
  }
  const char* no_color = std::getenv("NO_COLOR");
  options.colour = system::is_terminal(system::standard_output) && (no_color == nullptr || *no_color == 0);
  LexiconSource source;
  const Exit opened = source.open(arguments);
  if (opened != Exit::ok) return opened;
  uint64_t document_count = 0;
  if (explain_file(source.lexicon(), options, stdout, document_count) != Status::ok) return say_no_memory(explain_arena_bytes);
  return document_count > 0 ? Exit::ok : say_no_text(options.path);
}

}  // namespace mirsad::command
