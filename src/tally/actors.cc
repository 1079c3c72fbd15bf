// Key: the actor's id. Payload: mentions (8), documents (8), first date (4), last date (4), country (8) and sector (16)
// padded with NULs so that they can be replaced in place, then name and Arabic name as texts.
#include "tally/actors.h"

#include <algorithm>

#include "base/hash.h"
#include "base/limits.h"
#include "tally/date_text.h"

namespace mirsad {
namespace {

constexpr size_t id_bytes_max = 256;
constexpr size_t label_bytes_max = 512;
constexpr size_t country_bytes = 8, sector_bytes = 16;
constexpr size_t first_at = 16, last_at = 20, office_at = 24, names_at = office_at + country_bytes + sector_bytes;

bool same_actor(const Party& a, const Party& b) {
  if (!a.name.empty() || !b.name.empty()) return a.name == b.name;
  return a.country == b.country && a.sector == b.sector;
}

uint64_t hash_of(const Party& party) {
  if (!party.name.empty()) return hash_bytes(bytes_of(party.name));
  return hash_combine(hash_bytes(bytes_of(party.country)), hash_bytes(bytes_of(party.sector)));
}

void put_padded(RowBytes& row, std::string_view text, size_t byte_count) {
  for (size_t i = 0; i < byte_count; ++i) row.put(i < text.size() ? static_cast<uint8_t>(text[i]) : 0, 1);
}

std::string_view unpadded(Bytes bytes) {
  const std::string_view text = view_of(bytes);
  return text.substr(0, text.find('\0'));
}

// "RUS-GOV", "RUS", "-REB" for those without a name.
class ActorId {
 public:
  explicit ActorId(const Party& party) {
    if (!party.name.empty()) {
      text_ = party.name;
      return;
    }
    add(party.country.substr(0, country_bytes));
    if (!party.sector.empty()) add("-");
    add(party.sector.substr(0, sector_bytes));
    text_ = {bytes_.data(), length_};
  }
  ActorId(const ActorId&) = delete;
  ActorId& operator=(const ActorId&) = delete;
  std::string_view view() const { return text_; }

 private:
  void add(std::string_view part) {
    std::copy(part.begin(), part.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(length_));
    length_ += part.size();
  }
  std::array<char, country_bytes + 1 + sector_bytes> bytes_;
  size_t length_ = 0;
  std::string_view text_;
};

// A slot is filled in place and stays where it is.
void keep(std::string_view text, std::span<char> place, std::string_view& view) {
  const size_t length = std::min(text.size(), place.size());
  std::copy_n(text.begin(), length, place.begin());
  view = {place.data(), length};
}

void log_slot(const DocumentActors::Slot& slot, Bytes path, Spool& log, RowBytes& scratch) {
  const Party& party = slot.party;
  const ActorId id(party);
  ActorRow row;
  row.actor_id = id.view();
  row.country = party.country;
  row.sector = party.sector;
  row.name = party.label;
  row.name_ar = party.label_ar;
  row.mentions = slot.mentions;
  row.documents = 1;
  row.first_date = unpack_date(slot.first_date);
  row.last_date = unpack_date(slot.last_date);
  log_actor(row, path, log, scratch);
}

uint64_t number_at(Bytes payload, size_t at, size_t byte_count) { return RowFields(payload.subspan(at)).number(byte_count); }

}  // namespace

void DocumentActors::add(const Party& party, uint32_t date, Bytes path, Spool& log, RowBytes& scratch) {
  if (party.name.empty() && party.country.empty() && party.sector.empty()) return;
  size_t at = static_cast<size_t>(hash_of(party) % slots_.size());
  while (slots_[at].mentions > 0 && !same_actor(slots_[at].party, party)) at = (at + 1) % slots_.size();
  Slot& slot = slots_[at];
  if (slot.mentions == 0) {
    if (count_ == used_.size()) {
      ++overflow_count_;
      return log_slot({party, {}, {}, 1, date, date}, path, log, scratch);
    }
    used_[count_++] = static_cast<uint16_t>(at);
    slot = {party, {}, {}, 0, date, date};
    keep(party.country, slot.country, slot.party.country);
    keep(party.sector, slot.sector, slot.party.sector);
  }
  ++slot.mentions;
  if (date == 0) return;
  slot.first_date = slot.first_date == 0 ? date : std::min(slot.first_date, date);
  if (date >= slot.last_date) slot.last_date = date;
}

void DocumentActors::add(const Event& event, Bytes path, Spool& log, RowBytes& scratch) {
  const uint32_t date = pack(event.date.first);
  for (const Side* side : {&event.actor, &event.recipient, &event.third})
    for (size_t i = 0; i < side->count; ++i) add(side->parties[i], date, path, log, scratch);
}

void DocumentActors::end_document(Bytes path, Spool& log, RowBytes& scratch) {
  for (size_t i = 0; i < count_; ++i) log_slot(slots_[used_[i]], path, log, scratch);
  forget();
}

void DocumentActors::forget() {
  for (size_t i = 0; i < count_; ++i) slots_[used_[i]].mentions = 0;
  count_ = 0;
}

void log_actor(const ActorRow& actor, Bytes path, Spool& log, RowBytes& row) {
  row.clear();
  if (!path.empty()) row.put_text(view_of(path), limits::path_bytes_max);
  row.put_text(actor.actor_id, id_bytes_max);
  const size_t key_bytes = row.bytes().size();
  row.put(actor.mentions, 8);
  row.put(actor.documents, 8);
  row.put(pack(actor.first_date), 4);
  row.put(pack(actor.last_date), 4);
  put_padded(row, actor.country, country_bytes);
  put_padded(row, actor.sector, sector_bytes);
  row.put_text(actor.name, label_bytes_max);
  row.put_text(actor.name_ar, label_bytes_max);
  log.append_row(row.bytes().first(key_bytes), row.bytes().subspan(key_bytes));
}

void collapse_actors(std::span<uint8_t> kept, Bytes other) {
  for (const size_t at : {size_t{0}, size_t{8}}) store_big(&kept[at], number_at(kept, at, 8) + number_at(other, at, 8), 8);
  const uint64_t my_first = number_at(kept, first_at, 4), their_first = number_at(other, first_at, 4);
  if (my_first == 0 || (their_first != 0 && their_first < my_first)) store_big(&kept[first_at], their_first, 4);
  const Bytes mine = Bytes(kept).subspan(last_at, names_at - last_at), theirs = other.subspan(last_at, names_at - last_at);
  if (std::memcmp(theirs.data(), mine.data(), mine.size()) > 0) std::memcpy(&kept[last_at], theirs.data(), theirs.size());
}

ActorRow actor_row(Bytes key, Bytes payload) {
  ActorRow row;
  row.actor_id = RowFields(key).text();
  row.mentions = number_at(payload, 0, 8);
  row.documents = number_at(payload, 8, 8);
  row.first_date = unpack_date(static_cast<uint32_t>(number_at(payload, first_at, 4)));
  row.last_date = unpack_date(static_cast<uint32_t>(number_at(payload, last_at, 4)));
  row.country = unpadded(payload.subspan(office_at, country_bytes));
  row.sector = unpadded(payload.subspan(office_at + country_bytes, sector_bytes));
  RowFields names(payload.subspan(names_at));
  row.name = names.text();
  row.name_ar = names.text();
  return row;
}

}  // namespace mirsad
