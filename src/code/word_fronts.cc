#include "code/word_fronts.h"

namespace mirsad {
namespace {

bool is_preposition(const image::Clitic& clitic) { return clitic.slot == 2 && clitic.preposition != image::none; }

bool stands_at(const image::Clitic& clitic, const SentenceInput& input, const Token& token, uint32_t at) {
  const uint8_t* letters = &input.folded->letters[token.letters_begin + at];
  for (uint32_t i = 0; i < clitic.letter_count; ++i)
    if (letters[i] != clitic.letters[i]) return false;
  return true;
}

}  // namespace

WordFronts::WordFronts(const Lexicon& lexicon) {
  for (const image::Clitic& clitic : lexicon.clitics()) {
    if (is_preposition(clitic)) first_letters_.set(clitic.letters[0]);
    if (clitic.bit == clitic::article) article_letters_.set(clitic.letters[0]);
  }
}

WordFronts::Guess WordFronts::guess_by_letters(const SentenceInput& input, const Token& token) const {
  constexpr uint32_t stem_letters_min = 4;
  Guess guess;
  for (const image::Clitic& clitic : input.lexicon->clitics()) {
    const bool fits = is_preposition(clitic) && token.letter_count >= clitic.letter_count + stem_letters_min && stands_at(clitic, input, token, 0);
    if (!fits) continue;
    guess.clitics |= clitic.bit;
    guess.sure = guess.sure || clitic.replace_count > 0 || article_at(input, token, clitic.letter_count);
  }
  return guess;
}

bool article_at(const SentenceInput& input, const Token& token, uint32_t at) {
  for (const image::Clitic& clitic : input.lexicon->clitics())
    if (clitic.bit == clitic::article && token.letter_count > at + clitic.letter_count && stands_at(clitic, input, token, at)) return true;
  return false;
}

}  // namespace mirsad
