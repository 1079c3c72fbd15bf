// WET files of Common Crawl: WARC records of type `conversion` are records (URL, date and record id kept); others are counted
// and passed over. A place where no record begins is skipped up to the next "WARC/" at a line's start.
#pragma once
#include "input/reader.h"

namespace mirsad {

class WetReader {
 public:
  static constexpr size_t header_bytes_max = 32 * limits::kib;

  void carve(Arena& arena, size_t record_bytes_max);
  // From one border to another: no record that begins at `end` or behind it is read. `before`: bytes before `at` to account for.
  void begin(uint64_t at, uint64_t before = 0, uint64_t end = UINT64_MAX);
  // The first end of a record at `wanted` or behind it, counted from the border `from`; UINT64_MAX when the file ends before. Goes from
  // header to header and is the only thing to be called on its reader.
  uint64_t border(Window& window, uint64_t from, uint64_t wanted);
  ReadStep next(Window& window, Record& record, Anomaly& anomaly);
  uint64_t blank_bytes() const { return blank_bytes_; }

 private:
  struct Header {
    size_t bytes = 0;          // with the empty line
    uint64_t block_bytes = 0;  // Content-Length
    bool has_length = false;
    Bytes type, url, date, id;
  };
  bool read_header(Window& window, Header& header);
  static void take_line(Bytes line, Header& header);
  ReadStep next_piece(Window& window, Record& record);
  void begin_block(const Header& header);
  void skip_record(Window& window, const Header& header);
  void skip_blank(Window& window);
  ReadStep resynchronise(Window& window, Anomaly& anomaly);

  size_t record_bytes_max_ = 0;
  size_t header_max_ = 0;
  KeptFields fields_;
  Pending pending_;
  uint64_t at_ = 0, end_ = UINT64_MAX;
  uint64_t blank_bytes_ = 0;   // read, and not yet accounted for
  uint64_t record_at_ = 0;
  uint64_t text_at_ = 0;       // of the block
  uint64_t left_bytes_ = 0;    // of the block
  uint64_t cut_count_ = 0;
  uint64_t other_count_ = 0, other_bytes_ = 0;
  bool in_block_ = false;
};

}  // namespace mirsad
