// The looks of the tokens around the current one, found once each, a batch ahead of where they are needed. The whole batch takes each
// step together (hash, pilot, word, readings, pairs), so that the waits for memory overlap.
#pragma once
#include "base/bounded.h"
#include "match/word_cache.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

inline constexpr uint32_t phrase_token_count_max = 16;

// What most tokens need of their WordLook; where there is more, it is kept beside.
struct TokenLook {
  WordHit hit;          // of this word alone: the strong one, if there is one
  PhraseReading first;  // the surest of those in phrases
  uint32_t roles;       // of all readings together: image::reading_role
  uint32_t flags;

  static constexpr uint32_t leads = 1;     // the trie goes on from a reading of this token to one of the next
  static constexpr uint32_t more = 2;      // several readings in phrases, or a weak hit beside the strong one
  static constexpr uint32_t overlaid = 4;  // a weak hit beside the strong one
};
static_assert(sizeof(TokenLook) == 32);

class LookRing {
 public:
  // Of tokens[begin, end). `cache` may be null.
  LookRing(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, uint32_t begin, uint32_t end, WordCache* cache)
      : lexicon_(lexicon), reader_(lexicon), folded_(folded), tokens_(tokens), cache_(cache), begin_(begin), filled_(begin), end_(end) {}

  // Up to which token looks and flags stand; beyond `token`, unless that is the end. Here and below a token is at most
  // phrase_token_count_max before the furthest one asked for.
  uint32_t settled(uint32_t token) {
    while (token + 1 >= filled_ && filled_ < end_) fill();
    return filled_ == end_ ? end_ : filled_ - 1;
  }
  // Of a token before `settled`.
  const TokenLook& operator[](uint32_t token) const { return looks_[token % ring_size]; }

  // What the token can be in phrases, the surest first.
  std::span<const PhraseReading> readings_of(uint32_t token) {
    while (token >= filled_) fill();
    return filled_readings_of(token);
  }
  WordHit strong_of(uint32_t token) const {
    const TokenLook& look = (*this)[token];
    return is_strong(look.hit.classes) ? look.hit : WordHit{};
  }
  WordHit weak_of(uint32_t token) const {
    const TokenLook& look = (*this)[token];
    return (look.flags & TokenLook::overlaid) != 0 ? details_[token % ring_size].weak : is_strong(look.hit.classes) ? WordHit{} : look.hit;
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
  void add_pairs(uint32_t token);
  void ask_pairs();
  void settle_pairs();
  WordLook& details_of(uint32_t token) { return details_[token % ring_size]; }
  void sum_up(uint32_t token);
  void join_readings(const image::Word& word, uint32_t token);
  std::span<const PhraseReading> filled_readings_of(uint32_t token) const {
    const TokenLook& look = looks_[token % ring_size];
    const WordLook& details = details_[token % ring_size];
    return (look.flags & TokenLook::more) != 0 ? std::span(details.readings).first(details.reading_count) : std::span(&look.first, look.roles != 0);
  }

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
  std::array<TokenLook, ring_size> looks_;
  std::array<WordLook, ring_size> details_;
};

}  // namespace mirsad
