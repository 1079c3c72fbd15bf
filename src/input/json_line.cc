// simdjson's on-demand parser behind json_line.h. Values are collected while the object is walked once, and only the chosen
// ones are unescaped at the end. The parser is given no chance to grow its buffers: no line is longer than they are.
// Its index of a line takes up to four times the line (half a MiB of brackets: 2 MiB), so what a long line touched is given back.
#include "input/json_line.h"

#include <simdjson.h>

#include <new>

#include "base/limits.h"
#include "base/status.h"
#include "base/system.h"
#include "input/window.h"

namespace mirsad {

namespace ondemand = simdjson::ondemand;
static_assert(simdjson::SIMDJSON_PADDING <= Window::padding_bytes);

struct JsonLine::Parser {
  ondemand::parser json;
};

namespace {

struct Chosen {
  std::string_view token;  // as written: a string with its quotes, or a number
  uint32_t rank = 0;
};

struct Walk {
  ondemand::parser& json;
  const FieldNames& names;
  uint8_t* place;  // where the next unescaped string goes
  JsonFields& fields;
  std::array<Chosen, field_count> chosen{};
};

std::string_view trimmed(std::string_view token) {
  while (!token.empty() && (token.back() == ' ' || (token.back() >= '\t' && token.back() <= '\r'))) token.remove_suffix(1);
  return token;
}

// The content of a string token; its own bytes where nothing is escaped.
bool string_value(Walk& walk, std::string_view token, Bytes& value) {
  if (token.size() < 2 || token.front() != '"' || token.back() != '"') return false;
  const std::string_view inside = token.substr(1, token.size() - 2);
  if (inside.find('\\') == inside.npos) {
    value = bytes_of(inside);
    return true;
  }
  std::string_view unescaped;
  const ondemand::raw_json_string raw(reinterpret_cast<const uint8_t*>(inside.data()));
  if (walk.json.unescape(raw, walk.place).get(unescaped) != simdjson::SUCCESS) return false;
  value = bytes_of(unescaped);
  return true;
}

// Joins the strings of an array; other members are ignored.
bool join_tags(Walk& walk, ondemand::value& array_value) {
  ondemand::array array;
  if (array_value.get_array().get(array) != simdjson::SUCCESS) return false;
  uint8_t* const begin = walk.place;
  for (auto member : array) {
    ondemand::value value;
    ondemand::json_type type{};
    std::string_view token;
    Bytes tag;
    if (member.get(value) != simdjson::SUCCESS || value.type().get(type) != simdjson::SUCCESS) return false;
    if (type != ondemand::json_type::string) continue;
    token = trimmed(value.raw_json_token());
    if (walk.place != begin) *walk.place++ = '\n';
    uint8_t* const tag_begin = walk.place;
    if (!string_value(walk, token, tag)) return false;
    if (tag.data() != tag_begin && !tag.empty()) std::memcpy(tag_begin, tag.data(), tag.size());
    walk.place = tag_begin + tag.size();
  }
  walk.fields.value[static_cast<size_t>(Field::tags)] = {begin, static_cast<size_t>(walk.place - begin)};
  walk.fields.has[static_cast<size_t>(Field::tags)] = walk.place != begin;
  return true;
}

bool take_field(Walk& walk, ondemand::field& entry) {
  const char* key_begin = entry.key().raw();
  std::string_view key;
  if (entry.unescaped_key().get(key) != simdjson::SUCCESS) return false;
  const char* key_end = key_begin;
  while (*key_end != '"') key_end += *key_end == '\\' ? 2 : 1;
  walk.fields.last_key = bytes_of({key_begin, static_cast<size_t>(key_end - key_begin)});
  Field field{};
  uint32_t rank = 0;
  if (!walk.names.find(key, field, rank)) return true;
  const size_t index = static_cast<size_t>(field);
  if (walk.fields.has[index] && walk.chosen[index].rank <= rank) return true;
  ondemand::value value = entry.value();
  ondemand::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS) return false;
  if (field == Field::tags && type == ondemand::json_type::array) {
    walk.chosen[index] = {{}, rank};
    return join_tags(walk, value);
  }
  const bool number_is_fine = field != Field::text && field != Field::title;
  if (type != ondemand::json_type::string && !(number_is_fine && type == ondemand::json_type::number)) return true;
  walk.chosen[index] = {trimmed(value.raw_json_token()), rank};
  walk.fields.has[index] = true;
  if (field == Field::text) walk.fields.text_rank = rank;
  return true;
}

bool resolve(Walk& walk) {
  for (size_t i = 0; i < field_count; ++i) {
    const std::string_view token = walk.chosen[i].token;
    if (token.empty()) continue;
    walk.fields.value[i] = bytes_of(token);
    if (token.front() == '"' && !string_value(walk, token, walk.fields.value[i])) return false;
  }
  return true;
}

}  // namespace

JsonLine::~JsonLine() { delete parser_; }

bool JsonLine::carve(Arena& arena, size_t line_bytes_max) {
  // Joined tags are copied even where nothing is escaped, hence room for the line twice.
  values_ = arena.carve<uint8_t>(2 * line_bytes_max + 2 * Window::padding_bytes);
  parser_ = new (std::nothrow) Parser;
  if (parser_ == nullptr || parser_->json.allocate(line_bytes_max, limits::json_depth_max) != simdjson::SUCCESS) return false;
  // Where the index is: an iterator of the parser begins there.
  const std::string_view smallest = "{}";
  std::copy(smallest.begin(), smallest.end(), values_.begin());
  const auto* text = reinterpret_cast<const char*>(values_.data());
  ondemand::json_iterator iterator;
  const simdjson::padded_string_view padded(text, smallest.size(), smallest.size() + Window::padding_bytes);
  if (parser_->json.iterate_raw(padded).get(iterator) != simdjson::SUCCESS) return false;
  auto* index = const_cast<uint32_t*>(iterator.position());
  index_ = {reinterpret_cast<uint8_t*>(index), line_bytes_max * sizeof *index};
  system::keep_pages_small(index_);
  return true;
}

bool JsonLine::parse(Bytes line, const FieldNames& names, JsonFields& fields) {
  MIRSAD_REQUIRE(line.size() <= parser_->json.capacity());
  forget_line();
  const bool parsed = walk(line, names, fields);
  long_line_ = line.size() > limits::kept_line_bytes;
  if (long_line_) system::give_back_pages(index_.subspan(limits::kept_line_bytes * sizeof(uint32_t)));
  return parsed;
}

void JsonLine::forget_line() {
  if (long_line_) system::give_back_pages(values_.subspan(2 * limits::kept_line_bytes));
  long_line_ = false;
}

bool JsonLine::walk(Bytes line, const FieldNames& names, JsonFields& fields) {
  fields = JsonFields();
  ondemand::document document;
  ondemand::object object;
  const auto* text = reinterpret_cast<const char*>(line.data());
  if (parser_->json.iterate(text, line.size(), line.size() + Window::padding_bytes).get(document) != simdjson::SUCCESS) {
    return false;
  }
  if (document.get_object().get(object) != simdjson::SUCCESS) return false;
  Walk walk{parser_->json, names, values_.data(), fields};
  for (auto entry : object) {
    ondemand::field field;
    if (std::move(entry).get(field) != simdjson::SUCCESS || !take_field(walk, field)) return false;
  }
  const char* behind = nullptr;
  if (document.current_location().get(behind) == simdjson::SUCCESS) return false;  // something follows the object
  return resolve(walk);
}

}  // namespace mirsad
