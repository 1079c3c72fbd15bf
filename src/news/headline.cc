#include "news/headline.h"

#include "news/datelines.h"
#include "news/furniture.h"

namespace mirsad {
namespace {

// A site is named by the lexicon, or in Latin letters alone: "CNNArabic.com".
bool is_site_name(const PageView& view, uint32_t begin, uint32_t end) {
  if (is_outlet_row(view, {begin, end, end, RowEnd::page})) return true;
  for (uint32_t at = begin; at < end; ++at)
    if (view.is_word(at) && view.letters(at)[0] >= letter::other) return false;
  return end > begin;
}

TokenRange without_site(const PageView& view, const Row& row) {
  uint32_t first = 0, last = 0;
  for (uint32_t at = row.begin; at < row.end; ++at) {
    if (!view.mark(at, '-') || !view[at].space_before) continue;
    if (first == 0) first = at;
    last = at + 1;
  }
  if (first == 0 || last >= row.end || !is_site_name(view, row.begin, first)) return {row.begin, row.end};
  return {last, row.end};
}

}  // namespace

TokenRange read_headline(const PageView& view, const Row& row) {
  if (!is_headline(view, row) || next_text(view, row.next) == view.size()) return {};
  if (is_outlet_row(view, row) || read_dateline(view, row).end == row.end) return {};
  return without_site(view, row);
}

uint32_t next_text(const PageView& view, uint32_t at) {
  while (at < view.size()) {
    const Row row = view.row_from(at);
    if (!is_blank(view, row)) return at;
    at = row.next;
  }
  return at;
}

}  // namespace mirsad
