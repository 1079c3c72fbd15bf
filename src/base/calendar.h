// Days and dates: counting civil days, weekdays, and the Umm al-Qura calendar of Saudi Arabia.
// A day number counts from 1970-01-01 (day 0). The Gregorian calendar is used proleptically. Hijri years 1343-1500 come from
// the published month lengths; years outside from the arithmetic calendar, which may be a day off.
// Example: hijri_day(1436, 10, 10) is the day of 2015-07-26, a Sunday.
#pragma once
#include <cstdint>

#include "base/date.h"

namespace mirsad {

int32_t day_number(Date date);     // missing month or day counts as 1
Date date_of_day(int32_t number);
uint8_t weekday_of(int32_t number);  // 0 Sunday … 6 Saturday
uint8_t month_day_count(int32_t year, uint8_t month);
bool is_day(int32_t year, uint32_t month, uint32_t day);  // such a day exists, years 1-9999

// Moves by months, keeping the day where the month has it: 31 January + 1 = 28 February.
Date add_months(Date date, int32_t months);

bool is_hijri_day(int32_t year, uint32_t month, uint32_t day);  // days to 30 in every month, years 1-1700
// A 30th of a month of 29 days is the first of the next: writers count by another calendar than the table.
int32_t hijri_day(int32_t year, uint32_t month, uint32_t day);

}  // namespace mirsad
