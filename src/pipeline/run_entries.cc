#include "pipeline/run_entries.h"

#include <cinttypes>
#include <cstdio>

#include "mirsad/version.h"
#include "pipeline/counts.h"

namespace mirsad {

void RunEntries::add_text(std::string_view key, std::string_view value) {
  MIRSAD_REQUIRE(count_ < count_max && value.size() < texts_[0].size());
  auto& text = texts_[count_];
  std::memcpy(text.data(), value.data(), value.size());
  entries_[count_++] = {key, {text.data(), value.size()}};
}

void RunEntries::add(std::string_view key, uint64_t value) {
  char text[24];
  const int length = std::snprintf(text, sizeof text, "%" PRIu64, value);
  add_text(key, {text, static_cast<size_t>(length)});
}

void list_run_entries(const Lexicon& lexicon, const RunCounts& counts, RunEntries& entries) {
  char hash[24];
  std::snprintf(hash, sizeof hash, "%016" PRIx64, lexicon.source_hash());
  entries.add_text("version", version_text);
  entries.add_text("lexicon", hash);
  for (const CountName& name : count_names) entries.add(name.key, name.sum != nullptr ? counts.*name.sum : counts.tables.*name.of_tables);
}

}  // namespace mirsad
