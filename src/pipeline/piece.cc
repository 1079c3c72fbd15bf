#include "pipeline/piece.h"

#include <algorithm>

#include "news/glue.h"

namespace mirsad {

void Piece::carve(Arena& arena) {
  folded_.letters = arena.carve<uint8_t>(limits::letters_bytes_max);
  folded_.source = arena.carve<uint16_t>(limits::letters_bytes_max);
  tokens_ = Bounded<Token>(arena.carve<Token>(limits::token_count_max));
  hits_ = Bounded<Hit>(arena.carve<Hit>(limits::hit_count_max));
  overlays_ = Bounded<Hit>(arena.carve<Hit>(limits::overlay_count_max));
  cache_.carve(arena);
}

uint32_t Piece::read(const Lexicon& lexicon, Bytes text) {
  text_ = text;
  tokens_.clear();
  hits_.clear();
  overlays_.clear();
  fold(text, folded_);
  tokenise(folded_, tokens_);
  match_phrases(lexicon, folded_, tokens_.items(), 0, tokens_.size(), hits_, overlays_, &cache_);
  if (split_glued(lexicon, folded_, text, hits_.items(), tokens_) > 0) {
    hits_.clear();
    overlays_.clear();
    match_phrases(lexicon, folded_, tokens_.items(), 0, tokens_.size(), hits_, overlays_, &cache_);
  }
  return folded_.invalid_count;
}

std::span<const Hit> Piece::between(std::span<const Hit> all, uint32_t begin, uint32_t end) {
  const auto before = [](const Hit& hit, uint32_t token) { return hit.token_begin < token; };
  const auto first = std::lower_bound(all.begin(), all.end(), begin, before);
  auto last = std::lower_bound(first, all.end(), end, before);
  while (last != first && (last - 1)->token_begin + (last - 1)->token_count > end) --last;
  return {first, last};
}

}  // namespace mirsad
