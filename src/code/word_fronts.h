// What a word that the lexicon does not know may begin with: a preposition that is written as one with it, and perhaps the article.
#pragma once
#include <bitset>

#include "code/sentence.h"

namespace mirsad {

class WordFronts {
 public:
  WordFronts() = default;
  explicit WordFronts(const Lexicon& lexicon);

  struct Guess {
    uint8_t clitics = 0;  // clitic:: prepositions that enough letters follow
    bool sure = false;    // an article follows
  };
  Guess guess(const SentenceInput& input, const Token& token) const {
    return first_letters_[input.folded->letters[token.letters_begin]] ? guess_by_letters(input, token) : Guess{};
  }
  // False where no article stands at the front: for three tokens in four.
  bool may_have_article(const SentenceInput& input, const Token& token) const { return article_letters_[input.folded->letters[token.letters_begin]]; }

 private:
  Guess guess_by_letters(const SentenceInput& input, const Token& token) const;

  std::bitset<256> first_letters_;    // of prepositions: most words begin with another
  std::bitset<256> article_letters_;  // with which the article begins
};

// Do the letters of the article stand in `token` at letter `at`, before others?
bool article_at(const SentenceInput& input, const Token& token, uint32_t at);

}  // namespace mirsad
