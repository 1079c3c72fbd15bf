// Words for the closed sets of lexicon/sense.h, morph.h and image.h, as they are called in the lexicon's tables.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "lexicon/image.h"
#include "match/hit.h"

namespace mirsad::command {

std::string_view name_of(SenseClass what);
std::string_view kind_name(const Sense& sense);  // of a particle, calendar or structure sense; "" for others
std::string_view name_of(image::EntityKind kind);
std::string_view name_of(image::RoleKind kind);
std::string_view name_of(image::HeadKind kind);
std::string_view name_of(image::Strength strength);

// The words of a set of bits, one after the other, each behind a space.
struct Words {
  std::array<char, 128> bytes{};
  size_t count = 0;
  void add(std::string_view word);
  std::string_view text() const { return {bytes.data(), count}; }
};
Words words_of_morph(uint16_t morph);
Words words_of_clitics(uint8_t clitics);

}  // namespace mirsad::command
