#include "tools/builder.h"

#include <algorithm>

#include "base/hash.h"
#include "lexicon/plover.h"
#include "match/words.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace mirsad::tools {
namespace {

constexpr const char* sectors[] = {"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "PRM", "UAF", "PRE",
                                   "UNK", "CVL", "REF", "BUS", "LAB", "AGR", "CRM", "EDU", "ELI", "JRN", "MED", "REL", "SOC"};

// "demo, riot, strike": what may stand behind a type.
std::string modes_of(EventType type) {
  std::string all;
  for (uint8_t mode = 1; mode < mode_count; ++mode)
    if (mode_belongs(type, static_cast<Mode>(mode))) all += (all.empty() ? "" : ", ") + std::string(name_of(static_cast<Mode>(mode)));
  return all;
}

constexpr size_t senses_per_form_max = image::sense_list_max;

std::vector<Token> tokens_of(const std::string& form, std::vector<uint8_t>& letters) {
  letters.assign(letters_room(form.size()), 0);
  std::vector<uint16_t> offsets(letters.size());
  Folded folded{letters, offsets};
  fold(bytes_of(form), folded);
  std::vector<Token> storage(folded.count + 1);
  Bounded<Token> tokens(storage);
  tokenise(folded, tokens);
  storage.resize(tokens.size());
  return storage;
}

}  // namespace

std::optional<std::vector<Word>> Builder::words_of(const Row& row, const std::string& form) {
  if (form.size() > limits::piece_bytes_max) {
    complain(row, "a form of " + std::to_string(form.size()) + " bytes is no phrase; shorten it");
    return std::nullopt;
  }
  std::vector<uint8_t> letters;
  std::vector<Word> words;
  for (const Token& token : tokens_of(form, letters)) {
    if (token.kind == TokenKind::line_break || (words.empty() && token.kind != TokenKind::word)) {
      complain(row, "'" + form + "' does not begin with a letter, which the matcher starts from; write a word first");
      return std::nullopt;
    }
    if (token.letter_count > word_letters_max) {
      complain(row, "'" + form + "' has a word of more than " + std::to_string(word_letters_max) + " letters; shorten it");
      return std::nullopt;
    }
    words.emplace_back(reinterpret_cast<const char*>(&letters[token.letters_begin]), token.letter_count);
  }
  if (words.empty()) complain(row, "'" + form + "' folds to nothing; write at least one letter");
  if (words.size() > 12) complain(row, "'" + form + "' has more than 12 words; shorten it");
  if (words.empty() || words.size() > 12) return std::nullopt;
  return words;
}

uint32_t Builder::word_number(const Word& word) {
  const auto [found, added] = word_numbers_.try_emplace(word, static_cast<uint32_t>(words_.size()));
  if (added) words_.push_back(word);
  return found->second;
}

void Builder::add_form(const Row& row, const std::string& form, const Sense& sense, bool repeat_ok) {
  const auto words = words_of(row, form);
  if (!words) return;
  Phrase phrase;
  for (const Word& word : *words) phrase.push_back(word_number(word));
  std::vector<Given>& senses = phrases_[phrase];
  for (Given& given : senses) {
    Sense& known = given.sense;
    if (known.what != sense.what || known.value != sense.value || known.sub != sense.sub) continue;
    if ((known.morph & morph_key_mask) != (sense.morph & morph_key_mask)) continue;
    if (!repeat_ok && given.where != row.where()) complain(row, "'" + form + "' is given twice with the same meaning; remove one (spellings that fold together count as one)");
    known.morph |= sense.morph;
    return;
  }
  if (senses.size() == senses_per_form_max) return complain(row, "'" + form + "' has too many meanings (32 at most)");
  senses.push_back({sense, row.where()});
  ++stats.counts["forms"];
}

void Builder::add_noun_form(const Row& row, const std::string& form, const Sense& sense) {
  const auto words = words_of(row, form);
  if (!words) return;
  add_form(row, form, sense);
  if (form.find(' ') != std::string::npos) return;
  constexpr uint8_t alef = letter::arabic_begin + 6, heh = letter::arabic_begin + 0x26, yeh = letter::arabic_begin + 0x29;
  const uint8_t last = static_cast<uint8_t>(words->back().back());
  if (last < letter::arabic_begin || last == alef || last == heh || last == yeh || last == letter::arabic_begin) return;
  add_form(row, form + "\xd8\xa7", sense);
}

uint32_t Builder::string(std::string_view text) {
  if (text.empty()) return 0;
  const auto [found, added] = strings_.try_emplace(std::string(text), static_cast<uint32_t>(string_bytes_.size()));
  if (added) {
    const size_t bytes = std::min<size_t>(text.size(), 65535);
    string_bytes_ += static_cast<char>(bytes & 0xff);
    string_bytes_ += static_cast<char>(bytes >> 8);
    string_bytes_ += text.substr(0, bytes);
  }
  return found->second;
}

bool Builder::country_code(const Row& row, const std::string& text, image::Code& code) {
  const bool fits = (text.empty() || text.size() == 3) && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!fits) complain(row, "'" + text + "' is no country code; write ISO 3166 alpha-3, such as AZE");
  if (fits) code = image::code_of(text);
  return fits;
}

bool Builder::sector_code(const Row& row, const std::string& text, image::Code& code) {
  if (text.empty()) return true;
  const bool known = std::any_of(std::begin(sectors), std::end(sectors), [&](const char* sector) { return text == sector; });
  if (!known) complain(row, "'" + text + "' is no sector; see corpus/lexicon/README.md for the codes");
  if (known) code = image::code_of(text);
  return known;
}

uint32_t Builder::preposition(const Row& row, const std::string& form) {
  const auto words = words_of(row, form);
  if (!words) return 0;
  std::string key;
  for (const Word& word : *words) key += word + ' ';
  const auto [found, added] = preposition_numbers_.try_emplace(key, static_cast<uint32_t>(preposition_names.size()));
  if (added) preposition_names.push_back(string(form));
  return found->second;
}

std::optional<uint32_t> Builder::known_preposition(const std::string& form) const {
  std::vector<uint8_t> letters;
  std::string key;
  for (const Token& token : tokens_of(form, letters))
    key += std::string(reinterpret_cast<const char*>(&letters[token.letters_begin]), token.letter_count) + ' ';
  const auto found = preposition_numbers_.find(key);
  if (found == preposition_numbers_.end()) return std::nullopt;
  return found->second;
}

uint32_t Builder::group(const std::string& name) {
  const auto [found, added] = group_numbers_.try_emplace(name, static_cast<uint32_t>(group_names.size()));
  if (added) group_names.push_back(string(name));
  return found->second;
}

bool Builder::knows_group(const std::string& name) const { return group_numbers_.contains(name); }

void Builder::inherit_groups() {
  for (auto& entry : phrases_) {
    const Phrase& phrase = entry.first;
    std::vector<Given>& senses = entry.second;
    const auto holds = [&](SenseClass what, uint32_t value = image::none) {
      return std::any_of(senses.begin(), senses.end(), [&](const Given& own) {
        return own.sense.what == what && (value == image::none || own.sense.value == value);
      });
    };
    const bool set = phrase.size() > 1 && holds(SenseClass::phrase);
    const auto word = set ? phrases_.find(Phrase{phrase[0]}) : phrases_.end();
    if (word == phrases_.end()) continue;
    for (const Given& given : word->second)
      if (given.sense.what == SenseClass::group && !holds(SenseClass::group, given.sense.value) && senses.size() < senses_per_form_max)
        senses.push_back(given);
  }
}

GroupForms Builder::forms_of_groups() const {
  GroupForms forms;
  for (const auto& [phrase, senses] : phrases_) {
    const uint32_t form = static_cast<uint32_t>(forms.groups_of_form.size());
    std::vector<uint32_t> groups;
    for (const Given& given : senses)
      if (given.sense.what == SenseClass::group) groups.push_back(given.sense.value);
    for (const uint32_t group : groups) forms.by_group[group].push_back(form);
    if (!groups.empty()) forms.groups_of_form.push_back(std::move(groups));
  }
  return forms;
}

uint32_t Builder::head(const std::string& lemma, const std::string& verb_class) {
  const auto [found, added] = head_numbers_.try_emplace({lemma, verb_class}, static_cast<uint32_t>(heads.size()));
  if (!added) return found->second;
  image::Head head;
  head.lemma = string(lemma);
  head.kind = image::HeadKind::silent;
  heads.push_back(head);
  head_patterns.emplace_back();
  head_statuses.emplace_back();
  heads_by_lemma_[lemma].push_back(found->second);
  return found->second;
}

const std::vector<uint32_t>& Builder::heads_named(const std::string& lemma) const {
  static const std::vector<uint32_t> nobody;
  const auto found = heads_by_lemma_.find(lemma);
  return found == heads_by_lemma_.end() ? nobody : found->second;
}

std::optional<uint16_t> Builder::frame(const std::string& name) const {
  const auto found = frame_numbers.find(name.empty() ? "none" : name);
  if (found == frame_numbers.end()) return std::nullopt;
  return found->second;
}

bool Builder::knows_rule(const std::string& name) const {
  const auto text = strings_.find(name);
  return text != strings_.end() && std::any_of(triggers.begin(), triggers.end(), [&](const image::Trigger& trigger) { return trigger.rule == text->second; });
}

void Builder::add_pattern(const Rule& rule, uint32_t trigger) {
  head_patterns[rule.head].push_back({rule.condition, trigger});
  pattern_rules.push_back(rule);
}

void Builder::add_status(const Rule& rule, uint32_t status) {
  head_statuses[rule.head].push_back({rule.condition, status});
  status_rules.push_back(rule);
}

void Builder::complain_of_mode(const Row& row, const std::string& type, const std::string& mode) {
  const std::string modes = modes_of(event_type_named(type));
  complain(row, "'" + mode + "' is no mode of " + type + "; " + (modes.empty() ? "it has none" : "write one of " + modes));
}

std::optional<uint32_t> Builder::trigger(const Row& row, const std::string& code, const std::string& rule, image::Strength strength) {
  const std::vector<std::string> parts = split(code, '.');
  image::Trigger trigger;
  const EventType type = event_type_named(parts[0]);
  const Mode mode = parts.size() > 1 && !parts[1].empty() ? mode_named(parts[1]) : Mode::none;
  if (type == EventType::none || parts.size() > 3) {
    complain(row, "'" + code + "' is no code; write TYPE, TYPE.mode, TYPE..CAMEO or TYPE.mode.CAMEO, or SAY, SAY+TYPE, DENY, LIGHT, HAPPEN, NONE");
    return std::nullopt;
  }
  if ((parts.size() > 1 && !parts[1].empty() && mode == Mode::none) || !mode_belongs(type, mode)) {
    complain_of_mode(row, parts[0], parts[1]);
    return std::nullopt;
  }
  trigger.type = type;
  trigger.mode = mode;
  if (parts.size() > 2) {
    const bool digits = parts[2].size() >= 2 && parts[2].size() <= 4 && parts[2].find_first_not_of("0123456789") == std::string::npos;
    if (!digits) complain(row, "'" + parts[2] + "' is no CAMEO code; write two to four digits");
    trigger.cameo = static_cast<uint16_t>(digits ? std::stoi(parts[2]) : 0);
  }
  trigger.strength = strength;
  trigger.rule = string(rule);
  for (const std::string& name : row.list("contexts")) {
    const uint8_t context = context_named(name);
    if (context == 255) complain(row, "'" + name + "' is no PLOVER context");
    else trigger.contexts |= uint64_t{1} << context;
  }
  const auto frame_number = frame(row.cell("frame"));
  if (!frame_number) {
    complain(row, "no frame is called '" + row.cell("frame") + "'; add it to frames.tsv or use one from there");
    return std::nullopt;
  }
  trigger.frame = *frame_number;
  triggers.push_back(trigger);
  return static_cast<uint32_t>(triggers.size() - 1);
}

std::optional<image::HeadKind> plain_kind(const std::string& code) {
  if (code == "SAY") return image::HeadKind::say;
  if (code == "DENY") return image::HeadKind::deny;
  if (code == "LIGHT") return image::HeadKind::light;
  if (code == "HAPPEN") return image::HeadKind::happen;
  if (code == "NONE") return image::HeadKind::silent;
  return std::nullopt;
}

bool Builder::set_head_code(const Row& row, uint32_t head, const std::string& rule, image::Strength strength) {
  const std::string code = row.cell("code");
  if (plain_kind(code)) {
    heads[head].kind = *plain_kind(code);
    return true;
  }
  const bool says = code.starts_with("SAY+");
  const auto number = trigger(row, says ? code.substr(4) : code, rule, strength);
  if (!number) return false;
  if (heads[head].trigger != image::none) {
    complain(row, "the word has a code already; give one row per lemma and class, and patterns for its other readings");
    return false;
  }
  heads[head].kind = says ? image::HeadKind::say : image::HeadKind::trigger;
  heads[head].trigger = *number;
  return true;
}

void each_row(const std::vector<Table>& tables, std::string_view subject, Builder& builder, void (*add)(const Row&, Builder&)) {
  for (const Table& table : tables)
    if (table.subject == subject) {
      builder.stats.counts[table.subject] = table.rows.size();
      for (const Row& row : table.rows) add(row, builder);
    }
}

}  // namespace mirsad::tools
