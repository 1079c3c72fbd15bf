// Keys of the features that weights are learnt for. A feature is a kind and a value written `kind:value` (tense:perfect); a word of the
// sentence is keyed by its folded letters, so that the compiler and the coder meet whatever the spelling.
#pragma once
#include <string_view>

#include "base/hash.h"

namespace mirsad {

inline constexpr std::string_view feature_word_prefix = "word:";
inline constexpr std::string_view feature_base = "base";  // counts always

inline uint64_t feature_key(Bytes feature) { return hash_bytes(feature, 0x51ed270b9f652295u); }

inline uint64_t feature_key(Bytes kind, Bytes value) { return hash_combine(feature_key(kind), feature_key(value)); }

inline uint64_t word_feature_key(Bytes letters) { return hash_bytes(letters, 0x2545f4914f6cdd1du); }

}  // namespace mirsad
