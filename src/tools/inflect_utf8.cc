// UTF-8 in and out of the inflector. Cells of the lexicon are short and ours; anything that is not well-formed UTF-8 gives
// no letters, which the callers report. Harakat, shadda, the dagger alef and tatweel are dropped; wasla is plain alef.
#include "tools/inflect_letters.h"
#include "tools/inflect_spell.h"

namespace mirsad::inflect {

namespace {

bool dropped(char32_t letter) {
  return (letter >= letters::mark_first && letter <= letters::mark_last) || letter == letters::dagger_alef ||
         letter == letters::tatweel;
}

// Length of the sequence that `lead` opens and its first bits; 0 where it opens none.
size_t open_sequence(uint8_t lead, char32_t& bits) {
  if (lead < 0x80) return bits = lead, 1;
  if (lead >= 0xC2 && lead < 0xE0) return bits = lead & 0x1Fu, 2;
  if (lead >= 0xE0 && lead < 0xF0) return bits = lead & 0x0Fu, 3;
  if (lead >= 0xF0 && lead < 0xF5) return bits = lead & 0x07u, 4;
  return 0;
}

}  // namespace

Letters letters_of(std::string_view text) {
  Letters out;
  for (size_t i = 0; i < text.size();) {
    char32_t letter = 0;
    const size_t length = open_sequence(static_cast<uint8_t>(text[i]), letter);
    if (length == 0 || i + length > text.size()) return {};
    for (size_t k = 1; k < length; ++k) {
      const uint8_t trail = static_cast<uint8_t>(text[i + k]);
      if ((trail & 0xC0) != 0x80) return {};
      letter = letter << 6 | (trail & 0x3Fu);
    }
    i += length;
    if (!dropped(letter)) out.push_back(letter == letters::alef_wasla ? letters::alef : letter);
  }
  return out;
}

std::string text_of(const Letters& letters) {
  std::string out;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<uint8_t>(byte))); };
  for (const char32_t letter : letters) {
    if (letter < 0x80) {
      put(letter);
    } else if (letter < 0x800) {
      put(0xC0 | letter >> 6), put(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
      put(0xE0 | letter >> 12), put(0x80 | (letter >> 6 & 0x3F)), put(0x80 | (letter & 0x3F));
    } else {
      put(0xF0 | letter >> 18), put(0x80 | (letter >> 12 & 0x3F)), put(0x80 | (letter >> 6 & 0x3F)), put(0x80 | (letter & 0x3F));
    }
  }
  return out;
}

}  // namespace mirsad::inflect
