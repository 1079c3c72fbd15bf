// Views of bytes. Text is always `uint8_t`, because plain `char` is unsigned on ARM; offsets into files are
// always 64 bits, because a 32-bit machine reads archives over 4 GiB too.
#pragma once
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace mirsad {

using Bytes = std::span<const uint8_t>;

inline Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

inline std::string_view view_of(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline bool same(Bytes a, Bytes b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

// Byte order: negative, zero or positive as `a` sorts before, with or after `b`.
inline int compare(Bytes a, Bytes b) {
  const size_t common = a.size() < b.size() ? a.size() : b.size();
  const int order = common == 0 ? 0 : std::memcmp(a.data(), b.data(), common);
  if (order != 0) return order;
  return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

}  // namespace mirsad
