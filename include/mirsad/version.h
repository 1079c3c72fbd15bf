// The version of program and library.
#pragma once
#include <string_view>

namespace mirsad {

inline constexpr std::string_view version_text = "0.1.0";
inline constexpr std::string_view version_day = "2026-11-22";  // when it was last changed; no clock enters a build

}  // namespace mirsad
