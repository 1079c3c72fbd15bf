// Months, years and the days in them: how a date is said in full, and what completes it where it is not.
#include "base/calendar.h"
#include "dates/date_rules.h"

namespace mirsad::date_rules {

namespace {

bool is_year(uint32_t value) { return value >= 1000 && value <= 2999; }

// A day and month without a year belong to the document's year, unless that is further off than this.
constexpr int32_t same_year_days_max = 240;
// A weekday that is named chooses between years no further off than this.
constexpr int32_t weekday_days_max = 400;
constexpr int32_t impossible = 1 << 30;

int32_t distance(int32_t a, int32_t b) { return a < b ? b - a : a - b; }

// Added to the value of a month whose spelling is a common word too.
constexpr uint32_t common_word = 100;

Way way_of(const DatePieces& pieces, uint32_t at) {
  if (pieces.is(at, CalendarKind::last_marker)) return Way::last;
  const uint32_t next = pieces.calendar(at, CalendarKind::next_marker);
  if (next != no_value) return next == 2 ? Way::following : Way::next;
  return pieces.is(at, CalendarKind::this_marker) ? Way::here : Way::none;
}

// A month by name, twice where the text gives two traditions (November/Tishrin), or "month 9".
uint8_t read_month_name(const DatePieces& pieces, uint32_t at, MonthPlace& place) {
  const bool headed = pieces.calendar(at, CalendarKind::unit_month) == 1;
  const uint32_t name = headed ? at + 1 : at;
  for (const CalendarKind kind : {CalendarKind::month, CalendarKind::hijri_month}) {
    const uint32_t given = pieces.calendar(name, kind), value = given % common_word;
    if (given == no_value || value > 12 || pieces.article(name)) continue;
    place.hijri = kind == CalendarKind::hijri_month;
    place.doubtful = given > common_word && !headed;
    uint32_t& end = place.end = name + 1;
    const bool closed = pieces.mark(end, '(');
    const uint32_t other = pieces.mark(end, '/') || pieces.mark(end, '-') || closed ? end + 1 : end;
    const uint32_t again = pieces.calendar(other, kind);
    if (again == no_value || again % common_word != value) return static_cast<uint8_t>(value);
    end = other + (closed && pieces.mark(other + 1, ')') ? 2 : 1);
    place.doubtful = false;
    return static_cast<uint8_t>(value);
  }
  if (!headed) return 0;
  uint32_t after = name;
  const uint32_t number = pieces.read_number(name, after);
  if (number == no_value || number < 1 || number > 12) return 0;
  return place.end = after, static_cast<uint8_t>(number);
}

}  // namespace

Marked read_marker(const DatePieces& pieces, uint32_t at) {
  const bool before = pieces.is(at, CalendarKind::ago), after = pieces.is(at, CalendarKind::from_now);
  const uint32_t place = before || after ? at + 1 : at;
  Marked marked{way_of(pieces, place), place != at, place + 1};
  if (before && marked.way != Way::last) marked.way = Way::none;
  if (after && marked.way != Way::next) marked.way = Way::none;
  if (marked.way == Way::none) return {Way::none, false, at};
  return marked;
}

int32_t read_year_tail(const Setting& setting, uint32_t at, bool& hijri, uint32_t& end) {
  const DatePieces& pieces = setting.pieces;
  uint32_t next = pieces.mark(at, ',') ? at + 1 : at;
  if (pieces.is(next, CalendarKind::of) || pieces.is(next, CalendarKind::at)) ++next;
  const bool headed = pieces.calendar(next, CalendarKind::unit_year) == 1 || pieces.is(next, CalendarKind::this_marker);
  if (headed) {
    const Marked behind = read_marker(pieces, next + 1);
    const bool front = pieces.is(next, CalendarKind::this_marker);
    const bool year = !front || pieces.calendar(next + 1, CalendarKind::unit_year) == 1;
    const uint32_t own = front && year ? next + 2 : next;
    if (front && year && pieces[own].digit_count == 4 && is_year(pieces[own].number)) {
      end = own + (pieces.era(own + 1, CalendarKind::era_gregorian) ? 2 : 1);
      return static_cast<int32_t>(pieces[own].number);
    }
    if (year && setting.document.known() && (front || behind.way != Way::none)) {
      end = front ? next + 2 : behind.end;
      const int32_t step = front || behind.way == Way::here ? 0 : behind.way == Way::last ? -1 : 1;
      return setting.document.year + (behind.twice ? 2 * step : step);
    }
    if (front) return 0;
    ++next;
  }
  if (pieces.mark(next, ',') && headed) ++next;
  uint32_t after = next;
  const uint32_t year = pieces.read_number(next, after);
  if (year == no_value || !is_year(year)) return 0;
  if (pieces[next].digit_count > 0 && pieces[next].digit_count != 4) return 0;
  if (pieces.era(after, CalendarKind::era_hijri)) hijri = true, ++after;
  else if (pieces.era(after, CalendarKind::era_gregorian)) hijri = false, ++after;
  return end = after, static_cast<int32_t>(year);
}

MonthPlace read_month_place(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  MonthPlace place;
  const bool pointed = pieces.is(at, CalendarKind::this_marker);
  const uint32_t unit = pointed ? at + 1 : at;
  if (!pointed) place.month = read_month_name(pieces, at, place);
  if (place.month == 0) {  // this month, the next month
    if (pieces.calendar(unit, CalendarKind::unit_month) != 1 || !setting.document.known()) return {};
    const Marked marked = pointed ? Marked{Way::here, false, unit + 1} : read_marker(pieces, unit + 1);
    if (marked.way == Way::none || marked.way == Way::following) return {};
    const int32_t step = marked.way == Way::last ? -1 : marked.way == Way::next ? 1 : 0;
    const Date moved = add_months({setting.document.year, setting.document.month, 1}, marked.twice ? 2 * step : step);
    place.year = moved.year, place.month = moved.month, place.end = marked.end;
    return place;
  }
  uint32_t end = place.end;
  bool hijri = place.hijri;
  const int32_t year = read_year_tail(setting, place.end, hijri, end);
  if (year != 0 && hijri == place.hijri) {
    place.year = year, place.end = end, place.year_stated = true;
    return place;
  }
  const Marked marked = read_marker(pieces, place.end);
  if (marked.way != Way::none && !marked.twice) place.way = marked.way, place.end = marked.end;
  return place;
}

uint32_t read_day(const DatePieces& pieces, uint32_t at, uint32_t& end) {
  const uint32_t first = pieces.is(at, CalendarKind::article) ? at + 1 : at;
  const uint32_t ordinal = pieces.calendar(first, CalendarKind::ordinal);
  if (ordinal != no_value) {
    const uint32_t tens = pieces.number_word(first + 1);
    if (ordinal < 10 && (tens == 20 || tens == 30) && pieces.joined(first + 1)) return end = first + 2, ordinal + tens;
    return end = first + 1, ordinal;
  }
  if (pieces[first].digit_count > 2) return 0;
  uint32_t after = first;
  const uint32_t number = pieces.read_number(first, after);
  if (number == no_value || number < 1 || number > 31) return 0;
  return end = after, number;
}

DateSpan day_span(Date date, DateBasis basis) { return {date, {}, DatePrecision::day, basis}; }

namespace {

int32_t candidate_day(const MonthPlace& place, int32_t year, uint32_t day) {
  if (place.hijri) return hijri_day(year, place.month, day);
  return day_number({static_cast<int16_t>(year), place.month, static_cast<uint8_t>(day)});
}

// How well a candidate year fits: smaller is better.
int32_t misfit(const Setting& setting, const MonthPlace& place, int32_t number, int32_t year, int32_t own_year, uint32_t weekday) {
  const int32_t today = day_number(setting.document);
  const int32_t off = distance(number, today);
  if (place.way == Way::last) return number < today ? off : impossible;
  if (place.way == Way::next || place.way == Way::following) return number > today ? off : impossible;
  if (place.way == Way::here) return year == own_year ? 0 : impossible;
  const int32_t usual = place.hijri ? off : year == own_year && off <= same_year_days_max ? 0 : 1 + off;
  const bool fits = weekday != no_value && weekday_of(number) == weekday && off <= weekday_days_max;
  return fits ? usual - weekday_days_max - 2 : usual;
}

}  // namespace

Date complete(const Setting& setting, const MonthPlace& place, uint32_t day, uint32_t weekday) {
  if (place.year != 0) {
    if (place.hijri ? !is_hijri_day(place.year, place.month, day) : !is_day(place.year, place.month, day)) return {};
    return date_of_day(candidate_day(place, place.year, day));
  }
  if (!setting.document.known()) return {};
  const int32_t own = place.hijri ? (setting.document.year - 622) * 33 / 32 + 1 : setting.document.year;
  int32_t best = impossible;
  Date chosen;
  for (int32_t year = own - 2; year <= own + 2; ++year) {
    if (place.hijri ? !is_hijri_day(year, place.month, day) : !is_day(year, place.month, day)) continue;
    const int32_t number = candidate_day(place, year, day);
    const int32_t fit = misfit(setting, place, number, year, own, weekday);
    const Date date = date_of_day(number);
    const bool tie = fit == best && fit != impossible && date.year == setting.document.year;  // two Hijri years may be equally near
    if (fit >= best && !tie) continue;
    best = fit;
    chosen = date;
  }
  return chosen;
}

}  // namespace mirsad::date_rules
