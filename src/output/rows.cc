// Columns in the order of their header line. See the header for the forms of cells.
#include "output/rows.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "tally/date_text.h"

namespace mirsad {

namespace header {
#define MIRSAD_EVENT_COLUMNS                                                                                     \
  "event_id,date,date_end,date_precision,date_basis,type,mode,auxiliary,contexts,cameo,quad,score,"             \
  "actor,actor_sector,actor_name,recipient,recipient_sector,recipient_name,third,third_role,number,number_unit," \
  "place,place_country,latitude,longitude,speaker,agreement_id,document_id,sentence,offset,length,rule"
const std::string_view documents =
    "document_id,record_id,path,record_offset,part,parent_id,date,date_basis,outlet,credits,title,tags,bytes,sentences,"
    "tokens,hits,events,fingerprint,duplicate_of";
const std::string_view events = MIRSAD_EVENT_COLUMNS;
const std::string_view events_with_text = MIRSAD_EVENT_COLUMNS ",text";
const std::string_view agreements = "agreement_id,kind,parties,mediator,status,by,date,document_id,offset,length";
const std::string_view dyads =
    "date,actor,recipient,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,score_sum,mentions";
const std::string_view actors = "actor_id,country,sector,name,name_ar,mentions,documents,first_date,last_date";
const std::string_view mentions = "document_id,sentence,offset,length,class,id,country,sector,value";
const std::string_view anomalies = "path,offset,kind,count,detail";
const std::string_view run = "key,value";
#undef MIRSAD_EVENT_COLUMNS
}  // namespace header

namespace {

std::string_view name_of(DatePrecision precision) {
  constexpr std::array<std::string_view, 7> names = {"", "day", "week", "month", "season", "year", "range"};
  return names[static_cast<size_t>(precision)];
}

std::string_view name_of(DateBasis basis) {
  constexpr std::array<std::string_view, 6> names = {"", "explicit", "relative", "partial", "hijri", "document"};
  return names[static_cast<size_t>(basis)];
}

std::string_view name_of(Auxiliary auxiliary) {
  constexpr std::array<std::string_view, 5> names = {"", "negation", "future", "hypothetical", "historical"};
  return names[static_cast<size_t>(auxiliary)];
}

std::string_view name_of(ThirdRole role) {
  constexpr std::array<std::string_view, 4> names = {"", "mediator", "host", "subject"};
  return names[static_cast<size_t>(role)];
}

std::string_view name_of(MentionClass what) {
  constexpr std::array<std::string_view, 6> names = {"actor", "place", "date", "number", "agreement", "outlet"};
  return names[static_cast<size_t>(what)];
}

void write_date(CsvWriter& csv, Date date) { csv.plain(DateText(date).view()); }

using PartyField = std::string_view (*)(const Party&);

void write_side(CsvWriter& csv, const Side& side, PartyField field) {
  std::array<std::string_view, limits::party_count_max> items;
  const size_t count = std::min<size_t>(side.count, items.size());
  for (size_t i = 0; i < count; ++i) items[i] = field(side.parties[i]);
  csv.list(std::span<const std::string_view>(items.data(), count));
}

std::string_view country_of(const Party& party) { return party.country; }
std::string_view sector_of(const Party& party) { return party.sector; }
std::string_view id_of(const Party& party) { return party.name; }
std::string_view country_or_id(const Party& party) { return party.country.empty() ? party.name : party.country; }

// "TUR GOV": country and sector are short codes of the lexicon; what does not fit is cut.
class PersonText {
 public:
  explicit PersonText(const Party& party) {
    if (!party.name.empty()) {
      text_ = party.name;
      return;
    }
    add(party.country);
    if (length_ > 0 && !party.sector.empty()) add(" ");
    add(party.sector);
    text_ = {bytes_.data(), length_};
  }
  PersonText(const PersonText&) = delete;
  PersonText& operator=(const PersonText&) = delete;
  std::string_view view() const { return text_; }

 private:
  void add(std::string_view part) {
    for (const char letter : part)
      if (length_ < bytes_.size()) bytes_[length_++] = letter;
  }
  std::array<char, 48> bytes_{};
  size_t length_ = 0;
  std::string_view text_;
};

void write_persons(CsvWriter& csv, const Side& side) {
  if (side.count == 1) return csv.text(PersonText(side.parties[0]).view());
  write_side(csv, side, [](const Party& party) { return party.name.empty() ? party.country : party.name; });
}

void write_contexts(CsvWriter& csv, uint64_t bits) {
  if (bits == 0) return csv.plain({});
  std::array<std::string_view, context_count> names;
  size_t count = 0;
  for (uint8_t i = 0; i < context_count; ++i)
    if (bits >> i & 1) names[count++] = context_name(i);
  csv.list(std::span<const std::string_view>(names.data(), count));
}

// CAMEO numbers its roots 01 to 20 with one or two further digits: 51 is 051 and 841 is 0841, but 112 (root 11) is 112.
void write_cameo(CsvWriter& csv, uint16_t code) {
  if (code == 0) return csv.plain({});
  constexpr uint16_t last_three_digit_code = 204, first_four_digit_code = 211;
  static_assert(last_three_digit_code < first_four_digit_code);
  const bool leading_zero = code < 100 || (code > last_three_digit_code && code < 1000);
  std::array<char, 6> digits{};
  size_t begin = digits.size();
  for (unsigned rest = code; rest > 0; rest /= 10) digits[--begin] = static_cast<char>('0' + rest % 10);
  if (code < 10) digits[--begin] = '0';
  if (leading_zero && code >= 10) digits[--begin] = '0';
  csv.plain({&digits[begin], digits.size() - begin});
}

void write_sides(CsvWriter& csv, const Event& event) {
  for (const Side* side : {&event.actor, &event.recipient}) {
    write_side(csv, *side, country_of);
    write_side(csv, *side, sector_of);
    write_side(csv, *side, id_of);
  }
  write_side(csv, event.third, country_or_id);
  csv.plain(name_of(event.third_role));
}

}  // namespace

uint64_t document_id_of(Bytes path, uint64_t record_offset, uint32_t part_index, Bytes text) {
  const uint64_t place = hash_combine(hash_combine(hash_bytes(path), record_offset), part_index);
  const uint64_t id = hash_combine(place, hash_bytes(text));
  return id == 0 ? 1 : id;
}

uint64_t event_id_of(uint64_t document_id, uint64_t offset, EventType type, uint64_t ordinal) {
  const uint64_t id = hash_combine(hash_combine(document_id, offset), hash_combine(static_cast<uint64_t>(type), ordinal));
  return id == 0 ? 1 : id;
}

void write_document(CsvWriter& csv, const DocumentKey& key, const DocumentRow& row, uint64_t event_count) {
  csv.id(key.document_id);
  csv.text(row.record_id);
  csv.text(key.path);
  csv.number(key.record_offset);
  csv.plain(row.part == Part::main ? "main" : "related");
  csv.id(row.parent_id);
  write_date(csv, row.date.first);
  csv.plain(name_of(row.date.basis));
  csv.text(row.outlet);
  csv.list(row.credits);
  csv.text(row.title);
  csv.list(row.tags);
  for (const uint64_t value : {row.bytes, row.sentences, row.tokens, row.hits, event_count}) csv.number(value);
  csv.id(row.fingerprint);
  csv.plain({});
  csv.end_row();
}

void write_event(CsvWriter& csv, const Event& event, uint64_t document_id, uint64_t ordinal, bool with_text) {
  csv.id(event_id_of(document_id, event.offset, event.type, ordinal));
  write_date(csv, event.date.first);
  write_date(csv, event.date.last);
  csv.plain(name_of(event.date.precision));
  csv.plain(name_of(event.date.basis));
  csv.plain(name_of(event.type));
  csv.plain(name_of(event.mode));
  csv.plain(name_of(event.auxiliary));
  write_contexts(csv, event.contexts);
  write_cameo(csv, event.cameo);
  csv.plain(name_of(quad_of(event.type)));
  csv.tenths(score_tenths(event.type, event.mode));
  write_sides(csv, event);
  csv.number_or_empty(event.number);
  csv.text(event.number_unit);
  csv.text(event.place.name);
  csv.text(event.place.country);
  csv.plain(event.place.latitude);
  csv.plain(event.place.longitude);
  csv.text(PersonText(event.speaker).view());
  csv.id(event.agreement_id);
  csv.id(document_id);
  csv.number(event.sentence);
  csv.number(event.offset);
  csv.number(event.length);
  csv.text(event.rule);
  if (with_text) csv.text(event.text);
  csv.end_row();
}

void write_agreement(CsvWriter& csv, const Agreement& agreement, uint64_t document_id) {
  csv.id(agreement.agreement_id);
  csv.text(agreement.kind);
  write_side(csv, agreement.parties, country_or_id);
  write_side(csv, agreement.mediator, country_or_id);
  csv.text(agreement.status);
  write_persons(csv, agreement.by);
  write_date(csv, agreement.date.first);
  csv.id(document_id);
  csv.number(agreement.offset);
  csv.number(agreement.length);
  csv.end_row();
}

void write_mention(CsvWriter& csv, const Mention& mention, uint64_t document_id) {
  csv.id(document_id);
  csv.number(mention.sentence);
  csv.number(mention.offset);
  csv.number(mention.length);
  csv.plain(name_of(mention.what));
  if (mention.what == MentionClass::agreement && mention.id.empty()) csv.id(mention.agreement_id);
  else csv.text(mention.id);
  csv.text(mention.country);
  csv.text(mention.sector);
  if (mention.what == MentionClass::number) csv.number(mention.number);
  else write_date(csv, mention.date.first);
  csv.end_row();
}

void write_anomaly(CsvWriter& csv, Bytes path, uint64_t offset, std::string_view kind, uint64_t count, Bytes detail) {
  csv.text(path);
  csv.number(offset);
  csv.plain(kind);
  csv.number(count);
  csv.text(detail);
  csv.end_row();
}

void write_dyad(CsvWriter& csv, const DyadRow& row) {
  write_date(csv, row.date);
  csv.plain(row.actor);
  csv.plain(row.recipient);
  for (size_t quad = 1; quad < std::size(row.quad_counts); ++quad) csv.number(row.quad_counts[quad]);
  csv.tenths(row.score_sum_tenths);
  csv.number(row.mentions);
  csv.end_row();
}

void write_actor(CsvWriter& csv, const ActorRow& row) {
  csv.text(row.actor_id);
  csv.text(row.country);
  csv.text(row.sector);
  csv.text(row.name);
  csv.text(row.name_ar);
  csv.number(row.mentions);
  csv.number(row.documents);
  write_date(csv, row.first_date);
  write_date(csv, row.last_date);
  csv.end_row();
}

void write_run(CsvWriter& csv, const RunEntry& entry) {
  csv.text(entry.key);
  csv.text(entry.value);
  csv.end_row();
}

}  // namespace mirsad
