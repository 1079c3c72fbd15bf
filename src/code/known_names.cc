#include "code/known_names.h"

#include "code/chunks.h"
#include "code/names.h"
#include "code/sectors.h"
#include "lexicon/morph.h"

namespace mirsad {

uint32_t KnownNames::person_at(uint32_t token) const {
  return memory_.surname_count == 0 ? image::none : memory_.person_named(name_hash(input_, input_.tokens[token]));
}

uint32_t KnownNames::add(Chunk& chunk, uint32_t end, const Ref& ref) {
  chunk.token_end = end;
  chunk.refs_begin = analysis_.refs.size();
  chunk.ref_count = 1;
  chunk.numbers = morph::singular;
  chunk.definite = chunk.named = true;
  if (!analysis_.refs.push(ref) || !analysis_.chunks.push(chunk)) return end;
  Item& item = add_item(analysis_, ItemKind::chunk, chunk.token_begin, end);
  item.chunk = analysis_.chunks.size() - 1;
  note_last_item(analysis_);
  return end;
}

uint32_t KnownNames::add_person(uint32_t token, uint32_t person) {
  Chunk chunk;
  chunk.token_begin = token;
  chunk.head_entity = person;
  return add(chunk, token + 1, ref_of_entity(*input_.lexicon, person, on_));
}

uint32_t KnownNames::add_surname(uint32_t token) {
  const uint32_t person = person_at(token);
  if (person == image::none) return token;
  const bool behind_unknown = !analysis_.items.empty() && analysis_.items.back().kind == ItemKind::word && analysis_.items.back().hit == nullptr;
  return behind_unknown ? token : add_person(token, person);
}

// Alone where a name may begin, or behind the one that it had then.
bool KnownNames::stands_as_name(const Memory::Name& name) {
  if (analysis_.items.empty()) return true;
  const Item& before = analysis_.items.back();
  if (before.kind != ItemKind::word) return before.kind == ItemKind::verb || before.kind == ItemKind::mark || before.kind == ItemKind::particle;
  if (before.hit != nullptr || name_hash(input_, input_.tokens[before.token_begin]) != name.given) return false;
  analysis_.items.pop();
  return true;
}

uint32_t KnownNames::add_told(uint32_t token) {
  const Memory::Name* name = memory_.name_count == 0 ? nullptr : memory_.name_of(name_hash(input_, input_.tokens[token]));
  if (name == nullptr || !stands_as_name(*name)) return token;
  const bool full = token > input_.token_begin && name_hash(input_, input_.tokens[token - 1]) == name->given;
  Chunk chunk;
  chunk.token_begin = full ? token - 1 : token;
  chunk.person = true;
  return add(chunk, token + 1, name->ref);
}

// By itself, with no adjective that makes it another, and no body of a kind of its own.
bool KnownNames::stands_for_body(uint32_t token, const Hit* hit, const Ref& body) const {
  if (hit != nullptr && hit->token_count > 1) return false;
  if (const Sense* role = hit != nullptr ? hit->find(SenseClass::role) : nullptr; role != nullptr) {
    const image::Role& found = input_.lexicon->roles()[role->value];
    if (found.kind != image::RoleKind::body || (!found.sector.empty() && is_state(body.country.text()))) return false;
  }
  if (token + 1 >= input_.token_end) return true;
  const Token& next = input_.tokens[token + 1];
  return next.kind != TokenKind::word || !article_at(input_, next, 0);
}

uint32_t KnownNames::add_body(uint32_t token, const Hit* hit) {
  if (memory_.body_count == 0) return token;
  const Ref* body = body_meant(input_, input_.tokens[token], memory_);
  if (body == nullptr || !stands_for_body(token, hit, *body)) return token;
  Chunk chunk;
  chunk.token_begin = token;
  chunk.from_memory = true;
  return add(chunk, token + 1, *body);
}

}  // namespace mirsad
