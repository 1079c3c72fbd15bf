// The rows of run.csv: what was read, with what and how, and what came of it. All of it is the same for the same input.
// `options` names the flags that make a run's tables other than those of another run ("format=jsonl text"), so that parts of
// different runs are not mixed up; names of JSON fields are told by their hash.
#pragma once
#include <array>
#include <span>

#include "input/deal.h"
#include "lexicon/view.h"
#include "output/rows.h"
#include "output/published.h"
#include "pipeline/counts.h"

namespace mirsad {

class EntryText {
 public:
  static constexpr size_t bytes_max = 160;
  void add(std::string_view text);
  void set(std::string_view text) { length_ = 0, add(text); }
  std::string_view view() const { return {bytes_.data(), length_}; }

 private:
  std::array<char, bytes_max> bytes_;
  size_t length_ = 0;
};

struct RunFacts {
  EntryText version, lexicon, options;
};
RunFacts facts_of_run(const Lexicon& lexicon, const CorpusOptions& corpus, Date date, const TablesOptions& tables);
TablesOptions tables_options_of(std::string_view options);

class RunEntries {
 public:
  void add(std::string_view key, uint64_t value);
  void add_text(std::string_view key, std::string_view value);
  std::span<const RunEntry> items() const { return {entries_.data(), count_}; }

 private:
  static constexpr uint32_t count_max = 40;
  std::array<RunEntry, count_max> entries_;
  std::array<EntryText, count_max> texts_;
  uint32_t count_ = 0;
};

void list_run_entries(const RunFacts& facts, const RunCounts& counts, RunEntries& entries);

// What the ledger of a run is made with: another of it fits no longer.
EntryText ledger_head_of(const RunFacts& facts);

// Whether a part holds as many rows as its run.csv says; the first table that does not is the fault. Originals and dyads are made anew.
bool same_rows(const TableCounts& found, const TableCounts& told, bool with_actors, TableFault& fault);

// The same read back from a table that was opened; bad_format when it is not what list_run_entries lists.
Status read_run_entries(TableReader& table, RunFacts& facts, RunCounts& counts);

}  // namespace mirsad
