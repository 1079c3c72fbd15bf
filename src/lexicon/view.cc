// Opening is the proof: afterwards every index stored in the image is known to stay inside its section.
#include "lexicon/view.h"

#include "base/hash.h"
#include "lexicon/word_hash.h"

namespace mirsad {
namespace {

using image::Section;

constexpr uint32_t element_bytes[] = {
    2, sizeof(image::Word), 1, sizeof(image::Reading), sizeof(image::Face), 2, sizeof(image::Edge), sizeof(image::Phrase), sizeof(Sense),
    1, sizeof(image::Entity), sizeof(image::Office), sizeof(image::Role), sizeof(image::Place), sizeof(image::Outlet), sizeof(image::Head),
    sizeof(image::Trigger), sizeof(image::Pattern), sizeof(image::StatusRule), sizeof(image::Frame), 4, 4, sizeof(image::Clitic), 4,
    sizeof(image::Accord), 4,
    sizeof(image::Weight), 8, 8};
static_assert(sizeof(element_bytes) / 4 == static_cast<int>(Section::count));

Status check_header(Bytes bytes) {
  if (bytes.size() < sizeof(image::Header) || reinterpret_cast<uintptr_t>(bytes.data()) % 64 != 0) return Status::bad_format;
  const auto& header = *reinterpret_cast<const image::Header*>(bytes.data());
  if (std::memcmp(header.magic_bytes, image::magic, 8) != 0) return Status::bad_format;
  if (header.byte_order != image::byte_order_mark) return Status::foreign_endian;
  if (header.version_number != image::version) return Status::bad_version;
  if (header.total_bytes != bytes.size()) return Status::bad_format;
  for (int i = 0; i < static_cast<int>(Section::count); ++i) {
    const auto& entry = header.sections[i];
    const uint64_t end = entry.offset + uint64_t{entry.count} * element_bytes[i];
    if (entry.offset % 64 != 0 || entry.offset < sizeof(image::Header) || end > bytes.size()) return Status::bad_format;
  }
  return image::checksum_of(header, bytes.subspan(sizeof(image::Header))) == header.checksum ? Status::ok : Status::bad_checksum;
}

template <typename Items, typename Begin>
bool ranges_ascend(const Items& items, Begin begin, size_t limit) {
  if (items.empty()) return false;
  for (size_t i = 1; i < items.size(); ++i)
    if (begin(items[i]) < begin(items[i - 1])) return false;
  return begin(items.back()) <= limit;
}

bool sense_in_bounds(const Lexicon& lexicon, const Sense& sense) {
  switch (sense.what) {
    case SenseClass::entity: case SenseClass::demonym: return sense.value + 1 < lexicon.entities().size();
    case SenseClass::role: return sense.value < lexicon.roles().size();
    case SenseClass::place: return sense.value < lexicon.places().size();
    case SenseClass::outlet: return sense.value < lexicon.outlets().size();
    case SenseClass::verb: case SenseClass::masdar: case SenseClass::participle: case SenseClass::noun:
    case SenseClass::phrase: return sense.value + 1 < lexicon.heads().size();
    case SenseClass::group: return sense.value < lexicon.groups().size();
    case SenseClass::particle:
      return sense.sub < particle_kind_count && (sense.value == image::none || sense.value < lexicon.prepositions().size());
    case SenseClass::context: return sense.value < 64;
    case SenseClass::agreement: return sense.value < lexicon.agreement_kinds().size() && sense.sub <= lexicon.accords().size();
    case SenseClass::none: case SenseClass::calendar: case SenseClass::number: case SenseClass::structure: case SenseClass::blocker: return true;
  }
  return false;  // a byte that is no class
}

// Bytes that are a type and a mode.
bool is_event(EventType type, Mode mode) {
  return static_cast<uint8_t>(type) < event_type_count && static_cast<uint8_t>(mode) < mode_count;
}

bool strings_in_bounds(const Lexicon& lexicon, Bytes strings) {
  const auto fits = [&](uint64_t offset) {
    return offset + 2 <= strings.size() && offset + 2 + lexicon.text(static_cast<uint32_t>(offset)).size() <= strings.size();
  };
  for (const auto& item : lexicon.entities())
    if (!fits(item.key) || !fits(item.name) || !fits(item.name_ar)) return false;
  for (const auto& item : lexicon.places())
    if (!fits(item.key) || !fits(item.name) || !fits(item.latitude) || !fits(item.longitude)) return false;
  for (const auto& item : lexicon.outlets())
    if (!fits(item.key) || !fits(item.name)) return false;
  for (const auto& item : lexicon.heads())
    if (!fits(item.lemma)) return false;
  for (const auto& item : lexicon.triggers())
    if (!fits(item.rule) || item.frame >= lexicon.frames().size() || !is_event(item.type, item.mode)) return false;
  for (const auto& item : lexicon.roles())
    if (!fits(item.key)) return false;
  for (const auto& item : lexicon.frames())
    if (!fits(item.name)) return false;
  for (const auto& item : lexicon.accords())
    if (!fits(item.key) || item.party_count > image::Accord::party_count_max) return false;
  for (const auto& item : lexicon.weights())
    if (!fits(item.name) || !is_event(item.type, Mode::none)) return false;
  for (const auto list : {lexicon.prepositions(), lexicon.groups(), lexicon.agreement_kinds(), lexicon.status_names()})
    for (const uint32_t offset : list)
      if (!fits(offset)) return false;
  return true;
}

bool list_holds(const Lexicon& lexicon, image::SenseList list) {
  return list.count() <= image::sense_list_max && list.begin() + size_t{list.count()} <= lexicon.senses().size();
}

// A hit that claims a class has a valid sense of it, and no valid sense beyond its list.
bool face_fits(const Lexicon& lexicon, uint32_t number, image::SenseList list) {
  if (number >= lexicon.faces().size()) return false;
  const image::Face face = lexicon.faces()[number];
  uint64_t rest = face.valid;
  uint32_t classes = 0;
  for (const Sense& sense : lexicon.senses_in(list)) {
    if ((rest & 1) != 0) classes |= class_bit(sense.what);
    rest >>= 1;
  }
  return rest == 0 && classes == face.classes;
}

// No more letters are peeled off than the word has.
bool readings_hold(const Lexicon& lexicon, const image::Word& word) {
  const auto all = lexicon.readings();
  size_t at = word.readings();
  if (at == 0) return true;
  for (uint32_t count = 1; count < reading_count_max; ++count, ++at) {
    if (at > all.size()) return false;
    const image::Reading& reading = all[at - 1];
    if (reading.front_letters + reading.back_letters() >= word.letter_count()) return false;
    if (reading.is_last()) return true;
  }
  return false;
}

bool words_hold(const Lexicon& lexicon) {
  const auto words = lexicon.words();
  if (words.empty() || words.size() > image::node_count_max || lexicon.word_pilots().empty()) return false;
  for (const image::Word& word : words) {
    if (word.is_long() && (word.letter_count() > word_letters_max || word.long_offset() + uint64_t{word_letters_max} > lexicon.long_letters().size())) return false;
    if (!list_holds(lexicon, word.senses) || !face_fits(lexicon, word.face(), word.senses) || !readings_hold(lexicon, word)) return false;
  }
  for (const image::Reading& reading : lexicon.readings()) {
    if (reading.word() >= words.size()) return false;
    const bool is_hit = (reading.roles() & (image::reading_role::strong | image::reading_role::weak)) != 0;
    if (is_hit && (!list_holds(lexicon, reading.senses) || !face_fits(lexicon, reading.face, reading.senses))) return false;
  }
  return true;
}

bool phrases_hold(const Lexicon& lexicon) {
  if (lexicon.edges().empty() || lexicon.edge_pilots().empty()) return false;
  for (const image::Phrase& phrase : lexicon.phrases())
    if (!list_holds(lexicon, phrase.senses) || !face_fits(lexicon, phrase.face, phrase.senses)) return false;
  for (const image::Edge& edge : lexicon.edges())
    if (edge.packed != image::Edge::empty && (edge.phrase() >= lexicon.phrases().size() || edge.word() >= lexicon.word_count())) return false;
  return true;
}

// A replacement never makes a token longer (match/stems.h peels in place).
bool clitics_hold(const Lexicon& lexicon) {
  if (lexicon.clitics().size() > image::clitic_count_max) return false;
  for (const image::Clitic& clitic : lexicon.clitics()) {
    if (clitic.slot < 1 || clitic.slot > 4 || clitic.letter_count < 1 || clitic.letter_count > sizeof clitic.letters) return false;
    if (clitic.replace_count > sizeof clitic.replacement || clitic.replace_count > clitic.letter_count) return false;
    if (clitic.preposition != image::none && clitic.preposition >= lexicon.prepositions().size()) return false;
  }
  return true;
}

bool indices_in_bounds(const Lexicon& lexicon) {
  for (const Sense& sense : lexicon.senses())
    if (!sense_in_bounds(lexicon, sense)) return false;
  for (const auto& pattern : lexicon.patterns())
    if (pattern.trigger != image::none && pattern.trigger >= lexicon.triggers().size()) return false;
  for (const auto& status : lexicon.statuses())
    if (status.status >= lexicon.status_names().size()) return false;
  for (const auto& head : lexicon.heads())
    if (head.trigger != image::none && head.trigger >= lexicon.triggers().size()) return false;
  for (const auto& entity : lexicon.entities())
    if (entity.place != image::none && entity.place >= lexicon.places().size()) return false;
  return true;
}

bool structure_holds(const Lexicon& lexicon, Bytes strings) {
  return !lexicon.word_filter().empty() && !lexicon.edge_filter().empty() &&
         ranges_ascend(lexicon.entities(), [](const auto& item) { return item.offices_begin; }, lexicon.offices().size()) &&
         ranges_ascend(lexicon.heads(), [](const auto& item) { return item.patterns_begin; }, lexicon.patterns().size()) &&
         ranges_ascend(lexicon.heads(), [](const auto& item) { return item.statuses_begin; }, lexicon.statuses().size()) &&
         strings.size() >= 2 && strings_in_bounds(lexicon, strings) && indices_in_bounds(lexicon) && words_hold(lexicon) &&
         phrases_hold(lexicon) && clitics_hold(lexicon);
}

}  // namespace

Status Lexicon::open(Bytes image_bytes) {
  const Status status = check_header(image_bytes);
  if (status != Status::ok) return status;
  base_ = image_bytes.data();
  header_ = reinterpret_cast<const image::Header*>(base_);
  if (structure_holds(*this, section<uint8_t>(Section::strings))) return Status::ok;
  base_ = nullptr;
  header_ = nullptr;
  return Status::bad_format;
}

uint32_t Lexicon::letters_of(uint32_t word, uint8_t* letters) const {
  const image::Word& item = words()[word];
  const uint32_t count = item.letter_count();
  for (uint32_t i = 0; i < count; ++i) letters[i] = item.is_long() ? long_letters()[item.long_offset() + i] : static_cast<uint8_t>(item.letters >> (8 * i));
  return count;
}

std::string_view Lexicon::text(uint32_t string_offset) const {
  const uint8_t* at = base_ + header_->sections[static_cast<int>(Section::strings)].offset + string_offset;
  return {reinterpret_cast<const char*>(at + 2), static_cast<size_t>(at[0] | at[1] << 8)};
}

std::span<const image::Office> Lexicon::offices_of(uint32_t entity) const {
  const auto all = entities();
  return offices().subspan(all[entity].offices_begin, all[entity + 1].offices_begin - all[entity].offices_begin);
}

std::span<const image::Pattern> Lexicon::patterns_of(uint32_t head) const {
  const auto all = heads();
  return patterns().subspan(all[head].patterns_begin, all[head + 1].patterns_begin - all[head].patterns_begin);
}

uint32_t Lexicon::group_named(std::string_view name) const {
  const auto all = groups();
  for (uint32_t i = 0; i < all.size(); ++i)
    if (text(all[i]) == name) return i;
  return image::none;
}

std::span<const image::StatusRule> Lexicon::statuses_of(uint32_t head) const {
  const auto all = heads();
  return statuses().subspan(all[head].statuses_begin, all[head + 1].statuses_begin - all[head].statuses_begin);
}

}  // namespace mirsad
