// From events to country pairs a day. An event that happened (auxiliary none or historical) gives a row for each pair
// of an actor's and a recipient's country; with several actors and no recipient (a meeting among equals) a row for each
// pair of actors, once, the one named first being the actor. A country named twice on a side counts once; a side
// without a country gives nothing; a pair of one country with itself stays (repression at home).
//
// The one-a-day filter: among rows of the same date, actor, recipient, type and place only one counts in the score and
// in its quad class (the one of the strongest score), while `mentions` counts all. Copies of a story are left out
// before. Events of an unknown date make pairs with an empty date; a date known to the month makes pairs of that month.
//
// Sorting does both: equal keys collapse (`collapse_dyads`), and rows of one date and pair then come in a stretch that
// DyadFold sums.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/limits.h"
#include "code/event.h"
#include "tally/row_bytes.h"
#include "tally/spool.h"

namespace mirsad {

// Countries of one side, each once, in the order of the side.
struct Countries {
  std::array<std::string_view, limits::party_count_max> names;
  size_t count = 0;
  void add(std::string_view name);  // "" is nobody
};

// What of an event the pairs are made of: all of it stands in events.csv, so that `merge` makes the same pairs.
struct Happening {
  Date date;
  EventType type = EventType::none;
  int16_t score_tenths = 0;
  bool happened = false;      // auxiliary none or historical
  bool among_equals = false;  // nothing at all is known of a recipient
  Countries actors, recipients;
  std::string_view place;
};
Happening happening_of(const Event& event);

// Appends the rows of a happening to the log: key = `document_ordinal`, payload = what `dyad_key_of` and `dyad_value_of` part.
void log_dyads(const Happening& happening, uint64_t document_ordinal, Spool& log, RowBytes& scratch);

inline constexpr size_t dyad_value_bytes = 10;  // mentions (8), score in tenths + 32768 (2)
inline Bytes dyad_key_of(Bytes logged) { return logged.first(logged.size() - dyad_value_bytes); }
inline Bytes dyad_value_of(Bytes logged) { return logged.last(dyad_value_bytes); }
void collapse_dyads(std::span<uint8_t> kept, Bytes other);

struct DyadRow {
  Date date;
  std::string_view actor, recipient;
  uint64_t quad_counts[5] = {};  // indexed by Quad
  int64_t score_sum_tenths = 0;
  uint64_t mentions = 0;
};

// Takes sorted rows; answers true when a row of the table is complete (row() then holds it until the next call).
class DyadFold {
 public:
  bool add(Bytes key, Bytes value);
  bool finish();
  const DyadRow& row() const { return done_; }

 private:
  struct Slot {
    std::array<uint8_t, 128> pair;  // date, actor, recipient as in the key
    size_t pair_bytes = 0;
    DyadRow row;
  };
  bool complete();
  Slot slots_[2];
  uint8_t current_ = 0;
  DyadRow done_;
};

}  // namespace mirsad
