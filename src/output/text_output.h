// Rows of tab-separated text and JSON onto a handle that is no table of ours (standard output), through a fixed buffer. The status is
// sticky: `finish` tells whether everything was written. Whatever bytes come in, valid UTF-8 without control characters goes out.
//
//   TextOutput out(system::standard_output, buffer);
//   out.cell(name); out.put('\t'); out.number(7); out.put('\n');
//   if (out.finish() != Status::ok) …
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "base/status.h"
#include "base/system.h"

namespace mirsad {

class TextOutput {
 public:
  TextOutput() = default;
  TextOutput(system::Handle handle, std::span<uint8_t> buffer) : buffer_(buffer), handle_(handle) {}

  void put(char letter);
  void plain(std::string_view text);         // of our own making
  void cell(std::string_view text);          // formats without quoting: tabs and line ends become spaces, " becomes '
  void cell_in_capitals(std::string_view text);  // A to Z only
  void json_string(std::string_view text);   // with its quotes
  void number(uint64_t value);
  void tenths(int64_t value);                // one decimal: -20 -> -2.0

  Status status() const { return status_; }
  Status finish();

 private:
  void flush_buffer();

  std::span<uint8_t> buffer_;
  system::Handle handle_;
  size_t used_ = 0;
  Status status_ = Status::ok;
};

}  // namespace mirsad
