// Numbers written in digits, in words or in both: 1,200; 300 ألف; اثنان وثلاثون.
#pragma once
#include "code/sentence.h"

namespace mirsad {

struct NumberRun {
  uint64_t value = 0;
  uint32_t token_end = 0;
};

// The run of digits at `token`: groups of three behind commas, with no blank between, are one number.
NumberRun digits_at(const SentenceInput& input, uint32_t token);

// `number` with the words behind it that belong to it: a scale, or what conjunctions add. `hits`: from the number on.
NumberRun with_number_words(std::span<const Hit> hits, NumberRun number);

}  // namespace mirsad
