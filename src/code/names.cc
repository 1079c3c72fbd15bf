#include "code/names.h"

#include "base/hash.h"
#include "code/chunks.h"
#include "lexicon/morph.h"
#include "lexicon/word_hash.h"
#include "text/fold.h"

namespace mirsad {
namespace {

constexpr uint32_t name_words_min = 2, name_words_max = 4, letters_min = 3;

uint8_t last_letter(const SentenceInput& input, const Token& token) { return input.folded->letters[token.letters_begin + token.letter_count - 1]; }

bool ends_in(const SentenceInput& input, const Token& token, uint8_t letter) {
  return last_letter(input, token) == letter;
}

// Nouns in ة are none: "gave a speech (كلمة قصيرة)".
bool may_be_name(const SentenceInput& input, const Item& item) {
  if (item.kind != ItemKind::word || item.hit != nullptr || item.token_end != item.token_begin + 1) return false;
  const Token& token = input.tokens[item.token_begin];
  return token.kind == TokenKind::word && token.letter_count >= letters_min && !ends_in(input, token, letter::heh);
}

bool has_article(const SentenceInput& input, const Item& item) { return article_at(input, input.tokens[item.token_begin], 0); }

// A word with the article ends a name when it is an adjective of descent (مروان الصبيحي), or when he goes on to speak or act (رامي الدباغ إن …).
bool may_end_name(const SentenceInput& input, const Analysis& analysis, uint32_t item) {
  if (ends_in(input, input.tokens[analysis.items[item].token_begin], letter::yeh)) return true;
  if (item + 1 == analysis.items.size()) return false;
  const Item& next = analysis.items[item + 1];
  return next.kind == ItemKind::verb || next.particle == ParticleKind::that || next.particle == ParticleKind::that_pronoun;
}

// One who speaks for a body (المتحدث باسم الحكومة): the chunk as a whole is the body's.
bool speaks_for_body(const SentenceInput& input, const Chunk& chunk) {
  return chunk.role != no_index && !chunk.person && input.lexicon->roles()[chunk.role].kind == image::RoleKind::relay;
}

// Somebody's title with his country.
bool is_title(const SentenceInput& input, const Analysis& analysis, const Item& item) {
  if (item.kind != ItemKind::chunk) return false;
  const Chunk& chunk = analysis.chunks[item.chunk];
  if (chunk.ref_count != 1 || chunk.number != 0 || chunk.possessed || (chunk.numbers & morph::singular) == 0) return false;
  const bool holder = speaks_for_body(input, chunk) || (!chunk.named && (chunk.titled || chunk.kind == ChunkKind::people));
  return holder && analysis.first_ref(chunk).has_country();
}

bool is_comma(const Item& item) { return item.is_mark(','); }

constexpr uint32_t article_letters = 2;

uint64_t hash_from(const SentenceInput& input, const Token& token, uint32_t at) {
  return hash_bytes({&input.folded->letters[token.letters_begin + at], token.letter_count - at});
}

// The end of the name that begins at `first`, or `first` when there is none.
uint32_t name_end(const SentenceInput& input, const Analysis& analysis, uint32_t first) {
  uint32_t end = first, accusatives = 0;
  while (end < analysis.items.size() && may_be_name(input, analysis.items[end])) {
    if (has_article(input, analysis.items[end])) {
      if (end == first || !may_end_name(input, analysis, end)) return first;
      ++end;
      break;
    }
    accusatives += ends_in(input, input.tokens[analysis.items[end++].token_begin], letter::alef);
  }
  const bool fits = end - first >= name_words_min && end - first <= name_words_max;
  return fits && accusatives < end - first ? end : first;  // خطابا مهما
}

}  // namespace

uint64_t name_hash(const SentenceInput& input, const Token& token) {
  return hash_letters(&input.folded->letters[token.letters_begin], token.letter_count);
}

void learn_bodies(const SentenceInput& input, const Analysis& analysis, Memory& memory) {
  for (uint32_t i = analysis.sets.chunks.next(0); i != no_index; i = analysis.sets.chunks.next(i + 1)) {
    const Item& item = analysis.items[i];
    const Chunk& chunk = analysis.chunks[item.chunk];
    if (chunk.head_entity == no_index || chunk.ref_count != 1 || item.hit == nullptr || item.hit->token_count < 2 || item.hit->carries(clitic::to)) continue;
    if (input.lexicon->entities()[chunk.head_entity].kind != image::EntityKind::organisation) continue;
    const Token& token = input.tokens[item.hit->token_begin];
    const bool article = article_at(input, token, item.hit->front_letters);
    const uint32_t at = item.hit->front_letters + (article ? article_letters : 0);
    if (token.letter_count >= at + letters_min) memory.add_body(hash_from(input, token, at), analysis.first_ref(chunk));
  }
}

const Ref* body_meant(const SentenceInput& input, const Token& token, const Memory& memory) {
  if (token.kind != TokenKind::word || token.letter_count < article_letters + letters_min || !article_at(input, token, 0)) return nullptr;
  return memory.body_of(hash_from(input, token, article_letters));
}

void learn_names(const SentenceInput& input, const Analysis& analysis, Memory& memory) {
  const ItemSet& chunks = analysis.sets.chunks;
  uint32_t title = chunks.next(0);
  while (title != no_index && !is_title(input, analysis, analysis.items[title])) title = chunks.next(title + 1);
  if (title == no_index) return;  // as in most sentences
  const auto hash_at = [&](uint32_t item) { return name_hash(input, input.tokens[analysis.items[item].token_begin]); };
  for (uint32_t i = 0; i < analysis.items.size(); ++i) {
    const bool after_comma = i >= 2 && is_comma(analysis.items[i - 1]);
    const bool behind = i >= 1 && is_title(input, analysis, analysis.items[after_comma ? i - 2 : i - 1]);
    const uint32_t end = name_end(input, analysis, i);
    if (end == i) continue;
    const bool before = end + 1 < analysis.items.size() && is_comma(analysis.items[end]) && is_title(input, analysis, analysis.items[end + 1]);
    if (behind || before) {
      const Item& of_name = analysis.items[behind ? (after_comma ? i - 2 : i - 1) : end + 1];
      memory.add_name(hash_at(end - 2), hash_at(end - 1), analysis.first_ref(analysis.chunks[of_name.chunk]));
    }
    i = end - 1;
  }
}

}  // namespace mirsad
