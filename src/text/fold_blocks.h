// The fold of every vector kernel: 64 bytes at a time, a letter at the place of its first byte. What an instruction set must bring is a
// type with a Block and three functions:
//
//   Block read(const uint8_t* at)   the letters that the plain code points beginning at each of 64 bytes fold to (65 bytes are read);
//                                   `continuation`: a bit for each byte 80-BF; `plain`: see below
//   FoldMasks masks_of(block, at)   what the bytes are, for a block that is not plain
//   uint32_t pack(block, keep, …)   writes the letters of the places in `keep` that fold to something, with their offsets; how many
//
// A block is plain when each of its bytes is ASCII, or a lead D8-DB, or a continuation; when leads, and nothing else, have a continuation
// behind them, up to the byte behind the block; and when nothing in it folds to several letters. Then all of it is packed. Otherwise
// all before the first stray code point is, scalar code steps over the strays, and the walk goes on right behind them. The first byte of
// a block is no stray: it was the one behind the block before. The last block is copied over blanks, so that nothing behind the
// text is read.
//
// Included by kernels only, each with an own type in an unnamed namespace: nothing compiled here for one instruction set may be linked
// into another's code, so all functions here are templates over that type (tests/run.sh looks).
#pragma once
#include <bit>
#include <cstring>

#include "text/fold_place.h"

namespace mirsad {

inline constexpr uint32_t block_bytes = 64;

struct FoldMasks {
  uint64_t high;          // not ASCII
  uint64_t lead;          // D8-DB
  uint64_t continuation;  // 80-BF
  uint64_t several;       // its letter is folds_to_several; anything where no plain code point begins
};

// Bytes of a block before the first stray code point; `closed`: the byte behind the block is a continuation.
template <typename Kernel>
uint32_t plain_bytes_of(const FoldMasks& masks, bool closed) {
  const uint64_t led = masks.lead << 1 | 1;
  const uint64_t followed = masks.continuation >> 1 | uint64_t{closed} << 63;
  const uint64_t strays = (masks.high & ~(masks.lead | masks.continuation)) | (masks.continuation & ~led) | (masks.lead & ~followed) |
                          (masks.several & ~masks.continuation);
  return static_cast<uint32_t>(std::countr_zero(strays));
}

// Is all of the block plain? For a `read` that has the masks at hand.
template <typename Kernel>
bool is_plain(const FoldMasks& masks, bool closed) {
  const uint64_t followed = masks.continuation >> 1 | uint64_t{closed} << 63;
  return ((masks.high ^ (masks.lead | masks.continuation)) | (masks.lead ^ followed) | (masks.several & ~masks.continuation)) == 0;
}

// Folds a block, or its plain bytes and the strays behind them. `bytes` are those at `place`, or a copy; those in `valid`, `size` in
// number, belong to the text.
template <typename Kernel>
[[gnu::always_inline]] inline FoldPlace fold_block(Bytes text, const Folded& folded, FoldPlace place, const uint8_t* bytes, uint64_t valid,
                                                   uint32_t size) {
  const uint16_t offset = static_cast<uint16_t>(place.at - text.data());
  uint8_t* const letters = folded.letters.data() + place.count;
  uint16_t* const source = folded.source.data() + place.count;
  const auto block = Kernel::read(bytes);
  const uint64_t keep = valid & ~block.continuation;
  if (block.plain) [[likely]] {
    place.count += Kernel::pack(block, keep, offset, letters, source);
    place.at += size;
    return place;
  }
  const uint32_t plain_bytes = plain_bytes_of<Kernel>(Kernel::masks_of(block, bytes), (bytes[block_bytes] & 0xc0) == 0x80);
  const uint64_t before = plain_bytes < block_bytes ? (uint64_t{1} << plain_bytes) - 1 : ~uint64_t{0};
  place.count += Kernel::pack(block, keep & before, offset, letters, source);
  place.at += plain_bytes;
  return fold_strays(text, folded, place);
}

template <typename Kernel>
void fold_blocks(Bytes text, Folded& folded) {
  FoldPlace place = begin_fold(text, folded);
  const uint8_t* const end = text.data() + text.size();
  while (end - place.at > ptrdiff_t{block_bytes}) place = fold_block<Kernel>(text, folded, place, place.at, ~uint64_t{0}, block_bytes);
  while (place.at < end) {
    const uint32_t left = static_cast<uint32_t>(end - place.at);
    alignas(64) uint8_t last[block_bytes + 1];
    std::memset(last, ' ', sizeof last);
    std::memcpy(last, place.at, left);
    place = fold_block<Kernel>(text, folded, place, last, ~uint64_t{0} >> (block_bytes - left), left);
  }
  end_fold(text, place, folded);
}

}  // namespace mirsad
