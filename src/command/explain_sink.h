// What the coder tells about a sentence, as lines on paper. The order within a sentence is that of the coder: the text with its parts in
// colour, chunks and dates, a line for each trigger with its verdict, then accords and events.
#pragma once
#include "code/coder.h"
#include "command/paper.h"
#include "input/record.h"
#include "news/document.h"

namespace mirsad::command {

class ExplainSink final : public Sink {
 public:
  ExplainSink(const Lexicon& lexicon, Paper& paper) : lexicon_(lexicon), paper_(paper) {}

  void begin_document(const Record& record, const Document& document, const DateSpan& date, Bytes text);
  void end_sentence() override { ++sentence_; }
  void end_document();

  void analysed(const SentenceInput& input, const Analysis& analysis) override;
  void verdict(const Analysis& analysis, uint32_t at, const TriggerReading& reading, Verdict verdict) override;
  void left_out(const FeatureInput& input, LeftOut why) override;
  void judged(const FeatureInput& input, int32_t points) override;
  void event(const Event& event) override;
  void agreement(const Agreement& agreement) override;

 private:
  void label(Ink ink, std::string_view what);
  void fact(std::string_view what, std::string_view value);
  void put_tokens(uint32_t begin, uint32_t end);
  void put_sentence(const SentenceInput& input, const Analysis& analysis);
  void put_chunk(const Analysis& analysis, const Chunk& chunk);
  void put_date_line(const DateMention& date);
  void put_span(const DateSpan& span);
  void put_date(const Date& date);
  void put_party(const Party& party);
  void put_side(const Side& side);
  void put_details(const Event& event);
  void detail(std::string_view what);

  const Lexicon& lexicon_;
  Paper& paper_;
  const SentenceInput* input_ = nullptr;
  Bytes text_;
  uint32_t sentence_ = 0;
  uint64_t events_ = 0, agreements_ = 0;
};

}  // namespace mirsad::command
