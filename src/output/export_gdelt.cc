// GDELT 2.0's event table: 61 columns without a header line, tab-separated, no quoting. CAMEO codes, with Goldstein's scores.
//
// Filled otherwise than by GDELT's own machine: GLOBALEVENTID is made of our event's id, since a running number would not be the same
// tomorrow (its first 63 bits, and the pair added); IsRootEvent marks headline and first sentence, for we know no paragraphs; the three
// counts are 1, a row being one mention in one story; DATEADDED is the story's own date. A place with coordinates counts as a
// city (type 3 in the USA, else 4), one without as its country (type 1).
// Empty: ethnic groups and religions, second and third roles, AvgTone, where the parties are, codes of provinces and features.
#include "output/cameo.h"
#include "output/country_codes.h"
#include "output/export_format.h"

namespace mirsad {
namespace {

using Party = const ExportParty* ExportRow::*;
constexpr Party actor1 = &ExportRow::actor, actor2 = &ExportRow::recipient;

CameoCode code_of(const ExportRow& row) { return {row.event(EventCell::cameo), row.event(EventCell::type)}; }
template <Party party>
CameoActor cameo_of(const ExportRow& row) { return cameo_actor_of((row.*party)->country, (row.*party)->sector); }

// --- when and which
void global_event_id(const ExportRow& row, TextOutput& out) {
  uint64_t id = 0;
  (void)parse_id(row.event(EventCell::event_id), id);
  out.number(((id >> 1) + row.pair) & 0x7fffffffffffffff);
}
void sql_date(const ExportRow& row, TextOutput& out) { write_day(row.event(EventCell::date), out); }
void month_year(const ExportRow& row, TextOutput& out) {
  const DateCell date(row.event(EventCell::date));
  if (date.month.empty()) return;
  out.plain(date.year);
  out.plain(date.month);
}
void year(const ExportRow& row, TextOutput& out) { out.plain(DateCell(row.event(EventCell::date)).year); }
// The year and how much of it has passed, months being thirty days and the year 365: 2015-02-18 -> 2015.1315.
void fraction_date(const ExportRow& row, TextOutput& out) {
  const DateCell date(row.event(EventCell::date));
  uint64_t month = 0, day = 0;
  if (date.day.empty() || !parse_number(date.month, month) || !parse_number(date.day, day)) return;
  const uint64_t passed = (month * 30 - 30 + day) * 10000 / 365;
  out.plain(date.year);
  out.put('.');
  for (const uint64_t digit : {passed / 1000, passed / 100 % 10, passed / 10 % 10, passed % 10}) out.number(digit);
}
void date_added(const ExportRow& row, TextOutput& out) {
  const std::string_view date = row.document(DocumentCell::date);
  write_day(date, out);
  if (!DateCell(date).day.empty()) out.plain("000000");
}

// --- who
template <Party party>
void actor_code(const ExportRow& row, TextOutput& out) {
  const CameoActor actor = cameo_of<party>(row);
  for (const std::string_view part : {actor.kind, actor.country, actor.group, actor.role}) out.cell(part);
}
template <Party party>
void actor_name(const ExportRow& row, TextOutput& out) {
  const CountryCodes* country = country_codes_of((row.*party)->country);
  out.cell_in_capitals(!(row.*party)->name.empty() ? (row.*party)->name : country != nullptr ? country->name : std::string_view());
}
template <Party party>
void actor_country(const ExportRow& row, TextOutput& out) { out.cell(cameo_of<party>(row).country); }
template <Party party>
void actor_group(const ExportRow& row, TextOutput& out) { out.plain(cameo_of<party>(row).group); }
template <Party party>
void actor_type1(const ExportRow& row, TextOutput& out) {
  const CameoActor actor = cameo_of<party>(row);
  out.plain(actor.kind.empty() ? actor.role : actor.kind);
}
template <Party party>
void actor_type2(const ExportRow& row, TextOutput& out) {
  const CameoActor actor = cameo_of<party>(row);
  if (!actor.kind.empty()) out.plain(actor.role);
}

// --- what
void is_root_event(const ExportRow& row, TextOutput& out) {
  const std::string_view sentence = row.event(EventCell::sentence);
  out.put(sentence == "0" || sentence == "1" ? '1' : '0');
}
void event_code(const ExportRow& row, TextOutput& out) { out.plain(code_of(row).event()); }
void event_base_code(const ExportRow& row, TextOutput& out) { out.plain(code_of(row).base()); }
void event_root_code(const ExportRow& row, TextOutput& out) { out.plain(code_of(row).root()); }
void quad_class(const ExportRow& row, TextOutput& out) { out.number(gdelt_quad_class(code_of(row).root())); }
void goldstein(const ExportRow& row, TextOutput& out) { out.tenths(goldstein_tenths(code_of(row).event())); }
void one(const ExportRow&, TextOutput& out) { out.put('1'); }

// --- where
enum class GeoType : char { none = '0', country = '1', city_usa = '3', city = '4' };
GeoType geo_type_of(const ExportRow& row) {
  if (row.event(EventCell::place).empty()) return GeoType::none;
  if (row.event(EventCell::latitude).empty()) return GeoType::country;
  return row.event(EventCell::place_country) == "USA" ? GeoType::city_usa : GeoType::city;
}
std::string_view fips_of_place(const ExportRow& row) {
  const CountryCodes* codes = country_codes_of(row.event(EventCell::place_country));
  return codes == nullptr ? std::string_view() : codes->fips;
}
void no_place(const ExportRow&, TextOutput& out) { out.put(static_cast<char>(GeoType::none)); }
void place_type(const ExportRow& row, TextOutput& out) { out.put(static_cast<char>(geo_type_of(row))); }
void place_full_name(const ExportRow& row, TextOutput& out) {
  const CountryCodes* codes = country_codes_of(row.event(EventCell::place_country));
  out.cell(row.event(EventCell::place));
  if (codes == nullptr || geo_type_of(row) == GeoType::country) return;
  out.plain(", ");
  out.plain(codes->name);
}
void place_country(const ExportRow& row, TextOutput& out) { out.plain(fips_of_place(row)); }
// Of a country, GDELT's code of the first division is that of the country.
void place_division(const ExportRow& row, TextOutput& out) {
  if (geo_type_of(row) == GeoType::country) out.plain(fips_of_place(row));
}
void source_url(const ExportRow& row, TextOutput& out) { out.cell(source_address(row)); }

constexpr ExportColumn columns[] = {
    {"GLOBALEVENTID", global_event_id},
    {"SQLDATE", sql_date},
    {"MonthYear", month_year},
    {"Year", year},
    {"FractionDate", fraction_date},
    {"Actor1Code", actor_code<actor1>},
    {"Actor1Name", actor_name<actor1>},
    {"Actor1CountryCode", actor_country<actor1>},
    {"Actor1KnownGroupCode", actor_group<actor1>},
    {"Actor1EthnicCode", nullptr},
    {"Actor1Religion1Code", nullptr},
    {"Actor1Religion2Code", nullptr},
    {"Actor1Type1Code", actor_type1<actor1>},
    {"Actor1Type2Code", actor_type2<actor1>},
    {"Actor1Type3Code", nullptr},
    {"Actor2Code", actor_code<actor2>},
    {"Actor2Name", actor_name<actor2>},
    {"Actor2CountryCode", actor_country<actor2>},
    {"Actor2KnownGroupCode", actor_group<actor2>},
    {"Actor2EthnicCode", nullptr},
    {"Actor2Religion1Code", nullptr},
    {"Actor2Religion2Code", nullptr},
    {"Actor2Type1Code", actor_type1<actor2>},
    {"Actor2Type2Code", actor_type2<actor2>},
    {"Actor2Type3Code", nullptr},
    {"IsRootEvent", is_root_event},
    {"EventCode", event_code},
    {"EventBaseCode", event_base_code},
    {"EventRootCode", event_root_code},
    {"QuadClass", quad_class},
    {"GoldsteinScale", goldstein},
    {"NumMentions", one},
    {"NumSources", one},
    {"NumArticles", one},
    {"AvgTone", nullptr},
    {"Actor1Geo_Type", no_place},
    {"Actor1Geo_Fullname", nullptr},
    {"Actor1Geo_CountryCode", nullptr},
    {"Actor1Geo_ADM1Code", nullptr},
    {"Actor1Geo_ADM2Code", nullptr},
    {"Actor1Geo_Lat", nullptr},
    {"Actor1Geo_Long", nullptr},
    {"Actor1Geo_FeatureID", nullptr},
    {"Actor2Geo_Type", no_place},
    {"Actor2Geo_Fullname", nullptr},
    {"Actor2Geo_CountryCode", nullptr},
    {"Actor2Geo_ADM1Code", nullptr},
    {"Actor2Geo_ADM2Code", nullptr},
    {"Actor2Geo_Lat", nullptr},
    {"Actor2Geo_Long", nullptr},
    {"Actor2Geo_FeatureID", nullptr},
    {"ActionGeo_Type", place_type},
    {"ActionGeo_Fullname", place_full_name},
    {"ActionGeo_CountryCode", place_country},
    {"ActionGeo_ADM1Code", place_division},
    {"ActionGeo_ADM2Code", nullptr},
    {"ActionGeo_Lat", copy_event<EventCell::latitude>},
    {"ActionGeo_Long", copy_event<EventCell::longitude>},
    {"ActionGeo_FeatureID", nullptr},
    {"DATEADDED", date_added},
    {"SOURCEURL", source_url},
};
static_assert(std::size(columns) == 61);

}  // namespace

const ExportFormat gdelt_format = {"gdelt", columns, false, nullptr};

}  // namespace mirsad
