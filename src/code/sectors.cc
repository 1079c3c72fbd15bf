#include "code/sectors.h"

#include <array>
#include <cstdint>

namespace mirsad {
namespace {

// A code of three letters as one number: a comparison of codes is one of numbers.
constexpr uint32_t packed(std::string_view code) {
  uint32_t number = 0;
  for (const char letter : code) number = number << 8 | static_cast<uint8_t>(letter);
  return number;
}

template <size_t count>
consteval std::array<uint32_t, count> codes(const std::string_view (&names)[count]) {
  std::array<uint32_t, count> numbers{};
  for (size_t i = 0; i < count; ++i) numbers[i] = packed(names[i]);
  return numbers;
}

template <size_t count>
bool holds(const std::array<uint32_t, count>& codes, std::string_view wanted) {
  if (wanted.size() != 3) return false;
  const uint32_t number = packed(wanted);
  bool found = false;
  for (const uint32_t code : codes) found |= code == number;
  return found;
}

}  // namespace

bool is_state(std::string_view code) {
  static constexpr auto bodies = codes({"UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM", "WST"});
  return !holds(bodies, code);
}

bool is_between_states(std::string_view code) {
  static constexpr auto bodies = codes({"UNO", "EUR", "IGO"});
  return holds(bodies, code);
}

bool is_domestic(std::string_view sector) {
  static constexpr auto domestic = codes({"COP", "EDU", "JUD", "LAB", "CVL"});  // not MED: a French hospital may be anywhere
  return holds(domestic, sector);
}

bool is_armed(std::string_view sector) {
  static constexpr auto armed = codes({"UAF", "REB", "MIL", "COP", "PRM", "CRM", "SPY"});
  return holds(armed, sector);
}

bool is_office(std::string_view sector) {
  static constexpr auto offices = codes({"GOV", "LEG", "MIL", "JUD", "SPY", "PTY", "OPP", "REB", "COP"});
  return holds(offices, sector);
}

bool is_private(std::string_view sector) {
  static constexpr auto walks = codes({"CVL", "EDU", "MED", "BUS", "AGR", "JRN", "LAB", "CRM"});
  return holds(walks, sector);
}

bool is_public_voice(std::string_view sector) {
  static constexpr auto voices = codes({"CVL", "LAB"});
  return holds(voices, sector);
}

bool takes_sides(std::string_view sector) {
  static constexpr auto sides = codes({"PTY", "OPP", "LEG", "REB", "UAF", "PRM", "PRE"});
  return holds(sides, sector);
}

bool is_power(std::string_view sector) {
  static constexpr auto powers = codes({"GOV", "LEG", "MIL", "COP", "JUD"});
  return holds(powers, sector);
}

}  // namespace mirsad
