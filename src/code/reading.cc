#include "code/reading.h"

#include <algorithm>
#include <optional>

#include "lexicon/morph.h"
#include "lexicon/plover.h"

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

bool beyond_that(const Analysis& analysis, uint32_t at, uint32_t item) {
  for (uint32_t i = at + 1; i < item; ++i)
    if (analysis.items[i].is(ParticleKind::that)) return true;
  return false;
}

// "affirmed that the solidarity summit …": what is said in a that-clause is not what the verb of saying expresses, though it may accuse,
// threaten, refuse or promise.
bool told_by_clause(const Lexicon& lexicon, uint32_t head, uint32_t trigger) {
  if (trigger == image::none || lexicon.heads()[head].kind != image::HeadKind::say) return true;
  const EventType type = lexicon.triggers()[trigger].type;
  return type == EventType::accuse || type == EventType::threaten || type == EventType::reject || type == EventType::agree;
}

// "affirmed that the two countries are determined (عازمان على) to …": a promise that a set phrase tells in the clause is told by the phrase.
bool told_by_phrase(const Lexicon& lexicon, const Item& item, uint32_t trigger) {
  const Sense* phrase = item.hit != nullptr && item.kind == ItemKind::nominal ? item.hit->find(SenseClass::phrase) : nullptr;
  if (phrase == nullptr || trigger == image::none || lexicon.triggers()[trigger].type != EventType::agree) return false;
  const uint32_t own = lexicon.heads()[phrase->value].trigger;
  return own != image::none && lexicon.triggers()[own].type == lexicon.triggers()[trigger].type;
}

// "announced the end of operations … achieving": what is announced or decided is the complement that stands nearer.
bool other_verbal_type(const Lexicon& lexicon, const TriggerReading& best, const image::Pattern& pattern) {
  if (best.trigger == nullptr || pattern.trigger == image::none) return false;
  const auto type = lexicon.triggers()[pattern.trigger].type, now = best.trigger->type;
  return type != now && !is_deed(type) && !is_deed(now);
}

// "the attack that they launched (الهجوم الذي شنوه)": what a noun tells by itself it tells without the verb behind; "the support that they give"
// is described, not told.
bool tells_before_relative(const Lexicon& lexicon, const image::Pattern& pattern) {
  if (pattern.trigger == image::none) return false;
  const image::Trigger& trigger = lexicon.triggers()[pattern.trigger];
  const EventType type = trigger.type;
  return type == EventType::assault || (type == EventType::support && !lexicon.frame_of(trigger).joins);
}

// Tries the patterns of one head in the order of the tables: a pattern with a group outdoes one with a mere preposition; among equals of
// different types of words or help the nearer complement wins, else the earlier row (so that rows that say "no event" can stand before the
// rows that they restrict).
void try_patterns(const Lexicon& lexicon, const Analysis& analysis, uint32_t at, const Sense& sense, const Reach& reach, TriggerReading& best) {
  for (const image::Pattern& pattern : lexicon.patterns_of(sense.value)) {
    if (pattern.condition & image::person_bit) continue;
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
  if (sense.what != SenseClass::verb || (sense.morph & morph::jussive) == 0 || analysis.items[at].hit->carries(clitic::to)) return false;
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
  const bool quoted = at > 0 && analysis.items[at - 1].is_mark('"');
  if (!quoted) return first && has_person(hit, sense, morph::third);
  const bool passive = (sense.morph & (morph::active | morph::passive)) == morph::passive;
  return !first && passive && has_person(hit, sense, morph::first);
}

}  // namespace

bool gives_way(const Hit& hit, const Sense& sense) {
  if (sense.what != SenseClass::verb || (sense.morph & morph::kind_mask) != morph::imperfect) return false;
  for (size_t i = 0; i < hit.senses.size(); ++i)
    if (hit.allows(i) && hit.senses[i].what == SenseClass::verb && (hit.senses[i].morph & morph::kind_mask) == morph::perfect) return true;
  return false;
}

const image::Trigger* trigger_of_person(const Lexicon& lexicon, uint32_t head) {
  for (const image::Pattern& pattern : lexicon.patterns_of(head))
    if (pattern.condition & image::person_bit) return pattern.trigger == image::none ? nullptr : &lexicon.triggers()[pattern.trigger];
  return nullptr;
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
    if ((head.groups & reach->groups().low) != 0 || head.asks_other) try_patterns(lexicon, analysis, at, sense, *reach, pattern);
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
