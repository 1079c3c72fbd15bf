// The scalar fold: decode, look up, append. It is the oracle of every kernel and the path for whatever a kernel cannot do.
#include "text/fold.h"
#include "text/fold_rules.h"
#include "text/utf8.h"

namespace mirsad {
namespace {

constexpr uint8_t several = 0xff;  // in the table: folds to more than one letter
constexpr uint8_t fold_table[0x800] = {
#include "text/fold_table.inc"
};

}  // namespace

uint32_t fold_code_point(uint32_t code_point, uint8_t* letters) {
  if (code_point < 0x800 && fold_table[code_point] != several) {
    letters[0] = fold_table[code_point];
    return letters[0] != letter::none;
  }
  return fold_by_rules(code_point, letters);
}

void fold_scalar(Bytes text, Folded& folded) {
  MIRSAD_REQUIRE(folded.letters.size() >= 2 * text.size() + 64 && folded.source.size() >= folded.letters.size());
  uint8_t* const letters = folded.letters.data();
  uint32_t* const source = folded.source.data();
  const uint8_t* at = text.data();
  const uint8_t* const end = at + text.size();
  uint32_t count = 0;
  uint32_t invalid_count = 0;
  while (at < end) {
    const uint32_t offset = static_cast<uint32_t>(at - text.data());
    const Decoded decoded = decode_utf8(at, end);
    at += decoded.length;
    if (decoded.code_point < 0x800 && fold_table[decoded.code_point] != several) {
      letters[count] = fold_table[decoded.code_point];
      source[count] = offset;
      count += fold_table[decoded.code_point] != letter::none;
      continue;
    }
    invalid_count += !decoded.valid;
    const uint32_t written = fold_by_rules(decoded.code_point, letters + count);
    for (uint32_t i = 0; i < written; ++i) source[count + i] = offset;
    count += written;
  }
  source[count] = static_cast<uint32_t>(text.size());
  folded.count = count;
  folded.invalid_count = invalid_count;
}

}  // namespace mirsad
