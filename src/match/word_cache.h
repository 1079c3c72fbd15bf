// Looks of the words met lately. News repeats itself: two tokens in three are among a few thousand words, and a look
// (up to a dozen look-ups) is the same every time. Two places a word, keyed by its letters (sixteen at most), the older one given up.
// It changes no answer, only how soon it comes.
#pragma once
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
  // Null when it is not there; valid until the next `keep`.
  const WordLook* find(WordKey key, uint64_t hash) const {
    const Set& set = sets_[hash % set_count];
    return set.entries[0].key == key ? &set.entries[0].look : set.entries[1].key == key ? &set.entries[1].look : nullptr;
  }
  void keep(WordKey key, uint64_t hash, const WordLook& look) {
    Set& set = sets_[hash % set_count];
    set.entries[set.older] = {key, look};
    set.older ^= 1;
  }

 private:
  static constexpr size_t set_count = 2048;
  struct Entry {
    WordKey key;  // all zero: empty, as no word is
    WordLook look;
  };
  struct Set {
    Entry entries[2];
    uint32_t older = 0;
  };

  std::span<Set> sets_;
};

}  // namespace mirsad
