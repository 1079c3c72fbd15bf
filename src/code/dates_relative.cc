// Dates that count from the document's own: yesterday, Friday, next week, two months ago. All give nothing where that is unknown.
#include "base/calendar.h"
#include "code/date_rules.h"

namespace mirsad::date_rules {

namespace {

// What may stand before the day without changing it: parts of the day, the word "day", "this".
uint32_t skip_lead(const DatePieces& pieces, uint32_t at) {
  for (;; ++at)
    if (!pieces.is(at, CalendarKind::part_of_day) && pieces.calendar(at, CalendarKind::unit_day) != 1 &&
        !pieces.is(at, CalendarKind::this_marker))
      return at;
}

struct Weekday {
  uint32_t value = no_value;
  uint32_t end = 0;
};

// A weekday, perhaps in brackets, perhaps after "day".
Weekday read_weekday(const DatePieces& pieces, uint32_t at) {
  const bool open = pieces.mark(at, '(');
  uint32_t next = open ? at + 1 : at;
  if (pieces.calendar(next, CalendarKind::unit_day) == 1) ++next;
  const uint32_t value = pieces.calendar(next, CalendarKind::weekday);
  if (value == no_value) return {no_value, at};
  return {value, next + (open && pieces.mark(next + 1, ')') ? 2 : 1)};
}

int32_t nearest(int32_t day, uint32_t weekday) {
  int32_t step = static_cast<int32_t>((weekday + 7u - weekday_of(day)) % 7);
  if (step > 3) step -= 7;
  return day + step;
}

int32_t up_to(int32_t day, uint32_t weekday) { return day - static_cast<int32_t>((weekday_of(day) + 7u - weekday) % 7); }
int32_t from(int32_t day, uint32_t weekday) { return day + static_cast<int32_t>((weekday + 7u - weekday_of(day)) % 7); }

int32_t resolve_weekday(const Setting& setting, uint32_t weekday, const Marked& marked, bool pointed) {
  const int32_t today = day_number(setting.document);
  const int32_t more = marked.twice ? 7 : 0;
  if (marked.way == Way::last) return up_to(today - 1, weekday) - more;
  if (marked.way == Way::next || marked.way == Way::following) return from(today + 1, weekday) + more;
  if (pointed || marked.way == Way::here) return from(today, weekday);
  return setting.ahead ? from(today, weekday) : up_to(today, weekday);
}

// The explicit date that may follow a weekday or a day word, and is then the date.
Found read_explicit(const Setting& setting, uint32_t at, uint32_t weekday) {
  const DatePieces& pieces = setting.pieces;
  uint32_t next = pieces.mark(at, ',') || pieces.mark(at, '(') || pieces.mark(at, '-') ? at + 1 : at;
  if (pieces.is(next, CalendarKind::corresponding)) ++next;
  if (pieces.is(next, CalendarKind::at)) ++next;
  const Found numeric = read_numeric(setting, next, true);
  Found found = numeric.ok() ? numeric : read_day_of_month(setting, next, weekday);
  if (found.ok() && pieces.mark(at, '(') && pieces.mark(found.end, ')')) ++found.end;
  return found;
}

// "Thursday 21": the number is a day only where some near month has that weekday on it.
Found read_day_number(const Setting& setting, uint32_t at, uint32_t weekday) {
  uint32_t end = 0;
  const uint32_t day = read_day(setting.pieces, at, end);
  if (day == 0 || setting.pieces.joined(at)) return {};
  const Date start{setting.document.year, setting.document.month, 1};
  for (const int32_t step : {0, -1, 1}) {
    const Date month = add_months(start, step);
    if (!is_day(month.year, month.month, day)) continue;
    const Date date{month.year, month.month, static_cast<uint8_t>(day)};
    if (weekday_of(day_number(date)) == weekday) return {end, day_span(date, DateBasis::relative)};
  }
  return {};
}

Found read_bare_weekday(const Setting& setting, uint32_t at, const Weekday& weekday) {
  const DatePieces& pieces = setting.pieces;
  if (!setting.document.known()) return {};
  const Found numbered = read_day_number(setting, weekday.end, weekday.value);
  if (numbered.ok()) return numbered;
  bool pointed = false;
  for (uint32_t i = at; i < weekday.end; ++i) pointed = pointed || pieces.is(i, CalendarKind::this_marker);
  const Marked marked = read_marker(pieces, weekday.end);
  uint32_t end = marked.end;
  while (pieces.is(end, CalendarKind::part_of_day) && marked.way == Way::none) ++end;
  const int32_t day = resolve_weekday(setting, weekday.value, marked, pointed);
  return {end, day_span(date_of_day(day), DateBasis::relative)};
}

}  // namespace

Found read_day_phrase(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const uint32_t lead = skip_lead(pieces, at);
  const uint32_t value = pieces.calendar(lead, CalendarKind::day_word);
  if (value == no_value) {
    const Weekday weekday = read_weekday(pieces, lead);
    if (weekday.value == no_value || pieces.mark(lead, '(')) return {};
    const Found exact = read_explicit(setting, weekday.end, weekday.value);
    return exact.ok() ? exact : read_bare_weekday(setting, at, weekday);
  }
  const int32_t offset = static_cast<int32_t>(value);
  uint32_t next = lead + 1;
  const bool numbered = offset == 0 && pieces.is(next, CalendarKind::ordinal);  // the third day: of what?
  if (numbered) return read_day_of_month(setting, next, no_value);
  const Marked marked = read_marker(pieces, next);
  const Date base = marked.way == Way::following ? setting.anchor : setting.document;
  while (pieces.is(next, CalendarKind::part_of_day)) ++next;
  const Weekday weekday = read_weekday(pieces, next);
  const Found exact = read_explicit(setting, weekday.end, weekday.value);
  if (exact.ok()) return exact;
  if (!base.known()) return {};
  int32_t day = day_number(base) + offset;
  if (marked.way == Way::last) day -= marked.twice ? 2 : 1;
  if (marked.way == Way::next || marked.way == Way::following) day += marked.twice ? 2 : 1;
  if (weekday.value != no_value) day = nearest(day, weekday.value);
  const uint32_t end = marked.way != Way::none ? marked.end : weekday.value != no_value ? weekday.end : next;
  return {end, day_span(date_of_day(day), DateBasis::relative)};
}

namespace {

enum class Unit : uint8_t { none, day, week, month, year };

struct Counted {
  Unit unit = Unit::none;
  uint32_t count = 0;  // that the form says, 0 where it needs a numeral
};

Counted unit_at(const DatePieces& pieces, uint32_t at) {
  constexpr struct { CalendarKind kind; Unit unit; } units[] = {{CalendarKind::unit_day, Unit::day}, {CalendarKind::unit_week, Unit::week},
                                                                {CalendarKind::unit_month, Unit::month}, {CalendarKind::unit_year, Unit::year}};
  for (const auto& each : units) {
    const uint32_t count = pieces.calendar(at, each.kind);
    if (count != no_value) return {each.unit, count};
  }
  return {};
}

DateSpan week_span(int32_t day) {
  const int32_t sunday = day - weekday_of(day);
  return {date_of_day(sunday), date_of_day(sunday + 6), DatePrecision::week, DateBasis::relative};
}

DateSpan period_span(const Setting& setting, Unit unit, int32_t step) {
  const Date today = setting.document;
  if (unit == Unit::week) return week_span(day_number(today) + 7 * step);
  if (unit == Unit::month) {
    const Date month = add_months({today.year, today.month, 1}, step);
    return {{month.year, month.month, 0}, {}, DatePrecision::month, DateBasis::relative};
  }
  return {{static_cast<int16_t>(today.year + step), 0, 0}, {}, DatePrecision::year, DateBasis::relative};
}

}  // namespace

Found read_period(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  if (!setting.document.known()) return {};
  const uint32_t bare = pieces.calendar(at, CalendarKind::weekday_bare);  // Monday of this week
  const bool pointed = pieces.is(at, CalendarKind::this_marker);
  const uint32_t place = pointed || bare != no_value ? at + 1 : at;
  const Counted counted = unit_at(pieces, place);
  if (counted.count != 1 || counted.unit == Unit::day) return {};
  const Marked marked = pointed ? Marked{Way::here, false, place + 1} : read_marker(pieces, place + 1);
  if (marked.way == Way::none || marked.way == Way::following) return {};
  const int32_t step = (marked.way == Way::last ? -1 : marked.way == Way::next ? 1 : 0) * (marked.twice ? 2 : 1);
  const DateSpan span = period_span(setting, counted.unit, step);
  if (bare == no_value) return {marked.end, span};
  if (counted.unit != Unit::week) return {};
  return {marked.end, day_span(date_of_day(day_number(span.first) + static_cast<int32_t>(bare)), DateBasis::relative)};
}

namespace {

Date moved(Date base, Unit unit, int32_t count) {
  switch (unit) {
    case Unit::day: return date_of_day(day_number(base) + count);
    case Unit::week: return date_of_day(day_number(base) + 7 * count);
    case Unit::month: return add_months(base, count);
    default: return add_months(base, 12 * count);
  }
}

DatePrecision precision_of(Unit unit) {
  switch (unit) {
    case Unit::day: return DatePrecision::day;
    case Unit::week: return DatePrecision::week;
    case Unit::month: return DatePrecision::month;
    default: return DatePrecision::year;
  }
}

constexpr uint32_t offset_count_max = 1000;

// "3 days", "two weeks", "one day" after the word that turns them into a point of time.
bool read_amount(const DatePieces& pieces, uint32_t at, Unit& unit, uint32_t& count, uint32_t& end) {
  uint32_t next = at;
  const uint32_t number = pieces.read_number(at, next);
  const Counted counted = unit_at(pieces, next);
  count = number != no_value ? number : counted.count;
  unit = counted.unit;
  if (unit == Unit::none || count == 0 || count > offset_count_max) return false;
  if (number != no_value && counted.count > 1) return false;
  end = next + 1;
  if (number == no_value && counted.count == 1 && pieces.number_word(end) == 1) ++end;  // يوم واحد
  return true;
}

}  // namespace

Found read_offset(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const bool back = pieces.is(at, CalendarKind::ago), forth = pieces.is(at, CalendarKind::from_now);
  Unit unit = Unit::none;
  uint32_t count = 0, end = 0;
  if ((!back && !forth) || !read_amount(pieces, at + 1, unit, count, end)) return {};
  const bool year_number = unit == Unit::year && pieces[end].digit_count == 4;  // since the year 2014
  if (year_number || read_marker(pieces, end).way != Way::none) return {};
  const bool of = pieces.is(end, CalendarKind::of);
  const bool from_today = of && pieces.is(end + 1, CalendarKind::now);
  if (of && !from_today) return {};  // two days before the signing
  const Date base = forth && !from_today && setting.anchor.known() ? setting.anchor : setting.document;
  if (!base.known()) return {};
  const int32_t signed_count = back ? -static_cast<int32_t>(count) : static_cast<int32_t>(count);
  DateSpan span{moved(base, unit, signed_count), {}, precision_of(unit), DateBasis::relative};
  return {from_today ? end + 2 : end, span};
}

}  // namespace mirsad::date_rules
