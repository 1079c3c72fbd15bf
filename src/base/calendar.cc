// Civil days by Hinnant's era arithmetic (an era is 400 years of 146,097 days); Hijri days by summing month lengths from the table.
#include "base/calendar.h"

#include <array>
#include <iterator>

namespace mirsad {

namespace {

constexpr uint32_t umm_al_qura_lengths[] = {
#include "base/umm_al_qura.inc"
};
constexpr int32_t table_first_year = 1343;
constexpr int32_t table_year_count = static_cast<int32_t>(std::size(umm_al_qura_lengths));
constexpr int32_t table_first_day = -16589;  // 1924-08-01
static_assert(table_year_count == 158);

constexpr uint32_t hijri_month_days(uint32_t lengths, uint32_t month) { return 28u + (lengths >> (2 * month - 2) & 3u); }

constexpr int32_t hijri_days_before(uint32_t lengths, uint32_t month) {
  uint32_t days = 0;
  for (uint32_t m = 1; m < month; ++m) days += hijri_month_days(lengths, m);
  return static_cast<int32_t>(days);
}

// Where each year of the table begins.
constexpr auto year_starts = [] {
  std::array<int32_t, table_year_count> starts{};
  int32_t start = table_first_day;
  for (size_t i = 0; i < starts.size(); ++i) {
    starts[i] = start;
    start += hijri_days_before(umm_al_qura_lengths[i], 13);
  }
  return starts;
}();

// The civil arithmetic calendar: eleven leap years in thirty; 1 Muharram 1 is 19 July 622 (Gregorian), day -492148.
int32_t arithmetic_hijri_day(int32_t year, uint32_t month, uint32_t day) {
  const int32_t before = static_cast<int32_t>((59 * (month - 1) + 1) / 2);  // 30, 29, 30 …
  return -492148 + (year - 1) * 354 + (3 + 11 * year) / 30 + before + static_cast<int32_t>(day) - 1;
}

constexpr bool is_leap(int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

}  // namespace

int32_t day_number(Date date) {
  const int32_t month = date.month == 0 ? 1 : date.month;
  const int32_t day = date.day == 0 ? 1 : date.day;
  const int32_t year = date.year - (month <= 2 ? 1 : 0);
  const int32_t era = (year >= 0 ? year : year - 399) / 400;
  const int32_t year_of_era = year - era * 400;
  const int32_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

Date date_of_day(int32_t number) {
  const int32_t shifted = number + 719468;
  const int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int32_t day_of_era = shifted - era * 146097;
  const int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int32_t part = (5 * day_of_year + 2) / 153;
  const int32_t month = part < 10 ? part + 3 : part - 9;
  const int32_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day_of_year - (153 * part + 2) / 5 + 1)};
}

uint8_t weekday_of(int32_t number) { return static_cast<uint8_t>(((number + 4) % 7 + 7) % 7); }

uint8_t month_day_count(int32_t year, uint8_t month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_day(int32_t year, uint32_t month, uint32_t day) {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         day <= month_day_count(year, static_cast<uint8_t>(month));
}

Date add_months(Date date, int32_t months) {
  const int32_t counted = date.year * 12 + (date.month == 0 ? 1 : date.month) - 1 + months;
  Date moved{static_cast<int16_t>(counted / 12), static_cast<uint8_t>(counted % 12 + 1), date.day};
  const uint8_t last = month_day_count(moved.year, moved.month);
  if (moved.day > last) moved.day = last;
  return moved;
}

bool is_hijri_day(int32_t year, uint32_t month, uint32_t day) {
  return year >= 1 && year <= 1700 && month >= 1 && month <= 12 && day >= 1 && day <= 30;
}

int32_t hijri_day(int32_t year, uint32_t month, uint32_t day) {
  const int32_t index = year - table_first_year;
  if (index < 0 || index >= table_year_count) return arithmetic_hijri_day(year, month, day);
  return year_starts[static_cast<size_t>(index)] + hijri_days_before(umm_al_qura_lengths[index], month) + static_cast<int32_t>(day) - 1;
}

}  // namespace mirsad
