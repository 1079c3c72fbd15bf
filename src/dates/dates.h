// Dates that a sentence names, resolved to the calendar.
//
// Takes the sentence's tokens and hits (calendar and number senses; the rules know no Arabic word) and the document's own date; gives
// date mentions in order, without overlap. What needs the document's date gives nothing where that is unknown: never guess.
//
//   7 ديسمبر 2023, 10 من تشرين الثاني/نوفمبر 2020, 11/5/2021, 10 شوال 1436هـ    day, explicit_date or hijri
//   7 ديسمبر                   day, partial: the year that puts it nearest, the document's own year unless far off
//   أمس الخميس, الجمعة         day, relative: a bare weekday is the last one up to the document's date, the next one
//                              when a verb before it looks ahead (سيزور)
//   ديسمبر 2021, عام 2014       month, year; first is partial (day 0), last unknown
//   أعوام 2020-2022, 7-9 ديسمبر  range
//   الأسبوع المقبل              week from Sunday, with `last`; قبل أسبوعين: the day so long ago, precision week
//   منتصف ديسمبر                month precision with a day inside it: 1, 15 or the last
//
//   في عيد الفطر 2019           day: a feast counts where it is a time, not where it is the occasion (تهنئة بعيد الفطر)
//   28 يناير - 3 فبراير 2021    range
//   قبل بضعة أيام              the least that it can be, precision week
//
// Not read: hours, Easter (three dates a year by as many churches and faiths), "in the coming days".
#pragma once
#include "base/bounded.h"
#include "base/date.h"
#include "base/bytes.h"
#include "match/hit.h"
#include "text/token.h"

namespace mirsad {

struct DateMention {
  uint32_t token_begin = 0;
  uint32_t token_end = 0;
  DateSpan span;
};

// Appends the dates of tokens[sentence.token_begin, sentence.token_end). `hits` may cover more than the sentence.
void find_dates(std::span<const Token> tokens, Bytes letters, std::span<const Hit> hits, Sentence sentence, Date document,
                Bounded<DateMention>& dates);

// The first date of these tokens that is a day; unknown when there is none. What stands behind it is not read.
DateSpan find_first_day(std::span<const Token> tokens, Bytes letters, std::span<const Hit> hits, Sentence sentence, Date document);

}  // namespace mirsad
