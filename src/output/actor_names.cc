// Halving goes from byte to byte: the row that begins behind the middle is compared. No cell of actors.csv holds a line feed, since ids and
// names come from lines of the lexicon.
#include "output/actor_names.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "output/csv.h"
#include "output/csv_reader.h"
#include "output/rows.h"

namespace mirsad {
namespace {

constexpr size_t kept_count = 4096;
enum Cell : size_t { id_cell = 0, name_cell = 3, cell_count = 9 };

std::string_view copied(std::string_view text, std::span<char> place) {
  const size_t bytes = std::min(text.size(), place.size());
  std::copy_n(text.begin(), bytes, place.begin());
  return {place.data(), bytes};
}

}  // namespace

void ActorNames::carve(Arena& arena) {
  buffer_ = arena.carve<uint8_t>(scan_bytes);
  storage_ = arena.carve<uint8_t>(probe_bytes);
  kept_ = arena.carve<Kept>(kept_count);
}

Status ActorNames::read(uint64_t begin, size_t bytes) { return system::read_at(handle_, begin, buffer_.first(bytes), filled_); }

Status ActorNames::open(const char* path) {
  Status status = system::open_read(path, handle_);
  if (status != Status::ok) return status;
  system::Facts facts;
  status = system::facts_of(handle_, facts);
  if (status == Status::ok) status = read(0, probe_bytes);
  if (status != Status::ok) return status;
  bytes_ = facts.bytes;
  std::string_view start = view_of(buffer_.first(filled_));
  excel_ = start.starts_with(csv_mark);
  if (excel_) start.remove_prefix(csv_mark.size());
  if (!start.starts_with(header::actors) || start.size() == header::actors.size() || start[header::actors.size()] != '\n') return Status::bad_format;
  rows_begin_ = (excel_ ? csv_mark.size() : 0) + header::actors.size() + 1;
  return Status::ok;
}

Status ActorNames::find(std::string_view id, std::span<char> place, std::string_view& name) {
  Kept& kept = kept_[hash_bytes(bytes_of(id)) % kept_count];
  if (std::string_view(kept.id, kept.id_bytes) == id && kept.name_bytes > 0) {
    name = copied({kept.name, kept.name_bytes}, place);
    return Status::ok;
  }
  uint64_t low = rows_begin_, high = bytes_;
  Status status = narrow(id, low, high);
  if (status == Status::ok) status = scan(id, low, high, place, name);
  if (status != Status::ok || id.size() > sizeof kept.id || name.size() > sizeof kept.name) return status;
  kept.id_bytes = static_cast<uint8_t>(copied(id, kept.id).size());
  kept.name_bytes = static_cast<uint8_t>(copied(name, kept.name).size());
  return Status::ok;
}

// The row of `id`, if there is one, begins in [low, high), where both are beginnings of rows or the end.
Status ActorNames::narrow(std::string_view id, uint64_t& low, uint64_t& high) {
  while (high - low > scan_bytes) {
    const uint64_t middle = low + (high - low) / 2;
    const Status status = read(middle, probe_bytes);
    if (status != Status::ok) return status;
    const std::string_view text = view_of(buffer_.first(filled_));
    const size_t row = text.find('\n') + 1;  // 0: none
    const size_t comma = text.find(',', row);
    if (row == 0 || comma == std::string_view::npos) return Status::bad_format;
    const std::string_view found = text.substr(row, comma - row);
    (found <= id ? low : high) = middle + row;
  }
  return Status::ok;
}

Status ActorNames::scan(std::string_view id, uint64_t low, uint64_t high, std::span<char> place, std::string_view& name) {
  Status status = read(low, static_cast<size_t>(high - low));
  if (status != Status::ok) return status;
  std::array<std::string_view, cell_count> cells;
  CsvReader reader(Bytes(buffer_).first(filled_), storage_, cells);
  size_t count = 0;
  while ((status = reader.next(count)) == Status::ok) {
    if (count != cell_count) return Status::bad_format;
    const std::string_view found = cells[id_cell];
    if (found < id) continue;
    if (found > id) return Status::bad_format;
    name = copied(excel_ ? without_guard(cells[name_cell]) : cells[name_cell], place);
    return Status::ok;
  }
  return Status::bad_format;
}

void ActorNames::close() {
  if (handle_.open()) system::close_handle(handle_);
  handle_ = {};
}

}  // namespace mirsad
