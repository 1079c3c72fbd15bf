// Asides: what stands between two commas or brackets and interrupts the clause around it. The clause goes on behind the second comma, so its verb's
// arguments, its subject and its complements are looked for beyond the aside, and what the aside tells is its own.
//
//   relative    أدان الوزير، الذي زار لندن أمس، إسرائيل
//   identity    وصل رئيس الوفد، وهو وزير الدفاع، إلى بيروت
//   apposition  التقى جون سميث، المبعوث الأمريكي، الرئيس السوداني
//
//   brackets    مقاتلو جبهة فتح الشام (النصرة سابقا)
//
// The marks of an aside know each other by Item::aside. Not told apart: a relative clause with commas of its own ends at the first
// that stands behind its verb.
#pragma once
#include "code/sentence.h"

namespace mirsad {

void mark_asides(Analysis& analysis);

// Is `item` the mark that opens an aside, or the one that closes it?
inline bool opens_aside(const Analysis& analysis, uint32_t item) {
  return analysis.items[item].aside != no_index && analysis.items[item].aside > item;
}
inline bool closes_aside(const Analysis& analysis, uint32_t item) {
  return analysis.items[item].aside != no_index && analysis.items[item].aside < item;
}

// The chunk in apposition that the comma at `item` opens (المبعوث الأمريكي); no_index when it opens something else.
uint32_t apposition_at(const Analysis& analysis, uint32_t item);

}  // namespace mirsad
