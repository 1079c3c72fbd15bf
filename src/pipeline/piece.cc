#include "pipeline/piece.h"

#include <algorithm>

#include "base/system.h"
#include "news/glue.h"

namespace mirsad {
namespace {

// Storage for a list, of which the part behind `kept` is given back when a list was longer.
template <typename T>
std::span<T> carve_list(Arena& arena, size_t count, size_t kept, Bounded<T>& list) {
  const std::span<T> storage = arena.carve<T>(count);
  list = Bounded<T>(storage);
  return storage.subspan(kept);
}

template <typename T>
void give_back(std::span<T> many, const Bounded<T>& list) {
  if (list.size() > list.capacity() - many.size()) system::give_back_pages({reinterpret_cast<uint8_t*>(many.data()), many.size_bytes()});
}

}  // namespace

void Piece::carve(Arena& arena) {
  folded_.letters = arena.carve<uint8_t>(limits::letters_bytes_max);
  folded_.source = arena.carve<uint16_t>(limits::letters_bytes_max);
  many_tokens_ = carve_list(arena, limits::token_count_max, limits::kept_token_count, tokens_);
  many_hits_ = carve_list(arena, limits::hit_count_max, limits::kept_hit_count, hits_);
  many_overlays_ = carve_list(arena, limits::overlay_count_max, limits::kept_hit_count, overlays_);
  cache_.carve(arena);
}

// Gives back what an uncommonly dense piece made resident, so that it does not set the memory of all that come after it.
void Piece::forget() {
  give_back(many_tokens_, tokens_);
  give_back(many_hits_, hits_);
  give_back(many_overlays_, overlays_);
}

uint32_t Piece::read(const Lexicon& lexicon, Bytes text) {
  forget();
  fold(kernel_in_use(), text);
  tokenise(kernel_in_use());
  match(lexicon);
  if (split_glued(lexicon, folded_, text, hits_.items(), tokens_) > 0) match(lexicon);
  return folded_.invalid_count;
}

void Piece::fold(const Kernel& kernel, Bytes text) {
  text_ = text;
  kernel.fold(text, folded_);
}

void Piece::tokenise(const Kernel& kernel) {
  tokens_.clear();
  kernel.tokenise(folded_, tokens_);
}

void Piece::match(const Lexicon& lexicon) {
  hits_.clear();
  overlays_.clear();
  match_phrases(lexicon, folded_, tokens_.items(), 0, tokens_.size(), hits_, overlays_, &cache_);
}

HitWalk::HitWalk(std::span<const Hit> hits, uint32_t token) {
  const auto before = [](const Hit& hit, uint32_t begin) { return hit.token_begin < begin; };
  rest_ = {std::lower_bound(hits.begin(), hits.end(), token, before), hits.end()};
}

std::span<const Hit> HitWalk::within(uint32_t begin, uint32_t end) {
  size_t first = 0;
  while (first < rest_.size() && rest_[first].token_begin < begin) ++first;
  rest_ = rest_.subspan(first);
  size_t count = 0;
  while (count < rest_.size() && rest_[count].token_begin < end) ++count;
  while (count > 0 && rest_[count - 1].token_begin + rest_[count - 1].token_count > end) --count;
  return rest_.first(count);
}

}  // namespace mirsad
