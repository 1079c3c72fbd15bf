// A verb's paradigm: stems of its class, endings, participles. Of the moods the features tell only the jussive, where it has a spelling of its
// own: it shortens hollow stems and cuts the weak end of defective ones. The subjunctive drops nun after long vowels.
// The passive is made like the active and joined with it where letters are equal, so voice ends up a set.
#include "tools/inflect_class.h"
#include "tools/inflect_letters.h"
#include "tools/inflect_nominal.h"

namespace mirsad::inflect {

namespace {

using namespace morph;

struct PerfectEndings {
  std::string_view suffixes[8];
};

constexpr uint16_t perfect_features[8] = {
    third | masculine | singular, third | feminine | singular, third | masculine | dual, third | feminine | dual,
    third | masculine | plural, third | feminine | plural, first | masculine | feminine | singular,
    first | masculine | feminine | plural};

constexpr PerfectEndings perfect_endings(Weak weak) {
  switch (weak) {
    case Weak::a_ya: return {{"Y", "at", "ayA", "atA", "awA", "ayna", "aytu", "aynA"}};
    case Weak::a_waw: return {{"A", "at", "awA", "atA", "awA", "awna", "awtu", "awnA"}};
    case Weak::i_ya: return {{"I", "iyat", "iyA", "iyatA", "UA", "Ina", "Itu", "InA"}};
    default: return {{"", "at", "A", "atA", "UA", "na", "tu", "nA"}};
  }
}

struct ImperfectEndings {
  std::string_view bare, dual_full, dual_short, plural_full, plural_short, women;
};

constexpr ImperfectEndings imperfect_endings(Weak weak) {
  switch (weak) {
    case Weak::a_ya: return {"Y", "ayAn", "ayA", "awn", "awA", "ayna"};
    case Weak::i_ya: return {"I", "iyAn", "iyA", "Un", "UA", "Ina"};
    case Weak::u_waw: return {"U", "uwAn", "uwA", "Un", "UA", "Una"};
    default: return {"", "An", "A", "Un", "UA", "na"};
  }
}

// Two equal letters with no vowel between are written once: adan + na.
bool swallows(const Sounds& stem, std::string_view suffix) {
  if (suffix.empty() || stem.empty() || stem.back().kind != SoundKind::consonant) return false;
  return (suffix.front() == 'n' && stem.back().letter == letters::nun) ||
         (suffix.front() == 't' && stem.back().letter == letters::ta);
}

struct Maker {
  const Root& root;
  FormList& list;
  bool nominal = false;  // "he supported" (دعم) is spelt like "support", which is far more often meant

  // The women's ending after nun is not seen in letters (a'lanna); making it would only blur the men's form.
  bool hides_women(std::string_view stem) const { return swallows(build("", stem, ""), "na"); }

  Sounds build(std::string_view prefix, std::string_view stem, std::string_view suffix) const {
    Sounds sounds;
    append_pattern(sounds, prefix);
    append_pattern(sounds, stem, root);
    append_pattern(sounds, swallows(sounds, suffix) ? suffix.substr(1) : suffix);
    return sounds;
  }

  void make_perfect(const Stem& stem, uint16_t voice) {
    if (stem.open.empty()) return;
    const PerfectEndings endings = perfect_endings(stem.weak);
    const std::string_view closed = stem.closed.empty() ? stem.open : stem.closed;
    for (size_t i = nominal ? 1 : 0; i < 8; ++i) {
      if (i == 5 && stem.weak == Weak::none && hides_women(closed)) continue;
      list.add(build("", i < 5 ? stem.open : closed, endings.suffixes[i]),
               static_cast<uint16_t>(perfect | voice | perfect_features[i]));
    }
  }

  void make_imperfect(const Stem& stem, char vowel, uint16_t voice) {
    if (stem.open.empty()) return;
    const ImperfectEndings end = imperfect_endings(stem.weak);
    const std::string_view closed = stem.closed.empty() ? stem.open : stem.closed;
    const auto put = [&](char person, std::string_view base, std::string_view suffix, unsigned features) {
      const char prefix[2] = {person, vowel};
      list.add(build({prefix, 2}, base, suffix), static_cast<uint16_t>(imperfect | voice | features));
    };
    const auto put_singular = [&](char person, unsigned features) {
      put(person, stem.open, end.bare, features);
      const bool other = closed != stem.open || !end.bare.empty();
      if (other && closed.size() <= stem.open.size()) put(person, closed, "", features | jussive);  // not of doubled verbs
    };
    put_singular('y', third | masculine | singular);
    put_singular('t', third | feminine | singular);
    put_singular('\'', first | masculine | feminine | singular);
    put_singular('n', first | masculine | feminine | plural);
    for (const std::string_view suffix : {end.dual_full, end.dual_short}) {
      put('y', stem.open, suffix, third | masculine | dual);
      put('t', stem.open, suffix, third | feminine | dual);
    }
    put('y', stem.open, end.plural_full, third | masculine | plural);
    put('y', stem.open, end.plural_short, third | masculine | plural);
    if (stem.weak != Weak::none || !hides_women(closed)) put('y', closed, end.women, third | feminine | plural);
  }

  void make_participle(std::string_view pattern, uint16_t features) {
    if (pattern.empty()) return;
    const char end = pattern.back();
    const Decline decline = end == 'I' ? Decline::weak_i : end == 'Y' ? Decline::weak_a : Decline::sound;
    if (decline != Decline::sound) pattern.remove_suffix(1);
    add_adjective(build("", pattern, ""), decline, features, list);
  }
};

// Stems that depend on the letters of the root and not only on the class.
Stem perfect_stem(const VerbClass& verb, const Letters& lemma) {
  if (verb.name != "I") return verb.perfect;
  const bool i = lemma.back() == letters::ya_hamza || lemma[1] == letters::ya_hamza;
  const bool u = lemma.back() == letters::waw_hamza || lemma[1] == letters::waw_hamza;
  return {i ? "1a2i3" : u ? "1a2u3" : "1a2a3", "", Weak::none};
}

Stem imperfect_stem(const VerbClass& verb, const Root& root) {
  const Letters& one = root.radicals[0];
  if (verb.name == "I-assimilated") return {root.radicals[2].front() == letters::hamza ? "2a3" : "2i3", "", Weak::none};
  if (verb.name == "I-defective-i" && one.front() == letters::waw) return {"2", "", Weak::i_ya};
  const bool sees = one.front() == letters::ra && root.radicals[1].front() == letters::hamza;
  if (verb.name == "I-defective-a" && sees) return {"1", "", Weak::a_ya};
  return verb.imperfect;
}

std::string_view active_pattern(const VerbClass& verb, const Root& root) {
  const bool hollow = verb.shape == "1A3";
  return hollow && root.radicals[2].front() == letters::hamza ? "1A'I" : verb.active_participle;
}

}  // namespace

bool conjugate(std::string_view lemma, std::string_view verb_class, Forms& forms, std::string& complaint) {
  const size_t space = verb_class.find(' ');
  const std::string_view option = space == std::string_view::npos ? std::string_view{} : verb_class.substr(space + 1);
  const bool intransitive = option == "intransitive", nominal = option == "nominal";
  if (!option.empty() && !intransitive && !nominal)
    return complaint = "after the class only the word \"intransitive\" or \"nominal\" may stand", false;
  const std::string name(verb_class.substr(0, space));
  const VerbClass* verb = find_class(name);
  if (verb == nullptr) return complaint = "'" + name + "' is no verb class; take one from corpus/lexicon/README.md", false;
  const Letters word = letters_of(lemma);
  Root root;
  if (word.empty() || !find_root(*verb, word, root))
    return complaint = "'" + std::string(lemma) + "' does not have the shape of class " + name + "; write another class, and the lemma as 'he did' is written", false;
  if (verb->name == "I-assimilated" && word.front() != letters::waw)
    return complaint = "an assimilated verb begins with waw; write class I", false;
  FormList list;
  Maker maker{root, list, nominal};
  const Stem imperfect = imperfect_stem(*verb, root);
  maker.make_perfect(perfect_stem(*verb, word), active);
  maker.make_imperfect(imperfect, verb->prefix_vowel, active);
  maker.make_participle(active_pattern(*verb, root), active_participle | active);
  if (!intransitive) {
    maker.make_perfect(verb->perfect_passive, passive);
    maker.make_imperfect(imperfect.open == "1" ? imperfect : verb->imperfect_passive, 'u', passive);
    maker.make_participle(verb->passive_participle, passive_participle | passive);
  }
  list.move_to(forms);
  return true;
}

}  // namespace mirsad::inflect
