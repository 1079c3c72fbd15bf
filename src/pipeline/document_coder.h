// From a piece of text to its documents and their coded sentences: what `code`, `explain`, `bench` and the library share, so that they
// cannot differ.
//
//   DocumentCoder coder(lexicon);  coder.carve(arena);
//   coder.read(text);                                                  // or the stages of coder.piece() one by one
//   for (const Document& document : coder.split(record, text, true))
//     coder.code(document, date_of_document(document, record, {}), 0, 0, sink);
#pragma once
#include "base/arena.h"
#include "code/coder.h"
#include "input/record.h"
#include "news/structure.h"
#include "pipeline/piece.h"

namespace mirsad {

struct DocumentCounts {
  uint32_t sentences = 0, cut = 0;  // cut: sentences that the limit forced apart
  uint64_t lost = 0;                // sentences beyond the table
  uint64_t tokens = 0, hits = 0;
};

// The document's own date; for a main story without one the record's, else `fallback`.
DateSpan date_of_document(const Document& document, const Record& record, Date fallback);

class DocumentCoder {
 public:
  explicit DocumentCoder(const Lexicon& lexicon) : lexicon_(lexicon), coder_(lexicon) {}
  void carve(Arena& arena);

  // Folds, tokenises and matches; at most limits::piece_bytes_max. Returns invalid UTF-8 sequences replaced.
  uint32_t read(Bytes text) { return piece_.read(lexicon_, text); }

  // The documents of the text that was read; `first`: it begins the record. Until the next call.
  std::span<const Document> split(const Record& record, Bytes text, bool first);

  // Codes title and body into `sink`. Sentences are numbered from `first_sentence`; `text_offset` is where the piece begins in the record's text.
  DocumentCounts code(const Document& document, const DateSpan& date, uint64_t text_offset, uint32_t first_sentence, Sink& sink);

  Piece& piece() { return piece_; }
  const Piece& piece() const { return piece_; }

 private:
  const Lexicon& lexicon_;
  Piece piece_;
  Coder coder_;
  SourceName source_name_;
  Bounded<Document> documents_;
  Bounded<Sentence> sentences_;
};

}  // namespace mirsad
