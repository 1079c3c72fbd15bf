#include "command/explain_sink.h"

#include <array>

#include "code/veto.h"

namespace mirsad::command {
namespace {

constexpr uint32_t label_column = 6, text_column = 18, code_column = 54, verdict_column = 80;

std::string_view words_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::coded: return "coded";
    case Verdict::merged: return "joined with the event before";
    case Verdict::saying: return "says: carries the speaker";
    case Verdict::light_verb: return "light verb: lends itself to the noun";
    case Verdict::silent_head: return "no event without a complement";
    case Verdict::standing: return "not coded: describes how things stand";
    case Verdict::game: return "not coded: the story is of a game";
    case Verdict::private_matter: return "not coded: among private people";
    case Verdict::calamity: return "not coded: the story is of a calamity";
    case Verdict::hidden_by_pattern: return "not coded: a pattern says it is no event";
    case Verdict::content_of_another: return "not coded: content of the event before";
    case Verdict::no_side: return "not coded: no side found";
    case Verdict::needs_light_verb: return "not coded: only mentioned";
    case Verdict::no_trigger: return "no trigger";
    case Verdict::joined_purpose: return "not coded: purpose of another clause";
  }
  return {};
}

std::string_view name_of(ChunkKind kind) {
  constexpr std::string_view names[] = {"actor", "people", "adjective", "place"};
  return names[static_cast<size_t>(kind)];
}

std::string_view name_of(DateBasis basis) {
  constexpr std::string_view names[] = {"", "as stated", "relative", "partial", "Hijri", "of the document"};
  return names[static_cast<size_t>(basis)];
}

std::string_view name_of(Auxiliary auxiliary) {
  constexpr std::string_view names[] = {"", "negation", "future", "hypothetical", "historical"};
  return names[static_cast<size_t>(auxiliary)];
}

std::string_view name_of(ThirdRole role) {
  constexpr std::string_view names[] = {"third", "mediator", "host", "subject"};
  return names[static_cast<size_t>(role)];
}

Ink ink_of(const Item& item, const Analysis& analysis) {
  switch (item.kind) {
    case ItemKind::chunk: return analysis.chunks[item.chunk].kind == ChunkKind::place ? Ink::place : Ink::actor;
    case ItemKind::date: return Ink::date;
    case ItemKind::verb: case ItemKind::nominal: case ItemKind::participle: return Ink::trigger;
    default: return Ink::plain;
  }
}

}  // namespace

void ExplainSink::label(Ink ink, std::string_view what) {
  paper_.pad(label_column);
  paper_.ink(ink);
  paper_.put(what);
  paper_.pad(text_column);
}

void ExplainSink::fact(std::string_view what, std::string_view value) {
  if (value.empty()) return;
  paper_.ink(Ink::faint);
  paper_.pad(2);
  paper_.put(what);
  paper_.ink(Ink::plain);
  paper_.pad(12);
  paper_.put(value);
  paper_.end();
}

void ExplainSink::begin_document(const Record& record, const Document& document, const DateSpan& date, Bytes text) {
  text_ = text;
  sentence_ = 0;
  events_ = agreements_ = 0;
  paper_.ink(Ink::bold);
  paper_.put(record.path);
  if (record.record_offset > 0) paper_.put(" at byte "), paper_.number(record.record_offset);
  if (document.part == Part::related) paper_.put(", a related story on the same page");
  paper_.end();
  fact("title", view_of(document.title));
  if (date.first.known()) {
    paper_.ink(Ink::faint);
    paper_.pad(2);
    paper_.put("date");
    paper_.ink(Ink::plain);
    paper_.pad(12);
    put_span(date);
    paper_.end();
  } else {
    fact("date", "unknown: relative dates stay empty; give one with --date");
  }
  fact("outlet", document.outlet);
  for (uint32_t i = 0; i < document.credit_count; ++i) fact(i == 0 ? "credits" : "", document.credits[i]);
  for (uint32_t i = 0; i < document.tag_count; ++i) fact(i == 0 ? "tags" : "", document.tags[i]);
  fact("id", view_of(record.id));
  fact("url", view_of(record.url));
}

void ExplainSink::end_document() {
  const auto count = [&](uint64_t value, std::string_view what, std::string_view after) {
    paper_.number(value);
    paper_.put(what);
    paper_.put(value == 1 ? "" : "s");
    paper_.put(after);
  };
  paper_.end();
  paper_.ink(Ink::faint);
  paper_.pad(2);
  count(sentence_, " sentence", ", ");
  count(events_, " event", ", ");
  count(agreements_, " accord", "");
  paper_.end();
}

void ExplainSink::analysed(const SentenceInput& input, const Analysis& analysis) {
  input_ = &input;
  paper_.end();
  put_sentence(input, analysis);
  for (const Item& item : analysis.items) {
    if (item.kind == ItemKind::chunk) put_chunk(analysis, analysis.chunks[item.chunk]);
    if (item.kind == ItemKind::date) put_date_line(analysis.dates[item.date]);
  }
}

void ExplainSink::put_sentence(const SentenceInput& input, const Analysis& analysis) {
  paper_.ink(Ink::bold);
  paper_.pad(1);
  paper_.number(sentence_);
  paper_.ink(Ink::plain);
  paper_.pad(label_column);
  uint32_t item = 0;
  for (uint32_t t = input.token_begin; t < input.token_end; ++t) {
    const Token& token = input.tokens[t];
    while (item < analysis.items.size() && analysis.items[item].token_end <= t) ++item;
    const bool inside = item < analysis.items.size() && analysis.items[item].token_begin <= t;
    if (token.kind == TokenKind::line_break) continue;
    paper_.ink(inside ? ink_of(analysis.items[item], analysis) : Ink::plain);
    const bool after_break = t > input.token_begin && input.tokens[t - 1].kind == TokenKind::line_break;
    paper_.word(text_.subspan(token.source_begin, token.source_end - token.source_begin), token.space_before || after_break, label_column);
  }
  paper_.end();
}

void ExplainSink::put_tokens(uint32_t begin, uint32_t end) {
  if (begin >= end) return;
  const uint32_t first = input_->tokens[begin].source_begin, last = input_->tokens[end - 1].source_end;
  paper_.put(text_.subspan(first, last - first));
}

void ExplainSink::put_chunk(const Analysis& analysis, const Chunk& chunk) {
  label(chunk.kind == ChunkKind::place ? Ink::place : Ink::actor, name_of(chunk.kind));
  put_tokens(chunk.token_begin, chunk.token_end);
  paper_.ink(Ink::plain);
  paper_.pad(code_column);
  bool first = true;
  for (const Ref& ref : analysis.refs_of(chunk)) {
    if (!first) paper_.put("; ");
    first = false;
    paper_.put(ref.has_country() ? ref.country.text() : "no country");
    if (!ref.sector.empty()) paper_.put(" "), paper_.put(ref.sector.text());
    if (ref.entity != image::none) paper_.put(" "), paper_.put(lexicon_.text(lexicon_.entities()[ref.entity].key));
  }
  if (chunk.place != no_index && first) paper_.put(lexicon_.text(lexicon_.places()[chunk.place].name));
  paper_.ink(Ink::faint);
  if (chunk.number > 0) paper_.put("  number "), paper_.number(chunk.number);
  if (chunk.preposition != no_index) paper_.put("  after "), paper_.put(lexicon_.text(lexicon_.prepositions()[chunk.preposition]));
  if (chunk.from_memory) paper_.put("  named before");
  paper_.end();
}

void ExplainSink::put_date_line(const DateMention& date) {
  label(Ink::date, "date");
  put_tokens(date.token_begin, date.token_end);
  paper_.ink(Ink::plain);
  paper_.pad(code_column);
  put_span(date.span);
  paper_.end();
}

void ExplainSink::put_span(const DateSpan& span) {
  if (!span.first.known()) return paper_.put("unknown");
  put_date(span.first);
  if (span.last.known()) paper_.put(".."), put_date(span.last);
  if (span.basis != DateBasis::none) paper_.put(", "), paper_.put(name_of(span.basis));
}

void ExplainSink::put_date(const Date& date) {
  std::array<char, 40> text{};
  const unsigned year = static_cast<unsigned>(date.year), month = date.month, day = date.day;
  std::snprintf(text.data(), text.size(), month == 0 ? "%04u" : day == 0 ? "%04u-%02u" : "%04u-%02u-%02u", year, month, day);
  paper_.put(std::string_view(text.data()));
}

void ExplainSink::verdict(const Analysis& analysis, uint32_t at, const TriggerReading& reading, Verdict verdict) {
  if (verdict == Verdict::no_trigger) return;
  const Item& item = analysis.items[at];
  const bool coded = verdict == Verdict::coded;
  label(coded ? Ink::trigger : Ink::faint, item.kind == ItemKind::verb ? "verb" : item.kind == ItemKind::nominal ? "noun" : "participle");
  put_tokens(item.token_begin, item.token_end);
  paper_.pad(code_column);
  if (reading.trigger != nullptr) paper_.put(lexicon_.text(reading.trigger->rule));
  else if (reading.head != no_index) paper_.put(lexicon_.text(lexicon_.heads()[reading.head].lemma));
  paper_.pad(verdict_column);
  paper_.ink(coded ? Ink::good : Ink::faint);
  paper_.put(words_of(verdict));
  paper_.end();
}

void ExplainSink::left_out(const FeatureInput& input, LeftOut why) {
  const Item& item = input.analysis.items[input.draft.item];
  label(Ink::faint, "left out");
  put_tokens(item.token_begin, item.token_end);
  paper_.pad(code_column);
  paper_.put(mirsad::name_of(input.draft.type));
  paper_.pad(verdict_column);
  paper_.ink(Ink::faint);
  paper_.put(why == LeftOut::nobody ? "no country or body on either side" : "courtesy at home");
  paper_.end();
}

// Weights of what surrounds the trigger, and what they come to: below zero the event is not written.
void ExplainSink::judged(const FeatureInput& input, int32_t points) {
  const Item& item = input.analysis.items[input.draft.item];
  label(Ink::faint, "weighed");
  put_tokens(item.token_begin, item.token_end);
  paper_.pad(code_column);
  paper_.put(mirsad::name_of(input.draft.type));
  paper_.put(points < 0 ? " -" : " +");
  paper_.number(static_cast<uint64_t>(points < 0 ? -points : points));
  paper_.pad(verdict_column);
  paper_.ink(points < 0 ? Ink::faint : Ink::good);
  paper_.put(points < 0 ? "vetoed: rather a mention than a report" : "stands");
  paper_.end();
  class Lines final : public Weigher {
   public:
    Lines(const Lexicon& lexicon, EventType type, Paper& paper) : Weigher(lexicon, type), paper_(paper) {}

   private:
    void counted(std::string_view kind, std::string_view value, int32_t weight) override {
      if (weight > -20 && weight < 20) return;
      paper_.put(any_ ? ", " : "");
      any_ = true;
      paper_.put(kind), paper_.put(":"), paper_.put(value), paper_.put(weight < 0 ? " -" : " +");
      paper_.number(static_cast<uint64_t>(weight < 0 ? -weight : weight));
    }

    Paper& paper_;
    bool any_ = false;
  };
  paper_.pad(text_column);
  paper_.ink(Ink::faint);
  Lines lines(lexicon_, input.draft.type, paper_);
  features_of(input, lines);
  paper_.end();
}

void ExplainSink::put_party(const Party& party) {
  paper_.put(party.country.empty() ? "?" : party.country);
  if (!party.sector.empty()) paper_.put(" "), paper_.put(party.sector);
  if (!party.name.empty()) paper_.put(" "), paper_.put(party.label.empty() ? party.name : party.label);
}

void ExplainSink::put_side(const Side& side) {
  if (side.count == 0) paper_.put("?");
  for (uint32_t i = 0; i < side.count; ++i) {
    if (i > 0) paper_.put("; ");
    put_party(side.parties[i]);
  }
}

void ExplainSink::detail(std::string_view what) {
  paper_.pad(text_column);
  paper_.ink(Ink::faint);
  paper_.put(what);
  paper_.ink(Ink::plain);
  paper_.pad(text_column + 10);
}

void ExplainSink::event(const Event& event) {
  ++events_;
  label(Ink::event, "EVENT");
  paper_.put(mirsad::name_of(event.type));
  if (event.mode != Mode::none) paper_.put("."), paper_.put(mirsad::name_of(event.mode));
  if (event.auxiliary != Auxiliary::none) paper_.put(" ("), paper_.put(name_of(event.auxiliary)), paper_.put(")");
  paper_.ink(Ink::plain);
  paper_.put("  ");
  put_side(event.actor);
  paper_.ink(Ink::event);
  paper_.put(" \xe2\x86\x92 ");
  paper_.ink(Ink::plain);
  put_side(event.recipient);
  paper_.end();
  put_details(event);
}

void ExplainSink::put_details(const Event& event) {
  if (event.third.count > 0) detail(name_of(event.third_role)), put_side(event.third), paper_.end();
  if (event.date.first.known()) detail("date"), put_span(event.date), paper_.end();
  if (!event.place.name.empty() || !event.place.country.empty()) {
    detail("place");
    paper_.put(event.place.name);
    paper_.put(" ");
    paper_.put(event.place.country);
    if (!event.place.latitude.empty()) paper_.put(" "), paper_.put(event.place.latitude), paper_.put(" "), paper_.put(event.place.longitude);
    paper_.end();
  }
  if (event.number != 0) {
    detail("number");
    paper_.number(event.number);
    paper_.put(" ");
    paper_.put(event.number_unit);
    paper_.end();
  }
  if (event.contexts != 0) {
    detail("contexts");
    bool first = true;
    for (uint8_t i = 0; i < context_count; ++i) {
      if ((event.contexts >> i & 1) == 0) continue;
      if (!first) paper_.put("; ");
      first = false;
      paper_.put(context_name(i));
    }
    paper_.end();
  }
  if (!event.speaker.country.empty() || !event.speaker.name.empty()) detail("speaker"), put_party(event.speaker), paper_.end();
  if (!event.rule.empty()) detail("rule"), paper_.put(event.rule), paper_.end();
}

void ExplainSink::agreement(const Agreement& agreement) {
  ++agreements_;
  label(Ink::accord, "ACCORD");
  paper_.put(agreement.kind);
  paper_.put(" ");
  paper_.put(agreement.status);
  paper_.ink(Ink::plain);
  paper_.put("  ");
  put_side(agreement.parties);
  paper_.end();
  if (agreement.mediator.count > 0) detail("mediator"), put_side(agreement.mediator), paper_.end();
  if (agreement.by.count > 0) detail("by"), put_side(agreement.by), paper_.end();
  if (agreement.date.first.known()) detail("date"), put_span(agreement.date), paper_.end();
}

}  // namespace mirsad::command
