#include "match/word_look.h"

#include "lexicon/morph.h"

namespace mirsad {
namespace {

WordHit hit_of(const Lexicon& lexicon, const Reading& reading, ValidSenses valid) {
  const auto nodes = lexicon.nodes();
  const uint32_t begin = nodes[reading.word].senses_begin;
  return {begin, static_cast<uint16_t>(nodes[reading.word + 1].senses_begin - begin), reading.clitics, reading.front_letters,
          valid.mask, valid.classes};
}

}  // namespace

bool clitics_allow(uint8_t clitics, const Sense& sense) {
  if (clitics == 0 || clitics == clitic::conjunction) return true;
  if ((clitics & clitic::article) && (sense.morph & morph::construct)) return false;  // الاجتماعي is no dual of الاجتماع
  const uint16_t kind = sense.morph & morph::kind_mask;
  switch (sense.what) {
    case SenseClass::verb:
      // "I called" + pronoun is a masdar in news: دعوتهم, زيارته.
      if ((clitics & clitic::pronoun) && kind == morph::perfect && (sense.morph & morph::person_mask) == morph::first) return false;
      if (clitics & (clitic::article | clitic::in | clitic::like)) return false;
      return kind == morph::imperfect || (clitics & (clitic::future | clitic::to)) == 0;
    case SenseClass::entity: case SenseClass::place:
      return (clitics & (clitic::article | clitic::future | clitic::pronoun)) == 0;
    case SenseClass::masdar: case SenseClass::participle: case SenseClass::noun: case SenseClass::phrase:
    case SenseClass::group: case SenseClass::demonym: case SenseClass::role: case SenseClass::agreement:
    case SenseClass::context: case SenseClass::outlet: case SenseClass::blocker:
      return (clitics & clitic::future) == 0;
    case SenseClass::particle: {  // the two sides (الجانبان) are written without the article that they have
      const auto particle = static_cast<ParticleKind>(sense.sub);
      const bool pair = particle == ParticleKind::pronoun_dual || particle == ParticleKind::pronoun_states;
      return (clitics & clitic::future) == 0 && (pair || (clitics & clitic::article) == 0);
    }
    default: return (clitics & (clitic::future | clitic::pronoun)) == 0;
  }
}

ValidSenses valid_senses(const Lexicon& lexicon, uint32_t node, uint8_t clitics) {
  ValidSenses valid;
  const auto senses = lexicon.senses_of(node);
  for (size_t i = 0; i < senses.size() && i < 32; ++i) {
    if (!clitics_allow(clitics, senses[i])) continue;
    valid.mask |= 1u << i;
    valid.classes |= class_bit(senses[i].what);
  }
  return valid;
}

void look_at(const Lexicon& lexicon, WordLook& look) {
  look.strong = look.weak = {};
  look.begins = look.continues = 0;
  for (uint32_t i = 0; i < look.readings.count; ++i) {
    const Reading& reading = look.readings.items[i];
    const auto bit = static_cast<uint8_t>(1u << i);
    if ((reading.clitics & clitic::pronoun) == 0 && !lexicon.edges_of(reading.word).empty()) look.begins |= bit;
    const bool follows = (lexicon.followers()[reading.word / 64] >> (reading.word % 64) & 1) != 0;
    if (follows && (reading.clitics & ~(clitic::article | clitic::pronoun)) == 0) look.continues |= bit;
    const ValidSenses valid = valid_senses(lexicon, reading.word, reading.clitics);
    if (valid.mask == 0) continue;
    WordHit& best = valid.strong() ? look.strong : look.weak;
    if (best.valid == 0) best = hit_of(lexicon, reading, valid);  // readings come surest first
  }
  // دورية is a patrol and not "his league".
  if (look.strong.valid != 0 && (look.weak.clitics & ~look.strong.clitics & clitic::pronoun)) look.weak = {};
}

}  // namespace mirsad
