#include "pipeline/document_coder.h"

#include "pipeline/dates_of_fields.h"
#include "text/tokens.h"

namespace mirsad {

DateSpan date_of_document(const Document& document, const Record& record, Date fallback) {
  DateSpan date = document.date;
  if (date.first.known() || document.part != Part::main) return date;
  date.first = date_of_field(record.date);
  if (!date.first.known()) date.first = fallback;
  if (date.first.known()) date.precision = DatePrecision::day, date.basis = DateBasis::explicit_date;
  return date;
}

DocumentCounts code_document(const Lexicon& lexicon, const Piece& piece, const Document& document, const DateSpan& date,
                             uint64_t text_offset, uint32_t first_sentence, Bounded<Sentence>& sentences, Coder& coder, Sink& sink) {
  DocumentCounts counts;
  const auto code_range = [&](TokenRange range) {
    if (range.empty()) return;
    sentences.clear();
    counts.cut += cut_sentences(piece.tokens(), range.begin, range.end, sentences);
    counts.lost += sentences.refused();
    for (const Sentence& s : sentences) {
      const auto hits = piece.hits_between(s.token_begin, s.token_end);
      const auto overlays = piece.overlays_between(s.token_begin, s.token_end);
      coder.code_sentence({&lexicon, &piece.folded(), piece.tokens(), s.token_begin, s.token_end, hits, overlays, piece.text()},
                          first_sentence + counts.sentences++, text_offset, sink);
      sink.end_sentence();
      counts.tokens += s.token_end - s.token_begin;
      counts.hits += hits.size();
    }
  };
  coder.begin_document(date, piece.folded(), piece.tokens(), piece.hits());
  code_range(document.title_tokens);
  for (uint32_t i = 0; i < document.body_count; ++i) code_range(document.body[i]);
  return counts;
}

}  // namespace mirsad
