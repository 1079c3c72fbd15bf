// An accord as the sentence speaks of it: its noun phrase, what kind of accord it is, what the verb or noun over it says about its state, and
// the years that are its own.
#pragma once
#include "code/sentence.h"

namespace mirsad {

struct Accord {
  uint32_t item = no_index, last = no_index;  // first and last accord noun of the phrase
  uint32_t kind = 0;                          // in Lexicon::agreement_kinds
  uint32_t status = image::none;              // in Lexicon::status_names; none: only mentioned
  uint32_t governor = no_index;               // the item that says so
  uint32_t period = no_index;                 // item of a date that is the accord's own: "the agreements of 2020–2022"
};

// Does an accord noun, or a longer name of an accord, begin at the item?
inline const Sense* accord_noun(const Item& item) { return sense_at(item, SenseClass::agreement); }

// The accord whose noun stands at the item `at`.
Accord read_accord(const SentenceInput& input, const Analysis& analysis, uint32_t at);

// Was it concluded in this sentence? Then its year is that of the report as well.
bool is_concluded(const Lexicon& lexicon, const Accord& accord);

// Who signs, reaches, negotiates, intends, breaks or leaves is bound; who urges, delays or rejects need not be.
bool is_binding(const Lexicon& lexicon, const Accord& accord);

// Opens what is said of the accord itself: a relative (التي) or a participle (الموقعة).
inline bool describes(const Item& item) {
  return (item.kind == ItemKind::particle && item.particle == ParticleKind::relative) || item.kind == ItemKind::participle;
}

// How far the clause that describes an accord is followed.
inline constexpr uint32_t accord_clause_items = 16;

}  // namespace mirsad
