#include "news/page_view.h"

#include <algorithm>

namespace mirsad {
namespace {

// So many blanks in a row are a column of the page's layout; two or three are a slip of the typist.
constexpr uint32_t gap_blanks_min = 4;

bool is_line_marker(StructureKind kind) {
  return kind == StructureKind::credit_line || kind == StructureKind::tag_line || kind == StructureKind::read_also ||
         kind == StructureKind::links || kind == StructureKind::boilerplate;
}

// Marks that fold to nothing and that nobody wants at the end of a title: U+200B-200F, U+202A-202E, U+2066-2069, U+FEFF.
uint32_t format_mark_bytes(Bytes text) {
  if (text.size() < 3) return 0;
  const uint8_t* at = text.data() + text.size() - 3;
  const bool e2 = at[0] == 0xe2 && ((at[1] == 0x80 && ((at[2] >= 0x8b && at[2] <= 0x8f) || (at[2] >= 0xaa && at[2] <= 0xae))) ||
                                    (at[1] == 0x81 && at[2] >= 0xa6 && at[2] <= 0xa9));
  return e2 || (at[0] == 0xef && at[1] == 0xbb && at[2] == 0xbf) ? 3 : 0;
}

}  // namespace

StructureKind structure_of(const Hit& hit) {
  const Sense* sense = hit.find(SenseClass::structure);
  return sense == nullptr ? StructureKind::none : sense->structure();
}

bool opens_sentence(const Hit& hit) {
  if (!hit.carries(clitic::conjunction)) return false;
  if (hit.has(SenseClass::verb)) return true;
  for (size_t i = 0; i < hit.senses.size(); ++i)
    if (hit.senses[i].what == SenseClass::structure && hit.senses[i].sub == static_cast<uint8_t>(StructureKind::glue_start)) return true;
  return false;
}

uint32_t PageView::number(uint32_t at) const {
  if (!is_number(at) || page_.tokens[at].letter_count > 9) return 0;
  uint32_t value = 0;
  for (const uint8_t digit : letters(at)) value = value * 10 + (digit - '0');
  return value;
}

std::span<const Hit> PageView::hits_from(uint32_t begin) const {
  const auto before = [](const Hit& hit, uint32_t token) { return hit.token_begin < token; };
  return {std::lower_bound(page_.hits.begin(), page_.hits.end(), begin, before), page_.hits.end()};
}

std::span<const Hit> PageView::hits_in(uint32_t begin, uint32_t end) const {
  const auto from = hits_from(begin);
  return from.first(from.size() - hits_from(end).size());
}

const Hit* PageView::hit_at(uint32_t at) const {
  const auto found = hits_from(at);
  return found.empty() || found[0].token_begin != at ? nullptr : found.data();
}

StructureKind PageView::structure_at(uint32_t at) const {
  const Hit* hit = hit_at(at);
  return hit == nullptr || hit->clitics != 0 ? StructureKind::none : structure_of(*hit);
}

std::string_view PageView::outlet_at(uint32_t at) const {
  const Hit* hit = hit_at(at);
  const Sense* sense = hit == nullptr ? nullptr : hit->find(SenseClass::outlet);
  return sense == nullptr ? std::string_view{} : page_.lexicon->text(page_.lexicon->outlets()[sense->value].name);
}

bool PageView::holds_gap(uint32_t begin, uint32_t end) const {
  uint32_t count = 0;
  for (uint32_t i = begin; i < end; ++i) {
    const uint8_t byte = page_.text[i];
    count += byte == ' ' || byte == '\t' || byte == 0xa0;  // the last: second byte of U+00A0
  }
  return count >= gap_blanks_min;
}

bool PageView::glued_before(uint32_t at, const Hit& hit) const {
  return !(*this)[at].space_before && is_word(at - 1) && opens_sentence(hit);
}

// "… end of text. Source: Sputnik Tags: peace": a marker with its colon, after a stop or made of several words.
bool PageView::marker_before(uint32_t at, uint32_t row_begin, const Hit& hit) const {
  if (hit.clitics != 0 || !is_line_marker(structure_of(hit))) return false;
  const bool after_stop = ends_with_stop(row_begin, at);
  const bool colon = mark(at + hit.token_count, ':');
  if (structure_of(hit) == StructureKind::links) return after_stop && colon;
  return colon ? after_stop || hit.token_count > 1 : after_stop && hit.token_count > 1;
}

Row PageView::row_from(uint32_t begin) const {
  constexpr uint32_t cutting_classes = class_bit(SenseClass::verb) | class_bit(SenseClass::structure);
  const auto hits = hits_from(begin);
  size_t next_hit = 0;
  for (uint32_t at = begin; at < size(); ++at) {
    if ((*this)[at].kind == TokenKind::line_break) return {begin, at, at + 1, RowEnd::line};
    if (at > begin && (*this)[at].space_before) {
      const uint32_t blank_begin = (*this)[at - 1].source_end, blank_end = (*this)[at].source_begin;
      const bool wide = blank_end - blank_begin >= gap_blanks_min && holds_gap(blank_begin, blank_end);  // nearly always a single blank
      if (wide) return {begin, at, at, RowEnd::gap};
    }
    if (next_hit == hits.size() || hits[next_hit].token_begin != at) continue;
    const Hit& hit = hits[next_hit++];
    if (at == begin || (hit.classes & cutting_classes) == 0) continue;
    if (glued_before(at, hit)) return {begin, at, at, RowEnd::glue};
    if (marker_before(at, begin, hit)) return {begin, at, at, RowEnd::marker};
  }
  return {begin, size(), size(), RowEnd::page};
}

uint32_t PageView::word_count(uint32_t begin, uint32_t end) const {
  uint32_t count = 0;
  for (uint32_t at = begin; at < end; ++at) count += is_word(at);
  return count;
}

bool PageView::ends_with_stop(uint32_t begin, uint32_t end) const {
  while (end > begin && (mark(end - 1, '"') || mark(end - 1, ')') || mark(end - 1, ']'))) --end;
  return end > begin && (mark(end - 1, '.') || mark(end - 1, '!') || mark(end - 1, '?'));
}

Bytes PageView::source(uint32_t begin, uint32_t end) const {
  if (begin >= end) return {};
  Bytes text = page_.text.subspan((*this)[begin].source_begin, (*this)[end - 1].source_end - (*this)[begin].source_begin);
  for (uint32_t cut = format_mark_bytes(text); cut > 0; cut = format_mark_bytes(text)) text = text.first(text.size() - cut);
  return text;
}

}  // namespace mirsad
