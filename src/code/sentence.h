// The working state of one sentence, as the cascade leaves it: items (every token, in runs that mean something together), the chunks
// among them that name actors and places, and the dates. Spans point into the arena; nothing here outlives the sentence.
#pragma once
#include <cstdint>
#include <span>

#include "base/bounded.h"
#include "base/date.h"
#include "code/group_set.h"
#include "code/item_set.h"
#include "dates/dates.h"
#include "lexicon/view.h"
#include "match/hit.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

// A party in compact form: codes and the entity that gives it an identity.
struct Ref {
  uint32_t entity = image::none;  // a person or organisation, else none
  uint32_t office = 0;            // noun of the office (image::Role::noun), 0 when the text gave none
  image::Code country = {};
  image::Code sector = {};
  bool body = false;              // a body or force (the administration, the police) and nobody who travels
  bool above = false;             // named, and of no country: the international community, the Arab states
  bool has_country() const { return !country.empty(); }
  bool same_party(const Ref& other) const {
    return country == other.country && (entity == other.entity || entity == image::none || other.entity == image::none);
  }
};

enum class ChunkKind : uint8_t {
  actor,      // country, person, organisation, office, body, force
  people,     // groups of individuals: soldiers, demonstrators, civilians
  adjective,  // a nationality adjective on something that is no actor itself
  place,      // a town, a region
};

struct Chunk {
  ChunkKind kind = ChunkKind::actor;
  uint32_t token_begin = 0, token_end = 0;
  uint32_t refs_begin = 0, ref_count = 0;    // into Analysis::refs
  uint32_t preposition = no_index;           // that governs it (a clitic or the particle before)
  uint32_t place = no_index;                 // lexicon place, when it can be where something happens
  uint64_t number = 0;                       // 32 soldiers; a dual says 2
  uint32_t role = no_index;                  // lexicon role of a counted group: the unit of `number`
  uint32_t head_entity = no_index;           // first entity, for mentions
  uint8_t genders = 0;                       // morph::masculine | feminine >> 5; 0 unknown
  uint16_t numbers = 0;                      // morph::singular | dual | plural
  bool definite = false;
  bool conjoined = false;                    // begins with a conjunction
  bool counterpart = false;                  // نظيره
  bool place_like = false;                   // country, capital or town: may be the where of an event
  bool from_memory = false;                  // resolved by reference to earlier text
  bool named = false;                        // holds a person's or organisation's name
  bool located = false;                      // stands after a preposition of place
  bool between = false;                      // stands after "between"
  bool person = false;                       // names a person
  bool role_is_office = false;               // an office holder
  bool asset = false;                        // a base, a ship, a patrol: whose it is stands in the refs
  bool member = false;                       // "among them …": one of those named before
  bool recalled = false;                     // the topic of earlier sentences; stands nowhere in this one
  bool titled = false;                       // an office holder, or who speaks for one
  bool role_is_relay = false;                // a delegation, an envoy
  bool pair = false;                         // means the two parties named before
  bool possessed = false;                    // carries a possessive pronoun: his country, its army
};

enum class ItemKind : uint8_t { word, number, chunk, date, verb, nominal, participle, particle, mark };

struct Item {
  const Hit* hit = nullptr;         // null for unknown words, marks, dates
  const Hit* first_overlay = nullptr;  // of `overlay_count` longer stretches that begin within it and colour it
  GroupSet groups;                  // all that it shows: most questions end here
  uint64_t value = 0;               // particle: preposition number; number: its value
  uint32_t token_begin = 0, token_end = 0;
  uint32_t chunk = no_index;        // ItemKind::chunk
  uint32_t date = no_index;         // ItemKind::date
  uint32_t aside = no_index;        // comma, bracket: the other mark of the aside that it opens or closes (asides.h)
  ItemKind kind = ItemKind::word;
  uint8_t mark = 0;                 // punctuation mark; '\n' for a line break
  ParticleKind particle = ParticleKind::none;
  uint8_t front = 0;                // clitic:: prepositions that an unknown word may carry, the conjunction of a number
  bool front_sure = false;          // an article follows it: no name begins so
  bool consumed = false;            // part of a trigger already coded
  bool hidden = false;              // the complement of a pattern that says that there is no event
  bool hard_stop = false;           // ends a clause whatever stands behind it: a full stop and its like, "while", "but"
  bool written_passive = false;     // a verb whose vowel marks say so
  uint16_t overlay_count = 0;

  std::span<const Hit> overlays() const { return {first_overlay, overlay_count}; }
  bool is_mark(uint8_t wanted) const { return kind == ItemKind::mark && mark == wanted; }
  bool is(ParticleKind wanted) const { return kind == ItemKind::particle && particle == wanted; }
  bool carries(uint8_t any_of) const { return hit != nullptr && hit->carries(any_of); }  // clitic::
};
static_assert(sizeof(Item) <= 72, "twenty or thirty a sentence are written, moved and looked at over and over");
static_assert(limits::sentence_token_count_max <= UINT16_MAX, "an overlay begins at a token, and no two at the same");

inline GroupSet groups_of(const Hit& hit) {
  GroupSet groups;
  if (!hit.has(SenseClass::group)) return groups;
  for (size_t i = 0; i < hit.senses.size(); ++i)
    if (hit.senses[i].what == SenseClass::group && hit.allows(i)) groups.add(hit.senses[i].value);
  return groups;
}

// Does the hit have this sense? `value`: no_index for any. Null when not.
inline const Sense* sense_in(const Hit& hit, SenseClass what, uint32_t value = no_index) {
  if (!hit.has(what)) return nullptr;
  for (size_t i = 0; i < hit.senses.size(); ++i)
    if (hit.senses[i].what == what && (value == no_index || hit.senses[i].value == value) && hit.allows(i)) return &hit.senses[i];
  return nullptr;
}

// The same of the item, or of a longer stretch that begins within it.
inline const Sense* sense_at(const Item& item, SenseClass what, uint32_t value = no_index) {
  for (const Hit& overlay : item.overlays())
    if (const Sense* found = sense_in(overlay, what, value)) return found;
  return item.hit != nullptr ? sense_in(*item.hit, what, value) : nullptr;
}

inline bool item_in_group(const Item& item, uint32_t group) {
  return item.groups.may_hold(group) && sense_at(item, SenseClass::group, group) != nullptr;
}

// What the sentence is read with.
struct SentenceInput {
  const Lexicon* lexicon = nullptr;
  const Folded* folded = nullptr;
  std::span<const Token> tokens;     // of the whole piece
  uint32_t token_begin = 0, token_end = 0;
  std::span<const Hit> hits;         // those of the sentence
  std::span<const Hit> overlays;
  Bytes text;                        // as written, for what folding drops; source offsets of tokens count in it
};

// Which items are what (note_item).
struct ItemSets {
  ItemSet chunks;    // ItemKind::chunk
  ItemSet marks;     // ItemKind::mark
  ItemSet triggers;  // verbs, nominals, participles
  ItemSet bounds;    // where a clause ends or begins: verbs, full stops and their like, relatives, complementisers
  ItemSet landmarks; // bounds, chunks, marks and nominals: all that the grammar of a clause looks at
  uint64_t particles = 0;  // bit k: some item has the ParticleKind k
  bool hold(ParticleKind kind) const { return (particles >> static_cast<unsigned>(kind) & 1) != 0; }
};

// Arena spans, carved once, cleared for every sentence.
struct Analysis {
  Bounded<Item> items;
  ItemSets sets;
  Bounded<Chunk> chunks;
  Bounded<Ref> refs;
  Bounded<DateMention> dates;
  bool in_speech = false;  // the sentence, or its end, is somebody's words (Memory::speaker)
  void clear() {
    items.clear();
    sets = {};
    chunks.clear();
    refs.clear();
    dates.clear();
    in_speech = false;
  }
  Chunk& chunk_at(uint32_t item) { return chunks[items[item].chunk]; }  // of an ItemKind::chunk
  const Chunk& chunk_at(uint32_t item) const { return chunks[items[item].chunk]; }
  const Ref& first_ref(const Chunk& chunk) const { return refs[chunk.refs_begin]; }  // of a chunk that has any
  std::span<const Ref> refs_of(const Chunk& chunk) const { return refs.items().subspan(chunk.refs_begin, chunk.ref_count); }
};

// Puts items[index] into its sets, and sets its `hard_stop`.
inline void note_item(Item& item, uint32_t index, ItemSets& sets) {
  sets.particles |= uint64_t{1} << static_cast<unsigned>(item.particle);
  switch (item.kind) {
    case ItemKind::word: case ItemKind::number: case ItemKind::date: return;
    case ItemKind::chunk:
      sets.chunks.add(index);
      return sets.landmarks.add(index);
    case ItemKind::participle: return sets.triggers.add(index);
    case ItemKind::nominal:
      sets.triggers.add(index);
      return sets.landmarks.add(index);
    case ItemKind::verb:
      sets.triggers.add(index);
      sets.landmarks.add(index);
      return sets.bounds.add(index);
    case ItemKind::mark:
      sets.marks.add(index);
      sets.landmarks.add(index);
      item.hard_stop = item.mark == '.' || item.mark == ';' || item.mark == ':' || item.mark == '!' || item.mark == '?' || item.mark == '\n';
      if (item.hard_stop) sets.bounds.add(index);
      return;
    case ItemKind::particle:
      item.hard_stop = item.particle == ParticleKind::while_ || item.particle == ParticleKind::but;
      if (!item.hard_stop && item.particle != ParticleKind::relative && item.particle != ParticleKind::that && item.particle != ParticleKind::quote_verb) return;
      sets.landmarks.add(index);
      sets.bounds.add(index);
  }
}

inline Item& add_item(Analysis& analysis, ItemKind kind, uint32_t token_begin, uint32_t token_end) {
  Item& item = analysis.items.grow();
  item.kind = kind;
  item.token_begin = token_begin;
  item.token_end = token_end;
  return item;
}

// Once it is known what the last item is; words, numbers and dates are in no set.
inline void note_last_item(Analysis& analysis) { note_item(analysis.items.back(), analysis.items.size() - 1, analysis.sets); }

// All of them anew: items have come or gone, or changed their kind.
inline void note_items(Analysis& analysis) {
  analysis.sets = {};
  for (uint32_t i = 0; i < analysis.items.size(); ++i) note_item(analysis.items[i], i, analysis.sets);
}

}  // namespace mirsad
