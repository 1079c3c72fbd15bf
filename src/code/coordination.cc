#include "code/coordination.h"

#include "lexicon/morph.h"

namespace mirsad {
namespace {

// The item after `at` that may be coordinated with it: over an unknown name (≤ 4 words), a comma, a detached conjunction.
uint32_t next_conjunct(const Analysis& analysis, uint32_t at) {
  const Chunk& chunk = analysis.chunk_at(at);
  bool conjoined = false, comma = false;
  uint32_t words = 0;
  for (uint32_t i = at + 1; i < analysis.items.size(); ++i) {
    const Item& item = analysis.items[i];
    if (item.aside != no_index) return no_index;
    if (item.kind == ItemKind::word && item.hit == nullptr && chunk.kind != ChunkKind::place && !chunk.named && ++words <= 4) continue;
    if (item.is_mark(',') && !comma) {
      comma = true;
      continue;
    }
    if (item.is(ParticleKind::conjunction) && item.token_end - item.token_begin == 1) {
      conjoined = true;
      continue;
    }
    if (item.kind != ItemKind::chunk) return no_index;
    const Chunk& next = analysis.chunks[item.chunk];
    if (next.conjoined || conjoined) return i;
    const bool list = comma && words == 0 && chunk.place_like && next.place_like && chunk.kind == next.kind;
    return list && next.preposition == no_index ? i : no_index;
  }
  return no_index;
}

bool may_join(const Chunk& a, const Chunk& b) {
  if (b.preposition != no_index && b.preposition != a.preposition) return false;
  if ((a.kind == ChunkKind::adjective) != (b.kind == ChunkKind::adjective)) return b.counterpart;
  return (a.kind == ChunkKind::place) == (b.kind == ChunkKind::place) || a.place_like == b.place_like;
}

// "the two Turkish ministers of justice and the interior": what stands behind both tells the country of the first too.
void share_country(Analysis& analysis, const Chunk& a, const Chunk& b) {
  if (!a.role_is_office || (a.numbers & morph::dual) == 0 || a.ref_count != 1 || b.ref_count != 1 || b.person || b.place_like) return;
  Ref& first = analysis.refs[a.refs_begin];
  if (!first.has_country() && first.entity == image::none) first.country = analysis.first_ref(b).country;
}

void join(Analysis& analysis, uint32_t first, uint32_t last, Chunk& a, const Chunk& b) {
  share_country(analysis, a, b);
  const uint32_t begin = analysis.refs.size();
  for (uint32_t i = 0; i < a.ref_count; ++i)
    if (!analysis.refs.push(Ref(analysis.refs[a.refs_begin + i]))) return;
  for (uint32_t i = 0; i < b.ref_count; ++i) {
    Ref ref = analysis.refs[b.refs_begin + i];
    if (b.counterpart && ref.sector.empty() && a.ref_count > 0) ref.sector = analysis.refs[begin].sector;
    if (b.possessed && !ref.has_country() && a.ref_count > 0) ref.country = analysis.refs[begin + a.ref_count - 1].country;  // "and his minister"
    if (!analysis.refs.push(ref)) return;
  }
  a.refs_begin = begin;
  a.ref_count += b.ref_count;
  a.token_end = b.token_end;
  a.numbers = a.ref_count == 2 ? morph::dual | morph::plural : morph::plural;
  a.named = a.named || b.named;
  analysis.items[first].token_end = b.token_end;
  const uint32_t removed = last - first;
  for (uint32_t i = last + 1; i < analysis.items.size(); ++i) analysis.items[i - removed] = analysis.items[i];
  analysis.items.resize_down(analysis.items.size() - removed);
}

// Has it a reading that speaks of one only?
bool singular_verb(const Item& item) {
  if (item.kind != ItemKind::verb) return false;
  for (size_t i = 0; i < item.hit->senses.size(); ++i) {
    const Sense& sense = item.hit->senses[i];
    if (sense.what == SenseClass::verb && item.hit->allows(i) && (sense.morph & (morph::dual | morph::plural)) == 0) return true;
  }
  return false;
}

// "an annoying step for Moscow, and Washington accuses (لموسكو وواشنطن تتهم) Russia": behind a verb, who stands before a verb of his own
// with an object goes with nobody before him; they would both accuse (تتهمان).
bool begins_clause(const Analysis& analysis, uint32_t first, uint32_t conjunct) {
  const Chunk& chunk = analysis.chunk_at(conjunct);
  if (chunk.preposition != no_index || !chunk.place_like) return false;
  if (conjunct + 2 >= analysis.items.size() || !singular_verb(analysis.items[conjunct + 1]) || analysis.items[conjunct + 2].kind != ItemKind::chunk) return false;
  const Chunk& object = analysis.chunk_at(conjunct + 2);
  const bool bare = object.preposition == no_index && !object.conjoined && object.kind != ChunkKind::adjective;
  bool verb = false;
  for (uint32_t i = 0; i < first; ++i) verb = verb || analysis.items[i].kind == ItemKind::verb;
  return verb && bare && !analysis.items[conjunct + 1].hit->carries(clitic::conjunction | clitic::pronoun);
}

}  // namespace

bool coordinate(Analysis& analysis) {
  bool joined = false;
  // From the end: what is joined shifts no chunk that is still to come.
  for (uint32_t i = analysis.sets.chunks.last(analysis.items.size()); i != no_index; i = analysis.sets.chunks.last(i)) {
    const uint32_t next = next_conjunct(analysis, i);
    if (next == no_index) continue;
    Chunk& a = analysis.chunk_at(i);
    const Chunk& b = analysis.chunk_at(next);
    if (!may_join(a, b) || begins_clause(analysis, i, next)) continue;
    join(analysis, i, next, a, b);
    joined = true;
  }
  return joined;
}

}  // namespace mirsad
