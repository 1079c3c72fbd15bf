#include "command/explain.h"

#include <string>

#include "code/coder.h"
#include "code/expand.h"
#include "pipeline/piece.h"

namespace mirsad {
namespace {

const char* words_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::coded: return "coded";
    case Verdict::merged: return "joined with the event before";
    case Verdict::saying: return "verb of saying: carries the speaker";
    case Verdict::light_verb: return "light verb: lends itself to the noun";
    case Verdict::silent_head: return "no event without a complement";
    case Verdict::hidden_by_pattern: return "a pattern says: no event";
    case Verdict::content_of_another: return "not coded: content of the event before";
    case Verdict::no_side: return "not coded: no side found";
    case Verdict::needs_light_verb: return "not coded: only mentioned (no light verb)";
    case Verdict::no_trigger: return "no trigger";
    case Verdict::joined_purpose: return "not coded: purpose of another clause";
  }
  return "";
}

const char* name_of(ChunkKind kind) {
  switch (kind) {
    case ChunkKind::actor: return "actor";
    case ChunkKind::people: return "people";
    case ChunkKind::adjective: return "adjective";
    case ChunkKind::place: return "place";
  }
  return "";
}

class Explainer final : public Sink {
 public:
  Explainer(const Lexicon& lexicon, const ExplainOptions& options, std::FILE* out) : lexicon_(lexicon), options_(options), out_(out) {}

  void analysed(const SentenceInput& input, const Analysis& analysis) override {
    input_ = &input;
    std::fprintf(out_, "%s%3u%s  ", colour("\033[1m"), number_, colour("\033[0m"));
    put(input.token_begin, input.token_end);
    std::fputc('\n', out_);
    for (const Item& item : analysis.items) {
      if (item.kind == ItemKind::chunk) put_chunk(analysis, analysis.chunks[item.chunk]);
      if (item.kind == ItemKind::date) put_date(analysis.dates[item.date]);
    }
  }

  void verdict(const Analysis& analysis, uint32_t at, const TriggerReading& reading, Verdict verdict) override {
    if (verdict == Verdict::no_trigger) return;
    const Item& item = analysis.items[at];
    line(verdict == Verdict::coded ? "\033[32m" : "\033[2m", item.kind == ItemKind::verb ? "verb" : item.kind == ItemKind::nominal ? "noun" : "participle");
    put(item.token_begin, item.token_end);
    const std::string_view rule = reading.trigger != nullptr ? lexicon_.text(reading.trigger->rule)
                                  : reading.head != no_index ? lexicon_.text(lexicon_.heads()[reading.head].lemma)
                                                             : std::string_view{};
    std::fprintf(out_, "  %.*s: %s", static_cast<int>(rule.size()), rule.data(), words_of(verdict));
    end();
  }

  void event(const Event& event) override {
    line("\033[1;33m", "EVENT");
    print(mirsad::name_of(event.type));
    if (event.mode != Mode::none) std::fputc('.', out_), print(mirsad::name_of(event.mode));
    if (event.auxiliary != Auxiliary::none) std::fprintf(out_, " (%s)", auxiliary_names[static_cast<int>(event.auxiliary)]);
    std::fputs("  ", out_);
    put_side(event.actor);
    std::fputs(" -> ", out_);
    put_side(event.recipient);
    if (event.third.count > 0) std::fputs(" by way of ", out_), put_side(event.third);
    if (event.date.first.known()) std::fprintf(out_, "  %04d-%02u-%02u", event.date.first.year, event.date.first.month, event.date.first.day);
    if (event.number != 0) std::fprintf(out_, "  n=%llu", static_cast<unsigned long long>(event.number));
    if (!event.place.country.empty()) std::fputs("  @", out_), print(event.place.country), std::fputc(' ', out_), print(event.place.name);
    std::fputs("  [", out_);
    print(event.rule);
    std::fputc(']', out_);
    end();
  }

  void agreement(const Agreement& agreement) override {
    line("\033[1;35m", "ACCORD");
    print(agreement.kind);
    std::fputc(' ', out_);
    print(agreement.status);
    std::fputs("  ", out_);
    put_side(agreement.parties);
    if (agreement.mediator.count > 0) std::fputs(" mediated by ", out_), put_side(agreement.mediator);
    if (agreement.by.count > 0) std::fputs(" says ", out_), put_side(agreement.by);
    end();
  }

  void next_sentence() { ++number_; }

 private:
  static constexpr const char* auxiliary_names[] = {"", "negation", "future", "hypothetical", "historical"};

  const char* colour(const char* code) const { return options_.colour ? code : ""; }
  void line(const char* code, const char* what) { std::fprintf(out_, "     %s%-10s ", colour(code), what); }
  void end() { std::fprintf(out_, "%s\n", colour("\033[0m")); }
  void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), out_); }

  // Text of tokens, with control characters shown as a full stop.
  void put(uint32_t begin, uint32_t end) {
    const uint32_t first = input_->tokens[begin].source_begin, last = input_->tokens[end - 1].source_end;
    for (uint32_t i = first; i < last; ++i) std::fputc(text_[i] < 0x20 || text_[i] == 0x7f ? '.' : text_[i], out_);
  }

  void put_ref(const Ref& ref) {
    print(code_text(ref.country));
    if (ref.sector[0] != 0) std::fputc(' ', out_), print(code_text(ref.sector));
    if (ref.entity != image::none) std::fputc(' ', out_), print(lexicon_.text(lexicon_.entities()[ref.entity].key));
  }

  void put_chunk(const Analysis& analysis, const Chunk& chunk) {
    line("\033[36m", name_of(chunk.kind));
    put(chunk.token_begin, chunk.token_end);
    std::fputs("  ", out_);
    for (const Ref& ref : analysis.refs_of(chunk)) {
      put_ref(ref);
      std::fputs("; ", out_);
    }
    if (chunk.number > 0) std::fprintf(out_, " n=%llu", static_cast<unsigned long long>(chunk.number));
    if (chunk.preposition != no_index) std::fputs(" after ", out_), print(lexicon_.text(lexicon_.prepositions()[chunk.preposition]));
    if (chunk.from_memory) std::fputs(" (named before)", out_);
    end();
  }

  void put_date(const DateMention& date) {
    line("\033[34m", "date");
    put(date.token_begin, date.token_end);
    std::fprintf(out_, "  %04d-%02u-%02u", date.span.first.year, date.span.first.month, date.span.first.day);
    end();
  }

  void put_side(const Side& side) {
    if (side.count == 0) std::fputc('?', out_);
    for (uint32_t i = 0; i < side.count; ++i) {
      if (i > 0) std::fputs("; ", out_);
      const Party& party = side.parties[i];
      print(party.country.empty() ? "?" : party.country);
      if (!party.sector.empty()) std::fputc(' ', out_), print(party.sector);
      if (!party.name.empty()) std::fputc(' ', out_), print(party.name);
    }
  }

  const Lexicon& lexicon_;
  const ExplainOptions& options_;
  std::FILE* out_;
  const SentenceInput* input_ = nullptr;
  uint32_t number_ = 0;

 public:
  Bytes text_;
};

}  // namespace

void explain_text(const Lexicon& lexicon, Bytes text, const ExplainOptions& options, std::FILE* out) {
  Arena arena;
  if (arena.reserve(32 * limits::mib) != Status::ok) return;
  Piece piece;
  piece.carve(arena);
  Coder coder(lexicon);
  coder.carve(arena);
  Bounded<Sentence> sentences(arena.carve<Sentence>(limits::sentence_count_max));
  piece.read(lexicon, text.subspan(0, std::min(text.size(), limits::piece_bytes_max)));
  cut_sentences(piece.tokens(), 0, static_cast<uint32_t>(piece.tokens().size()), sentences);
  Explainer explainer(lexicon, options, out);
  explainer.text_ = piece.text();
  DateSpan date;
  date.first = options.date;
  coder.begin_document(date);
  for (uint32_t i = 0; i < sentences.size(); ++i) {
    const Sentence& s = sentences[i];
    const SentenceInput input{&lexicon, &piece.folded(), piece.tokens(), s.token_begin, s.token_end, piece.hits_between(s.token_begin, s.token_end), piece.overlays_between(s.token_begin, s.token_end)};
    coder.code_sentence(input, i, 0, piece.text(), explainer);
    explainer.next_sentence();
  }
}

}  // namespace mirsad
