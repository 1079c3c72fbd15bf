// SSE2, which every x86-64 has: no shuffle by a table, so vectors make one index byte of each code point, and letters are looked up
// one by one, at places that are known in advance. U+0680-U+06FF, rare in Arabic, do not fit that index and take a slower look-up.
#if defined(__x86_64__)
#include <emmintrin.h>

#include "text/fold_blocks.h"
#include "text/fold_table.h"
#include "text/kernel.h"
#include "text/token_blocks.h"

namespace mirsad {
namespace {

// Letters of ASCII, then of U+0600-U+067F.
struct Letters256 {
  uint8_t of[256];
};
constexpr Letters256 letters_256 = [] {
  Letters256 letters{};
  for (uint32_t i = 0; i < 256; ++i) letters.of[i] = fold_table[i < 0x80 ? i : 0x600 + i - 0x80];
  return letters;
}();

// The index bytes of code points that fold to several letters stand side by side.
struct Range {
  uint32_t first = 255, last = 0;
};
constexpr Range several = [] {
  Range range;
  for (uint32_t i = 0; i < 256; ++i)
    if (letters_256.of[i] == folds_to_several) range = {i < range.first ? i : range.first, i};
  return range;
}();
constexpr bool is_several_only(Range range) {
  for (uint32_t i = range.first; i <= range.last; ++i)
    if (letters_256.of[i] != folds_to_several) return false;
  return range.first <= range.last;
}
static_assert(is_several_only(several));

struct Sse2 {
  struct Block {
    alignas(16) uint8_t index[64];  // into letters_256
    const uint8_t* bytes;
    uint64_t back_page;             // leads of U+0680-U+06FF
    FoldMasks masks;
    uint64_t continuation;
    bool plain;
  };

  static __m128i all(uint32_t byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
  static uint64_t mask_of(__m128i bytes) { return static_cast<uint32_t>(_mm_movemask_epi8(bytes)); }
  static __m128i between(__m128i x, uint32_t first, uint32_t last) {
    const __m128i above = _mm_sub_epi8(x, all(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, all(last - first)), above);
  }

  static uint8_t letter_at(const uint8_t* at) {
    return at[0] < 0x80 ? fold_table[at[0]] : fold_table[0x600 + ((at[0] & 3u) << 6 | (at[1] & 0x3fu))];
  }

  static Block read(const uint8_t* at) {
    Block block;
    block.bytes = at;
    block.back_page = 0;
    FoldMasks masks{};
    for (uint32_t i = 0; i < 64; i += 16) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i));
      const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i + 1));
      const __m128i page = _mm_slli_epi16(bytes, 6);
      const __m128i high = _mm_cmpgt_epi8(_mm_setzero_si128(), bytes);
      const __m128i arabic = _mm_or_si128(_mm_or_si128(_mm_and_si128(page, all(0x40)), _mm_and_si128(next, all(0x3f))), all(0x80));
      const __m128i index = _mm_or_si128(_mm_and_si128(high, arabic), _mm_andnot_si128(high, bytes));
      _mm_store_si128(reinterpret_cast<__m128i*>(block.index + i), index);
      const __m128i lead = _mm_cmpeq_epi8(_mm_and_si128(bytes, all(plain_lead_mask)), all(plain_lead));
      masks.high |= mask_of(bytes) << i;
      masks.lead |= mask_of(lead) << i;
      block.back_page |= mask_of(_mm_and_si128(lead, page)) << i;
      masks.continuation |= mask_of(_mm_cmpgt_epi8(all(0xc0), bytes)) << i;
      masks.several |= mask_of(between(index, several.first, several.last)) << i;
    }
    masks.several &= ~block.back_page;
    block.plain = is_plain<Sse2>(masks, (at[64] & 0xc0) == 0x80);
    block.masks = masks;
    block.continuation = masks.continuation;
    return block;
  }

  static const FoldMasks& masks_of(const Block& block, const uint8_t*) { return block.masks; }

  static uint32_t pack(const Block& block, uint64_t keep, uint16_t offset, uint8_t* letters, uint16_t* source) {
    uint32_t count = 0;
    const bool one_page = block.back_page == 0;
    for (; keep != 0; keep &= keep - 1) {
      const uint32_t place = static_cast<uint32_t>(std::countr_zero(keep));
      const uint8_t letter = one_page ? letters_256.of[block.index[place]] : letter_at(block.bytes + place);
      letters[count] = letter;
      source[count] = static_cast<uint16_t>(offset + place);
      count += letter != letter::none;
    }
    return count;
  }

  static TokenClasses classify(const uint8_t* letters) {
    TokenClasses found{};
    for (uint32_t i = 0; i < 64; i += 16) {
      const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(letters + i));
      found.word |= mask_of(_mm_or_si128(between(x, letter::other, 0xff), between(x, 'a', 'z'))) << i;
      found.digit |= mask_of(between(x, '0', '9')) << i;
      found.blank |= mask_of(_mm_cmpeq_epi8(x, all(letter::space))) << i;
    }
    return found;
  }

  static uint32_t list(uint64_t mask, uint32_t block, uint16_t* places) { return list_bits<Sse2>(mask, block, places); }
};

}  // namespace

void fold_sse2(Bytes text, Folded& folded) { fold_blocks<Sse2>(text, folded); }
void tokenise_sse2(const Folded& folded, Bounded<Token>& tokens) { tokenise_blocks<Sse2>(folded, tokens); }

}  // namespace mirsad
#endif
