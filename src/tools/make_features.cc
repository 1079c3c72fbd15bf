// Training input for src/tools/learn_weights.py: reads JSON Lines on standard input and prints, for every draft event, a line
//   record id, sentence, type, offset, feature, feature, …
// separated by tabs.
#include <cstdio>
#include <string>

#include "code/features.h"
#include "input/corpus.h"
#include "input/cut.h"
#include "news/structure.h"
#include "pipeline/piece.h"

using namespace mirsad;

namespace {

class Printer final : public Sink, public FeatureSink {
 public:
  void event(const Event&) override {}
  void agreement(const Agreement&) override {}
  void draft(const FeatureInput& in) override {
    if (in.draft.auxiliary != Auxiliary::none && in.draft.auxiliary != Auxiliary::historical) return;
    begin(name_of(in.draft.type), in.event.offset);
    features_of(in, *this);
    std::puts("");
  }
  void end_sentence() override {
    ++sentence;
  }
  void feature(std::string_view kind, std::string_view value) override {
    std::printf("\t%.*s:%.*s", static_cast<int>(kind.size()), kind.data(), static_cast<int>(value.size()), value.data());
  }

  std::string id;
  uint32_t sentence = 0;

 private:
  void begin(std::string_view type, uint64_t offset) {
    std::printf("%s\t%u\t%.*s\t%llu", id.c_str(), sentence, static_cast<int>(type.size()), type.data(), static_cast<unsigned long long>(offset));
  }
};

// 2007-12-22
Date date_of(Bytes text) {
  const std::string copy(reinterpret_cast<const char*>(text.data()), text.size());
  int year = 0;
  unsigned month = 0, day = 0;
  Date date;
  if (std::sscanf(copy.c_str(), "%d-%u-%u", &year, &month, &day) != 3) return date;
  date.year = static_cast<int16_t>(year), date.month = static_cast<uint8_t>(month), date.day = static_cast<uint8_t>(day);
  return date;
}

}  // namespace

int main() {
  Lexicon lexicon;
  Arena arena;
  Deal deal;
  Corpus corpus;
  Piece piece;
  if (lexicon.open(shipped_image()) != Status::ok || arena.reserve(64 * limits::mib) != Status::ok) return 1;
  CorpusOptions options;
  options.format = Format::jsonl;
  deal.carve(arena, options, 1);
  if (corpus.carve(arena, options) != Status::ok) return 1;
  piece.carve(arena);
  Coder coder(lexicon);
  coder.carve(arena);
  Bounded<Document> documents(arena.carve<Document>(limits::document_part_max));
  Bounded<Sentence> sentences(arena.carve<Sentence>(limits::sentence_count_max));
  Printer printer;
  const char* const paths[] = {"-"};
  deal.begin(paths, nullptr);
  corpus.begin(deal);
  Record record;
  Anomaly anomaly;
  for (Step step = corpus.next(record, anomaly); step != Step::end; step = corpus.next(record, anomaly)) {
    if (step != Step::record || record.text.size() > limits::piece_bytes_max) continue;
    printer.id.assign(reinterpret_cast<const char*>(record.id.data()), record.id.size());
    printer.sentence = 0;
    piece.read(lexicon, record.text);
    documents.clear();
    split_documents({&record, &lexicon, &piece.folded(), piece.text(), piece.tokens(), piece.hits(), true}, documents);
    for (const Document& document : documents) {
      DateSpan date = document.date;
      if (!date.first.known()) date.first = date_of(record.date);
      coder.begin_document(date, piece.folded(), piece.tokens(), piece.hits());
      const auto range = [&](TokenRange tokens) {
        if (tokens.empty()) return;
        sentences.clear();
        cut_sentences(piece.tokens(), tokens.begin, tokens.end, sentences);
        for (const Sentence& s : sentences) {
          coder.code_sentence({&lexicon, &piece.folded(), piece.tokens(), s.token_begin, s.token_end, piece.hits_between(s.token_begin, s.token_end),
                               piece.overlays_between(s.token_begin, s.token_end), piece.text()},
                              printer.sentence, record.text_offset, printer);
          printer.end_sentence();
        }
      };
      range(document.title_tokens);
      for (uint32_t i = 0; i < document.body_count; ++i) range(document.body[i]);
    }
  }
  return 0;
}
