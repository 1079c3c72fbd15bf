#include "news/short_text.h"

#include <algorithm>

#include "match/phrases.h"
#include "text/tokens.h"

namespace mirsad {
namespace {

template <size_t text_bytes>
struct ShortText {
  std::array<uint8_t, letters_room(text_bytes)> letters;
  std::array<uint16_t, letters_room(text_bytes)> source;
  Folded folded{letters, source};
};

constexpr uint32_t title_bytes_max = 1024, outlet_bytes_max = 128, outlet_token_max = 16;

}  // namespace

uint32_t end_of_title(const PageView& view, const Row& row, Bytes title) {
  ShortText<title_bytes_max> text;
  if (title.empty() || title.size() > title_bytes_max) return 0;
  fold(title, text.folded);
  const auto is_part = [](uint8_t byte) { return letter::is_word(byte) || letter::is_digit(byte); };
  uint32_t at = row.begin, inner = 0;
  for (uint32_t i = 0; i < text.folded.count; ++i) {
    if (!is_part(text.letters[i])) continue;
    while (at < row.end && !view.is_word(at) && !view.is_number(at)) ++at;
    if (at == row.end || view.letters(at)[inner] != text.letters[i]) return 0;
    if (++inner == view[at].letter_count) inner = 0, ++at;
  }
  if (inner != 0 || at == row.begin) return 0;
  while (at < row.end && !view.is_word(at) && !view.is_number(at) && !view[at].space_before) ++at;
  return at;
}

std::string_view outlet_named(const Lexicon& lexicon, Bytes text) {
  if (text.empty() || text.size() > outlet_bytes_max) return view_of(text);
  ShortText<outlet_bytes_max> field;
  std::array<Token, outlet_token_max> token_storage;
  std::array<Hit, outlet_token_max> hit_storage, overlay_storage;
  Bounded<Token> tokens{std::span<Token>(token_storage)};
  Bounded<Hit> hits{std::span<Hit>(hit_storage)}, overlays{std::span<Hit>(overlay_storage)};
  fold(text, field.folded);
  tokenise(field.folded, tokens);
  match_phrases(lexicon, field.folded, tokens.items(), 0, tokens.size(), hits, overlays);
  if (hits.size() != 1 || hits[0].token_count != tokens.size()) return view_of(text);
  const Sense* sense = hits[0].find(SenseClass::outlet);
  return sense == nullptr ? view_of(text) : lexicon.text(lexicon.outlets()[sense->value].name);
}

void read_tag_field(Bytes tags, Document& document) {
  while (!tags.empty() && document.tag_count < document.tags.size()) {
    const auto line = std::find(tags.begin(), tags.end(), uint8_t{'\n'});
    const size_t bytes = static_cast<size_t>(line - tags.begin());
    if (bytes > 0) document.tags[document.tag_count++] = view_of(tags.first(bytes));
    tags = tags.subspan(std::min(bytes + 1, tags.size()));
  }
}

}  // namespace mirsad
