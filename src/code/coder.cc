// A sentence from its tokens to the tables: drafts are found (sentence_coder.h), accords followed, names and gaps filled from the story,
// weighed and written; then the document remembers who was named.
#include "code/coder.h"

#include <algorithm>
#include <array>

#include "code/agreements.h"
#include "code/auxiliary.h"
#include "code/expand.h"
#include "code/names.h"
#include "code/sectors.h"
#include "code/sentence_coder.h"
#include "code/veto.h"
#include "lexicon/plover.h"

namespace mirsad {

void Coder::carve(Arena& arena) {
  modes_ = Modes(lexicon_);
  fronts_ = WordFronts(lexicon_);
  pitch_group_ = lexicon_.group_named("pitch");
  hostility_ = lexicon_.group_named("hostility");
  accident_ = lexicon_.group_named("accident");
  clashes_ = lexicon_.group_named("clashes");
  analysis_.items = Bounded<Item>(arena.carve<Item>(limits::sentence_token_count_max + 1));
  analysis_.chunks = Bounded<Chunk>(arena.carve<Chunk>(limits::chunk_count_max));
  analysis_.refs = Bounded<Ref>(arena.carve<Ref>(4 * limits::chunk_count_max));
  analysis_.dates = Bounded<DateMention>(arena.carve<DateMention>(limits::chunk_count_max));
  drafts_ = Bounded<Draft>(arena.carve<Draft>(limits::event_count_max));
  scenes_ = Bounded<Scene>(arena.carve<Scene>(limits::hit_count_max));
  events_ = Bounded<Event>(arena.carve<Event>(limits::event_count_max));
}

// Names, dates and what the story adds.
void Coder::expand_drafts(const SentenceInput& input, const Expansion& expansion) {
  events_.clear();
  for (const Draft& draft : drafts_) {
    Event& event = events_.grow();  // filled where it stays: an event is three kilobytes
    expansion.expand(draft, event);
    doer_from_story(draft, expansion, event);
    if (is_to_come(draft, event)) {
      event.auxiliary = Auxiliary::future;
      turn_future(event.type, event.mode, event.auxiliary);
    }
    const bool spoken = draft.has_speaker && is_verbal(draft.type) && draft.sides.actor.count > 0 && draft.sides.actor.refs[0].same_party(draft.speaker);
    date_from_story(event, event.sentence == 0 || input.token_end <= headline_end_, spoken);
    if (event.date.first.day != 0 && event.date.basis != DateBasis::document) memory_.last_date = event.date.first;
  }
}

// A blow, an arrest and a protest are events though nobody can say by whom; of words, meetings and measures that name no country or body on either side
// most are of private life, or figures of speech.
bool names_nobody(const Event& event) {
  if (event.type == EventType::assault || event.type == EventType::protest || event.mode == Mode::arrest) return false;
  const auto unknown = [](const Side& side) {
    return std::all_of(side.parties.begin(), side.parties.begin() + side.count, [](const Party& party) { return party.country.empty(); });
  };
  return unknown(event.actor) && unknown(event.recipient);
}

// "thanked the municipality", "congratulated the governor": praise that a story of one country alone tells of those in power there is courtesy;
// of rebels, parties and the opposition it takes sides.
bool is_courtesy(const image::Frame& frame, const Event& event, const Memory& memory) {
  if (frame.voice != image::Voice::courtesy) return false;
  for (const Side* side : {&event.actor, &event.recipient})
    for (uint8_t i = 0; i < side->count; ++i) {
      const Party& party = side->parties[i];
      if (!party.country.empty() && !memory.is_at_home(party.country)) return false;
      if (takes_sides(party.sector)) return false;
    }
  return true;
}

// The drafts of a type stand or fall together (code/veto.h).
void Coder::write_events(const SentenceInput& input, Sink& sink) {
  std::array<Judgement, event_type_count> judgements;
  uint32_t weighed = 0;  // bit: the type has its judgement
  for (uint32_t i = 0; i < drafts_.size(); ++i) {
    const FeatureInput features{lexicon_, input, analysis_, drafts_[i], events_[i], document_date_, drafts_.items(), events_.items()};
    sink.draft(features);
    Judgement judgement;
    if (is_real(drafts_[i])) {
      const unsigned type = static_cast<unsigned>(drafts_[i].type);
      if (!(weighed >> type & 1)) judgements[type] = judge(features);
      weighed |= 1u << type;
      judgement = judgements[type];
    }
    if (judgement.judged) sink.judged(features, judgement.points);
    if (judgement.vetoed()) continue;
    if (names_nobody(events_[i])) sink.left_out(features, LeftOut::nobody);
    else if (is_courtesy(lexicon_.frames()[drafts_[i].trigger->frame], events_[i], memory_)) sink.left_out(features, LeftOut::courtesy);
    else sink.event(events_[i]);
  }
}

uint32_t Coder::code_sentence(const SentenceInput& input, uint32_t sentence, uint64_t base_offset, Sink& sink) {
  pass_scenes(input.hits);
  SentenceCoder(*this, input, sink).run();
  const Expansion expansion{lexicon_, input, analysis_, memory_, document_date_, sentence, base_offset};
  if (names_accord(input)) find_agreements(expansion, tells_of_game(), drafts_, memory_, sink);
  expand_drafts(input, expansion);
  write_events(input, sink);
  if (sink.wants_mentions()) expansion.mentions(sink);
  learn_names(input, analysis_, memory_);
  learn_bodies(input, analysis_, memory_);
  for (const Chunk& chunk : analysis_.chunks) {
    const auto refs = analysis_.refs_of(chunk);
    if (chunk.kind == ChunkKind::place || chunk.recalled) continue;
    for (size_t i = refs.size(); i-- > 0;) memory_.remember(refs[i]);
    if (refs.size() >= 2) memory_.remember_pair(refs[0], refs[1]);
  }
  for (const Draft& draft : drafts_) {
    const Sides::List &actor = draft.sides.actor, &recipient = draft.sides.recipient;
    if (actor.count > 0 && recipient.count > 0) memory_.remember_pair(actor.refs[0], recipient.refs[0]);
    else if (actor.count == 2) memory_.remember_pair(actor.refs[0], actor.refs[1]);
  }
  return drafts_.size();
}

}  // namespace mirsad
