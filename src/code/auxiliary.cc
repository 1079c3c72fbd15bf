#include "code/auxiliary.h"

#include "lexicon/morph.h"

namespace mirsad {
namespace {

constexpr uint32_t reach_items = 4;

bool stops(const Item& item) {
  return item.kind == ItemKind::verb || item.kind == ItemKind::nominal || is_hard_stop(item) ||
         (item.kind == ItemKind::mark && item.mark != '"' && item.mark != '(' && item.mark != ')');
}

// A masdar with neither article nor pronoun: what follows is its genitive.
bool governs_noun(const Item& item) {
  return item.kind == ItemKind::nominal && item.hit != nullptr && !item.hit->carries(clitic::article | clitic::pronoun);
}

// "unless (إذا لم، في حال عدم) it withdraws": what is denied in a condition has not been denied.
Auxiliary negated_at(const Analysis& analysis, uint32_t negation) {
  const bool conditional = negation > 0 && analysis.items[negation - 1].particle == ParticleKind::conditional;
  return conditional ? Auxiliary::hypothetical : Auxiliary::negation;
}

// "hopes that (أن) Nairobi will host …": the bare particle right before an imperfect opens what is wished, feared, expected or ordered; behind a
// preposition (قبل أن) it opens what happened. In the first person it is done by being said: "I should like to thank".
bool opens_wish(const Analysis& analysis, uint32_t that, uint32_t item, const Sense& sense) {
  constexpr uint64_t with_pronoun = 1;  // أنه: what follows is stated
  const Item& opening = analysis.items[that];
  if (that + 1 != item || opening.hit == nullptr || opening.value == with_pronoun || opening.hit->token_count != 1) return false;
  const ParticleKind before = that > 0 ? analysis.items[that - 1].particle : ParticleKind::none;
  if (before == ParticleKind::preposition || before == ParticleKind::after) return false;
  return (sense.morph & morph::person_mask) != morph::first;
}

bool conditional_clause(const Analysis& analysis, uint32_t item) {
  if (!analysis.sets.hold(ParticleKind::conditional)) return false;
  for (uint32_t i = item; i-- > 0;) {
    const Item& before = analysis.items[i];
    if (is_hard_stop(before) || before.is_mark(',') || before.kind == ItemKind::verb) return false;
    if (before.is(ParticleKind::conditional)) return true;
    if (before.is(ParticleKind::that)) return false;
  }
  return false;
}

// "stressed the importance of a truce and (وإطلاق) the release of …": a noun that is joined to what is only desired is so too.
bool joined_to_prospect(const Analysis& analysis, uint32_t item) {
  if (!analysis.items[item].hit->carries(clitic::conjunction)) return false;
  for (uint32_t i = item; i-- > 0;) {
    const Item& before = analysis.items[i];
    if (before.kind == ItemKind::verb && before.particle == ParticleKind::may) return true;  // "seeks a truce and (وإطلاق) the release of …"
    if (before.kind == ItemKind::verb || is_hard_stop(before) || before.particle == ParticleKind::relative || before.particle == ParticleKind::that) return false;
    if (before.particle == ParticleKind::prospect) return true;
  }
  return false;
}

// "the expected summit", "the summit that will bring together …": what describes the noun says that it is to come.
Auxiliary auxiliary_behind(const Analysis& analysis, uint32_t item) {
  constexpr uint32_t attribute_items = 2;
  for (uint32_t i = item + 1; i < analysis.items.size() && i <= item + attribute_items; ++i) {
    const Item& behind = analysis.items[i];
    const bool before_verb = i + 1 < analysis.items.size() && analysis.items[i + 1].kind == ItemKind::verb;
    if (behind.particle == ParticleKind::future) return before_verb ? Auxiliary::none : Auxiliary::future;
    if (behind.particle == ParticleKind::relative)
      return before_verb && analysis.items[i + 1].hit->carries(clitic::future) ? Auxiliary::future : Auxiliary::none;
    if (behind.kind == ItemKind::word && behind.front == 0) continue;
    if (behind.kind != ItemKind::chunk || analysis.chunks[behind.chunk].kind != ChunkKind::adjective) break;
  }
  return Auxiliary::none;
}

// "is to visit (سيزور) Cairo and meet (ويلتقي) …": an imperfect that is joined to what is to come, or only wished, is so too, unless a comma
// and a subject of its own begin another clause.
Auxiliary joined_to_verb(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, uint16_t person) {
  constexpr uint32_t reach = 12;
  const uint32_t before = analysis.sets.bounds.last(item);
  if (before == no_index || item - before > reach || analysis.items[before].kind != ItemKind::verb) return Auxiliary::none;
  const uint32_t mark = analysis.sets.marks.last(item);
  const bool parted = mark != no_index && mark > before;
  if (parted && item + 1 < analysis.items.size() && analysis.items[item + 1].kind == ItemKind::chunk) return Auxiliary::none;
  const Sense* sense = imperfect_sense(analysis.items[before]);
  const bool goes_on = sense != nullptr && (sense->morph & morph::person_mask) == person;
  const Auxiliary joined = goes_on ? auxiliary_of_verb(lexicon, analysis, before, *sense) : Auxiliary::none;
  return joined == Auxiliary::future || joined == Auxiliary::hypothetical ? joined : Auxiliary::none;
}

}  // namespace

const Sense* imperfect_sense(const Item& verb) {
  const Sense* found = nullptr;
  for (size_t i = 0; i < verb.hit->senses.size(); ++i) {
    const Sense& sense = verb.hit->senses[i];
    if (sense.what != SenseClass::verb || !verb.hit->allows(i)) continue;
    if ((sense.morph & morph::kind_mask) == morph::perfect) return nullptr;
    if (found == nullptr && (sense.morph & morph::kind_mask) == morph::imperfect) found = &sense;
  }
  return found;
}

Auxiliary auxiliary_of_verb(const Lexicon& lexicon, const Analysis& analysis, uint32_t item, const Sense& sense) {
  const bool imperfect = (sense.morph & morph::kind_mask) == morph::imperfect;
  if (imperfect && analysis.items[item].hit->carries(clitic::future)) return Auxiliary::future;
  const bool conjoined = analysis.items[item].hit->clitics & clitic::conjunction;  // a new clause: no particle before it reaches it
  for (uint32_t i = item; !conjoined && i-- > 0 && item - i <= reach_items;) {
    const Item& before = analysis.items[i];
    if (before.particle == ParticleKind::none && (stops(before) || before.kind == ItemKind::chunk)) break;
    switch (before.particle) {
      case ParticleKind::negation: return negated_at(analysis, i);
      case ParticleKind::future: return Auxiliary::future;
      case ParticleKind::may: case ParticleKind::prospect: return imperfect ? Auxiliary::hypothetical : Auxiliary::none;
      case ParticleKind::intention: return Auxiliary::future;
      case ParticleKind::refusal: return Auxiliary::negation;
      case ParticleKind::that:  // a clause of its own
        return imperfect && opens_wish(analysis, i, item, sense) ? Auxiliary::hypothetical : Auxiliary::none;
      case ParticleKind::conditional: return Auxiliary::hypothetical;
      default: break;
    }
  }
  if (conditional_clause(analysis, item)) return Auxiliary::hypothetical;
  return conjoined && imperfect ? joined_to_verb(lexicon, analysis, item, sense.morph & morph::person_mask) : Auxiliary::none;
}

Auxiliary auxiliary_of_noun(const Analysis& analysis, uint32_t item) {
  bool over_subject = false;
  for (uint32_t i = item; i-- > 0 && item - i <= 3;) {
    const Item& before = analysis.items[i];
    // "cancelled a visit": with the one who cancelled between verb and noun too
    if (before.particle == ParticleKind::refusal) return Auxiliary::negation;
    // "Canada cannot impose …": likewise, with Canada between
    if (before.particle == ParticleKind::may && (!over_subject || i + 2 == item)) return Auxiliary::hypothetical;
    if (before.particle == ParticleKind::prospect && (!over_subject || i + 2 == item)) return Auxiliary::hypothetical;
    // "its intention (نية بلاده) to open a consulate"
    if (before.particle == ParticleKind::intention && (!over_subject || i + 2 == item)) return Auxiliary::future;
    if (over_subject) break;
    if (before.particle == ParticleKind::negation) return negated_at(analysis, i);
    if (before.particle == ParticleKind::future) return Auxiliary::future;
    // "without restraint during the operations": what is denied stands before the circumstance
    if (before.particle == ParticleKind::during || before.particle == ParticleKind::after || before.particle == ParticleKind::response) break;
    if (governs_noun(before) && i + 1 == item) continue;  // "the chance of holding a meeting"
    if (stops(before)) break;
    over_subject = before.kind == ItemKind::chunk;
  }
  if (const Auxiliary own = auxiliary_behind(analysis, item); own != Auxiliary::none) return own;
  return joined_to_prospect(analysis, item) || conditional_clause(analysis, item) ? Auxiliary::hypothetical : Auxiliary::none;
}

// "announced his intention to resign", "declared no (عدم) withdrawal": what stands right before the complement of a pattern.
Auxiliary auxiliary_of_complement(const Analysis& analysis, uint32_t head, uint32_t complement) {
  if (complement == no_index) return Auxiliary::none;
  for (uint32_t i = complement; i-- > head + 1 && complement - i <= 2;) {
    const Item& before = analysis.items[i];
    if (before.particle == ParticleKind::intention) return Auxiliary::future;
    if (before.particle == ParticleKind::negation || before.particle == ParticleKind::refusal) return Auxiliary::negation;
    if (stops(before) || before.kind == ItemKind::chunk) break;
  }
  return Auxiliary::none;
}

void turn_future(EventType& type, Mode& mode, Auxiliary& auxiliary) {
  if (auxiliary != Auxiliary::future) return;
  switch (type) {
    case EventType::consult: case EventType::support: case EventType::cooperate: case EventType::aid: type = EventType::agree; break;
    case EventType::retreat: type = EventType::concede; break;
    default: return;
  }
  mode = Mode::none;
  auxiliary = Auxiliary::none;
}

}  // namespace mirsad
