#include "code/asides.h"

#include "code/clause.h"

namespace mirsad {
namespace {

constexpr uint32_t reach_items = 24;  // an aside longer than this is the rest of the sentence

bool is_comma(const Item& item) { return item.is_mark(','); }

// The comma behind the first verb after `from`, or behind anything when no verb is needed.
uint32_t closing_comma(const Analysis& analysis, uint32_t from, bool behind_verb) {
  for (uint32_t i = from; i < analysis.items.size() && i - from < reach_items; ++i) {
    const Item& item = analysis.items[i];
    if (is_hard_stop(item)) return no_index;
    behind_verb = behind_verb && item.kind != ItemKind::verb;
    if (is_comma(item) && !behind_verb) return i;
  }
  return no_index;
}

// "…, the American envoy, …": an office holder between commas, after a name or another actor, who is not one more of a list.
bool is_apposition(const Analysis& analysis, uint32_t comma) {
  if (comma == 0 || comma + 2 >= analysis.items.size() || analysis.items[comma + 1].kind != ItemKind::chunk) return false;
  const Item &before = analysis.items[comma - 1], &after = analysis.items[comma + 2];
  const Chunk& chunk = analysis.chunk_at(comma + 1);
  const bool named = before.kind == ItemKind::word && before.hit == nullptr;
  const bool after_actor = before.kind == ItemKind::chunk && analysis.chunks[before.chunk].person;
  return (named || after_actor) && is_comma(after) && chunk.titled && !chunk.conjoined && chunk.preposition == no_index;
}

uint32_t closing_bracket(const Analysis& analysis, uint32_t open) {
  if (analysis.items[open].mark != '(') return no_index;
  for (uint32_t i = open + 1; i < analysis.items.size() && i - open < reach_items; ++i)
    if (analysis.items[i].is_mark(')')) return i;
  return no_index;
}

uint32_t end_of_aside(const Analysis& analysis, uint32_t comma) {
  if (comma == 0 || comma + 2 >= analysis.items.size()) return no_index;
  const Item& opener = analysis.items[comma + 1];
  if (opener.is(ParticleKind::relative)) return closing_comma(analysis, comma + 2, true);
  if (opener.is(ParticleKind::identity)) return closing_comma(analysis, comma + 2, false);
  return is_apposition(analysis, comma) ? comma + 2 : no_index;
}

}  // namespace

void mark_asides(Analysis& analysis) {
  const ItemSet& marks = analysis.sets.marks;
  for (uint32_t i = marks.next(0); i != no_index; i = marks.next(i + 1)) analysis.items[i].aside = no_index;
  for (uint32_t i = marks.next(0); i != no_index; i = marks.next(i + 1)) {
    const uint32_t end = is_comma(analysis.items[i]) ? end_of_aside(analysis, i) : closing_bracket(analysis, i);
    if (end == no_index) continue;
    analysis.items[i].aside = end;
    analysis.items[end].aside = i;
    i = end;
  }
}

uint32_t apposition_at(const Analysis& analysis, uint32_t item) {
  const bool short_one = opens_aside(analysis, item) && analysis.items[item].aside == item + 2;
  return short_one && analysis.items[item + 1].kind == ItemKind::chunk ? item + 1 : no_index;
}

}  // namespace mirsad
