// What the coder knows of a document as a whole: its date, the day its lead names, who is named in full, and which happening was told when.
#include <algorithm>

#include "base/calendar.h"
#include "base/hash.h"
#include "code/auxiliary.h"
#include "code/expand.h"
#include "code/sectors.h"
#include "lexicon/morph.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

// Background: more than a year before the report.
bool long_before(const Date& date, const Date& report) {
  if (!date.known() || !report.known()) return false;
  if (date.day == 0 || report.day == 0) return date.year + 1 < report.year;
  return day_number(report) - day_number(date) > 366;
}

constexpr uint32_t naming_classes = class_bit(SenseClass::entity) | class_bit(SenseClass::demonym) | class_bit(SenseClass::place);

bool stands_behind(const Hit& hit, const Hit& before) { return hit.token_begin == before.token_begin + before.token_count; }

bool is_located(const Hit& hit, const Hit* before) {
  if (hit.carries(clitic::in)) return true;
  if (before == nullptr || hit.clitics != 0 || !stands_behind(hit, *before)) return false;
  for (size_t i = 0; i < before->senses.size(); ++i)
    if (before->senses[i].what == SenseClass::particle && before->senses[i].particle() == ParticleKind::place) return true;
  return false;
}

// A day after the report is that of what was asked, promised or set as a term, and not of what happened.
bool ahead(const DateSpan& date, const DateSpan& report) {
  if (report.first.day == 0 || date.first.month == 0) return date.first.known() && date.first.year > report.first.year && report.first.known();
  if (date.first.day == 0) return date.first.year > report.first.year || (date.first.year == report.first.year && date.first.month > report.first.month);
  return day_number(date.first) > day_number(report.first);
}

bool has_happened(const Event& event) { return event.auxiliary == Auxiliary::none || event.auxiliary == Auxiliary::negation; }

DateSpan of_document(DateSpan date) {
  date.basis = DateBasis::document;
  return date;
}

}  // namespace

// The country of a hit that says where something happens: a place, or whose police, schools and people they are. Null when it says nothing.
// `before`: the hit before it, null at the start of a text.
const image::Code* Coder::scene_of(const Hit& hit, const Hit* before) const {
  constexpr uint32_t sure_weight = 5;
  const Sense* entity = hit.find(SenseClass::entity);
  const Sense* place = entity == nullptr ? hit.find(SenseClass::place) : nullptr;
  if (place != nullptr && lexicon_.places()[place->value].weight >= sure_weight) return &lexicon_.places()[place->value].country;  // a town that is named is where something is
  const Sense* adjective = hit.find(SenseClass::demonym);
  const Sense* role = before != nullptr && stands_behind(hit, *before) ? before->find(SenseClass::role) : nullptr;
  const bool of_home = role != nullptr && is_domestic(lexicon_.roles()[role->value].sector.text());
  if (entity != nullptr) {
    const image::Entity& found = lexicon_.entities()[entity->value];
    const bool home = found.kind == image::EntityKind::organisation ? is_domestic(found.sector.text()) : of_home;
    return home || (found.place != image::none && is_located(hit, before)) ? &found.country : nullptr;
  }
  return adjective != nullptr && of_home ? &lexicon_.entities()[adjective->value].country : nullptr;
}

// Whom and where the document names: countries and bodies above them, scenes, and persons in full, so that a bare surname is known.
void Coder::survey(const Folded& folded, std::span<const Token> tokens, std::span<const Hit> hits) {
  scenes_.clear();
  for (size_t i = 0; i < hits.size(); ++i) {
    const Hit& hit = hits[i];
    if ((hit.classes & naming_classes) == 0) continue;
    const Sense* entity = hit.find(SenseClass::entity);
    const Sense* named = entity != nullptr ? entity : hit.find(SenseClass::demonym);
    if (named != nullptr) memory_.everywhere.add(lexicon_.entities()[named->value].country);
    if (const image::Code* country = scene_of(hit, i > 0 ? &hits[i - 1] : nullptr)) {
      memory_.scenes.add(*country);
      scenes_.push({hit.token_begin, country});
    }
    if (entity == nullptr || hit.token_count < 2 || lexicon_.entities()[entity->value].kind != image::EntityKind::person) continue;
    const Token& last = tokens[hit.token_begin + hit.token_count - 1];
    memory_.add_surname(hash_bytes({&folded.letters[last.letters_begin], last.letter_count}), entity->value);
  }
}

// Adds the scenes of one sentence to those so far. Its first hit has nothing before it.
void Coder::pass_scenes(std::span<const Hit> hits) {
  if (hits.empty()) return;
  const auto before = [](const Scene& scene, uint32_t token) { return scene.token < token; };
  const uint32_t first = hits.front().token_begin, last = hits.back().token_begin;
  for (const Scene* scene = std::lower_bound(scenes_.begin(), scenes_.end(), first, before); scene != scenes_.end() && scene->token <= last; ++scene)
    if (scene->token != first || scene_of(hits.front(), nullptr) != nullptr) memory_.scenes_so_far.add(*scene->country);
}

// Earthquakes and accidents kill too: a document that speaks of them, and less of soldiers and terror.
bool Coder::find_calamity() const {
  constexpr uint32_t words_min = 2;
  const uint8_t disasters = context_named("disasters"), military = context_named("military"), terrorism = context_named("terrorism");
  uint32_t of_nature = 0, of_war = 0;
  for (const Hit& hit : page_hits_) {
    const Sense* context = hit.find(SenseClass::context);
    if (context == nullptr) continue;
    of_nature += context->value == disasters;
    of_war += context->value == military || context->value == terrorism;
  }
  return of_nature >= words_min && of_nature > 2 * of_war;
}

// Clubs invite, negotiate, refuse and attack too: a document in which every fiftieth word or more is one of the pitch.
bool Coder::find_game() const {
  constexpr uint32_t words_min = 4, tokens_a_word = 50;
  uint32_t words = 0;
  for (const Hit& hit : page_hits_) words += sense_in(hit, SenseClass::group, pitch_group_) != nullptr;
  return words >= words_min && words * tokens_a_word > page_tokens_.size();
}

bool Coder::tells_of_calamity() {
  if (!calamity_) calamity_ = find_calamity();
  return *calamity_;
}

bool Coder::tells_of_game() {
  if (!game_) game_ = find_game();
  return *game_;
}

const DateSpan& Coder::lead_date() {
  if (!lead_date_) lead_date_ = find_lead_date();
  return *lead_date_;
}

void Coder::begin_document(const DateSpan& date, const Folded& folded, std::span<const Token> tokens, std::span<const Hit> hits) {
  memory_.clear();
  document_date_ = date;
  page_letters_ = folded.letters;
  page_tokens_ = tokens;
  page_hits_ = hits;
  calamity_.reset();
  game_.reset();
  lead_date_.reset();
  find_writing_day(tokens, hits);
  survey(folded, tokens, hits);
  constexpr uint32_t headline_token_count_max = 40;
  headline_end_ = 0;
  for (uint32_t i = 0; i < tokens.size() && i < headline_token_count_max && headline_end_ == 0; ++i)
    if (tokens[i].kind == TokenKind::line_break) headline_end_ = i;
}

// A printed story reaches the web a day late: "yesterday (Wednesday)" under a Friday's date was written on Thursday.
void Coder::find_writing_day(std::span<const Token> tokens, std::span<const Hit> hits) {
  constexpr int32_t days_late_max = 2;
  writing_day_ = document_date_.first;
  if (writing_day_.day == 0) return;
  for (size_t i = 0; i + 1 < hits.size(); ++i) {
    if (!hits[i].has(SenseClass::calendar)) continue;
    const Sense *day = hits[i].find(SenseClass::calendar), *weekday = hits[i + 1].find(SenseClass::calendar);
    if (day == nullptr || weekday == nullptr || day->calendar() != CalendarKind::day_word ||
        weekday->calendar() != CalendarKind::weekday)
      continue;
    uint32_t between = hits[i].token_begin + hits[i].token_count;
    while (between < hits[i + 1].token_begin && tokens[between].kind == TokenKind::punctuation) ++between;
    if (between != hits[i + 1].token_begin) continue;
    const int32_t meant = day_number(document_date_.first) + static_cast<int32_t>(day->value);
    for (int32_t late = 1; late <= days_late_max; ++late)
      if (weekday_of(meant - late) == weekday->value) writing_day_ = date_of_day(day_number(document_date_.first) - late);
    return;
  }
}

// The day that the first sentences name: a headline tells what they tell. Only a day of the week before the report.
DateSpan Coder::find_lead_date() const {
  constexpr size_t lead_token_count = 120;
  if (document_date_.first.day == 0) return {};
  const uint32_t end = static_cast<uint32_t>(std::min(page_tokens_.size(), lead_token_count));
  const DateSpan first = find_first_day(page_tokens_, page_letters_, page_hits_, {0, end}, writing_day_);
  if (!first.first.known()) return {};
  const int32_t before = day_number(document_date_.first) - day_number(first.first);
  return before >= 0 && before <= 7 ? first : DateSpan{};
}

// Blows without either side: the country where the story happens was struck, by whom the story has told to strike it.
void Coder::both_from_story(const Expansion& expansion, Event& event) {
  const std::string_view struck = memory_.scene_country();
  const Ref* doer = memory_.doer_told(struck);
  if (struck.empty() || doer == nullptr) return;
  event.actor.be_only(expansion.party_of(*doer));
  event.recipient.be_only({.country = struck});
}

// Blows without a doer are dealt by whom the story has told to deal them to the same country, if that is one alone.
void Coder::doer_from_story(const Draft& draft, const Expansion& expansion, Event& event) {
  if (event.type != EventType::assault || event.auxiliary != Auxiliary::none) return;
  if (event.actor.count + event.recipient.count == 0) return both_from_story(expansion, event);
  if (event.recipient.count == 0) return;
  const std::string_view recipient = event.recipient.parties[0].country;
  if (recipient.empty() || recipient.size() > 4) return;
  if (event.actor.count == 0) {
    const Ref* doer = memory_.doer_told(recipient);
    if (doer == nullptr) return;
    event.actor.be_only(expansion.party_of(*doer));
  } else if (draft.sides.actor.count == 1 && draft.sides.actor.refs[0].has_country()) {
    memory_.add_deed(draft.sides.actor.refs[0], recipient);
  }
}

// "meets him tomorrow (يلتقيه غدا)": what only an imperfect tells, of a day after the report, is to come.
bool Coder::is_to_come(const Draft& draft, const Event& event) const {
  const Item& item = analysis_.items[draft.item];
  if (event.auxiliary != Auxiliary::none || item.kind != ItemKind::verb || !ahead(event.date, document_date_)) return false;
  if (event.type != EventType::consult && event.type != EventType::cooperate && event.type != EventType::aid && event.type != EventType::retreat) return false;
  return imperfect_sense(item) != nullptr;
}

// An event without a date of its own has that of the same happening told before; one with a date is kept for the next telling.
void Coder::date_from_story(Event& event, bool headline, bool spoken) {
  if (ahead(event.date, document_date_) && has_happened(event)) event.date = of_document(document_date_);
  const std::string_view actor = event.actor.count > 0 ? event.actor.parties[0].country : std::string_view{};
  const std::string_view recipient = event.recipient.count > 0 ? event.recipient.parties[0].country : std::string_view{};
  const uint8_t type = static_cast<uint8_t>(event.type);
  if (event.date.basis == DateBasis::document) {
    if (const DateSpan* told = memory_.date_told(type, actor, recipient)) event.date = *told;
    else if (spoken && memory_.speech_date.first.known()) event.date = memory_.speech_date;
    else if (headline && lead_date().first.known()) event.date = lead_date();
  } else if (event.date.first.day != 0 && actor.size() <= 4 && recipient.size() <= 4) {
    Memory::Happening happening;
    happening.type = type;
    happening.actor = image::code_of(actor);
    happening.recipient = image::code_of(recipient);
    happening.date = event.date;
    memory_.add_happening(happening);
  }
  if (event.auxiliary == Auxiliary::none && long_before(event.date.first, document_date_.first)) event.auxiliary = Auxiliary::historical;
}

}  // namespace mirsad
