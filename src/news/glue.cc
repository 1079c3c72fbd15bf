#include "news/glue.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "lexicon/morph.h"
#include "match/word_look.h"

namespace mirsad {
namespace {

constexpr uint32_t glued_letters_min = 6, glued_letters_max = 40;
constexpr uint32_t head_letters_min = 3;
constexpr uint32_t long_head_letters = 5;
constexpr uint32_t verb_letters_min = 4;  // without its conjunction

struct Place {
  uint32_t token = 0;
  uint32_t letter = 0;  // where the second word begins
};

const uint8_t* letters_of(const Folded& folded, const Token& token) { return &folded.letters[token.letters_begin]; }

bool is_known(const WordReader& reader, const uint8_t* letters, uint32_t count) {
  Readings readings;
  reader.read(letters, count, readings);
  return readings.count > 0;
}

// The first conjunction of the table opens sentences; others join clauses, and their letters are common inside words.
uint8_t conjunction_letter(const Lexicon& lexicon) {
  for (const image::Clitic& item : lexicon.clitics())
    if (item.slot == 1 && item.letter_count == 1) return item.letters[0];
  return letter::none;
}

// What the letters can be after their conjunction: 2 a glue_start form, 1 another verb of some length, 0 neither.
int start_rank(const WordReader& reader, const uint8_t* letters, uint32_t count) {
  Readings readings;
  reader.read(letters, count, readings);
  int rank = 0;
  for (uint32_t i = 0; i < readings.count; ++i) {
    if ((readings.items[i].clitics & clitic::conjunction) == 0) continue;
    for (const Sense& sense : reader.lexicon().senses_of(readings.items[i].word)) {
      if (sense.what == SenseClass::structure && sense.sub == static_cast<uint8_t>(StructureKind::glue_start) &&
          readings.items[i].peeled == 1)
        return 2;
      const bool verb = sense.what == SenseClass::verb && clitics_allow(readings.items[i].clitics, sense);
      if (verb && count > verb_letters_min && (readings.items[i].clitics & clitic::pronoun) == 0) rank = 1;
    }
  }
  return rank;
}

// Inside the token, before another letter.
uint32_t after_ta_marbuta(const Folded& folded, Bytes text, const Token& token) {
  for (uint32_t i = 1; i + 2 < token.letter_count; ++i) {
    if (folded.letters[token.letters_begin + i] != letter::heh) continue;
    if (is_teh_marbuta(text, folded.source[token.letters_begin + i])) return i + 1;
  }
  return 0;
}

bool may_be_glued(const Token& token) { return token.kind == TokenKind::word && token.letter_count >= glued_letters_min && token.letter_count <= glued_letters_max; }

uint32_t glue_place(const WordReader& reader, uint8_t conjunction, const Folded& folded, Bytes text, const Token& token) {
  const uint8_t* letters = letters_of(folded, token);
  const uint32_t marbuta = after_ta_marbuta(folded, text, token);
  const void* first = std::memchr(letters + head_letters_min, conjunction, token.letter_count - head_letters_min - 3u);
  if ((marbuta == 0 && first == nullptr) || is_known(reader, letters, token.letter_count)) return 0;
  if (marbuta > 0) return marbuta;
  for (uint32_t i = static_cast<uint32_t>(static_cast<const uint8_t*>(first) - letters); i + 3 < token.letter_count; ++i) {
    if (letters[i] != conjunction) continue;
    const int rank = start_rank(reader, letters + i, token.letter_count - i);
    if (rank == 0 || (rank == 1 && i < long_head_letters)) continue;
    if (is_known(reader, letters, i)) return i;
  }
  return 0;
}

void part(const Folded& folded, const Token& whole, uint32_t letter, Token& head, Token& tail) {
  head = tail = whole;
  head.letter_count = static_cast<uint16_t>(letter);
  head.source_end = folded.source[whole.letters_begin + letter];
  tail.letters_begin = whole.letters_begin + letter;
  tail.letter_count = static_cast<uint16_t>(whole.letter_count - letter);
  tail.source_begin = head.source_end;
  tail.space_before = false;
}

}  // namespace

uint32_t split_glued(const Lexicon& lexicon, const Folded& folded, Bytes text, std::span<const Hit> hits, Bounded<Token>& tokens) {
  std::array<Place, glue_count_max> places;
  uint32_t count = 0;
  const WordReader reader(lexicon);
  const uint8_t conjunction = conjunction_letter(lexicon);
  const uint32_t before = tokens.size();
  const uint32_t room = tokens.capacity() - before;
  const uint32_t count_max = std::min<uint32_t>(glue_count_max, room);
  uint32_t at = 0;  // the tokens between the hits
  for (size_t hit = 0; hit <= hits.size(); ++hit) {
    const uint32_t end = hit < hits.size() ? hits[hit].token_begin : before;
    for (; at < end && count < count_max; ++at) {
      if (!may_be_glued(tokens[at])) continue;
      const uint32_t letter = glue_place(reader, conjunction, folded, text, tokens[at]);
      if (letter > 0) places[count++] = {at, letter};
    }
    if (hit < hits.size()) at = end + hits[hit].token_count;
  }
  for (uint32_t i = 0; i < count; ++i) tokens.push({});
  uint32_t target = before + count, source = before;
  for (uint32_t left = count; left > 0; --left) {
    const Place& place = places[left - 1];
    while (source > place.token + 1) tokens[--target] = tokens[--source];
    const Token whole = tokens[--source];
    part(folded, whole, place.letter, tokens[target - 2], tokens[target - 1]);
    target -= 2;
  }
  return count;
}

}  // namespace mirsad
