#include "code/memory.h"

#include <algorithm>

#include "base/hash.h"
#include "code/sectors.h"

namespace mirsad {
bool CountryCounts::has(const image::Code& country) const {
  return std::any_of(counts.begin(), counts.begin() + count, [&](const Count& known) { return known.country == country; });
}

void CountryCounts::add(const image::Code& country) {
  if (country.empty()) return;
  for (uint32_t i = 0; i < count; ++i)
    if (counts[i].country == country) {
      ++counts[i].mentions;
      return;
    }
  if (count == country_count_max) return;
  counts[count].country = country;
  counts[count++].mentions = 1;
}

std::string_view CountryCounts::most(std::string_view except, uint32_t beyond) const {
  std::string_view country;
  for (uint32_t i = 0; i < count; ++i) {
    if (counts[i].mentions <= beyond || !is_state(counts[i].country.text()) || counts[i].country.text() == except) continue;
    beyond = counts[i].mentions;
    country = counts[i].country.text();
  }
  return country;
}

bool CountryCounts::outweighs_all(std::string_view country) const {
  uint32_t own = 0, most_other = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (counts[i].country.text() == country) own = counts[i].mentions;
    else if (counts[i].mentions > most_other) most_other = counts[i].mentions;
  }
  return own > 0 && own >= 3 * most_other;
}

void Memory::remember(const Ref& ref) {
  if (!ref.has_country()) return;
  uint32_t at = 0;
  while (at < recent_count && !(recent[at].entity == ref.entity && recent[at].same_party(ref) &&
                                recent[at].sector == ref.sector))
    ++at;
  if (at == recent_count && recent_count < recent_count_max) ++recent_count;
  if (at == recent_count_max) --at;
  for (; at > 0; --at) recent[at] = recent[at - 1];
  recent[0] = ref;
  named.add(ref.country);
}

void Memory::remember_pair(const Ref& a, const Ref& b) {
  if (!a.has_country() || !b.has_country() || a.same_party(b)) return;
  pair = {a, b};
  has_pair = true;
}

const Ref* Memory::latest_holder(const Ref& office) const {
  const Ref* namesake = nullptr;
  for (uint32_t i = 0; i < recent_count; ++i) {
    const Ref& ref = recent[i];
    if (office.sector.empty() && ref.office != office.office) continue;  // المتحدث is of the sector of whom he speaks for
    if (!office.sector.empty() && ref.sector != office.sector) continue;
    if (ref.office == office.office) return &ref;
    if (namesake == nullptr && ref.office == 0 && ref.entity != image::none) namesake = &ref;
  }
  return namesake;
}

const Ref* Memory::latest_named(uint32_t noun) const {
  for (uint32_t i = 0; i < recent_count; ++i)
    if (noun != 0 && recent[i].office == noun) return &recent[i];
  return nullptr;
}

const Ref* Memory::latest_of(const image::Code& sector) const {
  for (uint32_t i = 0; i < recent_count; ++i)
    if (!sector.empty() && recent[i].sector == sector) return &recent[i];
  return nullptr;
}

void Memory::add_surname(uint64_t hash, uint32_t entity) {
  for (uint32_t i = 0; i < surname_count; ++i)
    if (surnames[i].hash == hash) {
      if (surnames[i].entity != entity) surnames[i].entity = image::none;
      return;
    }
  if (surname_count < surname_count_max) surnames[surname_count++] = {hash, entity};
}

uint32_t Memory::person_named(uint64_t hash) const {
  for (uint32_t i = 0; i < surname_count; ++i)
    if (surnames[i].hash == hash) return surnames[i].entity;
  return image::none;
}

void Memory::add_name(uint64_t given, uint64_t last, const Ref& ref) {
  for (uint32_t i = 0; i < name_count; ++i)
    if (names[i].last == last) {
      if (!names[i].ref.same_party(ref)) names[i].ref = Ref{};
      return;
    }
  if (name_count < name_count_max) names[name_count++] = {given, last, ref};
}

const Memory::Name* Memory::name_of(uint64_t last) const {
  for (uint32_t i = 0; i < name_count; ++i)
    if (names[i].last == last) return names[i].ref.has_country() ? &names[i] : nullptr;
  return nullptr;
}

void Memory::add_body(uint64_t noun, const Ref& ref) {
  for (uint32_t i = 0; i < body_count; ++i)
    if (bodies[i].noun == noun) {
      bodies[i].ref = ref;
      return;
    }
  if (body_count < body_count_max) bodies[body_count++] = {noun, ref};
}

const Ref* Memory::body_of(uint64_t noun) const {
  for (uint32_t i = 0; i < body_count; ++i)
    if (bodies[i].noun == noun) return &bodies[i].ref;
  return nullptr;
}

void Memory::add_happening(const Happening& happening) {
  if (happening_count < happening_count_max) happenings[happening_count++] = happening;
}

void Memory::add_deed(const Ref& doer, std::string_view recipient) {
  if (deed_count == deed_count_max) return;
  Deed& deed = deeds[deed_count++];
  deed.doer = doer;
  deed.recipient = image::code_of(recipient);
}

std::string_view Memory::struck_told(std::string_view doer) const {
  for (uint32_t i = deed_count; i-- > 0;)
    if (deeds[i].doer.country.text() == doer) return deeds[i].recipient.text();
  return {};
}

const Ref* Memory::doer_told(std::string_view recipient) const {
  const Ref* doer = nullptr;
  for (uint32_t i = 0; i < deed_count; ++i) {
    if (deeds[i].recipient.text() != recipient) continue;
    if (doer != nullptr && doer->country != deeds[i].doer.country) return nullptr;
    if (doer == nullptr) doer = &deeds[i].doer;
  }
  return doer;
}

const DateSpan* Memory::date_told(uint8_t type, std::string_view actor, std::string_view recipient) const {
  for (uint32_t i = 0; i < happening_count; ++i) {
    const Happening& told = happenings[i];
    const std::string_view told_actor = told.actor.text(), told_recipient = told.recipient.text();
    const bool same_actor = !actor.empty() && told_actor == actor;
    const bool same_recipient = told_recipient.empty() || recipient.empty() || told_recipient == recipient;
    if (told.type == type && same_actor && same_recipient) return &told.date;
  }
  return nullptr;
}

bool Memory::Accord::binds(const Ref& party) const {
  const auto same = [&](const Ref& bound) { return bound.country == party.country; };
  return std::any_of(parties.begin(), parties.begin() + party_count, same);
}

uint64_t Memory::accord_id(Accord accord) {
  uint32_t at = 0;
  const auto is_other = [&](const Accord& told) {
    return told.base != accord.base || (accord.period != 0 && told.period != 0 && told.period != accord.period);
  };
  while (at < accord_count && is_other(accords[at])) ++at;
  if (at < accord_count) {
    const uint32_t period = accords[at].period == 0 ? accord.period : accords[at].period;
    accord = accords[at];
    accord.period = period;
  } else {
    accord.id = accord.period == 0 ? accord.base : hash_combine(accord.base, accord.period);
    if (accord_count < accord_count_max) ++accord_count;
    else --at;
  }
  std::move_backward(accords.begin(), accords.begin() + at, accords.begin() + at + 1);
  accords[0] = accord;
  return accord.id;
}

const Memory::Accord* Memory::accord_told(uint32_t kind, const Ref* party) const {
  const auto meant = [&](const Accord& told) {
    return told.party_count > 1 && (kind == image::none || told.kind == kind) && (party == nullptr || told.binds(*party));
  };
  const auto found = std::find_if(accords.begin(), accords.begin() + accord_count, meant);
  return found == accords.begin() + accord_count ? nullptr : &*found;
}

}  // namespace mirsad
