// Bounded selection of the smallest names (names.h). Heap sort, because it needs no memory and stays inside its bounds
// whatever it is given. Throwing away half at a time keeps the cost of a pass at O(n log n) with few moves of bytes.
#include "input/names.h"

#include <algorithm>

#include "base/status.h"

namespace mirsad {

void NameBatch::begin(std::span<uint8_t> memory, Bytes after) {
  *this = NameBatch();
  memory_ = memory;
  after_ = after;
}

NameBatch::Entry NameBatch::entry(size_t index) const {
  Entry entry;
  std::memcpy(&entry, &memory_[entry_place(index)], sizeof entry);
  return entry;
}

void NameBatch::set_entry(size_t index, Entry entry) {
  std::memcpy(&memory_[entry_place(index)], &entry, sizeof entry);
}

bool NameBatch::wants(Bytes name) const {
  const auto surely = [name](Bytes bound) {
    const size_t common = std::min(name.size(), bound.size());
    return common == 0 ? 0 : std::memcmp(name.data(), bound.data(), common);
  };
  if (!after_.empty() && surely(after_) < 0) return false;
  return !ceiling_set_ || surely(name_of_entry(ceiling_)) <= 0;
}

void NameBatch::offer(Bytes name) {
  if (!after_.empty() && compare(name, after_) <= 0) return;
  if (ceiling_set_ && compare(name, name_of_entry(ceiling_)) >= 0) return;
  while (used_ + name.size() > memory_.size() - (count_ + 1) * sizeof(Entry)) {
    halve();
    if (compare(name, name_of_entry(ceiling_)) >= 0) return;
  }
  std::copy(name.begin(), name.end(), memory_.begin() + static_cast<std::ptrdiff_t>(used_));
  set_entry(count_++, {static_cast<uint32_t>(used_), static_cast<uint32_t>(name.size())});
  used_ += name.size();
}

bool NameBatch::before(const Entry& a, const Entry& b, By by) const {
  return by == By::place ? a.at < b.at : compare(name_of_entry(a), name_of_entry(b)) < 0;
}

void NameBatch::sift_down(size_t root, size_t count, By by) {
  for (size_t child; (child = 2 * root + 1) < count; root = child) {
    if (child + 1 < count && before(entry(child), entry(child + 1), by)) ++child;
    if (!before(entry(root), entry(child), by)) return;
    const Entry moved = entry(root);
    set_entry(root, entry(child));
    set_entry(child, moved);
  }
}

void NameBatch::order(By by) {
  for (size_t root = count_ / 2; root-- > 0;) sift_down(root, count_, by);
  for (size_t last = count_; last-- > 1;) {
    const Entry largest = entry(0);
    set_entry(0, entry(last));
    set_entry(last, largest);
    sift_down(0, last, by);
  }
}

void NameBatch::drop_repeated() {
  size_t kept = 0;
  for (size_t i = 0; i < count_; ++i) {
    const Entry one = entry(i);
    if (kept > 0 && same(name_of_entry(entry(kept - 1)), name_of_entry(one))) continue;
    set_entry(kept++, one);
  }
  count_ = kept;
}

void NameBatch::halve() {
  MIRSAD_REQUIRE(count_ >= 2);  // the memory holds four names
  order(By::name);
  drop_repeated();
  count_ = (count_ + 1) / 2;
  const uint32_t ceiling_at = entry(count_ - 1).at;
  order(By::place);
  used_ = 0;
  for (size_t i = 0; i < count_; ++i) {
    Entry one = entry(i);
    const bool is_ceiling = one.at == ceiling_at;
    std::memmove(&memory_[used_], &memory_[one.at], one.bytes);
    one.at = static_cast<uint32_t>(used_);
    set_entry(i, one);
    if (is_ceiling) ceiling_ = one;
    used_ += one.bytes;
  }
  ceiling_set_ = true;
}

size_t NameBatch::sort() {
  order(By::name);
  drop_repeated();
  after_ = {};
  const size_t bytes = count_ * sizeof(Entry);
  // Entries were written from the back: turn them round, then close the gap behind the names.
  for (size_t i = 0, j = count_; i + 1 < j; ++i) {
    const Entry low = entry(i);
    set_entry(i, entry(--j));
    set_entry(j, low);
  }
  entries_at_ = used_;
  if (bytes > 0) std::memmove(&memory_[entries_at_], &memory_[memory_.size() - bytes], bytes);
  return used_ + bytes;
}

bool NameBatch::take(Bytes& name) {
  if (taken_ == count_) return false;
  Entry one;
  std::memcpy(&one, &memory_[entries_at_ + taken_ * sizeof(Entry)], sizeof one);
  ++taken_;
  name = name_of_entry(one);
  return true;
}

}  // namespace mirsad
