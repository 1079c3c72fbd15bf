// What the benchmarks read: the sample articles, repeated until they are as large as a cache is not. Set MIRSAD_BENCH to a file of
// Arabic text to measure on one's own news.
#pragma once
#include <cstddef>
#include <string>

#include "lexicon/view.h"

namespace mirsad::bench {

const std::string& corpus();     // at least 16 MiB, whole articles
const Lexicon& lexicon();        // the shipped one

}  // namespace mirsad::bench
