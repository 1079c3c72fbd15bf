// What a row is apart from running text: told by the marker that it begins with and by its shape. A marker that is also an ordinary word
// (شارك "share" and "took part") counts only where a page would have it; in doubt a row is text.
#pragma once
#include "news/page_view.h"

namespace mirsad {

struct RowKind {
  StructureKind kind = StructureKind::none;
  uint32_t rest = 0;  // token behind the marker and its colon
};

RowKind kind_of_row(const PageView& view, const Row& row);

bool is_markup(const PageView& view, const Row& row);      // debris of HTML: content="…" />
bool is_blank(const PageView& view, const Row& row);       // nothing but marks
bool is_headline(const PageView& view, const Row& row);    // by shape: short, without a full stop, on a row of its own
bool is_running_text(const PageView& view, const Row& row);
bool is_outlet_row(const PageView& view, const Row& row);  // only names of outlets: "فرانس24 / أ ف ب"

// "… قال المسؤول. (أ ف ب)": the opening bracket of a credit that ends the text, or `end` where there is none.
std::string_view initials_outlet(const PageView& view, uint32_t begin, uint32_t end);
uint32_t closing_credit(const PageView& view, uint32_t begin, uint32_t end);

}  // namespace mirsad
