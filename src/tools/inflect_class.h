// The conjugation classes as a table: what a lemma of the class looks like, and its stems as patterns (inflect_spell.h).
// A stem has two shapes, before a suffix that begins with a vowel (and none), and before a consonant; they differ in hollow and
// doubled verbs. Defective verbs have the stem without its weak third radical, and an ending that says how that behaves.
#pragma once
#include <span>
#include <string_view>

#include "tools/inflect_spell.h"

namespace mirsad::inflect {

// Named by the vowel and the weak radical that follow the stem.
//               perfect        imperfect
// none          sound          sound
// a_ya          rama           yas'a
// a_waw         da'a           -
// i_ya          nasiya         yarmi
// u_waw         -              yad'u
enum class Weak : uint8_t { none, a_ya, a_waw, i_ya, u_waw };

struct Stem {
  std::string_view open;    // "" : the class has no such form
  std::string_view closed;  // "" : as `open`
  Weak weak = Weak::none;
};

struct VerbClass {
  std::string_view name;
  std::string_view shape;  // of the lemma: radicals, A for alef, Y for a weak end, other letters literal
  Stem perfect, perfect_passive, imperfect, imperfect_passive;
  char prefix_vowel = 'a';  // of the active imperfect
  std::string_view active_participle, passive_participle;  // ending in I or Y: defective nouns
};

const VerbClass* find_class(std::string_view name);
std::span<const VerbClass> all_classes();

// Takes the radicals out of a lemma. False where the lemma does not have the class's shape.
bool find_root(const VerbClass& verb_class, const Letters& lemma, Root& root);

}  // namespace mirsad::inflect
