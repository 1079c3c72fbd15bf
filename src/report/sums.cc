#include "report/sums.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"

namespace mirsad {
namespace {

uint64_t hash_of(std::string_view text) { return hash_bytes(bytes_of(text)) | 1; }  // never the mark of a free slot

}  // namespace

std::string_view Sum::part(size_t index) const {
  std::string_view rest = key();
  for (; index > 0; --index) {
    const size_t tab = rest.find('\t');
    if (tab == rest.npos) return {};
    rest.remove_prefix(tab + 1);
  }
  return rest.substr(0, rest.find('\t'));
}

void Sums::carve(Arena& arena, size_t count) {
  MIRSAD_REQUIRE(std::has_single_bit(count));
  slots_ = arena.carve<Sum>(count);
}

Sum* Sums::at(std::span<const std::string_view> parts) {
  MIRSAD_REQUIRE(!gathered_);
  std::array<char, Sum::key_bytes_max> bytes{};
  size_t used = 0;
  bool fits = true;
  for (size_t i = 0; i < parts.size(); ++i) {
    const std::string_view part = parts[i];
    if (i > 0 && used < bytes.size()) bytes[used++] = '\t';
    fits = fits && part.size() <= bytes.size() - used && part.find('\t') == part.npos;
    if (fits) used = static_cast<size_t>(std::copy(part.begin(), part.end(), bytes.begin() + static_cast<std::ptrdiff_t>(used)) - bytes.begin());
  }
  if (!fits || used == 0) return ++turned_away_, nullptr;
  const std::string_view key(bytes.data(), used);
  size_t slot = static_cast<size_t>(hash_of(key)) & (slots_.size() - 1);
  while (slots_[slot].key_bytes != 0 && slots_[slot].key() != key) slot = (slot + 1) & (slots_.size() - 1);
  if (slots_[slot].key_bytes == 0) {
    if (used_ >= slots_.size() / 4 * 3) return ++turned_away_, nullptr;
    ++used_;
    slots_[slot].bytes = bytes;
    slots_[slot].key_bytes = static_cast<uint32_t>(used);
  }
  return &slots_[slot];
}

std::span<Sum> Sums::gather() {
  gathered_ = true;
  std::partition(slots_.begin(), slots_.end(), [](const Sum& sum) { return sum.key_bytes != 0; });
  return slots_.first(used_);
}

std::span<Sum> Sums::largest() {
  const std::span<Sum> sums = gather();
  std::sort(sums.begin(), sums.end(), [](const Sum& a, const Sum& b) { return a.total != b.total ? a.total > b.total : a.key() < b.key(); });
  return sums;
}

std::span<Sum> Sums::by_key() {
  const std::span<Sum> sums = gather();
  std::sort(sums.begin(), sums.end(), [](const Sum& a, const Sum& b) { return a.key() < b.key(); });
  return sums;
}

void IdSet::carve(Arena& arena, size_t count) {
  MIRSAD_REQUIRE(std::has_single_bit(count));
  slots_ = arena.carve<uint64_t>(count);
}

size_t IdSet::slot_of(uint64_t hash) const {
  size_t slot = static_cast<size_t>(hash >> 1) & (slots_.size() - 1);
  while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

void IdSet::add(std::string_view id) {
  if (id.empty() || used_ >= slots_.size() / 4 * 3) return;
  const uint64_t hash = hash_of(id);
  uint64_t& slot = slots_[slot_of(hash)];
  if (slot == 0) ++used_;
  slot = hash;
}

bool IdSet::has(std::string_view id) const { return !id.empty() && slots_[slot_of(hash_of(id))] != 0; }

}  // namespace mirsad
