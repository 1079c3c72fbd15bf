// The tables behind plover.h: names, quad classes and scores of the sixteen event types, the modes that belong to each,
// and the contexts. One row a fact, as PLOVER publishes them; nothing here is computed, and the asserts at the end of
// each table prove that it is whole and in the order of its enumeration.
#include "lexicon/plover.h"

#include <array>

namespace mirsad {
namespace {

struct TypeFacts {
  EventType type;
  std::string_view name;
  Quad quad;
  int16_t score_tenths;
};

constexpr std::array<TypeFacts, event_type_count> types = {{
    {EventType::none, "", Quad::none, 0},
    {EventType::agree, "AGREE", Quad::verbal_cooperation, 25},
    {EventType::consult, "CONSULT", Quad::verbal_cooperation, 25},
    {EventType::support, "SUPPORT", Quad::verbal_cooperation, 50},
    {EventType::concede, "CONCEDE", Quad::verbal_cooperation, 45},
    {EventType::cooperate, "COOPERATE", Quad::material_cooperation, 95},
    {EventType::aid, "AID", Quad::material_cooperation, 100},
    {EventType::retreat, "RETREAT", Quad::material_cooperation, 65},
    {EventType::request, "REQUEST", Quad::verbal_conflict, 0},
    {EventType::accuse, "ACCUSE", Quad::verbal_conflict, -30},
    {EventType::reject, "REJECT", Quad::verbal_conflict, -20},
    {EventType::threaten, "THREATEN", Quad::verbal_conflict, -35},
    {EventType::protest, "PROTEST", Quad::material_conflict, -50},
    {EventType::sanction, "SANCTION", Quad::material_conflict, -60},
    {EventType::mobilize, "MOBILIZE", Quad::material_conflict, -55},
    {EventType::coerce, "COERCE", Quad::material_conflict, -70},
    {EventType::assault, "ASSAULT", Quad::material_conflict, -90},
}};

constexpr std::array<std::string_view, mode_count> modes = {
    "",
    "visit", "third-party", "multilateral", "phone",
    "withdraw", "release", "disarm", "ceasefire", "access", "resign",
    "assist", "change", "yield", "meet",
    "disapprove", "investigate", "allege",
    "restrict", "arrest", "relations", "expel", "territory", "violence",
    "demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize",
    "convict", "discontinue",
    "troops", "weapons", "police", "militia",
    "seize", "censor", "curfew", "martial-law", "deport", "withhold", "misinformation", "cyber",
    "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
    "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
};

struct ModeScore {
  EventType type;
  Mode mode;
  int16_t score_tenths;
};

using enum EventType;
constexpr ModeScore mode_scores[] = {
    {consult, Mode::visit, 40}, {consult, Mode::third_party, 10},
    {consult, Mode::multilateral, 40}, {consult, Mode::phone, 15},

    {retreat, Mode::withdraw, 80}, {retreat, Mode::release, 65}, {retreat, Mode::disarm, 100},
    {retreat, Mode::ceasefire, 75}, {retreat, Mode::access, 65}, {retreat, Mode::resign, 45},

    {request, Mode::assist, 5}, {request, Mode::change, -10}, {request, Mode::yield, -10}, {request, Mode::meet, 0},

    {accuse, Mode::disapprove, -20}, {accuse, Mode::investigate, -35}, {accuse, Mode::allege, -35},

    {reject, Mode::assist, -15}, {reject, Mode::change, -20}, {reject, Mode::yield, -20}, {reject, Mode::meet, -20},

    {threaten, Mode::restrict, -30}, {threaten, Mode::arrest, -35}, {threaten, Mode::relations, -35},
    {threaten, Mode::expel, -35}, {threaten, Mode::territory, -40}, {threaten, Mode::violence, -35},

    {protest, Mode::demo, -50}, {protest, Mode::riot, -70}, {protest, Mode::strike, -50},
    {protest, Mode::hunger, -45}, {protest, Mode::boycott, -45}, {protest, Mode::obstruct, -45},
    {protest, Mode::vandalize, -50},

    {sanction, Mode::convict, -60}, {sanction, Mode::expel, -55}, {sanction, Mode::withdraw, -60},
    {sanction, Mode::discontinue, -60},

    {mobilize, Mode::troops, -65}, {mobilize, Mode::weapons, -65}, {mobilize, Mode::police, -55},
    {mobilize, Mode::militia, -60},

    {coerce, Mode::seize, -70}, {coerce, Mode::restrict, -70}, {coerce, Mode::censor, -65},
    {coerce, Mode::curfew, -65}, {coerce, Mode::martial_law, -75}, {coerce, Mode::arrest, -70},
    {coerce, Mode::deport, -70}, {coerce, Mode::withhold, -70}, {coerce, Mode::misinformation, -65},
    {coerce, Mode::cyber, -70},

    {assault, Mode::abduct, -85}, {assault, Mode::beat, -75}, {assault, Mode::torture, -85},
    {assault, Mode::sexual, -85}, {assault, Mode::targeted, -95}, {assault, Mode::destroy, -85},
    {assault, Mode::primitive, -80}, {assault, Mode::firearms, -90}, {assault, Mode::explosives, -90},
    {assault, Mode::suicide_attack, -95}, {assault, Mode::aerial, -95}, {assault, Mode::drone, -95},
    {assault, Mode::heavy_weapons, -95}, {assault, Mode::crowd_control, -75}, {assault, Mode::unconventional, -100},
};

constexpr std::array<std::string_view, context_count> contexts = {
    "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
    "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
    "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping",
    "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn",
    "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
};

constexpr std::array<std::string_view, 5> quads = {"", "VC", "MC", "VX", "MX"};
static_assert(static_cast<size_t>(Quad::material_conflict) + 1 == quads.size());

constexpr bool types_in_order() {
  for (size_t i = 0; i < types.size(); ++i)
    if (static_cast<size_t>(types[i].type) != i || (i > 0) == types[i].name.empty()) return false;
  return true;
}
static_assert(types_in_order());
static_assert(!modes.back().empty() && !contexts.back().empty(), "no name is missing");

// Every mode belongs to some type, no pair stands twice, and a mode's sign agrees with its type's quad class.
constexpr bool mode_scores_sound() {
  std::array<bool, mode_count> seen{};
  for (const ModeScore& row : mode_scores) {
    seen[static_cast<size_t>(row.mode)] = true;
    int same_count = 0;
    for (const ModeScore& other : mode_scores) same_count += row.type == other.type && row.mode == other.mode;
    const Quad quad = types[static_cast<size_t>(row.type)].quad;
    const bool conflict = quad == Quad::verbal_conflict || quad == Quad::material_conflict;
    if (same_count != 1 || (row.type != request && (row.score_tenths < 0) != conflict)) return false;
  }
  for (size_t i = 1; i < seen.size(); ++i)
    if (!seen[i]) return false;
  return true;
}
static_assert(mode_scores_sound());

// The same facts by type and mode, since every event asks for its score. `no_score` marks a mode of another type.
constexpr int16_t no_score = 32767;
constexpr auto scores = [] {
  std::array<std::array<int16_t, mode_count>, event_type_count> table{};
  for (size_t type = 0; type < event_type_count; ++type)
    for (size_t mode = 0; mode < mode_count; ++mode) table[type][mode] = mode == 0 ? types[type].score_tenths : no_score;
  for (const ModeScore& row : mode_scores) table[static_cast<size_t>(row.type)][static_cast<size_t>(row.mode)] = row.score_tenths;
  return table;
}();

int16_t score_of(EventType type, Mode mode) { return scores[static_cast<size_t>(type)][static_cast<size_t>(mode)]; }

const TypeFacts& facts_of(EventType type) { return types[static_cast<size_t>(type)]; }

}  // namespace

std::string_view name_of(EventType type) { return facts_of(type).name; }
std::string_view name_of(Mode mode) { return modes[static_cast<size_t>(mode)]; }
std::string_view name_of(Quad quad) { return quads[static_cast<size_t>(quad)]; }
std::string_view context_name(uint8_t index) { return index < context_count ? contexts[index] : std::string_view(); }
Quad quad_of(EventType type) { return facts_of(type).quad; }

int16_t score_tenths(EventType type, Mode mode) {
  const int16_t score = score_of(type, mode);
  return score == no_score ? facts_of(type).score_tenths : score;
}

bool mode_belongs(EventType type, Mode mode) { return score_of(type, mode) != no_score; }

EventType event_type_named(std::string_view name) {
  for (const TypeFacts& row : types)
    if (row.name == name) return row.type;
  return EventType::none;
}

Mode mode_named(std::string_view name) {
  for (uint8_t i = 0; i < mode_count; ++i)
    if (modes[i] == name) return static_cast<Mode>(i);
  return Mode::none;
}

uint8_t context_named(std::string_view name) {
  for (uint8_t i = 0; i < context_count; ++i)
    if (contexts[i] == name) return i;
  return 255;
}

}  // namespace mirsad
