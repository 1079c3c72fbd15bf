#include "match/look_ring.h"

#include <algorithm>

#include "lexicon/perfect_hash.h"

namespace mirsad {

void LookRing::fill() {
  const uint32_t last = std::min(end_, filled_ + batch_size);
  hash_tokens(last);
  look_up_words();
  join_readings();
  look_up_kept();
  read_unknown();
  pair_tokens(last);
  filled_ = last;
}

// Numbers and marks stand inside names (فرانس 24) and only there; no clitic has a digit or a mark, so they are read like words.
void LookRing::hash_tokens(uint32_t last) {
  const auto pilots = lexicon_.word_pilots();
  asked_count_ = 0;
  for (uint32_t t = filled_; t < last; ++t) {
    const uint32_t count = tokens_[t].letter_count;
    const uint8_t* letters = &folded_.letters[tokens_[t].letters_begin];
    if (tokens_[t].kind == TokenKind::line_break) {
      look_of(t).clear();
    } else if (count > key_letters_max) {
      reader_.read(letters, count, readings_[0]);
      look_at(lexicon_, readings_[0], look_of(t));
    } else {
      const WordKey key = key_of(letters, count);
      const uint64_t hash = hash_key(key, count);
      __builtin_prefetch(&pilots[bucket_of(hash, pilots.size())]);
      Asked& asked = asked_[asked_count_++];  // not as one: a whole read back soon waits for its parts
      asked.key = key, asked.hash = hash;
      asked.token = t, asked.count = count;
    }
  }
}

// Those that are words of the lexicon get their looks, without their other readings.
void LookRing::look_up_words() {
  const auto words = lexicon_.words();
  const auto pilots = lexicon_.word_pilots();
  for (uint32_t i = 0; i < asked_count_; ++i) {
    asked_[i].place = place_of(asked_[i].hash, pilots, words.size());
    __builtin_prefetch(&words[asked_[i].place]);
  }
  unknown_count_ = rich_count_ = 0;
  for (uint32_t i = 0; i < asked_count_; ++i) {
    const Asked& asked = asked_[i];
    const image::Word& word = words[asked.place];
    unknown_[unknown_count_] = rich_[rich_count_] = static_cast<uint8_t>(i);
    const bool known = is_word(lexicon_, word, asked.key, asked.count);
    const bool rich = known && word.readings() != 0;
    if (known) look_at_word(lexicon_, asked.place, look_of(asked.token));
    else look_of(asked.token).clear();
    if (rich) __builtin_prefetch(&lexicon_.readings()[word.readings() - 1]);
    unknown_count_ += !known;
    rich_count_ += rich;
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
  for (uint32_t t = filled_; t < last; ++t) {
    leads_[t % ring_size] = false;
    if (t > begin_) add_pairs(t - 1);
  }
  look_up_pairs();
}

void LookRing::add_pairs(uint32_t token) {
  const WordLook& first = look_of(token);
  const WordLook& second = look_of(token + 1);
  if (first.reading_count * second.reading_count > pair_count_max - pair_count_) look_up_pairs();
  const auto filter = lexicon_.edge_filter();
  for (uint32_t i = 0; i < first.reading_count; ++i) {
    if ((first.readings[i].roles & image::reading_role::begins) == 0) continue;
    for (uint32_t j = 0; j < second.reading_count; ++j) {
      const uint64_t hash = hash_edge(first.readings[i].word, second.readings[j].word);
      __builtin_prefetch(&filter[filter_word(hash, filter.size())]);
      Pair& pair = pairs_[pair_count_];
      pair.hash = hash, pair.edge = image::Edge::key(first.readings[i].word, second.readings[j].word);
      pair.token = token;
      pair_count_ += (second.readings[j].roles & image::reading_role::continues) != 0;
    }
  }
}

void LookRing::look_up_pairs() {
  const auto pilots = lexicon_.edge_pilots();
  const auto edges = lexicon_.edges();
  uint32_t kept = 0;
  for (uint32_t i = 0; i < pair_count_; ++i) {
    pairs_[kept] = pairs_[i];
    kept += filter_may_hold(lexicon_.edge_filter(), pairs_[i].hash);
  }
  for (uint32_t i = 0; i < kept; ++i) {
    pairs_[i].hash = place_of(pairs_[i].hash, pilots, edges.size());
    __builtin_prefetch(&edges[pairs_[i].hash]);
  }
  for (uint32_t i = 0; i < kept; ++i) {
    const image::Edge edge = edges[pairs_[i].hash];
    if (edge.key() != pairs_[i].edge) continue;
    leads_[pairs_[i].token % ring_size] = true;
    __builtin_prefetch(&lexicon_.phrases()[edge.phrase()]);
  }
  pair_count_ = 0;
}

}  // namespace mirsad
