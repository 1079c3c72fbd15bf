// Fields of a record, read with the same eyes as the text: a title is looked for in it, a source is looked up in the lexicon. Such texts
// are short, so they are folded and matched on the stack.
#pragma once
#include "news/page_view.h"

namespace mirsad {

// The token behind the title, when the row begins with it (marks and blanks apart); 0 otherwise.
uint32_t end_of_title(const PageView& view, const Row& row, Bytes title);

// The lexicon's name of the outlet that this text is, else the text.
std::string_view outlet_named(const Lexicon& lexicon, Bytes text);

// Tags of a record's field, parted by line feeds.
void read_tag_field(Bytes tags, Document& document);

}  // namespace mirsad
