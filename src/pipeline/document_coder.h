// From a document of a piece to its coded sentences: the loop that `code`, `explain` and the library share, so that they cannot differ.
#pragma once
#include "code/coder.h"
#include "input/record.h"
#include "news/document.h"
#include "pipeline/piece.h"

namespace mirsad {

struct DocumentCounts {
  uint32_t sentences = 0, cut = 0;  // cut: sentences that the limit forced apart
  uint64_t lost = 0;                // sentences beyond the table
  uint64_t tokens = 0, hits = 0;
};

// The document's own date; for a main story without one the record's, else `fallback`.
DateSpan date_of_document(const Document& document, const Record& record, Date fallback);

// Codes title and body into `sink`. Sentences are numbered from `first_sentence`; `text_offset` is where the piece begins in the record's text.
DocumentCounts code_document(const Lexicon& lexicon, const Piece& piece, const Document& document, const DateSpan& date,
                             uint64_t text_offset, uint32_t first_sentence, Bounded<Sentence>& sentences, Coder& coder, Sink& sink);

}  // namespace mirsad
