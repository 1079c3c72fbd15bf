// `mirsad explain`: a file's documents as a run sees them: what each says of itself (title, date, outlet, credits, tags), then every
// sentence with what was recognised in it, which rule fired, why another did not, and the events and accords that came of it.
#pragma once
#include <cstdio>

#include "base/date.h"
#include "input/corpus.h"
#include "lexicon/view.h"

namespace mirsad::command {

struct ExplainOptions {
  const char* path = nullptr;  // "-": standard input
  CorpusOptions corpus;
  Date date;                   // of documents that give none
  bool colour = false;
};

inline constexpr size_t explain_arena_bytes = 32 * limits::mib;

// Status::capacity when the system refuses the memory. Whatever of the input cannot be used is told to the user.
Status explain_file(const Lexicon& lexicon, const ExplainOptions& options, std::FILE* out, uint64_t& document_count);

}  // namespace mirsad::command
