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

bool begins_object(std::string_view text) {
  const auto skip_space = [&text] { text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size())); };
  skip_space();
  if (!text.starts_with('{')) return false;
  text.remove_prefix(1);
  skip_space();
  return text.starts_with('"') || text.starts_with('}');
}

}  // namespace

size_t byte_order_mark_bytes(Bytes first_bytes) { return view_of(first_bytes).starts_with("\xef\xbb\xbf") ? 3 : 0; }

bool is_compressed(Bytes first_bytes) {
  const std::string_view text = view_of(first_bytes);
  return text.starts_with("\x1f\x8b") || text.starts_with("\x28\xb5\x2f\xfd") || text.starts_with("BZh91AY") ||
         text.starts_with("\xfd" "7zXZ");
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
