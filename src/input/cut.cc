// Cutting and repairing bytes (cut.h). All loops look at bytes, not at decoded letters: a lead byte tells a boundary, and the
// few sentence ends that matter are one or two bytes long.
#include "input/cut.h"

#include <algorithm>

namespace mirsad {
namespace {

bool is_trailing(uint8_t byte) { return (byte & 0xc0) == 0x80; }

// A backslash counts as white space, because in a JSON line it begins the escape of a newline.
bool is_space(uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r') || byte == '\\'; }

bool ends_sentence(Bytes text, size_t at) {
  const uint8_t last = text[at - 1];
  if (last == '\n') return true;
  const bool arabic_question = last == 0x9f && at >= 2 && text[at - 2] == 0xd8;
  return (last == '.' || last == '!' || last == '?' || arabic_question) && is_space(text[at]);
}

// Bytes of the longest valid start of a sequence at `at`, and whether the sequence is complete (Unicode table 3-7).
size_t sequence_bytes(Bytes text, size_t at, bool& valid) {
  const uint8_t lead = text[at];
  valid = lead < 0x80;
  if (lead < 0xc2 || lead > 0xf4) return 1;
  const size_t wanted = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  uint8_t low = 0x80, high = 0xbf;
  if (lead == 0xe0) low = 0xa0;
  if (lead == 0xed) high = 0x9f;
  if (lead == 0xf0) low = 0x90;
  if (lead == 0xf4) high = 0x8f;
  size_t have = 1;
  while (have < wanted && at + have < text.size() && text[at + have] >= low && text[at + have] <= high) {
    ++have;
    low = 0x80;
    high = 0xbf;
  }
  valid = have == wanted;
  return have;
}

}  // namespace

size_t cut_place(Bytes text, size_t limit) {
  if (text.size() <= limit) return text.size();
  const size_t half = limit / 2;
  for (size_t at = limit; at > half; --at) {
    if (ends_sentence(text, at)) return at;
  }
  for (size_t at = limit; at > half; --at) {
    if (text[at - 1] == ' ') return at;
  }
  size_t at = limit;
  while (at + 4 > limit && is_trailing(text[at])) --at;
  return is_trailing(text[at]) ? limit : at;
}

size_t cut_place_json(Bytes line, size_t limit) {
  size_t cut = cut_place(line, limit);
  constexpr size_t escape_bytes_max = 6;
  for (size_t at = cut; at-- > 0 && at + escape_bytes_max > cut;) {
    if (line[at] != '\\') continue;
    size_t run = 1;
    while (run <= at && line[at - run] == '\\') ++run;
    if (run % 2 == 0) break;  // the second half of an escaped backslash
    const size_t bytes = at + 1 < line.size() && line[at + 1] == 'u' ? escape_bytes_max : 2;
    if (at + bytes > cut) cut = at;
    break;
  }
  if (cut > escape_bytes_max && line[cut - 6] == '\\' && line[cut - 5] == 'u' && (line[cut - 4] | 0x20) == 'd') {
    const uint8_t second = line[cut - 3] | 0x20;  // \ud8.. to \udb..: half of a pair
    if (second == '8' || second == '9' || second == 'a' || second == 'b') cut -= escape_bytes_max;
  }
  return cut;
}

Bytes cut_piece(Window& window, uint64_t offset, uint64_t left, size_t piece_bytes_max, bool& last) {
  Bytes view = window.at(offset, static_cast<size_t>(std::min<uint64_t>(left, piece_bytes_max + 1)));
  if (view.size() > left) view = view.first(static_cast<size_t>(left));
  last = view.size() <= piece_bytes_max;
  return view.first(cut_place(view, piece_bytes_max));
}

bool repair_utf8(Bytes from, std::span<uint8_t> to, size_t& to_bytes, uint64_t& replaced_count) {
  constexpr uint8_t replacement[] = {0xef, 0xbf, 0xbd};
  to_bytes = 0;
  for (size_t at = 0; at < from.size();) {
    bool valid = false;
    const size_t bytes = sequence_bytes(from, at, valid);
    const Bytes source = valid ? from.subspan(at, bytes) : Bytes(replacement);
    if (source.size() > to.size() - to_bytes) return false;
    std::copy(source.begin(), source.end(), to.begin() + static_cast<std::ptrdiff_t>(to_bytes));
    to_bytes += source.size();
    replaced_count += valid ? 0 : 1;
    at += bytes;
  }
  return true;
}

}  // namespace mirsad
