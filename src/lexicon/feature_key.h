// Keys of the features that weights are learnt for. A feature is a kind and a value written `kind:value` (tense:perfect);
// `base` counts always.
#pragma once
#include <string_view>

#include "base/hash.h"

namespace mirsad {

inline constexpr std::string_view feature_base = "base";

inline uint64_t feature_key(Bytes feature) { return hash_bytes(feature, 0x51ed270b9f652295u); }

inline uint64_t feature_key(Bytes kind, Bytes value) { return hash_combine(feature_key(kind), feature_key(value)); }

}  // namespace mirsad
