#include "code/prepositions.h"

#include "code/chunks.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

// Joins a part to what it is of (من).
bool joins_part(const Item& item) {
  for (size_t k = 0; item.hit != nullptr && k < item.hit->senses.size(); ++k)
    if (item.hit->senses[k].what == SenseClass::particle && item.hit->senses[k].particle() == ParticleKind::partitive) return true;
  return false;
}

// "three soldiers, among them (بينهم) an officer", "two of them": what follows was counted already.
bool lists_members(const Analysis& analysis, uint32_t at) {
  const Item& item = analysis.items[at];
  if (item.particle == ParticleKind::between) return true;
  if (at == 0 || sense_at(item, SenseClass::particle) == nullptr) return false;
  const Item& before = analysis.items[at - 1];
  const bool counted = before.kind == ItemKind::number || before.particle == ParticleKind::quantifier || before.is_mark(',');
  return counted && joins_part(item);
}

// "two of the demonstrators", "four of them soldiers (منهم من الجنود)"; "the dozens before (أمام) the embassy" are no part of it.
bool partitive(const Item& preposition, const Item& before) {
  const bool of_them = before.kind == ItemKind::particle && before.carries(clitic::pronoun) && joins_part(before);
  const bool counted = before.kind == ItemKind::number || before.particle == ParticleKind::quantifier || of_them;
  return counted && joins_part(preposition);
}

void bind_clitic(const Lexicon& lexicon, Chunk& chunk, uint8_t clitics) {
  for (const image::Clitic& clitic : lexicon.clitics())
    if (clitic.bit & clitics & (clitic::in | clitic::to)) chunk.preposition = clitic.preposition;
}

// "in the Jordanian capital Amman": the town is named after the group that says what it is.
bool apposed_town(const Lexicon& lexicon, const Analysis& analysis, uint32_t at, const Chunk& chunk) {
  if (at == 0 || analysis.items[at - 1].kind != ItemKind::chunk || chunk.conjoined || chunk.ref_count == 0 || !is_town(lexicon, chunk)) return false;
  const Chunk& before = analysis.chunk_at(at - 1);
  return before.located && before.ref_count > 0 && analysis.first_ref(before).country == analysis.first_ref(chunk).country;
}

// "a government in Syria (في سوريا)", "the authorities in Kabul": a body, or officials, of no country that stand before a place are of its country.
void settle_body(Analysis& analysis, uint32_t at) {
  Chunk& body = analysis.chunk_at(at);
  if (body.kind != ChunkKind::actor || body.ref_count != 1 || body.place_like || body.named || body.possessed || at + 2 >= analysis.items.size()) return;
  Ref& ref = analysis.refs[body.refs_begin];
  const bool officials = body.role_is_office && (body.numbers & morph::plural) != 0 && (body.numbers & morph::singular) == 0;
  if ((ref.has_country() && !body.from_memory) || ref.entity != image::none || ref.sector.text() != "GOV" || !(ref.body || officials)) return;
  const Item &in = analysis.items[at + 1], &place = analysis.items[at + 2];
  if (in.particle != ParticleKind::place || in.hit->carries(clitic::pronoun) || place.kind != ItemKind::chunk) return;
  const Chunk& where = analysis.chunks[place.chunk];
  if (where.place_like && where.ref_count == 1 && where.located && !where.conjoined) ref.country = analysis.first_ref(where).country;
}

// Looks back over what may stand between a preposition and the chunk: "each of", a number or quantifier, a noun or two.
void bind(const Lexicon& lexicon, const Analysis& analysis, uint32_t at, Chunk& chunk) {
  constexpr uint32_t noun_count_max = 3;
  uint32_t nouns = 0;
  for (uint32_t i = at; i-- > 0;) {
    const Item& item = analysis.items[i];
    if (item.particle == ParticleKind::belonging && i + 1 == at && i > 0 && analysis.items[i - 1].kind == ItemKind::word) {
      chunk.preposition = no_index;  // "a drone belonging to the army" does and suffers in the army's name
      continue;
    }
    const bool transparent = item.particle == ParticleKind::each || item.particle == ParticleKind::quantifier || item.kind == ItemKind::number;
    if (item.kind == ItemKind::particle && chunk.number > 0 && i + 1 == at && counts(item)) return;  // نحو 30 دبلوماسيا: about, not towards
    if (item.kind == ItemKind::particle && governs(item.particle)) {
      if (item.hit->carries(clitic::pronoun)) {  // "held (عليها) by the rebels": its object is the pronoun
        chunk.member = lists_members(analysis, i);
        return;
      }
      if (i > 0 && nouns == 0 && partitive(item, analysis.items[i - 1])) {
        chunk.number = analysis.items[i - 1].kind == ItemKind::number ? analysis.items[i - 1].value : chunk.number;
        chunk.genders = 0;  // a verb may agree with the number or group, or with whom it counts
        --i;  // "two of the demonstrators": goes on from the number
        continue;
      }
      chunk.preposition = static_cast<uint32_t>(item.value);
      chunk.located = item.particle == ParticleKind::place && (nouns == 0 || (nouns <= 2 && is_town(lexicon, chunk)));  // "in the streets of Tehran": through a noun or two
      chunk.between = item.particle == ParticleKind::between;
      return;
    }
    if (item.is_mark('"')) continue;
    const bool attribute = item.kind == ItemKind::nominal && chunk.kind == ChunkKind::adjective;
    if (transparent || item.kind == ItemKind::word || attribute) {
      const uint8_t clitics = item.hit != nullptr ? item.hit->clitics : item.front_sure ? item.front : uint8_t{0};
      if (clitics & (clitic::in | clitic::to)) return bind_clitic(lexicon, chunk, clitics);
      if (clitics & clitic::conjunction) return;
      if (!transparent && ++nouns > noun_count_max) return;
      continue;
    }
    return;
  }
}

}  // namespace

bool counts(const Item& item) {
  for (size_t i = 0; i < item.hit->senses.size(); ++i) {
    const Sense& sense = item.hit->senses[i];
    if (sense.what == SenseClass::particle && sense.particle() == ParticleKind::quantifier && item.hit->allows(i)) return true;
  }
  return false;
}

void bind_prepositions(const Lexicon& lexicon, Analysis& analysis) {
  const ItemSet& chunks = analysis.sets.chunks;
  for (uint32_t i = chunks.next(0); i != no_index; i = chunks.next(i + 1)) {
    const Item& item = analysis.items[i];
    Chunk& chunk = analysis.chunks[item.chunk];
    if (item.carries(clitic::in)) chunk.located = true;
    if (apposed_town(lexicon, analysis, i, chunk)) {
      chunk.located = true;
      chunk.preposition = analysis.chunk_at(i - 1).preposition;
      continue;
    }
    bind(lexicon, analysis, i, chunk);
  }
  for (uint32_t i = chunks.next(0); i != no_index; i = chunks.next(i + 1)) settle_body(analysis, i);
}

}  // namespace mirsad
