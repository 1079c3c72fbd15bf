#include "code/reading.h"

#include <algorithm>
#include <optional>

#include "code/asides.h"
#include "code/plover.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

bool is_trigger_sense(const Item& item, const Sense& sense) {
  switch (item.kind) {
    case ItemKind::verb: return sense.what == SenseClass::verb;
    case ItemKind::participle: return sense.what == SenseClass::participle;
    case ItemKind::nominal:
      return sense.what == SenseClass::masdar || sense.what == SenseClass::noun || sense.what == SenseClass::phrase;
    default: return false;
  }
}

uint8_t clitic_preposition_bit(const Lexicon& lexicon, uint32_t preposition) {
  uint8_t bits = 0;
  for (const image::Clitic& clitic : lexicon.clitics())
    if (clitic.preposition == preposition && clitic.slot == 2) bits |= clitic.bit;
  return bits & (clitic::in | clitic::to | clitic::like);
}

// Does the item stand after this preposition, as a clitic of its own or as the particle itself?
bool shows_preposition(const Analysis& analysis, const Item& item, uint32_t preposition, uint8_t bits) {
  if (item.kind == ItemKind::particle && item.hit != nullptr) {
    if (item.value == preposition && item.hit->find(SenseClass::particle) != nullptr) return true;
    return (item.hit->clitics & bits) != 0;
  }
  if (item.kind == ItemKind::chunk) return analysis.chunks[item.chunk].preposition == preposition;
  return ((item.hit != nullptr ? item.hit->clitics : item.front) & bits) != 0;
}

// Beyond a verb, a relative or an "in response to" stands what belongs to another happening.
bool ends_reach(const Item& item) {
  return item.kind == ItemKind::verb ||
         (item.kind == ItemKind::particle && (item.particle == ParticleKind::relative || item.particle == ParticleKind::response));
}

bool beyond_that(const Analysis& analysis, uint32_t at, uint32_t item) {
  for (uint32_t i = at + 1; i < item; ++i)
    if (analysis.items[i].kind == ItemKind::particle && analysis.items[i].particle == ParticleKind::that) return true;
  return false;
}

// "affirmed that the solidarity summit …": what is said in a that-clause is not what the verb of saying expresses, though it may accuse,
// threaten, refuse or promise.
bool told_by_clause(const Lexicon& lexicon, uint32_t head, uint32_t trigger) {
  if (trigger == image::none || lexicon.heads()[head].kind != image::HeadKind::say) return true;
  const auto type = static_cast<EventType>(lexicon.triggers()[trigger].type);
  return type == EventType::accuse || type == EventType::threaten || type == EventType::reject || type == EventType::agree;
}

// "affirmed that the two countries are determined (عازمان على) to …": a promise that a set phrase tells in the clause is told by the phrase.
bool told_by_phrase(const Lexicon& lexicon, const Item& item, uint32_t trigger) {
  const Sense* phrase = item.hit != nullptr && item.kind == ItemKind::nominal ? item.hit->find(SenseClass::phrase) : nullptr;
  if (phrase == nullptr || trigger == image::none || static_cast<EventType>(lexicon.triggers()[trigger].type) != EventType::agree) return false;
  const uint32_t own = lexicon.heads()[phrase->value].trigger;
  return own != image::none && lexicon.triggers()[own].type == lexicon.triggers()[trigger].type;
}

// "announced the end of operations … achieving": what is announced or decided is the complement that stands nearer.
bool other_verbal_type(const Lexicon& lexicon, const TriggerReading& best, const image::Pattern& pattern) {
  if (best.trigger == nullptr || pattern.trigger == image::none) return false;
  const auto type = static_cast<EventType>(lexicon.triggers()[pattern.trigger].type), now = static_cast<EventType>(best.trigger->type);
  return type != now && quad_of(type) != Quad::material_conflict && quad_of(now) != Quad::material_conflict;
}

// "the attack that they launched (الهجوم الذي شنوه)": what a noun tells by itself it tells without the verb behind; "the support that they give"
// is described, not told.
bool tells_before_relative(const Lexicon& lexicon, const image::Pattern& pattern) {
  if (pattern.trigger == image::none) return false;
  const image::Trigger& trigger = lexicon.triggers()[pattern.trigger];
  const auto type = static_cast<EventType>(trigger.type);
  return type == EventType::assault || (type == EventType::support && !lexicon.frames()[trigger.frame].joins);
}

// Tries the patterns of one head in the order of the tables: a pattern with a group outdoes one with a mere preposition; among equals of
// different types of words or help the nearer complement wins, else the earlier row (so that rows that say "no event" can stand before the
// rows that they restrict).
void try_patterns(const Lexicon& lexicon, const Analysis& analysis, uint32_t at, const Sense& sense, const Reach& reach, TriggerReading& best) {
  for (const image::Pattern& pattern : lexicon.patterns_of(sense.value)) {
    const bool weak = pattern.condition & image::preposition_bit;
    const uint32_t found = reach.find(pattern.condition);
    if (found == no_index || (found < at && tells_before_relative(lexicon, pattern))) continue;
    const bool nearer = !weak && !best.by_preposition && best.head != no_index && found < best.complement_item && other_verbal_type(lexicon, best, pattern);
    if (best.head != no_index && !nearer && (weak || !best.by_preposition)) continue;
    const bool beyond = beyond_that(analysis, at, found);
    if (beyond && (!told_by_clause(lexicon, sense.value, pattern.trigger) || told_by_phrase(lexicon, analysis.items[found], pattern.trigger))) continue;
    best.by_preposition = weak;
    best.head = sense.value;
    best.sense = &sense;
    best.kind = pattern.trigger == image::none ? image::HeadKind::silent : image::HeadKind::trigger;
    best.trigger = pattern.trigger == image::none ? nullptr : &lexicon.triggers()[pattern.trigger];
    best.complement_item = found;
    best.hidden = pattern.trigger == image::none;
  }
}

// How much a head's own reading is worth against another head of the same spelling.
int rank(image::HeadKind kind) {
  return kind == image::HeadKind::trigger ? 3 : kind == image::HeadKind::say || kind == image::HeadKind::deny ? 2 : kind == image::HeadKind::light || kind == image::HeadKind::happen ? 1 : 0;
}

// A noun keeps its own strength under a pattern; a masdar without one needs a side.
image::Strength strength_of(const Lexicon& lexicon, const TriggerReading& reading) {
  if (reading.sense->what == SenseClass::noun) {
    const uint32_t own = lexicon.heads()[reading.head].trigger;
    return own != image::none ? lexicon.triggers()[own].strength : image::Strength::sides;
  }
  const bool masdar = reading.sense->what == SenseClass::masdar && reading.trigger->strength == image::Strength::always;
  return masdar ? image::Strength::sides : reading.trigger->strength;
}

// يستعد is "he prepares" and a jussive of "he regained": that stands behind لم or in a condition, and in a wish (ليستعد) behind ل.
bool unled_jussive(const Analysis& analysis, uint32_t at, const Sense& sense) {
  constexpr uint32_t lead_items = 2;
  if (sense.what != SenseClass::verb || (sense.morph & morph::jussive) == 0 || (analysis.items[at].hit->clitics & clitic::to)) return false;
  for (uint32_t i = at; i-- > 0 && at - i <= lead_items;) {
    const ParticleKind kind = analysis.items[i].particle;
    if (kind == ParticleKind::negation || kind == ParticleKind::conditional) return false;
  }
  return true;
}

// 120 طالبا: behind a number such letters are what is counted (students), and no verb of two.
bool counted(const Analysis& analysis, uint32_t at, const Sense& sense) {
  return sense.what == SenseClass::verb && (sense.morph & morph::kind_mask) == morph::perfect && (sense.morph & morph::dual) && at > 0 &&
         analysis.items[at - 1].kind == ItemKind::number && analysis.items[at].hit->clitics == 0;
}

bool has_person(const Hit& hit, const Sense& like, uint16_t person) {
  for (size_t i = 0; i < hit.senses.size(); ++i)
    if (hit.senses[i].what == SenseClass::verb && hit.allows(i) && hit.senses[i].value == like.value && (hit.senses[i].morph & morph::person_mask) == person)
      return true;
  return false;
}

// أدين is "was convicted" and "I condemn": news is told in the third person, but where a quotation opens people do not tell in the passive.
bool told_by_another(const Analysis& analysis, uint32_t at, const Sense& sense) {
  if (sense.what != SenseClass::verb) return false;
  const Hit& hit = *analysis.items[at].hit;
  const bool first = (sense.morph & morph::person_mask) == morph::first;
  const bool quoted = at > 0 && analysis.items[at - 1].kind == ItemKind::mark && analysis.items[at - 1].mark == '"';
  if (!quoted) return first && has_person(hit, sense, morph::third);
  const bool passive = (sense.morph & (morph::active | morph::passive)) == morph::passive;
  return !first && passive && has_person(hit, sense, morph::first);
}

bool stands_free(const Analysis& analysis, uint32_t at) {
  const Item& item = analysis.items[at];
  if (item.hit != nullptr && (item.hit->clitics & (clitic::in | clitic::to | clitic::like))) return false;
  return at == 0 || analysis.items[at - 1].kind != ItemKind::particle || !governs(analysis.items[at - 1].particle);
}

// A verb that has its subject before it says so by its plural.
bool tells_plural(const Item& verb) {
  for (size_t i = 0; i < verb.hit->senses.size(); ++i) {
    const Sense& sense = verb.hit->senses[i];
    const uint16_t number = sense.morph & (morph::singular | morph::dual | morph::plural);
    if (sense.what == SenseClass::verb && verb.hit->allows(i) && number == morph::plural) return true;
  }
  return false;
}

// "Moscow, which voted against it, (موسكو التي صوتت ضده،) threatened to leave": the comma that ends what describes a party right before; `at`
// when nothing is described there, or no comma ends it.
uint32_t past_relative(const Analysis& analysis, uint32_t at, uint32_t end) {
  if (analysis.items[at].particle != ParticleKind::relative || analysis.items[at - 1].kind != ItemKind::chunk) return at;
  for (uint32_t i = at + 1; i + 1 < end; ++i) {
    const Item& item = analysis.items[i];
    if (is_hard_stop(item) || (item.kind == ItemKind::mark && item.mark == '"')) return at;
    if (item.kind == ItemKind::mark && item.mark == ',') return i;
  }
  return at;
}

// "the sanctions that Washington imposed (العقوبات التي فرضتها)": what the verb's pronoun resumes stands before the relative.
uint32_t resumed_before(const Analysis& analysis, uint32_t at) {
  constexpr uint32_t reach_items = 3;
  const Item& verb = analysis.items[at];
  if (at < 2 || verb.kind != ItemKind::verb || (verb.hit->clitics & clitic::pronoun) == 0 || analysis.items[at - 1].particle != ParticleKind::relative) return no_index;
  for (uint32_t i = at - 1, steps = 0; i-- > 0 && steps < reach_items; ++steps) {
    const Item& item = analysis.items[i];
    if (item.groups != 0) return i;
    if (item.kind != ItemKind::word && item.kind != ItemKind::chunk) return no_index;
  }
  return no_index;
}

}  // namespace

bool gives_way(const Hit& hit, const Sense& sense) {
  if (sense.what != SenseClass::verb || (sense.morph & morph::kind_mask) != morph::imperfect) return false;
  for (size_t i = 0; i < hit.senses.size(); ++i)
    if (hit.allows(i) && hit.senses[i].what == SenseClass::verb && (hit.senses[i].morph & morph::kind_mask) == morph::perfect) return true;
  return false;
}

Reach::Reach(const Lexicon& lexicon, const Analysis& analysis, uint32_t at) : lexicon_(lexicon), analysis_(analysis), at_(at) {
  if (const uint32_t resumed = resumed_before(analysis, at); resumed != no_index) {
    items_[count_++] = resumed;
    groups_ |= analysis.items[resumed].groups;
  }
  const uint32_t end = std::min(at + 1 + item_count_max, analysis.items.size());
  for (uint32_t i = at + 1; i < end && count_ < item_count_max; ++i) {
    if (opens_aside(analysis, i)) i = analysis.items[i].aside;
    i = past_relative(analysis, i, end);
    const Item& item = analysis.items[i];
    if (is_hard_stop(item)) return;
    items_[count_++] = i;
    groups_ |= item.groups;
    if (ends_reach(item)) return;
  }
}

uint32_t Reach::find_group(uint32_t group) const {
  for (uint32_t i = 0; i < count_; ++i)
    if (item_in_group(analysis_.items[items_[i]], group)) return items_[i];
  return no_index;
}

uint32_t Reach::find_preposition(uint32_t preposition) const {
  const uint8_t bits = clitic_preposition_bit(lexicon_, preposition);
  for (uint32_t i = 0; i < count_; ++i)
    if (shows_preposition(analysis_, analysis_.items[items_[i]], preposition, bits)) return items_[i];
  return no_index;
}

// "the demonstrators gathered (تجمعوا)", "demonstrators who gathered": people before a verb in the plural; "said that shells fell": things that
// stand behind no preposition. No more than a few words may be between.
uint32_t Reach::find_subject(uint32_t group) const {
  constexpr uint32_t gap_items_max = 4;
  const Item& verb = analysis_.items[at_];
  if (verb.kind != ItemKind::verb || (verb.hit->clitics & clitic::conjunction)) return no_index;
  for (uint32_t i = at_; i-- > 0 && at_ - i <= gap_items_max;) {
    const Item& item = analysis_.items[i];
    if (is_hard_stop(item) || item.kind == ItemKind::verb) return no_index;
    const bool thing = item.kind == ItemKind::word || item.kind == ItemKind::nominal;
    if (thing && item_in_group(item, group)) return stands_free(analysis_, i) ? i : no_index;
    if (item.kind == ItemKind::nominal) return no_index;
    if (item.kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis_.chunks[item.chunk];
    return chunk.kind == ChunkKind::people && item_in_group(item, group) && tells_plural(verb) ? i : no_index;
  }
  return no_index;
}

TriggerReading read_trigger(const Lexicon& lexicon, const Analysis& analysis, uint32_t at) {
  TriggerReading own, pattern;
  const Item& item = analysis.items[at];
  if (item.hit == nullptr) return own;
  const Hit& hit = *item.hit;
  std::optional<Reach> reach;
  const auto read = [&](const Sense& sense) {
    const image::Head& head = lexicon.heads()[sense.value];
    if (own.head == no_index || rank(head.kind) > rank(own.kind)) {
      own.head = sense.value;
      own.sense = &sense;
      own.kind = head.kind;
      own.trigger = head.trigger == image::none ? nullptr : &lexicon.triggers()[head.trigger];
    }
    if (head.groups == 0 && !head.asks_other) return;
    if (!reach) reach.emplace(lexicon, analysis, at);
    if ((head.groups & reach->groups()) != 0 || head.asks_other) try_patterns(lexicon, analysis, at, sense, *reach, pattern);
  };
  bool any_gives_way = false;
  const auto read_all = [&](bool giving_way) {
    for (size_t i = 0; i < hit.senses.size(); ++i) {
      const Sense& sense = hit.senses[i];
      if (!hit.allows(i) || !is_trigger_sense(item, sense) || counted(analysis, at, sense)) continue;
      const bool gives = gives_way(hit, sense);
      any_gives_way = any_gives_way || gives;
      if (gives == giving_way && !told_by_another(analysis, at, sense) && !unled_jussive(analysis, at, sense)) read(sense);
    }
  };
  read_all(false);
  if (any_gives_way) read_all(true);
  TriggerReading& chosen = pattern.head != no_index ? pattern : own;
  if (chosen.trigger != nullptr) chosen.strength = strength_of(lexicon, chosen);
  return chosen;
}

}  // namespace mirsad
