// The coder: sentences of a document in, events and agreements out. It carries what the document has said so far (Memory) from sentence to
// sentence and takes nothing else along. Findings go to a Sink, in the order of the text.
//
//   Coder coder(lexicon);
//   coder.carve(arena);
//   coder.begin_document(date_of_document);
//   coder.code_sentence(input, sentence_number, base_offset, sink);
#pragma once
#include <optional>

#include "base/arena.h"
#include "code/event.h"
#include "code/memory.h"
#include "code/modes.h"
#include "code/reading.h"
#include "code/sentence.h"
#include "code/sides.h"
#include "code/word_fronts.h"

namespace mirsad {

// Why a trigger became an event or did not; explain prints it.
enum class Verdict : uint8_t {
  coded, merged, saying, light_verb, silent_head, hidden_by_pattern, content_of_another, no_side, needs_light_verb, no_trigger, joined_purpose, standing, calamity, game,
  private_matter,
};

// Why what a sentence reports is not written: no country or body stands on either side, or it is praise among those in power at home.
enum class LeftOut : uint8_t { nobody, courtesy };

struct FeatureInput;  // code/features.h

class Sink {
 public:
  virtual void event(const Event& event) = 0;
  virtual void agreement(const Agreement& agreement) = 0;
  virtual void mention(const Mention&) {}
  // Called for every trigger looked at, with its verdict; `analysis` is that of the current sentence.
  virtual void verdict(const Analysis&, uint32_t, const TriggerReading&, Verdict) {}
  // Called once a sentence, after its items are built.
  virtual void analysed(const SentenceInput&, const Analysis&) {}
  // Called for every draft before it is judged.
  virtual void draft(const FeatureInput&) {}
  // Called for every draft of a type that has weights, with their sum; it is vetoed when that is below zero.
  virtual void judged(const FeatureInput&, int32_t) {}
  // Called for every draft that is not written though its sentence reports it.
  virtual void left_out(const FeatureInput&, LeftOut) {}
  // Called after the last finding of a sentence.
  virtual void end_sentence() {}
  virtual bool wants_mentions() const { return false; }

 protected:
  ~Sink() = default;
};

// An event before names are expanded: what the rules work on.
struct Draft {
  const image::Trigger* trigger = nullptr;
  const Sense* sense = nullptr;  // of the word that triggers
  uint32_t item = no_index;
  Sides sides;
  EventType type = EventType::none;
  Mode mode = Mode::none;
  Auxiliary auxiliary = Auxiliary::none;
  bool has_speaker = false;
  Ref speaker;
  bool nominal = false;
  bool wished = false;        // only wished, feared or expected (أن يزور): weighed like what is told as real
  bool again = false;         // the complement of what was coded: adds sides to it, or nothing
  bool answered = false;      // behind "in response to": another happening than the one told before
  bool afterwards = false;    // a noun behind "after"
  bool opens_clause = false;  // a verb behind a conjunction, or behind "where" (حيث)
  bool reported = false;      // a noun with its own verb of happening behind it, or that is the whole report
  bool intended = false;        // under a verb of intention: one side's, also where both would act
  bool addressee_open = false;  // who is meant is not said, and must not be guessed
  uint64_t agreement_id = 0;
  uint32_t accord_date = no_index;  // the date of an accord spoken of, not of this
  uint32_t joined_count = 0;  // further triggers that told the same happening
};

class Coder {
 public:
  explicit Coder(const Lexicon& lexicon) : lexicon_(lexicon) {}
  void carve(Arena& arena);

  // `hits` of the whole document are looked through for persons named in full, so that a headline's bare surname is known.
  void begin_document(const DateSpan& date, const Folded& folded, std::span<const Token> tokens, std::span<const Hit> hits);
  // `base_offset`: what to add to source offsets of tokens to get offsets in the record's text. Returns the number of events.
  uint32_t code_sentence(const SentenceInput& input, uint32_t sentence, uint64_t base_offset, Sink& sink);

  Memory& memory() { return memory_; }

 private:
  // `headline`: what the lead tells; `spoken`: words of the last speaker.
  bool is_to_come(const Draft& draft, const Event& event) const;
  void date_from_story(Event& event, bool headline, bool spoken);
  void both_from_story(const struct Expansion& expansion, Event& event);
  void doer_from_story(const Draft& draft, const struct Expansion& expansion, Event& event);
  void expand_drafts(const SentenceInput& input, const struct Expansion& expansion);
  void write_events(const SentenceInput& input, Sink& sink);
  // What the document tells of as a whole, found when a draft first asks: most documents never do.
  bool tells_of_calamity();  // an accident or nature, and hardly war
  bool tells_of_game();      // sport
  const DateSpan& lead_date();
  bool find_calamity() const;
  bool find_game() const;
  DateSpan find_lead_date() const;
  const image::Code* scene_of(const Hit& hit, const Hit* before) const;
  void survey(const Folded& folded, std::span<const Token> tokens, std::span<const Hit> hits);
  void pass_scenes(std::span<const Hit> hits);
  void find_writing_day(std::span<const Token> tokens, std::span<const Hit> hits);

  friend class SentenceCoder;
  const Lexicon& lexicon_;
  Analysis analysis_;
  Bounded<Draft> drafts_;
  Bounded<Event> events_;       // what the drafts are expanded to, one each
  Modes modes_;
  uint32_t clashes_ = no_index;     // the group of words for fighting that takes two
  uint32_t hostility_ = no_index;  // the group of words that say against whom a crowd is; no_index when the lexicon has none
  WordFronts fronts_;
  Memory memory_;
  // Where the document says that something is, in the order of the text.
  struct Scene {
    uint32_t token = 0;
    const image::Code* country = nullptr;
  };
  Bounded<Scene> scenes_;
  uint32_t accident_ = no_index;   // the group of accidents and of nature's doings; no_index when the lexicon has none
  uint32_t pitch_group_ = image::none;  // the group of words of the pitch
  DateSpan document_date_;
  Date writing_day_;            // what "yesterday" counts from: the document's day, or one or two before it
  Bytes page_letters_;          // of all that was read with the document
  std::span<const Token> page_tokens_;
  std::span<const Hit> page_hits_;
  std::optional<bool> calamity_, game_;
  std::optional<DateSpan> lead_date_;
  uint32_t headline_end_ = 0;  // token that ends a short first line; 0: there is none
};

}  // namespace mirsad
