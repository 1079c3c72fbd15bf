// Days of date lines. Arabic orders are read by the rules of dates; English orders and two-digit years stand only in the furniture
// of pages and are read here.
#include "base/calendar.h"
#include "dates/dates.h"
#include "news/datelines.h"

namespace mirsad {
namespace {

constexpr uint32_t line_token_max = 64;

uint32_t english_month(const PageView& view, uint32_t at) {
  const Hit* hit = view.hit_at(at);
  if (hit == nullptr) return 0;
  for (const Sense& sense : hit->senses)
    if (sense.what == SenseClass::structure && sense.sub == static_cast<uint8_t>(StructureKind::month_english)) return sense.value;
  return 0;
}

DateSpan day_of(uint32_t year, uint32_t month, uint32_t day) {
  DateSpan span;
  if (year < 1900 || year > 2199 || !is_day(static_cast<int32_t>(year), month, day)) return span;
  span.first = {static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
  span.precision = DatePrecision::day;
  span.basis = DateBasis::explicit_date;
  return span;
}

// Behind a day's number: the ordinal's letters, and a comma.
uint32_t skip_ordinal(const PageView& view, uint32_t at) {
  if (view.is_word(at) && !view[at].space_before && view[at].letter_count == 2) ++at;
  return view.mark(at, ',') ? at + 1 : at;
}

uint32_t skip_comma(const PageView& view, uint32_t at) { return view.mark(at, ',') || view.mark(at, '.') ? at + 1 : at; }

DateSpan read_english(const PageView& view, uint32_t at) {
  if (const uint32_t month = english_month(view, at); month != 0) {
    const uint32_t day = skip_comma(view, at + 1);
    return day_of(view.number(skip_ordinal(view, day + 1)), month, view.number(day));
  }
  if (!view.is_number(at)) return {};
  const uint32_t month = skip_ordinal(view, at + 1);
  return day_of(view.number(skip_comma(view, month + 1)), english_month(view, month), view.number(at));
}

// 18/04/09: day first, as every Arabic outlet writes it.
DateSpan read_short(const PageView& view, uint32_t at) {
  const bool marks = view.mark(at + 1, '/') && view.mark(at + 3, '/') && !view.mark(at + 5, '/');
  if (!marks || !view.is_number(at) || !view.is_number(at + 4) || view[at + 4].letter_count != 2) return {};
  const uint32_t year = view.number(at + 4);
  return day_of(year < 70 ? 2000 + year : 1900 + year, view.number(at + 2), view.number(at));
}

DateSpan read_arabic(const PageView& view, uint32_t begin, uint32_t end, uint32_t& mention_end) {
  std::array<DateMention, 8> storage;
  Bounded<DateMention> mentions{std::span<DateMention>(storage)};
  find_dates(view.page().tokens, view.page().folded->letters, view.hits_in(begin, end), {begin, end}, {}, mentions);
  for (const DateMention& mention : mentions)
    if (mention.span.precision == DatePrecision::day && mention.span.first.day != 0 &&
        (mention.span.basis == DateBasis::explicit_date || mention.span.basis == DateBasis::hijri)) {
      mention_end = mention.token_end;
      return mention.span;
    }
  return {};
}

bool is_part_of_date(const PageView& view, uint32_t at, uint32_t& next) {
  next = at + 1;
  if (!view.is_word(at)) return true;
  const Hit* hit = view.hit_at(at);
  if (hit == nullptr) return view[at].letter_count <= 2 && at > 0 && view.is_number(at - 1);
  next = at + hit->token_count;
  if (hit->has(SenseClass::calendar)) return true;
  const StructureKind kind = structure_of(*hit);
  return kind == StructureKind::month_english || kind == StructureKind::time_zone || kind == StructureKind::date_line;
}

}  // namespace

DateSpan read_day(const PageView& view, uint32_t begin, uint32_t end) {
  if (end - begin > line_token_max) end = begin + line_token_max;
  uint32_t mention_end = end;
  const DateSpan arabic = read_arabic(view, begin, end, mention_end);
  if (arabic.first.known()) return arabic;
  for (uint32_t at = begin; at + 2 < end; ++at) {
    DateSpan span = read_english(view, at);
    if (!span.first.known()) span = read_short(view, at);
    if (span.first.known()) return span;
  }
  return {};
}

bool is_date_row(const PageView& view, const Row& row) {
  if (row.end - row.begin > line_token_max || row.end - row.begin < 3) return false;
  uint32_t next = row.begin;
  for (uint32_t at = row.begin; at < row.end; at = next)
    if (!is_part_of_date(view, at, next)) return false;
  return read_day(view, row.begin, row.end).first.known();
}

}  // namespace mirsad
