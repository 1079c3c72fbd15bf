// A page as rows of text. A row ends at a line break, at a wide gap of blanks (scraped pages lose their line breaks but keep the columns),
// before a marker such as "Source:" that follows a stop on the same line, and where a sentence was glued to the last word
// (see glue.h). Everything else in this room asks a row what it is; nothing here decides what becomes of it.
#pragma once
#include "news/structure.h"

namespace mirsad {

enum class RowEnd : uint8_t { line, gap, marker, glue, page };

struct Row {
  uint32_t begin = 0;
  uint32_t end = 0;   // without the line break
  uint32_t next = 0;  // where the next row begins
  RowEnd cut = RowEnd::page;
  bool empty() const { return begin >= end; }
};

class PageView {
 public:
  explicit PageView(const Page& page) : page_(page) {}

  const Page& page() const { return page_; }
  uint32_t size() const { return static_cast<uint32_t>(page_.tokens.size()); }
  const Token& operator[](uint32_t at) const { return page_.tokens[at]; }
  bool is_word(uint32_t at) const { return at < size() && page_.tokens[at].kind == TokenKind::word; }
  bool is_number(uint32_t at) const { return at < size() && page_.tokens[at].kind == TokenKind::number; }
  bool is_break(uint32_t at) const { return at >= size() || page_.tokens[at].kind == TokenKind::line_break; }
  bool mark(uint32_t at, char symbol) const {
    return at < size() && page_.tokens[at].kind == TokenKind::punctuation && page_.tokens[at].mark == static_cast<uint8_t>(symbol);
  }
  uint32_t number(uint32_t at) const;  // of a number token, at most 9 digits; 0 otherwise

  // The hit that begins at this token, or null; those that begin at or behind it, or in a range.
  const Hit* hit_at(uint32_t at) const;
  std::span<const Hit> hits_from(uint32_t begin) const;
  std::span<const Hit> hits_in(uint32_t begin, uint32_t end) const;
  // The structure kind of the hit at this token, if it carries no clitic.
  StructureKind structure_at(uint32_t at) const;
  // The lexicon's name of the outlet at this token; empty where there is none.
  std::string_view outlet_at(uint32_t at) const;

  Row row_from(uint32_t begin) const;
  uint32_t word_count(uint32_t begin, uint32_t end) const;
  bool ends_with_stop(uint32_t begin, uint32_t end) const;  // . ! ? perhaps before closing quotes and brackets
  Bytes source(uint32_t begin, uint32_t end) const;         // the text of tokens[begin, end)
  Bytes letters(uint32_t at) const { return {&page_.folded->letters[(*this)[at].letters_begin], (*this)[at].letter_count}; }

 private:
  bool holds_gap(uint32_t begin, uint32_t end) const;
  bool glued_before(uint32_t at, const Hit& hit) const;
  bool marker_before(uint32_t at, uint32_t row_begin, const Hit& hit) const;

  const Page& page_;
};

// The structure sense of a hit, or none.
StructureKind structure_of(const Hit& hit);
bool opens_sentence(const Hit& hit);  // a verb with a conjunction, or a glue_start form with one

}  // namespace mirsad
