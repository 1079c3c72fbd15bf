#include "pipeline/run_entries.h"

#include <algorithm>
#include <cinttypes>
#include <cstdio>

#include "mirsad/version.h"
#include "tally/date_text.h"

namespace mirsad {
namespace {

constexpr std::string_view excel_word = "excel", text_word = "text", mentions_word = "mentions";
constexpr std::array<std::string_view, 4> format_words = {"", "format=text", "format=jsonl", "format=wet"};

}  // namespace

void EntryText::add(std::string_view text) {
  MIRSAD_REQUIRE(text.size() <= bytes_.size() - length_);
  std::copy(text.begin(), text.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(length_));
  length_ += text.size();
}

RunFacts facts_of_run(const Lexicon& lexicon, const CorpusOptions& corpus, Date date, const TablesOptions& tables) {
  RunFacts facts;
  facts.version.set(version_text);
  facts.lexicon.set(view_of(hex_digits(lexicon.source_hash()).digits));
  const auto add = [&facts](std::string_view word, std::string_view value = {}) {
    if (word.empty()) return;
    for (const std::string_view text : {std::string_view(facts.options.view().empty() ? "" : " "), word, value}) facts.options.add(text);
  };
  add(format_words[static_cast<size_t>(corpus.format)]);
  if (corpus.fields.were_set()) add("field=", view_of(hex_digits(corpus.fields.hash()).digits));
  if (date.known()) add("date=", DateText(date).view());
  if (tables.with_text) add(text_word);
  if (tables.with_mentions) add(mentions_word);
  if (tables.excel) add(excel_word);
  return facts;
}

TablesOptions tables_options_of(std::string_view options) {
  TablesOptions tables;
  while (!options.empty()) {
    const size_t end = std::min(options.find(' '), options.size());
    const std::string_view word = options.substr(0, end);
    tables.excel = tables.excel || word == excel_word;
    tables.with_text = tables.with_text || word == text_word;
    tables.with_mentions = tables.with_mentions || word == mentions_word;
    options.remove_prefix(std::min(end + 1, options.size()));
  }
  return tables;
}

void RunEntries::add_text(std::string_view key, std::string_view value) {
  MIRSAD_REQUIRE(count_ < count_max);
  texts_[count_].set(value);
  entries_[count_] = {key, texts_[count_].view()};
  ++count_;
}

void RunEntries::add(std::string_view key, uint64_t value) {
  char text[24];
  const int length = std::snprintf(text, sizeof text, "%" PRIu64, value);
  add_text(key, {text, static_cast<size_t>(length)});
}

void list_run_entries(const RunFacts& facts, const RunCounts& counts, RunEntries& entries) {
  entries.add_text("version", facts.version.view());
  entries.add_text("lexicon", facts.lexicon.view());
  entries.add_text("options", facts.options.view());
  for (const CountName& name : count_names) entries.add(name.key, name.sum != nullptr ? counts.*name.sum : counts.tables.*name.of_tables);
}

EntryText ledger_head_of(const RunFacts& facts) {
  EntryText head = facts.version;
  for (const EntryText* text : {&facts.lexicon, &facts.options}) {
    head.add(" ");
    head.add(text->view());
  }
  return head;
}

bool same_rows(const TableCounts& found, const TableCounts& told, bool with_actors, TableFault& fault) {
  for (const CountName& name : count_names) {
    const bool made_anew = name.of_tables == &TableCounts::copies || name.of_tables == &TableCounts::dyads;
    if (name.of_tables == nullptr || made_anew || (name.of_tables == &TableCounts::actors && !with_actors)) continue;
    if (told.*name.of_tables == found.*name.of_tables) continue;
    fault = {name.key, 0, "are more or fewer than run.csv says"};
    return false;
  }
  return true;
}

Status read_run_entries(TableReader& table, RunFacts& facts, RunCounts& counts) {
  Status status = Status::ok;
  const auto next = [&](std::string_view key) {
    if (status == Status::ok) status = table.next();
    if (status == Status::ok && table.cell(0) != key) status = Status::bad_format;
    return status == Status::ok;
  };
  const auto read_text = [&](std::string_view key, EntryText& text) {
    if (!next(key)) return;
    if (table.cell(1).size() > EntryText::bytes_max) status = Status::bad_format;
    else text.set(table.cell(1));
  };
  read_text("version", facts.version);
  read_text("lexicon", facts.lexicon);
  read_text("options", facts.options);
  for (const CountName& name : count_names) {
    uint64_t& value = name.sum != nullptr ? counts.*name.sum : counts.tables.*name.of_tables;
    if (next(name.key) && !parse_number(table.cell(1), value)) status = Status::bad_format;
  }
  if (status != Status::ok) return status == Status::end ? Status::bad_format : status;
  status = table.next();
  return status == Status::end ? Status::ok : status == Status::ok ? Status::bad_format : status;
}

}  // namespace mirsad
