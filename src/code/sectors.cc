#include "code/sectors.h"

namespace mirsad {
namespace {

template <size_t count>
bool holds(const std::string_view (&codes)[count], std::string_view wanted) {
  for (const std::string_view code : codes)
    if (code == wanted) return true;
  return false;
}

}  // namespace

bool is_state(std::string_view code) {
  constexpr std::string_view bodies[] = {"UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM", "WST"};
  return !holds(bodies, code);
}

bool is_domestic(std::string_view sector) {
  constexpr std::string_view domestic[] = {"COP", "EDU", "JUD", "LAB", "CVL"};  // not MED: a French hospital may be anywhere
  return holds(domestic, sector);
}

bool is_armed(std::string_view sector) {
  constexpr std::string_view armed[] = {"UAF", "REB", "MIL", "COP", "PRM", "CRM", "SPY"};
  return holds(armed, sector);
}

bool is_office(std::string_view sector) {
  constexpr std::string_view offices[] = {"GOV", "LEG", "MIL", "JUD", "SPY", "PTY", "OPP", "REB", "COP"};
  return holds(offices, sector);
}

bool is_power(std::string_view sector) {
  constexpr std::string_view powers[] = {"GOV", "LEG", "MIL", "COP", "JUD"};
  return holds(powers, sector);
}

}  // namespace mirsad
