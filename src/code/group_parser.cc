#include "code/group_parser.h"

#include "lexicon/morph.h"

namespace mirsad {

void GroupParser::add_country(const image::Entity& entity) {
  Ref ref = group.refs[group.ref_count ? group.ref_count - 1 : 0];
  if (group.ref_count == NominalGroup::ref_count_max) return;
  const bool open = group.ref_count > 0 && !ref.has_country() && ref.entity == image::none;
  if (!open) {
    ref = Ref{};
    if (group.has_role) {
      ref.sector = group.role_sector;
      ref.office = group.refs[0].office;
    }
    group.refs[group.ref_count++] = ref;
  }
  Ref& target = group.refs[group.ref_count - 1];
  target.country = entity.country;
  target.above = entity.kind == image::EntityKind::country && entity.country.empty();
  if (target.sector.empty() && !entity.sector.empty()) target.sector = entity.sector;
}

bool GroupParser::may_be(const Hit& role, uint16_t number) const {
  for (size_t i = 0; i < role.senses.size(); ++i)
    if (role.senses[i].what == SenseClass::role && role.allows(i) && (role.senses[i].morph & number)) return true;
  return false;
}

// "the two ambassadors, the Turkish and the Iranian": whom the dual means stands behind it.
bool GroupParser::pair_is_named(uint32_t index) const {
  if (!hit(index).has(SenseClass::role) || index + 1 >= input.hits.size()) return false;
  const Hit& next = hit(index + 1);
  const bool follows = next.token_begin == hit(index).token_begin + hit(index).token_count && next.token_begin < input.token_end;
  return follows && (next.clitics & ~clitic::article) == 0 && next.has(SenseClass::demonym);
}

bool GroupParser::start(uint32_t index) {
  const Hit& first = hit(index);
  group.token_begin = first.token_begin;
  group.clitics = first.clitics;
  take(index);
  const Sense* particle = pair_is_named(index) ? nullptr : party_particle(first);
  if (particle != nullptr) {
    group.counterpart = particle->particle() == ParticleKind::counterpart;
    if (!group.counterpart) {
      group.start_pair(memory);
      return true;
    }
    return group.start_role(image::Role{}, Sense{0, morph::singular | morph::masculine, SenseClass::role, 0});
  }
  const Sense* role = first.find(SenseClass::role);
  const Sense* entity = first.find(SenseClass::entity);
  const Sense* adjective = first.find(SenseClass::demonym);
  const Sense* place = first.find(SenseClass::place);
  if (role != nullptr) {
    group.first_role = role->value;
    group.of_many = first.token_count > 1 && may_be(first, morph::dual);  // وزيرا خارجية: before a genitive only a dual ends so
    group.only_two = !may_be(first, morph::plural);                       // المسؤولين may be any number of officials
    return group.start_role(lexicon().roles()[role->value], *role);
  }
  if (adjective != nullptr && (entity == nullptr || first.carries(clitic::article))) {
    group.start_adjective(*adjective);
    add_country(lexicon().entities()[adjective->value]);
    const image::Entity& owner = lexicon().entities()[adjective->value];
    if (owner.kind == image::EntityKind::organisation) group.refs[0].entity = adjective->value;
    return true;
  }
  if (entity != nullptr) {
    const image::Entity& found = lexicon().entities()[entity->value];
    group.start_entity(found, *entity, ref_of_entity(lexicon(), entity->value, on));
    if (place != nullptr && group.place == no_index) group.place = place->value;
    return true;
  }
  if (place == nullptr) return false;
  group.start_place(lexicon().places()[place->value], place->value);
  return true;
}

bool GroupParser::extend(uint32_t next) {
  const Hit& found = hit(next);
  if ((found.classes & group_classes) == 0) return false;
  if (found.has(SenseClass::particle)) {
    if (extend_pair(next) || extend_each(next)) return true;
    if (!pair_is_named(next)) return extend_partitive(next);
  }
  const Sense* adjective = found.find(SenseClass::demonym);
  const Sense* entity = found.find(SenseClass::entity);
  const Sense* role = found.find(SenseClass::role);
  if (group.apposed) {  // swallow what belongs to the office in apposition
    const bool more = (adjective != nullptr || entity != nullptr || role != nullptr) && adjacent(next) && found.clitics <= clitic::article + 1 &&
                      !found.carries(clitic::conjunction);
    if (more) take(next);
    return more;
  }
  if (adjective != nullptr && (group.has_role || group.adjective_count > 0 || group.named) && extend_adjective(next, *adjective)) return true;
  if (entity != nullptr) {
    const auto kind = lexicon().entities()[entity->value].kind;
    if (kind == image::EntityKind::person || kind == image::EntityKind::organisation) return extend_named(next, entity->value);
    return extend_country(next, entity->value);
  }
  if (role != nullptr) return extend_role(next, *role);
  const Sense* place = found.find(SenseClass::place);
  return place != nullptr && extend_place(next, *place);
}

// "military positions of the army": a thing keeps one adjective between itself and its owner. Moves `next` to what it took.
bool GroupParser::extend_beyond(uint32_t& next) {
  const bool open = group.ownerless() && group.token_end - group.token_begin == 1 && adjacent(next) && next + 1 < input.hits.size();
  if (!open || hit(next).token_count != 1 || (hit(next).clitics & ~clitic::article) != 0 || hit(next).has(SenseClass::particle)) return false;
  if (hit(next).has(SenseClass::verb) || hit(next).has(SenseClass::noun) || hit(next).has(SenseClass::masdar)) return false;
  const NominalGroup before = group;
  take(next);
  if (hit(next + 1).token_begin < input.token_end && extend(next + 1)) return ++next, true;
  group = before;
  return false;
}

}  // namespace mirsad
