// Cells with a closed meaning: a number within bounds, a coordinate, one word of a short list. What does not fit is a complaint
// that says what would, never a silent zero.
#pragma once
#include <cstdint>
#include <initializer_list>

#include "tools/builder.h"

namespace mirsad::tools {

// The cell as a whole number of low..high; `if_empty` where the cell is empty or wrong.
int64_t number_cell(const Row& row, Builder& builder, const char* column, int64_t low, int64_t high, int64_t if_empty);

// Degrees with a decimal point, within ±limit; an empty cell is none.
void check_degrees(const Row& row, Builder& builder, const char* column, double limit);

// The cell must be empty or one of `words`.
void check_word(const Row& row, Builder& builder, const char* column, std::initializer_list<const char*> words);

}  // namespace mirsad::tools
