// A calendar date of the proleptic Gregorian calendar, possibly partial, and a span of two of them.
#pragma once
#include <cstdint>

namespace mirsad {

enum class DatePrecision : uint8_t { none, day, week, month, season, year, range };

// How a date was known. `document` means that the text gives none and the document's own date stands in for it.
enum class DateBasis : uint8_t { none, explicit_date, relative, partial, hijri, document };

struct Date {
  int16_t year = 0;   // 0: no date
  uint8_t month = 0;  // 0: only the year is known
  uint8_t day = 0;    // 0: only year and month are known
  bool known() const { return year != 0; }
  bool operator==(const Date&) const = default;
};

struct DateSpan {
  Date first;
  Date last;  // unknown unless the text names a range
  DatePrecision precision = DatePrecision::none;
  DateBasis basis = DateBasis::none;
};

}  // namespace mirsad
