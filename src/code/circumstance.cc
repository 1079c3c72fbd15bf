#include "code/circumstance.h"

#include "code/asides.h"
#include "code/clause.h"

namespace mirsad {
namespace {

bool is_conjoined_verb(const Item& item) {
  return item.kind == ItemKind::verb && item.carries(clitic::conjunction);
}

bool tells_date(const Item& item, uint32_t ignored) { return item.kind == ItemKind::date && item.date != ignored; }

uint32_t date_right(const Analysis& analysis, uint32_t item, uint32_t ignored) {
  for (uint32_t i = item + 1; i < analysis.items.size(); ++i) {
    if (closes_aside(analysis, i) && analysis.items[i].aside < item) break;
    if (opens_aside(analysis, i) && analysis.items[i].mark == ',') i = analysis.items[i].aside;
    if (tells_date(analysis.items[i], ignored)) return analysis.items[i].date;
    if (is_hard_stop(analysis.items[i]) || analysis.items[i].kind == ItemKind::verb) break;
  }
  return no_index;
}

uint32_t date_left(const Analysis& analysis, uint32_t item, uint32_t ignored) {
  for (uint32_t i = item; i-- > 0;) {
    if (tells_date(analysis.items[i], ignored)) return analysis.items[i].date;
    if (is_conjoined_verb(analysis.items[i])) break;
  }
  return no_index;
}

// "the raid on Sanaa that (التي) …": does the relative tell of the event noun at `item`, and of nothing named since?
bool describes_noun(const Analysis& analysis, uint32_t item, uint32_t relative) {
  constexpr uint32_t reach_items = 4;
  if (analysis.items[item].kind != ItemKind::nominal || relative - item > reach_items) return false;
  for (uint32_t i = item + 1; i < relative; ++i)
    if (analysis.items[i].kind == ItemKind::nominal || analysis.items[i].kind == ItemKind::mark) return false;
  return true;
}

// Beyond a verb without a conjunction: an agreement (that) came into force on the 10th; what another clause describes
// has a date of its own.
uint32_t date_far_right(const Analysis& analysis, uint32_t item, uint32_t ignored) {
  for (uint32_t i = item + 1; i < analysis.items.size(); ++i) {
    if (tells_date(analysis.items[i], ignored)) return analysis.items[i].date;
    if (is_hard_stop(analysis.items[i]) || is_conjoined_verb(analysis.items[i])) break;
    if (analysis.items[i].particle == ParticleKind::relative && !describes_noun(analysis, item, i)) break;
  }
  return no_index;
}

// The one date of a sentence, when it is stated in full.
uint32_t only_date(const Analysis& analysis, uint32_t ignored) {
  if (ignored == 0 || analysis.dates.size() != 1 || analysis.dates[0].span.basis != DateBasis::explicit_date) return no_index;
  for (const Item& item : analysis.items)
    if (item.kind == ItemKind::date) return 0;
  return no_index;  // a part of something else: "the borders of 4 June 1967"
}

uint32_t opening_date(const Analysis& analysis, uint32_t ignored) {
  for (uint32_t i = 0; i < analysis.items.size() && i < 4; ++i)
    if (tells_date(analysis.items[i], ignored)) return analysis.items[i].date;
  return no_index;
}

uint32_t located_chunk(const Analysis& analysis, uint32_t item, bool right) {
  uint32_t i = item;
  for (uint32_t steps = 0; steps < 30; ++steps) {
    if (right ? ++i >= analysis.items.size() : i-- == 0) return no_index;
    const Item& found = analysis.items[i];
    if (is_hard_stop(found) || (right && is_conjoined_verb(found))) return no_index;
    if (found.kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunks[found.chunk];
    if (chunk.located && chunk.place_like && chunk.place != no_index) return found.chunk;
  }
  return no_index;
}

// "South Sudan: arrest of four soldiers": a country before the colon, and right behind it an event noun that opens the headline.
uint32_t label_before(const Analysis& analysis, uint32_t item) {
  constexpr uint32_t behind_label = 2;
  if (item != behind_label || analysis.items[1].mark != ':' || analysis.items[0].kind != ItemKind::chunk || analysis.items[item].kind != ItemKind::nominal) return no_index;
  const Chunk& chunk = analysis.chunk_at(0);
  return chunk.place_like && chunk.place != no_index && chunk.ref_count == 1 ? analysis.items[0].chunk : no_index;
}

}  // namespace

DateSpan date_of(const Analysis& analysis, uint32_t item, const DateSpan& document_date, uint32_t ignored) {
  uint32_t found = date_right(analysis, item, ignored);
  if (found == no_index) found = date_left(analysis, item, ignored);
  if (found == no_index) found = opening_date(analysis, ignored);
  if (found == no_index) found = date_far_right(analysis, item, ignored);
  if (found == no_index) found = only_date(analysis, ignored);
  if (found != no_index && analysis.dates[found].span.first.known()) {
    DateSpan span = analysis.dates[found].span;
    if (span.precision == DatePrecision::month) span.first.day = 0;  // "at the end of March": the day is not known
    return span;
  }
  DateSpan span = document_date;
  if (span.first.known()) span.basis = DateBasis::document;
  return span;
}

Place place_of(const Lexicon& lexicon, const Analysis& analysis, uint32_t item) {
  uint32_t chunk = located_chunk(analysis, item, true);
  if (chunk == no_index) chunk = located_chunk(analysis, item, false);
  if (chunk == no_index) chunk = label_before(analysis, item);
  if (chunk == no_index) return {};
  const image::Place& place = lexicon.places()[analysis.chunks[chunk].place];
  return {lexicon.text(place.name), place.country.text(), lexicon.text(place.latitude), lexicon.text(place.longitude)};
}

Counted counted_by(const Analysis& analysis, uint32_t item, const Sides& sides) {
  if (sides.recipient.chunk != no_index && analysis.chunks[sides.recipient.chunk].number > 0)
    return {analysis.chunks[sides.recipient.chunk].number, analysis.chunks[sides.recipient.chunk].role};
  for (uint32_t i = item + 1; i < analysis.items.size() && i <= item + 3; ++i) {
    if (analysis.items[i].kind == ItemKind::number) return {analysis.items[i].value, no_index};
    if (analysis.items[i].kind == ItemKind::verb || is_hard_stop(analysis.items[i])) break;
  }
  return {};
}

uint64_t contexts_of(std::span<const Hit> hits) {
  uint64_t contexts = 0;
  for (const Hit& hit : hits)
    for (size_t i = 0; hit.has(SenseClass::context) && i < hit.senses.size(); ++i)
      if (hit.senses[i].what == SenseClass::context && hit.allows(i)) contexts |= uint64_t{1} << hit.senses[i].value;
  return contexts;
}

}  // namespace mirsad
