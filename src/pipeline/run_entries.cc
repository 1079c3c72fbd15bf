#include "pipeline/run_entries.h"

#include <cinttypes>
#include <cstdio>

#include "mirsad/version.h"
#include "pipeline/run.h"

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
  entries.add("files", counts.files);
  entries.add("files_left_out", counts.files_left_out);
  entries.add("records", counts.records);
  entries.add("bytes_read", counts.bytes_read);
  entries.add("bytes_in_documents", counts.bytes_in_documents);
  entries.add("bytes_skipped", counts.bytes_skipped);
  entries.add("bytes_blank", counts.blank_bytes);
  entries.add("documents", counts.tables.documents);
  entries.add("copies", counts.tables.copies);
  entries.add("sentences", counts.sentences);
  entries.add("sentences_cut", counts.sentences_cut);
  entries.add("tokens", counts.tokens);
  entries.add("hits", counts.hits);
  entries.add("events", counts.tables.events);
  entries.add("agreements", counts.tables.agreements);
  entries.add("mentions", counts.tables.mentions);
  entries.add("dyads", counts.tables.dyads);
  entries.add("actors", counts.tables.actors);
  entries.add("anomalies", counts.tables.anomalies);
  entries.add("invalid_utf8", counts.invalid_utf8);
}

}  // namespace mirsad
