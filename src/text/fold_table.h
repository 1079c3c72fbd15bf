// What single code points fold to, as a table: all below U+0800, then general punctuation (U+2000-U+207F). News is made of these; for
// anything else, and for the few that fold to more than one letter, text/fold_rules.h is asked.
#pragma once
#include <cstdint>

namespace mirsad {

inline constexpr uint8_t folds_to_several = 0xff;
inline constexpr uint32_t punctuation_begin = 0x2000, punctuation_end = 0x2080, punctuation_index = 0x800;
inline constexpr uint32_t fold_table_count = punctuation_index + (punctuation_end - punctuation_begin);

inline constexpr uint8_t fold_table[fold_table_count] = {
#include "text/fold_table.inc"
};

// Where a code point stands in the table; fold_table_count when it does not.
constexpr uint32_t fold_table_index(uint32_t code_point) {
  if (code_point < punctuation_index) return code_point;
  const uint32_t at = code_point - punctuation_begin;
  return at < punctuation_end - punctuation_begin ? punctuation_index + at : fold_table_count;
}

}  // namespace mirsad
