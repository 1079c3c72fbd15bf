#include "news/furniture.h"

#include "match/words.h"
#include "news/datelines.h"

namespace mirsad {
namespace {

constexpr uint32_t headline_words_max = 30;
constexpr uint32_t running_words_min = 15;  // a row so long is text even without a full stop
constexpr uint32_t furniture_words_max = 14;
constexpr uint32_t closing_tokens_max = 16;

bool is_delimiter(const PageView& view, uint32_t at) {
  return view.mark(at, ':') || view.mark(at, '*') || view.mark(at, '-') || view.mark(at, '/') || (view.mark(at, '.') && view.mark(at + 1, '.'));
}

uint32_t skip_delimiters(const PageView& view, uint32_t at, uint32_t end) {
  while (at < end && (is_delimiter(view, at) || view.mark(at, '.'))) ++at;
  return at;
}

uint32_t first_word(const PageView& view, const Row& row) {
  uint32_t at = row.begin;
  while (at < row.end && !view.is_word(at) && !view.is_number(at)) ++at;
  return at;
}

bool all_of(const PageView& view, const Row& row, StructureKind kind) {
  for (uint32_t at = row.begin; at < row.end;) {
    if (!view.is_word(at)) {
      if (view.is_number(at)) return false;
      ++at;
      continue;
    }
    if (view.structure_at(at) != kind) return false;
    at += view.hit_at(at)->token_count;
  }
  return true;
}

struct Marker {
  uint32_t after = 0;    // token behind it
  uint32_t tokens = 0;
  uint32_t words = 0;    // of the row
  bool whole = false;    // nothing follows in the row
  bool delimited = false;
};

bool counts_here(const PageView& view, const Row& row, StructureKind kind, const Marker& marker) {
  const bool colon = view.mark(marker.after, ':');
  const bool several = marker.tokens > 1;
  switch (kind) {
    case StructureKind::date_line:
      return marker.words <= furniture_words_max && (read_day(view, marker.after, row.end).first.known() || (several && colon));
    case StructureKind::credit_line: return colon;
    case StructureKind::tag_line: return colon || marker.whole || view.mark(marker.after, '*');
    case StructureKind::read_also: return marker.whole || marker.delimited || (several && !view.ends_with_stop(row.begin, row.end));
    case StructureKind::links:
      return (marker.delimited && marker.words <= headline_words_max && (colon || !view.ends_with_stop(row.begin, row.end))) ||
             (several && marker.whole);
    case StructureKind::caption:
      return marker.whole || ((colon || several) && marker.words <= furniture_words_max && !view.ends_with_stop(row.begin, row.end));
    case StructureKind::boilerplate:
      return marker.whole || (several && marker.words <= furniture_words_max && !view.ends_with_stop(row.begin, row.end)) ||
             (several && colon && marker.words <= headline_words_max) || (colon && marker.words <= 3) ||
             (marker.tokens > 2 && marker.words <= headline_words_max);
    case StructureKind::navigation: return all_of(view, row, kind);
    default: return false;
  }
}

}  // namespace

RowKind kind_of_row(const PageView& view, const Row& row) {
  const uint32_t at = first_word(view, row);
  if (at == row.end) return {};
  if (all_of(view, row, StructureKind::boilerplate)) return {StructureKind::boilerplate, row.end};
  const StructureKind kind = view.structure_at(at);
  if (kind == StructureKind::none) return {};
  Marker marker;
  marker.tokens = view.hit_at(at)->token_count;
  marker.after = at + marker.tokens;
  marker.words = view.word_count(row.begin, row.end);
  marker.whole = marker.words == marker.tokens;
  marker.delimited = is_delimiter(view, marker.after);
  if (!counts_here(view, row, kind, marker)) return {};
  return {kind, skip_delimiters(view, marker.after, row.end)};
}

bool is_markup(const PageView& view, const Row& row) {
  const std::string_view text = view_of(view.source(row.begin, row.end));
  return text.ends_with("/>") || text.ends_with("\">");
}

bool is_blank(const PageView& view, const Row& row) { return first_word(view, row) == row.end; }

bool is_headline(const PageView& view, const Row& row) {
  const uint32_t words = view.word_count(row.begin, row.end);
  if (words < 2 || words > headline_words_max || row.cut == RowEnd::glue || row.cut == RowEnd::page) return false;
  const bool stop = view.mark(row.end - 1, '.') && !view.mark(row.end - 2, '.');
  return !stop;
}

bool is_running_text(const PageView& view, const Row& row) {
  const uint32_t words = view.word_count(row.begin, row.end);
  return words >= running_words_min || (words >= 4 && view.ends_with_stop(row.begin, row.end) && !view.mark(row.end - 1, '?'));
}

bool is_outlet_row(const PageView& view, const Row& row) {
  bool any = false;
  for (uint32_t at = row.begin; at < row.end;) {
    if (!view.is_word(at)) {
      ++at;
      continue;
    }
    const bool outlet = !view.outlet_at(at).empty();
    if (!outlet && view.structure_at(at) != StructureKind::publication) return false;
    any = any || outlet;
    at += view.hit_at(at)->token_count;
  }
  return any;
}

// "(أ .ف .ب)": single letters with stops between them are one name.
std::string_view initials_outlet(const PageView& view, uint32_t begin, uint32_t end) {
  const Lexicon& lexicon = *view.page().lexicon;
  uint32_t node = image::none;
  for (uint32_t at = begin; at < end; ++at) {
    if (view.mark(at, '.')) continue;
    if (!view.is_word(at) || view[at].letter_count != 1) return {};
    const uint32_t word = find_word(lexicon, view.letters(at).data(), 1);
    if (word == image::none) return {};
    node = node == image::none ? word : follow(lexicon, node, word);
    if (node == image::none) return {};
  }
  if (node == image::none) return {};
  for (const Sense& sense : lexicon.senses_of(node))
    if (sense.what == SenseClass::outlet) return lexicon.text(lexicon.outlets()[sense.value].name);
  return {};
}

namespace {

// Does the bracket hold nothing but outlets and words that stand for them?
bool is_credit_list(const PageView& view, uint32_t begin, uint32_t end) {
  if (!initials_outlet(view, begin, end).empty()) return true;
  bool any = false;
  for (uint32_t at = begin; at < end;) {
    if (!view.is_word(at)) {
      if (view.is_number(at)) return false;
      ++at;
      continue;
    }
    const Hit* hit = view.hit_at(at);
    if (hit == nullptr || !(hit->has(SenseClass::outlet) || structure_of(*hit) == StructureKind::publication)) return false;
    any = true;
    at += hit->token_count;
  }
  return any;
}

}  // namespace

uint32_t closing_credit(const PageView& view, uint32_t begin, uint32_t end) {
  uint32_t last = end;
  while (last > begin && (view.is_break(last - 1) || view.mark(last - 1, '.'))) --last;
  if (last == begin || !view.mark(last - 1, ')')) return end;
  const uint32_t floor = last - begin > closing_tokens_max ? last - closing_tokens_max : begin;
  for (uint32_t at = last - 1; at-- > floor;)
    if (view.mark(at, '(')) return is_credit_list(view, at + 1, last - 1) ? at : end;
  return end;
}

}  // namespace mirsad
