// Looks of the words met lately that the lexicon does not hold as they stand: forms with clitics, and unknown ones. News repeats itself,
// and peeling (up to a dozen look-ups) gives the same every time. Two places a word, keyed by its letters (sixteen at most), the older one
// given up. It changes no answer, only how soon it comes.
#pragma once
#include <algorithm>

#include "base/arena.h"
#include "match/word_look.h"

namespace mirsad {

class WordCache {
 public:
  void carve(Arena& arena) { sets_ = arena.carve<Set>(set_count); }

  // Asks the memory for the place of a word that will be looked for soon. `hash` is its hash_key.
  void prefetch(uint64_t hash) const {
    const Set& set = sets_[hash % set_count];
    __builtin_prefetch(&set.entries[0]);
    __builtin_prefetch(&set.entries[1]);
  }
  // False when it is not there.
  bool find(WordKey key, uint64_t hash, WordLook& look) const {
    const Set& set = sets_[hash % set_count];
    const Entry* entry = set.entries[0].key == key ? &set.entries[0] : &set.entries[1];
    if (entry->key != key) return false;
    look.strong = entry->strong;
    look.weak = entry->weak;
    std::copy(entry->readings.begin(), entry->readings.end(), look.readings.begin());
    look.reading_count = (entry->readings[0].roles != 0) + (entry->readings[1].roles != 0);
    return true;
  }
  // Of a word that is not there. One in a hundred has more readings than fit, and is found anew.
  void keep(WordKey key, uint64_t hash, const WordLook& look) {
    if (look.reading_count > kept_reading_max) return;
    Set& set = sets_[hash % set_count];
    set.entries[1] = set.entries[0];
    set.entries[0] = {key, look.strong, look.weak, {}};
    std::copy_n(look.readings.begin(), look.reading_count, set.entries[0].readings.begin());
  }

 private:
  static constexpr size_t set_count = 2048, kept_reading_max = 2;
  struct alignas(64) Entry {
    WordKey key;  // all zero: empty, as no word is
    WordHit strong, weak;
    std::array<PhraseReading, kept_reading_max> readings;
  };
  static_assert(sizeof(Entry) == 64, "a line of the cache");
  struct Set {
    Entry entries[2];
  };

  std::span<Set> sets_;
};

}  // namespace mirsad
