// AVX-512 with VBMI2: the table of a page is two or four registers, looked up a byte a lane; letters are packed by one instruction.
#ifdef __AVX512VBMI2__
#include <immintrin.h>
#ifndef __clang__  // g++ 12 takes its own headers' undefined registers for ours
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include "text/fold_blocks.h"
#include "text/fold_table.h"
#include "text/kernel.h"
#include "text/token_blocks.h"

namespace mirsad {
namespace {

struct Places {
  alignas(64) uint8_t all[64];
};
constexpr Places places_of_block = [] {
  Places places{};
  for (uint8_t i = 0; i < 64; ++i) places.all[i] = i;
  return places;
}();

struct Avx512 {
  struct Block {
    __m512i letters;
    FoldMasks masks;
    uint64_t continuation;
    bool plain;
  };

  static __m512i table_at(uint32_t code_point) { return _mm512_loadu_si512(fold_table + code_point); }

  // Letters of U+0600-U+06FF by the two low bits of the lead byte and the six of the byte behind it.
  static __m512i arabic_letters(__m512i bytes, __m512i next) {
    const __m512i index = _mm512_ternarylogic_epi64(_mm512_set1_epi8(0x3f), next, _mm512_slli_epi16(bytes, 6), 0xca);
    const __m512i front = _mm512_permutex2var_epi8(table_at(0x600), index, table_at(0x640));
    const __m512i back = _mm512_permutex2var_epi8(table_at(0x680), index, table_at(0x6c0));
    return _mm512_mask_blend_epi8(_mm512_movepi8_mask(index), front, back);
  }

  static Block read(const uint8_t* at) {
    const __m512i bytes = _mm512_loadu_si512(at), next = _mm512_loadu_si512(at + 1);
    const __m512i first_lead = _mm512_set1_epi8(static_cast<char>(0xc0));
    Block block;
    FoldMasks& masks = block.masks;
    masks.high = _mm512_movepi8_mask(bytes);
    masks.continuation = block.continuation = _mm512_cmplt_epi8_mask(bytes, first_lead);
    masks.lead = _mm512_cmpeq_epi8_mask(_mm512_and_si512(bytes, _mm512_set1_epi8(static_cast<char>(plain_lead_mask))),
                                        _mm512_set1_epi8(static_cast<char>(plain_lead)));
    const __m512i ascii = _mm512_permutex2var_epi8(table_at(0), bytes, table_at(0x40));
    block.letters = _mm512_mask_blend_epi8(masks.high, ascii, arabic_letters(bytes, next));
    masks.several = _mm512_cmpeq_epi8_mask(block.letters, _mm512_set1_epi8(static_cast<char>(folds_to_several)));
    const uint64_t followed = _mm512_cmplt_epi8_mask(next, first_lead);
    block.plain = ((masks.high ^ (masks.lead | masks.continuation)) | (masks.lead ^ followed) | (masks.several & ~masks.continuation)) == 0;
    return block;
  }

  static const FoldMasks& masks_of(const Block& block, const uint8_t*) { return block.masks; }

  // Numbers of the bits set, each plus `base`.
  static void store_places(__mmask64 mask, uint32_t base, uint16_t* places) {
    const __m512i bytes = _mm512_maskz_compress_epi8(mask, _mm512_load_si512(places_of_block.all));
    const __m512i bases = _mm512_set1_epi16(static_cast<int16_t>(base));
    _mm512_storeu_si512(places, _mm512_add_epi16(bases, _mm512_cvtepu8_epi16(_mm512_castsi512_si256(bytes))));
    _mm512_storeu_si512(places + 32, _mm512_add_epi16(bases, _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(bytes, 1))));
  }

  static uint32_t pack(const Block& block, uint64_t keep, uint16_t offset, uint8_t* letters, uint16_t* source) {
    const __mmask64 kept = _mm512_mask_test_epi8_mask(keep, block.letters, block.letters);
    _mm512_storeu_si512(letters, _mm512_maskz_compress_epi8(kept, block.letters));
    store_places(kept, offset, source);
    return static_cast<uint32_t>(_mm_popcnt_u64(kept));
  }

  static TokenClasses classify(const uint8_t* letters) {
    const __m512i x = _mm512_loadu_si512(letters);
    const auto between = [&](uint8_t first, uint8_t last) {
      const __m512i above = _mm512_sub_epi8(x, _mm512_set1_epi8(static_cast<char>(first)));
      return _mm512_cmple_epu8_mask(above, _mm512_set1_epi8(static_cast<char>(last - first)));
    };
    return {between(letter::other, 0xff) | between('a', 'z'), between('0', '9'), between(letter::space, letter::space)};
  }

  static uint32_t list(uint64_t mask, uint32_t block, uint16_t* places) {
    store_places(mask, block, places);
    return static_cast<uint32_t>(_mm_popcnt_u64(mask));
  }
};

}  // namespace

void fold_avx512(Bytes text, Folded& folded) { fold_blocks<Avx512>(text, folded); }
void tokenise_avx512(const Folded& folded, Bounded<Token>& tokens) { tokenise_blocks<Avx512>(folded, tokens); }

}  // namespace mirsad
#endif
