#include "pipeline/document_coder.h"

#include "news/structure.h"
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

void DocumentCoder::carve(Arena& arena) {
  piece_.carve(arena);
  coder_.carve(arena);
  documents_ = Bounded<Document>(arena.carve<Document>(limits::document_part_max));
  sentences_ = Bounded<Sentence>(arena.carve<Sentence>(limits::sentence_count_max));
}

std::span<const Document> DocumentCoder::split(const Record& record, Bytes text, bool first) {
  documents_.clear();
  split_documents({&record, &lexicon_, &piece_.folded(), text, piece_.tokens(), piece_.hits(), first, &source_name_}, documents_);
  return documents_.items();
}

DocumentCounts DocumentCoder::code(const Document& document, const DateSpan& date, uint64_t text_offset, uint32_t first_sentence, Sink& sink) {
  DocumentCounts counts;
  const auto code_range = [&](TokenRange range) {
    if (range.empty()) return;
    sentences_.clear();
    counts.cut += cut_sentences(piece_.tokens(), range.begin, range.end, sentences_);
    counts.lost += sentences_.refused();
    HitWalk hits_walk(piece_.hits(), range.begin), overlays_walk(piece_.overlays(), range.begin);
    for (const Sentence& s : sentences_) {
      const auto hits = hits_walk.within(s.token_begin, s.token_end);
      const auto overlays = overlays_walk.within(s.token_begin, s.token_end);
      coder_.code_sentence({&lexicon_, &piece_.folded(), piece_.tokens(), s.token_begin, s.token_end, hits, overlays, piece_.text()},
                          first_sentence + counts.sentences++, text_offset, sink);
      sink.end_sentence();
      counts.tokens += s.token_end - s.token_begin;
      counts.hits += hits.size();
    }
  };
  coder_.begin_document(date, piece_.folded(), piece_.tokens(), piece_.hits());
  code_range(document.title_tokens);
  for (uint32_t i = 0; i < document.body_count; ++i) code_range(document.body[i]);
  return counts;
}

}  // namespace mirsad
