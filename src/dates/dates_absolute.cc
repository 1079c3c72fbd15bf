// Dates that carry their own numbers: in digits, with a named month, a month alone, a year alone, and parts of those.
#include "base/calendar.h"
#include "dates/date_rules.h"

namespace mirsad::date_rules {

namespace {

struct Triple {
  uint32_t day = 0, month = 0;
  int32_t year = 0;
};

bool separates(const DatePieces& pieces, uint32_t at, uint32_t previous) {
  if (pieces.mark(at, '/')) return true;
  if (!pieces.mark(at, '-') && !pieces.mark(at, '.')) return false;
  return pieces[at].mark == pieces[previous].mark || (!pieces[at].space_before && !pieces[at + 1].space_before);
}

// Two digits of a year: the century that puts it nearest to the document's date, else to 2000.
int32_t full_year(const Setting& setting, const DatePiece& piece) {
  if (piece.digit_count == 4) return static_cast<int32_t>(piece.number);
  if (piece.digit_count != 2) return 0;
  const int32_t near = setting.document.known() ? setting.document.year : 2000;
  int32_t year = near - near % 100 + static_cast<int32_t>(piece.number);
  if (year > near + 20) year -= 100;
  return year;
}

bool real(const Triple& t, bool hijri) { return hijri ? is_hijri_day(t.year, t.month, t.day) : is_day(t.year, t.month, t.day); }

Date resolve(const Triple& t, bool hijri) {
  if (!real(t, hijri)) return {};
  if (hijri) return date_of_day(hijri_day(t.year, t.month, t.day));
  return {static_cast<int16_t>(t.year), static_cast<uint8_t>(t.month), static_cast<uint8_t>(t.day)};
}

int32_t off(Date a, Date b) {
  const int32_t gap = day_number(a) - day_number(b);
  return gap < 0 ? -gap : gap;
}

// Day first as the region writes, year first where it has four digits, month first only where nothing else is a date.
Date choose(const Setting& setting, const DatePiece& a, const DatePiece& b, const DatePiece& c, bool hijri) {
  if (a.digit_count == 4) return resolve({c.number, b.number, static_cast<int32_t>(a.number)}, hijri);
  const int32_t year = full_year(setting, c);
  const Date usual = resolve({a.number, b.number, year}, hijri);
  const Date turned = hijri || c.digit_count != 2 ? Date{} : resolve({c.number, b.number, full_year(setting, a)}, false);
  if (usual.known() && turned.known() && setting.document.known())
    return off(turned, setting.document) < off(usual, setting.document) ? turned : usual;
  if (usual.known()) return usual;
  const Date american = resolve({b.number, a.number, year}, hijri);
  return american.known() ? american : turned;
}

bool read_era(const DatePieces& pieces, uint32_t& end, bool hijri) {
  if (pieces.era(end, CalendarKind::era_hijri)) return ++end, true;
  if (pieces.era(end, CalendarKind::era_gregorian)) return ++end, false;
  return hijri;
}

Found read_pair(const Setting& setting, uint32_t at, bool led) {
  const DatePieces& pieces = setting.pieces;
  const DatePiece &a = pieces[at], &b = pieces[at + 2];
  const bool rest_of_three = at > 0 && pieces.mark(at - 1, '/');
  if (rest_of_three) return {};
  if (b.digit_count == 4 && pieces.mark(at + 1, '/') && a.number >= 1 && a.number <= 12 && b.number >= 1900 && b.number < 2100)
    return {at + 3, {{static_cast<int16_t>(b.number), static_cast<uint8_t>(a.number), 0}, {}, DatePrecision::month, DateBasis::partial}};
  if (!led || a.digit_count > 2 || b.digit_count > 2 || pieces.mark(at + 1, '.')) return {};
  MonthPlace place;
  const bool american = b.number > 12;
  place.month = static_cast<uint8_t>(american ? a.number : b.number);
  if (place.month < 1 || place.month > 12) return {};
  const Date date = complete(setting, place, american ? b.number : a.number, no_value);
  return date.known() ? Found{at + 3, day_span(date, DateBasis::partial)} : Found{};
}

}  // namespace

Found read_numeric(const Setting& setting, uint32_t at, bool led) {
  const DatePieces& pieces = setting.pieces;
  if (pieces[at].digit_count == 0 || pieces[at].digit_count > 4) return {};
  if (!separates(pieces, at + 1, at + 1) || pieces[at + 2].digit_count == 0) return {};
  if (!separates(pieces, at + 3, at + 1) || pieces[at + 4].digit_count == 0 || pieces[at + 3].mark != pieces[at + 1].mark)
    return read_pair(setting, at, led);
  const DatePiece &a = pieces[at], &b = pieces[at + 2], &c = pieces[at + 4];
  const uint32_t year = a.digit_count == 4 ? a.number : c.number;
  uint32_t end = at + 5;
  const bool hijri = read_era(pieces, end, is_hijri_year(static_cast<int32_t>(year)));
  const bool clear = a.digit_count == 4 || c.digit_count == 4 || pieces.mark(at + 1, '/') || end > at + 5;
  const Date date = clear ? choose(setting, a, b, c, hijri) : Date{};
  if (!date.known()) return {};
  return {end, day_span(date, hijri ? DateBasis::hijri : DateBasis::explicit_date)};
}

namespace {

// 7 [and|-|to 9] [of] month, or month 7.
struct Days {
  uint32_t first = 0, last = 0, end = 0;
};

Days read_days(const DatePieces& pieces, uint32_t at) {
  Days days;
  days.first = read_day(pieces, at, days.end);
  if (days.first == 0) return {};
  uint32_t next = days.end, end = 0;
  if (pieces.mark(next, '-') || pieces.is(next, CalendarKind::until) || pieces.conjunction(next)) ++next;
  else if (!pieces.joined(next)) return days;
  const uint32_t last = read_day(pieces, next, end);
  if (last > days.first) days.last = last, days.end = end;
  return days;
}

DateBasis basis_of(const MonthPlace& place) {
  if (place.hijri) return DateBasis::hijri;
  if (place.year_stated) return DateBasis::explicit_date;
  return place.way == Way::none && place.year == 0 ? DateBasis::partial : DateBasis::relative;
}

Found with_days(const Setting& setting, const Days& days, const MonthPlace& place, uint32_t end, uint32_t weekday) {
  DateSpan span = day_span(complete(setting, place, days.first, weekday), basis_of(place));
  if (!span.first.known()) return {};
  if (days.last != 0) span.last = complete(setting, place, days.last, no_value), span.precision = DatePrecision::range;
  return {end, span};
}

Found month_then_day(const Setting& setting, uint32_t at, uint32_t weekday) {
  const DatePieces& pieces = setting.pieces;
  MonthPlace place = read_month_place(setting, at);
  if (place.month == 0 || place.year_stated || place.way != Way::none) return {};
  const uint32_t number = pieces.mark(place.end, '/') ? place.end + 1 : place.end;
  Days days;
  days.first = read_day(pieces, number, days.end);
  if (days.first == 0 || pieces.joined(number)) return {};
  bool hijri = place.hijri;
  uint32_t end = days.end;
  place.year = read_year_tail(setting, days.end, hijri, end);
  place.year_stated = place.year != 0;
  const bool counts = place.year == 0 && pieces.word(days.end) && weekday == no_value;  // "in May 5 people": a count
  if (counts || hijri != place.hijri) return {};
  return with_days(setting, days, place, end, weekday);
}

}  // namespace

Found read_day_of_month(const Setting& setting, uint32_t at, uint32_t weekday) {
  const DatePieces& pieces = setting.pieces;
  const bool last_day = pieces.is(at, CalendarKind::last_of) && pieces.calendar(at + 1, CalendarKind::unit_day) == 1;
  Days days = last_day ? Days{31, 0, at + 2} : read_days(pieces, at);
  if (days.first == 0) return month_then_day(setting, at, weekday);
  uint32_t next = days.end;
  const uint32_t unit = pieces.calendar(next, CalendarKind::unit_day);  // "third day of", "first of the days of"
  if (unit < 2 && pieces.is(at, CalendarKind::ordinal)) ++next;
  if (pieces.is(next, CalendarKind::of) || pieces.mark(next, '/') || pieces.mark(next, '-') || pieces.mark(next, '.')) ++next;
  const MonthPlace place = read_month_place(setting, next);
  if (place.month == 0) return {};
  if (place.hijri && !place.year_stated && pieces.mark(next - 1, '-')) return {};  // "3 - nil": Safar is zero too
  if (last_day) {
    const int32_t year = place.year != 0 ? place.year : setting.document.year;
    if (year == 0 || place.hijri) return {};
    days.first = month_day_count(year, place.month);
  }
  return with_days(setting, days, place, place.end, weekday);
}

}  // namespace mirsad::date_rules
