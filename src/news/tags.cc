#include "news/tags.h"

namespace mirsad {
namespace {

constexpr uint32_t credit_words_max = 6;
constexpr uint32_t tag_words_max = 12;  // a longer stretch is no tag

bool is_separator(const PageView& view, uint32_t at) {
  if (view.mark(at, '-')) return view[at].space_before;
  return view.mark(at, ',') || view.mark(at, ';') || view.mark(at, '*') || view.mark(at, '/') || view.mark(at, '+');
}

// "#بولندا #أوكرانيا": the sign folds to a blank, the source still has it.
bool begins_hashtag(const PageView& view, uint32_t at) {
  const uint32_t begin = view[at].source_begin;
  return begin > 0 && view.page().text[begin - 1] == '#';
}

bool has_separator(const PageView& view, uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end; ++at)
    if (is_separator(view, at) || begins_hashtag(view, at)) return true;
  return false;
}

bool is_noun(const Hit& hit) {
  return hit.has(SenseClass::role) || hit.has(SenseClass::noun) || hit.has(SenseClass::masdar) || hit.has(SenseClass::agreement) ||
         hit.has(SenseClass::group) || hit.has(SenseClass::context);
}

bool is_organisation(const PageView& view, const Hit& hit) {
  const Sense* sense = hit.find(SenseClass::entity);
  return sense != nullptr && view.page().lexicon->entities()[sense->value].kind == image::EntityKind::organisation;
}

bool is_name(const Hit& hit) { return hit.has(SenseClass::entity) || hit.has(SenseClass::place) || hit.has(SenseClass::outlet); }

// Does `next` belong to the tag that `last` ends?
bool continues(const PageView& view, const Hit& last, const Hit& next) {
  const uint8_t joining = clitic::conjunction | clitic::in | clitic::to | clitic::like;
  if ((next.clitics & joining) != 0 || next.has(SenseClass::particle) || last.has(SenseClass::particle)) return true;
  const bool name = is_name(last) && !is_organisation(view, last);
  if (name) return false;
  const bool bare = last.token_count == 1 && !last.carries(clitic::article) && is_noun(last);
  if (bare) return true;
  return next.has(SenseClass::demonym) && !is_name(next) && (is_noun(last) || is_organisation(view, last));
}

void add_tag(const PageView& view, uint32_t begin, uint32_t end, Document& document) {
  while (begin < end && !view.is_word(begin) && !view.is_number(begin)) ++begin;
  while (begin < end && !view.is_word(end - 1) && !view.is_number(end - 1) && !view.mark(end - 1, ')')) --end;
  if (begin >= end || view.word_count(begin, end) > tag_words_max || document.tag_count == document.tags.size()) return;
  const std::string_view text = view_of(view.source(begin, end));
  for (uint32_t i = 0; i < document.tag_count; ++i)
    if (document.tags[i] == text) return;
  document.tags[document.tag_count++] = text;
}

void read_separated(const PageView& view, uint32_t begin, uint32_t end, Document& document) {
  for (uint32_t at = begin; at <= end; ++at) {
    const bool hashtag = at < end && begins_hashtag(view, at);
    if (at < end && !hashtag && !is_separator(view, at)) continue;
    add_tag(view, begin, at, document);
    begin = hashtag ? at : at + 1;
  }
}

void read_run_together(const PageView& view, uint32_t begin, uint32_t end, Document& document) {
  const Hit* last = nullptr;
  uint32_t start = begin;
  for (uint32_t at = begin; at < end;) {
    const Hit* hit = view.hit_at(at);
    const bool known = hit != nullptr;
    const bool bare_before = last != nullptr && is_noun(*last) && last->token_count == 1 && !last->carries(clitic::article);
    const bool joins = known && last != nullptr ? continues(view, *last, *hit) : known == (last != nullptr) || bare_before;
    if (at > start && !joins) add_tag(view, start, at, document), start = at;
    last = hit;
    at += known ? hit->token_count : 1u;
  }
  add_tag(view, start, end, document);
}

}  // namespace

bool is_tag_list(const PageView& view, const Row& row) {
  if (view.ends_with_stop(row.begin, row.end)) return false;
  uint32_t words = 0, separators = 0;
  for (uint32_t at = row.begin; at < row.end; ++at) {
    if (is_separator(view, at) || begins_hashtag(view, at)) ++separators, words = 0;
    if (view.is_word(at) && ++words > 4) return false;
  }
  return separators > 0;
}

void read_tags(const PageView& view, uint32_t begin, uint32_t end, Document& document) {
  if (has_separator(view, begin, end)) read_separated(view, begin, end, document);
  else read_run_together(view, begin, end, document);
}

void add_credit(Document& document, std::string_view name) {
  for (uint32_t i = 0; i < document.credit_count; ++i)
    if (document.credits[i] == name) return;
  if (document.credit_count < document.credits.size() && !name.empty()) document.credits[document.credit_count++] = name;
}

bool read_credits(const PageView& view, uint32_t begin, uint32_t end, Document& document) {
  if (view.word_count(begin, end) > 3 * credit_words_max) return false;
  bool any = false;
  for (const Hit& hit : view.hits_in(begin, end)) {
    any = any || hit.has(SenseClass::outlet) || structure_of(hit) == StructureKind::publication;
    add_credit(document, view.outlet_at(hit.token_begin));
  }
  if (any) return true;
  if (begin >= end || view.word_count(begin, end) > credit_words_max) return false;
  while (begin < end && !view.is_word(begin)) ++begin;
  while (begin < end && !view.is_word(end - 1) && !view.is_number(end - 1)) --end;
  add_credit(document, view_of(view.source(begin, end)));
  return true;
}

}  // namespace mirsad
