// Rows are taken one by one, from the first to the last. Each is furniture, which is dropped or read for what it says, or text, which goes
// to the story at hand. A "read also" row may end that story and open the next.
#include "news/structure.h"

#include <algorithm>

#include "news/datelines.h"
#include "news/furniture.h"
#include "news/headline.h"
#include "news/relation.h"
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
    finish_story(static_cast<uint32_t>(view_.page().text.size()));
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
    document.outlet = view_.page().source_name->of(*view_.page().lexicon, record.source);
    documents_.push(document);
    outlet_is_given_ = !document.outlet.empty();
  }

  // `next` may be moved on by rows that belong to this one.
  void take(const Row& row, uint32_t& next) {
    if (in_head() && view_.page().first_piece && repeats_title(row)) return;
    const RowKind what = kind_of_row(view_, row);
    if (what.kind != StructureKind::navigation) last_was_navigation_ = false;
    switch (what.kind) {
      case StructureKind::date_line: take_date(row); return;
      case StructureKind::credit_line:
        if (!read_credits(view_, what.rest, row.end, story())) break;
        if (!outlet_is_given_ && story().credit_count > 0) story().outlet = story().credits[story().credit_count - 1];
        has_ended_ = true;
        return;
      case StructureKind::tag_line:
        take_tags(row, what, next);
        return;
      case StructureKind::read_also: case StructureKind::links:
        if (!has_begun()) break;
        take_links(row, what, next);
        return;
      case StructureKind::navigation:
        if (is_menu(row)) return;
        break;
      case StructureKind::caption: case StructureKind::boilerplate: return;
      default: break;
    }
    take_text(row);
  }

  // Behind a marker that has its row for itself, tags may stand on the next: only if marks part them.
  void take_tags(const Row& row, const RowKind& what, uint32_t& next) {
    has_ended_ = true;
    read_tags(view_, what.rest, row.end, story());
    const uint32_t at = next_text(view_, next);
    if (story().tag_count > 0 || at == view_.size()) return;
    const Row list = view_.row_from(at);
    if (!is_tag_list(view_, list)) return;
    read_tags(view_, list.begin, list.end, story());
    next = list.next;
  }

  bool has_begun() { return !in_head() || !story().title_tokens.empty(); }

  // A menu has several items, on one row or on neighbouring ones.
  bool is_menu(const Row& row) {
    const Hit* first = view_.hit_at(row.begin);
    const bool several = first == nullptr || row.begin + first->token_count < row.end;
    const Row after = row.next < view_.size() ? view_.row_from(row.next) : Row{};
    const bool next_too = !after.empty() && kind_of_row(view_, after).kind == StructureKind::navigation;
    const bool menu = several || last_was_navigation_ || next_too;
    last_was_navigation_ = menu;
    return menu;
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
    if (lead_is_open_) text.begin = after_dateline(row);
    if (text.empty()) return;
    lead_is_open_ = lead_is_open_ && text.begin == row.begin && !is_running_text(view_, row);
    add_body(text);
  }

  // Rows before the first sentence: true when the row is none of the body.
  bool take_head(const Row& row) {
    if (row.next < view_.size() && is_date_row(view_, row)) {
      take_date(row);
      return true;
    }
    if (has_site_title_ && row.next < view_.size() && is_headline(view_, row)) {
      const Dateline after = read_dateline(view_, view_.row_from(next_text(view_, row.next)));
      if (after.found() && after.credit_count > 0) return true;  // the picture's caption, or the writer's name
    }
    const bool wants = story().part == Part::main && view_.page().first_piece && story().title.empty();
    return wants && take_headline(row);
  }

  bool take_headline(const Row& row) {
    const TokenRange title = read_headline(view_, row);
    if (title.empty()) return false;
    has_site_title_ = title.begin != row.begin;
    if (has_site_title_ && story().outlet.empty()) story().outlet = view_.outlet_at(row.begin);
    set_title(story(), title);
    return true;
  }

  // The title once more: the title field in the text, or the headline behind a site's menu. What follows it on that row is text.
  bool repeats_title(const Row& row) {
    if (story().part != Part::main || story().title.empty()) return false;
    const uint32_t end = end_of_title(view_, row, story().title);
    if (end == 0) return false;
    if (story().title_tokens.empty()) story().title_tokens = {row.begin, end};
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

  // Behind a marker of links: headlines, each on a row, and then the story's own text again or another story. A headline on the marker's own
  // row, amid a story, is all there is.
  void take_links(const Row& marker, const RowKind& what, uint32_t& next) {
    TokenRange headline;
    if (view_.word_count(what.rest, marker.end) > 0) headline = {what.rest, marker.end};
    const bool whole = headline.empty();
    if (!whole && !has_ended_) return;
    uint32_t at = next_text(view_, next);
    for (; at < view_.size(); at = next_text(view_, view_.row_from(at).next)) {
      const Row row = view_.row_from(at);
      if (!is_headline(view_, row) || is_running_text(view_, row) || kind_of_row(view_, row).kind != StructureKind::none) break;
      headline = {row.begin, row.end};
    }
    next = at;
    const bool another = what.kind == StructureKind::read_also && !headline.empty() && at < view_.size();
    if (another && !documents_.full() && opens_story(at)) open_related(headline);
  }

  void open_related(TokenRange headline) {
    finish_story(view_[headline.begin].source_begin);
    Document document;
    document.part = Part::related;
    set_title(document, headline);
    documents_.push(document);
    has_ended_ = outlet_is_given_ = has_site_title_ = false;
    lead_is_open_ = true;
  }

  bool opens_story(uint32_t at) {
    const Row row = view_.row_from(at);
    if (kind_of_row(view_, row).kind == StructureKind::date_line) return true;
    if (!is_running_text(view_, row)) return false;
    return has_ended_ || is_unrelated(view_, row, story());
  }

  void finish_story(uint32_t source_end) {
    Document& document = story();
    if (document.body_count > 0) {
      TokenRange& last = document.body[document.body_count - 1];
      const uint32_t end = closing_credit(view_, last.begin, last.end);
      if (end < last.end) read_closing(end, last);
    }
    document.source_bytes = source_end - story_source_;
    story_source_ = source_end;
  }

  void read_closing(uint32_t begin, TokenRange& last) {
    for (const Hit& hit : view_.hits_in(begin, last.end)) add_credit(story(), view_.outlet_at(hit.token_begin));
    uint32_t close = last.end;
    while (!view_.mark(close - 1, ')')) --close;
    add_credit(story(), initials_outlet(view_, begin + 1, close - 1));
    last.end = begin;
  }

  const PageView view_;
  Bounded<Document>& documents_;
  uint32_t story_source_ = 0;          // byte at which the story at hand begins
  bool has_ended_ = false;             // credits or tags were seen: what follows is no more of this story
  bool outlet_is_given_ = false;
  bool has_site_title_ = false;        // a scraped page: the headline comes again, perhaps with a caption
  bool lead_is_open_ = true;           // no sentence yet: a dateline may come
  bool last_was_navigation_ = false;
};

}  // namespace

std::string_view SourceName::of(const Lexicon& lexicon, Bytes source) {
  if (source.empty() || source.size() > source_.size()) return outlet_named(lexicon, source);
  if (!std::equal(source.begin(), source.end(), source_.begin(), source_.begin() + static_cast<ptrdiff_t>(bytes_))) {
    const std::string_view name = outlet_named(lexicon, source);
    name_ = name.data() == view_of(source).data() ? std::string_view{} : name;
    bytes_ = source.size();
    std::copy(source.begin(), source.end(), source_.begin());
  }
  return name_.empty() ? view_of(source) : name_;
}

void split_documents(const Page& page, Bounded<Document>& documents) {
  if (page.tokens.empty() || documents.full()) return;
  Splitter(page, documents).run();
}

}  // namespace mirsad
