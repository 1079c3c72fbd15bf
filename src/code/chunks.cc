#include "code/chunks.h"

#include "code/group_parser.h"
#include "code/word_fronts.h"

namespace mirsad {

bool is_town(const Lexicon& lexicon, const Chunk& chunk) {
  if (chunk.kind == ChunkKind::place) return true;
  return chunk.head_entity != no_index && lexicon.entities()[chunk.head_entity].kind == image::EntityKind::capital;
}

Ref ref_of_entity(const Lexicon& lexicon, uint32_t entity, uint32_t on) {
  const image::Entity& found = lexicon.entities()[entity];
  Ref ref;
  ref.country = found.country;
  ref.sector = found.sector;
  ref.above = found.kind == image::EntityKind::country && found.country.empty();
  if (found.kind == image::EntityKind::organisation) ref.entity = entity;
  if (found.kind != image::EntityKind::person) return ref;
  ref.entity = entity;
  const auto offices = lexicon.offices_of(entity);
  const image::Office* latest = nullptr;
  for (const image::Office& office : offices) {
    if (latest == nullptr || office.to > latest->to) latest = &office;
    if (on == 0 || on < office.from || on > office.to) continue;
    ref.country = office.country;
    ref.sector = office.sector;
    return ref;
  }
  if (latest == nullptr) return ref;
  ref.country = latest->country;
  ref.sector = on == 0 || on < latest->from ? latest->sector : image::elite;
  return ref;
}

// Do two words or more stand at `token` that the lexicon does not know, without article: a name in full?
static bool is_unknown_name(const SentenceInput& input, uint32_t token, uint32_t next_hit) {
  constexpr uint32_t name_words_min = 2;
  for (uint32_t i = token; i < token + name_words_min; ++i) {
    if (i >= input.token_end || input.tokens[i].kind != TokenKind::word || article_at(input, input.tokens[i], 0)) return false;
    while (next_hit < input.hits.size() && input.hits[next_hit].token_begin < i) ++next_hit;
    const Hit* hit = next_hit < input.hits.size() && input.hits[next_hit].token_begin == i ? &input.hits[next_hit] : nullptr;
    const Sense* particle = hit != nullptr ? hit->find(SenseClass::particle) : nullptr;
    const bool link = particle != nullptr && particle->particle() == ParticleKind::name_link;
    if (hit != nullptr && !(link && i > token)) return false;
  }
  return true;
}

uint32_t parse_chunk(const SentenceInput& input, uint32_t first, const Memory& memory, uint32_t on, Analysis& analysis) {
  GroupParser parser{input, memory, on, analysis, {}};
  if (!parser.start(first)) return first;
  uint32_t next = first + 1;
  while (next < input.hits.size() && input.hits[next].token_begin < input.token_end) {
    if (!parser.extend(next) && !(parser.group.asset && parser.extend_beyond(next))) break;
    ++next;
  }
  if (parser.group.ownerless()) return first;
  Chunk chunk;
  parser.group.finish(memory, is_unknown_name(input, parser.group.token_end, next), chunk);
  chunk.refs_begin = analysis.refs.size();
  for (uint32_t i = 0; i < parser.group.ref_count; ++i)
    if (!analysis.refs.push(parser.group.refs[i])) return first;
  chunk.ref_count = parser.group.ref_count;
  if (parser.group.carries(clitic::in | clitic::to | clitic::like))
    for (const image::Clitic& clitic : input.lexicon->clitics())
      if (clitic.bit & parser.group.clitics & (clitic::in | clitic::to | clitic::like)) chunk.preposition = clitic.preposition;
  return analysis.chunks.push(chunk) ? next : first;
}

}  // namespace mirsad
