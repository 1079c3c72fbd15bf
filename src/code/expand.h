// From drafts to events: references become names and codes, and the event gets its date, place, number and contexts.
#pragma once
#include "code/coder.h"

namespace mirsad {

struct Expansion {
  const Lexicon& lexicon;
  const SentenceInput& input;
  const Analysis& analysis;
  const Memory& memory;
  const DateSpan& document_date;
  uint32_t sentence;     // counted from 0 in the document
  uint64_t base_offset;  // bytes of the record before input.text

  void expand(const Draft& draft, Event& event) const;  // into a new event
  void mentions(Sink& sink) const;                      // parties and places, then dates, then numbers and outlets
  Party party_of(const Ref& ref) const;                 // whose codes it points to
  uint64_t offset_of(uint32_t token) const { return base_offset + input.tokens[token].source_begin; }
  // Bytes of the tokens before `token_end`.
  uint32_t length_of(uint32_t token_begin, uint32_t token_end) const {
    return input.tokens[token_end - 1].source_end - input.tokens[token_begin].source_begin;
  }
  // What else is known of a party without a country: a country tried before the story's own, one that it is hardly of (or never:
  // `foreign`), whether it acts.
  struct Guess {
    std::string_view likely = {};
    std::string_view unlikely = {};
    bool acting = false;
    bool foreign = false;
  };
  // Into an empty side. A party without a country takes that of the place in its sentence, else the one the story is about.
  void fill_side(const Sides::List& list, uint32_t item, const Guess& guess, Side& side) const;

 private:
  Mention mention_of(MentionClass what, uint32_t token_begin, uint32_t token_end) const;
  void mention_chunks(Sink& sink) const;
  void expand_sides(const Draft& draft, Event& event) const;
  // Countries: "" when there is none, or more than one could be meant.
  std::string_view named_before(uint32_t item) const;
  std::string_view people_before(uint32_t item) const;
  std::string_view only_other(const Side& actor) const;
  std::string_view country_of(const Ref& ref, uint32_t item, const Guess& guess) const;
  Guess addressee_guess(const Event& event) const;
  // Sides that the sentence leaves empty, by the type of the event, its place and the story.
  void add_crowd(const Draft& draft, Event& event) const;
  void add_target(Event& event) const;
  void add_only_country(Event& event) const;
  void add_scene(Event& event) const;
  void add_state(Event& event) const;
  void add_opponent(Event& event) const;
};

}  // namespace mirsad
