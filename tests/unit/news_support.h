// A page read for tests: text in, documents out, everything as strings. Uses the shipped lexicon, so a test speaks of real pages.
#pragma once
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/view.h"
#include "match/phrases.h"
#include "news/glue.h"
#include "news/structure.h"
#include "text/tokens.h"

namespace mirsad::test {

struct Story {
  Part part = Part::main;
  std::string title, outlet, credits, tags, date;
  bool title_in_text = false;
  std::vector<std::string> body;
  uint64_t bytes = 0;
};

inline std::string joined(std::span<const std::string_view> items, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ";") + std::string(items[i]);
  return text;
}

struct PageReader {
  std::string text;
  Lexicon lexicon;
  std::vector<uint8_t> letters;
  std::vector<uint16_t> source;
  Folded folded;
  std::vector<Token> token_storage;
  std::vector<Hit> hit_storage, overlay_storage;
  Bounded<Token> tokens;
  Bounded<Hit> hits, overlays;
  uint32_t parted = 0;

  explicit PageReader(std::string_view page)
      : text(page), letters(2 * page.size() + 64), source(letters.size()), token_storage(page.size() + 1), hit_storage(page.size() + 1),
        overlay_storage(page.size() + 1) {
    REQUIRE(lexicon.open(shipped_image()) == Status::ok);
    folded.letters = letters, folded.source = source;
    fold(bytes_of(text), folded);
    tokens = Bounded<Token>(token_storage);
    tokenise(folded, tokens);
    match();
    parted = split_glued(lexicon, folded, bytes_of(text), hits.items(), tokens);
    if (parted > 0) match();
  }

  SourceName source_name;

  void match() {
    hits = Bounded<Hit>(hit_storage), overlays = Bounded<Hit>(overlay_storage);
    match_phrases(lexicon, folded, tokens.items(), 0, tokens.size(), hits, overlays);
  }

  std::string shown(TokenRange range) const {
    if (range.empty()) return {};
    const uint32_t begin = tokens[range.begin].source_begin;
    return text.substr(begin, tokens[range.end - 1].source_end - begin);
  }

  std::vector<Story> stories(const Record& record, size_t capacity = limits::document_part_max) {
    std::vector<Document> storage(capacity);
    Bounded<Document> documents{std::span<Document>(storage)};
    split_documents({&record, &lexicon, &folded, bytes_of(text), tokens.items(), hits.items(), record.first_piece, &source_name}, documents);
    std::vector<Story> result;
    for (const Document& document : documents) {
      Story story{document.part, std::string(view_of(document.title)), std::string(document.outlet),
                  joined(document.credits, document.credit_count), joined(document.tags, document.tag_count), "", false, {}, document.source_bytes};
      story.title_in_text = !document.title_tokens.empty();
      const Date day = document.date.first;
      if (day.known()) story.date = std::to_string(day.year) + "-" + std::to_string(day.month) + "-" + std::to_string(day.day);
      for (uint32_t i = 0; i < document.body_count; ++i) story.body.push_back(shown(document.body[i]));
      result.push_back(story);
    }
    return result;
  }
};

inline std::vector<Story> read_page(std::string_view text, std::string_view title = {}, std::string_view source = {}) {
  Record record;
  record.text = bytes_of(text);
  record.title = bytes_of(title);
  record.source = bytes_of(source);
  PageReader reader(text);
  return reader.stories(record);
}

}  // namespace mirsad::test
