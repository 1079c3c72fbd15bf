// The scalar fold: decode, look up, append. It is the oracle of every kernel and the path for whatever a kernel cannot do.
#include "base/limits.h"
#include "text/fold.h"
#include "text/fold_place.h"
#include "text/fold_rules.h"
#include "text/fold_table.h"
#include "text/utf8.h"

namespace mirsad {
namespace {

// The letter of a code point, or folds_to_several when the table does not tell.
inline uint8_t letter_of(uint32_t code_point) {
  if (code_point < punctuation_index) [[likely]] return fold_table[code_point];
  const uint32_t index = fold_table_index(code_point);
  return index < fold_table_count ? fold_table[index] : folds_to_several;
}

[[gnu::always_inline]] inline FoldPlace fold_one(Bytes text, const Folded& folded, FoldPlace place) {
  const uint16_t offset = static_cast<uint16_t>(place.at - text.data());
  const Decoded decoded = decode_utf8(place.at, text.data() + text.size());
  place.at += decoded.length;
  const uint8_t letter = letter_of(decoded.code_point);
  if (letter != folds_to_several) [[likely]] {
    folded.letters[place.count] = letter;
    folded.source[place.count] = offset;
    place.count += letter != letter::none;
    return place;
  }
  place.invalid_count += !decoded.valid;
  const uint32_t written = fold_by_rules(decoded.code_point, &folded.letters[place.count]);
  for (uint32_t i = 0; i < written; ++i) folded.source[place.count + i] = offset;
  place.count += written;
  return place;
}

bool is_stray(uint8_t byte) { return byte >= 0x80 && (byte & plain_lead_mask) != plain_lead; }

}  // namespace

uint32_t fold_code_point(uint32_t code_point, uint8_t* letters) {
  const uint32_t index = fold_table_index(code_point);
  if (index == fold_table_count || fold_table[index] == folds_to_several) return fold_by_rules(code_point, letters);
  letters[0] = fold_table[index];
  return letters[0] != letter::none;
}

FoldPlace begin_fold(Bytes text, const Folded& folded) {
  MIRSAD_REQUIRE(text.size() <= limits::piece_bytes_max);
  MIRSAD_REQUIRE(folded.letters.size() >= letters_room(text.size()) && folded.source.size() >= folded.letters.size());
  const FoldPlace place = {text.data(), 0, 0};
  return !text.empty() && is_stray(text[0]) ? fold_strays(text, folded, place) : place;
}

FoldPlace fold_strays(Bytes text, const Folded& folded, FoldPlace place) {
  const uint8_t* const end = text.data() + text.size();
  do place = fold_one(text, folded, place);
  while (place.at < end && is_stray(*place.at));
  return place;
}

void end_fold(Bytes text, FoldPlace place, Folded& folded) {
  folded.source[place.count] = static_cast<uint16_t>(text.size());
  folded.count = place.count;
  folded.invalid_count = place.invalid_count;
}

void fold_scalar(Bytes text, Folded& folded) {
  FoldPlace place = begin_fold(text, folded);
  const uint8_t* const end = text.data() + text.size();
  while (place.at < end) place = fold_one(text, folded, place);
  end_fold(text, place, folded);
}

}  // namespace mirsad
