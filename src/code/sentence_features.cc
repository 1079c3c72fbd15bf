#include "code/sentence_features.h"

#include "lexicon/morph.h"

namespace mirsad {
namespace {

// Function words and counted people of the whole sentence: a report counts and locates, a commentary hedges and relates.
void analysis_features(const Analysis& analysis, FeatureSink& sink) {
  uint32_t relatives = 0, places = 0, verbs = 0, counted = 0, dates = 0;
  uint64_t kinds = 0;
  for (const Item& item : analysis.items) {
    verbs += item.kind == ItemKind::verb;
    dates += item.kind == ItemKind::date;
    counted += item.kind == ItemKind::chunk && analysis.chunks[item.chunk].kind == ChunkKind::people && analysis.chunks[item.chunk].number > 0;
    if (item.particle == ParticleKind::none) continue;
    relatives += item.particle == ParticleKind::relative;
    places += item.particle == ParticleKind::place;
    const ParticleKind kind = item.particle == ParticleKind::prospect ? ParticleKind::may : item.particle;
    kinds |= uint64_t{1} << static_cast<unsigned>(kind);
  }
  sink.feature("relatives", amount(relatives));
  sink.feature("located", amount(places));
  sink.feature("verbs", amount(verbs));
  sink.feature("counted", amount(counted));
  sink.feature("dates", amount(dates));
  const auto told = [&](ParticleKind kind, std::string_view name) {
    if (kinds >> static_cast<unsigned>(kind) & 1) sink.feature("holds", name);
  };
  told(ParticleKind::negation, "negation");
  told(ParticleKind::may, "may");
  told(ParticleKind::conditional, "conditional");
  told(ParticleKind::future, "future");
  told(ParticleKind::but, "but");
  told(ParticleKind::earlier, "earlier");
  told(ParticleKind::attribution, "attribution");
  told(ParticleKind::while_, "while");
  told(ParticleKind::so_called, "so-called");
  told(ParticleKind::that, "that");
}

// How many of its verbs can only tell what was done.
void tense_feature(const Analysis& analysis, FeatureSink& sink) {
  uint32_t perfects = 0;
  for (const Item& item : analysis.items) {
    if (item.kind != ItemKind::verb || item.hit == nullptr) continue;
    uint16_t kinds = 0;
    for (size_t i = 0; i < item.hit->senses.size(); ++i)
      if (item.hit->senses[i].what == SenseClass::verb && item.hit->allows(i))
        kinds |= static_cast<uint16_t>(1 << (item.hit->senses[i].morph & morph::kind_mask));
    perfects += kinds == 1 << morph::perfect;
  }
  sink.feature("perfects", amount(perfects));
}

// How long the sentence is, how many numbers it gives, whether it asks.
void length_features(const SentenceInput& input, FeatureSink& sink) {
  uint32_t words = 0, numbers = 0;
  bool asks = false, years = false;
  for (uint32_t t = input.token_begin; t < input.token_end; ++t) {
    const Token& token = input.tokens[t];
    words += token.kind == TokenKind::word;
    asks = asks || (token.kind == TokenKind::punctuation && token.mark == '?');
    if (token.kind != TokenKind::number) continue;
    years = years || token.letter_count == 4;
    numbers += token.letter_count != 4;
  }
  sink.feature("words", words < 9 ? "brief" : words < 15 ? "few" : words < 30 ? "some" : words < 50 ? "many" : "flood");
  sink.feature("numbers", numbers == 0 ? "none" : numbers == 1 ? "one" : "more");
  // A snippet must speak for itself; in an article the other sentences vouch for what it is about.
  const uint32_t own = input.token_end - input.token_begin;
  sink.feature("text", 2 * own >= input.tokens.size() ? "snippet" : "article");
  if (asks) sink.feature("mark", "question");
  if (years) sink.feature("numbers", "year");
}

// Other happenings that the sentence tells.
void company_features(const FeatureInput& in, FeatureSink& sink) {
  uint32_t types = 0;
  for (const Draft& other : in.drafts) types |= 1u << static_cast<unsigned>(other.type);
  for (unsigned type = 1; type < event_type_count; ++type)
    if ((types >> type & 1) && type != static_cast<unsigned>(in.draft.type)) sink.feature("beside", name_of(static_cast<EventType>(type)));
}

// What the lexicon's groups know the sentence to name: a toll, a crowd, slogans, a court.
void theme_features(const FeatureInput& in, FeatureSink& sink) {
  for (const Hit& hit : in.input.hits)
    for (size_t i = 0; hit.has(SenseClass::group) && i < hit.senses.size(); ++i) {
      if (hit.senses[i].what != SenseClass::group || !hit.allows(i)) continue;
      const std::string_view name = in.lexicon.text(in.lexicon.groups()[hit.senses[i].value]);
      if (!name.starts_with('=')) sink.feature("names", name);  // a literal complement is a group of its own, and a word
    }
  uint32_t parties = 0, places = 0;
  for (const Chunk& chunk : in.analysis.chunks) {
    if (chunk.recalled) continue;
    (chunk.kind == ChunkKind::place ? places : parties) += 1;
  }
  sink.feature("parties", amount(parties));
  sink.feature("places", amount(places));
}

}  // namespace

void sentence_features(const FeatureInput& input, FeatureSink& sink) {
  company_features(input, sink);
  analysis_features(input.analysis, sink);
  length_features(input.input, sink);
  tense_feature(input.analysis, sink);
  theme_features(input, sink);
}

}  // namespace mirsad
