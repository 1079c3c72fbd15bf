// What the coder writes: one Event, Agreement, or Mention a finding, with views into the lexicon image and the record's
// text. Views into the text die with the record; the tables copy what they keep. Column by column this is docs of
// events.csv, agreements.csv and mentions.csv.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/date.h"
#include "base/limits.h"
#include "lexicon/plover.h"

namespace mirsad {

// Who stands on a side. `country` is empty where no country is known; `name` is the lexicon id of a person or organisation.
struct Party {
  std::string_view country = "";   // "RUS"; "" unknown
  std::string_view sector = "";    // "GOV"; "" unknown
  std::string_view name = "";      // "sergei-lavrov"; ""
  std::string_view label = "";     // readable Latin name of `name`
  std::string_view label_ar = "";  // and the first Arabic form
};

struct Side {
  std::array<Party, limits::party_count_max> parties;
  uint8_t count = 0;

  void be_only(const Party& party) { parties[0] = party, count = 1; }
};

struct Place {
  std::string_view name;       // lexicon's Latin name; "" none
  std::string_view country;
  std::string_view latitude;   // decimal degrees, as written in the lexicon, so that bytes are the same everywhere
  std::string_view longitude;
};

enum class ThirdRole : uint8_t { none, mediator, host, subject };
enum class Auxiliary : uint8_t { none, negation, future, hypothetical, historical };

struct Event {
  DateSpan date;
  EventType type = EventType::none;
  Mode mode = Mode::none;
  Auxiliary auxiliary = Auxiliary::none;
  uint64_t contexts = 0;            // bit i: context_names[i]
  uint16_t cameo = 0;               // printed with at least two digits after a 0: 51 -> "051", 1823 -> "1823"; 0 none
  Side actor, recipient, third;
  ThirdRole third_role = ThirdRole::none;
  uint64_t number = 0;              // 0: none
  std::string_view number_unit;     // key of the role that is counted: "soldier"; "" none
  Place place;
  Party speaker;                    // name "" and country "" where nobody is quoted
  uint64_t agreement_id = 0;        // 0: none
  uint32_t sentence = 0;            // counted from 0 in the document
  uint64_t offset = 0;              // bytes from the start of the record's text
  uint32_t length = 0;              // bytes
  std::string_view rule;            // that fired: "verb:زار", "pattern:أطلق + @fire"
  Bytes text;                       // the sentence
};

struct Agreement {
  uint64_t agreement_id = 0;
  std::string_view kind;            // "ceasefire"
  std::string_view status;          // "signed"
  Side parties, mediator, by;
  DateSpan date;
  uint64_t offset = 0;
  uint32_t length = 0;
};

enum class MentionClass : uint8_t { actor, place, date, number, agreement, outlet };

struct Mention {
  MentionClass what = MentionClass::actor;
  uint32_t sentence = 0;
  uint64_t offset = 0;
  uint32_t length = 0;
  std::string_view id, country, sector;
  DateSpan date;                    // for dates
  uint64_t number = 0;              // for numbers
  uint64_t agreement_id = 0;        // for agreements
};

}  // namespace mirsad
