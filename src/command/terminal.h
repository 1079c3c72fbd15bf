// Text from outside made harmless to a terminal: file names and news may hold bytes that move the cursor, change the title of the
// window, or turn the direction of writing around, so that a message reads as what it is not.
#pragma once
#include <cstdint>
#include <cstdio>
#include <span>
#include <string_view>

namespace mirsad::command {

// Control characters (U+0000–001F, 007F–009F), line and paragraph separators, and the marks that turn directions around (U+061C,
// 200E, 200F, 202A–202E, 2066–2069).
bool acts_on_terminal(uint32_t code_point);

// Replaces each such character, and each invalid sequence of UTF-8, by a question mark, in place. How many bytes are left.
size_t make_harmless(std::span<char> text);
// Prints text with the same replacements.
void print_harmless(std::string_view text, std::FILE* out);

}  // namespace mirsad::command
