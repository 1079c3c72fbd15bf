#include "code/written_form.h"

#include "code/voice.h"
#include "lexicon/morph.h"
#include "text/fold.h"

namespace mirsad {
namespace {

const Token& first_token(const SentenceInput& input, const Hit& hit) { return input.tokens[hit.token_begin]; }
const Token& last_token(const SentenceInput& input, const Hit& hit) { return input.tokens[hit.token_begin + hit.token_count - 1]; }

}  // namespace

bool opens_in_perfect(const SentenceInput& input, const Hit& hit) {
  if (hit.front_letters > 0) return false;
  const Token& token = first_token(input, hit);
  const uint8_t first = input.folded->letters[token.letters_begin];
  return first != letter::yeh && (first != letter::teh || token.letter_count == 2);
}

bool marked_passive(const SentenceInput& input, const Hit& hit) {
  constexpr uint32_t letter_bytes = 2;
  const Token& token = first_token(input, hit);
  if (token.source_end - token.source_begin <= letter_bytes * token.letter_count) return false;  // no mark: nearly always
  const Sense* verb = hit.find(SenseClass::verb);
  if (verb == nullptr) return false;
  if ((verb->morph & morph::kind_mask) != morph::perfect || (verb->morph & morph::person_mask) != morph::third) return false;
  return written_passive(input.text.subspan(token.source_begin, token.source_end - token.source_begin), hit.front_letters);
}

bool ends_in_teh_marbuta(const SentenceInput& input, const Hit& hit) {
  if (!hit.carries(clitic::pronoun)) return false;
  const uint32_t end = last_token(input, hit).source_end;
  return end >= 2 && is_teh_marbuta(input.text, end - 2);
}

bool ends_in_hamza(const SentenceInput& input, const Hit& hit) {
  const uint32_t end = last_token(input, hit).source_end;
  return end >= 2 && is_alef_with_hamza(input.text, end - 2);
}

bool ends_in_false_pronoun(const SentenceInput& input, const Hit& hit) {
  if (!hit.carries(clitic::pronoun)) return false;
  const Token& token = last_token(input, hit);
  if (token.letter_count < 2) return false;
  const uint8_t* letters = &input.folded->letters[token.letters_begin];
  const uint8_t last = letters[token.letter_count - 1];
  if (last == letter::kaf) return hit.has(SenseClass::verb);
  return last == letter::yeh && letters[token.letter_count - 2] != letter::teh;
}

}  // namespace mirsad
