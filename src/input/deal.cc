// The deal (deal.h). One lock guards everything: what is done under it, walking folders and looking for the next border, takes
// microseconds where coding what was dealt takes milliseconds.
#include "input/deal.h"

#include <algorithm>
#include <string_view>

#include "input/format.h"

namespace mirsad {
namespace {

// Larger than a WARC header and than most lines, small enough to cost little memory.
constexpr size_t border_window_bytes = 128 * limits::kib;
static_assert(WetReader::header_bytes_max + 2 * 4096 <= border_window_bytes);

const char* keep_path(Bytes path, std::span<uint8_t> place) {
  MIRSAD_REQUIRE(path.size() < place.size());
  std::copy(path.begin(), path.end(), place.begin());
  place[path.size()] = 0;
  return reinterpret_cast<const char*>(place.data());
}

}  // namespace

void Deal::carve(Arena& arena, const CorpusOptions& options, uint32_t worker_count) {
  options_ = options;
  worker_count_ = worker_count;
  walk_.carve(arena, options.names_bytes);
  if (worker_count == 1) return;
  path_ = arena.carve<uint8_t>(limits::path_bytes_max + 2);
  WindowSizes sizes = options.window;
  sizes.window_bytes = std::min(sizes.window_bytes, border_window_bytes);
  window_.carve(arena, sizes);
  wet_.carve(arena, options.record_bytes_max);
}

uint64_t Deal::bytes_ahead(std::span<const char* const> arguments, const char* list_path) {
  if (list_path != nullptr && std::string_view(list_path) == "-") return 0;  // it can be read only once
  uint64_t bytes = 0;
  walk_.begin(arguments, list_path);
  const char* path = nullptr;
  Anomaly anomaly;
  for (WalkStep step = walk_.next(path, anomaly); step != WalkStep::end; step = walk_.next(path, anomaly)) {
    if (step == WalkStep::anomaly) continue;
    if (walk_.facts().kind != system::Kind::regular) return 0;
    bytes += walk_.facts().bytes;
  }
  return bytes;
}

void Deal::begin(std::span<const char* const> arguments, const char* list_path, Known* known) {
  known_ = known;
  walk_.begin(arguments, list_path);
  stopped_ = walk_ended_ = sharing_ = false;
}

DealStep Deal::next(std::span<uint8_t> path_place, Shard& shard, Anomaly& anomaly) {
  std::unique_lock lock(mutex_);
  for (;;) {
    if (stopped_) return DealStep::end;
    if (sharing_) {
      if (cut(shard)) {
        ++reader_count_;
        ++sharer_count_;
        shard.path = keep_path(bytes_of(shard.path), path_place);
        return DealStep::shard;
      }
      if (sharer_count_ == 0) {  // no border could be found: whoever reads it whole finds out why
        end_sharing();
        shard = Shard{.path = keep_path(bytes_of(shard.path), path_place), .facts = {}};
        return DealStep::shard;
      }
      changed_.wait(lock);
      continue;
    }
    const char* path = nullptr;
    const WalkStep step = walk_ended_ ? WalkStep::end : walk_.next(path, anomaly);
    if (step == WalkStep::end) {
      walk_ended_ = true;
      return DealStep::end;
    }
    if (step == WalkStep::anomaly) {
      anomaly.path = bytes_of(keep_path(anomaly.path, path_place));
      return DealStep::anomaly;
    }
    const bool named = walk_.facts().kind == system::Kind::regular;  // not standard input
    if (named && known_ != nullptr && known_->unchanged(path, walk_.facts())) continue;
    if (worker_count_ > 1 && walk_.facts().bytes >= options_.shard.cut_from_bytes && share(path)) continue;
    shard = Shard{.path = keep_path(bytes_of(path), path_place), .facts = {}};
    return DealStep::shard;
  }
}

// False when the file cannot be shared: whoever gets it whole finds out why.
bool Deal::share(const char* path) {
  if (window_.open(path) != Status::ok) return false;
  const Bytes view = window_.at(0, std::min(format_probe_bytes, options_.record_bytes_max));
  const Bytes first_bytes = view.first(std::min(view.size(), format_probe_bytes));
  format_ = options_.format == Format::automatic ? detect_format(bytes_of(path), first_bytes) : options_.format;
  if (window_.failed() || !window_.seekable() || !compressed_as(first_bytes).empty() || !not_text_as(first_bytes).empty() || format_ == Format::text) {
    window_.close();
    return false;
  }
  keep_path(bytes_of(path), path_);
  facts_ = window_.facts();
  cursor_ = byte_order_mark_bytes(first_bytes);
  status_ = Status::ok;
  reader_count_ = sharer_count_ = told_count_ = 0;
  read_ = false;
  sharing_ = true;
  changed_.notify_all();
  return true;
}

// The next shard: a share of what is left, at least the smallest worth while.
bool Deal::cut(Shard& shard) {
  if (read_ || status_ != Status::ok || cursor_ == UINT64_MAX) return false;
  const uint64_t left = facts_.bytes - cursor_;
  const uint64_t part = left / (2 * worker_count_);
  const uint64_t bytes = std::min(std::max(part, options_.shard.shard_bytes_min), options_.shard.shard_bytes_max);
  const bool first = sharer_count_ == 0;
  shard = Shard{.path = reinterpret_cast<const char*>(path_.data()), .shared = true, .format = format_, .begin = first ? 0 : cursor_, .facts = facts_};
  shard.end = left <= bytes + options_.shard.shard_bytes_min ? UINT64_MAX : border(cursor_ + bytes);
  if (window_.failed()) status_ = Status::read_failed;
  cursor_ = shard.end;
  return status_ == Status::ok;
}

uint64_t Deal::border(uint64_t wanted) {
  const uint64_t found = format_ == Format::wet ? wet_.border(window_, cursor_, wanted) : JsonlReader::border(window_, wanted);
  return found >= facts_.bytes ? UINT64_MAX : found;
}

bool Deal::next_of_file(Status mine, Shard& shard, Outcome& outcome) {
  std::unique_lock lock(mutex_);
  if (status_ == Status::ok) status_ = mine;
  const char* path = shard.path;
  if (!stopped_ && cut(shard)) {
    shard.path = path;
    return true;
  }
  if (--reader_count_ == 0) {
    read_ = true;
    changed_.notify_all();
  }
  while (!read_ && !stopped_) changed_.wait(lock);
  outcome = {status_, facts_.bytes, told_count_++ == 0};
  if (read_ && told_count_ == sharer_count_) end_sharing();
  return false;
}

void Deal::end_sharing() {
  window_.close();
  sharing_ = false;
  changed_.notify_all();
}

void Deal::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

}  // namespace mirsad
