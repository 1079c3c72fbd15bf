// CAMEO, the ontology before PLOVER, as GDELT and Phoenix write it: event codes with their quad classes and scores, and what an actor's
// country and sector are called there.
//
// An event code is three or four digits, of which the first two are its root and the first three its base ("1056" -> 105, 10). Events
// for which the coder knows no CAMEO code take the general code of their PLOVER type ("COOPERATE" -> 060).
#pragma once
#include <cstdint>
#include <string_view>

namespace mirsad {

class CameoCode {
 public:
  // `cameo` and `type` as in events.csv. Empty for what is neither.
  CameoCode(std::string_view cameo, std::string_view type);
  std::string_view event() const { return {digits_, length_}; }            // "1056"
  std::string_view base() const { return event().substr(0, 3); }           // "105"
  std::string_view root() const { return event().substr(0, 2); }           // "10"

 private:
  char digits_[4] = {};
  uint8_t length_ = 0;
};

// Goldstein's scale, in tenths: -100 for use of force, 100 for retreat. 0 for an empty code too.
int16_t goldstein_tenths(std::string_view event_code);
// GDELT's classes 1 to 4: verbal cooperation, material cooperation, verbal conflict, material conflict. 0: empty code.
uint8_t gdelt_quad_class(std::string_view root);
// Phoenix's classes 0 to 4: statements apart, and reduced relations (16) verbal.
uint8_t phoenix_penta_class(std::string_view root);

// An actor in CAMEO's parts. "EGY" "GOV" -> country EGY, role GOV; "UNO" -> kind IGO, group UNO.
struct CameoActor {
  std::string_view country;  // "" unknown, or no country
  std::string_view kind;     // IGO NGO IMG MNC: what it is instead
  std::string_view group;    // UNO, EEC: a known body
  std::string_view role;     // GOV MIL …; "" unknown, or a PLOVER sector without counterpart (PTY PRE UNK REL)
};
CameoActor cameo_actor_of(std::string_view country, std::string_view sector);

}  // namespace mirsad
