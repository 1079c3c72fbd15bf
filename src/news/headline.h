// The headline of a plain text: the first row that stands alone. Scraped pages put the name of the site before it.
#pragma once
#include "news/page_view.h"

namespace mirsad {

// The tokens of the headline that this row is; empty where the row is none. "BBC Arabic - العالم - headline" gives the last part.
TokenRange read_headline(const PageView& view, const Row& row);

// Where the next row with a word begins; the page's end if there is none.
uint32_t next_text(const PageView& view, uint32_t at);

}  // namespace mirsad
