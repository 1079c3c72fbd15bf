// The rest of a credit line or a tag line, as names. Separated lists are cut at their separators; tags that run together with nothing
// between them are parted by the lexicon: a new tag begins at each hit that is no adjective or complement of the one before,
// and what the lexicon does not know stays together.
#pragma once
#include "news/page_view.h"

namespace mirsad {

// A row of short names parted by marks: "#بولندا #أوكرانيا".
bool is_tag_list(const PageView& view, const Row& row);

void read_tags(const PageView& view, uint32_t begin, uint32_t end, Document& document);

// "المصدر: سبوتنيك + وكالات". False, and nothing added, when the rest is a sentence.
bool read_credits(const PageView& view, uint32_t begin, uint32_t end, Document& document);

void add_credit(Document& document, std::string_view name);

}  // namespace mirsad
