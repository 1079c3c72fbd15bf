// Key: packed date (4), actor and recipient as texts, type (1), place as text: dates in four bytes leave room for the
// actor in the eight bytes that the sorter compares first. The score is stored with 32768 added.
#include "tally/dyads.h"

#include <algorithm>
#include <cstdlib>

#include "tally/date_text.h"

namespace mirsad {
namespace {

constexpr size_t country_bytes_max = 16;
constexpr size_t place_bytes_max = 256;
constexpr int score_bias = 32768;

int score_of(Bytes value) { return static_cast<int>(RowFields(value.subspan(8)).number(2)) - score_bias; }

}  // namespace

void Countries::add(std::string_view name) {
  const auto end = names.begin() + static_cast<std::ptrdiff_t>(count);
  if (!name.empty() && count < names.size() && std::find(names.begin(), end, name) == end) names[count++] = name;
}

Happening happening_of(const Event& event) {
  Happening happening;
  happening.date = event.date.first;
  happening.type = event.type;
  happening.score_tenths = score_tenths(event.type, event.mode);
  happening.happened = event.auxiliary == Auxiliary::none || event.auxiliary == Auxiliary::historical;
  happening.place = event.place.name;
  for (size_t i = 0; i < event.actor.count; ++i) happening.actors.add(event.actor.parties[i].country);
  happening.among_equals = true;
  for (size_t i = 0; i < event.recipient.count; ++i) {
    const Party& party = event.recipient.parties[i];
    happening.recipients.add(party.country);
    happening.among_equals = happening.among_equals && party.country.empty() && party.sector.empty() && party.name.empty();
  }
  return happening;
}

void log_dyads(const Happening& happening, uint64_t document_ordinal, Spool& log, RowBytes& scratch) {
  if (!happening.happened || happening.type == EventType::none) return;
  const Countries& actors = happening.actors;
  const Countries& others = happening.among_equals ? actors : happening.recipients;
  uint8_t ordinal[8];
  store_big(ordinal, document_ordinal, 8);
  for (size_t a = 0; a < actors.count; ++a)
    for (size_t b = happening.among_equals ? a + 1 : 0; b < others.count; ++b) {
      scratch.clear();
      scratch.put(pack(happening.date), 4);
      scratch.put_text(actors.names[a], country_bytes_max);
      scratch.put_text(others.names[b], country_bytes_max);
      scratch.put(static_cast<uint8_t>(happening.type), 1);
      scratch.put_text(happening.place, place_bytes_max);
      scratch.put(1, 8);
      scratch.put(static_cast<uint64_t>(happening.score_tenths + score_bias), 2);
      log.append_row(ordinal, scratch.bytes());
    }
}

void collapse_dyads(std::span<uint8_t> kept, Bytes other) {
  store_big(kept.data(), RowFields(kept).number(8) + RowFields(other).number(8), 8);
  const int mine = score_of(kept), theirs = score_of(other);
  const bool stronger = std::abs(theirs) != std::abs(mine) ? std::abs(theirs) > std::abs(mine) : theirs < mine;
  if (stronger) store_big(&kept[8], static_cast<uint64_t>(theirs + score_bias), 2);
}

bool DyadFold::complete() {
  Slot& slot = slots_[current_];
  if (slot.pair_bytes == 0) return false;
  done_ = slot.row;
  RowFields fields({slot.pair.data(), slot.pair_bytes});
  done_.date = unpack_date(static_cast<uint32_t>(fields.number(4)));
  done_.actor = fields.text();
  done_.recipient = fields.text();
  current_ ^= 1;
  slots_[current_].pair_bytes = 0;
  return true;
}

bool DyadFold::add(Bytes key, Bytes value) {
  RowFields fields(key);
  fields.number(4), fields.text(), fields.text();
  const Bytes pair = key.first(key.size() - fields.rest().size());
  const auto type = static_cast<EventType>(fields.number(1));
  const bool next_pair = !same(pair, {slots_[current_].pair.data(), slots_[current_].pair_bytes});
  const bool completed = next_pair && complete();
  Slot& slot = slots_[current_];
  if (next_pair) {
    MIRSAD_REQUIRE(pair.size() <= slot.pair.size());
    std::copy(pair.begin(), pair.end(), slot.pair.begin());
    slot.pair_bytes = pair.size();
    slot.row = {};
  }
  slot.row.quad_counts[static_cast<size_t>(quad_of(type))] += 1;
  slot.row.score_sum_tenths += score_of(value);
  slot.row.mentions += RowFields(value).number(8);
  return completed;
}

bool DyadFold::finish() { return complete(); }

}  // namespace mirsad
