// The endings of adjectives as three little tables, one a kind of stem.
#include "tools/inflect_nominal.h"

#include <span>

#include "tools/inflect_letters.h"

namespace mirsad::inflect {

namespace {

using namespace morph;

struct NounEnding {
  std::string_view suffix;
  unsigned features;
};

constexpr NounEnding sound_endings[] = {
    {"", masculine | singular}, {"ap", feminine | singular},
    {"An", masculine | dual}, {"ayn", masculine | dual}, {"atAn", feminine | dual}, {"atayn", feminine | dual},
    {"Un", masculine | plural}, {"In", masculine | plural}, {"At", feminine | plural}};

constexpr NounEnding weak_i_endings[] = {
    {"I", masculine | singular}, {"", masculine | singular}, {"iyA", masculine | singular | accusative},
    {"iyap", feminine | singular},
    {"iyAn", masculine | dual}, {"iyayn", masculine | dual}, {"iyatAn", feminine | dual}, {"iyatayn", feminine | dual},
    {"Un", masculine | plural}, {"In", masculine | plural}, {"iyAt", feminine | plural}};

constexpr NounEnding weak_a_endings[] = {
    {"Y", masculine | singular}, {"Ap", feminine | singular},
    {"ayAn", masculine | dual}, {"ayayn", masculine | dual}, {"AtAn", feminine | dual}, {"Atayn", feminine | dual},
    {"awn", masculine | plural}, {"ayn", masculine | plural}, {"ayAt", feminine | plural}};

std::span<const NounEnding> endings_of(Decline decline) {
  switch (decline) {
    case Decline::weak_i: return weak_i_endings;
    case Decline::weak_a: return weak_a_endings;
    default: return sound_endings;
  }
}

}  // namespace

void add_form(const Sounds& stem, std::string_view suffix, unsigned features, FormList& list) {
  Sounds sounds = stem;
  append_pattern(sounds, suffix);
  list.add(sounds, static_cast<uint16_t>(features));
}

bool takes_alef(const Sounds& stem) {
  if (stem.empty()) return false;
  const char32_t last = stem.back().letter;
  if (last == letters::ta_marbuta || last == letters::alef || last == letters::alef_maqsura) return false;
  if (last != letters::hamza || stem.size() < 2) return true;
  const char32_t before = stem[stem.size() - 2].letter;
  return before != letters::alef && before != U'a';
}

void add_adjective(const Sounds& stem, Decline decline, unsigned features, FormList& list) {
  for (const NounEnding& ending : endings_of(decline)) add_form(stem, ending.suffix, features | ending.features, list);
  if (decline == Decline::sound && takes_alef(stem)) add_form(stem, "A", features | masculine | singular | accusative, list);
}

}  // namespace mirsad::inflect
