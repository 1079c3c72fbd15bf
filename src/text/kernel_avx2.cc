// AVX2: a table of 16 bytes is one shuffle, so a page of 128 letters is eight, chosen among by the index's upper bits. Seven of U+0600-U+067F
// are looked up always; ASCII mostly folds to itself, and where it does not, or another page is needed, the block is looked up again.
// Letters are packed eight at a time by a table of shuffles, and the same shuffle, widened, is their offsets.
#ifdef __AVX2__
#include <immintrin.h>

#include "text/fold_blocks.h"
#include "text/fold_table.h"
#include "text/kernel.h"
#include "text/pack_order.h"
#include "text/token_blocks.h"

namespace mirsad {
namespace {

constexpr bool folds_to_one(uint32_t begin, uint32_t end) {
  for (uint32_t c = begin; c < end; ++c)
    if (fold_table[c] == folds_to_several) return false;
  return true;
}
static_assert(folds_to_one(0, 0x80) && folds_to_one(0x600, 0x670), "letters that read_half takes without asking");

// Which ASCII folds to something else than itself: a bit by its upper digit, in the byte of its lower one.
struct Digits {
  alignas(16) uint8_t of[16];
};
constexpr Digits changed_ascii = [] {
  Digits digits{};
  for (uint32_t c = 0; c < 0x80; ++c)
    if (fold_table[c] != c) digits.of[c & 15] = static_cast<uint8_t>(digits.of[c & 15] | 1u << (c >> 4));
  return digits;
}();
constexpr Digits upper_digit_bits = {{1, 2, 4, 8, 16, 32, 64, 128}};

struct Avx2 {
  struct Block {
    __m256i low, high;       // letters
    uint64_t continuation;
    bool plain;
  };
  // Half a block while it is read.
  struct Half {
    __m256i letters, continuation;
    __m256i stray;           // shown by uppermost bits
    __m256i rare;            // shown by any
  };

  static __m256i all(uint32_t byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }
  static uint32_t mask_of(__m256i bytes) { return static_cast<uint32_t>(_mm256_movemask_epi8(bytes)); }
  static uint64_t joined(uint32_t low, uint32_t high) { return low | uint64_t{high} << 32; }

  // The entry of sixteen at the index's lower four bits; 0 where its uppermost is set.
  static __m256i look_up(const uint8_t* sixteen, __m256i index) {
    const __m128i entries = _mm_loadu_si128(reinterpret_cast<const __m128i*>(sixteen));
    return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(entries), index);
  }
  static __m256i row(uint32_t code_point, __m256i index) { return look_up(fold_table + code_point, index); }
  static __m256i rows_64(uint32_t begin, __m256i index) {
    const __m256i bit4 = _mm256_slli_epi16(index, 3), bit5 = _mm256_slli_epi16(index, 2);
    const __m256i front = _mm256_blendv_epi8(row(begin, index), row(begin + 16, index), bit4);
    const __m256i back = _mm256_blendv_epi8(row(begin + 32, index), row(begin + 48, index), bit4);
    return _mm256_blendv_epi8(front, back, bit5);
  }
  static __m256i rows_48(uint32_t begin, __m256i index) {
    const __m256i bit4 = _mm256_slli_epi16(index, 3), bit5 = _mm256_slli_epi16(index, 2);
    return _mm256_blendv_epi8(_mm256_blendv_epi8(row(begin, index), row(begin + 16, index), bit4), row(begin + 32, index), bit5);
  }
  static __m256i rows_128(uint32_t begin, __m256i index) {
    return _mm256_blendv_epi8(rows_64(begin, index), rows_64(begin + 64, index), _mm256_slli_epi16(index, 1));
  }

  static __m256i load(const uint8_t* at) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)); }
  static __m256i continuations(__m256i bytes) { return _mm256_cmpgt_epi8(all(0xc0), bytes); }
  static __m256i leads(__m256i bytes) { return _mm256_cmpeq_epi8(_mm256_and_si256(bytes, all(plain_lead_mask)), all(plain_lead)); }
  static __m256i pages(__m256i bytes) { return _mm256_slli_epi16(bytes, 6); }
  // Of a letter in two bytes, within its page of 128: the lead's lowest bit and the lower six of the byte behind it.
  static __m256i index_of(__m256i page, __m256i next) {
    return _mm256_or_si256(_mm256_and_si256(page, all(0x40)), _mm256_and_si256(next, all(0x3f)));
  }
  static __m256i several_of(__m256i letters, __m256i continuation) {
    return _mm256_andnot_si256(continuation, _mm256_cmpeq_epi8(letters, all(folds_to_several)));
  }

  // Letters of ASCII that folds to itself, and of U+0600-U+066F: nearly all of Arabic news. `rare` shows what is not among these.
  static Half read_half(const uint8_t* at) {
    const __m256i bytes = load(at), next = load(at + 1), page = pages(bytes), lead = leads(bytes), index = index_of(page, next);
    const __m256i arabic = _mm256_blendv_epi8(rows_64(0x600, index), rows_48(0x640, index), _mm256_slli_epi16(index, 1));
    const __m256i upper = look_up(upper_digit_bits.of, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), all(0x0f)));
    const __m256i last_row = _mm256_add_epi8(index, all(0x10));
    Half half;
    half.letters = _mm256_blendv_epi8(bytes, arabic, bytes);
    half.continuation = continuations(bytes);
    half.rare = _mm256_or_si256(_mm256_and_si256(_mm256_and_si256(_mm256_or_si256(page, last_row), all(0x80)), lead),
                                _mm256_and_si256(look_up(changed_ascii.of, bytes), upper));
    half.stray = _mm256_or_si256(_mm256_xor_si256(lead, continuations(next)),
                                 _mm256_andnot_si256(_mm256_or_si256(lead, half.continuation), bytes));
    return half;
  }

  // Looks up all of ASCII and U+0600-U+06FF. Not inlined: the loop needs its registers.
  [[gnu::noinline]] static __m256i rare_letters(const uint8_t* at) {
    const __m256i bytes = load(at), page = pages(bytes), index = index_of(page, load(at + 1));
    const __m256i ascii = _mm256_blendv_epi8(rows_64(0, bytes), rows_64(0x40, bytes), _mm256_slli_epi16(bytes, 1));
    const __m256i arabic = _mm256_blendv_epi8(rows_128(0x600, index), rows_128(0x680, index), page);
    return _mm256_blendv_epi8(ascii, arabic, bytes);
  }

  static Block read(const uint8_t* at) {
    const Half low = read_half(at), high = read_half(at + 32);
    Block block{low.letters, high.letters, joined(mask_of(low.continuation), mask_of(high.continuation)), false};
    uint32_t strays = mask_of(_mm256_or_si256(low.stray, high.stray));
    const __m256i rare = _mm256_or_si256(low.rare, high.rare);
    if (!_mm256_testz_si256(rare, rare)) [[unlikely]] {
      block.low = rare_letters(at);
      block.high = rare_letters(at + 32);
      strays |= mask_of(several_of(block.low, low.continuation)) | mask_of(several_of(block.high, high.continuation));
    }
    block.plain = strays == 0;
    return block;
  }

  [[gnu::noinline]] static FoldMasks masks_at(const uint8_t* at) {
    const __m256i low = load(at), high = load(at + 32);
    const __m256i low_continuation = continuations(low), high_continuation = continuations(high);
    return {joined(mask_of(low), mask_of(high)), joined(mask_of(leads(low)), mask_of(leads(high))),
            joined(mask_of(low_continuation), mask_of(high_continuation)),
            joined(mask_of(several_of(rare_letters(at), low_continuation)), mask_of(several_of(rare_letters(at + 32), high_continuation)))};
  }
  static FoldMasks masks_of(const Block&, const uint8_t* at) { return masks_at(at); }

  // Eight letters of a lane, in this order; `base` is the offset of the lane.
  static uint32_t pack_eight(__m128i lane, const uint8_t (&orders)[256][8], uint32_t kept, __m128i base, uint8_t* letters, uint16_t* source) {
    const __m128i order = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(orders[kept]));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(letters), _mm_shuffle_epi8(lane, order));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(source), _mm_add_epi16(_mm_cvtepu8_epi16(order), base));
    return static_cast<uint32_t>(_mm_popcnt_u32(kept));
  }

  static uint32_t pack(const Block& block, uint64_t keep, uint16_t offset, uint8_t* letters, uint16_t* source) {
    const __m256i none = _mm256_setzero_si256();
    const uint64_t nothing = joined(mask_of(_mm256_cmpeq_epi8(block.low, none)), mask_of(_mm256_cmpeq_epi8(block.high, none)));
    const uint64_t kept = keep & ~nothing;
    const __m128i lanes[] = {_mm256_castsi256_si128(block.low), _mm256_extracti128_si256(block.low, 1),
                             _mm256_castsi256_si128(block.high), _mm256_extracti128_si256(block.high, 1)};
    uint32_t count = 0;
    __m128i base = _mm_set1_epi16(static_cast<int16_t>(offset));
    const __m128i lane_bytes = _mm_set1_epi16(16);
#pragma GCC unroll 4
    for (uint32_t lane = 0; lane < 4; ++lane) {
      count += pack_eight(lanes[lane], pack_orders.lower, kept >> (16 * lane) & 0xff, base, letters + count, source + count);
      count += pack_eight(lanes[lane], pack_orders.upper, kept >> (16 * lane + 8) & 0xff, base, letters + count, source + count);
      base = _mm_add_epi16(base, lane_bytes);
      asm("" : "+x"(base));  // g++ 12 makes a constant, and a register, of each sum
    }
    return count;
  }

  static TokenClasses classify(const uint8_t* letters) {
    const HalfClasses low = classify_half(letters), high = classify_half(letters + 32);
    return {joined(low.word, high.word), joined(low.digit, high.digit), joined(low.blank, high.blank)};
  }

  static uint32_t list(uint64_t mask, uint32_t block, uint16_t* places) { return list_bits<Avx2>(mask, block, places); }

 private:
  struct HalfClasses {
    uint32_t word, digit, blank;
  };
  static __m256i between(__m256i x, uint8_t first, uint8_t last) {
    const __m256i above = _mm256_sub_epi8(x, all(first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(above, all(static_cast<uint32_t>(last - first))), above);
  }
  static HalfClasses classify_half(const uint8_t* letters) {
    const __m256i x = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(letters));
    const __m256i word = _mm256_or_si256(between(x, letter::other, 0xff), between(x, 'a', 'z'));
    return {mask_of(word), mask_of(between(x, '0', '9')), mask_of(_mm256_cmpeq_epi8(x, all(letter::space)))};
  }
};

}  // namespace

void fold_avx2(Bytes text, Folded& folded) { fold_blocks<Avx2>(text, folded); }
void tokenise_avx2(const Folded& folded, Bounded<Token>& tokens) { tokenise_blocks<Avx2>(folded, tokens); }

}  // namespace mirsad
#endif
