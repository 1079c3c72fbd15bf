#include "code/nominal_group.h"

#include "lexicon/morph.h"

namespace mirsad {

bool NominalGroup::many() const {
  return (morph & (morph::dual | morph::plural | morph::collective)) != 0 && (morph & morph::singular) == 0;
}

bool NominalGroup::absolute() const {
  return (morph & morph::masculine) && (morph & (morph::dual | morph::plural)) && (morph & (morph::construct | morph::collective | morph::singular)) == 0;
}

bool NominalGroup::start_role(const image::Role& role, const Sense& sense) {
  kind = Kind::role;
  has_role = true;
  role_kind = role.kind;
  asset = role.kind == image::RoleKind::asset;
  morph = sense.morph;
  definite = clitics & clitic::article;
  refs[0].sector = role.sector;
  role_sector = role.sector;
  refs[0].country = role.country;
  if (role.kind == image::RoleKind::office && !role.country.empty()) country_count = 1;  // the form itself names the country
  refs[0].office = role.noun;
  refs[0].body = role.kind == image::RoleKind::body || role.kind == image::RoleKind::force;
  ref_count = 1;
  return true;
}

void NominalGroup::start_adjective(const Sense& sense) {
  kind = Kind::adjective;
  morph = sense.morph;
  adjective_count = 1;
  definite = clitics & clitic::article;
}

void NominalGroup::start_entity(const image::Entity& entity, const Sense& sense, const Ref& ref) {
  kind = Kind::entity;
  refs[0] = ref;
  ref_count = 1;
  definite = true;
  morph = morph::singular;
  place = entity.place;
  place_like = entity.place != image::none;
  person = entity.kind == image::EntityKind::person;
  named = person || entity.kind == image::EntityKind::organisation;
  morph = static_cast<uint16_t>(morph | entity.genders << 5 | (sense.morph & (morph::masculine | morph::feminine)));
  head_entity = sense.value;
}

void NominalGroup::start_place(const image::Place& found, uint32_t number) {
  kind = Kind::place;
  refs[0].country = found.country;
  ref_count = 1;
  place = number;
  place_like = true;
  definite = true;
  morph = morph::singular;
}

void NominalGroup::start_pair(const Memory& memory) {
  if (memory.has_pair) {
    refs = {memory.pair[0], memory.pair[1]};
    ref_count = 2;
  }
  kind = Kind::entity;
  definite = from_memory = closed = pair = true;
  morph = morph::dual | morph::masculine;
}

void NominalGroup::take_pair(const Memory& memory) {
  for (uint32_t i = 0; memory.has_pair && i < 2; ++i) {
    refs[i] = memory.pair[i];
    refs[i].entity = image::none;
    refs[i].office = refs[0].office;
    refs[i].sector = role_sector;
  }
  ref_count = memory.has_pair ? 2 : 0;
  definite = from_memory = pair = true;
}

// "the government", "the police", "the group": the one that was last called so, if it had a country.
void NominalGroup::refer_to_namesake(const Memory& memory, Chunk& chunk) {
  const bool force = has_role && role_kind == image::RoleKind::force;
  const bool collective = force || (has_role && role_kind == image::RoleKind::body && !many());
  const bool open = ref_count == 1 && !refs[0].has_country() && refs[0].entity == image::none && (clitics & clitic::pronoun) == 0;
  if (!collective || !definite || !open) return;
  const Ref* namesake = memory.latest_named(refs[0].office);
  // An army may be named as an organisation first and "the forces" after: the last under arms is meant. Likewise the last opposition, parliament or
  // court; but a government is not whoever governed last.
  if (namesake == nullptr && (force || refs[0].sector.text() != "GOV")) namesake = memory.latest_of(refs[0].sector);
  if (namesake == nullptr) return;
  refs[0].country = namesake->country;
  if (refs[0].sector.empty()) refs[0] = *namesake;
  chunk.from_memory = true;
}

bool NominalGroup::holds_office() const { return has_role && (role_kind == image::RoleKind::office || role_kind == image::RoleKind::relay); }

// "the minister": who held the office when the text last spoke of one; "the two ministers": the pair.
void NominalGroup::refer_to_holder(const Memory& memory, bool before_name, Chunk& chunk) {
  const bool open = holds_office() && definite && ref_count == 1 && !refs[0].has_country() && refs[0].entity == image::none;
  if (!open || (refs[0].sector.empty() && refs[0].office == 0)) return;
  if (many() && only_two && (morph & morph::dual) && memory.has_pair) {
    refs = {memory.pair[0], memory.pair[1]};
    ref_count = 2;
    chunk.from_memory = true;
  } else if (const Ref* latest = memory.latest_holder(refs[0]); latest != nullptr && !(before_name && latest->entity != image::none)) {
    if (!many()) refs[0] = *latest;
    else refs[0].country = latest->country;
    chunk.from_memory = true;
  }
}

void NominalGroup::finish(const Memory& memory, bool before_name, Chunk& chunk) {
  refer_to_holder(memory, before_name, chunk);
  refer_to_namesake(memory, chunk);
  describe(chunk);
}

void NominalGroup::describe(Chunk& chunk) const {
  chunk.asset = asset;
  chunk.possessed = has_role && (clitics & clitic::pronoun);
  chunk.counterpart = counterpart;
  chunk.pair = pair;
  chunk.from_memory = chunk.from_memory || from_memory;
  chunk.kind = people() ? ChunkKind::people
               : kind == Kind::adjective && !named ? ChunkKind::adjective
               : kind == Kind::place ? ChunkKind::place
                                     : ChunkKind::actor;
  chunk.token_begin = token_begin;
  chunk.token_end = token_end;
  chunk.place = place;
  chunk.place_like = place_like && !has_role;
  chunk.definite = definite;
  chunk.named = named;
  chunk.person = person;
  chunk.role_is_office = has_role && role_kind == image::RoleKind::office;
  chunk.titled = holds_office();
  chunk.role_is_relay = has_role && role_kind == image::RoleKind::relay;
  chunk.conjoined = clitics & clitic::conjunction;
  chunk.head_entity = head_entity;
  chunk.role = first_role;
  chunk.numbers = morph & (morph::singular | morph::dual | morph::plural);
  if (morph & morph::collective) chunk.numbers |= morph::plural;
  chunk.genders = static_cast<uint8_t>((morph >> 5) & 3);
  if (people() && (morph & morph::dual) && (morph & morph::plural) == 0) chunk.number = 2;
}

}  // namespace mirsad
