// The rules of folding for one code point, asked of utf8proc: the oracle behind the table and the kernels.
#pragma once
#include <cstdint>

namespace mirsad {

// Writes at most 8 folded letters and returns how many (0: the code point folds to nothing).
uint32_t fold_by_rules(uint32_t code_point, uint8_t* letters);

}  // namespace mirsad
