// The table of conjugation classes, and the reading of a lemma's radicals from its shape.
#include "tools/inflect_class.h"

#include "tools/inflect_letters.h"

namespace mirsad::inflect {

namespace {

constexpr Weak A_YA = Weak::a_ya, A_WAW = Weak::a_waw, I_YA = Weak::i_ya, U_WAW = Weak::u_waw, SOUND = Weak::none;

constexpr VerbClass classes[] = {
    // name, shape, perfect, perfect passive, imperfect, imperfect passive, prefix vowel, participles
    {"I", "123", {"1a2a3", "", SOUND}, {"1u2i3", "", SOUND}, {"12a3", "", SOUND}, {"12a3", "", SOUND}, 'a', "1A2i3", "ma12U3"},
    {"I-hollow-u", "1A3", {"1A3", "1u3", SOUND}, {"1I3", "1i3", SOUND}, {"1U3", "1u3", SOUND}, {"1A3", "1a3", SOUND}, 'a',
     "1A'i3", "ma1U3"},
    {"I-hollow-i", "1A3", {"1A3", "1i3", SOUND}, {"1I3", "1i3", SOUND}, {"1I3", "1i3", SOUND}, {"1A3", "1a3", SOUND}, 'a',
     "1A'i3", "ma1I3"},
    {"I-hollow-a", "1A3", {"1A3", "1i3", SOUND}, {"1I3", "1i3", SOUND}, {"1A3", "1a3", SOUND}, {"1A3", "1a3", SOUND}, 'a',
     "1A'i3", "ma1U3"},
    {"I-defective-u", "12Y", {"1a2", "", A_WAW}, {"1u2", "", I_YA}, {"12", "", U_WAW}, {"12", "", A_YA}, 'a', "1A2I", "ma12w"},
    {"I-defective-i", "12Y", {"1a2", "", A_YA}, {"1u2", "", I_YA}, {"12", "", I_YA}, {"12", "", A_YA}, 'a', "1A2I", "ma12iy"},
    {"I-defective-a", "12Y", {"1a2", "", A_YA}, {"1u2", "", I_YA}, {"12", "", A_YA}, {"12", "", A_YA}, 'a', "1A2I", "ma12iy"},
    {"I-defective-y", "12Y", {"1a2", "", I_YA}, {"1u2", "", I_YA}, {"12", "", A_YA}, {"12", "", A_YA}, 'a', "1A2I", "ma12iy"},
    {"I-assimilated", "123", {"1a2a3", "", SOUND}, {"1u2i3", "", SOUND}, {"2i3", "", SOUND}, {"123", "", SOUND}, 'a', "1A2i3",
     "ma12U3"},
    {"I-doubled", "12", {"1a2", "1a22", SOUND}, {"1u2", "1u2i2", SOUND}, {"1u2", "12u2", SOUND}, {"1a2", "12a2", SOUND}, 'a',
     "1A2", "ma12U2"},
    {"II", "123", {"1a2~a3", "", SOUND}, {"1u2~i3", "", SOUND}, {"1a2~i3", "", SOUND}, {"1a2~a3", "", SOUND}, 'u', "mu1a2~i3",
     "mu1a2~a3"},
    {"II-defective", "12Y", {"1a2~", "", A_YA}, {"1u2~", "", I_YA}, {"1a2~", "", I_YA}, {"1a2~", "", A_YA}, 'u', "mu1a2~I",
     "mu1a2~Y"},
    {"III", "1A23", {"1A2a3", "", SOUND}, {"1U2i3", "", SOUND}, {"1A2i3", "", SOUND}, {"1A2a3", "", SOUND}, 'u', "mu1A2i3",
     "mu1A2a3"},
    {"III-defective", "1A2Y", {"1A2", "", A_YA}, {"1U2", "", I_YA}, {"1A2", "", I_YA}, {"1A2", "", A_YA}, 'u', "mu1A2I",
     "mu1A2Y"},
    {"IV", "'123", {"'a12a3", "", SOUND}, {"'u12i3", "", SOUND}, {"12i3", "", SOUND}, {"12a3", "", SOUND}, 'u', "mu12i3",
     "mu12a3"},
    {"IV-hollow", "'1A3", {"'a1A3", "'a1a3", SOUND}, {"'u1I3", "'u1i3", SOUND}, {"1I3", "1i3", SOUND}, {"1A3", "1a3", SOUND},
     'u', "mu1I3", "mu1A3"},
    {"IV-defective", "'12Y", {"'a12", "", A_YA}, {"'u12", "", I_YA}, {"12", "", I_YA}, {"12", "", A_YA}, 'u', "mu12I", "mu12Y"},
    {"IV-doubled", "'12", {"'a1a2", "'a12a2", SOUND}, {"'u1i2", "'u12i2", SOUND}, {"1i2", "12i2", SOUND}, {"1a2", "12a2", SOUND},
     'u', "mu1i2", "mu1a2"},
    {"V", "t123", {"ta1a2~a3", "", SOUND}, {"tu1u2~i3", "", SOUND}, {"ta1a2~a3", "", SOUND}, {"ta1a2~a3", "", SOUND}, 'a',
     "muta1a2~i3", "muta1a2~a3"},
    {"V-defective", "t12Y", {"ta1a2~", "", A_YA}, {"tu1u2~", "", I_YA}, {"ta1a2~", "", A_YA}, {"ta1a2~", "", A_YA}, 'a',
     "muta1a2~I", "muta1a2~Y"},
    {"VI", "t1A23", {"ta1A2a3", "", SOUND}, {"tu1U2i3", "", SOUND}, {"ta1A2a3", "", SOUND}, {"ta1A2a3", "", SOUND}, 'a',
     "muta1A2i3", "muta1A2a3"},
    {"VI-defective", "t1A2Y", {"ta1A2", "", A_YA}, {"tu1U2", "", I_YA}, {"ta1A2", "", A_YA}, {"ta1A2", "", A_YA}, 'a',
     "muta1A2I", "muta1A2Y"},
    {"VI-doubled", "t1A2", {"ta1A2", "ta1A2a2", SOUND}, {}, {"ta1A2", "ta1A2a2", SOUND}, {}, 'a', "muta1A2", ""},
    {"VII", "@n123", {"@in1a2a3", "", SOUND}, {}, {"n1a2i3", "", SOUND}, {}, 'a', "mun1a2i3", ""},
    {"VII-hollow", "@n1A3", {"@in1A3", "@in1a3", SOUND}, {}, {"n1A3", "n1a3", SOUND}, {}, 'a', "mun1A3", ""},
    {"VII-defective", "@n12Y", {"@in1a2", "", A_YA}, {}, {"n1a2", "", I_YA}, {}, 'a', "mun1a2I", ""},
    {"VII-doubled", "@n12", {"@in1a2", "@in1a2a2", SOUND}, {}, {"n1a2", "n1a2i2", SOUND}, {}, 'a', "mun1a2", ""},
    {"VIII", "@+23", {"@i1a2a3", "", SOUND}, {"@u1u2i3", "", SOUND}, {"1a2i3", "", SOUND}, {"1a2a3", "", SOUND}, 'a',
     "mu1a2i3", "mu1a2a3"},
    {"VIII-hollow", "@+A3", {"@i1A3", "@i1a3", SOUND}, {"@u1I3", "@u1i3", SOUND}, {"1A3", "1a3", SOUND}, {"1A3", "1a3", SOUND},
     'a', "mu1A3", "mu1A3"},
    {"VIII-defective", "@+2Y", {"@i1a2", "", A_YA}, {"@u1u2", "", I_YA}, {"1a2", "", I_YA}, {"1a2", "", A_YA}, 'a', "mu1a2I",
     "mu1a2Y"},
    {"VIII-doubled", "@+2", {"@i1a2", "@i1a2a2", SOUND}, {"@u1u2", "@u1u2i2", SOUND}, {"1a2", "1a2i2", SOUND},
     {"1a2", "1a2a2", SOUND}, 'a', "mu1a2", "mu1a2"},
    {"IX", "@123", {"@i12a3", "@i12a33", SOUND}, {}, {"12a3", "12a33", SOUND}, {}, 'a', "mu12a3", ""},
    {"X", "@st123", {"@ista12a3", "", SOUND}, {"@ustu12i3", "", SOUND}, {"sta12i3", "", SOUND}, {"sta12a3", "", SOUND}, 'a',
     "musta12i3", "musta12a3"},
    {"X-hollow", "@st1A3", {"@ista1A3", "@ista1a3", SOUND}, {"@ustu1I3", "@ustu1i3", SOUND}, {"sta1I3", "sta1i3", SOUND},
     {"sta1A3", "sta1a3", SOUND}, 'a', "musta1I3", "musta1A3"},
    {"X-defective", "@st12Y", {"@ista12", "", A_YA}, {"@ustu12", "", I_YA}, {"sta12", "", I_YA}, {"sta12", "", A_YA}, 'a',
     "musta12I", "musta12Y"},
    {"X-doubled", "@st12", {"@ista1a2", "@ista12a2", SOUND}, {"@ustu1i2", "@ustu12i2", SOUND}, {"sta1i2", "sta12i2", SOUND},
     {"sta1a2", "sta12a2", SOUND}, 'a', "musta1i2", "musta1a2"},
    {"Q", "1234", {"1a23a4", "", SOUND}, {"1u23i4", "", SOUND}, {"1a23i4", "", SOUND}, {"1a23a4", "", SOUND}, 'u', "mu1a23i4",
     "mu1a23a4"},
    {"QII", "t1234", {"ta1a23a4", "", SOUND}, {"tu1u23i4", "", SOUND}, {"ta1a23a4", "", SOUND}, {"ta1a23a4", "", SOUND}, 'a',
     "muta1a23i4", "muta1a23a4"},
};

bool is_weak_end(char32_t letter) {
  return letter == letters::alef || letter == letters::alef_maqsura || letter == letters::ya;
}

// Hamzas lose their seats; madda becomes hamza and alef. A first radical written as bare alef is a hamza.
Letters unseated(const Letters& lemma, bool prosthetic) {
  Letters out;
  for (const char32_t letter : lemma) {
    switch (letter) {
      case letters::alef_madda: out += {letters::hamza, letters::alef}; break;
      case letters::alef_hamza: case letters::alef_hamza_below: case letters::waw_hamza: case letters::ya_hamza:
        out.push_back(letters::hamza);
        break;
      default: out.push_back(letter);
    }
  }
  if (out.empty()) return out;
  if (prosthetic && out.front() == letters::hamza) out.front() = letters::alef;
  if (!prosthetic && out.front() == letters::alef) out.front() = letters::hamza;
  return out;
}

bool match_letter(char symbol, char32_t letter, Root& root) {
  switch (symbol) {
    case '1': case '2': case '3': case '4':
      root.radicals[static_cast<size_t>(symbol - '1')] = Letters(1, letter);
      return letter != letters::alef && letter != letters::alef_maqsura;
    case 'A': case '@': return letter == letters::alef;
    case 'Y': return is_weak_end(letter);
    case '\'': return letter == letters::hamza;
    case 't': return letter == letters::ta;
    case 'n': return letter == letters::nun;
    case 's': return letter == letters::sin;
    default: return false;
  }
}

}  // namespace

std::span<const VerbClass> all_classes() { return classes; }

const VerbClass* find_class(std::string_view name) {
  for (const VerbClass& each : classes)
    if (each.name == name) return &each;
  return nullptr;
}

bool find_root(const VerbClass& verb_class, const Letters& lemma, Root& root) {
  const std::string_view shape = verb_class.shape;
  Letters word = unseated(lemma, shape.front() == '@');
  // Form IV of a root in hamza: the madda hides the first radical.
  if (shape.front() == '\'' && word.size() > 1 && word[1] == letters::alef) word[1] = letters::hamza;
  const size_t cluster = shape.find('+');
  if (cluster == std::string_view::npos ? word.size() != shape.size() : word.size() < shape.size()) return false;
  const size_t extra = word.size() - shape.size();
  if (extra > 1) return false;
  size_t at = 0;
  for (const char symbol : shape) {
    if (symbol == '+') {
      root.radicals[0] = word.substr(at, extra + 1);
      if (root.radicals[0].find(letters::alef) != Letters::npos) return false;
      at += extra + 1;
    } else if (!match_letter(symbol, word[at++], root)) {
      return false;
    }
  }
  return true;
}

}  // namespace mirsad::inflect
