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

}  // namespace mirsad
