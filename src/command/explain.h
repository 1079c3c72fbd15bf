// `mirsad explain`: every sentence with what was recognised in it, which rule fired, and why another did not.
#pragma once
#include <cstdio>

#include "base/date.h"
#include "lexicon/view.h"

namespace mirsad {

struct ExplainOptions {
  Date date;            // the document's date, for relative dates
  bool colour = false;
};

// Explains one text to `out`. Control characters of the text are escaped, so that hostile text can do nothing to a terminal.
void explain_text(const Lexicon& lexicon, Bytes text, const ExplainOptions& options, std::FILE* out);

}  // namespace mirsad
