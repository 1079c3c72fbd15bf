#include "code/clause.h"

namespace mirsad {
namespace {

bool is_full_stop(uint8_t mark) { return mark == '.' || mark == ';' || mark == ':' || mark == '!' || mark == '?' || mark == '\n'; }

bool bounds_clause(ParticleKind kind) {
  return kind == ParticleKind::relative || kind == ParticleKind::that || kind == ParticleKind::quote_verb;
}

}  // namespace

void index_items(Analysis& analysis) {
  ItemSets& sets = analysis.sets;
  sets = {};
  for (uint32_t i = 0; i < analysis.items.size(); ++i) {
    Item& item = analysis.items[i];
    switch (item.kind) {
      case ItemKind::word: case ItemKind::number: case ItemKind::date: break;
      case ItemKind::chunk: sets.chunks.add(i); break;
      case ItemKind::nominal: case ItemKind::participle: sets.triggers.add(i); break;
      case ItemKind::verb:
        sets.triggers.add(i);
        sets.bounds.add(i);
        break;
      case ItemKind::mark:
        sets.marks.add(i);
        item.hard_stop = is_full_stop(item.mark);
        if (item.hard_stop) sets.bounds.add(i);
        break;
      case ItemKind::particle:
        item.hard_stop = item.particle == ParticleKind::while_ || item.particle == ParticleKind::but;
        if (item.hard_stop || bounds_clause(item.particle)) sets.bounds.add(i);
        break;
    }
  }
}

}  // namespace mirsad
