// The rows of run.csv: what was read, with what, and what came of it. Everything but the rates is the same for the same input.
#pragma once
#include <array>
#include <span>

#include "lexicon/view.h"
#include "output/rows.h"

namespace mirsad {

struct RunCounts;

class RunEntries {
 public:
  void add(std::string_view key, uint64_t value);
  void add_text(std::string_view key, std::string_view value);
  std::span<const RunEntry> items() const { return {entries_.data(), count_}; }

 private:
  static constexpr uint32_t count_max = 40;
  std::array<RunEntry, count_max> entries_;
  std::array<std::array<char, 40>, count_max> texts_;
  uint32_t count_ = 0;
};

void list_run_entries(const Lexicon& lexicon, const RunCounts& counts, RunEntries& entries);

}  // namespace mirsad
