// The names of JSON fields (fields.h): one short list, searched from the front.
#include "input/fields.h"

#include <algorithm>

#include "base/hash.h"

namespace mirsad {
namespace {

constexpr std::array<std::string_view, field_count> field_words = {"text", "title", "date", "url", "source", "tags", "id"};
constexpr std::array<std::string_view, field_count> defaults = {
    "text,body,content,maintext", "title,headline", "date,date_publish,published", "url", "source,outlet", "tags", "id"};

// Takes the part before the next comma.
std::string_view take_name(std::string_view& list) {
  const size_t comma = std::min(list.find(','), list.size());
  const std::string_view name = list.substr(0, comma);
  list.remove_prefix(std::min(comma + 1, list.size()));
  return name;
}

}  // namespace

FieldNames::FieldNames() {
  for (size_t i = 0; i < field_count; ++i) {
    for (std::string_view list = defaults[i]; !list.empty();) add(static_cast<Field>(i), take_name(list));
  }
}

bool FieldNames::add(Field field, std::string_view name) {
  if (count_ == aliases_.size()) return false;
  uint32_t rank = 0;
  for (size_t i = 0; i < count_; ++i) rank += aliases_[i].field == field ? 1 : 0;
  aliases_[count_++] = {name, field, rank};
  return true;
}

void FieldNames::forget(Field field) {
  const auto end = aliases_.begin() + static_cast<std::ptrdiff_t>(count_);
  count_ = static_cast<size_t>(
      std::remove_if(aliases_.begin(), end, [field](const Alias& alias) { return alias.field == field; }) - aliases_.begin());
}

Status FieldNames::set(std::string_view setting) {
  const size_t equals = setting.find('=');
  if (equals == setting.npos || equals + 1 == setting.size() || setting.ends_with(',')) return Status::bad_format;
  const auto word = std::find(field_words.begin(), field_words.end(), setting.substr(0, equals));
  if (word == field_words.end()) return Status::bad_format;
  const size_t index = static_cast<size_t>(word - field_words.begin());
  if (!was_set_[index]) forget(static_cast<Field>(index));
  was_set_[index] = true;
  for (std::string_view list = setting.substr(equals + 1); !list.empty();) {
    const std::string_view name = take_name(list);
    if (name.empty() || name.size() > limits::field_name_bytes_max) return Status::bad_format;
    if (!add(static_cast<Field>(index), name)) return Status::capacity;
  }
  return Status::ok;
}

bool FieldNames::were_set() const { return std::find(was_set_.begin(), was_set_.end(), true) != was_set_.end(); }

uint64_t FieldNames::hash() const {
  uint64_t hash = hash_seed;
  for (size_t i = 0; i < count_; ++i)
    hash = hash_combine(hash_combine(hash, static_cast<uint64_t>(aliases_[i].field)), hash_bytes(bytes_of(aliases_[i].name)));
  return hash;
}

bool FieldNames::find(std::string_view name, Field& field, uint32_t& rank) const {
  for (size_t i = 0; i < count_; ++i) {
    if (aliases_[i].name != name) continue;
    field = aliases_[i].field;
    rank = aliases_[i].rank;
    return true;
  }
  return false;
}

}  // namespace mirsad
