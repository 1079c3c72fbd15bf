#include "tools/cells.h"

#include <algorithm>
#include <charconv>

namespace mirsad::tools {

int64_t number_cell(const Row& row, Builder& builder, const char* column, int64_t low, int64_t high, int64_t if_empty) {
  const std::string text = row.cell(column);
  if (text.empty()) return if_empty;
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size() && value >= low && value <= high) return value;
  builder.complain(row, "'" + text + "' is no " + column + "; write a number from " + std::to_string(low) + " to " + std::to_string(high));
  return if_empty;
}

void check_degrees(const Row& row, Builder& builder, const char* column, double limit) {
  const std::string text = row.cell(column);
  if (text.empty()) return;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size() && value >= -limit && value <= limit) return;
  builder.complain(row, "'" + text + "' is no " + column + "; write degrees with a decimal point, such as 33.51");
}

void check_word(const Row& row, Builder& builder, const char* column, std::initializer_list<const char*> words) {
  const std::string text = row.cell(column);
  if (text.empty() || std::find(words.begin(), words.end(), text) != words.end()) return;
  std::string known;
  for (const char* word : words) known += std::string(known.empty() ? "" : ", ") + word;
  builder.complain(row, "'" + text + "' is no " + column + "; write one of " + known);
}

}  // namespace mirsad::tools
