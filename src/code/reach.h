// Where the complement of a word may stand: behind it in its clause, at most twelve items away, asides and closed relative clauses passed over; a
// noun that a relative clause resumes counts, too. Listed once for all the patterns that are tried on the word.
#pragma once
#include <array>

#include "code/clause.h"

namespace mirsad {

class Reach {
 public:
  Reach(const Lexicon& lexicon, const Analysis& analysis, uint32_t at);

  const GroupSet& groups() const { return groups_; }
  // The first item that satisfies a condition (group, preposition, subject or filler of a place); no_index if none.
  uint32_t find(uint32_t condition) const {
    if (condition & image::preposition_bit) return find_preposition(condition & ~image::preposition_bit);
    if (condition & image::subject_bit) return find_subject(condition & ~image::subject_bit);
    if (condition & image::filler_bit) return find_filler(condition & ~image::filler_bit);
    return groups_.may_hold(condition) ? find_group(condition) : no_index;  // nearly every pattern of nearly every trigger ends here
  }

 private:
  static constexpr uint32_t item_count_max = 12;
  uint32_t find_group(uint32_t group) const;
  uint32_t find_preposition(uint32_t preposition) const;
  uint32_t find_subject(uint32_t group) const;
  uint32_t find_filler(uint32_t condition) const;
  uint32_t find_object(image::Filler filler) const;

  const Lexicon& lexicon_;
  const Analysis& analysis_;
  std::array<uint32_t, item_count_max> items_;  // `count_` of them
  uint32_t at_;
  uint32_t count_ = 0;
  GroupSet groups_;  // of all of them
};

}  // namespace mirsad
