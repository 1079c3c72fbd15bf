#include "match/phrases.h"

#include <algorithm>
#include <array>

namespace mirsad {
namespace {

constexpr uint32_t phrase_token_count_max = 16;

// Looks of the tokens around the current one, computed once each, a batch ahead of where they are needed, so that the waits for
// memory overlap.
class LookRing {
 public:
  LookRing(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, uint32_t begin, uint32_t end, WordCache* cache)
      : reader_(lexicon), folded_(folded), tokens_(tokens), cache_(cache), filled_(begin), end_(end) {}

  const WordLook& at(uint32_t token) {
    while (token >= filled_) fill();
    return ring_[token % ring_size];
  }

 private:
  static constexpr uint32_t batch_size = 32, ring_size = 64;
  static_assert(ring_size >= batch_size + 2 * phrase_token_count_max, "a batch never overwrites a token that a phrase can still reach");

  struct Asked {
    WordKey key;
    uint64_t hash = 0;
  };

  void fill() {
    const uint32_t last = std::min(end_, filled_ + batch_size);
    std::array<Asked, batch_size> asked;
    for (uint32_t t = filled_; t < last; ++t) {
      const uint32_t count = tokens_[t].letter_count;
      if (count > key_letters_max) continue;
      Asked& word = asked[t - filled_];
      word.key = key_of(letters(t), count);
      word.hash = hash_key(word.key, count);
      if (cache_ != nullptr) cache_->prefetch(word.hash);
    }
    std::array<uint32_t, batch_size> missed;
    uint32_t missed_count = 0;
    for (uint32_t t = filled_; t < last; ++t)
      if (!settle(t, asked[t - filled_])) missed[missed_count++] = t;
    look_at_all({missed.data(), missed_count}, asked);
    filled_ = last;
  }

  // Numbers and marks stand inside names (فرانس 24) and only there; no clitic has a digit or a mark, so they are read like words.
  bool settle(uint32_t token, const Asked& word) {
    WordLook& look = ring_[token % ring_size];
    if (tokens_[token].kind == TokenKind::line_break) {
      look = {};
      return true;
    }
    if (tokens_[token].letter_count > key_letters_max) {
      reader_.read(letters(token), tokens_[token].letter_count, look.readings);
      look_at(reader_.lexicon(), look);
      return true;
    }
    const WordLook* known = cache_ != nullptr ? cache_->find(word.key, word.hash) : nullptr;
    if (known != nullptr) look = *known;
    return known != nullptr;
  }

  void look_at_all(std::span<const uint32_t> missed, std::span<const Asked> asked) {
    std::array<WordReader::Request, batch_size> requests;
    for (size_t i = 0; i < missed.size(); ++i)
      requests[i] = {asked[missed[i] - filled_].key, tokens_[missed[i]].letter_count, &ring_[missed[i] % ring_size].readings};
    reader_.read_all({requests.data(), missed.size()});
    for (const uint32_t token : missed) {
      WordLook& look = ring_[token % ring_size];
      look_at(reader_.lexicon(), look);
      const Asked& word = asked[token - filled_];
      if (cache_ != nullptr && cache_->find(word.key, word.hash) == nullptr) cache_->keep(word.key, word.hash, look);
    }
  }

  const uint8_t* letters(uint32_t token) const { return &folded_.letters[tokens_[token].letters_begin]; }

  WordReader reader_;
  const Folded& folded_;
  std::span<const Token> tokens_;
  WordCache* cache_;
  uint32_t filled_, end_;
  std::array<WordLook, ring_size> ring_;
};

uint32_t follow(const Lexicon& lexicon, uint32_t node, uint32_t word) {
  if (!filter_may_hold(lexicon.edge_filter(), hash_edge(node, word))) return image::none;
  const auto edges = lexicon.edges_of(node);
  const auto found = std::lower_bound(edges.begin(), edges.end(), word,
                                      [](const image::Edge& edge, uint32_t wanted) { return edge.word < wanted; });
  return found != edges.end() && found->word == word ? found->node : image::none;
}

// The longest phrase found so far; at equal length the one with fewer letters peeled.
struct Best {
  Hit hit;
  uint8_t peeled = 255;

  void offer(const Hit& other, uint8_t other_peeled) {
    if (other.token_count < hit.token_count || (other.token_count == hit.token_count && other_peeled >= peeled)) return;
    hit = other;
    peeled = other_peeled;
  }
};

// The phrases that begin with one token.
class Walk {
 public:
  Walk(const Lexicon& lexicon, LookRing& ring, uint32_t begin, uint32_t end) : lexicon_(lexicon), ring_(ring), begin_(begin), end_(end) {}

  // Phrases of several words. `reading` is one of the first token's.
  void from(const Reading& reading) {
    first_ = reading;
    go(reading.word, begin_ + 1, reading.clitics, reading.peeled);
  }
  const Hit& strong() const { return strong_.hit; }
  const Hit& weak() const { return weak_.hit; }

 private:
  // Follows every reading of the token `at` from `node`, offering each node that carries senses.
  void go(uint32_t node, uint32_t at, uint8_t clitics, uint8_t peeled) {
    if (at == end_ || at - begin_ == phrase_token_count_max) return;
    const WordLook& look = ring_.at(at);
    for (uint32_t i = 0; i < look.readings.count; ++i) {
      if ((look.continues >> i & 1) == 0) continue;
      const Reading& reading = look.readings.items[i];
      const uint32_t next = follow(lexicon_, node, reading.word);
      if (next == image::none) continue;
      const auto next_clitics = static_cast<uint8_t>(clitics | (reading.clitics & clitic::pronoun));
      const auto next_peeled = static_cast<uint8_t>(peeled + reading.peeled);
      offer(next, at + 1, next_clitics, next_peeled);
      if ((next_clitics & clitic::pronoun) == 0) go(next, at + 1, next_clitics, next_peeled);
    }
  }

  void offer(uint32_t node, uint32_t at, uint8_t clitics, uint8_t peeled) {
    const ValidSenses valid = valid_senses(lexicon_, node, clitics);
    if (valid.mask == 0) return;
    (valid.strong() ? strong_ : weak_)
        .offer({begin_, static_cast<uint16_t>(at - begin_), clitics, first_.front_letters, valid.mask, valid.classes, lexicon_.senses_of(node)}, peeled);
  }

  const Lexicon& lexicon_;
  LookRing& ring_;
  uint32_t begin_, end_;
  Reading first_;
  Best strong_, weak_;
};

Hit hit_at(const Lexicon& lexicon, uint32_t token, const WordHit& word) {
  if (word.valid == 0) return {};
  return {token, 1, word.clitics, word.front_letters, word.valid, word.classes, lexicon.senses().subspan(word.senses_begin, word.sense_count)};
}

}  // namespace

void match_phrases(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, uint32_t begin, uint32_t end,
                   Bounded<Hit>& hits, Bounded<Hit>& overlays, WordCache* cache) {
  LookRing ring(lexicon, folded, tokens, begin, end, cache);
  for (uint32_t at = begin; at < end;) {
    if (tokens[at].kind != TokenKind::word) {
      ++at;
      continue;
    }
    const WordLook& look = ring.at(at);
    Walk walk(lexicon, ring, at, end);
    for (uint32_t i = 0; i < look.readings.count; ++i)
      if (look.begins >> i & 1) walk.from(look.readings.items[i]);
    const Hit strong = walk.strong().token_count > 0 ? walk.strong() : hit_at(lexicon, at, look.strong);
    const Hit weak = walk.weak().token_count > 0 ? walk.weak() : hit_at(lexicon, at, look.weak);
    // A colouring stretch of several words never hides what stands inside it.
    const bool over = strong.token_count > 0 ? weak.token_count >= strong.token_count : weak.token_count > 1;
    if (over && weak.token_count > 0) overlays.push(weak);
    const Hit chosen = strong.token_count > 0 ? strong : hit_at(lexicon, at, look.weak);
    if (chosen.token_count > 0 && !hits.push(chosen)) return;
    at += chosen.token_count > 0 ? chosen.token_count : 1u;
  }
}

}  // namespace mirsad
