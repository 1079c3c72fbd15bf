// What a folder of tables is known by: every run that writes tables takes this file as its lock (output/publish.h) and leaves it there.
// The walk over the input passes such folders by (input/paths.h), so that a run in the folder of the articles reads no tables.
#pragma once
#include <string_view>

namespace mirsad {

inline constexpr std::string_view tables_mark = ".mirsad-lock";

}  // namespace mirsad
