#include "command/lookup_names.h"

#include <cstring>

#include "lexicon/kind_names.h"
#include "lexicon/morph.h"

namespace mirsad::command {
namespace {

constexpr std::string_view sense_names[] = {
    "none", "entity", "demonym", "role", "place", "outlet", "verb", "masdar", "participle", "noun", "phrase", "complement",
    "particle", "context", "agreement", "calendar", "number", "structure", "blocker"};
constexpr std::string_view entity_names[] = {"country", "disputed territory", "capital", "metonym", "person", "organisation"};
constexpr std::string_view role_names[] = {"office", "people", "force", "body", "relay", "asset"};
constexpr std::string_view head_names[] = {"trigger", "verb of saying", "verb of denial", "light verb", "verb of happening", "no event by itself"};
constexpr std::string_view strength_names[] = {"always", "with a side", "with a light verb"};

static_assert(std::size(sense_names) == static_cast<size_t>(SenseClass::blocker) + 1);

template <size_t Count>
std::string_view at(const std::string_view (&names)[Count], size_t index) {
  return index < Count ? names[index] : std::string_view("?");
}

struct Bit {
  uint16_t bit;
  std::string_view word;
};

template <size_t Count>
void add_bits(const Bit (&bits)[Count], uint16_t value, Words& words) {
  for (const Bit& item : bits)
    if ((value & item.bit) != 0) words.add(item.word);
}

}  // namespace

void Words::add(std::string_view word) {
  if (count + word.size() + 1 > bytes.size()) return;
  bytes[count++] = ' ';
  std::memcpy(bytes.data() + count, word.data(), word.size());
  count += word.size();
}

std::string_view name_of(SenseClass what) { return at(sense_names, static_cast<size_t>(what)); }
std::string_view name_of(image::EntityKind kind) { return at(entity_names, static_cast<size_t>(kind)); }
std::string_view name_of(image::RoleKind kind) { return at(role_names, static_cast<size_t>(kind)); }
std::string_view name_of(image::HeadKind kind) { return at(head_names, static_cast<size_t>(kind)); }
std::string_view name_of(image::Strength strength) { return at(strength_names, static_cast<size_t>(strength)); }

std::string_view kind_name(const Sense& sense) {
  switch (sense.what) {
    case SenseClass::particle: return at(kind_names::particle, sense.sub);
    case SenseClass::calendar: return at(kind_names::calendar, sense.sub);
    case SenseClass::structure: return at(kind_names::structure, sense.sub);
    default: return {};
  }
}

Words words_of_morph(uint16_t value) {
  constexpr std::string_view kinds[] = {"", "perfect", "imperfect", "masdar", "active participle", "passive participle", "", ""};
  constexpr std::string_view persons[] = {"", "1st person", "2nd person", "3rd person"};
  constexpr Bit bits[] = {{morph::masculine, "masculine"}, {morph::feminine, "feminine"}, {morph::singular, "singular"},
                          {morph::dual, "dual"},           {morph::plural, "plural"},     {morph::active, "active"},
                          {morph::passive, "passive"},     {morph::construct, "construct"}, {morph::accusative, "accusative"}, {morph::jussive, "jussive"},
                          {morph::collective, "collective"}, {morph::jussive, "jussive"}};
  Words words;
  if (const auto kind = kinds[value & morph::kind_mask]; !kind.empty()) words.add(kind);
  if (const auto person = persons[(value & morph::person_mask) >> 3]; !person.empty()) words.add(person);
  add_bits(bits, value, words);
  return words;
}

Words words_of_clitics(uint8_t clitics) {
  constexpr Bit bits[] = {{clitic::conjunction, "conjunction"}, {clitic::in, "preposition b"}, {clitic::to, "preposition l"},
                          {clitic::like, "preposition k"}, {clitic::article, "article"}, {clitic::future, "future s"},
                          {clitic::pronoun, "suffixed pronoun"}, {clitic::negated, "negation"}};
  Words words;
  add_bits(bits, clitics, words);
  return words;
}

}  // namespace mirsad::command
