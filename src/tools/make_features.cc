// Training input for src/tools/learn_weights.py: reads JSON Lines on standard input and prints, for every draft event, a line
//   record id, sentence, type, offset, feature, feature, …
// separated by tabs.
#include <cstdio>
#include <string>

#include "code/features.h"
#include "input/corpus.h"
#include "pipeline/document_coder.h"

using namespace mirsad;

namespace {

class Printer final : public Sink, public FeatureSink {
 public:
  void event(const Event&) override {}
  void agreement(const Agreement&) override {}
  void draft(const FeatureInput& in) override {
    if (!is_real(in.draft)) return;
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

}  // namespace

int main() {
  Lexicon lexicon;
  Arena arena;
  Deal deal;
  Corpus corpus;
  if (lexicon.open(shipped_image()) != Status::ok || arena.reserve(64 * limits::mib) != Status::ok) return 1;
  CorpusOptions options;
  options.format = Format::jsonl;
  deal.carve(arena, options, 1);
  if (corpus.carve(arena, options) != Status::ok) return 1;
  DocumentCoder coder(lexicon);
  coder.carve(arena);
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
    coder.read(record.text);
    for (const Document& document : coder.split(record, record.text, true))
      coder.code(document, date_of_document(document, record, {}), record.text_offset, 0, printer);
  }
  return 0;
}
