// A token being peeled, in two shapes with one interface: nearly every token fits two registers, where peeling is a shift and comparing
// a mask; a longer one (up to word_letters_max) is kept as bytes.
#pragma once
#include <algorithm>
#include <array>
#include <cstring>

#include "match/words.h"

namespace mirsad {

class KeyStem {
 public:
  KeyStem(WordKey key, uint32_t count) : key_(key), count_(count) {}
  KeyStem(const uint8_t* letters, uint32_t count) : KeyStem(key_of(letters, count), count) {}

  WordKey key() const { return key_; }
  uint32_t count() const { return count_; }
  uint8_t first() const { return static_cast<uint8_t>(key_.low); }
  uint8_t last() const { return letter(count_ - 1); }
  bool begins_with(const Affix& affix) const { return (key_.low & affix.mask) == affix.letters; }
  bool ends_with(const Affix& affix) const { return (shifted_down(count_ - affix.letter_count).low & affix.mask) == affix.letters; }

  // A replacement is never longer than what it replaces.
  void replace_front(const Affix& affix) {
    key_ = shifted_down(affix.letter_count - affix.replace_count);
    key_.low = (key_.low & ~low_bytes(affix.replace_count)) | affix.replacement;
    count_ -= affix.letter_count - affix.replace_count;
  }
  void drop_back(uint32_t letters) {
    count_ -= letters;
    key_.low &= low_bytes(count_);
    key_.high = count_ > 8 ? key_.high & low_bytes(count_ - 8) : 0;
  }
  void set_last(uint8_t value) {
    uint64_t& half = count_ > 8 ? key_.high : key_.low;
    const uint32_t shift = 8 * ((count_ - 1) & 7);
    half = (half & ~(uint64_t{0xff} << shift)) | uint64_t{value} << shift;
  }
  // Only behind a dropped affix, so that it fits.
  void add_back(uint8_t value) {
    ++count_;
    set_last(value);
  }
  uint32_t find(const Lexicon& lexicon) const { return find_word(lexicon, key_, count_); }

 private:
  uint8_t letter(uint32_t at) const { return static_cast<uint8_t>((at < 8 ? key_.low : key_.high) >> (8 * (at & 7))); }
  WordKey shifted_down(uint32_t letters) const {
    if (letters == 0) return key_;
    if (letters >= 8) return {key_.high >> (8 * (letters - 8)), 0};
    return {key_.low >> (8 * letters) | key_.high << (64 - 8 * letters), key_.high >> (8 * letters)};
  }

  WordKey key_;
  uint32_t count_;
};

class ByteStem {
 public:
  ByteStem(const uint8_t* letters, uint32_t count) : count_(count) { std::memcpy(letters_.data(), letters, count); }

  uint32_t count() const { return count_; }
  uint8_t first() const { return letters_[0]; }
  uint8_t last() const { return letters_[count_ - 1]; }
  bool begins_with(const Affix& affix) const { return load_little64(letters_.data(), affix.letter_count) == affix.letters; }
  bool ends_with(const Affix& affix) const { return load_little64(&letters_[count_ - affix.letter_count], affix.letter_count) == affix.letters; }
  void replace_front(const Affix& affix) {
    const uint32_t less = affix.letter_count - affix.replace_count;
    std::copy(letters_.begin() + less, letters_.begin() + count_, letters_.begin());
    for (uint32_t i = 0; i < affix.replace_count; ++i) letters_[i] = static_cast<uint8_t>(affix.replacement >> (8 * i));
    count_ -= less;
  }
  void drop_back(uint32_t letters) { count_ -= letters; }
  void set_last(uint8_t value) { letters_[count_ - 1] = value; }
  void add_back(uint8_t value) { letters_[count_++] = value; }
  uint32_t find(const Lexicon& lexicon) const { return find_word(lexicon, letters_.data(), count_); }

 private:
  std::array<uint8_t, word_letters_max> letters_;
  uint32_t count_;
};

}  // namespace mirsad
