// From sounds to spelling. Paradigms are written with short vowels, because they decide where a hamza sits; this is the one place
// that drops them. A pattern is a word of these characters:
//   1 2 3 4  the radicals (each a letter; the first of form VIII may be the cluster with its infixed t)
//   a i u    short vowels    A I U  long vowels (alef, ya, waw)    Y  final alef maqsura
//   t n m s y w '  themselves (' is hamza)    @  the prosthetic alef    p  ta marbuta    ~  doubling (not written)
// Example: radicals k t b in "mu1A2i3" is m-k-alef-t-b; hamza k d in "yu1a2~i3" takes the seat of waw.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "tools/inflect.h"

namespace mirsad::inflect {

enum class SoundKind : uint8_t { consonant, short_vowel, long_vowel };

struct Sound {
  char32_t letter = 0;
  SoundKind kind = SoundKind::consonant;
};
using Sounds = std::vector<Sound>;
using Letters = std::u32string;

struct Root {
  std::array<Letters, 4> radicals;
};

// Arabic letters of a UTF-8 cell without marks and tatweel; hamza keeps its seat. Empty where the text is not UTF-8.
Letters letters_of(std::string_view text);
std::string text_of(const Letters& letters);

void append_pattern(Sounds& sounds, std::string_view pattern, const Root& root = {});
Sounds sounds_of(const Letters& noun);  // a noun as given; only a hamza at its end is reseated by suffixes

// `loose`: a hamza between short a and long u is left on its alef, as many newspapers do.
Letters spell(const Sounds& sounds, bool loose = false);

// Collects forms, joining those that the folder makes equal.
class FormList {
 public:
  void add(const Letters& letters, uint16_t morph);
  void add(const Sounds& sounds, uint16_t morph);  // both spellings of a hamza that has two
  void move_to(Forms& forms);

 private:
  struct Entry {
    Letters letters, folded;
    uint16_t morph = 0;
  };
  std::vector<Entry> entries_;
};

}  // namespace mirsad::inflect
