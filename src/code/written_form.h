// What the written form of a hit tells that its senses do not: folding makes endings alike, and the first letter of a set phrase tells a tense.
#pragma once
#include "code/sentence.h"

namespace mirsad {

// The phrase begins with a perfect verb: no imperfect begins so, and what has two letters only is تم.
bool opens_in_perfect(const SentenceInput& input, const Hit& hit);

// A perfect verb whose vowel marks say that it is passive (voice.h).
bool marked_passive(const SentenceInput& input, const Hit& hit);

// Folding makes a feminine ending look like a pronoun: تابعة ("belonging to") is not تابعه ("he followed him"), عسكرية no soldier of his.
bool ends_in_teh_marbuta(const SentenceInput& input, const Hit& hit);

// Folding drops the hamza too: هنأ ("he congratulated") is not هنا ("here").
bool ends_in_hamza(const SentenceInput& input, const Hit& hit);

// An ending that is written like "my" or "thy" mostly belongs to the word: هاتفي is "by telephone", صاروخي "of missiles", البنك "the bank". Behind
// a ta marbuta that it opened (زيارتي) it is a pronoun; a verb would take ني. Asked of hits that may be triggers only.
bool ends_in_false_pronoun(const SentenceInput& input, const Hit& hit);

}  // namespace mirsad
