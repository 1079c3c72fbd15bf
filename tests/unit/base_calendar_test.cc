// Day numbers against the calendar's own laws, and Hijri dates against pairs that newspapers print.
#include <doctest/doctest.h>

#include <initializer_list>

#include "base/calendar.h"

namespace mirsad {
namespace {

Date hijri(int32_t year, uint32_t month, uint32_t day) { return date_of_day(hijri_day(year, month, day)); }

TEST_CASE("day numbers and dates are each other's inverse, and weekdays run on") {
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(weekday_of(0) == 4);
  CHECK(weekday_of(day_number({2024, 2, 29})) == 4);
  CHECK(weekday_of(day_number({1924, 8, 1})) == 5);
  Date last{};
  for (int32_t number = -530000; number < 60000; number += 1) {
    const Date date = date_of_day(number);
    REQUIRE(day_number(date) == number);
    REQUIRE(is_day(date.year, date.month, date.day));
    REQUIRE(date != last);
    last = date;
  }
}

TEST_CASE("a missing month or day counts as the first") {
  CHECK(day_number({2020, 0, 0}) == day_number({2020, 1, 1}));
  CHECK(day_number({2020, 5, 0}) == day_number({2020, 5, 1}));
}

TEST_CASE("days that do not exist") {
  CHECK_FALSE(is_day(2023, 2, 29));
  CHECK(is_day(2000, 2, 29));
  CHECK_FALSE(is_day(1900, 2, 29));
  CHECK_FALSE(is_day(2023, 13, 1));
  CHECK_FALSE(is_day(2023, 0, 1));
  CHECK_FALSE(is_hijri_day(1436, 1, 31));
}

TEST_CASE("months move without overflowing their days") {
  CHECK(add_months({2021, 1, 31}, 1) == Date{2021, 2, 28});
  CHECK(add_months({2021, 1, 15}, -1) == Date{2020, 12, 15});
  CHECK(add_months({2021, 11, 0}, 14) == Date{2023, 1, 0});
}

TEST_CASE("Hijri dates") {
  CHECK(hijri(1343, 1, 1) == Date{1924, 8, 1});
  CHECK(hijri(1409, 2, 13) == Date{1988, 9, 24});
  CHECK(hijri(1432, 9, 14) == Date{2011, 8, 14});
  CHECK(hijri(1436, 10, 10) == Date{2015, 7, 26});
  CHECK(hijri(1436, 11, 5) == Date{2015, 8, 20});
  CHECK(hijri(1500, 12, 30) == Date{2077, 11, 16});
}

TEST_CASE("the arithmetic calendar joins the table within two days") {
  CHECK(hijri(1, 1, 1) == Date{622, 7, 19});
  for (const int32_t year : {1343, 1501}) {
    const int32_t gap = hijri_day(year, 1, 1) - hijri_day(year - 1, 12, 29);
    CHECK(gap >= 0);
    CHECK(gap <= 3);
  }
}

}  // namespace
}  // namespace mirsad
