#include "code/expand.h"

#include <algorithm>

#include "code/circumstance.h"
#include "code/clause.h"
#include "code/sectors.h"
#include "lexicon/morph.h"

namespace mirsad {

Party Expansion::party_of(const Ref& ref) const {
  Party party;
  party.country = ref.country.text();
  party.sector = ref.sector.text();
  if (ref.entity != image::none) {
    const image::Entity& entity = lexicon.entities()[ref.entity];
    party.name = lexicon.text(entity.key);
    party.label = lexicon.text(entity.name);
    party.label_ar = lexicon.text(entity.name_ar);
  }
  return party;
}

// The one state that the sentence names before an item; "" when there are several or none.
std::string_view Expansion::named_before(uint32_t item) const {
  std::string_view found;
  for (uint32_t i = 0; i < item; ++i) {
    if (analysis.items[i].kind != ItemKind::chunk) continue;
    for (const Ref& ref : analysis.refs_of(analysis.chunk_at(i))) {
      const std::string_view country = ref.country.text();
      if (country.empty() || !is_state(country) || country == found) continue;
      if (!found.empty()) return {};
      found = country;
    }
  }
  return found;
}

std::string_view Expansion::country_of(const Ref& ref, uint32_t item, const Guess& guess) const {
  const std::string_view sector = ref.sector.text();
  // Soldiers, police and people are of the place; a government or an envoy may be anywhere.
  const bool of_place = !sector.empty() && sector != "GOV";
  if (sector == "UAF" && guess.acting) return {};  // unknown armed men may come from anywhere
  std::string_view country = of_place ? place_of(lexicon, analysis, item).country : std::string_view{};
  if (country.empty()) country = guess.likely;
  if (country.empty() && guess.acting && ref.body && of_place && is_power(sector)) country = named_before(item);
  if (country.empty() && (of_place || (ref.body && !sector.empty()))) country = memory.scene_country();
  if (country.empty() && !sector.empty()) country = memory.main_country();
  // Whom an army deals with is rather of the other country that the story tells of.
  if (!guess.unlikely.empty() && country == guess.unlikely && !memory.main_country(country).empty()) country = memory.main_country(country);
  return guess.foreign && country == guess.unlikely ? std::string_view{} : country;
}

void Expansion::fill_side(const Sides::List& list, uint32_t item, const Guess& guess, Side& side) const {
  for (uint32_t i = 0; i < list.count && side.count < side.parties.size(); ++i) {
    Party party = party_of(list.refs[i]);
    const bool vague = list.count > 1 && party.sector.empty() && party.name.empty();
    if (party.country.empty() && !vague && !list.refs[i].above) party.country = country_of(list.refs[i], item, guess);
    const bool repeated = std::any_of(side.parties.begin(), side.parties.begin() + side.count, [&](const Party& known) {
      return known.country == party.country && known.sector == party.sector && known.name == party.name;
    });
    if (!repeated) side.parties[side.count++] = party;
  }
}

// The people named last before a verb of protest that has no subject of its own: "the Poles, who gathered".
std::string_view Expansion::people_before(uint32_t item) const {
  for (uint32_t i = item; i-- > 0 && !is_hard_stop(analysis.items[i]);) {
    if (analysis.items[i].kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunk_at(i);
    const bool people = chunk.kind == ChunkKind::people || (chunk.kind == ChunkKind::adjective && (chunk.numbers & morph::plural));
    if (people && chunk.ref_count > 0 && analysis.first_ref(chunk).has_country()) return analysis.first_ref(chunk).country.text();
  }
  return {};
}

// Whoever protests is of the people just named, of the place, or of where the story happens; police and governments do not demonstrate.
void Expansion::add_crowd(const Draft& draft, Event& event) const {
  if (event.type != EventType::protest) return;
  Party& first = event.actor.parties[0];
  if (event.actor.count == 1 && event.mode != Mode::strike && first.name.empty() && (first.sector == "COP" || first.sector == "GOV")) {
    first.sector = "CVL";  // "Paris saw demonstrations"
    event.actor.count = first.country.empty() ? 0 : 1;
  }
  if (event.actor.count > 0) return;
  std::string_view country = draft.nominal ? std::string_view{} : people_before(draft.item);
  if (country.empty()) country = event.place.country.empty() ? memory.scene_country() : event.place.country;
  if (country.empty()) return;
  event.actor.be_only({.country = country, .sector = "CVL"});
}

// A deed without a named target is directed at where it happens; a protest without addressee at those who govern there.
void Expansion::add_target(Event& event) const {
  if (event.recipient.count > 0 || !is_deed(event.type)) return;
  const bool police = event.actor.count > 0 && event.actor.parties[0].sector == "COP";
  const bool at_home = event.type == EventType::protest || (event.type == EventType::coerce && event.mode != Mode::seize) || police;
  std::string_view country = event.place.country;
  if (country.empty() && at_home && event.actor.count > 0) country = event.actor.parties[0].country;
  if (!country.empty()) event.recipient.be_only({.country = country, .sector = event.type == EventType::protest ? "GOV" : ""});
}

// The one country that the sentence names beside the actor's; "" when there are several or none.
std::string_view Expansion::only_other(const Side& actor) const {
  std::string_view found;
  for (const Chunk& chunk : analysis.chunks) {
    if (chunk.recalled) continue;
    for (const Ref& ref : analysis.refs_of(chunk)) {
      const std::string_view country = ref.country.text();
      const bool acts = std::any_of(actor.parties.begin(), actor.parties.begin() + actor.count, [&](const Party& party) { return party.country == country; });
      if (country.empty() || !is_state(country) || acts || country == found) continue;
      if (!found.empty()) return {};
      found = country;
    }
  }
  return found;
}

// Who suffers a blow and is of no country that clause, place or story tell is of the only one that the sentence names.
void Expansion::add_only_country(Event& event) const {
  if (event.type != EventType::assault) return;
  for (uint32_t i = 0; i < event.recipient.count; ++i)
    if (!event.recipient.parties[i].country.empty()) return;
  const std::string_view country = only_other(event.actor);
  if (country.empty()) return;
  if (event.recipient.count == 0) event.recipient.be_only({});
  event.recipient.parties[0].country = country;
}

// Fighters of no state, or against their own, strike and seize where the story happens; so do those whom nobody names.
void Expansion::add_scene(Event& event) const {
  const bool nobody = event.actor.count == 0;
  const std::string_view sector = nobody ? std::string_view{} : event.actor.parties[0].sector;
  const bool fighters = sector == "UAF" || sector == "REB" || sector == "CRM" || (nobody && event.type == EventType::assault);
  const std::string_view scene = memory.scene_country();
  if (event.recipient.count > 0 || !fighters || scene.empty() || !(event.type == EventType::assault || event.mode == Mode::seize)) return;
  event.recipient.parties[0] = Party{};
  event.recipient.parties[0].country = scene;
  event.recipient.count = 1;
}

// Words and blows without an addressee in their sentence go to the other state that the story is about; words at home stay at home.
void Expansion::add_opponent(Event& event) const {
  if (event.recipient.count > 0 || event.actor.count != 1) return;
  const bool deed = event.type == EventType::assault || event.type == EventType::mobilize;
  const bool words = quad_of(event.type) == Quad::verbal_conflict;
  if (!deed && !words) return;
  const Party& actor = event.actor.parties[0];
  const bool against = !actor.country.empty() && event.type != EventType::request && !is_domestic(actor.sector);
  std::string_view country = against && event.type == EventType::assault ? memory.struck_told(actor.country) : std::string_view{};
  if (country.empty() && against) country = memory.main_country(actor.country);
  const bool at_home = memory.is_at_home(actor.country) || (is_domestic(actor.sector) && memory.scene_country() == actor.country);
  if (words && country.empty() && !actor.country.empty() && at_home) country = actor.country;
  if (deed && actor.sector == "UAF" && actor.country.empty()) country = memory.scene_country();
  if (!country.empty()) event.recipient.be_only({.country = country});
}

// Who is arrested, tried or released without a word of by whom is so by the state of the place, or of the story.
void Expansion::add_state(Event& event) const {
  const bool by_state = event.mode == Mode::arrest || event.mode == Mode::convict || (event.type == EventType::retreat && event.mode == Mode::release);
  if (!by_state || event.actor.count > 0) return;
  const std::string_view country = event.place.country.empty() ? memory.main_country() : event.place.country;
  if (!country.empty()) event.actor.be_only({.country = country});
}

// Whom a state or its police deal with is at home, unless the text says otherwise; whom an army strikes is mostly not; whom a body above
// states strikes is of the place.
Expansion::Guess Expansion::addressee_guess(const Event& event) const {
  if (event.actor.count != 1) return {};
  const Party& actor = event.actor.parties[0];
  const bool deed = is_deed(event.type);
  if (!actor.country.empty() && !is_state(actor.country)) return {.likely = deed ? event.place.country : std::string_view{}};
  if (event.mode == Mode::expel) return {.likely = only_other(event.actor), .unlikely = actor.country, .foreign = true};  // whoever is expelled has come from elsewhere
  // "Japan occupied the peninsula": in a story of another country, whose courts and towns it tells of, a state seizes what is that one's.
  const std::string_view scene = memory.scene_country();
  const bool seizes = event.type == EventType::coerce && (event.mode == Mode::seize || event.mode == Mode::withhold) && !is_domestic(actor.sector) && actor.sector != "REB";
  if (seizes && !actor.country.empty() && scene != actor.country && !scene.empty() && memory.main_country(actor.country) == scene) return {.likely = scene};
  const bool army = deed && (actor.sector == "MIL" || (actor.sector.empty() && event.type == EventType::assault));
  if (army) return {.unlikely = actor.country};
  return {.likely = actor.country};
}

void Expansion::expand_sides(const Draft& draft, Event& event) const {
  fill_side(draft.sides.actor, draft.item, {.acting = true}, event.actor);
  add_crowd(draft, event);
  fill_side(draft.sides.recipient, draft.item, addressee_guess(event), event.recipient);
  if (is_deed(event.type))  // who suffers a deed is where it happens
    for (uint32_t i = 0; i < event.recipient.count; ++i)
      if (event.recipient.parties[i].country.empty()) event.recipient.parties[i].country = event.place.country;
  for (uint32_t i = 0; i < event.actor.count && event.recipient.count > 0; ++i)  // a country's police deal with its own people
    if (event.actor.parties[i].country.empty() && event.actor.parties[i].sector == "COP") event.actor.parties[i].country = event.recipient.parties[0].country;
  add_target(event);
  add_state(event);
  add_target(event);  // whom a state arrests is at home
  if (!draft.addressee_open) add_opponent(event);
  add_only_country(event);
  add_scene(event);
  fill_side(draft.sides.third, draft.item, {}, event.third);
  const uint8_t role = lexicon.frame_of(*draft.trigger).third_role;
  if (event.third.count > 0) event.third_role = role != 0 ? static_cast<ThirdRole>(role) : ThirdRole::mediator;
  if (draft.has_speaker) event.speaker = party_of(draft.speaker);
}

void Expansion::expand(const Draft& draft, Event& event) const {
  const Item& item = analysis.items[draft.item];
  event.date = date_of(analysis, draft.item, document_date, draft.accord_date);
  event.type = draft.type;
  event.mode = draft.mode;
  event.auxiliary = draft.auxiliary;
  event.contexts = draft.trigger->contexts | contexts_of(input.hits);
  event.cameo = draft.trigger->cameo;
  event.place = place_of(lexicon, analysis, draft.item);
  expand_sides(draft, event);
  const Counted counted = counted_by(analysis, draft.item, draft.sides);
  event.number = counted.number;
  if (counted.role != no_index) event.number_unit = lexicon.text(lexicon.roles()[counted.role].key);
  event.agreement_id = draft.agreement_id;
  event.sentence = sentence;
  event.offset = offset_of(item.token_begin);
  event.length = length_of(item.token_begin, item.token_end);
  event.rule = lexicon.text(draft.trigger->rule);
  event.text = input.text.subspan(input.tokens[input.token_begin].source_begin, length_of(input.token_begin, input.token_end));
}

Mention Expansion::mention_of(MentionClass what, uint32_t token_begin, uint32_t token_end) const {
  Mention mention;
  mention.what = what;
  mention.sentence = sentence;
  mention.offset = offset_of(token_begin);
  mention.length = length_of(token_begin, token_end);
  return mention;
}

void Expansion::mention_chunks(Sink& sink) const {
  for (const Chunk& chunk : analysis.chunks) {
    if (chunk.recalled) continue;
    const bool place = chunk.kind == ChunkKind::place;
    Mention mention = mention_of(place ? MentionClass::place : MentionClass::actor, chunk.token_begin, chunk.token_end);
    if (chunk.ref_count > 0) {
      const Party party = party_of(analysis.first_ref(chunk));
      mention.id = place ? lexicon.text(lexicon.places()[chunk.place].key) : party.name;
      mention.country = party.country;
      mention.sector = party.sector;
    }
    sink.mention(mention);
  }
}

void Expansion::mentions(Sink& sink) const {
  mention_chunks(sink);
  for (const DateMention& date : analysis.dates) {
    Mention mention = mention_of(MentionClass::date, date.token_begin, date.token_end);
    mention.date = date.span;
    sink.mention(mention);
  }
  for (const Item& item : analysis.items) {
    const Sense* outlet = item.hit != nullptr && item.kind != ItemKind::chunk ? item.hit->find(SenseClass::outlet) : nullptr;
    if (item.kind != ItemKind::number && outlet == nullptr) continue;
    Mention mention = mention_of(outlet != nullptr ? MentionClass::outlet : MentionClass::number, item.token_begin, item.token_end);
    if (outlet != nullptr) mention.id = lexicon.text(lexicon.outlets()[outlet->value].key);
    mention.number = item.value;
    sink.mention(mention);
  }
}

}  // namespace mirsad
