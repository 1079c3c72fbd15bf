// Published tables as rows of another data set, in fixed memory whatever their size. documents.csv and events.csv stand in one order, so
// that reading them side by side finds each event's story; names of actors are looked up in actors.csv (output/actor_names.h).
//
// A list of parties becomes a row a pair: every actor with every recipient. Without a recipient, several actors of a cooperative event (a
// meeting) pair with each other in both directions, as the coders of those data sets write reciprocal events, and those of a hostile one
// have a row each. What did not happen (auxiliary negation, future, hypothetical) has no place in those data sets and is left out.
// PLOVER's JSON keeps lists and everything.
//
//   Export exporter;
//   status = exporter.carve();
//   status = exporter.run("out", gdelt_format, system::standard_output);
//   if (status != Status::ok) …exporter.fault()…
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "output/actor_names.h"
#include "output/export_format.h"
#include "output/export_row.h"
#include "output/table_reader.h"
#include "output/text_output.h"

namespace mirsad {

struct ExportCounts {
  uint64_t events = 0, rows = 0, left_out = 0;
};

// Which table, and what is wrong with it; `detail` lives as long as the exporter.
struct ExportFault {
  enum class Kind : uint8_t {
    none,
    missing,   // a table cannot be opened or read: see the status
    unknown_column, missing_column,  // `detail` is its name
    damaged,
    changed,   // another run published meanwhile
    output,    // what was to be written could not be
  };
  Kind kind = Kind::none;
  TableFault table;
  std::string_view detail;
};

class Export {
 public:
  Status carve();
  Status run(const char* folder, const ExportFormat& format, system::Handle target);
  const ExportCounts& counts() const { return counts_; }
  const ExportFault& fault() const { return fault_; }

 private:
  static constexpr size_t output_bytes = 64 * limits::kib;
  static constexpr size_t party_names_bytes = 2 * limits::party_count_max * ActorNames::name_bytes_max;

  Status open_tables();
  Status open_table(TableReader& reader, std::string_view table, std::string_view header);
  Status find_strange_column(const TableReader& reader, std::string_view table, std::string_view header);
  Status write_all();
  Status read_stories();
  Status read_events(uint64_t count);
  Status write_event();
  Status read_side(EventCell country, EventCell sector, EventCell id, ExportSide& side);
  Status name_parties(ExportSide& side);
  void write_pairs();
  void write_row(const ExportParty& actor, const ExportParty& recipient);
  void write_header();
  Status path_of(std::string_view table, std::array<char, limits::path_bytes_max>& path) const;
  Status fail(ExportFault::Kind kind, std::string_view table, Status status);
  Status damaged(std::string_view table, uint64_t row, const char* what);

  Arena arena_;
  TableReader documents_, events_;
  ActorNames names_;
  std::span<char> party_names_;
  size_t party_names_used_ = 0;
  std::span<uint8_t> output_buffer_;
  TextOutput out_;
  const char* folder_ = nullptr;
  const ExportFormat* format_ = nullptr;
  ExportRow row_;
  ExportCounts counts_;
  ExportFault fault_;
};

}  // namespace mirsad
