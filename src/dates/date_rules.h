// The rules of dates: each reads from one piece on and says where it ended, or that it is none of this. The driver (dates.cc) tries them
// and keeps the longest.
#pragma once
#include "base/date.h"
#include "dates/date_pieces.h"

namespace mirsad::date_rules {

struct Setting {
  const DatePieces& pieces;
  Date document;        // may be unknown
  Date anchor;          // the last day named before in this sentence, else unknown
  bool ahead = false;   // a verb before looks to the future
};

struct Found {
  uint32_t end = 0;  // piece after the last
  DateSpan span;
  bool ok() const { return end != 0; }
};

// A direction that a marker gives: last, this, next.
enum class Way : uint8_t { none, last, here, next, following };
struct Marked {
  Way way = Way::none;
  bool twice = false;  // "before last", "after next"
  uint32_t end = 0;
};
Marked read_marker(const DatePieces& pieces, uint32_t at);  // end == at where there is none

// --- absolute (dates_absolute.cc, dates_month.cc)
Found read_numeric(const Setting& setting, uint32_t at, bool led);       // 11/5/2021; `led`: something before says that it is a date
Found read_day_of_month(const Setting& setting, uint32_t at, uint32_t weekday);  // 7 December [2023]; weekday or no_value
Found read_month(const Setting& setting, uint32_t at, bool led);
Found read_year(const Setting& setting, uint32_t at);
Found read_season(const Setting& setting, uint32_t at);
Found read_boundary(const Setting& setting, uint32_t at);                // end of December
Found read_nth_weekday(const Setting& setting, uint32_t at);             // last Monday of the month
Found read_feast(const Setting& setting, uint32_t at);                   // on the second day of the feast of sacrifice 2019

// --- relative (dates_relative.cc, dates_period.cc)
Found read_day_phrase(const Setting& setting, uint32_t at);              // yesterday Thursday, Friday
Found read_day_alone(const Setting& setting, uint32_t at, bool led);     // the 27th, 27 of the current
Found read_period(const Setting& setting, uint32_t at);                  // next week, Monday of next week
Found read_offset(const Setting& setting, uint32_t at);                  // two weeks ago

// --- parts shared by the rules
// A year between these with no month and no era is Hijri: no news tells of Gregorian 1440.
inline constexpr int32_t hijri_year_first = 1300, hijri_year_last = 1500;
constexpr bool is_hijri_year(int32_t year) { return year >= hijri_year_first && year <= hijri_year_last; }

struct Weekday {
  uint32_t value = no_value;
  uint32_t end = 0;
};
Weekday read_weekday(const DatePieces& pieces, uint32_t at);  // perhaps in brackets, perhaps after "day"
int32_t day_from(int32_t day, uint32_t weekday);              // the first such weekday from this day on
struct MonthPlace {
  int32_t year = 0;     // 0: not said
  uint8_t month = 0;    // 0: no month
  bool hijri = false;
  bool year_stated = false;
  bool doubtful = false;  // the name is a common word too
  Way way = Way::none;
  uint32_t end = 0;
};
MonthPlace read_month_place(const Setting& setting, uint32_t at);  // month with names, year, era, marker
// The year after a date. `hijri` in: expected; out: what the era or size says. 0 where none; `end` then unchanged.
int32_t read_year_tail(const Setting& setting, uint32_t at, bool& hijri, uint32_t& end);
// The day on which a feast falls, without the words around it; `end` 0 where none is named.
struct FeastDay {
  Date date;            // unknown where there is nothing to resolve it against
  bool hijri = false;
  bool year_stated = false;
  bool marked = false;  // a year or "last", "next" says that the day is meant and not what happens on it
  uint32_t end = 0;
};
FeastDay read_feast_day(const Setting& setting, uint32_t at);
Date nth_weekday(Date first_of_month, uint32_t nth, uint32_t weekday);  // `nth` from the start, or 0 for the last
bool ends_sentence(const DatePieces& pieces, uint32_t at);              // nothing, or only its last mark, stands here
// A day of a month in words or digits, 0 where none.
uint32_t read_day(const DatePieces& pieces, uint32_t at, uint32_t& end);
// Completes day and month with the year that the document's date suggests; unknown where it cannot.
Date complete(const Setting& setting, const MonthPlace& place, uint32_t day, uint32_t weekday);
DateSpan day_span(Date date, DateBasis basis);

}  // namespace mirsad::date_rules
