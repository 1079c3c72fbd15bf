// POLECAT's weekly files (Dataverse): 40 columns under a header line, tab-separated, no quoting. PLOVER's own words and scores.
//
// Empty, because the coder does not know it: titles and raw names of the parties, links to Wikipedia, the administrative ladder of a place
// (City, District, Province), GeoNames ids and feature types, and what else a story names. A date without a day is left empty.
#include "mirsad/version.h"
#include "output/country_codes.h"
#include "output/export_format.h"

namespace mirsad {
namespace {

using Party = const ExportParty* ExportRow::*;

void event_id(const ExportRow& row, TextOutput& out) {
  out.plain(row.event(EventCell::event_id));
  out.put('-');
  out.number(row.pair + 1);
}

void whole_day(std::string_view date, TextOutput& out) {
  if (!DateCell(date).day.empty()) out.cell(date);
}
void event_date(const ExportRow& row, TextOutput& out) { whole_day(row.event(EventCell::date), out); }
void publication_date(const ExportRow& row, TextOutput& out) { whole_day(row.document(DocumentCell::date), out); }

void quad_code(const ExportRow& row, TextOutput& out) {
  const std::string_view quad = row.event(EventCell::quad);
  if (quad == "VC") out.plain("VERBAL COOPERATION");
  if (quad == "MC") out.plain("MATERIAL COOPERATION");
  if (quad == "VX") out.plain("VERBAL CONFLICT");
  if (quad == "MX") out.plain("MATERIAL CONFLICT");
}

// Who has no name of his own is called as his country is.
template <Party party>
void name(const ExportRow& row, TextOutput& out) {
  const CountryCodes* country = country_codes_of((row.*party)->country);
  out.cell(!(row.*party)->name.empty() ? (row.*party)->name : country != nullptr ? country->name : std::string_view());
}
template <Party party>
void country(const ExportRow& row, TextOutput& out) { out.cell((row.*party)->country); }
template <Party party>
void cow(const ExportRow& row, TextOutput& out) {
  const CountryCodes* codes = country_codes_of((row.*party)->country);
  if (codes != nullptr && codes->cow != 0) out.number(codes->cow);
}
template <Party party>
void sector(const ExportRow& row, TextOutput& out) { out.cell((row.*party)->sector); }

void language(const ExportRow&, TextOutput& out) { out.plain("Arabic"); }
void version(const ExportRow&, TextOutput& out) {
  out.plain("mirsad-");
  out.plain(version_text);
}

constexpr Party actor = &ExportRow::actor, recipient = &ExportRow::recipient;

constexpr ExportColumn columns[] = {
    {"Event ID", event_id},
    {"Event Date", event_date},
    {"Event Type", copy_event<EventCell::type>},
    {"Event Mode", copy_event<EventCell::mode>},
    {"Intensity", copy_event<EventCell::score>},
    {"Quad Code", quad_code},
    {"Contexts", copy_event<EventCell::contexts>},
    {"Actor Name", name<actor>},
    {"Actor Country", country<actor>},
    {"Actor COW", cow<actor>},
    {"Primary Actor Sector", sector<actor>},
    {"Actor Sectors", sector<actor>},
    {"Actor Title", nullptr},
    {"Actor Name Raw", nullptr},
    {"Wikipedia Actor ID", nullptr},
    {"Recipient Name", name<recipient>},
    {"Recipient Country", country<recipient>},
    {"Recipient COW", cow<recipient>},
    {"Primary Recipient Sector", sector<recipient>},
    {"Recipient Sectors", sector<recipient>},
    {"Recipient Title", nullptr},
    {"Recipient Name Raw", nullptr},
    {"Wikipedia Recipient ID", nullptr},
    {"Placename", copy_event<EventCell::place>},
    {"City", nullptr},
    {"District", nullptr},
    {"Province", nullptr},
    {"Country", copy_event<EventCell::place_country>},
    {"Latitude", copy_event<EventCell::latitude>},
    {"Longitude", copy_event<EventCell::longitude>},
    {"GeoNames ID", nullptr},
    {"Raw Placename", nullptr},
    {"Feature Type", nullptr},
    {"Source", copy_document<DocumentCell::outlet>},
    {"Publication Date", publication_date},
    {"Story People", nullptr},
    {"Story Organizations", nullptr},
    {"Story Locations", nullptr},
    {"Language", language},
    {"Version", version},
};
static_assert(std::size(columns) == 40);

}  // namespace

const ExportFormat polecat_format = {"polecat", columns, true, nullptr};

}  // namespace mirsad
