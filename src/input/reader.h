// What the readers of the three formats share: they take a window and cut the next record, or report an anomaly, until the file ends.
// Every byte of the file from `begin_at` on is in the record_bytes of a record, in the bytes of an anomaly, or in the
// blank bytes (separators behind the last record) that are left at the end.
#pragma once
#include <array>
#include <cstdint>

#include "base/anomaly.h"
#include "base/arena.h"
#include "input/record.h"
#include "input/window.h"

namespace mirsad {

enum class ReadStep : uint8_t { record, anomaly, end };

// Anomalies that wait until the record they belong to is out. Three at most wait at a time.
class Pending {
 public:
  void clear() { count_ = 0; }
  void push(const Anomaly& anomaly);
  bool take(Anomaly& anomaly);

 private:
  std::array<Anomaly, 4> items_;
  size_t count_ = 0;
};

// Fields of a record copied out of the window, for pieces that come after the window has moved on.
class KeptFields {
 public:
  static constexpr size_t bytes_max = 64 * limits::kib;

  void carve(Arena& arena) { memory_ = arena.carve<uint8_t>(bytes_max); }
  void clear();
  // False when it did not fit and was left empty. A field that is already kept stays.
  bool keep(Bytes& slot, Bytes value);

  Bytes title, date, url, source, id, tags;
  void show(Record& record) const;

 private:
  std::span<uint8_t> memory_;
  size_t used_ = 0;
};

class TextReader {
 public:
  void carve(size_t record_bytes_max) { record_bytes_max_ = record_bytes_max; }
  void begin(uint64_t text_at);  // behind the byte order mark, which the first piece accounts for
  ReadStep next(Window& window, Record& record, Anomaly& anomaly);
  uint64_t blank_bytes() const { return 0; }

 private:
  size_t record_bytes_max_ = 0;
  uint64_t at_ = 0;
  uint64_t cut_count_ = 0;
  bool started_ = false;
  bool done_ = false;
};

}  // namespace mirsad
