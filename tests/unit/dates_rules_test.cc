// Dates in sentences, through the shipped lexicon: what is written, on what document date, and what it resolves to.
// A result is FIRST[..LAST] and, where it is not a day, its precision.
#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "dates/dates.h"
#include "lexicon/view.h"
#include "match/phrases.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace mirsad {
namespace {

std::string shown(Date date) {
  char text[32] = "";
  if (date.day != 0) std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  else if (date.month != 0) std::snprintf(text, sizeof text, "%04d-%02d", date.year, date.month);
  else if (date.known()) std::snprintf(text, sizeof text, "%04d", date.year);
  return text;
}

const char* precision_name(DatePrecision precision) {
  constexpr const char* names[] = {"", "", " week", " month", " season", " year", " range"};
  return names[static_cast<size_t>(precision)];
}

struct Reading {
  std::string text;
  std::vector<DateMention> dates;
};

Reading read(std::string_view text, Date document) {
  Lexicon lexicon;
  REQUIRE(lexicon.open(shipped_image()) == Status::ok);
  std::vector<uint8_t> letters(letters_room(text.size()));
  std::vector<uint16_t> source(letters.size());
  Folded folded;
  folded.letters = letters, folded.source = source;
  fold(bytes_of(text), folded);
  std::vector<Token> token_storage(text.size() + 1);
  std::vector<Hit> hit_storage(text.size() + 1), overlay_storage(text.size() + 1);
  std::vector<DateMention> date_storage(64);
  Bounded<Token> tokens{std::span<Token>(token_storage)};
  Bounded<Hit> hits{std::span<Hit>(hit_storage)}, overlays{std::span<Hit>(overlay_storage)};
  Bounded<DateMention> dates{std::span<DateMention>(date_storage)};
  tokenise(folded, tokens);
  match_phrases(lexicon, folded, tokens.items(), 0, tokens.size(), hits, overlays);
  find_dates(tokens.items(), letters, hits.items(), {0, tokens.size()}, document, dates);
  Date first_day;
  for (const DateMention& date : dates)
    if (!first_day.known() && date.span.precision == DatePrecision::day && date.span.first.day != 0) first_day = date.span.first;
  REQUIRE(shown(find_first_day(tokens.items(), letters, hits.items(), {0, tokens.size()}, document).first) == shown(first_day));
  Reading reading;
  for (const DateMention& date : dates) {
    reading.dates.push_back(date);
    reading.text += (reading.text.empty() ? "" : "; ") + shown(date.span.first);
    if (date.span.last.known()) reading.text += ".." + shown(date.span.last);
    reading.text += precision_name(date.span.precision);
  }
  return reading;
}

constexpr Date thursday{2021, 9, 2};

std::string dates(std::string_view text, Date document = thursday) { return read(text, document).text; }

TEST_CASE("dates in full") {
  CHECK(dates("وقع الاتفاق في 7 ديسمبر 2023") == "2023-12-07");
  CHECK(dates("في ٧ ديسمبر ٢٠٢٣") == "2023-12-07");
  CHECK(dates("10 من تشرين الثاني/نوفمبر 2020") == "2020-11-10");
  CHECK(dates("25 يناير (كانون الثاني) من عام 2011") == "2011-01-25");
  CHECK(dates("في الـ18 من أغسطس/آب 2015") == "2015-08-18");
  CHECK(dates("الحادي والعشرون من ماي 1999") == "1999-05-21");
  CHECK(dates("السابع عشر من دجنبر 2010") == "2010-12-17");
  CHECK(dates("يوم الثلاثاء 1 نوفمبر 2016") == "2016-11-01");
  CHECK(dates("الأول من أبريل ألفين وثمانية عشر") == "2018-04-01");
  CHECK(dates("11/5/2021") == "2021-05-11");
  CHECK(dates("2015/08/12") == "2015-08-12");
  CHECK(dates("25-11-2010") == "2010-11-25");
  CHECK(dates("4/22/2021") == "2021-04-22");
  CHECK(dates("في آخر يوم من شهر فبراير 2020") == "2020-02-29");
}

TEST_CASE("days that do not exist are no dates") {
  CHECK(dates("31/2/2021") == "");
  CHECK(dates("31 فبراير 2021") == "2021-02 month");
  CHECK(dates("15/15/2021") == "");
}

TEST_CASE("Hijri dates, and the Gregorian one beside them") {
  CHECK(dates("10 شوال 1436هـ", {}) == "2015-07-26");
  CHECK(dates("4/11/1435هـ", {}) == "2014-08-30");
  CHECK(dates("1436/10/30 هـ", {}) == "2015-08-15");
  CHECK(dates("11 ربيع الآخر 1430 هـ", {}) == "2009-04-07");
  CHECK(dates("28 رمضان 1436 هـ، الموافق 15 يوليو 2015", {}) == "2015-07-15");
  CHECK(dates("10شوال 1436هـ (26يوليو 2015)", {}) == "2015-07-26");
  CHECK(dates("لعام 1436هـ", {}) == "2014-10-25..2015-10-13 year");
  CHECK(dates("الثالث من شهر شوال", {2015, 7, 24}) == "2015-07-19");
}

TEST_CASE("a day without its year takes the document's, or the nearest where that is far") {
  CHECK(dates("في 29 يوليو") == "2021-07-29");
  CHECK(dates("في 29 يوليو", {}) == "");
  CHECK(dates("في 28 ديسمبر", {2021, 1, 5}) == "2020-12-28");
  CHECK(dates("23 ماي الماضي") == "2021-05-23");
  CHECK(dates("7 ديسمبر الماضي") == "2020-12-07");
  CHECK(dates("15 من أكتوبر المقبل") == "2021-10-15");
  CHECK(dates("الرابع عشر من الشهر الماضي") == "2021-08-14");
  CHECK(dates("في 12 الجاري") == "2021-09-12");
  CHECK(dates("الأربعاء 22 يناير", {2016, 11, 7}) == "2017-01-22");
}

TEST_CASE("ranges") {
  CHECK(dates("بين 24 و26 آب/أغسطس الحالي", {2015, 8, 9}) == "2015-08-24..2015-08-26 range");
  CHECK(dates("خلال الفترة من 1-4 حزيران 2015") == "2015-06-01..2015-06-04 range");
  CHECK(dates("من 15 إلى 28 مارس 2017") == "2017-03-15..2017-03-28 range");
  CHECK(dates("أعوام 2020-2022") == "2020..2022 range");
  CHECK(dates("بين عامي 2000 و2004") == "2000..2004 range");
}

TEST_CASE("parts of the calendar") {
  CHECK(dates("في ديسمبر 2021") == "2021-12 month");
  CHECK(dates("عام 2014") == "2014 year");
  CHECK(dates("منذ 2014") == "2014 year");
  CHECK(dates("نهاية شهر مارس المقبل") == "2022-03-31 month");
  CHECK(dates("مطلع عام 2020") == "2020-01 year");
  CHECK(dates("صيف عام 2016") == "2016-06 season");
  CHECK(dates("في العام الماضي") == "2020 year");
  CHECK(dates("آخر اثنين من شهر شباط 2021") == "2021-02-22");
}

TEST_CASE("days that count from the document's") {
  CHECK(dates("أعلن أمس") == "2021-09-01");
  CHECK(dates("أمس (الأربعاء)") == "2021-09-01");
  CHECK(dates("أول أمس الثلاثاء") == "2021-08-31");
  CHECK(dates("صباح اليوم الخميس 2 سبتمبر 2021") == "2021-09-02");
  CHECK(dates("ينعقد غدا الجمعة") == "2021-09-03");
  CHECK(dates("وصل الجمعة إلى موسكو") == "2021-08-27");
  CHECK(dates("وصل الخميس إلى موسكو") == "2021-09-02");
  CHECK(dates("سيزور الجمعة موسكو") == "2021-09-03");
  CHECK(dates("يعقد الجمعة اجتماعا") == "2021-09-03");
  CHECK(dates("تقرر إغلاق المعبر ابتداء من يوم الاثنين") == "2021-09-06");
  CHECK(dates("وصل الثلاثاء الماضي") == "2021-08-31");
  CHECK(dates("الأحد المقبل") == "2021-09-05");
  CHECK(dates("الثلاثاء قبل الماضي") == "2021-08-24");
  CHECK(dates("وصل أمس الخميس", {}) == "");
}

TEST_CASE("stretches of time that count from the document's day") {
  CHECK(dates("الأسبوع المقبل") == "2021-09-05..2021-09-11 week");
  CHECK(dates("الثلاثاء من الأسبوع المقبل") == "2021-09-07");
  CHECK(dates("الشهر الجاري") == "2021-09 month");
  CHECK(dates("منذ 3 أيام") == "2021-08-30");
  CHECK(dates("قبل أسبوعين") == "2021-08-19 week");
  CHECK(dates("بعد يوم واحد") == "2021-09-03");
  CHECK(dates("قبل شهر و3 أيام") == "2021-07-30");
}

TEST_CASE("feasts are dates where they are times") {
  CHECK(dates("في عيد الفطر 2019") == "2019-06-04");
  CHECK(dates("وصل ثاني أيام عيد الأضحى 1436") == "2015-09-24");  // by the table; watchers of the moon were a day later
  CHECK(dates("رأس السنة الهجرية 2019", {}) == "2019-08-31");
  CHECK(dates("عيد الفطر", {2013, 2, 12}) == "2013-08-08");
  CHECK(dates("ليلة رأس السنة الجديدة", {2016, 11, 7}) == "2016-12-31");
  CHECK(dates("في عيد الشكر 2010") == "2010-11-25");
  CHECK(dates("ثالث ثلاثاء بعد كريسماس 2014") == "2015-01-13");
  CHECK(dates("هنأ الرئيس الشعب بمناسبة عيد الفطر") == "");
  CHECK(dates("عشية صباح ليلة الجمعة") == "2021-09-03");  // parts of a day in a row once never ended
}

TEST_CASE("days that only the setting tells") {
  CHECK(dates("سيزور في اليوم التالي موسكو") == "2021-09-03");
  CHECK(dates("وصل في اليوم التالي") == "");
  CHECK(dates("وصل قبل بضعة أيام") == "2021-08-30 week");
  CHECK(dates("منذ بضعة سنوات") == "");
  CHECK(dates("عدت في 27.") == "2021-09-27");
  CHECK(dates("ارتفع العدد إلى 27.") == "");
  CHECK(dates("الأحد الأول") == "2021-09-05");
  CHECK(dates("آخر ثلاثاء") == "2021-09-28");
  CHECK(dates("من 28 يناير إلى 3 فبراير 2021") == "2021-01-28..2021-02-03 range");
  CHECK(dates("28 ديسمبر - 3 يناير 2021") == "2020-12-28..2021-01-03 range");
}

TEST_CASE("what looks like a date and is none") {
  CHECK(dates("بعد ثلاث سنوات على الحادثة") == "");
  CHECK(dates("قبل يومين من التوقيع") == "");
  CHECK(dates("اليوم الثالث من المحادثات") == "");
  CHECK(dates("السبت أيام السبت") == "2021-08-28");
  CHECK(dates("مقابل 100 يورو لليوم الواحد") == "");
  CHECK(dates("أغلقت باب الحوار") == "");
  CHECK(dates("بمساحة 1000م") == "");
  CHECK(dates("رجب طيب أردوغان") == "");
  CHECK(dates("في 2000 مدرسة") == "");
  CHECK(dates("فاز 3 - صفر") == "");
}

TEST_CASE("precision and basis say how it is known") {
  const auto first = [](std::string_view text) { return read(text, thursday).dates.at(0).span; };
  CHECK(first("7 ديسمبر 2023").basis == DateBasis::explicit_date);
  CHECK(first("7 ديسمبر").basis == DateBasis::partial);
  CHECK(first("7 ديسمبر الماضي").basis == DateBasis::relative);
  CHECK(first("10 شوال 1436هـ").basis == DateBasis::hijri);
  CHECK(first("ديسمبر 2021").basis == DateBasis::partial);
  CHECK(first("أمس").basis == DateBasis::relative);
  CHECK(first("قبل أسبوعين").precision == DatePrecision::week);
}

TEST_CASE("a mention covers its own tokens") {
  const DateMention date = read("أعلن صباح أمس الأربعاء في موسكو", thursday).dates.at(0);
  CHECK(date.token_begin == 1);
  CHECK(date.token_end == 4);
}

}  // namespace
}  // namespace mirsad
