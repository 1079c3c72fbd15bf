// Morphological features of a surface form, packed in 16 bits. Undiacritised Arabic leaves much open (قتل is
// "he killed", "was killed" and "killing"), so voice is a set and several senses may share one form.
#pragma once
#include <cstdint>

namespace mirsad::morph {

// bits 0-2: what kind of form
inline constexpr uint16_t kind_mask = 7;
inline constexpr uint16_t plain = 0;               // noun or adjective
inline constexpr uint16_t perfect = 1;
inline constexpr uint16_t imperfect = 2;
inline constexpr uint16_t masdar = 3;
inline constexpr uint16_t active_participle = 4;
inline constexpr uint16_t passive_participle = 5;
// bits 3-4: person of a verb (0: not a verb)
inline constexpr uint16_t person_mask = 3 << 3;
inline constexpr uint16_t first = 1 << 3, second = 2 << 3, third = 3 << 3;
// bits 5-6: gender, a set
inline constexpr uint16_t masculine = 1 << 5, feminine = 1 << 6;
// bits 7-9: number, a set
inline constexpr uint16_t singular = 1 << 7, dual = 1 << 8, plural = 1 << 9;
// bits 10-11: voice, a set
inline constexpr uint16_t active = 1 << 10, passive = 1 << 11;
// bit 12: construct state only (a following genitive is required: وزيرا, مراسلو)
inline constexpr uint16_t construct = 1 << 12;
// bit 13: accusative only (متهما, a circumstantial or object)
inline constexpr uint16_t accusative = 1 << 13;
// bit 14: a broken plural or collective (agrees as feminine singular when not human)
inline constexpr uint16_t collective = 1 << 14;
// bit 15: a jussive that is written otherwise than the indicative (يزر beside يزور)
inline constexpr uint16_t jussive = 1 << 15;

}  // namespace mirsad::morph
