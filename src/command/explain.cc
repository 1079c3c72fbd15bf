#include "command/explain.h"

#include <array>
#include <charconv>

#include "command/explain_sink.h"
#include "command/messages.h"
#include "input/cut.h"
#include "pipeline/document_coder.h"

namespace mirsad::command {
namespace {

class Explanation {
 public:
  Explanation(const Lexicon& lexicon, const ExplainOptions& options, std::FILE* out)
      : options_(options), coder_(lexicon), paper_(out, options.colour), sink_(lexicon, paper_) {}

  Status carve() {
    Status status = arena_.reserve(explain_arena_bytes);
    if (status == Status::ok) deal_.carve(arena_, options_.corpus, 1);
    if (status == Status::ok) status = corpus_.carve(arena_, options_.corpus);
    if (status != Status::ok) return status;
    coder_.carve(arena_);
    return Status::ok;
  }

  uint64_t run() {
    const char* const paths[] = {options_.path};
    deal_.begin(paths, nullptr);
    corpus_.begin(deal_);
    Record record;
    Anomaly anomaly;
    for (Step step = corpus_.next(record, anomaly); step != Step::end; step = corpus_.next(record, anomaly)) {
      if (step == Step::record) explain_record(record);
      const bool failed = step == Step::file_end && corpus_.file().status != Status::ok;
      if (step == Step::anomaly || failed) tell(anomaly);
    }
    return document_count_;
  }

 private:
  static void tell(const Anomaly& anomaly) {
    std::array<char, 24> digits;
    const char* end = std::to_chars(digits.begin(), digits.end(), anomaly.offset).ptr;
    say_skipped(view_of(anomaly.path), {digits.data(), static_cast<size_t>(end - digits.data())}, name_of(anomaly.kind), anomaly.detail);
  }

  void explain_record(const Record& record) {
    Bytes rest = record.text;
    uint64_t offset = record.text_offset;
    bool first = record.first_piece;
    do {
      const size_t bytes = cut_place(rest, limits::piece_bytes_max);
      coder_.read(rest.first(bytes));
      for (const Document& document : coder_.split(record, rest.first(bytes), first)) explain_document(record, document, offset);
      rest = rest.subspan(bytes);
      offset += bytes;
      first = false;
    } while (!rest.empty());
  }

  void explain_document(const Record& record, const Document& document, uint64_t offset) {
    const DateSpan date = date_of_document(document, record, options_.date);
    if (document_count_++ > 0) paper_.end();
    sink_.begin_document(record, document, date, coder_.piece().text());
    coder_.code(document, date, offset, 0, sink_);
    sink_.end_document();
  }

  const ExplainOptions& options_;
  Arena arena_;
  Deal deal_;
  Corpus corpus_;
  DocumentCoder coder_;
  Paper paper_;
  ExplainSink sink_;
  uint64_t document_count_ = 0;
};

}  // namespace

Status explain_file(const Lexicon& lexicon, const ExplainOptions& options, std::FILE* out, uint64_t& document_count) {
  Explanation explanation(lexicon, options, out);
  const Status status = explanation.carve();
  if (status != Status::ok) return status;
  document_count = explanation.run();
  return Status::ok;
}

}  // namespace mirsad::command
