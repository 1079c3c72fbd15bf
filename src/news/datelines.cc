// One walk from the start of the row. Each step is a place, an outlet, a date, a name or a mark; after each mark that can close a
// dateline the walk asks whether what it has seen is one. The last such place wins; the first word that fits nothing ends the walk.
#include "news/datelines.h"

#include <algorithm>

namespace mirsad {
namespace {

constexpr uint32_t dateline_token_max = 40;
constexpr uint32_t reporter_words_max = 4;

bool is_country_kind(image::EntityKind kind) {
  return kind == image::EntityKind::country || kind == image::EntityKind::disputed;
}

class Walk {
 public:
  Walk(const PageView& view, const Row& row) : view_(view), row_(row) {}

  Dateline run() {
    const uint32_t limit = std::min(row_.end, row_.begin + dateline_token_max);
    uint32_t at = row_.begin;
    while (at < limit && step(at)) {
    }
    if (at == row_.end && is_byline()) close(at);
    if (result_.found()) result_.date = read_day(view_, row_.begin, result_.end);
    return result_;
  }

 private:
  bool step(uint32_t& at) {
    if (view_.is_number(at)) return number(at);
    if (!view_.is_word(at)) return punctuation(at);
    const Hit* hit = view_.hit_at(at);
    if (hit != nullptr && (hit->clitics & ~(clitic::article | (enclosed() || closed_ ? clitic::conjunction : 0))) == 0) {
      if (outlet(*hit) || place(*hit) || other_part(*hit)) {
        at += hit->token_count;
        return true;
      }
    }
    return name(at, hit);
  }

  bool enclosed() const { return bracket_ || quote_; }

  bool outlet(const Hit& hit) {
    const std::string_view name = view_.outlet_at(hit.token_begin);
    if (name.empty() || (!enclosed() && hit.has(SenseClass::place))) return false;
    if (result_.credit_count == 0) result_.names_outlet = true;
    result_.credit(name);
    outlet_ = group_outlet_ = true;
    names_ = 0;
    return true;
  }

  bool place(const Hit& hit) {
    const Sense* sense = hit.find(SenseClass::entity);
    const bool entity = sense != nullptr && view_.page().lexicon->entities()[sense->value].kind <= image::EntityKind::metonym;
    const bool city = hit.has(SenseClass::place) ||
                      (entity && !is_country_kind(view_.page().lexicon->entities()[sense->value].kind));
    if (!city && !entity) return false;
    if (closed_ && !city) return false;
    city_ = city_ || city;
    place_ = true;
    last_is_city_ = city;
    return true;
  }

  bool other_part(const Hit& hit) {
    const StructureKind kind = structure_of(hit);
    if (kind == StructureKind::publication) {
      outlet_ = group_outlet_ = true;
      return true;
    }
    return kind == StructureKind::time_zone || kind == StructureKind::month_english || hit.has(SenseClass::calendar);
  }

  bool number(uint32_t& at) {
    number_ = true;
    ++at;
    if (view_.is_word(at) && !view_[at].space_before && view_[at].letter_count <= 2 && view_.hit_at(at) == nullptr) ++at;
    return true;
  }

  // A reporter, or an outlet that the lexicon does not know: only before the dateline could have ended.
  bool name(uint32_t& at, const Hit* hit) {
    if (closed_ && !enclosed() && !after_city_dash_) return false;
    if (hit != nullptr && !hit->has(SenseClass::entity) && !hit->has(SenseClass::demonym)) return false;
    if (++names_ > reporter_words_max) return false;
    known_name_ = known_name_ || hit != nullptr;
    at += hit == nullptr ? 1u : hit->token_count;
    return true;
  }

  bool punctuation(uint32_t& at) {
    const char mark = static_cast<char>(view_[at].mark);
    const uint32_t here = at++;
    switch (mark) {
      case ',': case '/': return separate();
      case '(': case '[':
        if (enclosed()) return false;
        return open(bracket_, at);
      case ')': case ']': return bracket_ && shut(bracket_, at);
      case '"': return quote_ ? shut(quote_, at) : !bracket_ && open(quote_, at);
      case '-': return enclosed() ? separate() : dash(here, at);
      case ':': return enclosed() ? true : colon(at);
      case '.': return enclosed();
      default: return false;
    }
  }

  bool separate() {
    if (names_ > 0 && !enclosed()) reporter_ = true;
    names_ = 0;
    return true;
  }

  bool open(bool& which, uint32_t at) {
    which = true;
    group_outlet_ = false;
    group_begin_ = at;
    led_ = at >= row_.begin + 2 && (view_.mark(at - 2, ':') || view_.mark(at - 2, '-'));
    names_ = 0;
    return true;
  }

  // The end of "(CNN)", or of «الخليج»: a short name in quotes or brackets behind a town is a paper that the lexicon may not know.
  bool shut(bool& which, uint32_t at) {
    which = false;
    const bool followed = view_.mark(at, '-') || view_.mark(at, ':') || view_.mark(at, ',');
    if (!group_outlet_) {
      const uint32_t words = at - 1 - group_begin_;
      if (!city_ || words == 0 || words > reporter_words_max || !(followed || led_)) return false;
      result_.credit(view_of(view_.source(group_begin_, at - 1)));
      outlet_ = true;
    }
    close(at);
    names_ = 0;
    return true;
  }

  bool dash(uint32_t here, uint32_t& at) {
    while (view_.mark(at, '-')) ++at;
    const bool spaced = (closed_ && result_.end == here) || at - here > 1 || view_[here].space_before || (at < row_.end && view_[at].space_before);
    if (!spaced) return view_.is_number(at);  // 13-10-2022
    if (outlet_ && names_ == 0) close(at);
    else if (city_ && last_is_city_ && names_ == 0 && !closed_) after_city_dash_ = true, close(at);
    else if (names_ > 0 && !outlet_ && !place_ && !known_name_) reporter_ = true;
    else if (names_ > 0) return false;
    names_ = 0;
    return true;
  }

  bool colon(uint32_t at) {
    if (outlet_ && names_ == 0 && (place_ || reporter_ || closed_ || number_)) close(at);
    else if (after_city_dash_ && names_ > 0 && !known_name_) close(at);
    else if (!place_ || names_ > 0 || !(view_.mark(at, '"') || view_.mark(at, '('))) return false;
    names_ = 0;
    return true;
  }

  // A row of its own: "عين اليوم – أبوظبي", "الرياض 25 شوال 1436 هـ واس", "أحمد البشيري – الباحة".
  bool is_byline() const {
    if (enclosed() || names_ > 0) return false;
    return (outlet_ && (place_ || number_ || reporter_)) || (reporter_ && city_);
  }

  void close(uint32_t at) {
    closed_ = true;
    result_.end = at;
  }

  const PageView& view_;
  const Row& row_;
  Dateline result_;
  bool bracket_ = false, quote_ = false;
  bool outlet_ = false, group_outlet_ = false, place_ = false, city_ = false, last_is_city_ = false, number_ = false;
  bool reporter_ = false, known_name_ = false, closed_ = false, after_city_dash_ = false;
  bool led_ = false;
  uint32_t names_ = 0, group_begin_ = 0;
};

}  // namespace

void Dateline::credit(std::string_view name) {
  for (uint32_t i = 0; i < credit_count; ++i)
    if (credits[i] == name) return;
  if (credit_count < credits.size()) credits[credit_count++] = name;
}

Dateline read_dateline(const PageView& view, const Row& row) { return Walk(view, row).run(); }

}  // namespace mirsad
