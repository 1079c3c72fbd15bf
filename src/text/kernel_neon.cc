// NEON, which every 64-bit ARM has: one look-up takes 64 entries of a table, so ASCII is two and a page of U+0600-U+06FF four. Letters are
// packed eight at a time by a table of shuffles, and the same shuffle, widened, is their offsets.
#if defined(__aarch64__)
#include <arm_neon.h>

#include "text/fold_blocks.h"
#include "text/fold_table.h"
#include "text/kernel.h"
#include "text/pack_order.h"
#include "text/token_blocks.h"

namespace mirsad {
namespace {

struct Neon {
  struct Block {
    uint8x16_t letters[4];
    FoldMasks masks;
    uint64_t continuation;
    bool plain;
  };

  static uint8x16_t all(uint32_t byte) { return vdupq_n_u8(static_cast<uint8_t>(byte)); }

  // A bit for each of 64 bytes that are all ones or all zeros.
  static uint64_t mask_of(const uint8x16_t (&bytes)[4]) {
    constexpr uint8_t bits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t bit = vld1q_u8(bits);
    const uint8x16_t low = vpaddq_u8(vandq_u8(bytes[0], bit), vandq_u8(bytes[1], bit));
    const uint8x16_t high = vpaddq_u8(vandq_u8(bytes[2], bit), vandq_u8(bytes[3], bit));
    const uint8x16_t sums = vpaddq_u8(low, high);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
  }

  // 64 entries of the table by index; 0 where the index is 64 or more.
  static uint8x16_t row(uint32_t code_point, uint8x16_t index) {
    const uint8_t* const entries = fold_table + code_point;
    return vqtbl4q_u8({{vld1q_u8(entries), vld1q_u8(entries + 16), vld1q_u8(entries + 32), vld1q_u8(entries + 48)}}, index);
  }
  static uint8x16_t rows_128(uint32_t begin, uint8x16_t index) {
    return vorrq_u8(row(begin, index), row(begin + 64, veorq_u8(index, all(0x40))));
  }

  static uint8x16_t letters_of(uint8x16_t bytes, uint8x16_t next) {
    const uint8x16_t index = vsliq_n_u8(next, bytes, 6);  // the lead's two low bits and the six of the byte behind it
    const uint8x16_t arabic = vorrq_u8(rows_128(0x600, index), rows_128(0x680, veorq_u8(index, all(0x80))));
    return vbslq_u8(vcgeq_u8(bytes, all(0x80)), arabic, rows_128(0, bytes));
  }

  static Block read(const uint8_t* at) {
    uint8x16_t high[4], lead[4], continuation[4], several[4];
    Block block;
    for (uint32_t i = 0; i < 4; ++i) {
      const uint8x16_t bytes = vld1q_u8(at + 16 * i);
      block.letters[i] = letters_of(bytes, vld1q_u8(at + 16 * i + 1));
      high[i] = vcgeq_u8(bytes, all(0x80));
      lead[i] = vceqq_u8(vandq_u8(bytes, all(plain_lead_mask)), all(plain_lead));
      continuation[i] = vceqq_u8(vandq_u8(bytes, all(0xc0)), all(0x80));
      several[i] = vceqq_u8(block.letters[i], all(folds_to_several));
    }
    block.masks = {mask_of(high), mask_of(lead), mask_of(continuation), mask_of(several)};
    block.continuation = block.masks.continuation;
    block.plain = is_plain<Neon>(block.masks, (at[64] & 0xc0) == 0x80);
    return block;
  }

  static const FoldMasks& masks_of(const Block& block, const uint8_t*) { return block.masks; }

  static uint32_t pack(const Block& block, uint64_t keep, uint16_t offset, uint8_t* letters, uint16_t* source) {
    uint8x16_t nothing[4];
    for (uint32_t i = 0; i < 4; ++i) nothing[i] = vceqzq_u8(block.letters[i]);
    const uint64_t kept = keep & ~mask_of(nothing);
    uint32_t count = 0;
    for (uint32_t i = 0; i < 8; ++i) {
      const uint32_t mask = kept >> (8 * i) & 0xff;
      const uint8x8_t order = vld1_u8(pack_orders.lower[mask]);
      const uint8x8_t eight = i % 2 == 0 ? vget_low_u8(block.letters[i / 2]) : vget_high_u8(block.letters[i / 2]);
      vst1_u8(letters + count, vtbl1_u8(eight, order));
      vst1q_u16(source + count, vaddw_u8(vdupq_n_u16(static_cast<uint16_t>(offset + 8 * i)), order));
      count += pack_orders.count[mask];
    }
    return count;
  }

  static TokenClasses classify(const uint8_t* letters) {
    uint8x16_t word[4], digit[4], blank[4];
    for (uint32_t i = 0; i < 4; ++i) {
      const uint8x16_t x = vld1q_u8(letters + 16 * i);
      word[i] = vorrq_u8(vcgeq_u8(x, all(letter::other)), vcleq_u8(vsubq_u8(x, all('a')), all('z' - 'a')));
      digit[i] = vcleq_u8(vsubq_u8(x, all('0')), all(9));
      blank[i] = vceqq_u8(x, all(letter::space));
    }
    return {mask_of(word), mask_of(digit), mask_of(blank)};
  }

  static uint32_t list(uint64_t mask, uint32_t block, uint16_t* places) { return list_bits<Neon>(mask, block, places); }
};

}  // namespace

void fold_neon(Bytes text, Folded& folded) { fold_blocks<Neon>(text, folded); }
void tokenise_neon(const Folded& folded, Bounded<Token>& tokens) { tokenise_blocks<Neon>(folded, tokens); }

}  // namespace mirsad
#endif
