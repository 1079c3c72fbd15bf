// A folder of published tables read back into a collector: what `merge` and incremental runs are made of. Lines of documents, events
// and mentions are copied as they stand; originals, dyads and the order of everything are found anew when the tables are
// folded, so that the result does not depend on what the part knew of the rest of the corpus.
//
// The tables must belong together: as many events and mentions of each document as documents.csv says, in its order,
// agreements of documents that exist. What does not fit is a fault, told with its table and row. Rows of some files can
// be left out: `wanted` says which paths count.
//
//   published.carve(arena);
//   status = published.read("a", options, nullptr, collector, sorter, counts, fault);
#pragma once
#include <string_view>

#include "output/collector.h"
#include "output/table_reader.h"
#include "tally/log_sorter.h"

namespace mirsad {

// Which paths count. Asked in ascending order, again from the start after `rewind`.
class PathFilter {
 public:
  virtual ~PathFilter() = default;
  virtual void rewind() = 0;
  virtual bool wants(std::string_view path) = 0;
};

class Published {
 public:
  void carve(Arena& arena);

  // Reads all tables but dyads.csv and run.csv; actors.csv only where everything is wanted, since its sums cannot be parted. `sorter` is
  // used and left unused. `counts` tells the rows that were found (wanted or not). bad_format: see `fault`; not_found: a table is
  // missing (fault.table); read_failed, or a failure of the collector.
  Status read(const char* folder, const TablesOptions& options, PathFilter* wanted, Collector& collector, LogSorter& sorter,
              TableCounts& counts, TableFault& fault);

 private:
  Status open(TableReader& reader, std::string_view table, std::string_view header);
  Status next(TableReader& reader, std::string_view table);
  Status fail(const TableReader& reader, std::string_view table, const char* what);
  Status read_documents();
  Status read_document();
  Status read_events(uint64_t count, bool wanted);
  Status read_mentions(bool wanted);
  template <typename Add>
  Status feed_documents(Add add);
  template <typename Add>
  Status feed_agreements(Add add);
  Status read_agreements(LogSorter& sorter);
  Status read_actors();
  Status read_anomalies();
  bool wants(std::string_view path) { return wanted_ == nullptr || wanted_->wants(path); }

  const char* folder_ = nullptr;
  TablesOptions options_;
  PathFilter* wanted_ = nullptr;
  Collector* collector_ = nullptr;
  TableCounts* counts_ = nullptr;
  TableFault* fault_ = nullptr;
  TableReader documents_, events_, mentions_;  // the first serves the other tables as well
  std::span<uint8_t> last_path_;               // of the documents row before
  size_t last_path_bytes_ = 0;
  uint64_t last_offset_ = 0;
  uint32_t part_index_ = 0;
  uint64_t document_id_ = 0;                   // of the current row
  bool mention_held_ = false;                  // a row was read that belongs to a later document
};

}  // namespace mirsad
