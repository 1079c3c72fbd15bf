// The structure of a page: which tokens are headline, dateline, body, credits, tags, and where another story begins. Lines are known by
// `structure` senses of the lexicon and by shape; nothing is copied, nothing is guessed.
#pragma once
#include <array>

#include "base/bounded.h"
#include "input/record.h"
#include "lexicon/view.h"
#include "match/hit.h"
#include "news/document.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

// The lexicon's name of the source of the last record: the articles of a source come one behind the other, and looking a name up costs as much
// as a line of text.
class SourceName {
 public:
  // The lexicon's name of the outlet that this text is, else the text.
  std::string_view of(const Lexicon& lexicon, Bytes source);

 private:
  static constexpr size_t bytes_max = 64;
  std::array<uint8_t, bytes_max> source_;
  size_t bytes_ = 0;       // of the source that was looked up; 0: none was
  std::string_view name_;  // in the lexicon; empty when it has none
};

struct Page {
  const Record* record = nullptr;
  const Lexicon* lexicon = nullptr;
  const Folded* folded = nullptr;
  Bytes text;                    // what the tokens' source offsets point into
  std::span<const Token> tokens;
  std::span<const Hit> hits;     // of all tokens, sorted
  bool first_piece = true;       // of a record that came in pieces: later ones have no headline
  SourceName* source_name = nullptr;  // lives as long as the documents
};

// Appends the page's documents: the main story first. At least one, unless the page has no token.
void split_documents(const Page& page, Bounded<Document>& documents);

}  // namespace mirsad
