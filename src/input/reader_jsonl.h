// JSON Lines: an object a line. A line that is no object, or has neither text nor title, is an anomaly that accounts for its bytes.
// A line over the limit is cut inside its longest string: the piece is closed with `"}` and the rest goes on as an object that
// reopens the same key, so that each piece parses. That is done with bytes, without parsing the whole; where it
// fails (the cut did not fall into a string) the rest of the line is skipped and counted.
#pragma once
#include "input/fields.h"
#include "input/json_line.h"
#include "input/reader.h"

namespace mirsad {

class JsonlReader {
 public:
  // False when the heap is exhausted (the parser's buffers, before sealing). record_bytes_max >= 512.
  bool carve(Arena& arena, size_t record_bytes_max);
  // From one border to another: no line that begins at `end` or behind it is read. `before`: bytes before `at` to account for.
  void begin(uint64_t at, uint64_t before = 0, uint64_t end = UINT64_MAX);
  // The end of the first line that is not blank and begins behind `from`; UINT64_MAX when there is none. At such a place nothing is
  // pending, so that one reader may end and another begin.
  static uint64_t border(Window& window, uint64_t from);
  ReadStep next(Window& window, const FieldNames& names, Record& record, Anomaly& anomaly);
  uint64_t blank_bytes() const { return blank_bytes_; }

 private:
  // Looks for the end of the line at at_. False: it is longer than the limit.
  bool find_line(Window& window, Bytes& line, size_t& bytes);
  bool parse_line(Bytes line, const FieldNames& names);
  Bytes write_scratch(Bytes line, size_t front_bytes, std::string_view behind);
  ReadStep whole_line(Bytes line, const FieldNames& names, Record& record, Anomaly& anomaly);

  void begin_long_line();
  ReadStep next_piece(Window& window, const FieldNames& names, Record& record, Anomaly& anomaly);
  ReadStep give_up(Window& window, Record& record, Anomaly& anomaly);
  ReadStep finish_long_line(Bytes text, Record& record, Anomaly& anomaly);
  Bytes next_stretch(Window& window, bool& last, size_t& bytes);
  Bytes text_of_piece();
  void report_cuts();
  void keep_fields();
  size_t write_reopening();
  void fill_piece(Record& record, Bytes text, bool last);
  void skip_line(Window& window);
  void forget_lines();
  Anomaly account(AnomalyKind kind, std::string_view detail);  // for all bytes not yet accounted for

  size_t record_bytes_max_ = 0;
  JsonLine parser_;
  JsonFields found_;
  std::span<uint8_t> scratch_;  // a repaired line, or a piece with its closing and reopening
  bool long_scratch_ = false;   // more of it may be resident than is kept
  KeptFields fields_;
  Pending pending_;
  uint64_t at_ = 0, end_ = UINT64_MAX;
  uint64_t blank_bytes_ = 0;  // read, and not yet accounted for
  uint64_t replaced_count_ = 0;

  bool in_long_line_ = false;
  uint64_t line_at_ = 0;
  uint64_t text_bytes_ = 0;    // of the text handed over so far
  uint64_t pieces_ = 0;        // handed over
  uint64_t cut_count_ = 0;
  bool text_seen_ = false;
  bool field_cut_ = false;
  uint32_t text_rank_ = 0;
  size_t key_bytes_ = 0;
  std::array<uint8_t, limits::field_name_bytes_max> key_;  // that the next piece reopens
};

}  // namespace mirsad
