// Feasts: a name of the lexicon that stands for a day of every year, in either calendar or as the n-th weekday of a month.
// In comes a piece that names one or leads up to it; out comes the day, of the year that is said or of the nearest. A feast is a date
// only where the text uses it as a time ("on the feast", "the second day of the feast", "the feast of 2019"): in "congratulated on the
// feast" it is the occasion, and the day is another. Hijri feasts go by Umm al-Qura; what countries proclaimed may be a day off.
#include "base/calendar.h"
#include "dates/date_rules.h"

namespace mirsad::date_rules {

namespace {

constexpr uint32_t eve_value = ~0u;  // of a part of a day

struct Feast {
  uint8_t month = 0;
  uint8_t day = 0;      // 10 * n + weekday where `counted`
  bool hijri = false;
  bool counted = false;
};

bool feast_at(const DatePieces& pieces, uint32_t at, Feast& feast) {
  const uint32_t value = pieces.calendar(at, CalendarKind::feast);
  if (value == no_value) return false;
  feast = {static_cast<uint8_t>(value / 100 % 100), static_cast<uint8_t>(value % 100), value / 10000 == 1, value / 10000 == 2};
  return feast.month >= 1 && feast.month <= 12 && feast.day >= 1 && feast.day <= (feast.counted ? 56 : 31);
}

// The Hijri year whose feast falls into this Gregorian year; the first where two do.
int32_t hijri_year_of(const Feast& feast, int32_t year) {
  const int32_t near = (year - 622) * 33 / 32;
  for (int32_t candidate = near - 1; candidate <= near + 2; ++candidate)
    if (date_of_day(hijri_day(candidate, feast.month, feast.day)).year == year) return candidate;
  return 0;
}

Date feast_date(const Setting& setting, const Feast& feast, MonthPlace place) {
  place.month = feast.month, place.hijri = feast.hijri;
  if (feast.hijri && place.year != 0 && !is_hijri_year(place.year)) {
    place.year = hijri_year_of(feast, place.year);
    if (place.year == 0) return {};
  }
  if (!feast.counted) return complete(setting, place, feast.day, no_value);
  const Date near = complete(setting, place, 7u * (feast.day / 10u), no_value);
  return near.known() ? nth_weekday({near.year, near.month, 1}, feast.day / 10u, feast.day % 10u) : Date{};
}

// "The second day of", "second of the days of": how many days after the first; `at` moves behind it.
int32_t read_day_of_feast(const DatePieces& pieces, uint32_t& at) {
  const uint32_t ordinal = pieces.calendar(at, CalendarKind::ordinal);
  const uint32_t before = pieces.calendar(at + 1, CalendarKind::ordinal);
  const bool named = pieces.is(at, CalendarKind::day_word) || pieces.is(at, CalendarKind::unit_day);
  const uint32_t nth = ordinal != no_value && pieces.is(at + 1, CalendarKind::unit_day) ? ordinal : named ? before : no_value;
  if (nth == no_value) return 0;
  const uint32_t next = pieces.is(at + 2, CalendarKind::of) ? at + 3 : at + 2;
  if (!pieces.is(next, CalendarKind::feast)) return 0;
  at = next;
  return static_cast<int32_t>(nth) - 1;
}

}  // namespace

FeastDay read_feast_day(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  Feast feast;
  if (!feast_at(pieces, at, feast)) return {};
  FeastDay found;
  MonthPlace place;
  found.hijri = feast.hijri;
  found.end = at + 1;
  bool hijri = feast.hijri;
  place.year = read_year_tail(setting, found.end, hijri, found.end);
  found.year_stated = found.marked = place.year != 0;
  const Marked marked = found.marked ? Marked{} : read_marker(pieces, found.end);
  if (marked.way != Way::none && !marked.twice) place.way = marked.way, found.end = marked.end, found.marked = true;
  found.date = feast_date(setting, feast, place);
  return found;
}

Found read_feast(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  uint32_t next = at;
  bool eve = false;
  for (; pieces.is(next, CalendarKind::part_of_day); ++next)
    if (pieces.calendar(next, CalendarKind::part_of_day) == eve_value) eve = true;
  const int32_t later = read_day_of_feast(pieces, next);
  if (pieces.calendar(next, CalendarKind::unit_day) == 1) ++next;
  const FeastDay feast = read_feast_day(setting, next);
  if (feast.end == 0 || !feast.date.known()) return {};
  const bool led = at > 0 && (pieces.is(at - 1, CalendarKind::at) || pieces.is(at - 1, CalendarKind::within));
  const bool alone = at == 0 && ends_sentence(pieces, feast.end);
  if (!led && !alone && next == at && !feast.marked) return {};
  const DateBasis basis = feast.hijri ? DateBasis::hijri : feast.year_stated ? DateBasis::explicit_date : DateBasis::partial;
  return {feast.end, day_span(date_of_day(day_number(feast.date) + later - (eve ? 1 : 0)), basis)};
}

bool ends_sentence(const DatePieces& pieces, uint32_t at) {
  if (at >= pieces.size()) return true;
  return at + 1 == pieces.size() && (pieces[at].mark != 0 || pieces[at].line_break);
}

}  // namespace mirsad::date_rules
