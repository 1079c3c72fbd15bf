// Dates that leave the day open: a month, a year or years, a season, the beginning or end of one, and the n-th weekday of a month.
#include "base/calendar.h"
#include "dates/date_rules.h"

namespace mirsad::date_rules {

namespace {

Date month_of(const Setting& setting, const MonthPlace& place) {
  const Date first = complete(setting, place, 1, no_value);
  return first;
}

DateBasis partial_basis(const MonthPlace& place) {
  if (place.hijri) return DateBasis::hijri;
  return place.year != 0 && !place.year_stated ? DateBasis::relative : DateBasis::partial;
}

// Year of a unit with a marker: the last year, this year.
bool read_relative_year(const Setting& setting, uint32_t at, int32_t& year, uint32_t& end) {
  const DatePieces& pieces = setting.pieces;
  if (!pieces.is(at, CalendarKind::unit_year) && !pieces.is(at, CalendarKind::this_marker)) return false;
  bool hijri = false;
  const int32_t found = read_year_tail(setting, at, hijri, end);
  if (found == 0 || hijri || is_hijri_year(found)) return false;
  return year = found, true;
}

// "in 2014", "since 2014": not a thousand of anything, and not a count that happens to look like a year.
bool is_led_year(const DatePieces& pieces, uint32_t at) {
  const uint32_t year = pieces[at].number;
  if (at == 0 || year < 1950 || year > 2049 || (year == 2000 && pieces.word(at + 1))) return false;
  if (pieces.mark(at + 1, '%') || pieces.mark(at + 1, '/') || pieces.number_word(at + 1) != no_value) return false;
  return pieces.is(at - 1, CalendarKind::at) || pieces.is(at - 1, CalendarKind::ago) || pieces.is(at - 1, CalendarKind::until);
}

// 2014 with "m" glued on; but 1000 m is a length.
bool has_era(const DatePieces& pieces, uint32_t at) {
  return pieces.era(at + 1, CalendarKind::era_gregorian) && pieces[at].number >= 1900 && pieces[at].number <= 2100;
}

}  // namespace

Found read_month(const Setting& setting, uint32_t at, bool led) {
  const DatePieces& pieces = setting.pieces;
  const bool headed = pieces.is(at, CalendarKind::unit_month) || pieces.is(at, CalendarKind::this_marker);
  const MonthPlace place = read_month_place(setting, at);
  if (place.month == 0) return {};
  const bool dated = place.year != 0 || place.way != Way::none;
  // A bare month name may be a man, a verb or a number: it needs something that says month.
  if (!dated && !headed && (place.hijri || place.doubtful || !led)) return {};
  const Date first = month_of(setting, place);
  if (!first.known()) return {};
  DateSpan span{first, {}, DatePrecision::month, partial_basis(place)};
  if (!place.hijri) span.first.day = 0;
  else span.last = date_of_day(day_number(first) + 28);
  return {place.end, span};
}

Found read_year(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const uint32_t unit = pieces.calendar(at, CalendarKind::unit_year);
  const bool bare = pieces[at].digit_count == 4 && (is_led_year(pieces, at) || has_era(pieces, at));
  if (unit == no_value && !bare) return {};
  bool hijri = false;
  uint32_t end = 0;
  const uint32_t number = bare ? at : at + 1;
  if (pieces[number].digit_count != 4 && unit != 1) return {};
  const int32_t year = read_year_tail(setting, number, hijri, end);
  if (year == 0) return {};
  if (hijri || is_hijri_year(year)) {
    const int32_t first = hijri_day(year, 1, 1);
    return {end, {date_of_day(first), date_of_day(hijri_day(year + 1, 1, 1) - 1), DatePrecision::year, DateBasis::hijri}};
  }
  DateSpan span{{static_cast<int16_t>(year), 0, 0}, {}, DatePrecision::year, DateBasis::partial};
  const bool to = pieces.mark(end, '-') || pieces.is(end, CalendarKind::until) || pieces.conjunction(end) || pieces.mark(end, '/');
  const uint32_t second = to ? end + 1 : end;
  if (to && pieces[second].digit_count == 4 && pieces[second].number > static_cast<uint32_t>(year) && pieces[second].number < 3000) {
    span.last = {static_cast<int16_t>(pieces[second].number), 0, 0};
    span.precision = DatePrecision::range;
    end = second + 1;
  }
  return {end, span};
}

Found read_season(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const uint32_t season = pieces.calendar(at, CalendarKind::season);
  if (season == no_value || season < 1 || season > 4) return {};
  bool hijri = false;
  uint32_t end = 0;
  int32_t year = read_year_tail(setting, at + 1, hijri, end);
  if (year == 0 || hijri || is_hijri_year(year)) return {};
  return {end, {{static_cast<int16_t>(year), static_cast<uint8_t>(3 * season), 0}, {}, DatePrecision::season, DateBasis::partial}};
}

Found read_boundary(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const bool begins = pieces.is(at, CalendarKind::beginning), ends = pieces.is(at, CalendarKind::end);
  if (!begins && !ends && !pieces.is(at, CalendarKind::middle)) return {};
  int32_t year = 0;
  uint32_t end = 0;
  if (read_relative_year(setting, at + 1, year, end)) {
    const uint8_t month = begins ? 1 : ends ? 12 : 6;
    return {end, {{static_cast<int16_t>(year), month, 0}, {}, DatePrecision::year, DateBasis::partial}};
  }
  const MonthPlace place = read_month_place(setting, at + 1);
  if (place.month == 0 || place.hijri) return {};
  const Date first = month_of(setting, place);
  if (!first.known()) return {};
  DateSpan span{first, {}, DatePrecision::month, partial_basis(place)};
  span.first.day = begins ? uint8_t{1} : ends ? month_day_count(first.year, first.month) : uint8_t{15};
  return {place.end, span};
}

Date nth_weekday(Date first_of_month, uint32_t nth, uint32_t weekday) {
  const int32_t first = day_number(first_of_month);
  const int32_t to_weekday = static_cast<int32_t>((weekday + 7u - weekday_of(first)) % 7);
  if (nth != 0) return date_of_day(first + to_weekday + 7 * static_cast<int32_t>(nth - 1));
  const int32_t length = month_day_count(first_of_month.year, first_of_month.month);
  return date_of_day(first + to_weekday + (to_weekday + 28 < length ? 28 : 21));
}

namespace {

uint32_t any_weekday(const DatePieces& pieces, uint32_t at) {
  const uint32_t full = pieces.calendar(at, CalendarKind::weekday);
  return full != no_value ? full : pieces.calendar(at, CalendarKind::weekday_bare);
}

// "The third Tuesday after Christmas 2014".
Found nth_after_feast(const Setting& setting, uint32_t at, uint32_t nth, uint32_t weekday) {
  if (nth == no_value || !setting.pieces.is(at, CalendarKind::from_now)) return {};
  const FeastDay feast = read_feast_day(setting, at + 1);
  if (feast.end == 0 || !feast.date.known()) return {};
  const int32_t day = day_from(day_number(feast.date) + 1, weekday) + 7 * static_cast<int32_t>(nth - 1);
  return {feast.end, day_span(date_of_day(day), feast.year_stated ? DateBasis::explicit_date : DateBasis::relative)};
}

}  // namespace

Found read_nth_weekday(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const bool after = any_weekday(pieces, at) != no_value;  // the weekday may stand first: الثلاثاء الأخير
  const uint32_t weekday = any_weekday(pieces, after ? at : at + 1);
  const uint32_t which = after ? at + 1 : at;
  const uint32_t ordinal = pieces.calendar(which, CalendarKind::ordinal);
  if (weekday == no_value || (ordinal == no_value && !pieces.is(which, CalendarKind::last_of))) return {};
  if (ordinal != no_value && ordinal > 5) return {};
  uint32_t next = at + 2;
  const Found after_feast = nth_after_feast(setting, next, ordinal, weekday);
  if (after_feast.ok()) return after_feast;
  if (pieces.is(next, CalendarKind::of) || pieces.is(next, CalendarKind::at)) ++next;
  MonthPlace place = read_month_place(setting, next);
  if (place.month == 0 && ordinal == no_value && !after && ends_sentence(pieces, next) && setting.document.known() &&
      pieces.number_word(at + 1) == no_value)  // "the last Tuesday." of this month; but "the last two" is none
    place.year = setting.document.year, place.month = setting.document.month, place.end = next;
  if (place.month == 0 || place.hijri) return {};
  const Date first = month_of(setting, place);
  if (!first.known()) return {};
  const Date date = nth_weekday(first, ordinal == no_value ? 0 : ordinal, weekday);
  if (date.month != first.month) return {};
  return {place.end, day_span(date, place.year_stated ? DateBasis::explicit_date : DateBasis::relative)};
}

}  // namespace mirsad::date_rules
