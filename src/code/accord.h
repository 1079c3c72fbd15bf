// An accord as the sentence speaks of it: its noun phrase, what kind of accord it is, what the verb or noun over it says about its state, and
// the years that are its own.
#pragma once
#include "code/memory.h"
#include "code/sentence.h"

namespace mirsad {

struct Accord {
  uint32_t item = no_index, last = no_index;  // first and last accord noun of the phrase
  uint32_t kind = 0;                          // in Lexicon::agreement_kinds
  const image::Accord* known = nullptr;       // whose name it bears
  uint32_t status = image::none;              // in Lexicon::status_names; none: only mentioned
  uint32_t governor = no_index;               // the item that says so
  uint32_t top = no_index;                    // the farthest word over the accord that was asked
  uint32_t period = no_index;                 // item of a date that is the accord's own: "the agreements of 2020–2022"
};

// The accord noun, or the longer name of an accord, that begins at the item; null when there is none.
inline const Hit* accord_hit(const Item& item) {
  for (const Hit& overlay : item.overlays())
    if (overlay.has(SenseClass::agreement)) return &overlay;
  return item.hit != nullptr && item.hit->has(SenseClass::agreement) ? item.hit : nullptr;
}
inline const Sense* accord_noun(const Item& item) { return sense_at(item, SenseClass::agreement); }

// The accord whose noun stands at the item `at`, in a document that has named the countries of `memory`.
Accord read_accord(const SentenceInput& input, const Analysis& analysis, const Memory& memory, uint32_t at);

// Reached, initialled, signed, ratified.
bool is_concluding(const Lexicon& lexicon, uint32_t status);

// Was it concluded in this sentence? Then its year is that of the report as well.
bool is_concluded(const Lexicon& lexicon, const Accord& accord);

// Who signs, reaches, negotiates, intends, breaks or leaves is bound; who urges, delays or rejects need not be.
bool is_binding(const Lexicon& lexicon, const Accord& accord);

// A kind that tells no more than that something was agreed.
bool is_generic(const Lexicon& lexicon, uint32_t kind);

// Opens what is said of the accord itself: a relative (التي) or a participle (الموقعة).
inline bool describes(const Item& item) {
  return item.is(ParticleKind::relative) || item.kind == ItemKind::participle;
}

inline bool has_article(const Item& item) { return item.carries(clitic::article); }

// How far the clause that describes an accord is followed.
inline constexpr uint32_t accord_clause_items = 16;

}  // namespace mirsad
