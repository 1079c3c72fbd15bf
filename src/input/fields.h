// Which names of a JSON object mean the text, the title and so on. Each field has a list of names; where an object has
// several of them, the earlier in the list wins. `--field text=article_body,lead` replaces the list of that field.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "base/limits.h"
#include "base/status.h"

namespace mirsad {

enum class Field : uint8_t { text, title, date, url, source, tags, id };
inline constexpr size_t field_count = 7;

class FieldNames {
 public:
  FieldNames();  // text|body|content|maintext, title|headline, date|date_publish|published, url, source|outlet, tags, id

  // `setting` is FIELD=NAME[,NAME…] and outlives this object. A second setting of a field adds to the first.
  // bad_format: no such field, an empty name, or one over limits::field_name_bytes_max; capacity: too many names.
  Status set(std::string_view setting);

  // The field that `name` means and its rank there (0: preferred); false when none.
  bool find(std::string_view name, Field& field, uint32_t& rank) const;

  bool were_set() const;     // other than they are at first
  uint64_t hash() const;     // tells one setting from another

 private:
  struct Alias {
    std::string_view name;
    Field field = Field::text;
    uint32_t rank = 0;
  };
  bool add(Field field, std::string_view name);
  void forget(Field field);

  std::array<Alias, limits::field_alias_max> aliases_;
  size_t count_ = 0;
  std::array<bool, field_count> was_set_{};
};

}  // namespace mirsad
