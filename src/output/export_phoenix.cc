// Phoenix (Open Event Data Alliance): 26 columns without a header line, tab-separated, no quoting. CAMEO codes. An actor is written in
// blocks of three letters, EGYGOV: the entity, the role, and what is left; `---` stands for an entity that is not known.
//
// Issues are the event's contexts, each counted once, in the form NAME,COUNT;NAME,COUNT. Empty: StateName, and URLs other than
// the file's path where a story has no address.
#include <array>

#include "output/cameo.h"
#include "output/export_format.h"

namespace mirsad {
namespace {

using Party = const ExportParty* ExportRow::*;
constexpr Party source = &ExportRow::actor, target = &ExportRow::recipient;

constexpr size_t block_letters = 3;

// The blocks of one actor; at least the entity.
class Blocks {
 public:
  explicit Blocks(const ExportParty& party) {
    const CameoActor actor = cameo_actor_of(party.country, party.sector);
    const bool entity_known = !actor.kind.empty() || !actor.country.empty() || !actor.group.empty();
    if (!entity_known) add("---");
    for (const std::string_view part : {actor.kind, actor.country, actor.group, actor.role})
      if (!part.empty()) add(part.substr(0, block_letters));
  }
  std::string_view at(size_t index) const { return index < count_ ? blocks_[index] : std::string_view(); }
  static constexpr size_t count_max = 4;

 private:
  void add(std::string_view block) { blocks_[count_++] = block; }
  std::array<std::string_view, count_max> blocks_;
  size_t count_ = 0;
};

void event_id(const ExportRow& row, TextOutput& out) {
  out.plain(row.event(EventCell::event_id));
  out.put('_');
  out.number(row.pair + 1);
}
void date(const ExportRow& row, TextOutput& out) { write_day(row.event(EventCell::date), out); }
void year(const ExportRow& row, TextOutput& out) { out.plain(DateCell(row.event(EventCell::date)).year); }
void month(const ExportRow& row, TextOutput& out) { out.plain(DateCell(row.event(EventCell::date)).month); }
void day(const ExportRow& row, TextOutput& out) { out.plain(DateCell(row.event(EventCell::date)).day); }

template <Party party, size_t first, size_t end>
void blocks(const ExportRow& row, TextOutput& out) {
  const Blocks all(*(row.*party));
  for (size_t i = first; i < end; ++i) out.cell(all.at(i));
}

CameoCode code_of(const ExportRow& row) { return {row.event(EventCell::cameo), row.event(EventCell::type)}; }
void event_code(const ExportRow& row, TextOutput& out) { out.plain(code_of(row).event()); }
void event_root_code(const ExportRow& row, TextOutput& out) { out.plain(code_of(row).root()); }
void penta_class(const ExportRow& row, TextOutput& out) { out.number(phoenix_penta_class(code_of(row).root())); }
void goldstein(const ExportRow& row, TextOutput& out) { out.tenths(goldstein_tenths(code_of(row).event())); }

void issues(const ExportRow& row, TextOutput& out) {
  const std::string_view contexts = row.event(EventCell::contexts);
  for (const char letter : contexts) {
    if (letter == ';') out.plain(",1;");
    else out.put(letter);
  }
  if (!contexts.empty()) out.plain(",1");
}
void sentence_id(const ExportRow& row, TextOutput& out) {
  out.plain(row.event(EventCell::document_id));
  out.put('_');
  out.plain(row.event(EventCell::sentence));
}
void urls(const ExportRow& row, TextOutput& out) { out.cell(source_address(row)); }

constexpr ExportColumn columns[] = {
    {"EventID", event_id},
    {"Date", date},
    {"Year", year},
    {"Month", month},
    {"Day", day},
    {"SourceActorFull", blocks<source, 0, Blocks::count_max>},
    {"SourceActorEntity", blocks<source, 0, 1>},
    {"SourceActorRole", blocks<source, 1, 2>},
    {"SourceActorAttribute", blocks<source, 2, Blocks::count_max>},
    {"TargetActorFull", blocks<target, 0, Blocks::count_max>},
    {"TargetActorEntity", blocks<target, 0, 1>},
    {"TargetActorRole", blocks<target, 1, 2>},
    {"TargetActorAttribute", blocks<target, 2, Blocks::count_max>},
    {"EventCode", event_code},
    {"EventRootCode", event_root_code},
    {"PentaClass", penta_class},
    {"GoldsteinScore", goldstein},
    {"Issues", issues},
    {"Lat", copy_event<EventCell::latitude>},
    {"Lon", copy_event<EventCell::longitude>},
    {"LocationName", copy_event<EventCell::place>},
    {"StateName", nullptr},
    {"CountryCode", copy_event<EventCell::place_country>},
    {"SentenceID", sentence_id},
    {"URLs", urls},
    {"NewsSources", copy_document<DocumentCell::outlet>},
};
static_assert(std::size(columns) == 26);

}  // namespace

const ExportFormat phoenix_format = {"phoenix", columns, false, nullptr};

}  // namespace mirsad
