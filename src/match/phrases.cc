#include "match/phrases.h"

#include <algorithm>
#include <array>

#include "lexicon/perfect_hash.h"

namespace mirsad {
namespace {

constexpr uint32_t phrase_token_count_max = 16;

// Looks of the tokens around the current one, computed once each, a batch ahead of where they are needed and step by step for the
// whole batch, so that the waits for memory overlap.
class LookRing {
 public:
  LookRing(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, uint32_t begin, uint32_t end, WordCache* cache)
      : reader_(lexicon), folded_(folded), tokens_(tokens), cache_(cache), begin_(begin), filled_(begin), end_(end) {}

  const WordLook& at(uint32_t token) {
    while (token >= filled_) fill();
    return looks_[token % ring_size];
  }
  // May a phrase of several words begin here? False for certain, or perhaps.
  bool leads(uint32_t token) {
    while (token + 1 >= filled_ && filled_ < end_) fill();
    return leads_[token % ring_size];
  }

 private:
  static constexpr uint32_t batch_size = 64, ring_size = 128;
  static_assert(ring_size >= batch_size + 2 * phrase_token_count_max, "a batch never overwrites a token that a phrase can still reach");

  // A token of at most key_letters_max letters, and where it stands if it is a word.
  struct Asked {
    uint32_t token = 0, count = 0;
    WordKey key;
    uint64_t hash = 0;
    uint32_t place = 0;
  };
  using Batch = Bounded<Asked>;

  void fill() {
    const uint32_t first = filled_, last = std::min(end_, filled_ + batch_size);
    std::array<Asked, batch_size> asked_storage, unknown_storage;
    Batch asked{std::span<Asked>(asked_storage)}, unknown{std::span<Asked>(unknown_storage)};
    for (uint32_t t = first; t < last; ++t) ask(t, asked);
    for (const Asked& word : asked) look_up(word, unknown);
    find_kept(unknown);
    read_all(unknown);
    for (uint32_t t = first; t < last; ++t) {
      leads_[t % ring_size] = false;
      if (t > begin_) leads_[(t - 1) % ring_size] = joins(looks_[(t - 1) % ring_size], looks_[t % ring_size]);
    }
    filled_ = last;
  }

  // Numbers and marks stand inside names (فرانس 24) and only there; no clitic has a digit or a mark, so they are read like words.
  void ask(uint32_t token, Batch& asked) {
    const uint32_t count = tokens_[token].letter_count;
    const uint8_t* letters = &folded_.letters[tokens_[token].letters_begin];
    WordLook& look = looks_[token % ring_size];
    if (tokens_[token].kind == TokenKind::line_break) {
      look = {};
    } else if (count > key_letters_max) {
      Readings readings;
      reader_.read(letters, count, readings);
      look_at(reader_.lexicon(), readings, look);
    } else {
      const WordKey key = key_of(letters, count);
      const uint64_t hash = hash_key(key, count);
      const auto words = reader_.lexicon().words();
      const uint32_t place = place_of(hash, reader_.lexicon().word_pilots(), words.size());
      __builtin_prefetch(&words[place]);
      asked.push({token, count, key, hash, place});
    }
  }

  void look_up(const Asked& word, Batch& unknown) {
    const Lexicon& lexicon = reader_.lexicon();
    WordLook& look = looks_[word.token % ring_size];
    if (is_word(lexicon, lexicon.words()[word.place], word.key, word.count)) {
      look_at_word(lexicon, word.place, look);
      return;
    }
    const uint8_t* letters = &folded_.letters[tokens_[word.token].letters_begin];
    if (!reader_.affixes().may_peel(letters[0], letters[word.count - 1])) {
      look.strong = look.weak = {};
      look.reading_count = 0;
      return;
    }
    if (cache_ != nullptr) cache_->prefetch(word.hash);
    unknown.push(word);
  }

  void find_kept(Batch& unknown) {
    if (cache_ == nullptr) return;
    uint32_t kept = 0;
    for (const Asked& word : unknown)
      if (!cache_->find(word.key, word.hash, looks_[word.token % ring_size])) unknown[kept++] = word;
    unknown.resize_down(kept);
  }

  void read_all(const Batch& unknown) {
    std::array<WordReader::Request, batch_size> requests;
    std::array<Readings, batch_size> readings;
    for (uint32_t i = 0; i < unknown.size(); ++i) requests[i] = {unknown[i].key, unknown[i].count, &readings[i]};
    reader_.read_all({requests.data(), unknown.size()});
    for (uint32_t i = 0; i < unknown.size(); ++i) {
      WordLook& look = looks_[unknown[i].token % ring_size];
      look_at(reader_.lexicon(), readings[i], look);
      if (cache_ != nullptr) cache_->keep(unknown[i].key, unknown[i].hash, look);
    }
  }

  bool joins(const WordLook& first, const WordLook& second) const {
    bool found = false;
    for (uint32_t i = 0; i < first.reading_count; ++i) {
      if ((first.readings[i].roles & image::reading_role::begins) == 0) continue;
      for (uint32_t j = 0; j < second.reading_count; ++j) {
        if ((second.readings[j].roles & image::reading_role::continues) == 0) continue;
        found |= filter_may_hold(reader_.lexicon().edge_filter(), hash_edge(first.readings[i].word, second.readings[j].word));
      }
    }
    return found;
  }

  WordReader reader_;
  const Folded& folded_;
  std::span<const Token> tokens_;
  WordCache* cache_;
  uint32_t begin_, filled_, end_;
  std::array<WordLook, ring_size> looks_;
  std::array<bool, ring_size> leads_;
};

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

  void run() {
    const WordLook& look = ring_.at(begin_);
    for (uint32_t i = 0; i < look.reading_count; ++i) {
      first_ = look.readings[i];
      if ((first_.roles & image::reading_role::begins) != 0) go(first_.word, begin_ + 1, first_.clitics, first_.peeled);
    }
  }
  const Hit& strong() const { return strong_.hit; }
  const Hit& weak() const { return weak_.hit; }

 private:
  // Follows every reading of the token `at` from `node`, offering each node that carries senses.
  void go(uint32_t node, uint32_t at, uint8_t clitics, uint8_t peeled) {
    if (at == end_ || at - begin_ == phrase_token_count_max) return;
    const WordLook& look = ring_.at(at);
    for (uint32_t i = 0; i < look.reading_count; ++i) {
      const PhraseReading& reading = look.readings[i];
      if ((reading.roles & image::reading_role::continues) == 0) continue;
      const uint32_t next = follow(lexicon_, node, reading.word);
      if (next == image::none) continue;
      const auto next_clitics = static_cast<uint8_t>(clitics | (reading.clitics & clitic::pronoun));
      const auto next_peeled = static_cast<uint8_t>(peeled + reading.peeled);
      offer(next, at + 1, next_clitics, next_peeled);
      if ((next_clitics & clitic::pronoun) == 0) go(next, at + 1, next_clitics, next_peeled);
    }
  }

  void offer(uint32_t node, uint32_t at, uint8_t clitics, uint8_t peeled) {
    const std::span<const Sense> senses = lexicon_.senses_of(node);
    const image::Face face = face_of(senses, clitics);
    if (face.valid == 0) return;
    (is_strong(face.classes) ? strong_ : weak_)
        .offer({begin_, static_cast<uint16_t>(at - begin_), clitics, first_.front_letters, face.valid, face.classes, senses}, peeled);
  }

  const Lexicon& lexicon_;
  LookRing& ring_;
  uint32_t begin_, end_;
  PhraseReading first_;
  Best strong_, weak_;
};

Hit hit_at(const Lexicon& lexicon, uint32_t token, const WordHit& word) {
  if (word.valid == 0) return {};
  return {token, 1, word.clitics, word.front_letters, word.valid, word.classes, lexicon.senses().subspan(word.senses_begin, word.sense_count)};
}

// What begins at one token: the hit, and the stretch that only colours. Either may be none.
struct Found {
  Hit hit, overlay;
};

Found find_at(const Lexicon& lexicon, LookRing& ring, uint32_t at, uint32_t end) {
  Walk walk(lexicon, ring, at, end);
  walk.run();
  const WordLook& look = ring.at(at);
  const Hit strong = walk.strong().token_count > 0 ? walk.strong() : hit_at(lexicon, at, look.strong);
  const Hit weak = walk.weak().token_count > 0 ? walk.weak() : hit_at(lexicon, at, look.weak);
  // A colouring stretch of several words never hides what stands inside it.
  const bool over = strong.token_count > 0 ? weak.token_count >= strong.token_count : weak.token_count > 1;
  return {strong.token_count > 0 ? strong : hit_at(lexicon, at, look.weak), over ? weak : Hit{}};
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
    if (!ring.leads(at)) {
      const WordLook& look = ring.at(at);
      const bool strong = look.strong.valid != 0;
      if (strong && look.weak.valid != 0) overlays.push(hit_at(lexicon, at, look.weak));
      const Hit hit = hit_at(lexicon, at, strong ? look.strong : look.weak);
      if (hit.token_count > 0 && !hits.push(hit)) return;
      ++at;
      continue;
    }
    const Found found = find_at(lexicon, ring, at, end);
    if (found.overlay.token_count > 0) overlays.push(found.overlay);
    if (found.hit.token_count > 0 && !hits.push(found.hit)) return;
    at += std::max<uint32_t>(found.hit.token_count, 1);
  }
}

}  // namespace mirsad
