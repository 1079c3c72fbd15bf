// Days that count from the document's own: yesterday, Friday, the 27th. All give nothing where that is unknown.
#include "base/calendar.h"
#include "dates/date_rules.h"

namespace mirsad::date_rules {

Weekday read_weekday(const DatePieces& pieces, uint32_t at) {
  const bool open = pieces.mark(at, '(') || pieces.mark(at, '"');
  uint32_t next = open ? at + 1 : at;
  if (pieces.calendar(next, CalendarKind::unit_day) == 1) ++next;
  const uint32_t value = pieces.calendar(next, CalendarKind::weekday);
  if (value == no_value) return {no_value, at};
  return {value, next + (open && (pieces.mark(next + 1, ')') || pieces.mark(next + 1, '"')) ? 2 : 1)};
}

int32_t day_from(int32_t day, uint32_t weekday) { return day + static_cast<int32_t>((weekday + 7u - weekday_of(day)) % 7); }

namespace {

// What may stand before the day without changing it: parts of the day, the word "day", "this".
uint32_t skip_lead(const DatePieces& pieces, uint32_t at) {
  for (;; ++at)
    if (!pieces.is(at, CalendarKind::part_of_day) && pieces.calendar(at, CalendarKind::unit_day) != 1 &&
        !pieces.is(at, CalendarKind::this_marker))
      return at;
}

int32_t nearest(int32_t day, uint32_t weekday) {
  int32_t step = static_cast<int32_t>((weekday + 7u - weekday_of(day)) % 7);
  if (step > 3) step -= 7;
  return day + step;
}

int32_t up_to(int32_t day, uint32_t weekday) { return day - static_cast<int32_t>((weekday_of(day) + 7u - weekday) % 7); }

int32_t resolve_weekday(const Setting& setting, uint32_t weekday, const Marked& marked, bool pointed, bool ahead) {
  const int32_t today = day_number(setting.document);
  const int32_t more = marked.twice ? 7 : 0;
  if (marked.way == Way::last) return up_to(today - 1, weekday) - more;
  if (marked.way == Way::next || marked.way == Way::following) return day_from(today + 1, weekday) + more;
  if (pointed || marked.way == Way::here) return day_from(today, weekday);
  return ahead ? day_from(today, weekday) : up_to(today, weekday);
}

// The explicit date that may follow a weekday or a day word, and is then the date.
Found read_explicit(const Setting& setting, uint32_t at, uint32_t weekday) {
  const DatePieces& pieces = setting.pieces;
  uint32_t next = pieces.mark(at, ',') || pieces.mark(at, '(') || pieces.mark(at, '-') ? at + 1 : at;
  if (pieces.is(next, CalendarKind::corresponding)) ++next;
  if (pieces.is(next, CalendarKind::at)) ++next;
  const Found numeric = read_numeric(setting, next, true);
  const bool fits = numeric.span.basis != DateBasis::partial || weekday == no_value ||
                    weekday_of(day_number(numeric.span.first)) == weekday;
  Found found = numeric.ok() && fits ? numeric : read_day_of_month(setting, next, weekday);
  if (found.ok() && pieces.mark(at, '(') && pieces.mark(found.end, ')')) ++found.end;
  return found;
}

// "The first Sunday", of the document's month.
Found read_own_nth(const Setting& setting, uint32_t nth, uint32_t end, uint32_t weekday) {
  const Date first{setting.document.year, setting.document.month, 1};
  const Date date = nth_weekday(first, nth, weekday);
  return date.month == first.month ? Found{end, day_span(date, DateBasis::relative)} : Found{};
}

// "Thursday 21": the number is a day only where some near month has that weekday on it.
Found read_day_number(const Setting& setting, uint32_t at, uint32_t weekday) {
  uint32_t end = 0;
  const uint32_t day = read_day(setting.pieces, at, end);
  if (day == 0 || setting.pieces.joined(at)) return {};
  const bool may_count = day <= 5 && setting.pieces.is(at, CalendarKind::ordinal);
  if (may_count) return read_own_nth(setting, day, end, weekday);
  const Date start{setting.document.year, setting.document.month, 1};
  for (const int32_t step : {0, -1, 1}) {
    const Date month = add_months(start, step);
    if (!is_day(month.year, month.month, day)) continue;
    const Date date{month.year, month.month, static_cast<uint8_t>(day)};
    if (weekday_of(day_number(date)) == weekday) return {end, day_span(date, DateBasis::relative)};
  }
  return {};
}

// "Thursday in two weeks", "Tuesday of next week".
Found read_weekday_within(const Setting& setting, const Weekday& weekday) {
  const uint32_t next = setting.pieces.is(weekday.end, CalendarKind::of) ? weekday.end + 1 : weekday.end;
  Found found = read_period(setting, next);
  if (!found.ok()) found = read_offset(setting, next);
  if (!found.ok() || (found.span.precision != DatePrecision::week && found.span.precision != DatePrecision::month)) return {};
  return {found.end, day_span(date_of_day(day_from(day_number(found.span.first), weekday.value)), DateBasis::relative)};
}

Found read_bare_weekday(const Setting& setting, uint32_t at, const Weekday& weekday) {
  const DatePieces& pieces = setting.pieces;
  if (!setting.document.known()) return {};
  const Found numbered = read_day_number(setting, weekday.end, weekday.value);
  if (numbered.ok()) return numbered;
  const Found within = read_weekday_within(setting, weekday);
  if (within.ok()) return within;
  bool pointed = false;
  for (uint32_t i = at; i < weekday.end; ++i) pointed = pointed || pieces.is(i, CalendarKind::this_marker);
  const Marked marked = read_marker(pieces, weekday.end);
  uint32_t end = marked.end;
  while (pieces.is(end, CalendarKind::part_of_day) && marked.way == Way::none) ++end;
  const bool alone = at == 0 && end == pieces.size();  // as in a list of appointments
  const bool announced = (at == 0 && pieces.mark(end, ':')) || (at > 0 && pieces.imperfect(at - 1));  // "the council votes Friday"
  const Marked way = alone && marked.way == Way::none && !pointed ? Marked{Way::next, false, end} : marked;
  const int32_t day = resolve_weekday(setting, weekday.value, way, pointed, setting.ahead || announced);
  return {end, day_span(date_of_day(day), DateBasis::relative)};
}

Found in_own_month(const Setting& setting, uint32_t day, uint32_t end) {
  const Date date{setting.document.year, setting.document.month, static_cast<uint8_t>(day)};
  return is_day(date.year, date.month, day) ? Found{end, day_span(date, DateBasis::relative)} : Found{};
}

}  // namespace

Found read_day_alone(const Setting& setting, uint32_t at, bool led) {
  const DatePieces& pieces = setting.pieces;
  const uint32_t first = pieces.calendar(at, CalendarKind::unit_day) == 1 ? at + 1 : at;
  uint32_t end = 0;
  const uint32_t day = read_day(pieces, first, end);
  if (day == 0 || !setting.document.known() || (!led && first == at)) return {};
  if (at > 0 && (pieces.is(at - 1, CalendarKind::day_word) || pieces.is(at - 1, CalendarKind::unit_day))) return {};  // "its third day"
  const uint32_t marker = pieces.is(end, CalendarKind::of) ? end + 1 : end;
  if (read_marker(pieces, marker).way == Way::here) return in_own_month(setting, day, marker + 1);
  const bool ordinal = pieces.is(first, CalendarKind::ordinal) && end > first + 1;  // "the twenty-first"
  const bool counts = pieces.word(end) && !pieces.preposition(end);                 // "on 27 sites"
  const bool closes = at > 0 && pieces.is(at - 1, CalendarKind::at) && pieces[at].digit_count != 0 && ends_sentence(pieces, end);
  if (closes) return in_own_month(setting, day, end);                               // "he came on 27."
  if (!ordinal && (first == at || counts || pieces[first].digit_count == 0 || pieces.mark(end, '%') || pieces.mark(end, '/'))) return {};
  return in_own_month(setting, day, end);
}

Found read_day_phrase(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  if (at > 0 && pieces.calendar(at - 1, CalendarKind::unit_day) == 0) return {};  // "on Saturdays"
  const uint32_t lead = skip_lead(pieces, at);
  const uint32_t value = pieces.calendar(lead, CalendarKind::day_word);
  if (value == no_value) {
    const Weekday weekday = read_weekday(pieces, lead);
    if (weekday.value == no_value || pieces[lead].mark != 0) return {};
    const Found exact = read_explicit(setting, weekday.end, weekday.value);
    return exact.ok() ? exact : read_bare_weekday(setting, at, weekday);
  }
  const int32_t offset = static_cast<int32_t>(value);
  uint32_t next = lead + 1;
  const bool numbered = offset == 0 && pieces.is(next, CalendarKind::ordinal);  // the third day: of what?
  if (numbered) return read_day_of_month(setting, next, no_value);
  if (offset == 0 && pieces.number_word(next) == 1) return {};  // "a day", as in prices
  const Marked marked = read_marker(pieces, next);
  const bool of_story = marked.way == Way::following && (setting.anchor.known() || !setting.ahead);  // its own clock
  const Date base = of_story ? setting.anchor : setting.document;
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

}  // namespace mirsad::date_rules
