// A picture of a run: its tables in, one self-contained page out. The page opens from disk without a network; the words, charts
// and styles in it are src/report/page and src/report/vendor, linked into the program.
//
// Fixed memory: tables are streamed. Of a corpus too large for a page the counts are complete (days, types, pairs, places), the
// lists are not: the first `event_count_max` events in the order of events.csv, the most mentioned actors, the largest pairs.
// The page says of each list how much of it is there.
//
//   Report report;
//   if (report.carve(options) != Status::ok) …           // the system refuses the memory
//   const Status status = report.write(options, counts);   // report.culprit() names the file that failed
//
// The page appears whole or not at all: it is written to FILE.new, flushed, and renamed. Tables that were replaced while they were
// read make no page (Status::changed), because half of one run beside half of another would be a lie.
#pragma once

#include "base/arena.h"
#include "base/limits.h"
#include "output/publish.h"
#include "output/table_reader.h"
#include "report/json.h"
#include "report/sums.h"

namespace mirsad {

inline constexpr uint32_t report_events_default = 5'000;
inline constexpr uint32_t report_events_max = 100'000;  // about 60 MB of page: more than a browser likes
inline constexpr size_t report_arena_bytes = 16 * limits::mib;

struct ReportOptions {
  const char* folder = nullptr;
  const char* output = nullptr;
  uint32_t event_count_max = report_events_default;
  std::string_view language = {};  // "ar", "en"; empty: both, the reader's own first
};

struct ReportCounts {
  uint64_t events = 0, events_shown = 0, bytes = 0;
};

// The page around the data: src/report/page, put together by the Makefile.
struct ReportPage {
  std::string_view before, after;
};
ReportPage shipped_page();

class Report {
 public:
  Status carve(const ReportOptions& options);
  Status write(const ReportOptions& options, ReportCounts& counts);
  std::string_view culprit() const { return culprit_.data(); }
  bool culprit_is_output() const { return output_failed_; }

 private:
  Status tables_settled(system::Facts& facts);
  Status put_page(const ReportOptions& options, ReportCounts& counts);
  Status publish(std::string_view output);  // NUL-terminated
  Status blame_output(std::string_view output, Status status);
  Status put_tables(const ReportOptions& options, ReportCounts& counts, Json& json);
  Status put_events(const ReportOptions& options, ReportCounts& counts, Json& json);
  void add_to_sums();
  void remember_names();
  Status put_agreements(Json& json);
  Status put_documents(Json& json);
  Status find_least_mentions();
  Status put_actors(Json& json);
  Status put_dyads(Json& json);
  Status put_run(Json& json);
  void put_sums(Json& json);

  Status open(std::string_view table, std::span<const std::string_view> columns);
  void name_culprit(std::string_view folder, std::string_view name);

  Arena arena_;
  TableReader reader_;
  std::span<uint8_t> write_buffer_;
  Sums days_, types_, places_, pairs_;
  IdSet documents_, names_;
  std::string_view folder_;
  QuadCounts undated_{};
  uint64_t not_happened_ = 0;
  uint64_t mentions_least_ = 0;      // of an actor that is listed for being mentioned often
  size_t mentions_least_count_ = 0;  // how many with just as many mentions still fit
  OutputPath staged_{};
  OutputPath culprit_{};
  bool output_failed_ = false;
};

}  // namespace mirsad
