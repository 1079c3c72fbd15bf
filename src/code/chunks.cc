// One pass over the hits of a nominal group: each next hit either extends the group or ends it. What a group may be extended by
// depends only on what it holds already (office, people, country, name) and on the clitics of the next hit.
#include "code/chunks.h"

#include <algorithm>

#include "code/nominal_group.h"
#include "lexicon/morph.h"

namespace mirsad {

bool article_at(const SentenceInput& input, const Token& token, uint32_t at) {
  for (const image::Clitic& clitic : input.lexicon->clitics())
    if (clitic.bit == clitic::article && token.letter_count > at + clitic.letter_count &&
        std::memcmp(&input.folded->letters[token.letters_begin + at], clitic.letters, clitic.letter_count) == 0)
      return true;
  return false;
}

bool is_town(const Lexicon& lexicon, const Chunk& chunk) {
  if (chunk.kind == ChunkKind::place) return true;
  return chunk.head_entity != no_index && lexicon.entities()[chunk.head_entity].kind == image::EntityKind::capital;
}

Ref ref_of_entity(const Lexicon& lexicon, uint32_t entity, uint32_t on) {
  const image::Entity& found = lexicon.entities()[entity];
  Ref ref;
  std::memcpy(ref.country, found.country, 4);
  std::memcpy(ref.sector, found.sector, 4);
  if (found.kind == image::EntityKind::organisation) ref.entity = entity;
  if (found.kind != image::EntityKind::person) return ref;
  ref.entity = entity;
  const auto offices = lexicon.offices_of(entity);
  const image::Office* latest = nullptr;
  for (const image::Office& office : offices) {
    if (latest == nullptr || office.to > latest->to) latest = &office;
    if (on == 0 || on < office.from || on > office.to) continue;
    std::memcpy(ref.country, office.country, 4);
    std::memcpy(ref.sector, office.sector, 4);
    return ref;
  }
  if (latest == nullptr) return ref;
  std::memcpy(ref.country, latest->country, 4);
  std::memcpy(ref.sector, on == 0 || on < latest->from ? latest->sector : "ELI", 3);
  return ref;
}

bool names_pair(const Hit& hit) {
  const Sense* particle = hit.find(SenseClass::particle);
  if (particle == nullptr) return false;
  const auto kind = static_cast<ParticleKind>(particle->sub);
  return kind == ParticleKind::pronoun_dual || kind == ParticleKind::pronoun_states;
}

const Sense* party_particle(const Hit& hit) {
  const Sense* particle = hit.find(SenseClass::particle);
  if (particle == nullptr) return nullptr;
  if (static_cast<ParticleKind>(particle->sub) == ParticleKind::counterpart) return particle;
  return names_pair(hit) && (hit.token_count > 1 || (hit.clitics & clitic::article)) ? particle : nullptr;
}

namespace {

struct Parser {
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
      if (sense.what == SenseClass::particle && static_cast<ParticleKind>(sense.sub) == kind) return true;
    return false;
  }
  // Clitics that what follows may carry: behind "belonging" it stands after ل.
  uint8_t clitics_left(uint32_t next) const { return group.of_whole ? hit(next).clitics & static_cast<uint8_t>(~clitic::to) : hit(next).clitics; }

  void take(uint32_t index) {
    const bool opened = group.token_end != 0 && behind_mark(index, '"');
    group.token_end = hit(index).token_begin + hit(index).token_count;
    const bool phrase = hit(index).token_count > 1;
    group.closed_by_article = phrase ? article_at(input, input.tokens[group.token_end - 1], 0) : (hit(index).clitics & clitic::article) != 0;
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
  bool extend_named(uint32_t next, uint32_t entity);
  bool is_title_of_name(uint32_t index) const;
  bool is_of_another(uint32_t office) const;
  bool extend_role(uint32_t next, const Sense& sense);
  bool extend_place(uint32_t next, const Sense& sense);
  bool extend_partitive(uint32_t next);
  bool is_whole(uint32_t index, bool located) const;
  bool extend_pair(uint32_t next);
  void add_country(const image::Entity& entity);
};

void Parser::add_country(const image::Entity& entity) {
  Ref ref = group.refs[group.ref_count ? group.ref_count - 1 : 0];
  if (group.ref_count == NominalGroup::ref_count_max) return;
  const bool open = group.ref_count > 0 && !ref.has_country() && ref.entity == image::none;
  if (!open) {
    ref = Ref{};
    if (group.has_role) {
      std::memcpy(ref.sector, group.role_sector, 4);
      ref.office = group.refs[0].office;
    }
    group.refs[group.ref_count++] = ref;
  }
  Ref& target = group.refs[group.ref_count - 1];
  std::memcpy(target.country, entity.country, 4);
  if (target.sector[0] == 0 && entity.sector[0] != 0) std::memcpy(target.sector, entity.sector, 4);
}

bool Parser::may_be(const Hit& role, uint16_t number) const {
  for (size_t i = 0; i < role.senses.size(); ++i)
    if (role.senses[i].what == SenseClass::role && role.allows(i) && (role.senses[i].morph & number)) return true;
  return false;
}

// "the two ambassadors, the Turkish and the Iranian": whom the dual means stands behind it.
bool Parser::pair_is_named(uint32_t index) const {
  if (!hit(index).has(SenseClass::role) || index + 1 >= input.hits.size()) return false;
  const Hit& next = hit(index + 1);
  const bool follows = next.token_begin == hit(index).token_begin + hit(index).token_count && next.token_begin < input.token_end;
  return follows && (next.clitics & ~clitic::article) == 0 && next.has(SenseClass::demonym);
}

bool Parser::start(uint32_t index) {
  const Hit& first = hit(index);
  group.token_begin = first.token_begin;
  group.clitics = first.clitics;
  take(index);
  const Sense* particle = pair_is_named(index) ? nullptr : party_particle(first);
  if (particle != nullptr) {
    group.counterpart = static_cast<ParticleKind>(particle->sub) == ParticleKind::counterpart;
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
  if (adjective != nullptr && (entity == nullptr || (first.clitics & clitic::article))) {
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

bool Parser::extend_adjective(uint32_t next, const Sense& sense) {
  const bool conjoined = hit(next).clitics & clitic::conjunction;
  if (hit(next).clitics & (clitic::in | clitic::to | clitic::like | clitic::pronoun)) return false;
  if (!only_words_before(next, group.has_role && !conjoined ? 1 : 0) && !behind_mark(next, '"')) return false;
  if (conjoined && !(group.adjective_count > 0 && (group.has_role ? group.may_be_many() : true))) return false;
  const image::Entity& entity = lexicon().entities()[sense.value];
  const bool known = group.ref_count > 0 && group.refs[0].has_country();
  if (group.kind == NominalGroup::Kind::entity) {  // "Hezbollah the Lebanese": says nothing new
    if (conjoined || !group.named) return false;
  } else if (known && !conjoined && group.adjective_count > 0 && group.has_role && !group.many()) {
    if (std::memcmp(group.refs[0].country, entity.country, 4) != 0) return false;
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

bool Parser::extend_country(uint32_t next, uint32_t entity) {
  const bool conjoined = hit(next).clitics & clitic::conjunction;
  if (clitics_left(next) & (clitic::in | clitic::to | clitic::like)) return false;
  if (!group.has_role || group.named || group.adjective_count > 0) return false;
  // "the president" takes no genitive: واتهم الرئيس إسرائيل. What has an article itself is an adjective.
  const bool attribute = (hit(next).clitics & clitic::article) != 0 || (hit(next).find(SenseClass::entity)->morph & morph::feminine) != 0;
  if (group.closed_by_article && !conjoined && !attribute) return false;
  const bool chained = conjoined && group.may_be_many() && group.country_count > 0 && (adjacent(next) || after_comma(next));
  if (!chained && (conjoined || group.country_count > 0 || !adjacent_or_quoted(next))) return false;
  add_country(lexicon().entities()[entity]);
  if (group.refs[group.ref_count - 1].sector[0] == 0)
    std::memcpy(group.refs[group.ref_count - 1].sector, lexicon().entities()[entity].sector, 4);
  ++group.country_count;
  if (group.place == no_index) group.place = lexicon().entities()[entity].place;
  take(next);
  return true;
}

bool Parser::extend_named(uint32_t next, uint32_t entity) {
  if (clitics_left(next) != 0) return false;
  const image::Entity& found = lexicon().entities()[entity];
  const bool person = found.kind == image::EntityKind::person;
  const bool joins = person ? (group.has_role || group.adjective_count > 0) && !group.named && !group.people()
                            : group.has_role && !group.named && group.country_count == 0 && adjacent_or_quoted(next);
  if (!joins || !(only_words_before(next, 0) || (!person && joins) || (person && after_comma(next)))) return false;
  const Ref named = ref_of_entity(lexicon(), entity, on);
  Ref& target = group.refs[group.ref_count - 1];
  const bool keep_sector = !person && group.role_kind != image::RoleKind::relay && target.sector[0] != 0;
  const Ref before = target;
  target = named;
  target.office = before.office;
  if (keep_sector) std::memcpy(target.sector, before.sector, 4);
  if (person && before.sector[0] != 0 && std::memcmp(named.sector, "ELI", 3) == 0 && before.has_country())
    std::memcpy(target.sector, before.sector, 4);  // the text says which office: it knows better than our dates
  if (person && !named.has_country() && before.has_country()) std::memcpy(target.country, before.country, 4);
  group.named = true;
  group.head_entity = entity;
  take(next);
  return true;
}

// A body or force with its article takes no genitive: "the administration called on the police" has two parties side by side; nor do
// people with an adjective: سكان محليون مسلحين.
bool Parser::closed_to(const image::Role& role, const Hit& next) const {
  const bool described = group.people() && role.kind == image::RoleKind::people && group.token_end - group.token_begin > 1;
  if (described && (next.clitics & clitic::article) == 0 && !group.definite && !group.of_whole) return true;
  const bool collective = group.role_kind == image::RoleKind::body || group.role_kind == image::RoleKind::force;
  return collective && role.kind != group.role_kind && (group.clitics & clitic::article) && !group.of_whole;
}

// "the crown prince, Prince Muhammad" against "the minister (met) the president": a second office belongs to the first only as the title
// of a name.
bool Parser::is_title_of_name(uint32_t index) const {
  const uint32_t end = hit(index).token_begin + hit(index).token_count;
  if (end >= input.token_end || input.tokens[end].kind != TokenKind::word) return false;
  const Hit* after = index + 1 < input.hits.size() && input.hits[index + 1].token_begin == end ? &input.hits[index + 1] : nullptr;
  if (after == nullptr) return true;
  const Sense* entity = after->find(SenseClass::entity);
  return after->clitics == 0 && entity != nullptr && lexicon().entities()[entity->value].kind == image::EntityKind::person;
}

// "Zahhar (met) the speaker of the Iranian parliament": the office behind a name is another's when it belongs to another state.
bool Parser::is_of_another(uint32_t office) const {
  constexpr uint32_t hits_beyond = 3;
  uint32_t end = hit(office).token_begin + hit(office).token_count;
  for (uint32_t i = office + 1; i < input.hits.size() && i <= office + hits_beyond && hit(i).token_begin == end; ++i) {
    const Sense* owner = hit(i).find(SenseClass::demonym);
    if (owner == nullptr) owner = hit(i).find(SenseClass::entity);
    if (owner != nullptr && group.refs[0].has_country()) return std::memcmp(lexicon().entities()[owner->value].country, group.refs[0].country, 4) != 0;
    if (owner != nullptr || !hit(i).has(SenseClass::role)) return false;
    end = hit(i).token_begin + hit(i).token_count;
  }
  return false;
}

bool Parser::extend_role(uint32_t next, const Sense& sense) {
  const image::Role& role = lexicon().roles()[sense.value];
  // "the director general of (ل) the ministry": an office may take what it belongs to after a preposition.
  const bool belongs = hit(next).clitics == clitic::to || hit(next).clitics == (clitic::to | clitic::article);
  if ((hit(next).clitics & (clitic::in | clitic::to | clitic::like | clitic::conjunction)) && !(belongs && group.has_role)) return false;
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
    if (group.role_kind == image::RoleKind::relay || group.refs[0].sector[0] == 0)
      std::memcpy(group.refs[0].sector, role.sector, 4);
    if (!group.refs[0].has_country()) std::memcpy(group.refs[0].country, role.country, 4);
    group.definite = group.definite || (hit(next).clitics & clitic::article) != 0;
    group.of_many = group.of_many || ((sense.morph & (morph::dual | morph::plural)) != 0 && (sense.morph & morph::singular) == 0);
    if (group.role_kind == image::RoleKind::relay && role.kind != image::RoleKind::relay) group.role_kind = image::RoleKind::body;
  }
  take(next);
  return true;
}

// "the police of Basra", "the university of Mosul": a town in the genitive tells the country.
bool Parser::extend_place(uint32_t next, const Sense& sense) {
  const image::Place& place = lexicon().places()[sense.value];
  const bool construct = group.has_role && (group.clitics & (clitic::article | clitic::pronoun)) == 0 && !group.absolute() && !group.definite;
  if (!construct || place.weight == 0 || hit(next).clitics != 0 || !adjacent_or_quoted(next)) return false;
  if (group.ref_count != 1 || group.refs[0].has_country() || group.named || group.adjective_count + group.country_count > 0) return false;
  std::memcpy(group.refs[0].country, place.country, 4);
  ++group.country_count;
  group.definite = true;
  take(next);
  return true;
}

// "a delegation from (من) Congress", "members of the police", "a soldier in the army", "a force belonging to the army": the whole
// gives what the group lacks.
bool Parser::extend_partitive(uint32_t next) {
  const bool open = group.has_role && (group.role_kind != image::RoleKind::office || group.counterpart) && !group.refs[0].has_country() && group.refs[0].entity == image::none;
  if (!open || hit(next).clitics != 0 || !adjacent(next) || next + 1 >= input.hits.size()) return false;
  const bool belonging = is_particle(next, ParticleKind::belonging), located = is_particle(next, ParticleKind::place);
  const bool part = group.role_kind == image::RoleKind::relay || group.people() || group.counterpart;
  if (!belonging && !(part && (located || is_particle(next, ParticleKind::partitive)))) return false;
  const Hit& whole = hit(next + 1);
  const uint8_t allowed = belonging ? clitic::article | clitic::to : clitic::article;
  if ((belonging && (whole.clitics & clitic::to) == 0) || (whole.clitics & ~allowed) != 0 || !is_whole(next + 1, located && !belonging)) return false;
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
bool Parser::is_whole(uint32_t index, bool located) const {
  const Sense* role = hit(index).find(SenseClass::role);
  const Sense* entity = hit(index).find(SenseClass::entity);
  if (!located) return role != nullptr || entity != nullptr;
  if (role == nullptr) return entity != nullptr && lexicon().entities()[entity->value].kind == image::EntityKind::organisation;
  const image::RoleKind kind = lexicon().roles()[role->value].kind;
  return kind == image::RoleKind::force || kind == image::RoleKind::body;
}

bool Parser::extend_pair(uint32_t next) {
  const Hit& found = hit(next);
  const bool both = names_pair(found) && party_particle(found) != nullptr && !pair_is_named(next) && (found.clitics & ~clitic::article) == 0;
  if (!both || !group.has_role || !group.may_be_many() || group.named || group.country_count + group.adjective_count > 0 || !adjacent(next)) return false;
  group.take_pair(memory);
  take(next);
  return true;
}

bool Parser::extend(uint32_t next) {
  const Hit& found = hit(next);
  const Sense* adjective = found.find(SenseClass::demonym);
  const Sense* entity = found.find(SenseClass::entity);
  const Sense* role = found.find(SenseClass::role);
  if (extend_pair(next)) return true;
  if (found.has(SenseClass::particle) && !pair_is_named(next)) return extend_partitive(next);
  if (group.apposed) {  // swallow what belongs to the office in apposition
    const bool more = (adjective != nullptr || entity != nullptr || role != nullptr) && adjacent(next) && found.clitics <= clitic::article + 1 &&
                      (found.clitics & clitic::conjunction) == 0;
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
bool Parser::extend_beyond(uint32_t& next) {
  const bool open = group.ownerless() && group.token_end - group.token_begin == 1 && adjacent(next) && next + 1 < input.hits.size();
  if (!open || hit(next).token_count != 1 || (hit(next).clitics & ~clitic::article) != 0 || hit(next).has(SenseClass::particle)) return false;
  if (hit(next).has(SenseClass::verb) || hit(next).has(SenseClass::noun) || hit(next).has(SenseClass::masdar)) return false;
  const NominalGroup before = group;
  take(next);
  if (hit(next + 1).token_begin < input.token_end && extend(next + 1)) return ++next, true;
  group = before;
  return false;
}

}  // namespace

uint32_t parse_chunk(const SentenceInput& input, uint32_t first, const Memory& memory, uint32_t on, Analysis& analysis) {
  Parser parser{input, memory, on, analysis, {}};
  if (!parser.start(first)) return first;
  uint32_t next = first + 1;
  while (next < input.hits.size() && input.hits[next].token_begin < input.token_end) {
    if (!parser.extend(next) && !parser.extend_beyond(next)) break;
    ++next;
  }
  if (parser.group.ownerless()) return first;
  Chunk chunk;
  parser.group.finish(memory, chunk);
  chunk.refs_begin = analysis.refs.size();
  for (uint32_t i = 0; i < parser.group.ref_count; ++i)
    if (!analysis.refs.push(parser.group.refs[i])) return first;
  chunk.ref_count = parser.group.ref_count;
  if (parser.group.clitics & (clitic::in | clitic::to | clitic::like))
    for (const image::Clitic& clitic : input.lexicon->clitics())
      if (clitic.bit & parser.group.clitics & (clitic::in | clitic::to | clitic::like)) chunk.preposition = clitic.preposition;
  return analysis.chunks.push(chunk) ? next : first;
}

}  // namespace mirsad
