#include "code/pairs.h"

#include <algorithm>

namespace mirsad {
namespace {

bool is_pair(const Analysis& analysis, const Chunk& chunk) {
  if (chunk.ref_count != 2 || chunk.kind == ChunkKind::place) return false;
  const auto refs = analysis.refs_of(chunk);
  return refs[0].has_country() && refs[1].has_country() && !refs[0].same_party(refs[1]);
}

void mean(const Lexicon& lexicon, Analysis& analysis, Chunk& chunk, const Chunk& named) {
  const bool office = chunk.role != no_index;
  const uint32_t begin = analysis.refs.size();
  for (uint32_t i = 0; i < named.ref_count; ++i) {
    Ref ref = analysis.refs[named.refs_begin + i];
    if (office) {
      ref.entity = image::none;
      ref.sector = lexicon.roles()[chunk.role].sector;
    }
    if (!analysis.refs.push(ref)) return;
  }
  chunk.refs_begin = begin;
  chunk.ref_count = named.ref_count;
}

}  // namespace

bool resolve_pairs(const Lexicon& lexicon, Analysis& analysis) {
  const auto is_open = [](const Chunk& chunk) { return chunk.pair; };
  if (std::none_of(analysis.chunks.begin(), analysis.chunks.end(), is_open)) return false;
  uint32_t named = no_index;
  bool meant = false, dropped = false;
  for (Item& item : analysis.items) {
    if (item.kind != ItemKind::chunk) continue;
    Chunk& chunk = analysis.chunks[item.chunk];
    if (!chunk.pair) {
      if (is_pair(analysis, chunk) && !meant) named = item.chunk;
      continue;
    }
    if (named != no_index) mean(lexicon, analysis, chunk, analysis.chunks[named]);
    if (chunk.ref_count > 0) {  // and the same in the rest of the sentence
      named = item.chunk;
      meant = true;
      continue;
    }
    item.kind = ItemKind::word;
    item.chunk = no_index;
    dropped = true;
  }
  return dropped;
}

}  // namespace mirsad
