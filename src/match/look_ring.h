// The looks of the tokens around the current one, found once each, a batch ahead of where they are needed. The whole batch takes each
// step together (hash, pilot, word, readings, pairs), so that the waits for memory overlap.
#pragma once
#include "base/bounded.h"
#include "match/word_cache.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

inline constexpr uint32_t phrase_token_count_max = 16;

class LookRing {
 public:
  // Of tokens[begin, end). `cache` may be null.
  LookRing(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, uint32_t begin, uint32_t end, WordCache* cache)
      : lexicon_(lexicon), reader_(lexicon), folded_(folded), tokens_(tokens), cache_(cache), begin_(begin), filled_(begin), end_(end) {}

  // `token` at most phrase_token_count_max before the furthest one asked for.
  const WordLook& at(uint32_t token) {
    while (token >= filled_) fill();
    return look_of(token);
  }
  // Up to which token `leads` is known; beyond `token`, unless that is the end.
  uint32_t settled(uint32_t token) {
    while (token + 1 >= filled_ && filled_ < end_) fill();
    return filled_ == end_ ? end_ : filled_ - 1;
  }

 private:
  static constexpr uint32_t batch_size = 64, ring_size = 128;
  static_assert(ring_size >= batch_size + 2 * phrase_token_count_max, "a batch never overwrites a token that a phrase can still reach");

  // A token of at most key_letters_max letters, and where it stands if it is a word. Nothing here has an initial value: that would be
  // written for every text.
  struct Asked {
    uint64_t low, high, hash;  // its key
    uint32_t token, count, place;
    WordKey key() const { return {low, high}; }
  };
  // A token and the next in one reading each, as an edge of the trie.
  struct Pair {
    uint64_t hash, edge;
    uint32_t token, place;
  };
  static constexpr uint32_t pair_count_max = 256;
  static_assert(pair_count_max >= reading_count_max * reading_count_max);

  void fill();
  void hash_tokens(uint32_t first, uint32_t last);
  void look_up_odd();
  void look_up_words();
  void look_up_kept();
  void read_unknown();
  void pair_tokens(uint32_t last);
  void add_pairs(const WordLook& first, const WordLook& second, uint32_t token);
  void ask_pairs();
  void settle_pairs();
  WordLook& look_of(uint32_t token) { return looks_[token % ring_size]; }

  const Lexicon& lexicon_;
  WordReader reader_;
  const Folded& folded_;
  std::span<const Token> tokens_;
  WordCache* cache_;
  uint32_t begin_, filled_, end_;
  uint32_t asked_count_, odd_count_, unknown_count_, pair_count_ = 0;
  std::array<Asked, batch_size> asked_;
  std::array<uint32_t, batch_size> odd_;
  std::array<uint32_t, batch_size> known_, unknown_, rich_;  // of asked_: words as they stand, others; words with other readings
  std::array<Readings, batch_size> readings_;
  std::array<Pair, pair_count_max> pairs_;
  std::array<WordLook, ring_size> looks_;
};

}  // namespace mirsad
