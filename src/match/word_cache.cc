#include "match/word_cache.h"

#include "lexicon/word_hash.h"

namespace mirsad {

const Readings& WordCache::read(const Lexicon& lexicon, const uint8_t* letters, uint32_t count) {
  if (entries_.empty() || count > 16) {
    read_word(lexicon, letters, count, uncached_);
    return uncached_;
  }
  const uint64_t low = load_little64(letters, count < 8 ? count : 8);
  const uint64_t high = count > 8 ? load_little64(letters + 8, count - 8) : 0;
  Entry& entry = entries_[mix64(low ^ 0x9e3779b97f4a7c15u, high ^ 0xd6e8feb86659fd93u) % entry_count];
  if (entry.low != low || entry.high != high) {
    read_word(lexicon, letters, count, entry.readings);
    entry.low = low;
    entry.high = high;
  }
  return entry.readings;
}

}  // namespace mirsad
