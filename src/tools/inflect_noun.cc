// Nouns as the lexicon gives them: roles, nisbas, event nouns, masdars. The singular's ending tells gender and how suffixes
// join it; plurals are given by the author, because Arabic's are not derivable. A plural that is the singular with a
// sound ending is inflected for case as such; any other is broken and flagged collective.
#include "tools/inflect_letters.h"
#include "tools/inflect_nominal.h"

namespace mirsad::inflect {

namespace {

using namespace morph;

constexpr char32_t space = 0x20;

struct Noun {
  Letters stem;      // the first word without its feminine or weak ending
  Letters rest;      // further words, with the space before them
  char ending = 0;   // 'p' ta marbuta, 'Y' alef maqsura, 'A' alef, 0 none
  bool plural = false;  // given in the plural of women and things
};

Noun parse(std::string_view text) {
  Noun noun;
  const Letters all = letters_of(text);
  const size_t first_end = all.find(space);
  noun.stem = all.substr(0, first_end);
  if (first_end != Letters::npos) noun.rest = all.substr(first_end);
  if (noun.stem.size() < 2) return noun;
  const char32_t last = noun.stem.back(), before = noun.stem[noun.stem.size() - 2];
  noun.plural = last == letters::ta && before == letters::alef && noun.stem.size() > 3;
  noun.ending = last == letters::ta_marbuta ? 'p' : last == letters::alef_maqsura ? 'Y' : last == letters::alef ? 'A' : '\0';
  if (noun.ending == 'p' || noun.ending == 'Y') noun.stem.pop_back();
  return noun;
}

void add(const Noun& noun, std::string_view suffix, unsigned features, FormList& list) {
  Sounds sounds = sounds_of(noun.stem);
  append_pattern(sounds, suffix);
  for (const char32_t letter : noun.rest) sounds.push_back({letter, SoundKind::consonant});
  list.add(sounds, static_cast<uint16_t>(features));
}

// Full forms only where no genitive is built in; construct forms always.
void add_dual(const Noun& noun, std::string_view join, unsigned features, FormList& list) {
  const std::string base(join);
  if (noun.rest.empty()) {
    add(noun, base + "An", features | dual, list);
    add(noun, base + "ayn", features | dual, list);
  }
  add(noun, base + "A", features | dual | construct, list);
  add(noun, base + "ay", features | dual | construct, list);
}

void add_men(const Noun& noun, unsigned features, FormList& list) {
  if (noun.rest.empty()) {
    add(noun, "Un", features | masculine | plural, list);
    add(noun, "In", features | masculine | plural, list);
  }
  add(noun, "U", features | masculine | plural | construct, list);
  add(noun, "I", features | masculine | plural | construct, list);
}

void add_singular(const Noun& noun, unsigned features, FormList& list) {
  if (noun.plural) return add(noun, "", features | feminine | plural, list);
  switch (noun.ending) {
    case 'p':
      add(noun, "ap", features | feminine | singular, list);
      return add_dual(noun, "at", features | feminine, list);
    case 'Y':
      add(noun, "Y", features | masculine | feminine | singular, list);
      return add_dual(noun, "ay", features | masculine | feminine, list);
    case 'A':
      return add(noun, "", features | masculine | feminine | singular, list);
    default:
      add(noun, "", features | masculine | singular, list);
      if (noun.rest.empty() && takes_alef(sounds_of(noun.stem)))
        add(noun, "A", features | masculine | singular | accusative, list);
      add_dual(noun, "", features | masculine, list);
  }
}

// Third letter alef and two or three letters after it: the diptote shape, without an alef of the accusative.
bool is_diptote(const Letters& word) {
  return (word.size() == 5 || word.size() == 6) && word[2] == letters::alef && word[0] != letters::alef &&
         word.back() != letters::alef;
}

void add_broken(const Letters& plural_letters, unsigned features, FormList& list) {
  const Noun noun = parse(text_of(plural_letters));
  const unsigned all = features | plural | collective;
  const std::string_view suffix = noun.ending == 'p' ? "ap" : noun.ending == 'Y' ? "Y" : "";
  add(noun, suffix, all, list);
  const bool alef = noun.ending == 0 && noun.rest.empty() && !noun.plural && !is_diptote(noun.stem);
  if (alef && takes_alef(sounds_of(noun.stem))) add(noun, "A", all | accusative, list);
}

Letters with_pattern(const Noun& noun, std::string_view suffix) {
  Sounds sounds = sounds_of(noun.stem);
  append_pattern(sounds, suffix);
  return spell(sounds);
}

// One plural of the cell: +SUFFIX, a sound plural spelled out, or a broken one.
bool add_plural(const Noun& noun, std::string_view given, unsigned features, FormList& list, std::string& complaint) {
  const bool suffix = given.front() == '+';
  Letters word = letters_of(suffix ? given.substr(1) : given);
  const Letters men{letters::waw, letters::nun}, women{letters::alef, letters::ta};
  if (word.empty() || (suffix && word != men && word != women))
    return complaint = "a plural is +waw-nun, +alef-ta, or the form itself", false;
  if (suffix && word == men) return add_men(noun, features, list), true;
  const unsigned female = features | feminine | plural;
  if (suffix) return add(noun, noun.ending == 'Y' ? "ayAt" : noun.ending == 'A' ? "t" : "At", female, list), true;
  Noun shorter = noun;  // a defective noun loses its ya: qadi, qadun
  if (!shorter.stem.empty() && shorter.stem.back() == letters::ya) shorter.stem.pop_back();
  if (word == with_pattern(noun, "Un")) return add_men(noun, features, list), true;
  if (word == with_pattern(shorter, "Un")) return add_men(shorter, features, list), true;
  const size_t size = word.size();
  if (size > 3 && word[size - 1] == letters::ta && word[size - 2] == letters::alef && word.find(space) == Letters::npos)
    return list.add(word, static_cast<uint16_t>(female)), true;
  return add_broken(word, features | (noun.ending == 'p' ? feminine : masculine), list), true;
}

bool none(std::string_view cell) { return cell.empty() || cell == "-"; }

bool add_plurals(const Noun& noun, std::string_view cell, unsigned features, FormList& list, std::string& complaint) {
  while (!none(cell)) {
    const size_t bar = cell.find('|');
    const std::string_view one = cell.substr(0, bar);
    if (!none(one) && !add_plural(noun, one, features, list, complaint)) return false;
    cell = bar == std::string_view::npos ? std::string_view{} : cell.substr(bar + 1);
  }
  return true;
}

bool make_noun(std::string_view singular, std::string_view plural_cell, unsigned features, Forms& forms, std::string& complaint) {
  const Noun noun = parse(singular);
  if (noun.stem.size() < 2) return complaint = "the singular is missing or too short", false;
  FormList list;
  add_singular(noun, features, list);
  if (!add_plurals(noun, plural_cell, features, list, complaint)) return false;
  list.move_to(forms);
  return true;
}

}  // namespace

bool noun_forms(std::string_view singular, std::string_view feminine_cell, std::string_view plural_cell, Forms& forms,
                std::string& complaint) {
  Noun noun = parse(singular);
  if (noun.stem.size() < 2) return complaint = "the singular is missing or too short", false;
  FormList list;
  add_singular(noun, plain, list);
  if (!none(feminine_cell)) {
    Noun woman = feminine_cell == "+" ? noun : parse(feminine_cell);
    if (feminine_cell == "+") woman.ending = 'p';
    if (woman.stem.size() < 2) return complaint = "the feminine is + or the form itself", false;
    if (woman.rest.empty()) woman.rest = noun.rest;
    add_singular(woman, plain, list);
    if (woman.ending == 'p') add(woman, "At", feminine | plural, list);
  }
  if (!add_plurals(noun, plural_cell, plain, list, complaint)) return false;
  list.move_to(forms);
  return true;
}

bool event_noun_forms(std::string_view singular, std::string_view plural_cell, Forms& forms, std::string& complaint) {
  return make_noun(singular, plural_cell, plain, forms, complaint);
}

bool masdar_forms(std::string_view cell, Forms& forms, std::string& complaint) {
  const size_t slash = cell.find('/');
  const std::string_view plural_cell = slash == std::string_view::npos ? std::string_view{} : cell.substr(slash + 1);
  return make_noun(cell.substr(0, slash), plural_cell, masdar, forms, complaint);
}

namespace {

constexpr struct {
  std::string_view suffix;
  unsigned features;
} nisba_construct[] = {{"A", masculine | dual}, {"ay", masculine | dual}, {"U", masculine | plural}, {"I", masculine | plural},
                       {"atA", feminine | dual}, {"atay", feminine | dual}};

// The words before the last stay as they are: South African, Middle Eastern.
void put_before(const std::string& front, size_t from, Forms& forms) {
  for (size_t i = from; i < forms.size(); ++i) forms[i].text = front + forms[i].text;
}

}  // namespace

namespace {

// "South Korean": both adjectives agree, and both take the article (the first one's is peeled by the matcher).
bool nisba_pair(std::string_view first, std::string_view second, Forms& forms, std::string& complaint) {
  constexpr std::string_view article = "ال";
  Forms heads, tails;
  if (!nisba_forms(first, heads, complaint) || !nisba_forms(second, tails, complaint)) return false;
  for (const Form& head : heads)
    for (const Form& tail : tails) {
      if (head.morph != tail.morph || (head.morph & morph::construct) != 0) continue;
      forms.push_back({head.text + " " + tail.text, head.morph});
      forms.push_back({head.text + " " + std::string(article) + tail.text, head.morph});
    }
  return true;
}

}  // namespace

bool nisba_forms(std::string_view lemma, Forms& forms, std::string& complaint) {
  const size_t plus = lemma.find('+');
  if (plus != std::string_view::npos) return nisba_pair(lemma.substr(0, plus), lemma.substr(plus + 1), forms, complaint);
  const size_t slash = lemma.find('/'), from = forms.size();
  const std::string_view adjective = lemma.substr(0, slash);
  const size_t last_space = adjective.rfind(' ');
  const size_t last = last_space == std::string_view::npos ? 0 : last_space + 1;
  Noun noun = parse(adjective.substr(last));
  if (noun.stem.size() < 2) return complaint = "a nisba is an adjective in ya, or the name of a people", false;
  if (noun.ending == 'Y') noun.stem.push_back(letters::ya), noun.ending = 0;
  FormList list;
  if (noun.stem.back() == letters::ya && noun.ending == 0) {
    const Sounds stem = sounds_of(noun.stem);
    add_adjective(stem, Decline::sound, plain, list);
    for (const auto& each : nisba_construct) add_form(stem, each.suffix, each.features | construct, list);
  } else {
    add_broken(letters_of(adjective.substr(last)), masculine, list);
  }
  std::string_view rest = slash == std::string_view::npos ? std::string_view{} : lemma.substr(slash + 1);
  while (!none(rest)) {
    const size_t next = rest.find('/');
    if (!add_plurals(noun, rest.substr(0, next), plain, list, complaint)) return false;
    rest = next == std::string_view::npos ? std::string_view{} : rest.substr(next + 1);
  }
  list.move_to(forms);
  put_before(text_of(letters_of(adjective.substr(0, last))), from, forms);
  return true;
}

}  // namespace mirsad::inflect
