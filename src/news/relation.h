// Does the text behind a "read also" headline go on with the story before it, or tell another? Most such headlines amid a page are mere
// links. Takes the first row behind the headline; no parser, only who is named.
#pragma once
#include "news/page_view.h"

namespace mirsad {

// True if the row names somebody, nobody of a country that the story has named, and does not begin with a conjunction.
bool is_unrelated(const PageView& view, const Row& row, const Document& story);

}  // namespace mirsad
