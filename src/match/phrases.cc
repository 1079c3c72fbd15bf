#include "match/phrases.h"

#include <algorithm>

#include "match/look_ring.h"

namespace mirsad {
namespace {

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
    for (const PhraseReading& reading : ring_.readings_of(begin_)) {
      first_ = reading;
      if ((first_.roles & image::reading_role::begins) != 0) go(first_.word, begin_ + 1, first_.clitics, first_.peeled);
    }
  }
  const Hit& strong() const { return strong_.hit; }
  const Hit& weak() const { return weak_.hit; }

 private:
  // Follows every reading of the token `at` from `node`, offering each node that carries senses.
  void go(uint32_t node, uint32_t at, uint8_t clitics, uint8_t peeled) {
    if (at == end_ || at - begin_ == phrase_token_count_max) return;
    for (const PhraseReading& reading : ring_.readings_of(at)) {
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
    const image::Phrase phrase = lexicon_.phrases()[node - lexicon_.word_count()];
    const image::Face face = face_of(lexicon_, phrase.senses, phrase.face, clitics);
    if (face.valid == 0) return;
    (is_strong(face.classes) ? strong_ : weak_)
        .offer({begin_, static_cast<uint16_t>(at - begin_), clitics, first_.front_letters, face.valid, face.classes, lexicon_.senses_in(phrase.senses)}, peeled);
  }

  const Lexicon& lexicon_;
  LookRing& ring_;
  uint32_t begin_, end_;
  PhraseReading first_;
  Best strong_, weak_;
};

void set_hit(const Sense* senses, uint32_t token, const WordHit& word, Hit& hit) {
  hit.token_begin = token;
  hit.token_count = 1;
  hit.clitics = word.clitics, hit.front_letters = word.front_letters;
  hit.valid = word.valid, hit.classes = word.classes;
  hit.senses = {senses + word.senses.begin(), word.senses.count()};
}

Hit hit_at(const Lexicon& lexicon, uint32_t token, const WordHit& word) {
  Hit hit;
  if (word.valid != 0) set_hit(lexicon.senses().data(), token, word, hit);
  return hit;
}

// Hits of single words from `at` on, up to the first token where a phrase may begin: that one, or `end`. False when `hits` is full. Each
// is written where it will stay, and kept if it is one: two tokens in three are a hit, and a branch would often be guessed wrong.
bool push_words(const Lexicon& lexicon, const LookRing& ring, uint32_t& at, uint32_t end, Bounded<Hit>& hits, Bounded<Hit>& overlays) {
  const Sense* const senses = lexicon.senses().data();
  const std::span<Hit> room = hits.room();
  uint32_t count = 0;
  for (; at < end; ++at) {
    const TokenLook& look = ring[at];
    if ((look.flags & TokenLook::leads) != 0 || count == room.size()) break;
    if ((look.flags & TokenLook::overlaid) != 0) overlays.push(hit_at(lexicon, at, ring.weak_of(at)));
    set_hit(senses, at, look.hit, room[count]);
    count += look.hit.valid != 0;
  }
  hits.took(count);
  if (at == end || (ring[at].flags & TokenLook::leads) != 0) return true;
  return ring[at].hit.valid == 0 ? (++at, true) : hits.push({});
}

// What begins at one token: the hit, and the stretch that only colours. Either may be none.
struct Found {
  Hit hit, overlay;
};

Found find_at(const Lexicon& lexicon, LookRing& ring, uint32_t at, uint32_t end) {
  Walk walk(lexicon, ring, at, end);
  walk.run();
  const Hit weak_word = hit_at(lexicon, at, ring.weak_of(at));
  const Hit strong = walk.strong().token_count > 0 ? walk.strong() : hit_at(lexicon, at, ring.strong_of(at));
  const Hit weak = walk.weak().token_count > 0 ? walk.weak() : weak_word;
  // A colouring stretch of several words never hides what stands inside it.
  const bool over = strong.token_count > 0 ? weak.token_count >= strong.token_count : weak.token_count > 1;
  return {strong.token_count > 0 ? strong : weak_word, over ? weak : Hit{}};
}

}  // namespace

void match_phrases(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, uint32_t begin, uint32_t end,
                   Bounded<Hit>& hits, Bounded<Hit>& overlays, WordCache* cache) {
  LookRing ring(lexicon, folded, tokens, begin, end, cache);
  for (uint32_t at = begin; at < end;) {
    const uint32_t settled = ring.settled(at);
    if (!push_words(lexicon, ring, at, settled, hits, overlays)) return;
    if (at >= settled) continue;
    const Found found = find_at(lexicon, ring, at, end);
    if (found.overlay.token_count > 0) overlays.push(found.overlay);
    if (found.hit.token_count > 0 && !hits.push(found.hit)) return;
    at += std::max<uint32_t>(found.hit.token_count, 1);
  }
}

}  // namespace mirsad
