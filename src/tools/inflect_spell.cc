// Sounds to letters: the seats of hamza, and the joining of forms that fold to the same letters.
// The rule of seats is the school's: i is stronger than u, u than a, a than none, looking at the vowel before and after; at the
// end only the vowel before counts. Nothing here knows of verbs or nouns.
#include "tools/inflect_spell.h"

#include "tools/inflect_letters.h"

namespace mirsad::inflect {

namespace {

Sound sound_of(char symbol) {
  switch (symbol) {
    case 'a': case 'i': case 'u': return {static_cast<char32_t>(symbol), SoundKind::short_vowel};
    case 'A': return {letters::alef, SoundKind::long_vowel};
    case 'I': return {letters::ya, SoundKind::long_vowel};
    case 'U': return {letters::waw, SoundKind::long_vowel};
    case 'Y': return {letters::alef_maqsura, SoundKind::long_vowel};
    case '@': return {letters::alef, SoundKind::consonant};
    case '\'': return {letters::hamza, SoundKind::consonant};
    case 't': return {letters::ta, SoundKind::consonant};
    case 'n': return {letters::nun, SoundKind::consonant};
    case 'm': return {letters::mim, SoundKind::consonant};
    case 's': return {letters::sin, SoundKind::consonant};
    case 'y': return {letters::ya, SoundKind::consonant};
    case 'w': return {letters::waw, SoundKind::consonant};
    case 'p': return {letters::ta_marbuta, SoundKind::consonant};
    default: return {};
  }
}

struct Around {
  char32_t before = 0, after = 0;  // a vowel, or 0
  bool before_long = false, after_long = false;
};

Around around(const Sounds& sounds, size_t at) {
  Around found;
  if (at > 0 && sounds[at - 1].kind != SoundKind::consonant)
    found.before = sounds[at - 1].letter, found.before_long = sounds[at - 1].kind == SoundKind::long_vowel;
  if (at + 1 < sounds.size() && sounds[at + 1].kind != SoundKind::consonant)
    found.after = sounds[at + 1].letter, found.after_long = sounds[at + 1].kind == SoundKind::long_vowel;
  return found;
}

char32_t seat_after_long(const Around& vowels) {
  if (vowels.before == letters::ya) return letters::ya_hamza;
  if (vowels.before == letters::waw) return letters::hamza;
  if (vowels.after == U'i' || vowels.after == letters::ya) return letters::ya_hamza;
  if (vowels.after == U'u' || vowels.after == letters::waw) return letters::waw_hamza;
  return letters::hamza;
}

char32_t seat_at_end(const Around& vowels) {
  if (vowels.before_long) return letters::hamza;
  if (vowels.before == U'i') return letters::ya_hamza;
  if (vowels.before == U'u') return letters::waw_hamza;
  return vowels.before == U'a' ? letters::alef_hamza : letters::hamza;
}

char32_t seat_inside(const Around& vowels, bool loose) {
  if (vowels.before_long) return seat_after_long(vowels);
  const bool short_a = vowels.before == U'a';
  if (vowels.before == U'i' || vowels.after == U'i' || vowels.after == letters::ya) return letters::ya_hamza;
  if (loose && short_a && vowels.after == letters::waw) return letters::alef_hamza;
  if (vowels.before == U'u' || vowels.after == U'u' || vowels.after == letters::waw) return letters::waw_hamza;
  if (!short_a && vowels.after == letters::alef) return letters::hamza;
  return letters::alef_hamza;
}

char32_t fold(char32_t letter) {
  switch (letter) {
    case letters::alef_madda: case letters::alef_hamza: case letters::alef_hamza_below: return letters::alef;
    case letters::waw_hamza: case letters::ya_hamza: return letters::hamza;
    case letters::alef_maqsura: return letters::ya;
    case letters::ta_marbuta: return 0x0647;
    default: return letter;
  }
}

bool is_hamza(const Sound& sound) { return sound.letter == letters::hamza && sound.kind == SoundKind::consonant; }

}  // namespace

void append_pattern(Sounds& sounds, std::string_view pattern, const Root& root) {
  for (const char symbol : pattern) {
    if (symbol >= '1' && symbol <= '4') {
      for (const char32_t letter : root.radicals[static_cast<size_t>(symbol - '1')])
        sounds.push_back({letter, SoundKind::consonant});
    } else if (symbol != '~') {
      sounds.push_back(sound_of(symbol));
    }
  }
}

Sounds sounds_of(const Letters& noun) {
  Sounds sounds;
  for (const char32_t letter : noun) sounds.push_back({letter, SoundKind::consonant});
  if (sounds.size() < 2) return sounds;
  Sound& last = sounds.back();
  Sound& before = sounds[sounds.size() - 2];
  const char32_t seat = last.letter;
  if (seat == letters::hamza && (before.letter == letters::alef || before.letter == letters::waw || before.letter == letters::ya))
    before.kind = SoundKind::long_vowel;
  const char32_t vowel = seat == letters::alef_hamza ? U'a' : seat == letters::waw_hamza ? U'u'
                         : seat == letters::ya_hamza ? U'i' : U'\0';
  if (vowel == 0) return sounds;
  last.letter = letters::hamza;
  sounds.insert(sounds.end() - 1, Sound{vowel, SoundKind::short_vowel});
  return sounds;
}

Letters spell(const Sounds& sounds, bool loose) {
  Letters out;
  for (size_t i = 0; i < sounds.size(); ++i) {
    const Sound& sound = sounds[i];
    if (sound.kind == SoundKind::short_vowel) continue;
    const bool last = i + 1 == sounds.size();
    if (!is_hamza(sound)) {
      // y without a vowel after u is written waw (yuqin from ayqana).
      const bool hardened = sound.letter == letters::ya && sound.kind == SoundKind::consonant && i > 0 &&
                            sounds[i - 1].letter == U'u' && !last && sounds[i + 1].kind == SoundKind::consonant;
      out.push_back(hardened ? letters::waw : sound.letter);
      continue;
    }
    const Around vowels = around(sounds, i);
    const bool at_start = out.empty();
    const bool madda = vowels.after == letters::alef && (at_start || (vowels.before == U'a'));
    const bool two = at_start && vowels.after == U'a' && i + 3 < sounds.size() && is_hamza(sounds[i + 2]) &&
                     sounds[i + 3].kind == SoundKind::consonant;
    if (madda || two) {
      out.push_back(letters::alef_madda);
      i += two ? 2 : 1;
    } else if (at_start) {
      out.push_back(vowels.after == U'i' ? letters::alef_hamza_below : letters::alef_hamza);
    } else {
      out.push_back(last ? seat_at_end(vowels) : seat_inside(vowels, loose));
    }
  }
  return out;
}

void FormList::add(const Letters& letters, uint16_t morph) {
  constexpr uint16_t sets = morph::masculine | morph::feminine | morph::singular | morph::dual | morph::plural |
                            morph::active | morph::passive;
  Letters folded;
  for (const char32_t letter : letters) folded.push_back(fold(letter));
  for (Entry& entry : entries_) {
    if (entry.folded != folded) continue;
    if (((entry.morph ^ morph) & static_cast<uint16_t>(~sets)) != 0) continue;
    entry.morph = static_cast<uint16_t>(entry.morph | morph);
    return;
  }
  entries_.push_back({letters, folded, morph});
}

void FormList::add(const Sounds& sounds, uint16_t morph) {
  const Letters usual = spell(sounds), loose = spell(sounds, true);
  add(usual, morph);
  if (loose != usual) add(loose, morph);
}

void FormList::move_to(Forms& forms) {
  for (const Entry& entry : entries_) forms.push_back({text_of(entry.letters), entry.morph});
  entries_.clear();
}

}  // namespace mirsad::inflect
