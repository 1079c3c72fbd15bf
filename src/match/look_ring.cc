#include "match/look_ring.h"

#include <algorithm>

#include "lexicon/perfect_hash.h"

namespace mirsad {

void LookRing::fill() {
  const uint32_t last = std::min(end_, filled_ + batch_size);
  if (filled_ == begin_) hash_tokens(begin_, last);
  look_up_odd();
  look_up_words();
  join_readings();
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
  asked_count_ = odd_count_ = 0;
  for (uint32_t t = first; t < last; ++t) {
    const uint32_t count = tokens_[t].letter_count;
    if (tokens_[t].kind == TokenKind::line_break || count > key_letters_max) {
      odd_[odd_count_++] = t;
      continue;
    }
    Asked& asked = asked_[asked_count_++];  // not as one: a whole read back soon waits for its parts
    asked.key = key_of(&folded_.letters[tokens_[t].letters_begin], count);
    asked.hash = hash_key(asked.key, count);
    asked.token = t, asked.count = count;
  }
  for (Asked& asked : std::span(asked_).first(asked_count_)) {
    asked.place = place_of(asked.hash, pilots, words.size());
    __builtin_prefetch(&words[asked.place]);
  }
}

// Line breaks and words too long for a key.
void LookRing::look_up_odd() {
  for (const uint32_t t : std::span(odd_).first(odd_count_)) {
    readings_[0].count = 0;
    if (tokens_[t].kind != TokenKind::line_break) reader_.read(&folded_.letters[tokens_[t].letters_begin], tokens_[t].letter_count, readings_[0]);
    look_at(lexicon_, readings_[0], look_of(t));
  }
}

// Those that are words of the lexicon get their looks, without their other readings.
void LookRing::look_up_words() {
  const auto words = lexicon_.words();
  known_count_ = unknown_count_ = rich_count_ = 0;
  for (uint32_t i = 0; i < asked_count_; ++i) {
    const bool known = is_word(lexicon_, words[asked_[i].place], asked_[i].key, asked_[i].count);
    known_[known_count_] = unknown_[unknown_count_] = static_cast<uint8_t>(i);
    known_count_ += known;
    unknown_count_ += !known;
  }
  const auto readings = lexicon_.readings();
  for (uint32_t i = 0; i < known_count_; ++i) {
    const Asked& asked = asked_[known_[i]];
    look_at_word(lexicon_, asked.place, look_of(asked.token));
    const uint32_t others = words[asked.place].readings();
    rich_[rich_count_] = known_[i];
    rich_count_ += others != 0;
    __builtin_prefetch(readings.data() + others);
  }
}

void LookRing::join_readings() {
  for (uint32_t i = 0; i < rich_count_; ++i) add_other_readings(lexicon_, asked_[rich_[i]].place, look_of(asked_[rich_[i]].token));
}

// Leaves those in unknown_ that must be peeled.
void LookRing::look_up_kept() {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < unknown_count_; ++i) {
    const Asked& asked = asked_[unknown_[i]];
    const uint8_t* letters = &folded_.letters[tokens_[asked.token].letters_begin];
    look_of(asked.token).clear();
    unknown_[kept] = unknown_[i];
    kept += reader_.affixes().may_peel(letters[0], letters[asked.count - 1]);
    if (cache_ != nullptr) cache_->prefetch(asked.hash);
  }
  unknown_count_ = kept;
  if (cache_ == nullptr) return;
  kept = 0;
  for (uint32_t i = 0; i < unknown_count_; ++i) {
    const Asked& asked = asked_[unknown_[i]];
    if (!cache_->find(asked.key, asked.hash, look_of(asked.token))) unknown_[kept++] = unknown_[i];
  }
  unknown_count_ = kept;
}

void LookRing::read_unknown() {
  for (uint32_t i = 0; i < unknown_count_; ++i) requests_[i] = {asked_[unknown_[i]].key, asked_[unknown_[i]].count, &readings_[i]};
  reader_.read_all({requests_.data(), unknown_count_});
  for (uint32_t i = 0; i < unknown_count_; ++i) {
    const Asked& asked = asked_[unknown_[i]];
    look_at(lexicon_, readings_[i], look_of(asked.token));
    if (cache_ != nullptr) cache_->keep(asked.key, asked.hash, look_of(asked.token));
  }
}

void LookRing::pair_tokens(uint32_t last) {
  std::array<uint8_t, batch_size> live;
  uint32_t live_count = 0;
  const uint32_t first = filled_ > begin_ ? filled_ - 1 : filled_;
  for (uint32_t t = first; t < last; ++t) leads_[t % ring_size] = false;
  for (uint32_t t = first; t + 1 < last; ++t) {
    live[live_count] = static_cast<uint8_t>(t - first);
    live_count += (look_of(t).reading_count != 0) & (look_of(t + 1).reading_count != 0);
  }
  for (uint32_t i = 0; i < live_count; ++i) add_pairs(first + live[i]);
  ask_pairs();
}

void LookRing::add_pairs(uint32_t token) {
  const WordLook& first = look_of(token);
  const WordLook& second = look_of(token + 1);
  const uint32_t both = first.reading_count * second.reading_count;
  if (both > pair_count_max - pair_count_) ask_pairs(), settle_pairs();
  const auto filter = lexicon_.edge_filter();
  for (uint32_t k = 0, i = 0, j = 0; k < both; ++k) {
    const uint64_t hash = hash_edge(first.readings[i].word, second.readings[j].word);
    __builtin_prefetch(&filter[filter_word(hash, filter.size())]);
    Pair& pair = pairs_[pair_count_];
    pair.hash = hash, pair.edge = image::Edge::key(first.readings[i].word, second.readings[j].word);
    pair.token = token;
    pair_count_ += (first.readings[i].roles & image::reading_role::begins) != 0 && (second.readings[j].roles & image::reading_role::continues) != 0;
    ++j;
    i += j == second.reading_count;
    j = j == second.reading_count ? 0 : j;
  }
}

// Keeps those that may be edges, and asks the memory for them.
void LookRing::ask_pairs() {
  const auto pilots = lexicon_.edge_pilots();
  const auto edges = lexicon_.edges();
  uint32_t kept = 0;
  for (uint32_t i = 0; i < pair_count_; ++i) {
    pairs_[kept].hash = pairs_[i].hash, pairs_[kept].edge = pairs_[i].edge;
    pairs_[kept].token = pairs_[i].token;
    kept += filter_may_hold(lexicon_.edge_filter(), pairs_[i].hash);
    __builtin_prefetch(&pilots[bucket_of(pairs_[i].hash, pilots.size())]);
  }
  pair_count_ = kept;
  for (Pair& pair : std::span(pairs_).first(pair_count_)) {
    pair.place = place_of(pair.hash, pilots, edges.size());
    __builtin_prefetch(&edges[pair.place]);
  }
}

void LookRing::settle_pairs() {
  const auto edges = lexicon_.edges();
  for (const Pair& pair : std::span(pairs_).first(pair_count_)) {
    const image::Edge edge = edges[pair.place];
    if (edge.key() != pair.edge) continue;
    leads_[pair.token % ring_size] = true;
    __builtin_prefetch(&lexicon_.phrases()[edge.phrase()]);
  }
  pair_count_ = 0;
}

}  // namespace mirsad
