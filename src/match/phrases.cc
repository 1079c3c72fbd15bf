#include "match/phrases.h"

#include <algorithm>

#include "lexicon/morph.h"

namespace mirsad {
namespace {

constexpr uint32_t phrase_token_count_max = 16;

// Readings of the tokens around the current one, computed once each: a ring as long as the longest phrase.
class ReadingRing {
 public:
  ReadingRing(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, WordCache& cache)
      : lexicon_(lexicon), folded_(folded), tokens_(tokens), cache_(cache) {
    known_.fill(image::none);
  }
  const Readings& at(uint32_t token) {
    const uint32_t place = token % phrase_token_count_max;
    if (known_[place] != token) {
      known_[place] = token;
      const Token& t = tokens_[token];
      if (t.kind == TokenKind::word) ring_[place] = cache_.read(lexicon_, &folded_.letters[t.letters_begin], t.letter_count);
      else read_mark(t, ring_[place]);
    }
    return ring_[place];
  }

 private:
  // Numbers and marks stand inside names (فرانس 24) and only there.
  void read_mark(const Token& t, Readings& readings) const {
    readings.count = 0;
    if (t.kind == TokenKind::line_break) return;
    const uint32_t word = find_word(lexicon_, &folded_.letters[t.letters_begin], t.letter_count);
    if (word != image::none) readings.items[readings.count++] = {word, 0, 0, 0};
  }

  const Lexicon& lexicon_;
  const Folded& folded_;
  std::span<const Token> tokens_;
  WordCache& cache_;
  std::array<uint32_t, phrase_token_count_max> known_;
  std::array<Readings, phrase_token_count_max> ring_;
};

uint32_t follow(const Lexicon& lexicon, uint32_t node, uint32_t word) {
  const auto edges = lexicon.edges_of(node);
  const auto found = std::lower_bound(edges.begin(), edges.end(), word,
                                      [](const image::Edge& edge, uint32_t wanted) { return edge.word < wanted; });
  return found != edges.end() && found->word == word ? found->node : image::none;
}

uint32_t valid_senses(const Lexicon& lexicon, uint32_t node, uint8_t clitics) {
  uint32_t mask = 0;
  const auto senses = lexicon.senses_of(node);
  for (size_t i = 0; i < senses.size() && i < 32; ++i)
    if (clitics_allow(clitics, senses[i])) mask |= 1u << i;
  return mask;
}

constexpr bool only_colours(SenseClass what) {
  return what == SenseClass::group || what == SenseClass::context || what == SenseClass::agreement;
}

bool is_strong(const Hit& hit) {
  for (size_t i = 0; i < hit.senses.size(); ++i)
    if (hit.allows(i) && !only_colours(hit.senses[i].what)) return true;
  return false;
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

struct BestTwo {
  Best strong, weak, weak_word;  // weak_word: the best colouring sense of the first token alone
};

void offer(const Lexicon& lexicon, BestTwo& best, uint32_t node, uint32_t begin, uint32_t count, const Reading& first, uint8_t clitics,
           uint8_t peeled) {
  const uint32_t valid = valid_senses(lexicon, node, clitics);
  if (valid == 0) return;
  const Hit hit{begin, static_cast<uint16_t>(count), clitics, first.front_letters, valid, lexicon.senses_of(node)};
  const bool strong = is_strong(hit);
  (strong ? best.strong : best.weak).offer(hit, peeled);
  if (!strong && count == 1) best.weak_word.offer(hit, peeled);
}

// Follows every reading of the tokens after `begin` from `node`, offering each node that carries senses.
void walk(const Lexicon& lexicon, ReadingRing& ring, uint32_t node, uint32_t begin, uint32_t at, uint32_t end,
          const Reading& first, uint8_t clitics, uint8_t peeled, BestTwo& best) {
  offer(lexicon, best, node, begin, at - begin, first, clitics, peeled);
  if (at == end || at - begin == phrase_token_count_max || lexicon.edges_of(node).empty()) return;
  if (clitics & clitic::pronoun) return;
  const Readings readings = ring.at(at);
  for (uint32_t i = 0; i < readings.count; ++i) {
    const Reading& reading = readings.items[i];
    if (reading.clitics & ~(clitic::article | clitic::pronoun)) continue;
    const uint32_t next = follow(lexicon, node, reading.word);
    if (next == image::none) continue;
    walk(lexicon, ring, next, begin, at + 1, end, first, static_cast<uint8_t>(clitics | (reading.clitics & clitic::pronoun)),
         static_cast<uint8_t>(peeled + reading.peeled), best);
  }
}

}  // namespace

bool clitics_allow(uint8_t clitics, const Sense& sense) {
  if (clitics == 0 || clitics == clitic::conjunction) return true;
  if ((clitics & clitic::article) && (sense.morph & morph::construct)) return false;  // الاجتماعي is no dual of الاجتماع
  const uint16_t kind = sense.morph & morph::kind_mask;
  switch (sense.what) {
    case SenseClass::verb:
      // "I called" + pronoun is a masdar in news: دعوتهم, زيارته.
      if ((clitics & clitic::pronoun) && kind == morph::perfect && (sense.morph & morph::person_mask) == morph::first) return false;
      if (clitics & (clitic::article | clitic::in | clitic::like)) return false;
      return kind == morph::imperfect || (clitics & (clitic::future | clitic::to)) == 0;
    case SenseClass::entity: case SenseClass::place:
      return (clitics & (clitic::article | clitic::future | clitic::pronoun)) == 0;
    case SenseClass::masdar: case SenseClass::participle: case SenseClass::noun: case SenseClass::phrase:
    case SenseClass::group: case SenseClass::demonym: case SenseClass::role: case SenseClass::agreement:
    case SenseClass::context: case SenseClass::outlet: case SenseClass::blocker:
      return (clitics & clitic::future) == 0;
    case SenseClass::particle: return (clitics & clitic::future) == 0 && (clitics & clitic::article) == 0;
    default: return (clitics & (clitic::future | clitic::pronoun)) == 0;
  }
}

void match_phrases(const Lexicon& lexicon, const Folded& folded, std::span<const Token> tokens, uint32_t begin, uint32_t end,
                   Bounded<Hit>& hits, Bounded<Hit>& overlays, WordCache* cache) {
  WordCache none;
  ReadingRing ring(lexicon, folded, tokens, cache != nullptr ? *cache : none);
  for (uint32_t at = begin; at < end;) {
    if (tokens[at].kind != TokenKind::word) {
      ++at;
      continue;
    }
    const Readings readings = ring.at(at);
    BestTwo best;
    for (uint32_t i = 0; i < readings.count; ++i) {
      const Reading& reading = readings.items[i];
      walk(lexicon, ring, reading.word, at, at + 1, end, reading, reading.clitics, reading.peeled, best);
    }
    const bool strong = best.strong.hit.token_count > 0;
    const uint32_t weak_count = best.weak.hit.token_count;
    // A colouring stretch of several words never hides what stands inside it.
    const bool over = strong ? weak_count >= best.strong.hit.token_count : weak_count > 1;
    if (over) overlays.push(best.weak.hit);
    const Hit& chosen = strong ? best.strong.hit : best.weak_word.hit;
    if (chosen.token_count > 0 && !hits.push(chosen)) return;
    at += chosen.token_count > 0 ? chosen.token_count : 1u;
  }
}

}  // namespace mirsad
