// Tables of who and where: countries, metonyms, persons, organisations, outlets, roles, places.
#include <algorithm>
#include <cstdlib>

#include "tools/builder.h"
#include "tools/cells.h"
#include "tools/inflect.h"

namespace mirsad::tools {
namespace {

Sense sense_of(SenseClass what, uint32_t value, uint16_t features = 0) { return {value, features, what, 0}; }

// Keys name rows in the tables; places and roles have spaces of their own (`space`), as their class tells them apart.
bool new_key(const Row& row, Builder& builder, const char* space = "") {
  const std::string key = row.cell("key");
  if (key.empty()) builder.complain(row, "the key is missing; write a short unique name");
  else if (!builder.keys.insert(space + key).second) builder.complain(row, "the key '" + key + "' is taken; choose another");
  else return true;
  return false;
}

void add_demonyms(const Row& row, Builder& builder, uint32_t entity) {
  for (const std::string& lemma : row.list("demonyms")) {
    inflect::Forms forms;
    std::string complaint;
    if (!inflect::nisba_forms(lemma, forms, complaint)) builder.complain(row, complaint);
    for (const auto& form : forms) builder.add_form(row, form.text, sense_of(SenseClass::demonym, entity, form.morph));
  }
}

// A country named by its own adjective (السعودية): that form says by its gender that it may also be an attribute.
void add_country_forms(const Row& row, Builder& builder, uint32_t entity) {
  constexpr std::string_view article = "ال";
  inflect::Forms adjectives;
  std::string complaint;  // add_demonyms makes it
  for (const std::string& lemma : row.list("demonyms")) inflect::nisba_forms(lemma, adjectives, complaint);
  for (const std::string& form : row.list("forms")) {
    const bool attribute = std::any_of(adjectives.begin(), adjectives.end(), [&](const inflect::Form& each) { return form == std::string(article) + each.text; });
    builder.add_form(row, form, sense_of(SenseClass::entity, entity, attribute ? morph::feminine : uint16_t{0}), false);
  }
}

uint32_t add_place(const Row& row, Builder& builder, const std::string& name, bool with_coordinates) {
  image::Place place;
  place.key = builder.string(row.cell("key"));
  place.name = builder.string(name);
  builder.country_code(row, row.cell("country"), place.country);
  if (with_coordinates) {
    place.latitude = builder.string(row.cell("latitude"));
    place.longitude = builder.string(row.cell("longitude"));
    check_degrees(row, builder, "latitude", 90);
    check_degrees(row, builder, "longitude", 180);
  }
  builder.places.push_back(place);
  return static_cast<uint32_t>(builder.places.size() - 1);
}

// A first word in ta marbuta, or a sound feminine plural, makes a name feminine; of others nothing is known (broken plurals look masculine).
bool looks_feminine(const Row& row, Builder& builder, const std::string& form) {
  const auto words = builder.words_of(row, form);
  if (!words) return false;
  constexpr uint8_t alef = 0x81 + 6, teh = 0x81 + 9, heh = 0x81 + 0x26;
  const std::string& first = words->front();
  const uint8_t last = static_cast<uint8_t>(first.back());
  const bool plural = first.size() > 3 && last == teh && static_cast<uint8_t>(first[first.size() - 2]) == alef;
  return last == heh || plural;
}

void add_forms(const Row& row, Builder& builder, const char* column, const Sense& sense) {
  for (const std::string& form : row.list(column)) builder.add_form(row, form, sense, false);
}

// A body may have names of either gender (the army, the armed forces): each form says its own.
void add_body_forms(const Row& row, Builder& builder, uint32_t entity) {
  for (const std::string& form : row.list("forms"))
    builder.add_form(row, form, sense_of(SenseClass::entity, entity, looks_feminine(row, builder, form) ? morph::feminine : uint16_t{0}), false);
}

uint32_t add_entity(const Row& row, Builder& builder, image::EntityKind kind) {
  image::Entity entity;
  const auto forms = row.list("forms");
  entity.key = builder.string(row.cell("key"));
  entity.name = builder.string(row.cell("name"));
  entity.name_ar = builder.string(forms.empty() ? "" : forms[0]);
  entity.kind = kind;
  entity.offices_begin = static_cast<uint32_t>(builder.offices.size());
  if (kind != image::EntityKind::person) {
    builder.country_code(row, row.cell("country"), entity.country);
    builder.sector_code(row, row.cell("sector"), entity.sector);
  }
  const std::string gender = row.cell("gender");
  if (kind == image::EntityKind::country) entity.genders = gender == "m" ? 1 : gender == "*" ? 0 : 2;
  builder.entities.push_back(entity);
  return static_cast<uint32_t>(builder.entities.size() - 1);
}

void add_country(const Row& row, Builder& builder) {
  if (!new_key(row, builder)) return;
  const bool disputed = !row.cell("sector").empty();
  const uint32_t entity = add_entity(row, builder, disputed ? image::EntityKind::disputed : image::EntityKind::country);
  builder.entities[entity].place = add_place(row, builder, row.cell("name"), disputed);
  if (disputed) add_body_forms(row, builder, entity);
  else add_country_forms(row, builder, entity);
  add_demonyms(row, builder, entity);
  const auto capitals = row.list("capital");
  if (capitals.empty()) return;
  const uint32_t capital = add_entity(row, builder, image::EntityKind::capital);
  builder.entities[capital].sector = image::code_of("GOV");
  builder.entities[capital].genders = 2;
  builder.entities[capital].name_ar = builder.string(capitals[0]);
  builder.entities[capital].place = add_place(row, builder, capitals[0], true);
  add_forms(row, builder, "capital", sense_of(SenseClass::entity, capital));
}

uint32_t packed_date(const std::string& text, bool last) {
  if (text.empty()) return last ? 99999999 : 0;
  const auto parts = split(text, '-');
  const uint32_t year = static_cast<uint32_t>(std::atoi(parts[0].c_str()));
  const uint32_t month = parts.size() > 1 ? static_cast<uint32_t>(std::atoi(parts[1].c_str())) : last ? 12u : 1u;
  const uint32_t day = parts.size() > 2 ? static_cast<uint32_t>(std::atoi(parts[2].c_str())) : last ? 31u : 1u;
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return image::none;
  return year * 10000 + month * 100 + day;
}

void add_office(const Row& row, Builder& builder, const std::string& cell) {
  const auto parts = split(cell, ' ');
  const size_t dots = parts[0].find("..");
  image::Office office;
  if (parts.size() < 3 || dots == std::string::npos)
    return builder.complain(row, "'" + cell + "' is no office; write RANGE COUNTRY SECTOR title, such as 2004-03-09.. RUS GOV foreign minister");
  office.from = packed_date(parts[0].substr(0, dots), false);
  office.to = packed_date(parts[0].substr(dots + 2), true);
  if (office.from == image::none || office.to == image::none || office.from > office.to)
    return builder.complain(row, "'" + parts[0] + "' is no range; write FROM..TO with ISO dates, either side may be empty");
  if (builder.country_code(row, parts[1], office.country) && builder.sector_code(row, parts[2], office.sector))
    builder.offices.push_back(office);
}

void add_person(const Row& row, Builder& builder) {
  if (!new_key(row, builder)) return;
  const uint32_t entity = add_entity(row, builder, image::EntityKind::person);
  for (const std::string& cell : row.list("offices")) add_office(row, builder, cell);
  if (builder.offices.size() == builder.entities[entity].offices_begin)
    builder.complain(row, "a person needs an office; without one write '.. COUNTRY SECTOR'");
  add_forms(row, builder, "forms", sense_of(SenseClass::entity, entity));
}

void add_organisation(const Row& row, Builder& builder) {
  if (!new_key(row, builder)) return;
  const uint32_t entity = add_entity(row, builder, image::EntityKind::organisation);
  add_body_forms(row, builder, entity);
  add_demonyms(row, builder, entity);
}

void add_metonym(const Row& row, Builder& builder) {
  if (!new_key(row, builder)) return;
  const uint32_t entity = add_entity(row, builder, image::EntityKind::metonym);
  add_body_forms(row, builder, entity);
}

void add_outlet(const Row& row, Builder& builder) {
  if (!new_key(row, builder)) return;
  image::Outlet outlet;
  outlet.key = builder.string(row.cell("key"));
  outlet.name = builder.string(row.cell("name"));
  builder.country_code(row, row.cell("country"), outlet.country);
  builder.outlets.push_back(outlet);
  add_forms(row, builder, "forms", sense_of(SenseClass::outlet, static_cast<uint32_t>(builder.outlets.size() - 1)));
}

void add_town(const Row& row, Builder& builder) {
  if (!new_key(row, builder, "place ")) return;
  const uint32_t place = add_place(row, builder, row.cell("name"), true);
  builder.places[place].weight = static_cast<uint32_t>(number_cell(row, builder, "weight", 0, 9, 5));
  add_forms(row, builder, "forms", sense_of(SenseClass::place, place));
}

bool role_kind(const std::string& name, image::RoleKind& kind) {
  constexpr const char* names[] = {"office", "people", "force", "body", "relay", "asset"};
  for (uint8_t i = 0; i < std::size(names); ++i)
    if (name == names[i]) return kind = static_cast<image::RoleKind>(i), true;
  return false;
}

void add_role(const Row& row, Builder& builder) {
  image::Role role;
  if (!new_key(row, builder, "role ")) return;
  if (!role_kind(row.cell("kind"), role.kind))
    return builder.complain(row, "'" + row.cell("kind") + "' is no kind of role; write office, people, force, body, relay or asset");
  role.key = builder.string(row.cell("key"));
  role.noun = builder.string(row.cell("singular"));
  builder.country_code(row, row.cell("country"), role.country);
  builder.sector_code(row, row.cell("sector"), role.sector);
  const uint32_t number = static_cast<uint32_t>(builder.roles.size());
  builder.roles.push_back(role);
  inflect::Forms forms;
  std::string complaint;
  if (!inflect::noun_forms(row.cell("singular"), row.cell("feminine"), row.cell("plural"), forms, complaint))
    return builder.complain(row, complaint);
  const auto complements = row.list("complements");
  for (const auto& form : forms) {
    const Sense sense = sense_of(SenseClass::role, number, form.morph);
    if (complements.empty()) builder.add_form(row, form.text, sense);
    for (const std::string& complement : complements) builder.add_form(row, form.text + " " + complement, sense);
  }
}

}  // namespace

void compile_names(const std::vector<Table>& tables, Builder& builder) {
  each_row(tables, "countries", builder, add_country);
  each_row(tables, "metonyms", builder, add_metonym);
  each_row(tables, "organisations", builder, add_organisation);
  each_row(tables, "persons", builder, add_person);
  each_row(tables, "outlets", builder, add_outlet);
  each_row(tables, "places", builder, add_town);
  each_row(tables, "roles", builder, add_role);
}

}  // namespace mirsad::tools
