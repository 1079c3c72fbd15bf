#include "news/structure.h"

namespace mirsad {

void split_documents(const Page& page, Bounded<Document>& documents) {
  if (page.tokens.empty()) return;
  Document document;
  document.title = page.record->title;
  document.body[0] = {0, static_cast<uint32_t>(page.tokens.size())};
  document.body_count = 1;
  document.outlet = view_of(page.record->source);
  document.source_bytes = page.text.size();
  documents.push(document);
}

}  // namespace mirsad
