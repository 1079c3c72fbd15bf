// A code point is first looked up among the Arabic letters that stand for others, then classified by utf8proc: marks and
// format characters vanish, spaces and punctuation fall into families, compatibility forms are decomposed and their
// parts folded in turn. Nothing here is on the hot path: news is nearly all below U+0800, which a table answers.
#include "text/fold_rules.h"

#include <utf8proc.h>

#include <algorithm>

#include "text/fold.h"

namespace mirsad {
namespace {

struct Equivalence {
  uint32_t from, to;
};

// Letters that editors exchange, and those of Persian, Urdu and Kurdish keyboards. `to` is in U+0621–U+064A.
constexpr Equivalence equivalences[] = {
    {0x0622, 0x0627}, {0x0623, 0x0627}, {0x0625, 0x0627}, {0x0671, 0x0627}, {0x0672, 0x0627}, {0x0673, 0x0627},
    {0x0675, 0x0627}, {0x0624, 0x0621}, {0x0626, 0x0621}, {0x0674, 0x0621}, {0x0629, 0x0647}, {0x0649, 0x064a},
    {0x06cc, 0x064a}, {0x06cd, 0x064a}, {0x06ce, 0x064a}, {0x06d0, 0x064a}, {0x06d2, 0x064a}, {0x06d3, 0x064a},
    {0x06a9, 0x0643}, {0x06aa, 0x0643}, {0x063b, 0x0643}, {0x063c, 0x0643}, {0x06ad, 0x0643}, {0x06af, 0x0643},
    {0x06be, 0x0647}, {0x06c0, 0x0647}, {0x06c1, 0x0647}, {0x06c2, 0x0647}, {0x06c3, 0x0647}, {0x06d5, 0x0647},
    {0x067e, 0x0628}, {0x0686, 0x062c}, {0x0698, 0x0632}, {0x06a4, 0x0641}, {0x06a2, 0x0641}, {0x06a8, 0x0642},
    {0x0679, 0x062a}, {0x0688, 0x062f}, {0x0691, 0x0631}, {0x06ba, 0x0646}, {0x06c4, 0x0648}, {0x06c6, 0x0648},
    {0x06c7, 0x0648}, {0x06c8, 0x0648}, {0x06cb, 0x0648}, {0x06b5, 0x0644}, {0x0695, 0x0631},
};

uint32_t equivalent(uint32_t code_point) {
  for (const Equivalence& pair : equivalences)
    if (pair.from == code_point) return pair.to;
  return code_point;
}

uint8_t mark_family(uint32_t c) {
  switch (c) {
    case '#': case '_': return letter::space;  // hashtags are words
    case 0x060c: case 0x201a: case 0xff0c: case 0x066c: case 0x3001: case ',': return ',';
    case 0x061b: case ';': return ';';
    case 0x06d4: case 0x066b: case 0x2026: case 0x3002: case '.': return '.';
    case 0x061f: case '?': return '?';
    case '!': return '!';
    case ':': return ':';
    case '"': case 0x00ab: case 0x00bb: case 0x2018: case 0x2019: case 0x201b: case 0x201c: case 0x201d: case 0x201e:
    case 0x201f: case 0x2039: case 0x203a: case '\'': case '`': case 0x00b4: return '"';
    case '(': case 0xfd3e: case '{': return '(';
    case ')': case 0xfd3f: case '}': return ')';
    case '[': return '[';
    case ']': return ']';
    case '-': case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: case 0x00ad:
      return '-';
    case '/': case '\\': case 0x2044: return '/';
    case '%': case 0x066a: return '%';
    case '&': return '&';
    default: return letter::symbol;
  }
}

uint32_t put(uint8_t value, uint8_t* letters) {
  letters[0] = value;
  return 1;
}

constexpr utf8proc_ssize_t part_count_max = 8;

// Into parts by `options`; 0 for more than `part_count_max`.
utf8proc_ssize_t decomposed(uint32_t base, int options, utf8proc_int32_t* parts) {
  int boundary = 0;
  const auto all = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | options);
  const utf8proc_ssize_t count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(base), parts, part_count_max, all, &boundary);
  return count > part_count_max ? 0 : count;
}

utf8proc_ssize_t stripped(uint32_t base, utf8proc_int32_t* parts) { return decomposed(base, UTF8PROC_STRIPMARK, parts); }

// Arabic Presentation Forms A and B. A hamza on its waw or ya is a letter there and no mark to be dropped.
bool is_presentation_form(uint32_t base) { return (base >= 0xfb50 && base <= 0xfdff) || (base >= 0xfe70 && base <= 0xfeff); }
utf8proc_ssize_t composed(uint32_t base, utf8proc_int32_t* parts) {
  const utf8proc_ssize_t count = decomposed(base, 0, parts);
  return count < 1 ? 0 : utf8proc_normalize_utf32(parts, count, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
}

uint32_t fold_letter(uint32_t code_point, uint8_t* letters) {
  const uint32_t base = equivalent(code_point);
  if (base >= 0x0621 && base <= 0x064a && base != 0x0640)
    return put(static_cast<uint8_t>(letter::arabic_begin + (base - 0x0621)), letters);
  if (base >= 'a' && base <= 'z') return put(static_cast<uint8_t>(base), letters);
  utf8proc_int32_t parts[8];
  const utf8proc_ssize_t count = is_presentation_form(base) ? composed(base, parts) : stripped(base, parts);
  if (count < 1) return 0;
  // Several words in one code point are an honorific; a space alone carried a mark.
  if (std::find(parts, parts + count, ' ') != parts + count) return 0;
  if (count == 1 && static_cast<uint32_t>(parts[0]) == base) return put(letter::other, letters);
  uint32_t written = 0;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    uint8_t inner[8];
    const uint32_t inner_count = fold_by_rules(static_cast<uint32_t>(parts[i]), inner);
    for (uint32_t k = 0; k < inner_count && written < 4; ++k)
      if (letter::is_word(inner[k])) letters[written++] = inner[k];
  }
  return written;
}

uint32_t fold_number(uint32_t code_point, uint8_t* letters) {
  constexpr uint32_t zeros[] = {'0', 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0xff10};
  for (const uint32_t zero : zeros)
    if (code_point >= zero && code_point <= zero + 9) return put(static_cast<uint8_t>('0' + (code_point - zero)), letters);
  return put(letter::symbol, letters);
}

}  // namespace

uint32_t fold_by_rules(uint32_t code_point, uint8_t* letters) {
  if (code_point == '\n' || code_point == 0x2028 || code_point == 0x2029) return put(letter::line_feed, letters);
  if (code_point == 0xfffd) return put(letter::invalid, letters);
  if (code_point == 0x0640) return 0;  // tatweel
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ME: case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_SK:
      return code_point == '`' ? put('"', letters) : 0;
    case UTF8PROC_CATEGORY_CC: case UTF8PROC_CATEGORY_ZS: case UTF8PROC_CATEGORY_ZL: case UTF8PROC_CATEGORY_ZP: return put(letter::space, letters);
    case UTF8PROC_CATEGORY_ND: case UTF8PROC_CATEGORY_NO: case UTF8PROC_CATEGORY_NL: return fold_number(code_point, letters);
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT: case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return fold_letter(code_point, letters);
    default: return put(mark_family(code_point), letters);
  }
}

}  // namespace mirsad
