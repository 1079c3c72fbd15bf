// The PLOVER ontology as a closed set: event types, modes, quad classes, scores and contexts. Names are PLOVER's
// own; figures are from its conflict–cooperation scale (tenths, so that sums are exact on every machine).
#pragma once
#include <cstdint>
#include <string_view>

namespace mirsad {

enum class EventType : uint8_t {
  none, agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten,
  protest, sanction, mobilize, coerce, assault,
};
inline constexpr uint8_t event_type_count = 17;
static_assert(static_cast<uint8_t>(EventType::assault) + 1 == event_type_count);

enum class Mode : uint8_t {
  none,
  visit, third_party, multilateral, phone,                                  // CONSULT
  withdraw, release, disarm, ceasefire, access, resign,                     // RETREAT
  assist, change, yield, meet,                                              // REQUEST, REJECT
  disapprove, investigate, allege,                                          // ACCUSE
  restrict, arrest, relations, expel, territory, violence,                  // THREATEN
  demo, riot, strike, hunger, boycott, obstruct, vandalize,                 // PROTEST
  convict, discontinue,                                                     // SANCTION (with expel, withdraw)
  troops, weapons, police, militia,                                         // MOBILIZE
  seize, censor, curfew, martial_law, deport, withhold, misinformation, cyber,  // COERCE (with restrict, arrest)
  abduct, beat, torture, sexual, targeted, destroy, primitive, firearms, explosives, suicide_attack, aerial, drone,
  heavy_weapons, crowd_control, unconventional,                             // ASSAULT
};
inline constexpr uint8_t mode_count = 60;
static_assert(static_cast<uint8_t>(Mode::unconventional) + 1 == mode_count);

enum class Quad : uint8_t { none, verbal_cooperation, material_cooperation, verbal_conflict, material_conflict };

inline constexpr uint8_t context_count = 37;
static_assert(context_count <= 64, "an event keeps its contexts as the bits of 64");

std::string_view name_of(EventType type);   // "CONSULT"
std::string_view name_of(Mode mode);        // "third-party"
std::string_view name_of(Quad quad);        // "VC"
std::string_view context_name(uint8_t index);  // "military"
Quad quad_of(EventType type);
inline bool is_deed(EventType type) { return quad_of(type) == Quad::material_conflict; }
inline bool is_verbal(EventType type) { return quad_of(type) == Quad::verbal_conflict || quad_of(type) == Quad::verbal_cooperation; }
int16_t score_tenths(EventType type, Mode mode);  // a mode's own score replaces its type's
bool mode_belongs(EventType type, Mode mode);     // Mode::none belongs to all

// Names back to codes, for the lexicon compiler; `none`/255 when unknown.
EventType event_type_named(std::string_view name);
Mode mode_named(std::string_view name);
uint8_t context_named(std::string_view name);

}  // namespace mirsad
