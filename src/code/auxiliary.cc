#include "code/auxiliary.h"

#include "lexicon/morph.h"

namespace mirsad {
namespace {

constexpr uint32_t reach_items = 4;

bool stops(const Item& item) {
  return item.kind == ItemKind::verb || item.kind == ItemKind::nominal || is_hard_stop(item) ||
         (item.kind == ItemKind::mark && item.mark != '"' && item.mark != '(' && item.mark != ')');
}

bool conditional_clause(const Analysis& analysis, uint32_t item) {
  for (uint32_t i = item; i-- > 0;) {
    const Item& before = analysis.items[i];
    if (is_hard_stop(before) || (before.kind == ItemKind::mark && before.mark == ',') || before.kind == ItemKind::verb) return false;
    if (before.kind == ItemKind::particle && before.particle == ParticleKind::conditional) return true;
    if (before.kind == ItemKind::particle && before.particle == ParticleKind::that) return false;
  }
  return false;
}

}  // namespace

Auxiliary auxiliary_of_verb(const Lexicon&, const Analysis& analysis, uint32_t item, const Sense& sense) {
  const bool imperfect = (sense.morph & morph::kind_mask) == morph::imperfect;
  if (imperfect && (analysis.items[item].hit->clitics & clitic::future)) return Auxiliary::future;
  const bool conjoined = analysis.items[item].hit->clitics & clitic::conjunction;  // a new clause: no colour reaches it
  for (uint32_t i = item; !conjoined && i-- > 0 && item - i <= reach_items;) {
    const Item& before = analysis.items[i];
    if (before.particle == ParticleKind::none && (stops(before) || before.kind == ItemKind::chunk)) break;
    switch (before.particle) {
      case ParticleKind::negation: return Auxiliary::negation;
      case ParticleKind::future: return Auxiliary::future;
      case ParticleKind::may: return imperfect ? Auxiliary::hypothetical : Auxiliary::none;
      case ParticleKind::intention: return Auxiliary::future;
      case ParticleKind::refusal: return Auxiliary::negation;
      case ParticleKind::that:  // a subjunctive right after the complementiser is no statement
        return imperfect && i + 1 == item && before.value == 0 ? Auxiliary::hypothetical : Auxiliary::none;
      case ParticleKind::conditional: return Auxiliary::hypothetical;
      default: break;
    }
  }
  return conditional_clause(analysis, item) ? Auxiliary::hypothetical : Auxiliary::none;
}

Auxiliary auxiliary_of_noun(const Analysis& analysis, uint32_t item) {
  for (uint32_t i = item; i-- > 0 && item - i <= 3;) {
    const Item& before = analysis.items[i];
    if (before.particle == ParticleKind::negation || before.particle == ParticleKind::refusal) return Auxiliary::negation;
    if (before.particle == ParticleKind::may) return Auxiliary::hypothetical;
    if (before.particle == ParticleKind::intention || before.particle == ParticleKind::future) return Auxiliary::future;
    if (stops(before) || before.kind == ItemKind::chunk) break;
  }
  return conditional_clause(analysis, item) ? Auxiliary::hypothetical : Auxiliary::none;
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
