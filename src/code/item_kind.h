// What a hit becomes in its sentence: a party, a verb, an event noun, a particle or a word. Undiacritised forms are several of these at once
// (بحث: "he discussed", "discussion"); what stands before decides, as far as the items of the sentence have been made.
#pragma once
#include "code/sentence.h"

namespace mirsad {

// Shows a class of event words: verb, masdar, event noun or set phrase.
inline constexpr uint32_t nominal_trigger_classes = class_bit(SenseClass::masdar) | class_bit(SenseClass::noun) | class_bit(SenseClass::phrase);
inline constexpr uint32_t trigger_classes = nominal_trigger_classes | class_bit(SenseClass::verb);
inline bool is_trigger(const Hit& hit) { return (hit.classes & trigger_classes) != 0; }

// May a group of parties begin with it?
bool starts_chunk(const Hit& hit);

// verb, nominal, participle or word. `index`: of the hit in input.hits; `analysis.items`: those before it.
ItemKind kind_of(const SentenceInput& input, uint32_t index, const Analysis& analysis);

// A form may be several particles (بعد is a preposition and "after"): the most telling one. Null when it is none.
const Sense* particle_of(const Hit& hit);

// The particle that the hit is where it stands; null where it is the verb that is spelt alike: هنأ is not هنا, and "(وعبر) the minister voiced
// (عن) his worry" opens a clause with its party and then the preposition that this verb asks for behind it. `index`, `analysis`: as for kind_of.
const Sense* particle_at(const SentenceInput& input, uint32_t index, const Analysis& analysis);

// هنأ, بدأ: no other word is written so, though a blocker or a particle folds alike.
bool is_verb_in_hamza(const SentenceInput& input, const Hit& hit);

// Verbs that also colour what follows (refused to, intends to): they stay triggers and keep their colour.
bool colours(ParticleKind kind);

// "and he was arrested (وقد ألقي القبض)": before a set phrase that begins with a perfect verb, قد says that it has happened. Is it the last item?
bool ends_in_has(const Analysis& analysis);

}  // namespace mirsad
