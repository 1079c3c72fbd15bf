// One piece of text through the first stages: folded letters, tokens, hits. All spans belong to the arena and are overwritten by the
// next piece.
#pragma once
#include "base/arena.h"
#include "base/bounded.h"
#include "base/limits.h"
#include "lexicon/view.h"
#include "match/phrases.h"
#include "text/kernel.h"
#include "text/tokens.h"

namespace mirsad {

class Piece {
 public:
  void carve(Arena& arena);

  // `text` at most limits::piece_bytes_max. Returns invalid UTF-8 sequences replaced.
  uint32_t read(const Lexicon& lexicon, Bytes text);

  // What `read` does, stage by stage, for those who measure them. Each works on what the one before left.
  void fold(const Kernel& kernel, Bytes text);
  void tokenise(const Kernel& kernel);
  void match(const Lexicon& lexicon);

  Bytes text() const { return text_; }
  const Folded& folded() const { return folded_; }
  std::span<const Token> tokens() const { return tokens_.items(); }
  std::span<const Hit> hits() const { return hits_.items(); }
  std::span<const Hit> overlays() const { return overlays_.items(); }
  uint64_t hits_refused() const { return hits_.refused(); }

 private:
  void forget();

  Bytes text_;
  Folded folded_;
  std::span<Token> many_tokens_;               // storage behind what is kept resident
  std::span<Hit> many_hits_, many_overlays_;
  Bounded<Token> tokens_;
  Bounded<Hit> hits_, overlays_;
  WordCache cache_;
};

// The hits of a piece, sentence by sentence: sorted as hits and sentences are, they are walked once.
class HitWalk {
 public:
  // From the hits that begin at this token or behind it.
  HitWalk(std::span<const Hit> hits, uint32_t token);
  // Those that lie within [begin, end), which begins where the range before ended or later.
  std::span<const Hit> within(uint32_t begin, uint32_t end);

 private:
  std::span<const Hit> rest_;
};

}  // namespace mirsad
