#include "code/item_kind.h"

#include <algorithm>

#include "code/chunks.h"
#include "code/prepositions.h"
#include "code/written_form.h"
#include "lexicon/morph.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

int rank(ParticleKind kind) {
  switch (kind) {
    case ParticleKind::agent: case ParticleKind::mediation: case ParticleKind::each: return 6;
    case ParticleKind::place: case ParticleKind::after: case ParticleKind::during: case ParticleKind::response: return 5;
    case ParticleKind::preposition: return 4;
    case ParticleKind::relative: case ParticleKind::that: return 3;
    default: return 2;
  }
}

// Behind these stands a noun and no verb.
bool asks_noun(ParticleKind kind) {
  switch (kind) {
    case ParticleKind::preposition: case ParticleKind::place: case ParticleKind::after: case ParticleKind::during: case ParticleKind::agent:
    case ParticleKind::between: case ParticleKind::prospect: case ParticleKind::response: return true;
    default: return false;
  }
}

bool takes_genitive(const Item& item) { return item.kind == ItemKind::nominal && !item.hit->carries(clitic::article | clitic::pronoun); }

image::HeadKind head_kind(const Lexicon& lexicon, const Sense& verb) { return lexicon.heads()[verb.value].kind; }

// "Israeli shelling of (قصف إسرائيلي على) …": nobody says of a person that he was shelled, so a nationality right behind tells whose it is.
bool is_shelling(const SentenceInput& input, uint32_t index) {
  const Hit& hit = input.hits[index];
  const Sense* verb = hit.find(SenseClass::verb);
  const Hit* next = index + 1 < input.hits.size() ? &input.hits[index + 1] : nullptr;
  if (next == nullptr || next->token_begin != hit.token_begin + hit.token_count || next->clitics != 0 || hit.carries(clitic::pronoun)) return false;
  const Sense* demonym = next->find(SenseClass::demonym);
  const uint32_t trigger = input.lexicon->heads()[verb->value].trigger;
  if (demonym == nullptr || (demonym->morph & morph::plural) || trigger == image::none) return false;
  const Mode mode = input.lexicon->triggers()[trigger].mode;
  return mode == Mode::heavy_weapons || mode == Mode::aerial;
}

// "there took place (جرى) during the meeting a discussion of …": nothing but a circumstance between a verb of happening and its subject.
bool happens_before(const Lexicon& lexicon, const Analysis& analysis) {
  constexpr uint32_t steps_max = 5;
  for (uint32_t i = analysis.items.size(), steps = 0; i-- > 0 && steps < steps_max; ++steps) {
    const Item& item = analysis.items[i];
    if (item.kind == ItemKind::verb) {
      const Sense* verb = steps > 0 ? item.hit->find(SenseClass::verb) : nullptr;
      return verb != nullptr && head_kind(lexicon, *verb) == image::HeadKind::happen;
    }
    const bool circumstance = item.particle == ParticleKind::during || item.particle == ParticleKind::place || item.particle == ParticleKind::preposition;
    const bool closed_noun = item.kind == ItemKind::nominal && !takes_genitive(item);
    if (!circumstance && !closed_noun && item.kind != ItemKind::date && item.kind != ItemKind::chunk) return false;
  }
  return false;
}

// The clause has its verb and subject already: أعلنت السلطات فرض … goes on with what was announced.
bool verb_has_subject(const SentenceInput& input, const Analysis& analysis) {
  bool subject = false;
  for (uint32_t i = analysis.items.size(); i-- > 0;) {
    const Item& item = analysis.items[i];
    if (item.kind == ItemKind::verb) return subject;
    // A noun without article right before takes a genitive: "discussed the zone of de-escalation".
    if (i + 1 == analysis.items.size() && item.kind == ItemKind::word && !article_at(input, input.tokens[item.token_begin], 0)) continue;
    if (item.kind == ItemKind::chunk) subject = analysis.chunks[item.chunk].kind != ChunkKind::place;
    else if (item.kind != ItemKind::date) return false;
  }
  return false;
}

// "an attack that they launched (شنوه)": a light verb resumes the event noun before it by its pronoun; its masdar would not.
bool resumes(const Lexicon& lexicon, const Hit& hit) {
  const Sense* verb = hit.find(SenseClass::verb);
  return hit.carries(clitic::pronoun) && verb != nullptr && head_kind(lexicon, *verb) == image::HeadKind::light;
}

// "a conference in which he urged (حث فيه) …": a preposition with a pronoun right behind resumes a noun by a verb.
bool in_pronoun_follows(const SentenceInput& input, uint32_t index) {
  if (index + 1 >= input.hits.size()) return false;
  const Hit &hit = input.hits[index], &next = input.hits[index + 1];
  if (next.token_begin != hit.token_begin + hit.token_count || !next.carries(clitic::pronoun) || hit.carries(clitic::pronoun)) return false;
  const Sense *particle = particle_of(next), *verb = hit.find(SenseClass::verb);
  if (verb == nullptr || input.lexicon->heads()[verb->value].trigger == image::none) return false;  // "progress in it (تقدم فيها)"
  return particle != nullptr && particle->particle() == ParticleKind::place;
}

// A masdar after a preposition, a verb or in another noun's slot, else a verb. A noun with article or pronoun takes no genitive: what follows it
// is no masdar but its verb.
ItemKind verb_or_masdar(const SentenceInput& input, uint32_t index, const Analysis& analysis) {
  const Hit& hit = input.hits[index];
  const Item& before = analysis.items.back();
  if (before.kind == ItemKind::nominal && resumes(*input.lexicon, hit)) return ItemKind::verb;
  if (hit.carries(clitic::conjunction) || in_pronoun_follows(input, index)) return ItemKind::verb;
  const bool governed = before.kind == ItemKind::verb || before.kind == ItemKind::participle || takes_genitive(before) ||
                        (before.kind == ItemKind::particle && asks_noun(before.particle));
  return governed || happens_before(*input.lexicon, analysis) || verb_has_subject(input, analysis) ? ItemKind::nominal : ItemKind::verb;
}

// عدن is Aden and "they (women) returned", حرستا is Harasta and "the two (women) guarded": of the two, newspapers name the town.
bool is_verb_of_women(const Hit& hit) {
  if ((hit.classes & trigger_classes) != class_bit(SenseClass::verb)) return false;
  constexpr uint16_t others = morph::masculine | morph::singular;
  for (size_t i = 0; i < hit.senses.size(); ++i)
    if (hit.allows(i) && hit.senses[i].what == SenseClass::verb && ((hit.senses[i].morph & others) || (hit.senses[i].morph & morph::feminine) == 0)) return false;
  return true;
}

// Is the hit a verb with this preposition (عبر عن)?
bool asks_for(const Lexicon& lexicon, const Hit& hit, uint32_t preposition) {
  for (size_t i = 0; i < hit.senses.size(); ++i) {
    if (hit.senses[i].what != SenseClass::verb || !lexicon.heads()[hit.senses[i].value].asks_other) continue;
    for (const image::Pattern& pattern : lexicon.patterns_of(hit.senses[i].value))
      if (pattern.condition == (preposition | image::preposition_bit)) return true;
  }
  return false;
}

bool opens_clause_as_verb(const SentenceInput& input, uint32_t index, const Analysis& analysis) {
  const Hit& hit = input.hits[index];
  if (!hit.has(SenseClass::verb) || !(analysis.items.empty() || analysis.items.back().kind == ItemKind::mark)) return false;
  constexpr uint32_t reach_tokens = 12;
  uint32_t token = hit.token_begin + hit.token_count;
  const uint32_t end = std::min(token + reach_tokens, input.token_end);
  bool party = false;
  for (uint32_t next = index + 1; next < input.hits.size() && input.hits[next].token_begin < end; ++next) {
    const Hit& found = input.hits[next];
    for (; token < found.token_begin; ++token)
      if (input.tokens[token].kind == TokenKind::punctuation) return false;
    if (const Sense* particle = particle_of(found); particle != nullptr && asks_for(*input.lexicon, hit, particle->value)) return party;
    party = party || (found.classes & group_classes) != 0;
  }
  return false;
}

}  // namespace

bool starts_chunk(const Hit& hit) {
  if ((hit.classes & group_classes) == 0) return false;
  if (hit.has(SenseClass::particle)) {
    if (party_particle(hit) != nullptr) return true;
    if (!names_pair(hit)) return false;
  }
  if (hit.has(SenseClass::entity)) return true;
  const Sense* role = hit.find(SenseClass::role);
  // A feminine plural may be the event noun (negotiations) rather than women who do it.
  const bool women = role != nullptr && (role->morph & morph::feminine) && (role->morph & morph::masculine) == 0 && (role->morph & morph::plural);
  if (role != nullptr && !(women && is_trigger(hit))) return true;
  if (is_trigger(hit) && !is_verb_of_women(hit)) return false;
  return hit.has(SenseClass::demonym) || (hit.has(SenseClass::place) && !hit.has(SenseClass::context));
}

ItemKind kind_of(const SentenceInput& input, uint32_t index, const Analysis& analysis) {
  const Hit& hit = input.hits[index];
  const bool nominal = (hit.classes & nominal_trigger_classes) != 0, verb = hit.has(SenseClass::verb);
  if (!nominal && !verb && !hit.has(SenseClass::participle)) return ItemKind::word;
  if (ends_in_teh_marbuta(input, hit) || (is_trigger(hit) && ends_in_false_pronoun(input, hit))) return ItemKind::word;
  if (!verb) return nominal ? ItemKind::nominal : ItemKind::participle;
  if (!nominal) return ItemKind::verb;
  if (is_shelling(input, index)) return ItemKind::nominal;
  if (analysis.items.empty() || marked_passive(input, hit)) return ItemKind::verb;
  return verb_or_masdar(input, index, analysis);
}

const Sense* particle_of(const Hit& hit) {
  const Sense* best = nullptr;
  for (size_t i = 0; hit.has(SenseClass::particle) && i < hit.senses.size(); ++i) {
    const Sense& sense = hit.senses[i];
    if (sense.what != SenseClass::particle || !hit.allows(i)) continue;
    if (sense.particle() == ParticleKind::between) return &sense;
    if (best == nullptr || rank(sense.particle()) > rank(best->particle())) best = &sense;
  }
  return best;
}

bool is_verb_in_hamza(const SentenceInput& input, const Hit& hit) {
  return hit.token_count == 1 && hit.has(SenseClass::verb) && ends_in_hamza(input, hit);
}

const Sense* particle_at(const SentenceInput& input, uint32_t index, const Analysis& analysis) {
  const Sense* particle = particle_of(input.hits[index]);
  if (particle == nullptr) return nullptr;
  if (particle->particle() != ParticleKind::refusal && is_verb_in_hamza(input, input.hits[index])) return nullptr;  // put off: is both
  const bool preposition = particle->particle() == ParticleKind::preposition;
  return preposition && opens_clause_as_verb(input, index, analysis) ? nullptr : particle;
}

bool colours(ParticleKind kind) {
  return kind == ParticleKind::refusal || kind == ParticleKind::intention || kind == ParticleKind::quote_verb || kind == ParticleKind::may ||
         kind == ParticleKind::future || kind == ParticleKind::past;
}

bool ends_in_has(const Analysis& analysis) {
  if (analysis.items.empty() || analysis.items.back().particle != ParticleKind::may) return false;
  const Item& before = analysis.items.back();
  const Sense* particle = before.hit == nullptr ? nullptr : particle_of(*before.hit);
  return particle != nullptr && particle->particle() == ParticleKind::may_or_has;
}

}  // namespace mirsad
