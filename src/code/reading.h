// Which reading a trigger has: its patterns first (head + complement in the same clause; the nearest complement wins), then
// the code of its own; verbs of saying, light verbs and silent heads are readings too.
#pragma once
#include <array>

#include "code/clause.h"

namespace mirsad {

struct TriggerReading {
  uint32_t head = no_index;
  const Sense* sense = nullptr;
  image::HeadKind kind = image::HeadKind::silent;
  const image::Trigger* trigger = nullptr;   // null unless kind is trigger
  uint32_t complement_item = no_index;       // of the pattern that won
  bool hidden = false;                       // a pattern says: no event
  bool by_preposition = false;               // the pattern's complement is only a preposition
  image::Strength strength = image::Strength::always;  // of the trigger, or of the noun that heads the pattern
};

// تلقى is "he received" before it is "she is met", توقع "he expected" before "she signs": an imperfect gives way to a perfect of the same spelling.
bool gives_way(const Hit& hit, const Sense& sense);

// The reading of items[at]; `head` is no_index when the item is no trigger at all.
TriggerReading read_trigger(const Lexicon& lexicon, const Analysis& analysis, uint32_t at);

// Where the complement of a word may stand: behind it in its clause, at most twelve items away, asides passed over. Listed once for all the
// patterns that are tried on it.
class Reach {
 public:
  Reach(const Lexicon& lexicon, const Analysis& analysis, uint32_t at);

  uint64_t groups() const { return groups_; }
  // The first item that satisfies a condition (group, preposition or subject); no_index if none.
  uint32_t find(uint32_t condition) const {
    if (condition & image::preposition_bit) return find_preposition(condition & ~image::preposition_bit);
    if (condition & image::subject_bit) return find_subject(condition & ~image::subject_bit);
    return (groups_ & image::group_bit(condition)) == 0 ? no_index : find_group(condition);  // nearly every pattern of nearly every trigger ends here
  }

 private:
  static constexpr uint32_t item_count_max = 12;
  uint32_t find_group(uint32_t group) const;
  uint32_t find_preposition(uint32_t preposition) const;
  uint32_t find_subject(uint32_t group) const;

  const Lexicon& lexicon_;
  const Analysis& analysis_;
  std::array<uint32_t, item_count_max> items_;  // `count_` of them
  uint32_t at_;
  uint32_t count_ = 0;
  uint64_t groups_ = 0;  // of all of them
};

}  // namespace mirsad
