// Rows are taken one by one, from the first to the last. Each is furniture, which is dropped or read for what it says, or text, which goes
// to the story at hand. A "read also" row may end that story and open the next.
#include "news/structure.h"

#include "news/datelines.h"
#include "news/furniture.h"
#include "news/short_text.h"
#include "news/tags.h"

namespace mirsad {
namespace {

class Splitter {
 public:
  Splitter(const Page& page, Bounded<Document>& documents) : view_(page), documents_(documents) {}

  void run() {
    open_main();
    for (uint32_t at = 0; at < view_.size();) {
      const Row row = view_.row_from(at);
      at = row.next;
      if (!is_blank(view_, row)) take(row, at);
    }
    finish();
  }

 private:
  Document& story() { return documents_.back(); }
  bool in_head() { return story().body_count == 0; }

  void open_main() {
    const Record& record = *view_.page().record;
    Document document;
    if (view_.page().first_piece) {
      document.title = record.title;
      read_tag_field(record.tags, document);
    }
    document.outlet = outlet_named(*view_.page().lexicon, record.source);
    documents_.push(document);
    outlet_is_given_ = !document.outlet.empty();
  }

  // `next` may be moved on by rows that belong to this one.
  void take(const Row& row, uint32_t& next) {
    const RowKind what = kind_of_row(view_, row);
    switch (what.kind) {
      case StructureKind::date_line: take_date(row); return;
      case StructureKind::credit_line:
        if (!read_credits(view_, what.rest, row.end, story())) break;
        if (!outlet_is_given_) story().outlet = story().credits[story().credit_count - 1];
        has_ended_ = true;
        return;
      case StructureKind::tag_line:
        read_tags(view_, what.rest, row.end, story());
        has_ended_ = true;
        return;
      case StructureKind::read_also: case StructureKind::links: take_links(row, what, next); return;
      case StructureKind::caption: case StructureKind::boilerplate: case StructureKind::navigation: return;
      default: break;
    }
    take_text(row);
  }

  void take_date(const Row& row) {
    if (!story().date.first.known()) story().date = read_day(view_, row.begin, row.end);
  }

  void take_text(const Row& row) {
    if (is_markup(view_, row)) return;
    if (in_head() && take_head(row)) return;
    if (!in_head() && row.cut != RowEnd::glue && is_outlet_row(view_, row)) {
      read_credits(view_, row.begin, row.end, story());
      return;
    }
    Row text = row;
    if (in_head()) text.begin = after_dateline(row);
    if (text.empty()) return;
    add_body(text);
  }

  // Rows before the first sentence: true when the row is none of the body.
  bool take_head(const Row& row) {
    if (row.next < view_.size() && is_date_row(view_, row)) {
      take_date(row);
      return true;
    }
    if (story().part == Part::main && view_.page().first_piece && story().title_tokens.empty() && take_headline(row)) return true;
    return false;
  }

  bool take_headline(const Row& row) {
    if (!story().title.empty()) return repeats_title(row);
    if (!is_headline(view_, row) || !text_follows(row.next)) return false;
    if (is_outlet_row(view_, row) || read_dateline(view_, row).end == row.end) return false;
    set_title(story(), {row.begin, row.end});
    return true;
  }

  // The title field, repeated as the first row; what follows it on that row is text.
  bool repeats_title(const Row& row) {
    const uint32_t end = end_of_title(view_, row, story().title);
    if (end == 0) return false;
    story().title_tokens = {row.begin, end};
    if (end < row.end) add_body({end, row.end, row.next, row.cut});
    return true;
  }

  void set_title(Document& document, TokenRange tokens) {
    document.title_tokens = tokens;
    document.title = view_.source(tokens.begin, tokens.end);
  }

  uint32_t after_dateline(const Row& row) {
    const Dateline line = read_dateline(view_, row);
    if (!line.found()) return row.begin;
    for (uint32_t i = 0; i < line.credit_count; ++i) add_credit(story(), line.credits[i]);
    if (story().outlet.empty() && line.credit_count > 0) story().outlet = line.credits[0];
    if (!story().date.first.known()) story().date = line.date;
    return line.end;
  }

  // Rows that follow each other make one stretch, unless a sentence would run from one into the other.
  void add_body(const Row& row) {
    Document& document = story();
    if (document.body_count > 0) {
      TokenRange& last = document.body[document.body_count - 1];
      const bool adjoins = row.begin == last.end || (row.begin == last.end + 1 && view_.is_break(last.end));
      const bool parted = view_.is_break(row.begin - 1) || view_.ends_with_stop(last.begin, last.end);
      if ((adjoins && parted) || document.body_count == document.body.size()) {
        last.end = row.end;
        return;
      }
    }
    document.body[document.body_count++] = {row.begin, row.end};
  }

  bool text_follows(uint32_t at) const {
    while (at < view_.size()) {
      const Row row = view_.row_from(at);
      if (!is_blank(view_, row)) return true;
      at = row.next;
    }
    return false;
  }

  // Behind a marker of links: headlines, each on a row, and then the story's own text again or another story.
  void take_links(const Row& marker, const RowKind& what, uint32_t& next) {
    const bool inline_link = what.rest < marker.end && view_.word_count(what.rest, marker.end) > 0;
    TokenRange headline;
    if (inline_link) headline = {what.rest, marker.end};
    uint32_t at = next;
    while (at < view_.size()) {
      const Row row = view_.row_from(at);
      const bool stays = is_blank(view_, row) || (is_headline(view_, row) && !is_running_text(view_, row) && !headline_is_text(row, inline_link));
      if (!stays) break;
      if (!is_blank(view_, row) && kind_of_row(view_, row).kind != StructureKind::none) break;
      if (!is_blank(view_, row)) headline = {row.begin, row.end};
      at = row.next;
      if (inline_link && !has_ended_) break;
    }
    open_or_resume(what.kind, headline, at, next);
  }

  bool headline_is_text(const Row& row, bool inline_link) const {
    const Hit* hit = view_.hit_at(row.begin);
    return inline_link && !has_ended_ && hit != nullptr;
  }

  void open_or_resume(StructureKind kind, TokenRange headline, uint32_t at, uint32_t& next) {
    next = at;
    const bool another = kind == StructureKind::read_also && !headline.empty() && at < view_.size() && opens_story(at);
    if (!another || documents_.full()) return;
    finish_story();
    Document document;
    document.part = Part::related;
    set_title(document, headline);
    story_begin_ = headline.begin;
    documents_.push(document);
    has_ended_ = false;
    outlet_is_given_ = false;
  }

  // Running text behind a headline is another story, unless the story before goes on with "and …".
  bool opens_story(uint32_t at) const {
    const Row row = view_.row_from(at);
    if (!is_running_text(view_, row)) return false;
    if (has_ended_) return true;
    const Hit* hit = view_.hit_at(row.begin);
    return hit == nullptr || (hit->clitics & clitic::conjunction) == 0;
  }

  void finish_story() {
    Document& document = story();
    if (document.body_count > 0) {
      TokenRange& last = document.body[document.body_count - 1];
      const uint32_t end = closing_credit(view_, last.begin, last.end);
      if (end < last.end) read_closing(end, last);
    }
    const uint32_t end = static_cast<uint32_t>(view_.page().text.size());
    document.source_bytes = end - story_source();
  }

  void read_closing(uint32_t begin, TokenRange& last) {
    for (const Hit& hit : view_.hits_in(begin, last.end)) add_credit(story(), view_.outlet_at(hit.token_begin));
    last.end = begin;
  }

  uint32_t story_source() const { return story_begin_ == 0 ? 0 : view_[story_begin_].source_begin; }

  void finish() { finish_story(); }

  const PageView view_;
  Bounded<Document>& documents_;
  uint32_t story_begin_ = 0;
  bool has_ended_ = false;       // credits or tags were seen: what follows is no more of this story
  bool outlet_is_given_ = false;
};

}  // namespace

void split_documents(const Page& page, Bounded<Document>& documents) {
  if (page.tokens.empty() || documents.full()) return;
  Splitter(page, documents).run();
}

}  // namespace mirsad
