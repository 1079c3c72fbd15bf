// Lists are written first and kept if they are to be kept: whether a token is a word is a coin's toss, and a branch would be guessed wrong.
// Nor are items put together apart and copied: a whole that is read back at once waits for its parts.
#include "match/look_ring.h"

#include <algorithm>

#include "lexicon/perfect_hash.h"

namespace mirsad {

void LookRing::fill() {
  const uint32_t last = std::min(end_, filled_ + batch_size);
  if (filled_ == begin_) hash_tokens(begin_, last);
  look_up_odd();
  look_up_words();
  look_up_kept();
  read_unknown();
  pair_tokens(last);
  hash_tokens(last, std::min(end_, last + batch_size));  // the next batch, whose words will have come by then
  settle_pairs();
  filled_ = last;
}

// Numbers and marks stand inside names (فرانس 24) and only there; no clitic has a digit or a mark, so they are read like words.
void LookRing::hash_tokens(uint32_t first, uint32_t last) {
  const auto pilots = lexicon_.word_pilots();
  const auto words = lexicon_.words();
  const uint8_t* const letters = folded_.letters.data();
  uint32_t asked_count = 0, odd_count = 0;
  for (uint32_t t = first; t < last; ++t) {
    const Token& token = tokens_[t];
    if (token.kind == TokenKind::line_break || token.letter_count > key_letters_max) {
      odd_[odd_count++] = t;
      continue;
    }
    const WordKey key = key_of(letters + token.letters_begin, token.letter_count);
    Asked& asked = asked_[asked_count++];
    asked.low = key.low, asked.high = key.high;
    asked.hash = hash_key(key, token.letter_count);
    asked.token = t, asked.count = token.letter_count;
    asked.place = place_of(asked.hash, pilots, words.size());
    __builtin_prefetch(&words[asked.place]);
  }
  asked_count_ = asked_count, odd_count_ = odd_count;
}

// From details_ to looks_.
void LookRing::sum_up(uint32_t token) {
  const WordLook& details = details_of(token);
  TokenLook& look = looks_[token % ring_size];
  const bool strong = details.strong.valid != 0;
  const WordHit& hit = strong ? details.strong : details.weak;
  look.hit.senses = hit.senses;
  look.hit.clitics = hit.clitics, look.hit.front_letters = hit.front_letters;
  look.hit.valid = hit.valid, look.hit.classes = hit.valid == 0 ? 0 : hit.classes;
  look.first = details.readings[0];
  look.roles = 0;
  for (const PhraseReading& reading : std::span(details.readings).first(details.reading_count)) look.roles |= reading.roles;
  const bool overlaid = strong && details.weak.valid != 0;
  look.flags = (overlaid || details.reading_count > 1 ? TokenLook::more : 0) | (overlaid ? TokenLook::overlaid : 0);
}

// Line breaks and words too long for a key.
void LookRing::look_up_odd() {
  for (const uint32_t t : std::span(odd_).first(odd_count_)) {
    readings_[0].count = 0;
    if (tokens_[t].kind != TokenKind::line_break) reader_.read(&folded_.letters[tokens_[t].letters_begin], tokens_[t].letter_count, readings_[0]);
    look_at(lexicon_, readings_[0], details_of(t));
    sum_up(t);
  }
}

// Those that are words of the lexicon get their looks, the others are noted.
void LookRing::look_up_words() {
  const auto words = lexicon_.words();
  const auto faces = lexicon_.faces();
  const auto readings = lexicon_.readings();
  const uint32_t asked_count = asked_count_;
  uint32_t known_count = 0, unknown_count = 0, rich_count = 0;
  for (uint32_t i = 0; i < asked_count; ++i) {
    const bool known = is_word(lexicon_, words[asked_[i].place], asked_[i].key(), asked_[i].count);
    known_[known_count] = unknown_[unknown_count] = i;
    known_count += known;
    unknown_count += !known;
  }
  for (uint32_t k = 0; k < known_count; ++k) {
    const Asked& asked = asked_[known_[k]];
    const image::Word& word = words[asked.place];
    TokenLook& look = looks_[asked.token % ring_size];
    const image::Face& face = faces[word.face()];
    look.hit = {word.senses, 0, 0, face.valid, face.classes};
    look.first = {asked.place, 0, 0, 0, static_cast<uint8_t>(word.roles())};
    look.roles = word.roles();
    look.flags = 0;
    rich_[rich_count] = known_[k];
    rich_count += word.readings() != 0;
    __builtin_prefetch(readings.data() + word.readings());
  }
  for (const uint32_t i : std::span(rich_).first(rich_count)) join_readings(words[asked_[i].place], asked_[i].token);
  unknown_count_ = unknown_count;
}

// What the compiler found that the word is besides itself.
void LookRing::join_readings(const image::Word& word, uint32_t token) {
  constexpr uint32_t in_phrases = image::reading_role::begins | image::reading_role::continues;
  TokenLook& look = looks_[token % ring_size];
  WordLook& details = details_of(token);
  const auto faces = lexicon_.faces();
  details.readings[0] = look.first;
  uint32_t count = look.roles != 0, roles = look.roles, flags = 0;
  const image::Reading* reading = &lexicon_.readings()[word.readings() - 1];
  for (bool more = true; more; ++reading) {
    more = !reading->is_last();
    PhraseReading& other = details.readings[count];
    other.word = reading->word();
    other.clitics = reading->clitics, other.front_letters = reading->front_letters;
    other.peeled = static_cast<uint8_t>(reading->front_letters + reading->back_letters());
    other.roles = static_cast<uint8_t>(reading->roles() & in_phrases);
    count += other.roles != 0;
    roles |= other.roles;
    if ((reading->roles() & ~in_phrases) == 0) continue;
    const image::Face& face = faces[reading->face];
    const WordHit hit{reading->senses, reading->clitics, reading->front_letters, face.valid, face.classes};
    const bool strong = (reading->roles() & image::reading_role::strong) != 0;
    if (look.hit.valid != 0) flags = TokenLook::overlaid;
    if (look.hit.valid != 0) details.weak = strong ? look.hit : hit;
    if (look.hit.valid == 0 || strong) look.hit = hit;
  }
  look.first = details.readings[0];
  look.roles = roles;
  look.flags = flags | (flags != 0 || count > 1 ? TokenLook::more : 0);
  details.reading_count = count;
}

// Leaves those in unknown_ that must be peeled.
void LookRing::look_up_kept() {
  const uint8_t* const letters = folded_.letters.data();
  uint32_t kept = 0;
  for (uint32_t i = 0; i < unknown_count_; ++i) {
    const Asked& asked = asked_[unknown_[i]];
    const uint8_t* const first = letters + tokens_[asked.token].letters_begin;
    TokenLook& look = looks_[asked.token % ring_size];
    look.hit.valid = look.hit.classes = look.roles = look.flags = 0;
    unknown_[kept] = unknown_[i];
    kept += reader_.affixes().may_peel(first[0], first[asked.count - 1]);
    if (cache_ != nullptr) cache_->prefetch(asked.hash);
  }
  unknown_count_ = kept;
  if (cache_ == nullptr) return;
  kept = 0;
  for (uint32_t i = 0; i < unknown_count_; ++i) {
    const Asked& asked = asked_[unknown_[i]];
    unknown_[kept] = unknown_[i];
    const bool found = cache_->find(asked.key(), asked.hash, details_of(asked.token));
    if (found) sum_up(asked.token);
    kept += !found;
  }
  unknown_count_ = kept;
}

void LookRing::read_unknown() {
  std::array<WordReader::Request, batch_size> requests;
  for (uint32_t i = 0; i < unknown_count_; ++i) {
    const Asked& asked = asked_[unknown_[i]];
    requests[i] = {asked.low, asked.high, &readings_[i], asked.count};
  }
  reader_.read_all({requests.data(), unknown_count_});
  for (uint32_t i = 0; i < unknown_count_; ++i) {
    const Asked& asked = asked_[unknown_[i]];
    WordLook& details = details_of(asked.token);
    details.clear();
    if (readings_[i].count > 0) look_at(lexicon_, readings_[i], details), sum_up(asked.token);  // else as look_up_kept left it
    if (cache_ != nullptr) cache_->keep(asked.key(), asked.hash, details);
  }
}

// The last token of the batch before waits for its successor, too.
void LookRing::pair_tokens(uint32_t last) {
  std::array<uint32_t, batch_size + 1> live;
  uint32_t live_count = 0;
  const uint32_t first = filled_ > begin_ ? filled_ - 1 : filled_;
  uint32_t roles = looks_[first % ring_size].roles;
  for (uint32_t t = first; t + 1 < last; ++t) {
    const uint32_t next_roles = looks_[(t + 1) % ring_size].roles;
    live[live_count] = t;
    live_count += roles & next_roles >> 1 & 1;
    roles = next_roles;
  }
  for (const uint32_t t : std::span(live).first(live_count)) add_pairs(t);
  ask_pairs();
}

void LookRing::add_pairs(uint32_t token) {
  const auto first = filled_readings_of(token), second = filled_readings_of(token + 1);
  if (first.size() * second.size() > pair_count_max - pair_count_) ask_pairs(), settle_pairs();
  const auto filter = lexicon_.edge_filter();
  uint32_t count = pair_count_;
  for (const PhraseReading& a : first)
    for (const PhraseReading& b : second) {
      Pair& pair = pairs_[count];
      pair.hash = hash_edge(a.word, b.word);
      pair.edge = image::Edge::key(a.word, b.word);
      pair.token = token;
      __builtin_prefetch(&filter[filter_word(pair.hash, filter.size())]);
      count += a.roles & b.roles >> 1 & 1;
    }
  pair_count_ = count;
}

// Keeps those that may be edges, and asks the memory for them.
void LookRing::ask_pairs() {
  const auto filter = lexicon_.edge_filter();
  const auto pilots = lexicon_.edge_pilots();
  const auto edges = lexicon_.edges();
  uint32_t kept = 0;
  for (uint32_t i = 0; i < pair_count_; ++i) {
    const uint64_t hash = pairs_[i].hash;
    pairs_[kept].hash = hash, pairs_[kept].edge = pairs_[i].edge;
    pairs_[kept].token = pairs_[i].token;
    kept += filter_may_hold(filter, hash);
  }
  for (uint32_t i = 0; i < kept; ++i) {
    pairs_[i].place = place_of(pairs_[i].hash, pilots, edges.size());
    __builtin_prefetch(&edges[pairs_[i].place]);
  }
  pair_count_ = kept;
}

void LookRing::settle_pairs() {
  const auto edges = lexicon_.edges();
  const auto phrases = lexicon_.phrases();
  for (const Pair& pair : std::span(pairs_).first(pair_count_)) {
    const image::Edge edge = edges[pair.place];
    const bool leads = edge.key() == pair.edge;
    looks_[pair.token % ring_size].flags |= leads ? TokenLook::leads : 0;
    __builtin_prefetch(phrases.data() + (leads ? edge.phrase() : 0));  // where the walk will step first
  }
  pair_count_ = 0;
}

}  // namespace mirsad
