// A word's key: its first eight letters and the rest, mixed with the length. The compiler places words by this hash and the
// matcher asks it; a found word is always verified against its letters, so a collision costs time and never truth.
//
// Before a table that is a memory's distance away, a filter is asked that stays in the cache: bits of every word
// (`word_filter`) and of every edge of the trie (`edge_filter`). A filter says "no" for certain and "perhaps" otherwise.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "base/hash.h"

namespace mirsad {

// A token of at most sixteen letters in two registers, the first letter lowest, zeros above the last.
inline constexpr uint32_t key_letters_max = 16;
inline constexpr uint32_t word_letters_max = 64;  // longer tokens are no words of any lexicon
inline constexpr uint32_t reading_count_max = 6;  // of one token
struct WordKey {
  uint64_t low = 0, high = 0;
  bool operator==(const WordKey&) const = default;
};

// The lowest `count` bytes, 0 to 8.
inline constexpr uint64_t low_bytes(uint32_t count) { return count >= 8 ? ~uint64_t{0} : (uint64_t{1} << (8 * count)) - 1; }

struct KeyMasks {
  std::array<uint64_t, key_letters_max + 1> low{}, high{};  // by the number of letters
};
inline constexpr KeyMasks key_masks = [] {
  KeyMasks masks;
  for (uint32_t count = 0; count <= key_letters_max; ++count) masks.low[count] = low_bytes(count), masks.high[count] = count > 8 ? low_bytes(count - 8) : 0;
  return masks;
}();

// `letters` may be read up to 16 bytes from its start, whatever `count` (at most key_letters_max).
inline WordKey key_of(const uint8_t* letters, uint32_t count) {
  return {load_little64(letters, 8) & key_masks.low[count], load_little64(letters + 8, 8) & key_masks.high[count]};
}

inline uint64_t hash_key(WordKey key, uint32_t count) {
  return mix64(key.low ^ 0x9e3779b97f4a7c15u ^ count, key.high ^ 0xd6e8feb86659fd93u);
}

// As key_of, where no byte behind the letters may be read.
inline WordKey exact_key_of(const uint8_t* letters, uint32_t count) {
  return {load_little64(letters, count < 8 ? count : 8), count > 8 ? load_little64(letters + 8, count - 8) : 0};
}

// Of a word of any length; for at most sixteen letters the hash of its key.
inline uint64_t hash_word(const uint8_t* letters, uint32_t count) {
  if (count <= key_letters_max) return hash_key(exact_key_of(letters, count), count);
  return hash_key({load_little64(letters, 8), hash_bytes({letters + 8, count - 8})}, count);
}

// hash_bytes of the letters of a token, under the same conditions as key_of, but of any number: without a branch on how many they are, which
// nobody can guess.
inline uint64_t hash_letters(const uint8_t* letters, uint32_t count) {
  if (count == 0 || count > key_letters_max) return hash_bytes({letters, count});
  const WordKey key = key_of(letters, count);
  const uint64_t begin = hash_begin(count, hash_seed), eight = hash_eight(begin, key.low);
  const uint64_t to_eight = count == 8 ? eight : hash_rest(begin, key.low);
  const uint64_t to_sixteen = count == 16 ? hash_eight(eight, key.high) : hash_rest(eight, key.high);
  return hash_end(count, count > 8 ? to_sixteen : to_eight);
}

// A 32-bit number to [0, count), evenly.
constexpr uint32_t scaled(uint32_t number, uint32_t count) { return static_cast<uint32_t>(uint64_t{number} * count >> 32); }

// Both numbers are small and follow each other, and a fold of small factors clusters: they are spread over 64 bits first.
inline uint64_t hash_edge(uint32_t node, uint32_t word) {
  const uint64_t spread = (uint64_t{node} << 32 | word) * 0x9e3779b97f4a7c15u;
  return mix64(spread ^ 0xa0761d6478bd642fu, spread ^ 0xe7037ed1a0b428dbu);
}

// Two bits of one 64-bit word of a filter, neither from the part of the hash that chose the word.
inline size_t filter_word(uint64_t hash, size_t filter_size) { return scaled(static_cast<uint32_t>(hash >> 32), static_cast<uint32_t>(filter_size)); }
inline uint64_t filter_bits(uint64_t hash) { return uint64_t{1} << (hash & 63) | uint64_t{1} << (hash >> 6 & 63); }
inline bool filter_may_hold(std::span<const uint64_t> filter, uint64_t hash) {
  const uint64_t bits = filter_bits(hash);
  return (filter[filter_word(hash, filter.size())] & bits) == bits;
}

}  // namespace mirsad
