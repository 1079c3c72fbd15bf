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

struct Countries {
  std::array<std::string_view, limits::party_count_max> names;
  size_t count = 0;
};

Countries countries_of(const Side& side) {
  Countries countries;
  for (size_t i = 0; i < side.count; ++i) {
    const std::string_view country = side.parties[i].country;
    const auto end = countries.names.begin() + static_cast<std::ptrdiff_t>(countries.count);
    if (!country.empty() && std::find(countries.names.begin(), end, country) == end)
      countries.names[countries.count++] = country;
  }
  return countries;
}

int score_of(Bytes value) { return static_cast<int>(RowFields(value.subspan(8)).number(2)) - score_bias; }

}  // namespace

void log_dyads(const Event& event, uint64_t document_ordinal, Spool& log, RowBytes& scratch) {
  if (event.auxiliary != Auxiliary::none && event.auxiliary != Auxiliary::historical) return;
  if (event.type == EventType::none) return;
  const Countries actors = countries_of(event.actor), recipients = countries_of(event.recipient);
  const bool among_equals = event.recipient.count == 0;
  uint8_t ordinal[8];
  store_big(ordinal, document_ordinal, 8);
  for (size_t a = 0; a < actors.count; ++a) {
    const Countries& others = among_equals ? actors : recipients;
    for (size_t b = among_equals ? a + 1 : 0; b < others.count; ++b) {
      scratch.clear();
      scratch.put(pack(event.date.first), 4);
      scratch.put_text(actors.names[a], country_bytes_max);
      scratch.put_text(others.names[b], country_bytes_max);
      scratch.put(static_cast<uint8_t>(event.type), 1);
      scratch.put_text(event.place.name, place_bytes_max);
      scratch.put(1, 8);
      scratch.put(static_cast<uint64_t>(score_tenths(event.type, event.mode) + score_bias), 2);
      log.append_row(ordinal, scratch.bytes());
    }
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
