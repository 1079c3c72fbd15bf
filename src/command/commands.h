// The commands behind main.cc. Each takes the parsed arguments, tells the user whatever went wrong, and returns the exit code.
#pragma once
#include "command/flags.h"
#include "command/messages.h"
#include "base/date.h"
#include "input/corpus.h"

namespace mirsad::command {

Exit run_bench(const Arguments& arguments);
Exit run_code(const Arguments& arguments);
Exit run_merge(const Arguments& arguments);
Exit run_explain(const Arguments& arguments);
Exit run_export(const Arguments& arguments);
Exit run_report(const Arguments& arguments);
Exit run_lexicon(const Arguments& arguments);

// What code and explain read alike: --format, --field, --date.
Exit read_input_flags(const Arguments& arguments, CorpusOptions& corpus, Date& date);

// One path that exists is enough to begin: the others become rows of anomalies.csv. Else the user is told of the first.
Exit find_paths(std::span<const char* const> paths);

// The name of a file that will be renamed into place: a device or a pipe there would be replaced, and its name gone.
Exit check_output_file(const char* path);

}  // namespace mirsad::command
