// Stretches of time that count from the document's own date: next week, two months ago. All give nothing where that is unknown.
#include "base/calendar.h"
#include "dates/date_rules.h"

namespace mirsad::date_rules {

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
  const Weekday weekday = read_weekday(pieces, marked.end);
  if (bare == no_value && counted.unit == Unit::week && weekday.value != no_value)
    return {weekday.end, day_span(date_of_day(day_from(day_number(span.first), weekday.value)), DateBasis::relative)};
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

struct Amount {
  Unit unit = Unit::none;
  uint32_t count = 0;
  bool vague = false;  // "a few": the count is the least of it, the precision the next coarser
};
constexpr uint32_t few_count = 3;
constexpr uint32_t amount_count_max = 3;  // a year, two months and three days

// "3 days", "two weeks", "one day" after the word that turns them into a point of time.
bool read_amount(const DatePieces& pieces, uint32_t at, Amount& amount, uint32_t& end) {
  uint32_t next = at;
  const bool few = pieces.is(at, CalendarKind::few);
  const uint32_t number = few ? few_count : pieces.read_number(at, next);
  if (few) next = at + 1;
  const Counted counted = unit_at(pieces, next);
  amount = {counted.unit, number != no_value ? number : counted.count, few};
  if (few && (counted.count != 0 || counted.unit > Unit::week)) return false;  // "a few years ago" names no year
  if (amount.unit == Unit::none || amount.count == 0 || amount.count > offset_count_max) return false;
  if (number != no_value && counted.count > 1) return false;
  end = next + 1;
  if (amount.unit == Unit::day && number == no_value && read_weekday(pieces, end).value != no_value) return false;  // since the day of …
  if (number == no_value && counted.count == 1 && pieces.number_word(end) == 1) ++end;  // يوم واحد
  return true;
}

uint32_t read_amounts(const DatePieces& pieces, uint32_t at, std::array<Amount, amount_count_max>& amounts, uint32_t& end) {
  uint32_t count = 0, next = at;
  while (count < amount_count_max && read_amount(pieces, next, amounts[count], end)) {
    ++count;
    next = pieces.conjunction(end) ? end + 1 : end;
    if (next == end && !pieces.joined(end)) break;
  }
  return count;
}

}  // namespace

Found read_offset(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const bool back = pieces.is(at, CalendarKind::ago), forth = pieces.is(at, CalendarKind::from_now);
  if ((!back && !forth) || (at > 0 && unit_at(pieces, at - 1).unit != Unit::none)) return {};  // year after year
  std::array<Amount, amount_count_max> amounts;
  uint32_t end = 0;
  const uint32_t count = read_amounts(pieces, at + 1, amounts, end);
  const Unit unit = count == 0 ? Unit::none : amounts[count - 1].unit;
  const bool year_number = unit == Unit::year && pieces[end].digit_count == 4;  // since the year 2014
  if (count == 0 || year_number || read_marker(pieces, end).way != Way::none) return {};
  const bool of = pieces.is(end, CalendarKind::of);
  const bool from_today = of && pieces.is(end + 1, CalendarKind::now);
  const bool of_later = pieces.word(end) && pieces.is(end + 1, CalendarKind::of);
  if ((of && !from_today) || of_later) return {};  // two days (only) before the signing
  // "After two years" tells of today only when something looks ahead; else the story has its own clock.
  const bool clear = from_today || setting.ahead || setting.anchor.known() || !pieces.word(end) || read_weekday(pieces, end).value != no_value;
  if (forth && !clear) return {};
  Date date = forth && !from_today && setting.anchor.known() ? setting.anchor : setting.document;
  if (!date.known()) return {};
  for (uint32_t i = 0; i < count; ++i)
    date = moved(date, amounts[i].unit, back ? -static_cast<int32_t>(amounts[i].count) : static_cast<int32_t>(amounts[i].count));
  if (from_today) end += 2;
  const Weekday weekday = read_weekday(pieces, end);
  if (weekday.value != no_value && unit != Unit::day)
    return {weekday.end, day_span(date_of_day(day_from(day_number(date), weekday.value)), DateBasis::relative)};
  const bool vague = amounts[count - 1].vague;
  const DatePrecision precision = !vague ? precision_of(unit) : unit == Unit::day ? DatePrecision::week : DatePrecision::month;
  return {end, {date, {}, precision, DateBasis::relative}};
}

}  // namespace mirsad::date_rules
