// The walk (paths.h). A level is a folder being walked, and level 0 is what the user named. A key is a name, with "/" behind it
// when it is a folder, so that the order of keys within a folder is the byte order of the full paths beneath it. Each
// level keeps a batch of the next keys in half of the memory that is left; when little is left the batches
// above give way, and are listed again after the key at which they stand, which the path itself remembers.
#include "input/paths.h"

#include <algorithm>

#include "base/tables_mark.h"

namespace mirsad {

Status find_tables_mark(Bytes folder, std::span<uint8_t> place) {
  const Bytes mark = bytes_of(tables_mark);
  if (folder.size() + 1 + mark.size() >= place.size()) return Status::not_found;  // no run could write there either
  auto at = std::copy(folder.begin(), folder.end(), place.begin());
  *at++ = '/';
  *std::copy(mark.begin(), mark.end(), at) = 0;
  system::Facts facts;
  return system::facts_of_path(reinterpret_cast<const char*>(place.data()), facts);
}

void PathWalk::carve(Arena& arena, size_t names_bytes) {
  memory_ = arena.carve<uint8_t>(names_bytes);
  listing_ = arena.carve<uint8_t>(listing_bytes);
  path_ = arena.carve<uint8_t>(limits::path_bytes_max + 2);
  probe_ = arena.carve<uint8_t>(limits::path_bytes_max + 2);
  covering_ = arena.carve<uint8_t>(limits::path_bytes_max + 2);
  levels_ = arena.carve<Level>(limits::folder_depth_max + 1);
}

void PathWalk::begin(std::span<const char* const> arguments, const char* list_path) {
  arguments_ = arguments;
  list_path_ = list_path;
  covering_bytes_ = 0;
  path_bytes_ = 0;
  depth_ = 1;
  levels_[0] = Level();
}

WalkStep PathWalk::report(Anomaly& anomaly, AnomalyKind kind, Status status) const {
  anomaly = Anomaly{.kind = kind, .status = status, .path = Bytes(path_).first(path_bytes_), .detail = {}};
  return WalkStep::anomaly;
}

WalkStep PathWalk::next(const char*& path, Anomaly& anomaly) {
  while (depth_ > 0) {
    Level& level = top();
    Bytes name;
    if (!level.listed) {
      if (list(anomaly)) return WalkStep::anomaly;
    } else if (level.batch.take(name)) {
      bool done = false;
      const WalkStep step = visit(name, path, anomaly, done);
      if (done) return step;
    } else if (!level.batch.complete()) {
      level.listed = false;
    } else {
      --depth_;
    }
  }
  return WalkStep::end;
}

// Level 0 never gives way, because a list on standard input is read once.
void PathWalk::place_batch() {
  Level& level = top();
  level.memory_begin = depth_ == 1 ? 0 : levels_[depth_ - 2].memory_end;
  if (depth_ > 2 && memory_.size() - level.memory_begin < memory_.size() / 8) {
    for (size_t i = 1; i + 1 < depth_; ++i) levels_[i].listed = false;
    for (size_t i = 1; i + 1 < depth_; ++i) levels_[i].memory_end = levels_[0].memory_end;
    level.memory_begin = levels_[0].memory_end;
  }
  const size_t half = (memory_.size() - level.memory_begin) / 2;
  level.batch.begin(memory_.subspan(level.memory_begin, half), Bytes(path_).subspan(level.prefix_bytes, level.current_bytes));
}

bool PathWalk::list(Anomaly& anomaly) {
  Level& level = top();
  const bool first_pass = level.current_bytes == 0;
  place_batch();
  too_long_count_ = 0;
  bool reported = depth_ == 1 ? list_root(anomaly) : list_entries(anomaly);
  level.memory_end = level.memory_begin + level.batch.sort();
  level.listed = true;
  if (!reported && too_long_count_ > 0 && first_pass) {
    reported = report(anomaly, AnomalyKind::path_too_long, Status::path_too_long) == WalkStep::anomaly;
    anomaly.count = too_long_count_;
  }
  return reported;
}

bool PathWalk::list_entries(Anomaly& anomaly) {
  const size_t prefix = top().prefix_bytes;
  path_[prefix - 1] = 0;  // open the folder without its "/", but "/" itself
  const char* folder_path = prefix == 1 ? "/" : reinterpret_cast<const char*>(path_.data());
  system::Handle folder;
  Status status = system::open_folder(folder_path, folder);
  path_[prefix - 1] = '/';
  if (status == Status::ok) {
    std::copy_n(path_.begin(), prefix, probe_.begin());
    const auto offer = [](void* walk, const char* name) { static_cast<PathWalk*>(walk)->offer_entry(name); };
    status = system::list_folder(folder, listing_, offer, this);
    system::close_handle(folder);
  }
  path_bytes_ = prefix;
  return status != Status::ok && report(anomaly, AnomalyKind::unreadable, status) == WalkStep::anomaly;
}

void PathWalk::offer_entry(const char* name) {
  const Bytes bytes = bytes_of(name);
  const size_t prefix = top().prefix_bytes;
  if (!top().batch.wants(bytes)) return;
  if (prefix + bytes.size() >= limits::path_bytes_max) {
    ++too_long_count_;
    return;
  }
  std::copy(bytes.begin(), bytes.end(), probe_.begin() + static_cast<std::ptrdiff_t>(prefix));
  offer_probe(prefix, bytes.size());
}

// Asks what the path in probe_ is, and offers its key.
void PathWalk::offer_probe(size_t prefix_bytes, size_t bytes) {
  probe_[prefix_bytes + bytes] = 0;
  system::Facts facts;
  const Status status = system::facts_of_path(reinterpret_cast<const char*>(probe_.data()), facts);
  if (status == Status::ok && facts.kind == system::Kind::folder) {
    while (bytes > 0 && probe_[prefix_bytes + bytes - 1] == '/') --bytes;
    probe_[prefix_bytes + bytes++] = '/';
  }
  top().batch.offer(Bytes(probe_).subspan(prefix_bytes, bytes));
}

// Inside a folder that was named as well, and so visited already.
bool PathWalk::covered(Bytes name) const {
  if (depth_ != 1 || covering_bytes_ == 0 || name.size() <= covering_bytes_) return false;
  if (!same(name.first(covering_bytes_), Bytes(covering_).first(covering_bytes_))) return false;
  std::string_view rest = view_of(name.subspan(covering_bytes_));
  while (!rest.empty()) {
    const size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, slash);
    if (part == "." || part == ".." || part.empty()) return false;
    rest.remove_prefix(std::min(slash + 1, rest.size()));
  }
  return true;
}

WalkStep PathWalk::visit(Bytes name, const char*& path, Anomaly& anomaly, bool& done) {
  Level& level = top();
  std::copy(name.begin(), name.end(), path_.begin() + static_cast<std::ptrdiff_t>(level.prefix_bytes));
  level.current_bytes = name.size();
  path_bytes_ = level.prefix_bytes + name.size();
  path_[path_bytes_] = 0;
  path = reinterpret_cast<const char*>(path_.data());
  done = true;
  facts_ = {};
  if (depth_ == 1 && view_of(name) == "-") return WalkStep::file;
  const Status status = system::facts_of_path(path, facts_);
  if (status != Status::ok) {
    const bool loop = status == Status::symlink_loop, long_path = status == Status::path_too_long;
    const AnomalyKind why = long_path ? AnomalyKind::path_too_long : AnomalyKind::unreadable;
    return report(anomaly, loop ? AnomalyKind::symlink_loop : why, status);
  }
  done = !covered(name);
  if (!done) return WalkStep::end;
  if (facts_.kind == system::Kind::regular) return WalkStep::file;
  if (facts_.kind != system::Kind::folder || name.back() != '/') {
    return report(anomaly, AnomalyKind::not_regular, Status::not_regular);
  }
  return enter_folder(name, facts_, anomaly, done);
}

// The path is a folder: its level goes on top, unless that would go round or too deep, or tables are in it.
WalkStep PathWalk::enter_folder(Bytes name, const system::Facts& facts, Anomaly& anomaly, bool& done) {
  if (depth_ == 1) {
    std::copy(name.begin(), name.end(), covering_.begin());
    covering_bytes_ = name.size();
  }
  for (size_t i = 1; i < depth_; ++i) {
    if (levels_[i].inode == facts.inode && levels_[i].device == facts.device) {
      return report(anomaly, AnomalyKind::symlink_loop, Status::symlink_loop);
    }
  }
  if (depth_ == levels_.size()) return report(anomaly, AnomalyKind::folder_too_deep, Status::capacity);
  const Status mark = find_tables_mark(Bytes(path_).first(path_bytes_), probe_);
  if (mark == Status::ok) return report(anomaly, AnomalyKind::tables_folder, mark);
  if (mark != Status::not_found) return report(anomaly, AnomalyKind::unreadable, mark);
  done = false;
  levels_[depth_] = Level();
  levels_[depth_].prefix_bytes = path_bytes_;
  levels_[depth_].inode = facts.inode;
  levels_[depth_].device = facts.device;
  ++depth_;
  return WalkStep::end;
}

}  // namespace mirsad
