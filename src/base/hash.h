// 64-bit content hashes: ids of documents and agreements, fingerprints, word keys. One function, the same value on
// every machine (bytes are read little-endian by shifts), not meant against an adversary.
// The mixer is wyhash's (public domain): a 64×64→128 multiplication folded by xor.
#pragma once
#include <bit>
#include <cstdint>

#include "base/bytes.h"

namespace mirsad {

inline uint64_t mix64(uint64_t a, uint64_t b) {
#ifdef __SIZEOF_INT128__
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
#else
  const uint64_t al = a & 0xffffffffu, ah = a >> 32, bl = b & 0xffffffffu, bh = b >> 32;
  const uint64_t ll = al * bl, lh = al * bh, hl = ah * bl, hh = ah * bh;
  const uint64_t middle = (ll >> 32) + (lh & 0xffffffffu) + (hl & 0xffffffffu);
  const uint64_t low = (ll & 0xffffffffu) | (middle << 32);
  const uint64_t high = hh + (lh >> 32) + (hl >> 32) + (middle >> 32);
  return low ^ high;
#endif
}

// At most eight bytes.
inline uint64_t load_little64(const uint8_t* bytes, size_t count) {
  if constexpr (std::endian::native == std::endian::little) {  // the first and the last bytes, which may overlap
    if (count >= 4) {
      uint32_t low, high;
      std::memcpy(&low, bytes, 4);
      std::memcpy(&high, bytes + count - 4, 4);
      return low | static_cast<uint64_t>(high) << (8 * (count - 4));
    }
    if (count == 0) return 0;
    return bytes[0] | static_cast<uint64_t>(bytes[count / 2]) << (8 * (count / 2)) | static_cast<uint64_t>(bytes[count - 1]) << (8 * (count - 1));
  }
  uint64_t value = 0;
  for (size_t i = 0; i < count; ++i) value |= static_cast<uint64_t>(bytes[i]) << (8 * i);
  return value;
}

inline constexpr uint64_t hash_seed = 0x9e3779b97f4a7c15u;

// Eight bytes, and the fewer that are left at the end.
inline uint64_t hash_eight(uint64_t state, uint64_t bytes) { return mix64(state ^ bytes, 0x8ebc6af09c88c6e3u); }
inline uint64_t hash_rest(uint64_t state, uint64_t bytes) { return mix64(state ^ bytes, 0x589965cc75374cc3u); }
inline uint64_t hash_begin(size_t count, uint64_t seed) { return mix64(seed ^ 0xa0761d6478bd642fu, count ^ 0xe7037ed1a0b428dbu); }
inline uint64_t hash_end(size_t count, uint64_t state) { return mix64(state ^ 0x1d8e4e27c47d124fu, count + 0xeb44accab455d165u); }

inline uint64_t hash_bytes(Bytes bytes, uint64_t seed = hash_seed) {
  uint64_t state = hash_begin(bytes.size(), seed);
  size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) state = hash_eight(state, load_little64(&bytes[at], 8));
  if (at < bytes.size()) state = hash_rest(state, load_little64(&bytes[at], bytes.size() - at));
  return hash_end(bytes.size(), state);
}

inline uint64_t hash_combine(uint64_t a, uint64_t b) { return mix64(a ^ 0xa0761d6478bd642fu, b ^ 0xe7037ed1a0b428dbu); }

}  // namespace mirsad
