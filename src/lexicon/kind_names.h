// The kinds of lexicon/sense.h as the lexicon's tables call them, in the order of the enumerations: one list for the compiler that
// reads them and for the commands that show them.
#pragma once
#include <iterator>
#include <string_view>

#include "lexicon/sense.h"

namespace mirsad::kind_names {

inline constexpr std::string_view particle[] = {
    "none", "negation", "future", "may", "conditional", "past", "that", "relative", "and", "but", "preposition",
    "place", "agent", "each", "counterpart", "pronoun-dual", "pronoun-states", "pronoun-rel", "mediation", "earlier",
    "attribution", "while", "after", "during", "so-called", "refusal", "intention", "quote-verb", "adverb",
    "name-link", "quantifier", "partitive", "between", "that-pronoun", "belonging", "identity", "prospect", "response", "may-or-has", "inside",
    "if-or-that"};
inline constexpr std::string_view calendar[] = {
    "none", "month", "hijri_month", "weekday", "day_word", "unit_day", "unit_week", "unit_month", "unit_year",
    "season", "part_of_day", "last_marker", "next_marker", "this_marker", "ago", "within", "from_now",
    "era_gregorian", "era_hijri", "corresponding", "beginning", "end", "middle", "weekday_bare", "ordinal", "last_of",
    "of", "until", "at", "now", "article", "ahead", "feast", "few"};
inline constexpr std::string_view structure[] = {
    "none", "date_line", "credit_line", "tag_line", "read_also", "links", "caption", "boilerplate", "navigation",
    "publication", "glue_start", "month_english", "time_zone"};

static_assert(std::size(particle) == static_cast<size_t>(ParticleKind::if_or_that) + 1);
static_assert(std::size(calendar) == static_cast<size_t>(CalendarKind::few) + 1);
static_assert(std::size(structure) == static_cast<size_t>(StructureKind::time_zone) + 1);

}  // namespace mirsad::kind_names
