// Chunking: runs of offices, nationality adjectives, countries, organisations and names become one actor each.
//
//   office + adjective + name      وزير الخارجية الروسي سيرغي لافروف      -> RUS GOV sergei-lavrov
//   office + country, chained      وزراء خارجية مصر والأردن               -> EGY GOV, JOR GOV
//   number + people + adjective    32 جنديا أرمينيا                       -> 32, ARM MIL
//   relay + body                   متحدث باسم الجيش السوري                -> SYR MIL
//   counterpart                    نظيره الأذربيجاني جيهون بيراموف         -> AZE, sector of whom it follows
//   reference                      الوزير، الجانبان، البلدان              -> who was named before (Memory)
//
// Coordinated chunks become one with several parties, in the order of the text. A person's sector is that of the office held on
// the day `on` (yyyymmdd; 0 unknown: the latest office).
#pragma once
#include "code/memory.h"
#include "code/sentence.h"
#include "code/word_fronts.h"

namespace mirsad {

// Fills analysis.items (with dates already found in analysis.dates), sets, chunks and refs.
void build_items(const SentenceInput& input, const WordFronts& fronts, const Memory& memory, uint32_t on, Analysis& analysis);

// Appends to chunks; returns the index in input.hits after the last hit used, or `first` when none starts there.
uint32_t parse_chunk(const SentenceInput& input, uint32_t first, const Memory& memory, uint32_t on, Analysis& analysis);

// A place, or the capital that stands for its state: where people meet and live, unless it acts.
bool is_town(const Lexicon& lexicon, const Chunk& chunk);

// A person with the office held on the day `on`, a body with its country.
Ref ref_of_entity(const Lexicon& lexicon, uint32_t entity, uint32_t on);

// The preposition that is written as one of these clitics; no_index when none of them is one.
uint32_t preposition_in(const Lexicon& lexicon, uint8_t clitics);

// What a group may begin with or be extended by.
inline constexpr uint32_t group_classes = class_bit(SenseClass::entity) | class_bit(SenseClass::demonym) | class_bit(SenseClass::role) |
                                          class_bit(SenseClass::place) | class_bit(SenseClass::particle);

// A dual that may mean two parties named before (الجانبان، الدولتان).
inline bool names_pair(const Hit& hit) {
  const Sense* particle = hit.find(SenseClass::particle);
  if (particle == nullptr) return false;
  const ParticleKind kind = particle->particle();
  return kind == ParticleKind::pronoun_dual || kind == ParticleKind::pronoun_states;
}

// The sense of a particle that stands for parties: the counterpart of whom it follows, or a dual with its article. Null when it is none.
inline const Sense* party_particle(const Hit& hit) {
  const Sense* particle = hit.find(SenseClass::particle);
  if (particle == nullptr) return nullptr;
  if (particle->particle() == ParticleKind::counterpart) return particle;
  return names_pair(hit) && (hit.token_count > 1 || hit.carries(clitic::article)) ? particle : nullptr;
}

}  // namespace mirsad
