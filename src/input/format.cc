// Detection of formats (format.h). The name wins, because a text file may well begin with a brace.
#include "input/format.h"

#include <algorithm>

namespace mirsad {
namespace {

bool ends_with(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  const std::string_view tail = path.substr(path.size() - ending.size());
  for (size_t i = 0; i < ending.size(); ++i) {
    const char letter = tail[i] >= 'A' && tail[i] <= 'Z' ? static_cast<char>(tail[i] - 'A' + 'a') : tail[i];
    if (letter != ending[i]) return false;
  }
  return true;
}

// An array of objects too: it is no JSON Lines, but the reader of those knows what to say of it.
bool begins_object(std::string_view text) {
  const auto skip_space = [&text] { text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size())); };
  skip_space();
  if (text.starts_with('[')) {
    text.remove_prefix(1);
    skip_space();
  }
  if (!text.starts_with('{')) return false;
  text.remove_prefix(1);
  skip_space();
  return text.starts_with('"') || text.starts_with('}');
}

// By its mark, which may be two bad bytes before a text in UTF-8 as well: most units must be ASCII or Arabic.
bool is_utf16(Bytes bytes) {
  constexpr size_t mark_bytes = 2, unit_count_min = 8;
  const bool little = view_of(bytes).starts_with("\xff\xfe"), big = view_of(bytes).starts_with("\xfe\xff");
  const size_t unit_count = bytes.size() / 2 - (little || big ? 1 : 0);
  if ((!little && !big) || unit_count < unit_count_min) return false;
  size_t likely_count = 0;
  for (size_t at = mark_bytes + (little ? 1 : 0); at < bytes.size(); at += 2) likely_count += bytes[at] == 0x00 || bytes[at] == 0x06 ? 1 : 0;
  return likely_count * 4 >= unit_count * 3;
}

}  // namespace

size_t byte_order_mark_bytes(Bytes first_bytes) { return view_of(first_bytes).starts_with("\xef\xbb\xbf") ? 3 : 0; }

std::string_view compressed_as(Bytes first_bytes) {
  const std::string_view text = view_of(first_bytes);
  if (text.starts_with("\x1f\x8b")) return "gzip";
  if (text.starts_with("\x28\xb5\x2f\xfd")) return "zstd";
  if (text.starts_with("BZh91AY")) return "bzip2";
  return text.starts_with("\xfd" "7zXZ") ? "xz" : "";
}

std::string_view not_text_as(Bytes first_bytes) {
  const std::string_view text = view_of(first_bytes);
  if (text.starts_with("%PDF-")) return "PDF";
  if (text.starts_with("PK\x03\x04")) return "ZIP";
  return is_utf16(first_bytes) ? "UTF-16" : "";
}

Format detect_format(Bytes path, Bytes first_bytes) {
  const std::string_view name = view_of(path);
  for (const std::string_view ending : {".jsonl", ".ndjson", ".json"}) {
    if (ends_with(name, ending)) return Format::jsonl;
  }
  if (ends_with(name, ".wet") || ends_with(name, ".warc")) return Format::wet;
  if (ends_with(name, ".txt") || ends_with(name, ".text")) return Format::text;
  const std::string_view text = view_of(first_bytes.subspan(byte_order_mark_bytes(first_bytes)));
  if (text.starts_with("WARC/")) return Format::wet;
  return begins_object(text) ? Format::jsonl : Format::text;
}

}  // namespace mirsad
