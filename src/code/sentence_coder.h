// One sentence on its way through the cascade: every trigger in the order of the text becomes a reading, its places, its sides, and a draft
// or a verdict why not. What goes on from trigger to trigger is here: who acts in the clause, who speaks, which verb governs.
#pragma once
#include "code/coder.h"
#include "code/governors.h"

namespace mirsad {

class SentenceCoder {
 public:
  SentenceCoder(Coder& coder, const SentenceInput& input, Sink& sink)
      : coder_(coder), lexicon_(coder.lexicon_), analysis_(coder.analysis_), memory_(coder.memory_), drafts_(coder.drafts_), input_(input), sink_(sink) {}

  // Leaves the sentence's drafts in the coder and what it said in the coder's memory.
  void run();

 private:
  // sentence_coder.cc: the way, the topic and the speaker
  void anchor_to_story();
  void recall_topic();
  void hear_source();
  uint32_t told_topic(uint32_t i, uint16_t form) const;
  uint32_t carried_to(uint32_t i, const TriggerReading& reading) const;
  uint32_t envoy_before(uint32_t i, uint16_t form) const;
  uint32_t meant_by_pronoun(uint32_t i, uint16_t form) const;
  void keep_topic(uint32_t i, const Subject& subject);
  bool governed_by_that(uint32_t i) const;
  void visit_trigger(uint32_t i);
  void visit_mark(uint32_t i);
  void set_speaker(uint32_t chunk);
  const Ref* teller() const;
  Draft draft_of(uint32_t i, const TriggerReading& reading) const;

  // visit_verb.cc: finite verbs
  void visit_verb(uint32_t i);
  void go_on_with(uint32_t i, const Subject& subject);
  bool is_wish(const Draft& draft, uint32_t verb) const;
  bool in_relative(uint32_t i) const;
  bool resumes_indefinite(uint32_t i) const;
  bool describes(uint32_t i, const Sense& sense) const;
  bool holds_on(uint32_t i, const TriggerReading& reading) const;
  bool is_present_of_news(uint32_t i) const;
  void visit_plain_verb(uint32_t i, const TriggerReading& reading);
  bool speech_follows(uint32_t i) const;
  uint32_t source_of(const TriggerReading& reading, const Places& places) const;
  void visit_saying(uint32_t i, const TriggerReading& reading, const Places& places, bool own_subject);
  bool code_address(uint32_t i, const TriggerReading& reading, const Places& places, Auxiliary auxiliary);
  void date_speech(uint32_t i);

  // visit_nominal.cc: event nouns, masdars, set phrases
  void visit_nominal(uint32_t i);
  void only_mention(uint32_t i, const TriggerReading& reading, Verdict verdict);
  bool announced(uint32_t i) const;
  bool before_light_verb(uint32_t i) const;
  bool tells_accident(uint32_t i, const TriggerReading& reading) const;
  Auxiliary told_ahead(uint32_t i) const;
  bool only_possible(uint32_t i) const;
  bool sweeps(uint32_t i, const Draft& draft);
  bool joins_clause(uint32_t verb) const;
  bool is_whole_report(uint32_t i) const;
  bool is_dispersed(uint32_t i, const Draft& draft) const;
  bool names_both(const Places& places) const;
  bool says_to_whom(const Draft& draft, const Places& places) const;
  bool is_placed(const Places& places) const;
  bool in_circumstance(uint32_t i) const;
  bool counts_victims(uint32_t i, const Draft& draft) const;
  bool is_old_accord(uint32_t i, const TriggerReading& reading, bool light) const;
  bool has_purpose(uint32_t i) const;
  bool invites(uint32_t i) const;
  bool tells_again(const TriggerReading& reading) const;
  bool may_be_reported(uint32_t i, const TriggerReading& reading) const;
  bool tells_both_sides(const Draft& draft, const Places& places) const;
  Places places_of_nominal(uint32_t i, const TriggerReading& reading, bool light, bool circumstance) const;
  Auxiliary auxiliary_of_nominal(uint32_t i, EventType type, bool light) const;
  bool reports_itself(uint32_t i, const Draft& draft, const Places& places, bool light) const;
  bool is_telling(uint32_t i, const Draft& draft, const Places& places, bool light) const;

  // visit_participle.cc: circumstantial participles
  void visit_participle(uint32_t i);
  Places places_of_participle(uint32_t i) const;

  // settle.cc: from places to a draft or a verdict
  void finish(Draft& draft, const Places& places, const TriggerReading& reading);
  void direct_protest(const image::Frame& frame, Draft& draft) const;
  void fill_gaps(const image::Frame& frame, const TriggerReading& reading, Draft& draft) const;
  bool is_denied(const Draft& draft) const;
  bool suits(Draft& draft, const image::Frame& frame) const;
  bool speaks_for_itself(const Draft& draft, const Places& places, const TriggerReading& reading) const;
  void own_possessed(Sides::List& list, const Ref* actor) const;
  void turn_to_words(Draft& draft) const;
  void own_troops(Draft& draft) const;
  bool enough(const Draft& draft, const TriggerReading& reading) const;
  bool names_power(const Draft& draft) const;
  bool among_private(const Draft& draft) const;
  bool is_half_opened(const Draft& draft) const;
  bool told_of_stranger(const Draft& draft, const Places& places) const;
  void complete_meeting(const Subject& subject);

  Coder& coder_;
  const Lexicon& lexicon_;
  Analysis& analysis_;
  Memory& memory_;
  Bounded<Draft>& drafts_;
  const SentenceInput& input_;
  Sink& sink_;
  Governors governors_;
  uint32_t topic_ = no_index;         // chunk of the topic recalled
  bool topic_seen_ = false;
  uint32_t main_subject_ = no_index;  // the first subject of the sentence
  uint32_t clause_subject_ = no_index, subject_around_aside_ = no_index;
  uint32_t content_end_ = 0;          // up to here stands what was asked, promised or alleged, and no event
  uint32_t accident_end_ = 0;         // up to here those killed and hurt are an accident's
  uint32_t half_met_ = no_index;      // draft of a meeting whose other side was not named yet
  uint32_t swept_item_ = no_index;    // verb of blows whose subject is dissent
  bool in_speech_ = false;
  bool unknown_teller_ = false;       // the verb of saying has a subject that nobody knows
};

}  // namespace mirsad
