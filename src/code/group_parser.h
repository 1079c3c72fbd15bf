// One pass over the hits of a nominal group: each next hit either extends the group or ends it. What a group may be extended by
// depends only on what it holds already (office, people, country, name) and on the clitics of the next hit.
#pragma once
#include "code/chunks.h"
#include "code/nominal_group.h"

namespace mirsad {

struct GroupParser {
  const SentenceInput& input;
  const Memory& memory;
  uint32_t on;
  Analysis& analysis;
  NominalGroup group;

  const Lexicon& lexicon() const { return *input.lexicon; }
  const Hit& hit(uint32_t index) const { return input.hits[index]; }

  // Tokens between the group's end and a hit: only unknown words, at most `most`; -1 otherwise.
  bool only_words_before(uint32_t next, uint32_t most) const {
    const uint32_t gap = hit(next).token_begin - group.token_end;
    if (gap > most) return false;
    for (uint32_t i = group.token_end; i < hit(next).token_begin; ++i)
      if (input.tokens[i].kind != TokenKind::word) return false;
    return true;
  }
  bool after_comma(uint32_t next) const {
    const uint32_t begin = hit(next).token_begin;
    return begin == group.token_end + 1 && input.tokens[group.token_end].kind == TokenKind::punctuation &&
           input.tokens[group.token_end].mark == ',';
  }
  bool behind_mark(uint32_t next, uint8_t wanted) const {
    const Token& mark = input.tokens[group.token_end];
    return hit(next).token_begin == group.token_end + 1 && mark.kind == TokenKind::punctuation && mark.mark == wanted;
  }
  bool adjacent(uint32_t next) const { return hit(next).token_begin == group.token_end || behind_mark(next, '#'); }
  // As adjacent, or with nothing but an opening quotation mark between: تنظيم «القاعدة».
  bool adjacent_or_quoted(uint32_t next) const { return adjacent(next) || behind_mark(next, '"'); }
  bool is_particle(uint32_t index, ParticleKind kind) const {
    for (const Sense& sense : hit(index).senses)
      if (sense.what == SenseClass::particle && sense.particle() == kind) return true;
    return false;
  }
  // Clitics that what follows may carry: behind "belonging" it stands after ل.
  uint8_t clitics_left(uint32_t next) const { return group.of_whole ? hit(next).clitics & static_cast<uint8_t>(~clitic::to) : hit(next).clitics; }

  void take(uint32_t index) {
    const bool opened = group.token_end != 0 && behind_mark(index, '"');
    group.token_end = hit(index).token_begin + hit(index).token_count;
    const bool phrase = hit(index).token_count > 1;
    group.closed_by_article = phrase ? article_at(input, input.tokens[group.token_end - 1], 0) : hit(index).carries(clitic::article);
    group.of_whole = false;
    const Token* after = group.token_end < input.token_end ? &input.tokens[group.token_end] : nullptr;
    if (opened && after != nullptr && after->kind == TokenKind::punctuation && after->mark == '"') ++group.token_end;
  }

  bool may_be(const Hit& role, uint16_t number) const;
  bool pair_is_named(uint32_t index) const;
  bool start(uint32_t index);
  bool extend(uint32_t next);
  bool extend_beyond(uint32_t& next);
  bool closed_to(const image::Role& role, const Hit& next) const;
  bool extend_adjective(uint32_t next, const Sense& sense);
  bool extend_country(uint32_t next, uint32_t entity);
  bool belongs_to_body(uint32_t next, const image::Entity& body);
  bool extend_named(uint32_t next, uint32_t entity);
  bool follows(uint32_t next);
  bool is_title_of_name(uint32_t index) const;
  bool is_of_another(uint32_t office) const;
  bool extend_role(uint32_t next, const Sense& sense);
  bool extend_place(uint32_t next, const Sense& sense);
  bool extend_partitive(uint32_t next);
  bool is_whole(uint32_t index, bool located) const;
  bool extend_pair(uint32_t next);
  void add_country(const image::Entity& entity);
};

}  // namespace mirsad
