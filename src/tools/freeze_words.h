// The sections that the matcher reads, from words and phrases as the builder holds them: numbering, perfect hashes, shared lists of
// senses, filters. `readings` and what Word::readings says stay empty until peel_words fills them.
#pragma once
#include <vector>

#include "lexicon/view.h"
#include "tools/builder.h"

namespace mirsad::tools {

struct WordSections {
  std::vector<uint16_t> word_pilots, edge_pilots;
  std::vector<image::Word> words;
  std::vector<uint8_t> long_letters;
  std::vector<image::Reading> readings;
  std::vector<image::Face> faces;
  std::vector<image::Edge> edges;
  std::vector<image::Phrase> phrases;
  std::vector<Sense> senses;
  std::vector<uint64_t> word_filter, edge_filter;
};

WordSections word_sections(const std::vector<Word>& words, const PhraseMap<std::vector<Given>>& phrases);

// What each word is besides itself, by the matcher's own peeling. `draft` is the image without it.
void peel_words(const Lexicon& draft, WordSections& sections);

}  // namespace mirsad::tools
