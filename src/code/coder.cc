// The cascade over one sentence: dates, items, then every trigger from right to left of the page (first to last), each a reading,
// its places, its sides and a verdict; at the end drafts that tell the same happening are joined and written.
#include "code/coder.h"

#include "base/calendar.h"
#include "base/hash.h"
#include "code/addressee.h"
#include "code/agreements.h"
#include "code/asides.h"
#include "code/auxiliary.h"
#include "code/cause.h"
#include "code/chunks.h"
#include "code/circumstance.h"
#include "code/drafts.h"
#include "code/expand.h"
#include "code/veto.h"
#include "dates/dates.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

constexpr uint32_t light_reach_items = 10, noun_reach_items = 4, happening_gap_items = 2;

uint32_t packed(const Date& date) {
  if (!date.known()) return 0;
  return static_cast<uint32_t>(date.year) * 10000 + (date.month ? date.month : 6u) * 100 + (date.day ? date.day : 15u);
}

// What is announced as an intention, or as not to be, has not been done; a request not to do something is a request all the same.
bool is_deed_or_tie(EventType type) {
  return type == EventType::retreat || type == EventType::support || type == EventType::consult || type == EventType::cooperate || type == EventType::aid;
}

// A verb of intending or trying: what follows it is its subject's, and not done yet.
bool looks_ahead(ParticleKind kind) { return kind == ParticleKind::intention || kind == ParticleKind::may; }

bool is_deed(EventType type) { return quad_of(type) == Quad::material_conflict; }

bool is_verbal(EventType type) {
  return quad_of(type) == Quad::verbal_conflict || quad_of(type) == Quad::verbal_cooperation;
}

}  // namespace

class SentenceCoder {
 public:
  SentenceCoder(Coder& coder, const SentenceInput& input, Sink& sink)
      : coder_(coder), lexicon_(coder.lexicon_), analysis_(coder.analysis_), memory_(coder.memory_), drafts_(coder.drafts_), input_(input), sink_(sink) {}

  void run() {
    analysis_.clear();
    drafts_.clear();
    find_dates(input_.tokens, input_.folded->letters, input_.hits, {input_.token_begin, input_.token_end},
               coder_.writing_day_, analysis_.dates);
    anchor_to_story();
    build_items(input_, memory_, packed(coder_.document_date_.first), analysis_);
    sink_.analysed(input_, analysis_);
    in_speech_ = memory_.quote_open;
    if (!any_trigger()) return;
    recall_topic();
    for (uint32_t i = 0; i < analysis_.items.size(); ++i) visit(i);
  }

  bool in_speech() const { return in_speech_; }

 private:
  // "A day later, …" opens a sentence: later than what was told last, where the report's own date would put it in the future.
  void anchor_to_story() {
    const Date report = coder_.document_date_.first;
    if (analysis_.dates.empty() || memory_.last_date.day == 0 || report.day == 0) return;
    DateMention& opening = analysis_.dates[0];
    const bool opens = opening.token_begin <= input_.token_begin + 1;
    if (!opens || opening.span.basis != DateBasis::relative || opening.span.first.day == 0) return;
    const int32_t later = day_number(opening.span.first) - day_number(report);
    if (later > 0 && later <= 31) opening.span.first = date_of_day(day_number(memory_.last_date) + later);
  }

  bool any_trigger() const {
    for (const Item& item : analysis_.items)
      if (item.kind == ItemKind::verb || item.kind == ItemKind::nominal || item.kind == ItemKind::participle) return true;
    return false;
  }

  // Who acted in the sentence before goes on where this one begins with a verb and names nobody: زار الوزير القاهرة. ودعا مصر إلى …
  void recall_topic() {
    if (!memory_.has_topic) return;
    Chunk topic = memory_.topic;
    topic.recalled = true;
    topic.refs_begin = analysis_.refs.size();
    topic.ref_count = 1;
    if (analysis_.refs.push(Ref(memory_.topic_party)) && analysis_.chunks.push(topic)) topic_ = analysis_.chunks.size() - 1;
  }

  // The subject that a verb without one of its own carries on. A deed is not laid to somebody of another sentence.
  uint32_t carried_to(uint32_t i, const TriggerReading& reading) const {
    if (clause_subject_ != no_index) {
      const uint16_t form = reading.sense->morph;
      const bool other = main_subject_ != no_index && !agrees(analysis_.chunks[clause_subject_], form, true) && agrees(analysis_.chunks[main_subject_], form, true);
      return other ? main_subject_ : clause_subject_;
    }
    if (i > 0 || reading.trigger == nullptr) return no_index;
    return quad_of(static_cast<EventType>(reading.trigger->type)) == Quad::material_conflict ? no_index : topic_;
  }

  // The first subject of a sentence, in its main clause, is what the next one may go on about.
  void keep_topic(uint32_t i, const Subject& subject) {
    if (topic_seen_ || subject.chunk == no_index || subject.carried) return;
    topic_seen_ = true;
    main_subject_ = subject.chunk;
    const Chunk& chunk = analysis_.chunks[subject.chunk];
    memory_.has_topic = false;
    if (chunk.kind != ChunkKind::actor || chunk.ref_count != 1 || !analysis_.refs[chunk.refs_begin].has_country() || governed_by_that(i)) return;
    memory_.topic = chunk;
    memory_.topic_party = analysis_.refs[chunk.refs_begin];
    memory_.has_topic = true;
  }

  bool governed_by_that(uint32_t i) const {
    for (uint32_t k = i; k-- > 0;)
      if (analysis_.items[k].kind == ItemKind::particle && analysis_.items[k].particle == ParticleKind::that) return true;
    return false;
  }

  void visit(uint32_t i) {
    const Item& item = analysis_.items[i];
    if (item.kind == ItemKind::mark) return visit_mark(i, item.mark);
    if (item.kind == ItemKind::verb) return visit_verb(i);
    if (item.kind == ItemKind::nominal) return visit_nominal(i);
    if (item.kind == ItemKind::participle) return visit_participle(i);
  }

  // "Lavrov: …" names the speaker of what follows.
  void visit_mark(uint32_t i, uint8_t mark) {
    if (mark == '"') memory_.quote_open = !memory_.quote_open;
    // What an aside tells has a subject of its own; behind it the clause goes on with the one before.
    if (opens_aside(analysis_, i)) subject_around_aside_ = clause_subject_;
    if (closes_aside(analysis_, i)) clause_subject_ = subject_around_aside_;
    if (mark != ':' || i == 0 || analysis_.items[i - 1].kind != ItemKind::chunk) return;
    const Chunk& chunk = analysis_.chunks[analysis_.items[i - 1].chunk];
    if (i > 3 || chunk.kind != ChunkKind::actor || chunk.located) return;
    set_speaker(analysis_.items[i - 1].chunk);
    clause_subject_ = analysis_.items[i - 1].chunk;
  }

  void set_speaker(uint32_t chunk) {
    if (analysis_.chunks[chunk].ref_count == 0) return;
    const Ref& speaker = analysis_.refs[analysis_.chunks[chunk].refs_begin];
    if (!memory_.has_speaker || !speaker.same_party(memory_.speaker)) memory_.speech_date = {};
    memory_.speaker = speaker;
    memory_.has_speaker = true;
    in_speech_ = true;
  }

  void visit_verb(uint32_t i) {
    const TriggerReading reading = read_trigger(lexicon_, analysis_, i);
    if (reading.head == no_index) return sink_.verdict(analysis_, i, reading, Verdict::no_trigger);
    if (reading.kind != image::HeadKind::trigger) return visit_plain_verb(i, reading);
    light_item_ = no_index;
    // A relative clause within what is asked or promised tells what has happened.
    if (i < content_end_ && antecedent_of(analysis_, i) == no_index)
      return sink_.verdict(analysis_, i, reading, Verdict::content_of_another);
    Places places = places_of_verb(lexicon_, analysis_, i, reading, carried_to(i, reading), memory_);
    keep_topic(i, places.subject);
    places.teller = teller();
    Draft draft = draft_of(i, reading);
    draft.opens_clause = analysis_.items[i].hit->clitics & clitic::conjunction;
    draft.auxiliary = auxiliary_of_verb(lexicon_, analysis_, i, *reading.sense);
    if (draft.auxiliary == Auxiliary::none && is_deed_or_tie(draft.type)) draft.auxiliary = auxiliary_of_complement(analysis_, i, reading.complement_item);
    draft.intended = governs_directly(intend_item_, i, true);
    if (draft.intended && (draft.auxiliary == Auxiliary::none || draft.auxiliary == Auxiliary::hypothetical)) draft.auxiliary = Auxiliary::future;
    complete_meeting(places.subject);
    finish(draft, places, reading);
    go_on_with(i, places.subject);
  }

  // A verb's subject acts on in the next clause, unless the verb only describes somebody: "the support that the group gives".
  void go_on_with(uint32_t i, const Subject& subject) {
    if (subject.chunk == no_index || (!subject.carried && in_relative(i))) return;
    clause_subject_ = subject.chunk;
  }

  bool in_relative(uint32_t i) const {
    return i > 0 && analysis_.items[i - 1].kind == ItemKind::particle && analysis_.items[i - 1].particle == ParticleKind::relative;
  }

  // Whose words are being reported here; null outside speech.
  const Ref* teller() const { return in_speech_ && !unknown_teller_ && memory_.has_speaker ? &memory_.speaker : nullptr; }

  void visit_plain_verb(uint32_t i, const TriggerReading& reading) {
    const Places places = places_of_verb(lexicon_, analysis_, i, reading, clause_subject_, memory_);
    keep_topic(i, places.subject);
    complete_meeting(places.subject);
    const bool own_subject = places.subject.chunk != no_index && !places.subject.carried;
    go_on_with(i, places.subject);
    light_item_ = no_index;
    const bool denies = reading.kind == image::HeadKind::deny;
    if (reading.kind == image::HeadKind::say || denies) {
      const bool addressed = code_address(i, reading, places, auxiliary_of_verb(lexicon_, analysis_, i, *reading.sense));
      if (!addressed) content_end_ = i;
      say_item_ = i;
      denied_end_ = denies ? content_after(analysis_, i) : i;
      in_speech_ = true;
      unknown_teller_ = places.subject.chunk == no_index && places.subject.unknown;
      if (places.subject.chunk != no_index && (own_subject || !memory_.has_speaker)) set_speaker(places.subject.chunk);
      date_speech(i);
      if (!addressed) sink_.verdict(analysis_, i, reading, Verdict::saying);
      return;
    }
    const bool happens = reading.kind == image::HeadKind::happen;
    if (reading.kind == image::HeadKind::light || happens) {
      light_item_ = i;
      light_happens_ = happens;
      light_subject_ = happens ? Subject{} : places.subject;
      light_auxiliary_ = auxiliary_of_verb(lexicon_, analysis_, i, *reading.sense);
    }
    if (analysis_.items[i].particle == ParticleKind::intention) intend_item_ = i;
    if (reading.kind == image::HeadKind::silent) note_silent(i, *reading.sense);
    if (looks_ahead(analysis_.items[i].particle) && clause_subject_ != no_index) {  // "Germany intends to send arms": it will
      light_item_ = i;
      light_subject_ = places.subject;
      light_subject_.chunk = clause_subject_;
      light_auxiliary_ = auxiliary_of_verb(lexicon_, analysis_, i, *reading.sense);
      if (light_auxiliary_ != Auxiliary::negation)
        light_auxiliary_ = analysis_.items[i].particle == ParticleKind::intention ? Auxiliary::future : Auxiliary::hypothetical;
    }
    sink_.verdict(analysis_, i, reading, reading.hidden ? Verdict::hidden_by_pattern
                                         : light_item_ == i ? Verdict::light_verb
                                                                                  : Verdict::silent_head);
  }

  // "warned Iran that …": some verbs of saying are events when they say whom they address.
  bool code_address(uint32_t i, const TriggerReading& reading, const Places& places, Auxiliary auxiliary) {
    if (reading.trigger == nullptr || places.object_inside) return false;
    Sides sides;
    fill_sides(analysis_, lexicon_.frames()[reading.trigger->frame], places, sides);
    if (!differ(sides)) return false;
    Draft draft = draft_of(i, reading);
    draft.auxiliary = auxiliary;
    finish(draft, places, reading);
    return true;
  }

  // "said on Sunday that …": the day stands in the clause of the verb of saying, before what is said.
  void date_speech(uint32_t i) {
    bool quoted = false;
    for (uint32_t k = i + 1; k < analysis_.items.size(); ++k) {
      const Item& item = analysis_.items[k];
      if ((item.kind == ItemKind::verb && (item.hit->clitics & clitic::conjunction)) || is_hard_stop(item)) return;
      if (item.kind == ItemKind::mark && item.mark == '"') quoted = !quoted;
      if (item.kind == ItemKind::particle && (item.particle == ParticleKind::that || item.particle == ParticleKind::relative)) return;
      if (item.kind != ItemKind::date || quoted) continue;
      const DateSpan& said = analysis_.dates[item.date].span;
      if (said.precision == DatePrecision::day && said.first.day != 0) memory_.speech_date = said;
      return;
    }
  }

  // "may lead to the imposition of …": what a verb without an event governs is as uncertain, or as far ahead, as the verb.
  void note_silent(uint32_t i, const Sense& sense) {
    silent_item_ = i;
    silent_auxiliary_ = auxiliary_of_verb(lexicon_, analysis_, i, sense);
    if (silent_auxiliary_ == Auxiliary::negation) silent_auxiliary_ = Auxiliary::none;  // "did not stop the attacks"
  }

  Auxiliary lent_by_silent(uint32_t i) const {
    const bool behind_preposition = i > 0 && analysis_.items[i - 1].particle == ParticleKind::preposition;
    return behind_preposition && governs_directly(silent_item_, i, false) ? silent_auxiliary_ : Auxiliary::none;
  }

  // Does the word at `governor` govern the one at `i`, with no clause and no other event noun between?
  bool governs_directly(uint32_t governor, uint32_t i, bool through_that) const {
    if (governor == no_index || i < governor) return false;
    for (uint32_t k = governor + 1; k < i; ++k) {
      const Item& item = analysis_.items[k];
      if (item.kind == ItemKind::verb || item.kind == ItemKind::nominal || is_hard_stop(item)) return false;
      if (item.kind != ItemKind::particle) continue;
      if (item.particle == ParticleKind::relative || (item.particle == ParticleKind::that && !through_that)) return false;
    }
    return true;
  }

  // "announced its withdrawal": the noun is what a verb of saying governs.
  bool announced(uint32_t i) const { return clause_subject_ != no_index && governs_directly(say_item_, i, false); }

  // Under a light verb that is the nearest verb before it in the clause?
  bool under_light_verb(uint32_t i) const {
    if (light_item_ == no_index || i - light_item_ > light_reach_items) return false;
    const bool intends = looks_ahead(analysis_.items[light_item_].particle);
    for (uint32_t k = light_item_ + 1; k < i; ++k) {
      const Item& item = analysis_.items[k];
      if (intends && item.kind == ItemKind::nominal) return false;  // "intends to open an inquiry into the killing": only the first is intended
      if (item.kind == ItemKind::verb || is_hard_stop(item)) return false;
      if (item.kind == ItemKind::nominal && !analysis_.items[k].consumed) return false;
    }
    return true;
  }

  // "a violent demonstration broke out": the noun stands before its verb of happening.
  bool before_light_verb(uint32_t i) const {
    for (uint32_t k = i + 1; k < analysis_.items.size() && k <= i + noun_reach_items; ++k) {
      const Item& item = analysis_.items[k];
      if (item.kind == ItemKind::verb) {
        const image::HeadKind kind = read_trigger(lexicon_, analysis_, k).kind;
        return kind == image::HeadKind::light || kind == image::HeadKind::happen;
      }
      if (item.kind == ItemKind::nominal || item.kind == ItemKind::mark || item.particle == ParticleKind::relative) return false;
    }
    return false;
  }

  // "Demonstration in Tunis": an event noun that opens a sentence without a verb is its report; a dateline or speaker may stand before.
  bool is_whole_report(uint32_t i) const {
    constexpr uint32_t dateline_items = 3;
    if (i > dateline_items || (i > 0 && !is_hard_stop(analysis_.items[i - 1])) || (analysis_.items[i].hit->clitics & (clitic::article | clitic::conjunction)))
      return false;
    for (const Item& item : analysis_.items)
      if (item.kind == ItemKind::verb) return false;
    return true;
  }

  // "announced a summit between Trump and Kim": those who act stand behind the noun.
  bool names_both(const Places& places) const {
    for (uint32_t i = 0; i < places.arguments.count; ++i) {
      const Chunk& chunk = analysis_.chunks[places.arguments.items[i].chunk];
      if (chunk.between && chunk.ref_count > 0 && analysis_.refs[chunk.refs_begin].has_country()) return true;
    }
    return false;
  }

  // Its party or its place stands beside the noun.
  bool is_placed(const Places& places) const {
    if (places.subject.chunk != no_index || places.object != no_index) return true;
    return places.arguments.count > 0 && analysis_.chunks[places.arguments.items[0].chunk].located;
  }

  bool in_circumstance(uint32_t i) const {
    if (i == 0) return false;
    const Item& before = analysis_.items[i - 1];
    return before.kind == ItemKind::particle && (before.particle == ParticleKind::during || before.particle == ParticleKind::after || before.particle == ParticleKind::response);
  }

  void visit_nominal(uint32_t i) {
    const TriggerReading reading = read_trigger(lexicon_, analysis_, i);
    if (reading.head == no_index || reading.kind != image::HeadKind::trigger)
      return sink_.verdict(analysis_, i, reading, reading.hidden ? Verdict::hidden_by_pattern : Verdict::no_trigger);
    const bool light = under_light_verb(i);
    const bool circumstance = in_circumstance(i);
    const bool again = analysis_.items[i].consumed && tells_again(reading);
    if (i < content_end_ && !light && !circumstance) return sink_.verdict(analysis_, i, reading, Verdict::content_of_another);
    const bool purpose = has_purpose(i);
    if (purpose && (!light || light_happens_) && !may_be_reported(i, reading)) return sink_.verdict(analysis_, i, reading, Verdict::joined_purpose);
    Places places = places_of_noun(lexicon_, analysis_, i, reading, light ? &light_subject_ : nullptr, clause_subject_, memory_);
    if (reading.sense->what == SenseClass::phrase) places.teller = teller();
    // "Lavrov said during a meeting with…": who acts in the clause is who met.
    const bool meeting = static_cast<EventType>(reading.trigger->type) == EventType::consult;
    if (((circumstance && meeting) || announced(i)) && places.subject.chunk == no_index && !names_both(places)) {
      places.subject.chunk = clause_subject_;
      places.subject.carried = true;
      places.subject.first_person = clause_subject_ == no_index && in_speech_;  // who tells of a meeting in a quotation was there
      places.speaker = memory_.has_speaker ? &memory_.speaker : nullptr;
    }
    Draft draft = draft_of(i, reading);
    draft.nominal = true;
    draft.auxiliary = light && light_auxiliary_ != Auxiliary::none ? light_auxiliary_ : auxiliary_of_noun(analysis_, i);
    if (draft.auxiliary == Auxiliary::none && quad_of(draft.type) != Quad::verbal_conflict) draft.auxiliary = lent_by_silent(i);
    draft.intended = light && light_item_ == intend_item_;
    if (analysis_.items[i].consumed && draft.auxiliary == Auxiliary::negation)  // "cancelled a visit" is told by its verb
      return sink_.verdict(analysis_, i, reading, Verdict::merged);
    // A noun that is mostly mentioned reports an event by itself only when it says who did it to whom.
    const bool happens = before_light_verb(i) || (light && light_happens_ && i - light_item_ <= happening_gap_items);
    const bool lasting = draft.type == EventType::sanction;  // sanctions that "continue", or "the sanctions on …", are old ones
    const bool old = lasting && (analysis_.items[i].hit->clitics & clitic::article);
    draft.reported = (happens && !lasting) || (is_whole_report(i) && is_placed(places));
    const bool lent = light && analysis_.items[light_item_].particle != ParticleKind::may;  // "seeks a truce" does not report one
    const bool done_by = is_deed(draft.type) && agent_of(analysis_, places.arguments) != nullptr;
    if (reading.strength == image::Strength::light && !lent && !circumstance && !draft.reported && !done_by && (old || !tells_both_sides(draft, places)))
      return sink_.verdict(analysis_, i, reading, Verdict::needs_light_verb);
    draft.reported = draft.reported || counts_victims(i, draft);
    draft.again = again;
    draft.answered = i > 0 && analysis_.items[i - 1].particle == ParticleKind::response;
    finish(draft, places, reading);
  }

  // "the killing of 10 soldiers": who counts reports.
  bool counts_victims(uint32_t i, const Draft& draft) const {
    return is_deed(draft.type) && i + 1 < analysis_.items.size() && analysis_.items[i + 1].kind == ItemKind::number;
  }

  // After ل, or in a chain of genitives whose first noun is: "to resume the talks".
  bool has_purpose(uint32_t i) const {
    for (uint32_t steps = 0; steps < 3; ++steps) {
      const Item& item = analysis_.items[i];
      if (item.hit == nullptr || (item.hit->clitics & (clitic::in | clitic::conjunction))) return false;
      if (item.hit->clitics & clitic::to) return i == 0 || analysis_.items[i - 1].particle != ParticleKind::intention;  // "ready to talk"
      if (i == 0 || (item.hit->clitics & clitic::article) || analysis_.items[i - 1].kind != ItemKind::nominal) return false;
      --i;
    }
    return false;
  }

  // The complement of a pattern is part of what was coded: "arrives … for a visit" is one visit. But who repels an attack is not who attacks.
  bool tells_again(const TriggerReading& reading) const {
    if (quad_of(static_cast<EventType>(reading.trigger->type)) == Quad::material_conflict) return false;
    for (const Draft& draft : drafts_)
      if (draft.trigger->type == reading.trigger->type) return true;
    return false;
  }

  // After ل: the purpose of another clause, unless it says who did it to whom ("faced an Israeli attack on …").
  bool may_be_reported(uint32_t i, const TriggerReading& reading) const {
    const Places places = places_of_noun(lexicon_, analysis_, i, reading, nullptr, no_index, memory_);
    Draft draft = draft_of(i, reading);
    return draft.type == EventType::assault && tells_both_sides(draft, places);
  }

  bool tells_both_sides(const Draft& draft, const Places& places) const {
    if (quad_of(draft.type) != Quad::material_conflict && draft.type != EventType::consult) return false;
    Sides sides;
    fill_sides(analysis_, lexicon_.frames()[draft.trigger->frame], places, sides);
    return sides.actor.count > 1 || (sides.actor.count > 0 && sides.recipient.count > 0);
  }

  // A circumstantial participle (مؤكدا، متهمة) continues its clause with the same subject.
  void visit_participle(uint32_t i) {
    const TriggerReading reading = read_trigger(lexicon_, analysis_, i);
    if (reading.head == no_index || (analysis_.items[i].hit->clitics & clitic::article)) return;
    uint32_t mark = i;  // over a quotation mark that closes before it
    while (mark > 0 && analysis_.items[mark - 1].kind == ItemKind::mark && analysis_.items[mark - 1].mark == '"') --mark;
    const bool opens = mark == 0 || (analysis_.items[mark - 1].kind == ItemKind::mark && analysis_.items[mark - 1].mark == ',') ||
                       (analysis_.items[i].hit->clitics & clitic::conjunction) || say_item_ == mark - 1;  // "added, condemning …"
    const bool says = reading.kind == image::HeadKind::say;
    const bool replies = says && opens_quotation(analysis_, i + 1);
    if ((!opens && !replies) || (reading.sense->morph & morph::kind_mask) != morph::active_participle) return;
    content_end_ = content_end_ > i ? i : content_end_;
    const Places places = places_of_participle(i);
    if (says) {
      if (!code_address(i, reading, places, auxiliary_of_noun(analysis_, i))) sink_.verdict(analysis_, i, reading, Verdict::saying);
      in_speech_ = true;
      if (clause_subject_ == no_index || analysis_.chunks[clause_subject_].kind != ChunkKind::actor) return;
      unknown_teller_ = false;
      return set_speaker(clause_subject_);
    }
    if (reading.kind != image::HeadKind::trigger || quad_of(static_cast<EventType>(reading.trigger->type)) == Quad::material_conflict) return;
    Draft draft = draft_of(i, reading);
    draft.auxiliary = auxiliary_of_noun(analysis_, i);
    finish(draft, places, reading);
  }

  Places places_of_participle(uint32_t i) const {
    Places places;
    places.memory = &memory_;
    places.trigger_item = i;
    places.arguments = arguments_after(analysis_, i);
    places.subject.chunk = clause_subject_;
    places.subject.carried = true;
    for (uint32_t k = 0; k < places.arguments.count && places.object == no_index; ++k)
      if (places.arguments.items[k].preposition == no_index && !places.arguments.items[k].inside_nominal) places.object = places.arguments.items[k].chunk;
    return places;
  }

  Draft draft_of(uint32_t i, const TriggerReading& reading) const {
    Draft draft;
    draft.item = i;
    draft.trigger = reading.trigger;
    draft.type = static_cast<EventType>(reading.trigger->type);
    draft.mode = static_cast<Mode>(reading.trigger->mode);
    draft.has_speaker = in_speech_ && memory_.has_speaker;
    draft.speaker = memory_.speaker;
    return draft;
  }

  void finish(Draft& draft, const Places& places, const TriggerReading& reading) {
    image::Frame frame = lexicon_.frames()[draft.trigger->frame];
    if (draft.intended) frame.joins = 0;
    fill_sides(analysis_, frame, places, draft.sides);
    if (is_choosy(frame) && !suits(draft, frame)) return sink_.verdict(analysis_, draft.item, reading, Verdict::no_side);
    direct_at_doer(lexicon_, analysis_, memory_, places, reading, draft);
    if (draft.sides.actor.count == 0 && speaks_for_itself(draft, places, reading)) draft.sides.actor.add(memory_.speaker);
    own_possessed(draft.sides.actor, nullptr);
    own_possessed(draft.sides.recipient, draft.sides.actor.count > 0 ? &draft.sides.actor.refs[0] : nullptr);
    if (draft.item < denied_end_ && draft.auxiliary == Auxiliary::none) draft.auxiliary = Auxiliary::negation;
    // Violence that is only prepared may never come.
    if (draft.intended && draft.type == EventType::assault && draft.auxiliary == Auxiliary::future) draft.auxiliary = Auxiliary::hypothetical;
    turn_future(draft.type, draft.mode, draft.auxiliary);
    if (!coder_.modes_.refine(lexicon_, analysis_, draft.item, draft.type, draft.mode))
      return sink_.verdict(analysis_, draft.item, reading, Verdict::hidden_by_pattern);
    const bool addressed = frame.joins || draft.addressee_open || draft.sides.recipient.count > 0;
    if (!addressed && looks_for_addressee(draft.type) && draft.sides.actor.count > 0) find_addressee(analysis_, memory_, drafts_.items(), draft);
    const bool unaddressed = draft.sides.recipient.count == 0 || !draft.sides.recipient.refs[0].has_country();
    if (draft.type == EventType::protest && unaddressed) find_cause(lexicon_, analysis_, draft.item, frame, draft.sides);
    if (draft.type == EventType::agree && draft.sides.actor.count == 0 && !draft.intended) {  // "stressed the eagerness of Mauritania's courts": theirs is the promise
      find_addressee_behind(analysis_, false, draft);
      draft.sides.actor = draft.sides.recipient;
      draft.sides.recipient = {};
    }
    if (!enough(draft, reading)) return sink_.verdict(analysis_, draft.item, reading, Verdict::no_side);
    if (has_content(draft.type, draft.mode)) content_end_ = content_after(analysis_, draft.item);
    analysis_.items[draft.item].consumed = true;
    if (reading.complement_item != no_index) analysis_.items[reading.complement_item].consumed = true;
    if (join_with_earlier(drafts_, draft)) return sink_.verdict(analysis_, draft.item, reading, Verdict::merged);
    sink_.verdict(analysis_, draft.item, reading, draft.again ? Verdict::merged : Verdict::coded);
    if (draft.again || !drafts_.push(draft)) return;
    const Sides::List& actor = draft.sides.actor;
    const bool half = draft.type == EventType::consult && actor.count == 1 && actor.chunk != no_index && analysis_.chunks[actor.chunk].counterpart;
    if (half) half_met_ = drafts_.size() - 1;
  }

  // "In a call with his counterpart, the minister denied …": whose counterpart it was, the clause tells afterwards.
  void complete_meeting(const Subject& subject) {
    if (half_met_ == no_index || subject.chunk == no_index || subject.carried) return;
    drafts_[half_met_].sides.actor.add_chunk(analysis_, subject.chunk);
    half_met_ = no_index;
  }

  // A wrong that is denied, feared or only possible is not laid at anybody's door; a duty is when it is said not to be done.
  bool suits(Draft& draft, const image::Frame& frame) const {
    if (!suits_frame(frame, draft.sides)) return false;
    if (frame.actor[0] == image::slot_official || frame.actor[0] == image::slot_armed) return true;
    if (draft.item < denied_end_) return false;
    const bool wants_not = frame.actor[0] == image::slot_speaker_not;
    if (draft.auxiliary != (wants_not ? Auxiliary::negation : Auxiliary::none)) return false;
    draft.auxiliary = Auxiliary::none;
    return true;
  }

  // A verb without any subject in its sentence continues the last speaker (ودعا إلى …), and so does a set phrase in his speech.
  bool speaks_for_itself(const Draft& draft, const Places& places, const TriggerReading& reading) const {
    if (!memory_.has_speaker || !is_verbal(draft.type) || places.passive || places.subject.unknown) return false;
    if (draft.nominal) return reading.sense->what == SenseClass::phrase && in_speech_;
    return (reading.sense->morph & morph::plural) == 0 && (draft.item == 0 || clause_subject_ == no_index);
  }

  // "his country", "its army": whose is told by who acts on it, the subject of the clause, else by the speaker.
  void own_possessed(Sides::List& list, const Ref* actor) const {
    if (list.chunk == no_index || !analysis_.chunks[list.chunk].possessed) return;
    const Ref* owner = actor != nullptr && actor->has_country() ? actor
                       : clause_subject_ != no_index && clause_subject_ != list.chunk && analysis_.chunks[clause_subject_].ref_count > 0
                           ? &analysis_.refs[analysis_.chunks[clause_subject_].refs_begin]
                       : memory_.has_speaker ? &memory_.speaker
                                             : nullptr;
    for (uint32_t i = 0; i < list.count && owner != nullptr; ++i)
      if (!list.refs[i].has_country()) std::memcpy(list.refs[i].country, owner->country, 4);
  }

  // Words need a speaker; deeds are reported without their doer too, but what is called off by nobody is only a meeting that is not held.
  bool enough(const Draft& draft, const TriggerReading& reading) const {
    if (draft.sides.actor.count > 0) return true;
    if (draft.nominal && analysis_.items[draft.item].particle == ParticleKind::refusal) return false;
    const bool deed = quad_of(draft.type) == Quad::material_conflict || draft.type == EventType::retreat;
    if (draft.sides.recipient.count > 0) return deed || draft.type == EventType::consult;
    return deed && (!draft.nominal || draft.reported) ? quad_of(draft.type) == Quad::material_conflict || draft.mode == Mode::release
                                  : reading.strength == image::Strength::always && quad_of(draft.type) == Quad::material_conflict;
  }

  Coder& coder_;
  const Lexicon& lexicon_;
  Analysis& analysis_;
  Memory& memory_;
  Bounded<Draft>& drafts_;
  const SentenceInput& input_;
  Sink& sink_;
  uint32_t topic_ = no_index;  // chunk of the topic recalled
  bool topic_seen_ = false;
  uint32_t main_subject_ = no_index;  // the first subject of the sentence
  uint32_t clause_subject_ = no_index, subject_around_aside_ = no_index;
  uint32_t content_end_ = 0;
  uint32_t denied_end_ = 0;  // up to here a verb of denial says that it did not happen
  uint32_t light_item_ = no_index;
  bool light_happens_ = false;  // "fierce battles are raging": the noun is all that the verb tells
  uint32_t say_item_ = no_index;
  Subject light_subject_;
  Auxiliary light_auxiliary_ = Auxiliary::none;
  uint32_t half_met_ = no_index;     // draft of a meeting with a counterpart whose other side was not named yet
  uint32_t intend_item_ = no_index;  // the last verb of intention
  uint32_t silent_item_ = no_index;  // the last verb without an event of its own, and how sure it is
  Auxiliary silent_auxiliary_ = Auxiliary::none;
  bool in_speech_ = false;
  bool unknown_teller_ = false;  // the verb of saying has a subject that nobody knows
};

void Coder::carve(Arena& arena) {
  modes_ = Modes(lexicon_);
  analysis_.items = Bounded<Item>(arena.carve<Item>(limits::sentence_token_count_max + 1));
  analysis_.chunks = Bounded<Chunk>(arena.carve<Chunk>(limits::chunk_count_max));
  analysis_.refs = Bounded<Ref>(arena.carve<Ref>(4 * limits::chunk_count_max));
  analysis_.dates = Bounded<DateMention>(arena.carve<DateMention>(limits::chunk_count_max));
  drafts_ = Bounded<Draft>(arena.carve<Draft>(limits::event_count_max));
}

uint32_t Coder::code_sentence(const SentenceInput& input, uint32_t sentence, uint64_t base_offset, Sink& sink) {
  find_scenes(input.hits, memory_.scenes_so_far);
  SentenceCoder(*this, input, sink).run();
  const Expansion expansion{lexicon_, input, analysis_, memory_, document_date_, sentence, base_offset};
  find_agreements(expansion, drafts_, memory_, sink);
  for (const Draft& draft : drafts_) {
    Event event = expansion.event_of(draft);
    doer_from_story(draft, expansion, event);
    const bool spoken = draft.has_speaker && is_verbal(draft.type) && draft.sides.actor.count > 0 && draft.sides.actor.refs[0].same_party(draft.speaker);
    date_from_story(event, sentence == 0 || input.token_end <= headline_end_, spoken);
    if (event.date.first.day != 0 && event.date.basis != DateBasis::document) memory_.last_date = event.date.first;
    const FeatureInput features{lexicon_, input, analysis_, draft, event, document_date_, drafts_.items()};
    sink.draft(features);
    const Judgement judgement = judge(features);
    if (judgement.judged) sink.judged(features, judgement.points);
    if (!judgement.vetoed()) sink.event(event);
  }
  if (sink.wants_mentions()) expansion.mentions(sink);
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
