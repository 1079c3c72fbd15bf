// The version of program and library.
#pragma once
#include <string_view>

namespace mirsad {

inline constexpr std::string_view version_text = "0.1.0";

}  // namespace mirsad
