// The driver: at each piece the rules are tried and the longest reading kept; the walk goes on behind it. It keeps what
// rules need of the sentence so far: the last day that was named, and whether a verb looked ahead.
#include "dates/dates.h"

#include <algorithm>

#include "base/calendar.h"
#include "dates/date_rules.h"

namespace mirsad {

namespace {

using namespace date_rules;

// Kinds that only continue a date.
constexpr uint64_t inner_kinds = kind_bit(CalendarKind::of) | kind_bit(CalendarKind::at) | kind_bit(CalendarKind::until) |
                                 kind_bit(CalendarKind::now) | kind_bit(CalendarKind::within) | kind_bit(CalendarKind::last_marker) |
                                 kind_bit(CalendarKind::next_marker) | kind_bit(CalendarKind::corresponding) |
                                 kind_bit(CalendarKind::era_gregorian) | kind_bit(CalendarKind::era_hijri) |
                                 kind_bit(CalendarKind::ahead) | kind_bit(CalendarKind::few);

std::span<const Hit> hits_within(std::span<const Hit> hits, Sentence sentence) {
  const auto before = [](const Hit& each, uint32_t token) { return each.token_begin < token; };
  const auto first = std::lower_bound(hits.begin(), hits.end(), sentence.token_begin, before);
  return {first, std::lower_bound(first, hits.end(), sentence.token_end, before)};
}

// What stands before the piece before the first that may begin a date: no rule looks further back, so it need not be laid out. Only a verb
// that looks ahead counts from there too.
struct Lead {
  uint32_t token_end = 0;
  bool ahead = false;
};

Lead lead_of(std::span<const Token> tokens, std::span<const Hit> hits, Sentence sentence) {
  constexpr uint32_t date_classes = class_bit(SenseClass::calendar) | class_bit(SenseClass::number);
  Lead lead{sentence.token_begin, false};
  if (sentence.token_end - sentence.token_begin > limits::sentence_token_count_max) return lead;
  bool ahead = false;  // of the pieces up to `at`
  size_t next = 0;
  for (uint32_t at = sentence.token_begin; at < sentence.token_end && tokens[at].kind != TokenKind::number;) {
    while (next < hits.size() && hits[next].token_begin < at) ++next;
    const Hit* hit = next < hits.size() && hits[next].token_begin == at ? &hits[next] : nullptr;
    if (hit != nullptr && (hit->classes & date_classes) != 0) break;
    lead = {at, ahead};
    ahead = ahead || (hit != nullptr && looks_ahead(*hit));
    at += hit != nullptr ? hit->token_count : 1;
  }
  return lead;
}

// Most sentences hold no date: they are told by a glance at their hits and number tokens.
bool may_hold_date(std::span<const Token> tokens, std::span<const Hit> hits, Sentence sentence) {
  for (const Hit& hit : hits)
    if (hit.has(SenseClass::calendar) && (calendar_kinds(hit) & ~inner_kinds) != 0) return true;
  for (uint32_t at = sentence.token_begin; at < sentence.token_end; ++at)
    if (tokens[at].kind == TokenKind::number &&
        (tokens[at].letter_count == 4 || at + 2 >= sentence.token_end || tokens[at + 2].kind == TokenKind::number))
      return true;
  return false;
}

bool may_start(const DatePieces& pieces, uint32_t at) {
  return (pieces[at].kinds & ~inner_kinds) != 0 || pieces[at].digit_count != 0 || pieces.number_word(at) != no_value;
}

void keep_longer(Found& best, const Found& other) {
  if (other.end > best.end && other.span.first.known()) best = other;
}

// What stands right before says whether bare numbers or month names are dates.
bool is_led(const DatePieces& pieces, uint32_t at) {
  if (at == 0) return false;
  const uint8_t led_clitics = clitic::in | clitic::to;
  const Hit* here = pieces[at].hit;
  if (here != nullptr && (here->clitics & led_clitics) != 0) return true;
  return pieces.preposition(at - 1) || pieces.is(at - 1, CalendarKind::unit_day) || pieces.is(at - 1, CalendarKind::weekday) ||
         pieces.is(at - 1, CalendarKind::day_word);
}

// What each rule can begin with, so that most are passed over by a mask.
constexpr uint64_t number_kinds = kind_bit(CalendarKind::ordinal) | kind_bit(CalendarKind::article) | kind_bit(CalendarKind::last_of);
constexpr uint64_t month_kinds = kind_bit(CalendarKind::month) | kind_bit(CalendarKind::hijri_month) |
                                 kind_bit(CalendarKind::unit_month) | kind_bit(CalendarKind::this_marker);
constexpr uint64_t named_month_kinds = kind_bit(CalendarKind::month) | kind_bit(CalendarKind::hijri_month) | kind_bit(CalendarKind::unit_month);
constexpr uint64_t weekday_kinds = kind_bit(CalendarKind::weekday) | kind_bit(CalendarKind::weekday_bare);
constexpr uint64_t day_kinds = weekday_kinds | kind_bit(CalendarKind::day_word) | kind_bit(CalendarKind::part_of_day) |
                               kind_bit(CalendarKind::unit_day) | kind_bit(CalendarKind::this_marker);
constexpr uint64_t period_kinds = kind_bit(CalendarKind::unit_week) | kind_bit(CalendarKind::unit_month) |
                                  kind_bit(CalendarKind::unit_year) | kind_bit(CalendarKind::this_marker) |
                                  kind_bit(CalendarKind::weekday_bare);
constexpr uint64_t feast_kinds = kind_bit(CalendarKind::feast) | kind_bit(CalendarKind::part_of_day) |
                                 kind_bit(CalendarKind::unit_day) | kind_bit(CalendarKind::day_word) |
                                 kind_bit(CalendarKind::ordinal);
constexpr uint64_t boundary_kinds = kind_bit(CalendarKind::beginning) | kind_bit(CalendarKind::middle) | kind_bit(CalendarKind::end);
constexpr uint64_t offset_kinds = kind_bit(CalendarKind::ago) | kind_bit(CalendarKind::from_now);

Found read_absolute(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const uint64_t kinds = pieces[at].kinds;
  const bool digits = pieces[at].digit_count != 0;
  const bool number = digits || (kinds & number_kinds) != 0 || pieces.number_word(at) != no_value;
  Found best = digits ? read_numeric(setting, at, is_led(pieces, at)) : Found{};
  if ((number || (kinds & month_kinds) != 0) && pieces.hold(named_month_kinds)) keep_longer(best, read_day_of_month(setting, at, no_value));
  if ((kinds & month_kinds) != 0) keep_longer(best, read_month(setting, at, at > 0 && pieces.preposition(at - 1)));
  if (number || (kinds & kind_bit(CalendarKind::unit_day)) != 0)
    keep_longer(best, read_day_alone(setting, at, is_led(pieces, at)));
  return best;
}

Found read_any(const Setting& setting, uint32_t at) {
  const DatePieces& pieces = setting.pieces;
  const uint64_t kinds = pieces[at].kinds;
  Found best = read_absolute(setting, at);
  if ((kinds & kind_bit(CalendarKind::unit_year)) != 0 || pieces[at].digit_count == 4) keep_longer(best, read_year(setting, at));
  if ((kinds & kind_bit(CalendarKind::season)) != 0) keep_longer(best, read_season(setting, at));
  if ((kinds & boundary_kinds) != 0) keep_longer(best, read_boundary(setting, at));
  if ((kinds & (number_kinds | weekday_kinds)) != 0 && pieces.hold(weekday_kinds)) keep_longer(best, read_nth_weekday(setting, at));
  if ((kinds & day_kinds) != 0) keep_longer(best, read_day_phrase(setting, at));
  if ((kinds & period_kinds) != 0) keep_longer(best, read_period(setting, at));
  if ((kinds & feast_kinds) != 0 && pieces.hold(kind_bit(CalendarKind::feast))) keep_longer(best, read_feast(setting, at));
  if ((kinds & offset_kinds) != 0) keep_longer(best, read_offset(setting, at));
  return best;
}

// "10 Shawwal 1436, corresponding to 26 July 2015": one date, and the Gregorian one is it.
void read_corresponding(const Setting& setting, Found& found) {
  if (found.span.basis != DateBasis::hijri && found.span.basis != DateBasis::explicit_date) return;
  const DatePieces& pieces = setting.pieces;
  uint32_t next = found.end;
  if (pieces.mark(next, ',')) ++next;
  const bool bracket = pieces.mark(next, '(');
  const bool named = pieces.is(bracket ? next + 1 : next, CalendarKind::corresponding);
  if (!named && !bracket && !pieces.mark(next, '/') && !pieces.mark(next, '-')) return;
  next += bracket && named ? 2 : 1;
  Found other = read_absolute(setting, next);
  if (!other.ok() || other.span.precision != DatePrecision::day) return;
  if (!named && (other.span.basis == DateBasis::hijri) == (found.span.basis == DateBasis::hijri)) return;
  if (bracket && pieces.mark(other.end, ')')) ++other.end;
  if (found.span.basis == DateBasis::hijri) found.span = other.span;
  found.end = other.end;
}

// "28 January to 3 February 2021": the first day takes the year of the last.
void read_range(const Setting& setting, Found& found) {
  constexpr int32_t range_days_max = 366;
  const DatePieces& pieces = setting.pieces;
  const auto dated = [](const Found& each) {
    return each.ok() && each.span.precision == DatePrecision::day &&
           (each.span.basis == DateBasis::explicit_date || each.span.basis == DateBasis::partial);
  };
  if (!dated(found) || (!pieces.mark(found.end, '-') && !pieces.is(found.end, CalendarKind::until))) return;
  const Found other = read_day_of_month(setting, found.end + 1, no_value);
  if (!dated(other)) return;
  Date first = found.span.first;
  const Date last = other.span.first;
  if (found.span.basis == DateBasis::partial) {
    const bool turns = first.month > last.month || (first.month == last.month && first.day > last.day);
    first.year = static_cast<int16_t>(last.year - (turns ? 1 : 0));
    if (!is_day(first.year, first.month, first.day)) return;
  }
  const int32_t length = day_number(last) - day_number(first);
  if (length <= 0 || length > range_days_max) return;
  found = {other.end, {first, last, DatePrecision::range, other.span.basis}};
}

// Calls `use(mention)` for each date of the sentence in order, until it answers false.
template <typename Use>
void walk_dates(std::span<const Token> tokens, Bytes letters, std::span<const Hit> hits, Sentence sentence, Date document, Use use) {
  hits = hits_within(hits, sentence);
  if (!may_hold_date(tokens, hits, sentence)) return;
  const Lead lead = lead_of(tokens, hits, sentence);
  const DatePieces pieces(tokens, letters, hits, lead.token_end, sentence.token_end);
  if (document.month == 0 || document.day == 0) document = {};  // a month cannot tell what yesterday was
  Setting setting{pieces, document, {}, lead.ahead};
  for (uint32_t at = 0; at < pieces.size();) {
    Found found = may_start(pieces, at) ? read_any(setting, at) : Found{};
    if (!found.ok() || !found.span.first.known()) {
      setting.ahead = setting.ahead || pieces.future(at);
      ++at;
      continue;
    }
    read_corresponding(setting, found);
    read_range(setting, found);
    if (!use(DateMention{pieces[at].token_begin, pieces[found.end - 1].token_end, found.span})) return;
    if (found.span.precision == DatePrecision::day) setting.anchor = found.span.first;
    at = found.end;
  }
}

}  // namespace

void find_dates(std::span<const Token> tokens, Bytes letters, std::span<const Hit> hits, Sentence sentence, Date document,
                Bounded<DateMention>& dates) {
  walk_dates(tokens, letters, hits, sentence, document, [&](const DateMention& mention) {
    dates.push(mention);
    return true;
  });
}

DateSpan find_first_day(std::span<const Token> tokens, Bytes letters, std::span<const Hit> hits, Sentence sentence, Date document) {
  DateSpan day;
  walk_dates(tokens, letters, hits, sentence, document, [&](const DateMention& mention) {
    const bool is_day = mention.span.precision == DatePrecision::day && mention.span.first.day != 0;
    if (is_day) day = mention.span;
    return !is_day;
  });
  return day;
}

}  // namespace mirsad
