#include "code/numbers.h"

namespace mirsad {
namespace {

constexpr uint32_t digit_count_max = 18;

uint64_t digits_of(const SentenceInput& input, const Token& token) {
  uint64_t value = 0;
  for (uint32_t i = 0; i < token.letter_count && i < digit_count_max; ++i) value = value * 10 + (input.folded->letters[token.letters_begin + i] - '0');
  return value;
}

bool is_group_of_three(const SentenceInput& input, uint32_t comma) {
  const Token &mark = input.tokens[comma], &digits = input.tokens[comma + 1];
  return mark.kind == TokenKind::punctuation && mark.mark == ',' && !mark.space_before && digits.kind == TokenKind::number && digits.letter_count == 3 &&
         !digits.space_before;
}

// Units before tens, and anything below a hundred behind hundreds.
bool adds(uint64_t value, uint64_t next) { return (value < 10 && next >= 20 && next < 100) || (value >= 100 && value % 100 == 0 && next < 100); }

}  // namespace

NumberRun digits_at(const SentenceInput& input, uint32_t token) {
  NumberRun number{digits_of(input, input.tokens[token]), token + 1};
  for (; number.token_end + 1 < input.token_end && is_group_of_three(input, number.token_end); number.token_end += 2)
    number.value = number.value * 1000 + digits_of(input, input.tokens[number.token_end + 1]);
  return number;
}

NumberRun with_number_words(std::span<const Hit> hits, NumberRun number) {
  for (const Hit& hit : hits) {
    if (hit.token_begin > number.token_end) break;
    const Sense* word = hit.token_begin == number.token_end ? hit.find(SenseClass::number) : nullptr;
    if (word == nullptr) continue;
    const bool joined = hit.carries(clitic::conjunction);
    if (joined ? !adds(number.value, word->value) : word->value < 1000) continue;
    number.value = joined ? number.value + word->value : number.value * word->value;
    number.token_end += hit.token_count;
    if (!joined) break;
  }
  return number;
}

}  // namespace mirsad
