#include "code/features.h"

#include <algorithm>

#include "code/circumstance.h"
#include "code/clause.h"
#include "code/sentence_features.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

std::string_view shape_of(const Item& item, const Sense* sense) {
  if (item.kind == ItemKind::verb) return "verb";
  if (sense == nullptr) return "none";
  switch (sense->what) {
    case SenseClass::masdar: return "masdar";
    case SenseClass::noun: return "noun";
    case SenseClass::phrase: return "phrase";
    default: return "participle";
  }
}

std::string_view tense_of(uint16_t morph) {
  switch (morph & morph::kind_mask) {
    case morph::perfect: return "perfect";
    case morph::imperfect: return "imperfect";
    default: return "none";
  }
}

std::string_view neighbour_name(const Analysis& analysis, const Item& before) {
  switch (before.kind) {
    case ItemKind::word: return "word";
    case ItemKind::number: return "number";
    case ItemKind::chunk: {
      const Chunk& chunk = analysis.chunks[before.chunk];
      return chunk.number > 0 ? "counted" : chunk.kind == ChunkKind::people ? "people" : chunk.kind == ChunkKind::place ? "place" : "party";
    }
    case ItemKind::date: return "date";
    case ItemKind::verb: return "verb";
    case ItemKind::nominal: return "nominal";
    case ItemKind::participle: return "participle";
    case ItemKind::mark: return before.mark == '"' ? "quote" : before.mark == ',' ? "comma" : "mark";
    case ItemKind::particle: break;
  }
  switch (before.particle) {
    case ParticleKind::after: case ParticleKind::response: return "after";
    case ParticleKind::during: return "during";
    case ParticleKind::relative: return "relative";
    case ParticleKind::that: return "that";
    case ParticleKind::may: case ParticleKind::prospect: return "may";
    case ParticleKind::past: return "past";
    case ParticleKind::while_: return "while";
    case ParticleKind::preposition: case ParticleKind::place: case ParticleKind::agent: return "preposition";
    default: return "particle";
  }
}

// How long before the report: days, weeks, a year, or longer.
std::string_view age_of(const DateSpan& date, const DateSpan& document) {
  if (!date.first.known()) return "unknown";
  if (date.basis == DateBasis::document) return "unsaid";
  if (!document.first.known()) return "stated";
  if (date.first.month == 0) return date.first.year == document.first.year ? "year" : "older";
  const auto days = [](const Date& d) { return int64_t{d.year} * 372 + d.month * 31 + (d.day ? d.day : 15); };
  const int64_t age = days(document.first) - days(date.first);
  return age < 0 ? "ahead" : age <= 2 ? "days" : age <= 14 ? "weeks" : age <= 62 ? "months" : age <= 372 ? "year" : "older";
}

bool inside_quotes(const Analysis& analysis, uint32_t at) {
  uint32_t marks = 0;
  for (uint32_t i = 0; i < at; ++i) marks += analysis.items[i].is_mark('"');
  return marks % 2 == 1;
}

bool inside_relative(const Analysis& analysis, uint32_t at) {
  for (uint32_t i = at; i-- > 0 && at - i <= 6;) {
    const Item& item = analysis.items[i];
    if (item.kind == ItemKind::verb || item.kind == ItemKind::mark) return false;
    if (item.is(ParticleKind::relative)) return true;
  }
  return false;
}

// What the reader has passed on the way to the trigger: verbs, relatives and complementisers put it deeper.
void depth_features(const Analysis& analysis, uint32_t at, FeatureSink& sink) {
  uint32_t verbs = 0, relatives = 0, complements = 0, nominals = 0;
  for (uint32_t i = 0; i < at; ++i) {
    const Item& item = analysis.items[i];
    verbs += item.kind == ItemKind::verb;
    nominals += item.kind == ItemKind::nominal;
    relatives += item.particle == ParticleKind::relative;
    complements += item.particle == ParticleKind::that;
  }
  sink.feature("verbs-before", amount(verbs));
  sink.feature("nominals-before", amount(nominals));
  sink.feature("relatives-before", amount(relatives));
  sink.feature("that-before", amount(complements));
}

// What the verb before a noun says of it: a blow is condemned (أدان), feared, told of, lent to.
std::string_view verb_over(const FeatureInput& in, uint32_t at) {
  for (uint32_t i = at; i-- > 0 && !is_hard_stop(in.analysis.items[i]);) {
    if (in.analysis.items[i].kind != ItemKind::verb) continue;
    const TriggerReading reading = read_trigger(in.lexicon, in.analysis, i);
    if (reading.trigger != nullptr) return name_of(reading.trigger->type);
    return reading.kind == image::HeadKind::say ? "say" : reading.kind == image::HeadKind::light ? "light" : "other";
  }
  return "none";
}

// The groups of the pattern that fired: of what kind its complement is, whatever its head.
void complement_features(std::string_view rule, FeatureSink& sink) {
  for (size_t at = rule.find('@'); at != rule.npos; at = rule.find('@', at)) {
    const size_t end = std::min(rule.find('|', ++at), rule.size());
    sink.feature("with", rule.substr(at, end - at));
  }
}

void trigger_features(const FeatureInput& in, const Draft& draft, const Event& event, FeatureSink& sink) {
  const Item& item = in.analysis.items[draft.item];
  const Sense* sense = draft.sense;
  sink.feature("rule", event.rule);
  complement_features(event.rule, sink);
  sink.feature("shape", shape_of(item, sense));
  sink.feature("mode", name_of(event.mode));
  if (sense != nullptr) {
    sink.feature("tense", tense_of(sense->morph));
    if (sense->morph & morph::plural) sink.feature("number", "plural");
  }
  if (item.kind == ItemKind::nominal) sink.feature("under", verb_over(in, draft.item));
  const uint8_t clitics = item.hit != nullptr ? item.hit->clitics : uint8_t{0};
  if (clitics & clitic::article) sink.feature("noun", "definite");
  if (clitics & clitic::pronoun) sink.feature("noun", "possessed");
  if (clitics & clitic::conjunction) sink.feature("clause", "conjoined");
}

void place_features(const Analysis& analysis, uint32_t at, FeatureSink& sink) {
  sink.feature("before", at == 0 ? "start" : neighbour_name(analysis, analysis.items[at - 1]));
  depth_features(analysis, at, sink);
  if (inside_quotes(analysis, at)) sink.feature("clause", "quoted");
  if (inside_relative(analysis, at)) sink.feature("clause", "relative");
  const uint32_t third = 3 * at / std::max(1u, analysis.items.size());
  sink.feature("stands", third == 0 ? "early" : third == 1 ? "middle" : "late");
}

// "five hundred demonstrators", "dozens of residents", "gunmen" are new to the story; "the demonstrators" were there before.
std::string_view acquaintance(const Analysis& analysis, const Chunk& chunk, uint32_t item) {
  if (chunk.number > 0) return "counted";
  const Item* before = item > 0 ? &analysis.items[item - 1] : nullptr;
  if (before != nullptr && (before->kind == ItemKind::number || before->particle == ParticleKind::quantifier || before->particle == ParticleKind::partitive))
    return "counted";
  if (chunk.from_memory || chunk.possessed) return "known";
  if (chunk.person) return "person";
  if (chunk.named) return "named";
  return chunk.kind == ChunkKind::place ? "place" : chunk.definite ? "definite" : "indefinite";
}

// Tolls of years and wars are large.
std::string_view magnitude(uint64_t number) {
  return number == 1 ? "one" : number < 10 ? "few" : number < 100 ? "tens" : number < 1000 ? "hundreds" : "thousands";
}

uint32_t item_of_chunk(const Analysis& analysis, uint32_t chunk) {
  for (uint32_t i = 0; i < analysis.items.size(); ++i)
    if (analysis.items[i].kind == ItemKind::chunk && analysis.items[i].chunk == chunk) return i;
  return 0;
}

void side_feature(const Analysis& analysis, const Sides::List& list, const Side& side, std::string_view name, std::string_view as, FeatureSink& sink) {
  if (list.count == 0) return;
  sink.feature("has", name);
  sink.feature(name, side.parties[0].sector);
  if (list.chunk != no_index) sink.feature(as, acquaintance(analysis, analysis.chunks[list.chunk], item_of_chunk(analysis, list.chunk)));
}

void event_features(const FeatureInput& in, const Draft& draft, const Event& event, FeatureSink& sink) {
  side_feature(in.analysis, draft.sides.actor, event.actor, "actor", "actor-is", sink);
  side_feature(in.analysis, draft.sides.recipient, event.recipient, "recipient", "recipient-is", sink);
  if (event.number > 0) sink.feature("has", "number");
  if (event.number > 0) sink.feature("toll", magnitude(event.number));
  if (!event.place.name.empty()) sink.feature("has", "place");
  if (draft.has_speaker) sink.feature("has", "speaker");
  sink.feature("age", age_of(event.date, in.document_date));
  sink.feature("told", draft.joined_count == 0 ? "once" : draft.joined_count == 1 ? "twice" : "often");
}

}  // namespace

void features_of(const FeatureInput& in, FeatureSink& sink) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < in.drafts.size(); ++i) {
    const Draft& draft = in.drafts[i];
    if (draft.type != in.draft.type || !is_real(draft)) continue;
    ++count;
    trigger_features(in, draft, in.events[i], sink);
    place_features(in.analysis, draft.item, sink);
    event_features(in, draft, in.events[i], sink);
  }
  sink.feature("drafts", amount(count));
  sentence_features(in, sink);
}

}  // namespace mirsad
