// A list of fixed capacity over storage that somebody else reserved (the arena). `push` refuses when full and
// counts the refusal, so that an overflow is a row in anomalies.csv and never a crash or a silent loss.
#pragma once
#include <cstdint>
#include <span>

#include "base/status.h"

namespace mirsad {

template <typename T>
class Bounded {
 public:
  Bounded() = default;
  explicit Bounded(std::span<T> storage) : storage_(storage) {}

  bool push(const T& value) {
    if (count_ == storage_.size()) {
      ++refused_;
      return false;
    }
    storage_[count_++] = value;
    return true;
  }
  // A new last element, to be filled in place. Full: the last one again, as new.
  T& grow() {
    if (count_ == storage_.size()) ++refused_;
    else ++count_;
    return storage_[count_ - 1] = T();
  }
  // Places behind the last one, to be written to directly; then `took` says how many were.
  std::span<T> room() { return storage_.subspan(count_); }
  void took(uint32_t count) {
    MIRSAD_REQUIRE(count <= storage_.size() - count_);
    count_ += count;
  }
  void pop() { --count_; }
  void clear() {
    count_ = 0;
    refused_ = 0;
  }
  void resize_down(uint32_t count) { count_ = count < count_ ? count : count_; }
  uint32_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  bool full() const { return count_ == storage_.size(); }
  uint32_t capacity() const { return static_cast<uint32_t>(storage_.size()); }
  uint64_t refused() const { return refused_; }  // since the last clear
  T& operator[](uint32_t index) { return storage_[index]; }
  const T& operator[](uint32_t index) const { return storage_[index]; }
  T& back() { return storage_[count_ - 1]; }
  const T& back() const { return storage_[count_ - 1]; }
  T* begin() { return storage_.data(); }
  T* end() { return storage_.data() + count_; }
  const T* begin() const { return storage_.data(); }
  const T* end() const { return storage_.data() + count_; }
  std::span<const T> items() const { return {storage_.data(), count_}; }

 private:
  std::span<T> storage_;
  uint32_t count_ = 0;
  uint64_t refused_ = 0;
};

}  // namespace mirsad
