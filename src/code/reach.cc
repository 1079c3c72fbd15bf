#include "code/reach.h"

#include <algorithm>

#include "code/asides.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

uint8_t clitic_preposition_bit(const Lexicon& lexicon, uint32_t preposition) {
  uint8_t bits = 0;
  for (const image::Clitic& clitic : lexicon.clitics())
    if (clitic.preposition == preposition && clitic.slot == 2) bits |= clitic.bit;
  return bits & (clitic::in | clitic::to | clitic::like);
}

// Does the item stand after this preposition, as a clitic of its own or as the particle itself?
bool shows_preposition(const Analysis& analysis, const Item& item, uint32_t preposition, uint8_t bits) {
  if (item.kind == ItemKind::particle && item.hit != nullptr) {
    if (item.value == preposition && item.hit->find(SenseClass::particle) != nullptr) return true;
    return item.hit->carries(bits);
  }
  if (item.kind == ItemKind::chunk) return analysis.chunks[item.chunk].preposition == preposition;
  return ((item.hit != nullptr ? item.hit->clitics : item.front) & bits) != 0;
}

// Beyond a verb, a relative or an "in response to" stands what belongs to another happening.
bool ends_reach(const Item& item) {
  return item.kind == ItemKind::verb ||
         (item.kind == ItemKind::particle && (item.particle == ParticleKind::relative || item.particle == ParticleKind::response));
}

bool stands_free(const Analysis& analysis, uint32_t at) {
  const Item& item = analysis.items[at];
  if (item.carries(clitic::in | clitic::to | clitic::like)) return false;
  return at == 0 || analysis.items[at - 1].kind != ItemKind::particle || !governs(analysis.items[at - 1].particle);
}

// A verb that has its subject before it says so by its plural.
bool tells_plural(const Item& verb) {
  for (size_t i = 0; i < verb.hit->senses.size(); ++i) {
    const Sense& sense = verb.hit->senses[i];
    const uint16_t number = sense.morph & (morph::singular | morph::dual | morph::plural);
    if (sense.what == SenseClass::verb && verb.hit->allows(i) && number == morph::plural) return true;
  }
  return false;
}

// "Moscow, which voted against it, (موسكو التي صوتت ضده،) threatened to leave": the comma that ends what describes a party right before; `at`
// when nothing is described there, or no comma ends it.
uint32_t past_relative(const Analysis& analysis, uint32_t at, uint32_t end) {
  if (analysis.items[at].particle != ParticleKind::relative || analysis.items[at - 1].kind != ItemKind::chunk) return at;
  for (uint32_t i = at + 1; i + 1 < end; ++i) {
    const Item& item = analysis.items[i];
    if (is_hard_stop(item) || item.is_mark('"')) return at;
    if (item.is_mark(',')) return i;
  }
  return at;
}

// "the sanctions that Washington imposed (العقوبات التي فرضتها)": what the verb's pronoun resumes stands before the relative.
uint32_t resumed_before(const Analysis& analysis, uint32_t at) {
  constexpr uint32_t reach_items = 3;
  const Item& verb = analysis.items[at];
  if (at < 2 || verb.kind != ItemKind::verb || !verb.hit->carries(clitic::pronoun) || analysis.items[at - 1].particle != ParticleKind::relative) return no_index;
  for (uint32_t i = at - 1, steps = 0; i-- > 0 && steps < reach_items; ++steps) {
    const Item& item = analysis.items[i];
    if (item.groups != 0) return i;
    if (item.kind != ItemKind::word && item.kind != ItemKind::chunk) return no_index;
  }
  return no_index;
}

bool fills(const Analysis& analysis, uint32_t at, image::Filler filler) {
  const Chunk& chunk = analysis.chunks[analysis.items[at].chunk];
  switch (filler) {
    case image::Filler::people:
      return chunk.kind == ChunkKind::people || chunk.number > 0 || (chunk.kind == ChunkKind::adjective && stands_for_noun(analysis, at));
    case image::Filler::place: return chunk.kind == ChunkKind::place || chunk.place_like;
    case image::Filler::party: return chunk.kind == ChunkKind::actor && chunk.ref_count > 0;
  }
  return false;
}

// A word that no preposition and no conjunction leads.
bool names_doer(const Item& word) {
  const auto clitics = word.hit != nullptr ? word.hit->clitics : word.front;
  return (clitics & (clitic::in | clitic::to | clitic::like | clitic::conjunction)) == 0;
}

bool is_free(const Chunk& chunk) { return chunk.preposition == no_index && !chunk.conjoined; }

// "Police (الشرطة) hold", "the law that (التي) …": the verb's subject stands before it.
bool follows_subject(const Analysis& analysis, uint32_t at) {
  const Item& verb = analysis.items[at];
  if (at == 0 || (verb.hit->clitics & clitic::conjunction)) return false;
  const Item& before = analysis.items[at - 1];
  return before.kind == ItemKind::chunk && is_free(analysis.chunks[before.chunk]);
}

}  // namespace

Reach::Reach(const Lexicon& lexicon, const Analysis& analysis, uint32_t at) : lexicon_(lexicon), analysis_(analysis), at_(at) {
  if (const uint32_t resumed = resumed_before(analysis, at); resumed != no_index) {
    items_[count_++] = resumed;
    groups_ |= analysis.items[resumed].groups;
  }
  const uint32_t end = std::min(at + 1 + item_count_max, analysis.items.size());
  for (uint32_t i = at + 1; i < end && count_ < item_count_max; ++i) {
    if (opens_aside(analysis, i)) i = analysis.items[i].aside;
    i = past_relative(analysis, i, end);
    const Item& item = analysis.items[i];
    if (is_hard_stop(item)) return;
    items_[count_++] = i;
    groups_ |= item.groups;
    if (ends_reach(item)) return;
  }
}

uint32_t Reach::find_group(uint32_t group) const {
  for (uint32_t i = 0; i < count_; ++i)
    if (item_in_group(analysis_.items[items_[i]], group)) return items_[i];
  return no_index;
}

uint32_t Reach::find_preposition(uint32_t preposition) const {
  const uint8_t bits = clitic_preposition_bit(lexicon_, preposition);
  for (uint32_t i = 0; i < count_; ++i)
    if (shows_preposition(analysis_, analysis_.items[items_[i]], preposition, bits)) return items_[i];
  return no_index;
}

// على:place: who stands behind the preposition.
uint32_t Reach::find_filler(uint32_t condition) const {
  const auto filler = static_cast<image::Filler>(condition & ((1u << image::filler_shift) - 1));
  const uint32_t place = condition >> image::filler_shift;
  if (place == 0) return find_object(filler);
  for (uint32_t i = 0; i < count_; ++i) {
    const Item& item = analysis_.items[items_[i]];
    if (item.kind == ItemKind::nominal) return no_index;  // what follows is of that
    if (item.kind == ItemKind::chunk && analysis_.chunks[item.chunk].preposition == place - 1 && fills(analysis_, items_[i], filler)) return items_[i];
  }
  return no_index;
}

// "Police arrested (أوقفت) three extremists": who stands bare behind the verb and its subject, and is nobody's genitive.
uint32_t Reach::find_object(image::Filler filler) const {
  const Item& verb = analysis_.items[at_];
  if (verb.kind != ItemKind::verb || (verb.hit->clitics & clitic::pronoun)) return no_index;
  bool subject = follows_subject(analysis_, at_);
  for (uint32_t i = 0; i < count_; ++i) {
    const Item& item = analysis_.items[items_[i]];
    if (item.kind == ItemKind::nominal) {  // "held, before moving on (قبل التحول), a man"
      if (stands_free(analysis_, items_[i])) return no_index;
      if (i + 1 < count_ && analysis_.items[items_[i + 1]].kind == ItemKind::chunk) ++i;
      continue;
    }
    if (items_[i] == at_ + 1 && item.kind == ItemKind::word && names_doer(item)) {  // "a patrol of the town (دورية المدينة) arrested"
      subject = true;
      if (i + 1 < count_ && analysis_.items[items_[i + 1]].kind == ItemKind::chunk) ++i;
    }
    if (item.kind != ItemKind::chunk || !is_free(analysis_.chunks[item.chunk])) continue;
    const ItemKind before = analysis_.items[items_[i] - 1].kind;
    if (subject) return before != ItemKind::word && before != ItemKind::mark && fills(analysis_, items_[i], filler) ? items_[i] : no_index;
    subject = true;
  }
  return no_index;
}

// "the demonstrators gathered (تجمعوا)", "demonstrators who gathered": people before a verb in the plural; "said that shells fell": things that
// stand behind no preposition. No more than a few words may be between.
uint32_t Reach::find_subject(uint32_t group) const {
  constexpr uint32_t gap_items_max = 4;
  const Item& verb = analysis_.items[at_];
  if (verb.kind != ItemKind::verb) return no_index;
  if (const uint32_t next = at_ + 1; next < analysis_.items.size() && analysis_.items[next].kind == ItemKind::chunk) {
    const Chunk& chunk = analysis_.chunk_at(next);
    if (chunk.kind == ChunkKind::people && is_free(chunk) && item_in_group(analysis_.items[next], group)) return next;
  }
  if (verb.hit->carries(clitic::conjunction)) return no_index;
  for (uint32_t i = at_; i-- > 0 && at_ - i <= gap_items_max;) {
    const Item& item = analysis_.items[i];
    if (is_hard_stop(item) || item.kind == ItemKind::verb) return no_index;
    const bool thing = item.kind == ItemKind::word || item.kind == ItemKind::nominal;
    if (thing && item_in_group(item, group)) return stands_free(analysis_, i) ? i : no_index;
    if (item.kind == ItemKind::nominal) return no_index;
    if (item.kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis_.chunks[item.chunk];
    if (chunk.located) continue;  // "the fire in Cairo killed …"
    return chunk.kind == ChunkKind::people && item_in_group(item, group) && tells_plural(verb) ? i : no_index;
  }
  return no_index;
}

}  // namespace mirsad
