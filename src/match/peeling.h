// Every way to peel a token, in the order of the grammar: outside in, conjunction, then preposition or future particle, then article,
// each of which may be absent; what remains is told whole and, where no article was peeled, once more without each suffixed pronoun
// (ta marbuta returns: زيارته -> زيارة; so do the weak end of أجراها -> أجرى and the silent alef of قتلوه -> قتلوا). The letters to peel come from the image.
#pragma once
#include "match/stems.h"
#include "text/fold.h"

namespace mirsad {

// `tell(stem, clitics, front, peeled)` is called for each stem; `front` and `peeled` count letters.
template <typename Stem, typename Tell>
class Peeling {
 public:
  Peeling(const Affixes& affixes, Tell& tell) : affixes_(affixes), tell_(tell) {}

  void peel(const Stem& stem, uint8_t clitics = 0, uint8_t front = 0, uint8_t next_slot = 1) {
    tell_(stem, clitics, front, front);
    if ((clitics & clitic::article) == 0) peel_suffixes(stem, clitics, front);
    for (const Affix& affix : affixes_.prefixes(stem.first())) {
      if (affix.slot < next_slot || stem.count() <= affix.letter_count || !stem.begins_with(affix)) continue;
      Stem rest = stem;
      rest.replace_front(affix);
      peel(rest, clitics | affix.bit, static_cast<uint8_t>(front + affix.letter_count - affix.replace_count), static_cast<uint8_t>(affix.slot + 1));
    }
  }

 private:
  void peel_suffixes(const Stem& stem, uint8_t clitics, uint8_t front) {
    for (const Affix& affix : affixes_.suffixes(stem.last())) {
      if (stem.count() <= affix.letter_count || !stem.ends_with(affix)) continue;
      const uint8_t both = clitics | affix.bit;
      const auto peeled = static_cast<uint8_t>(front + affix.letter_count);
      Stem rest = stem;
      rest.drop_back(affix.letter_count);
      if (rest.count() >= 3 && rest.last() == letter::teh) {  // first: استقالته is "his resignation" before "she … him"
        Stem opened = rest;
        opened.set_last(letter::heh);
        tell_(opened, both, front, peeled);
      }
      tell_(rest, both, front, peeled);
      const bool weak_end = rest.last() == letter::alef || rest.last() == letter::waw;
      if (weak_end && rest.count() >= 3 && affix.letters != letter::yeh) tell_(with_verb_end(rest), both, front, peeled);
    }
  }

  // What a suffix does to the end of a verb (never ي, "my"): alef maqsura is written as alef, the alef behind the plural's waw not at all.
  static Stem with_verb_end(Stem stem) {
    if (stem.last() == letter::alef) stem.set_last(letter::yeh);
    else stem.add_back(letter::alef);
    return stem;
  }

  const Affixes& affixes_;
  Tell& tell_;
};

}  // namespace mirsad
