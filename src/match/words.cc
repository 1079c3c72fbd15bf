// Peeling goes outside in: conjunction, then preposition or future particle, then article; each may be absent. What remains is looked up
// whole, and, where no article was peeled, once more without each suffixed pronoun (ta marbuta returns: زيارته -> زيارة).
// The letters to peel come from the image; the order of the slots is the grammar.
#include "match/words.h"

#include "lexicon/word_hash.h"
#include "text/fold.h"

namespace mirsad {
namespace {

// Folded ta marbuta, which opens to U+062A before a suffix.
constexpr uint8_t heh = letter::arabic_begin + (0x0647 - 0x0621);
constexpr uint8_t teh = letter::arabic_begin + (0x062a - 0x0621);

struct Stem {
  std::array<uint8_t, word_letters_max + 16> letters;
  uint32_t count = 0;
  uint8_t clitics = 0;
  uint8_t front = 0;
};

// Fewer letters peeled is surer; at equal cost a suffix is surer than a prefix.
bool surer(const Reading& a, const Reading& b) {
  return a.peeled != b.peeled ? a.peeled < b.peeled : a.front_letters < b.front_letters;
}

void add_reading(Readings& readings, uint32_t word, const Stem& stem, uint32_t peeled, uint8_t extra) {
  if (word == image::none) return;
  const Reading reading{word, static_cast<uint8_t>(stem.clitics | extra), stem.front, static_cast<uint8_t>(peeled)};
  if (readings.count == reading_count_max && !surer(reading, readings.items[readings.count - 1])) return;
  if (readings.count < reading_count_max) ++readings.count;
  uint32_t at = readings.count - 1;
  for (; at > 0 && surer(reading, readings.items[at - 1]); --at) readings.items[at] = readings.items[at - 1];
  readings.items[at] = reading;
}

void read_suffixes(const Lexicon& lexicon, const Stem& stem, Readings& readings) {
  for (const image::Clitic& clitic : lexicon.clitics()) {
    if (clitic.slot != 4 || stem.count <= clitic.letter_count) continue;
    const uint32_t rest = stem.count - clitic.letter_count;
    if (std::memcmp(&stem.letters[rest], clitic.letters, clitic.letter_count) != 0) continue;
    const uint32_t peeled = uint32_t{stem.front} + clitic.letter_count;
    if (rest >= 3 && stem.letters[rest - 1] == teh) {  // first: استقالته is "his resignation" before "she … him"
      Stem opened = stem;
      opened.letters[rest - 1] = heh;
      add_reading(readings, find_word(lexicon, opened.letters.data(), rest), opened, peeled, clitic.bit);
    }
    add_reading(readings, find_word(lexicon, stem.letters.data(), rest), stem, peeled, clitic.bit);
  }
}

bool peel(const image::Clitic& clitic, const Stem& from, Stem& to) {
  if (from.count <= clitic.letter_count || std::memcmp(from.letters.data(), clitic.letters, clitic.letter_count) != 0) return false;
  const uint32_t rest = from.count - clitic.letter_count;
  std::memcpy(to.letters.data(), clitic.replacement, clitic.replace_count);
  std::memcpy(to.letters.data() + clitic.replace_count, from.letters.data() + clitic.letter_count, rest);
  to.count = rest + clitic.replace_count;
  to.clitics = from.clitics | clitic.bit;
  to.front = static_cast<uint8_t>(from.front + clitic.letter_count - clitic.replace_count);
  return true;
}

void read_stem(const Lexicon& lexicon, const Stem& stem, uint8_t next_slot, Readings& readings) {
  add_reading(readings, find_word(lexicon, stem.letters.data(), stem.count), stem, stem.front, 0);
  if ((stem.clitics & clitic::article) == 0) read_suffixes(lexicon, stem, readings);
  Stem peeled;
  for (const image::Clitic& clitic : lexicon.clitics())
    if (clitic.slot >= next_slot && clitic.slot < 4 && peel(clitic, stem, peeled))
      read_stem(lexicon, peeled, static_cast<uint8_t>(clitic.slot + 1), readings);
}

}  // namespace

uint32_t find_word(const Lexicon& lexicon, const uint8_t* letters, uint32_t count) {
  const auto slots = lexicon.word_slots();
  const auto words = lexicon.words();
  const uint64_t hash = hash_word(letters, count);
  const uint32_t fingerprint = slot_fingerprint(hash);
  const uint32_t mask = static_cast<uint32_t>(slots.size()) - 1;
  for (uint32_t at = static_cast<uint32_t>(hash) & mask; slots[at] != 0; at = (at + 1) & mask) {
    if ((slots[at] & ~slot_word_mask) != fingerprint) continue;
    const uint32_t word = (slots[at] & slot_word_mask) - 1;
    const uint32_t begin = words[word];
    if (words[word + 1] - begin == count && std::memcmp(&lexicon.word_letters()[begin], letters, count) == 0) return word;
  }
  return image::none;
}

void read_word(const Lexicon& lexicon, const uint8_t* letters, uint32_t count, Readings& readings) {
  readings.count = 0;
  if (count == 0 || count > word_letters_max) return;
  Stem stem;
  std::memcpy(stem.letters.data(), letters, count);
  stem.count = count;
  read_stem(lexicon, stem, 1, readings);
}

}  // namespace mirsad
