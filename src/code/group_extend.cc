// What a nominal group may take next, by what the next hit is: adjective, country, name, office, place, the whole it is a part of.
#include "code/group_parser.h"
#include "code/sectors.h"
#include "lexicon/morph.h"

namespace mirsad {

bool GroupParser::extend_adjective(uint32_t next, const Sense& sense) {
  const bool conjoined = hit(next).carries(clitic::conjunction);
  if (hit(next).carries(clitic::in | clitic::to | clitic::like | clitic::pronoun)) return false;
  if (!only_words_before(next, group.has_role && !conjoined ? 1 : 0) && !behind_mark(next, '"')) return false;
  if (conjoined && !(group.adjective_count > 0 && (group.has_role ? group.may_be_many() : true))) return false;
  const image::Entity& entity = lexicon().entities()[sense.value];
  const bool known = group.ref_count > 0 && group.refs[0].has_country();
  if (group.kind == NominalGroup::Kind::entity) {  // "Hezbollah the Lebanese": says nothing new
    const bool several = (sense.morph & (morph::dual | morph::plural)) != 0 && (sense.morph & morph::singular) == 0;
    const bool definite = hit(next).carries(clitic::article);  // "the Israeli forces (killed) a Palestinian"
    if (conjoined || !group.named || !definite || (group.person && several)) return false;  // "Zawahiri (called on) the Sudanese"
  } else if (known && !conjoined && group.adjective_count > 0 && group.has_role && group.ref_count < 2) {
    if (group.refs[0].country != entity.country) return false;
  } else if (known && group.country_count > 0 && !conjoined) {
    return false;
  } else {
    add_country(entity);
    if (entity.kind == image::EntityKind::organisation && group.refs[group.ref_count - 1].entity == image::none)
      group.refs[group.ref_count - 1].entity = sense.value;
  }
  ++group.adjective_count;
  take(next);
  return true;
}

bool GroupParser::extend_country(uint32_t next, uint32_t entity) {
  const bool conjoined = hit(next).carries(clitic::conjunction);
  if (clitics_left(next) & (clitic::in | clitic::to | clitic::like)) return false;
  if (!group.has_role || group.named || group.adjective_count > 0) return false;
  // "the president" takes no genitive: واتهم الرئيس إسرائيل. What has an article itself is an adjective.
  const bool attribute = hit(next).carries(clitic::article) || (hit(next).find(SenseClass::entity)->morph & morph::feminine) != 0;
  if (group.closed_by_article && !conjoined && !attribute) return false;
  const bool chained = conjoined && group.may_be_many() && group.country_count > 0 && (adjacent(next) || after_comma(next));
  if (!chained && (conjoined || group.country_count > 0 || !adjacent_or_quoted(next))) return false;
  add_country(lexicon().entities()[entity]);
  if (group.refs[group.ref_count - 1].sector.empty())
    group.refs[group.ref_count - 1].sector = lexicon().entities()[entity].sector;
  ++group.country_count;
  if (group.place == no_index) group.place = lexicon().entities()[entity].place;
  take(next);
  return true;
}

// "supporters of (أنصار) Sharif", "guards of …": people in the construct state are of the country of whose they are.
bool GroupParser::follows(uint32_t next) {
  const bool construct = group.people() && !group.carries(clitic::article | clitic::pronoun) && !group.absolute() && !group.definite;
  if (!construct || group.named || group.ref_count != 1 || group.refs[0].has_country() || !adjacent(next)) return false;
  const Ref whose = ref_of_entity(lexicon(), hit(next).find(SenseClass::entity)->value, on);
  if (!whose.has_country()) return false;
  group.refs[0].country = whose.country;
  ++group.country_count;
  group.definite = true;
  take(next);
  return true;
}

// "the director general of (ل) the World Health Organization": an office with its article takes the body that it belongs to after a preposition.
bool GroupParser::belongs_to_body(uint32_t next, const image::Entity& body) {
  const bool of = clitics_left(next) == clitic::to && body.kind == image::EntityKind::organisation && adjacent(next);
  const bool office = group.has_role && (group.role_kind == image::RoleKind::office || group.role_kind == image::RoleKind::relay || group.people()) && (group.definite || group.closed_by_article) && !group.many();
  return of && office && !group.named && group.ref_count == 1 && !group.refs[0].has_country() && group.refs[0].entity == image::none;
}

bool GroupParser::extend_named(uint32_t next, uint32_t entity) {
  const image::Entity& found = lexicon().entities()[entity];
  const bool belongs = belongs_to_body(next, found);
  if (clitics_left(next) != 0 && !belongs) return false;
  const bool person = found.kind == image::EntityKind::person;
  if (person && follows(next)) return true;
  const bool joins = person ? (group.has_role || group.adjective_count > 0) && !group.named && !group.people()
                            : group.has_role && !group.named && !group.closed_to_bodies() && group.country_count == 0 && adjacent_or_quoted(next);
  if (!belongs && (!joins || !(only_words_before(next, 0) || (!person && joins) || (person && after_comma(next))))) return false;
  const Ref named = ref_of_entity(lexicon(), entity, on);
  Ref& target = group.refs[group.ref_count - 1];
  const bool keep_sector = !person && group.role_kind != image::RoleKind::relay && !target.sector.empty();
  const Ref before = target;
  target = named;
  target.office = before.office;
  if (keep_sector) target.sector = before.sector;
  if (person && !before.sector.empty() && named.sector == image::elite && before.has_country())
    target.sector = before.sector;  // the text says which office: it knows better than our dates
  // "the British foreign minister David Miliband": whose office it is, the text knows better too.
  const bool of_body = before.entity != image::none && group.country_count > 0 && before.sector.text() != "ELI";
  const bool of_office = of_body || (!before.sector.empty() && group.role_kind == image::RoleKind::office && is_state(before.country.text()));
  if (person && before.has_country() && (of_office || !named.has_country()) && named.country != before.country) {
    target.country = before.country;
    if (!before.sector.empty()) target.sector = before.sector;
  }
  if (belongs) ++group.country_count;  // a name may still follow
  else group.named = true;
  group.head_entity = entity;
  take(next);
  return true;
}

// A body or force with its article takes no genitive: "the administration called on the police" has two parties side by side; nor do
// people with an adjective: سكان محليون مسلحين.
bool GroupParser::closed_to(const image::Role& role, const Hit& next) const {
  if (role.kind == image::RoleKind::asset && group.carries(clitic::article) && !group.of_whole) return true;  // "the pirates (seized) a ship"
  const bool described = group.people() && role.kind == image::RoleKind::people && group.token_end - group.token_begin > 1;
  if (described && !next.carries(clitic::article) && !group.definite && !group.of_whole) return true;
  const bool collective = group.role_kind == image::RoleKind::body || group.role_kind == image::RoleKind::force;
  return collective && role.kind != group.role_kind && group.carries(clitic::article) && !group.of_whole;
}

// "the crown prince, Prince Muhammad" against "the minister (met) the president": a second office belongs to the first only as the title
// of a name.
bool GroupParser::is_title_of_name(uint32_t index) const {
  const uint32_t end = hit(index).token_begin + hit(index).token_count;
  if (end >= input.token_end || input.tokens[end].kind != TokenKind::word) return false;
  const Hit* after = index + 1 < input.hits.size() && input.hits[index + 1].token_begin == end ? &input.hits[index + 1] : nullptr;
  if (after == nullptr) return true;
  const Sense* entity = after->find(SenseClass::entity);
  return after->clitics == 0 && entity != nullptr && lexicon().entities()[entity->value].kind == image::EntityKind::person;
}

// "Zahhar (met) the speaker of the Iranian parliament": the office behind a name is another's when it belongs to another state.
bool GroupParser::is_of_another(uint32_t office) const {
  constexpr uint32_t hits_beyond = 3;
  uint32_t end = hit(office).token_begin + hit(office).token_count;
  for (uint32_t i = office + 1; i < input.hits.size() && i <= office + hits_beyond && hit(i).token_begin == end; ++i) {
    const Sense* owner = hit(i).find(SenseClass::demonym);
    if (owner == nullptr) owner = hit(i).find(SenseClass::entity);
    if (owner != nullptr && group.refs[0].has_country()) return lexicon().entities()[owner->value].country != group.refs[0].country;
    if (owner != nullptr || !hit(i).has(SenseClass::role)) return false;
    end = hit(i).token_begin + hit(i).token_count;
  }
  return false;
}

bool GroupParser::extend_role(uint32_t next, const Sense& sense) {
  const image::Role& role = lexicon().roles()[sense.value];
  // "the director general of (ل) the ministry": an office may take what it belongs to after a preposition.
  const bool belongs = hit(next).clitics == clitic::to || hit(next).clitics == (clitic::to | clitic::article);
  if (hit(next).carries(clitic::in | clitic::to | clitic::like | clitic::conjunction) && !(belongs && group.has_role)) return false;
  if (group.kind == NominalGroup::Kind::entity) {
    // "Lavrov, the Russian foreign minister": an office in apposition adds nothing to a known person.
    const bool office = group.person && (role.kind == image::RoleKind::office || role.kind == image::RoleKind::relay);
    if (!office || !(adjacent(next) || after_comma(next)) || group.closed || is_of_another(next)) return false;
    group.apposed = true;
  } else {
    if (group.closed_by_article && role.kind == image::RoleKind::office && !belongs && !group.of_whole && !is_title_of_name(next)) return false;
    if (!group.has_role || (group.absolute() && !group.of_whole) || !adjacent_or_quoted(next) || group.country_count + group.adjective_count > 0 || group.named) return false;
    if (closed_to(role, hit(next))) return false;
    if (role.kind == image::RoleKind::asset && !group.people() && group.role_kind != image::RoleKind::office) return false;
    if (group.role_kind == image::RoleKind::relay || group.refs[0].sector.empty())
      group.refs[0].sector = role.sector;
    if (!group.refs[0].has_country()) group.refs[0].country = role.country;
    group.definite = group.definite || hit(next).carries(clitic::article);
    group.of_many = group.of_many || ((sense.morph & (morph::dual | morph::plural)) != 0 && (sense.morph & morph::singular) == 0);
    if (group.role_kind == image::RoleKind::relay && role.kind != image::RoleKind::relay) group.role_kind = image::RoleKind::body;
  }
  take(next);
  return true;
}

// "the police of Basra", "the university of Mosul": a town in the genitive tells the country.
bool GroupParser::extend_place(uint32_t next, const Sense& sense) {
  const image::Place& place = lexicon().places()[sense.value];
  const bool construct = group.has_role && !group.carries(clitic::article | clitic::pronoun) && !group.absolute() && !group.definite;
  if (!construct || place.weight == 0 || hit(next).clitics != 0 || !adjacent_or_quoted(next)) return false;
  if (group.ref_count != 1 || group.refs[0].has_country() || group.named || group.adjective_count + group.country_count > 0) return false;
  group.refs[0].country = place.country;
  ++group.country_count;
  group.definite = true;
  take(next);
  return true;
}

// "a delegation from (من) Congress", "members of the police", "a soldier in the army", "a force belonging to the army": the whole
// gives what the group lacks.
bool GroupParser::extend_partitive(uint32_t next) {
  // "the head of the committee … in the Iraqi parliament"; but one may meet "the minister" in the parliament
  const bool office_within = group.role_kind == image::RoleKind::office && !group.carries(clitic::article) && is_particle(next, ParticleKind::place);
  const bool open = group.has_role && (group.role_kind != image::RoleKind::office || group.counterpart || office_within) && !group.refs[0].has_country() && group.refs[0].entity == image::none;
  if (!open || hit(next).clitics != 0 || !adjacent(next) || next + 1 >= input.hits.size()) return false;
  const bool belonging = is_particle(next, ParticleKind::belonging), located = is_particle(next, ParticleKind::inside);
  const bool part = group.role_kind == image::RoleKind::relay || group.people() || group.counterpart || office_within;
  if (!belonging && !(part && (located || is_particle(next, ParticleKind::partitive)))) return false;
  const Hit& whole = hit(next + 1);
  const uint8_t allowed = belonging ? clitic::article | clitic::to : clitic::article;
  if ((belonging && !whole.carries(clitic::to)) || (whole.clitics & ~allowed) != 0 || !is_whole(next + 1, located && !belonging)) return false;
  const NominalGroup before = group;
  take(next);
  group.of_whole = true;
  if (adjacent_or_quoted(next + 1)) {
    if (group.people()) group.morph |= morph::masculine | morph::feminine;  // عناصر من الشرطة حاصرت: the verb may agree with either
    return true;
  }
  group = before;
  return false;
}

// What somebody may be a part of: an actor; only a body or a force where the preposition may as well be one of place.
bool GroupParser::is_whole(uint32_t index, bool located) const {
  const Sense* role = hit(index).find(SenseClass::role);
  const Sense* entity = hit(index).find(SenseClass::entity);
  if (!located) return role != nullptr || entity != nullptr;
  if (role == nullptr) return entity != nullptr && lexicon().entities()[entity->value].kind == image::EntityKind::organisation;
  const image::RoleKind kind = lexicon().roles()[role->value].kind;
  return kind == image::RoleKind::force || kind == image::RoleKind::body;
}

bool GroupParser::extend_pair(uint32_t next) {
  const Hit& found = hit(next);
  const bool both = names_pair(found) && party_particle(found) != nullptr && !pair_is_named(next) && (found.clitics & ~clitic::article) == 0;
  if (!both || !group.has_role || !group.may_be_many() || group.named || group.country_count + group.adjective_count > 0 || !adjacent(next)) return false;
  group.take_pair(memory);
  take(next);
  return true;
}

}  // namespace mirsad
