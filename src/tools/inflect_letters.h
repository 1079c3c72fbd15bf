// The Arabic letters that inflection adds or tests, by name, so that affixes are composed and never written as words.
#pragma once

namespace mirsad::letters {

inline constexpr char32_t hamza = 0x0621;
inline constexpr char32_t alef_madda = 0x0622;
inline constexpr char32_t alef_hamza = 0x0623;
inline constexpr char32_t waw_hamza = 0x0624;
inline constexpr char32_t alef_hamza_below = 0x0625;
inline constexpr char32_t ya_hamza = 0x0626;
inline constexpr char32_t alef = 0x0627;
inline constexpr char32_t ta_marbuta = 0x0629;
inline constexpr char32_t ta = 0x062A;
inline constexpr char32_t ra = 0x0631;
inline constexpr char32_t sin = 0x0633;
inline constexpr char32_t tatweel = 0x0640;
inline constexpr char32_t mim = 0x0645;
inline constexpr char32_t nun = 0x0646;
inline constexpr char32_t waw = 0x0648;
inline constexpr char32_t alef_maqsura = 0x0649;
inline constexpr char32_t ya = 0x064A;
inline constexpr char32_t mark_first = 0x064B;  // harakat, tanwin, shadda, sukun
inline constexpr char32_t mark_last = 0x065F;
inline constexpr char32_t alef_wasla = 0x0671;
inline constexpr char32_t dagger_alef = 0x0670;

}  // namespace mirsad::letters
