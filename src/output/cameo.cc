// Four lists of facts: general codes, Goldstein's scores as CAMEO's makers published them (a code without a row scores as the code that it
// begins with), roles, and bodies.
#include "output/cameo.h"

#include <cstddef>

namespace mirsad {
namespace {

struct General {
  std::string_view type, code;
};
constexpr General generals[] = {
    {"AGREE", "030"},   {"CONSULT", "040"}, {"SUPPORT", "050"},  {"CONCEDE", "080"},
    {"COOPERATE", "060"}, {"AID", "070"},     {"RETREAT", "080"},  {"REQUEST", "100"},
    {"ACCUSE", "110"},  {"REJECT", "120"},  {"THREATEN", "130"}, {"PROTEST", "140"},
    {"SANCTION", "160"}, {"MOBILIZE", "150"}, {"COERCE", "170"},   {"ASSAULT", "180"},
};

struct Goldstein {
  std::string_view code;
  int16_t tenths;
};
constexpr Goldstein goldsteins[] = {
    {"01", 0}, {"011", -1}, {"012", -4}, {"013", 4}, {"016", -20}, {"018", 34}, {"019", 34},
    {"02", 30}, {"021", 34}, {"022", 34}, {"023", 34}, {"024", -3}, {"025", -3}, {"026", 40}, {"027", 40}, {"028", 40},
    {"03", 40}, {"031", 52}, {"032", 45}, {"033", 52}, {"0334", 60}, {"034", 70}, {"035", 70}, {"037", 50}, {"038", 70}, {"039", 50},
    {"04", 10}, {"042", 19}, {"043", 28}, {"044", 25}, {"045", 50}, {"046", 70},
    {"05", 35}, {"051", 34}, {"053", 38}, {"054", 60}, {"055", 70}, {"056", 70}, {"057", 80},
    {"06", 60}, {"061", 64}, {"062", 74}, {"063", 74}, {"064", 70},
    {"07", 70}, {"071", 74}, {"072", 83}, {"073", 74}, {"074", 85},
    {"08", 50}, {"084", 70}, {"085", 70}, {"086", 90}, {"087", 90}, {"0874", 100},
    {"09", -20}, {"10", -50}, {"11", -20},
    {"12", -40}, {"127", -50}, {"128", -50}, {"129", -50},
    {"13", -44}, {"131", -58}, {"132", -58}, {"133", -58}, {"134", -58}, {"135", -58}, {"136", -70}, {"137", -70}, {"138", -70}, {"139", -70},
    {"14", -65}, {"144", -75}, {"145", -75},
    {"15", -72},
    {"16", -40}, {"162", -56}, {"163", -80}, {"164", -70}, {"165", -65}, {"166", -70},
    {"17", -70}, {"171", -92}, {"172", -50}, {"173", -50}, {"174", -50}, {"175", -90},
    {"18", -90}, {"182", -95}, {"183", -100}, {"184", -80}, {"185", -80}, {"186", -100},
    {"19", -100}, {"191", -95}, {"192", -95}, {"196", -95},
    {"20", -100},
};

struct Role {
  std::string_view sector, role;
};
constexpr Role roles[] = {
    {"GOV", "GOV"}, {"MIL", "MIL"}, {"COP", "COP"}, {"JUD", "JUD"}, {"LEG", "LEG"}, {"SPY", "SPY"}, {"OPP", "OPP"}, {"REB", "REB"},
    {"PRM", "UAF"}, {"UAF", "UAF"}, {"CVL", "CVL"}, {"REF", "REF"}, {"BUS", "BUS"}, {"LAB", "LAB"}, {"AGR", "AGR"}, {"CRM", "CRM"},
    {"EDU", "EDU"}, {"ELI", "ELI"}, {"JRN", "MED"}, {"MED", "HLH"}, {"SOC", "CVL"},
};

// What PLOVER writes in place of a country, and countries that CAMEO writes otherwise than ISO.
struct Named {
  std::string_view code;
  CameoActor actor;
};
constexpr Named named[] = {
    {"UNO", {"", "IGO", "UNO", ""}}, {"EUR", {"EUR", "IGO", "EEC", ""}}, {"IGO", {"", "IGO", "", ""}}, {"NGO", {"", "NGO", "", ""}},
    {"IMG", {"", "IMG", "", ""}},    {"MNC", {"", "MNC", "", ""}},       {"ISM", {"", "", "", ""}},
    {"ROU", {"ROM", "", "", ""}},    {"TLS", {"TMP", "", "", ""}},       {"MNE", {"MTN", "", "", ""}}, {"KOS", {"KSV", "", "", ""}},
};

constexpr bool scored_in_order() {
  for (size_t i = 1; i < std::size(goldsteins); ++i)
    if (!(goldsteins[i - 1].code < goldsteins[i].code)) return false;
  return true;
}
static_assert(scored_in_order(), "a code stands behind those that it begins with");

uint8_t number_of(std::string_view root) {
  return root.size() == 2 ? static_cast<uint8_t>((root[0] - '0') * 10 + (root[1] - '0')) : uint8_t{0};
}

}  // namespace

CameoCode::CameoCode(std::string_view cameo, std::string_view type) {
  for (const General& general : generals)
    if (cameo.empty() && general.type == type) cameo = general.code;
  const bool root_only = cameo.size() == 2;
  for (const char digit : cameo.substr(0, sizeof digits_)) digits_[length_++] = digit;
  if (root_only) digits_[length_++] = '0';
}

int16_t goldstein_tenths(std::string_view event_code) {
  int16_t tenths = 0;
  for (const Goldstein& row : goldsteins)
    if (event_code.starts_with(row.code)) tenths = row.tenths;
  return tenths;
}

uint8_t gdelt_quad_class(std::string_view root) {
  const uint8_t number = number_of(root);
  if (number == 0) return 0;
  return number <= 5 ? 1 : number <= 8 ? 2 : number <= 13 ? 3 : 4;
}

uint8_t phoenix_penta_class(std::string_view root) {
  const uint8_t number = number_of(root);
  if (number <= 2) return 0;
  return number == 16 ? 3 : gdelt_quad_class(root);
}

CameoActor cameo_actor_of(std::string_view country, std::string_view sector) {
  CameoActor actor{country, "", "", ""};
  for (const Named& row : named)
    if (row.code == country) actor = row.actor;
  for (const Role& row : roles)
    if (row.sector == sector) actor.role = row.role;
  return actor;
}

}  // namespace mirsad
