// Level 0 of the walk (paths.h): what the user named, as arguments and in a list. Both are offered anew on every
// pass, like the entries of a folder, so that a list of any length is visited in order without being held.
#include <algorithm>

#include "input/paths.h"

namespace mirsad {

bool PathWalk::list_root(Anomaly& anomaly) {
  for (const char* argument : arguments_) offer_root(bytes_of(argument));
  if (list_path_ == nullptr) return false;
  const bool from_standard_input = std::string_view(list_path_) == "-";
  system::Handle handle = system::standard_input;
  Status status = from_standard_input ? Status::ok : system::open_read(list_path_, handle);
  if (status == Status::ok) {
    status = offer_list(handle);
    if (!from_standard_input) system::close_handle(handle);
  }
  std::string_view detail = status == Status::not_regular ? "a list is a file; from a pipe: find -print0 | mirsad code -o DIR --files0-from -" : "list of files";
  if (status == Status::ok && from_standard_input && !top().batch.complete()) {
    status = Status::capacity;
    detail = "more names on standard input than fit; put them in a file";
    top().batch.begin({}, {});
  }
  if (status == Status::ok) return false;
  anomaly = Anomaly{.kind = AnomalyKind::unreadable, .status = status, .path = bytes_of(list_path_), .detail = detail};
  list_path_ = nullptr;
  return true;
}

// Offers the names of an open list, read in stretches; the part of a name at the end of a stretch is moved to the front.
Status PathWalk::offer_list(system::Handle handle) {
  size_t held = 0;
  bool skipping = false;  // within a name that is too long
  for (;;) {
    size_t got = 0;
    const Status status = system::read_next(handle, listing_.subspan(held), got);
    if (status != Status::ok) return status;
    if (got == 0) break;
    held += got;
    size_t begin = 0;
    for (size_t at = held - got; at < held; ++at) {
      if (listing_[at] != 0) continue;
      if (!skipping) offer_root(Bytes(listing_).subspan(begin, at - begin));
      skipping = false;
      begin = at + 1;
    }
    std::copy(listing_.begin() + static_cast<std::ptrdiff_t>(begin), listing_.begin() + static_cast<std::ptrdiff_t>(held),
              listing_.begin());
    held -= begin;
    if (held < listing_.size() / 2) continue;
    too_long_count_ += skipping ? 0 : 1;
    skipping = true;
    held = 0;
  }
  if (!skipping) offer_root(Bytes(listing_).first(held));
  return Status::ok;
}

void PathWalk::offer_root(Bytes name) {
  if (name.empty()) return;
  if (name.size() >= limits::path_bytes_max) {
    ++too_long_count_;
    return;
  }
  std::copy(name.begin(), name.end(), probe_.begin());
  if (view_of(name) == "-") return top().batch.offer(name);
  size_t plain_bytes = name.size();
  while (plain_bytes > 1 && name[plain_bytes - 1] == '/') --plain_bytes;
  if (!top().batch.wants(name.first(plain_bytes))) return;
  offer_probe(0, name.size());
}

}  // namespace mirsad
