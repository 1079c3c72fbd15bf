// The lexicon while it is being built: loose maps that every table adds to, frozen into the image at the end (freeze.cc).
//
// A phrase is a sequence of folded words; the builder numbers the words, keeps the senses of every phrase, and complains
// of what cannot be reached (a form that folds to nothing, or with a mark inside that the tokeniser would cut at) and of a meaning given twice.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/image.h"
#include "lexicon/morph.h"
#include "tools/source.h"

namespace mirsad::tools {

using Word = std::string;             // folded letters
using Phrase = std::vector<uint32_t>; // word numbers

// Not std::less: on big-endian machines libstdc++ 12 compares a quarter of each vector (its bug 113960).
struct PhraseOrder {
  bool operator()(const Phrase& a, const Phrase& b) const { return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end()); }
};
template <typename Value>
using PhraseMap = std::map<Phrase, Value, PhraseOrder>;

// Features that keep two senses of one form apart; the others are sets and are joined.
inline constexpr uint16_t morph_key_mask = 
    morph::kind_mask | morph::person_mask | morph::construct | morph::accusative | morph::collective | morph::jussive;

struct Stats {
  std::map<std::string, uint64_t> counts;  // "persons" -> rows, "forms", "words", "nodes", …
};

// A sense of a form and the row that gave it: a repetition within one row is a spelling, between rows a mistake.
struct Given {
  Sense sense;
  std::string where;
};

// A complement behind a head, as a row of patterns or statuses (or a verb with its preposition) gives it.
struct Rule {
  const Row* row;
  std::string head_text, complement;
  uint32_t head, condition;  // image::Pattern::condition
};

// Which forms belong to a group, and to which groups a form belongs.
struct GroupForms {
  std::map<uint32_t, std::vector<uint32_t>> by_group;  // to numbers of forms
  std::vector<std::vector<uint32_t>> groups_of_form;
};

// What a code that names no event makes of a head; nullopt for a TYPE.
std::optional<image::HeadKind> plain_kind(const std::string& code);

struct WordSections;

class Builder {
 public:
  explicit Builder(std::vector<Complaint>& complaints) : complaints_(complaints) {}

  void complain(const Row& row, std::string what) { complaints_.push_back({row.where(), std::move(what)}); }

  // --- phrases
  // Adds a sense to a form written in ordinary spelling. `repeat_ok`: the same meaning may come from several rows (inflection).
  void add_form(const Row& row, const std::string& form, const Sense& sense, bool repeat_ok = true);
  // The same, and the indefinite accusative of a one-word form (اتفاق, اتفاقا).
  void add_noun_form(const Row& row, const std::string& form, const Sense& sense);
  // Folded words of a form; nullopt with a complaint when the matcher could never reach it.
  std::optional<std::vector<Word>> words_of(const Row& row, const std::string& form);

  // --- strings and codes
  uint32_t string(std::string_view text);
  bool country_code(const Row& row, const std::string& text, image::Code& code);
  bool sector_code(const Row& row, const std::string& text, image::Code& code);

  // --- preposition and group numbers by form
  uint32_t preposition(const Row& row, const std::string& form);
  std::optional<uint32_t> known_preposition(const std::string& form) const;
  uint32_t group(const std::string& name);
  bool knows_group(const std::string& name) const;
  // A set phrase belongs to the groups of its first word: "economic sanctions" are sanctions. After all forms are in.
  void inherit_groups();
  GroupForms forms_of_groups() const;

  // --- heads
  uint32_t head(const std::string& lemma, const std::string& verb_class);
  const std::vector<uint32_t>& heads_named(const std::string& lemma) const;
  // Head of a code cell: SAY, LIGHT, NONE or a trigger; sets what the code says. False with a complaint when malformed.
  bool set_head_code(const Row& row, uint32_t head, const std::string& rule, image::Strength strength);
  std::optional<uint32_t> trigger(const Row& row, const std::string& code, const std::string& rule, image::Strength strength);
  void complain_of_mode(const Row& row, const std::string& type, const std::string& mode);
  std::optional<uint16_t> frame(const std::string& name) const;
  bool knows_rule(const std::string& name) const;  // as events.csv names what found an event
  void add_pattern(const Rule& rule, uint32_t trigger);
  void add_status(const Rule& rule, uint32_t status);

  // Frozen sections, filled by the tables.
  std::vector<image::Entity> entities;
  std::vector<image::Office> offices;
  std::vector<image::Role> roles;
  std::vector<image::Place> places;
  std::vector<image::Outlet> outlets;
  std::vector<image::Head> heads;
  std::vector<std::vector<image::Pattern>> head_patterns;
  std::vector<std::vector<image::StatusRule>> head_statuses;
  std::vector<Rule> pattern_rules, status_rules;  // where they come from, in the order of the rows
  std::vector<image::Trigger> triggers;
  std::vector<image::Frame> frames;
  std::vector<image::Accord> accords;
  std::vector<image::Clitic> clitics;
  std::vector<image::Weight> weights;
  std::vector<uint32_t> preposition_names, group_names, agreement_kinds, status_names;
  std::map<std::string, uint16_t> frame_numbers;
  std::set<std::string> keys;  // keys of entities, places, outlets: unique
  Stats stats;

  std::vector<uint8_t> freeze(uint64_t source_hash);

 private:
  uint32_t word_number(const Word& word);
  std::vector<uint8_t> write_image(const WordSections& words, uint64_t source_hash) const;

  std::vector<Complaint>& complaints_;
  std::map<Word, uint32_t> word_numbers_;
  std::vector<Word> words_;
  PhraseMap<std::vector<Given>> phrases_;
  std::map<std::string, uint32_t> strings_;
  std::string string_bytes_ = std::string(2, '\0');
  std::map<std::string, uint32_t> preposition_numbers_, group_numbers_;
  std::map<std::string, std::vector<uint32_t>> heads_by_lemma_;
  std::map<std::pair<std::string, std::string>, uint32_t> head_numbers_;
};

// Hands every row of the tables of a subject to `add`, and counts them.
void each_row(const std::vector<Table>& tables, std::string_view subject, Builder& builder, void (*add)(const Row&, Builder&));

// Tables to builder, one function a family (compile_names.cc, compile_triggers.cc, compile_words.cc).
void compile_names(const std::vector<Table>& tables, Builder& builder);
void compile_triggers(const std::vector<Table>& tables, Builder& builder);
void compile_words(const std::vector<Table>& tables, Builder& builder);
// After all of them: every weight speaks of a rule or group that is there.
void check_weights(const std::vector<Table>& tables, Builder& builder);

// Everything: sources to image. Rows with a complaint are left out of it: callers refuse an image that had any.
std::vector<uint8_t> compile_lexicon(const std::vector<Source>& sources, std::vector<Complaint>& complaints, Stats& stats);

}  // namespace mirsad::tools
