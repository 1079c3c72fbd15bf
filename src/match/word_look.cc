#include "match/word_look.h"

#include "lexicon/morph.h"

namespace mirsad {
namespace {

WordHit hit_of(image::SenseList senses, image::Face face, uint8_t clitics, uint8_t front_letters) {
  return {senses, clitics, front_letters, face.valid, face.classes};
}

uint8_t roles_of(const image::Word& word, uint8_t clitics) {
  uint32_t roles = 0;
  if (word.begins() && (clitics & clitic::pronoun) == 0) roles |= image::reading_role::begins;
  if (word.continues() && (clitics & ~(clitic::article | clitic::pronoun)) == 0) roles |= image::reading_role::continues;
  return static_cast<uint8_t>(roles);
}

}  // namespace

uint8_t forbidden_clitics(const Sense& sense) {
  const uint16_t kind = sense.morph & morph::kind_mask;
  const uint8_t construct = (sense.morph & morph::construct) != 0 ? clitic::article : 0;  // الاجتماعي is no dual of الاجتماع
  switch (sense.what) {
    case SenseClass::verb: {
      // "I called" + pronoun is a masdar in news: دعوتهم, زيارته.
      const bool called = kind == morph::perfect && (sense.morph & morph::person_mask) == morph::first;
      const uint8_t timeless = kind == morph::imperfect ? 0 : clitic::future | clitic::to;
      return construct | clitic::article | clitic::in | clitic::like | timeless | (called ? clitic::pronoun : 0);
    }
    case SenseClass::entity: case SenseClass::place:
      return construct | clitic::article | clitic::future | clitic::pronoun;
    case SenseClass::masdar: case SenseClass::participle: case SenseClass::noun: case SenseClass::phrase:
    case SenseClass::group: case SenseClass::demonym: case SenseClass::role: case SenseClass::agreement:
    case SenseClass::context: case SenseClass::outlet: case SenseClass::blocker:
      return construct | clitic::future;
    case SenseClass::particle: {  // the two sides (الجانبان) are written without the article that they have
      const auto particle = sense.particle();
      const bool pair = particle == ParticleKind::pronoun_dual || particle == ParticleKind::pronoun_states;
      return construct | clitic::future | (pair ? 0 : clitic::article);
    }
    default: return construct | clitic::future | clitic::pronoun;
  }
}

image::Face face_of(std::span<const Sense> senses, uint8_t clitics) {
  image::Face face;
  for (size_t i = 0; i < senses.size() && i < image::sense_list_max; ++i) {
    const uint8_t forbidden = forbidden_clitics(senses[i]);
    face.forbidden |= forbidden;
    if ((forbidden & clitics) != 0) continue;
    face.valid |= 1u << i;
    face.classes |= class_bit(senses[i].what);
  }
  if (clitics != 0) face.forbidden = 0;
  return face;
}

void look_at(const Lexicon& lexicon, const Readings& readings, WordLook& look) {
  look.clear();
  look.strong.clitics = look.weak.clitics = 0;
  for (uint32_t i = 0; i < readings.count; ++i) {
    const Reading& reading = readings.items[i];
    const image::Word& word = lexicon.words()[reading.word];
    const uint8_t roles = roles_of(word, reading.clitics);
    if (roles != 0) look.readings[look.reading_count++] = {reading.word, reading.clitics, reading.front_letters, reading.peeled, roles};
    const image::Face face = face_of(lexicon, word.senses, word.face(), reading.clitics);
    WordHit& best = is_strong(face.classes) ? look.strong : look.weak;
    if (face.valid != 0 && best.valid == 0) best = hit_of(word.senses, face, reading.clitics, reading.front_letters);  // readings come surest first
  }
  // دورية is a patrol and not "his league".
  if (look.strong.valid != 0 && (look.weak.clitics & ~look.strong.clitics & clitic::pronoun)) look.weak.valid = 0;
}

}  // namespace mirsad
