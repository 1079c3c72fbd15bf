// The structure of a page: which tokens are headline, dateline, body, credits, tags, and where another story begins. Lines are known by
// `structure` senses of the lexicon and by shape; nothing is copied, nothing is guessed.
#pragma once
#include "base/bounded.h"
#include "input/record.h"
#include "lexicon/view.h"
#include "match/hit.h"
#include "news/document.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

struct Page {
  const Record* record = nullptr;
  const Lexicon* lexicon = nullptr;
  const Folded* folded = nullptr;
  Bytes text;                    // what the tokens' source offsets point into
  std::span<const Token> tokens;
  std::span<const Hit> hits;     // of all tokens, sorted
  bool first_piece = true;       // of a record that came in pieces: later ones have no headline
};

// Appends the page's documents: the main story first. At least one, unless the page has no token.
void split_documents(const Page& page, Bounded<Document>& documents);

}  // namespace mirsad
