// A country in the code lists of other data sets: FIPS 10-4 (places in GDELT), Correlates of War (POLECAT), its English name. Of what
// is no country only UNO, EUR and WST have a row, with nothing but their names.
#pragma once
#include <cstdint>
#include <string_view>

namespace mirsad {

struct CountryCodes {
  std::string_view iso;   // "EGY", as our tables have it
  std::string_view fips;  // "EG"; "" where FIPS 10-4 lists none
  uint16_t cow;           // 651; 0 none
  std::string_view name;  // "Egypt"
};

const CountryCodes* country_codes_of(std::string_view iso);  // null: not in the list

}  // namespace mirsad
