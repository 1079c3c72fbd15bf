// Finite verbs: events of their own, or words that say, deny, lend themselves, intend and happen, and govern what stands behind them.
#include "code/sentence_coder.h"

#include "code/addressee.h"
#include "code/auxiliary.h"
#include "code/word_fronts.h"
#include "lexicon/morph.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

// What is announced as an intention, or as not to be, has not been done; a request not to do something is a request all the same.
bool is_deed_or_tie(EventType type) {
  return type == EventType::retreat || type == EventType::support || type == EventType::consult || type == EventType::cooperate || type == EventType::aid;
}

// "the areas that the rebels hold (تسيطر عليها)", "the parties that back him": ties, posture and pressure that a relative clause has in the
// imperfect describe its noun, and last, as opposition does; blows, meetings and other words that it tells are happenings all the same.
bool lasts(const Draft& draft, const TriggerReading& reading) {
  const EventType type = draft.type;
  const bool opposes = type == EventType::accuse && draft.mode == Mode::disapprove && reading.complement_item == no_index;
  return opposes || type == EventType::support || type == EventType::cooperate || type == EventType::aid || type == EventType::coerce || type == EventType::sanction ||
         type == EventType::mobilize || type == EventType::threaten;
}

// Does "his saying (قوله)" or a that-clause open what the verb hands on?
bool is_speech_mark(const Item& item) { return item.particle == ParticleKind::quote_verb || item.particle == ParticleKind::that || item.particle == ParticleKind::that_pronoun; }

}  // namespace

// "that it may visit (أن تزور)": the verb at `verb` is what is wished, feared or expected.
bool SentenceCoder::is_wish(const Draft& draft, uint32_t verb) const {
  return draft.auxiliary == Auxiliary::hypothetical && verb > 0 && analysis_.items[verb - 1].particle == ParticleKind::that;
}

void SentenceCoder::visit_verb(uint32_t i) {
  const TriggerReading reading = read_trigger(lexicon_, analysis_, i);
  if (reading.head == no_index) return sink_.verdict(analysis_, i, reading, Verdict::no_trigger);
  if (i == swept_item_) return sink_.verdict(analysis_, i, reading, Verdict::merged);
  if (reading.kind != image::HeadKind::trigger) return visit_plain_verb(i, reading);
  governors_.light_item = no_index;
  // A relative clause within what is asked or promised tells what has happened.
  if (i < content_end_ && antecedent_of(analysis_, i) == no_index)
    return sink_.verdict(analysis_, i, reading, Verdict::content_of_another);
  Places places = places_of_verb(lexicon_, analysis_, i, reading, carried_to(i, reading), memory_);
  keep_topic(i, places.subject);
  places.teller = teller();
  Draft draft = draft_of(i, reading);
  if ((lasts(draft, reading) && describes(i, *reading.sense)) || holds_on(i, reading)) {
    complete_meeting(places.subject);
    go_on_with(i, places.subject);
    return sink_.verdict(analysis_, i, reading, Verdict::standing);
  }
  const bool after_while = i > 0 && analysis_.items[i - 1].particle == ParticleKind::while_;
  draft.opens_clause = after_while || analysis_.items[i].hit->carries(clitic::conjunction);
  draft.auxiliary = auxiliary_of_verb(lexicon_, analysis_, i, *reading.sense);
  draft.wished = is_wish(draft, i);
  if (draft.auxiliary == Auxiliary::none && is_deed_or_tie(draft.type)) draft.auxiliary = auxiliary_of_complement(analysis_, i, reading.complement_item);
  // "stressed the importance of commitment": what ought to be is nobody's promise.
  const uint32_t complement = reading.complement_item;
  const bool says = lexicon_.heads()[reading.head].kind == image::HeadKind::say;
  const bool pledges = draft.type == EventType::agree || draft.type == EventType::support;
  const bool ought = says && pledges && complement != no_index && complement > i + 1 && analysis_.items[complement - 1].particle == ParticleKind::prospect;
  if (ought && draft.auxiliary == Auxiliary::none) draft.auxiliary = Auxiliary::hypothetical;
  draft.intended = governs_directly(analysis_, governors_.intend_item, i, true);
  if (draft.intended && (draft.auxiliary == Auxiliary::none || draft.auxiliary == Auxiliary::hypothetical)) draft.auxiliary = Auxiliary::future;
  complete_meeting(places.subject);
  finish(draft, places, reading);
  go_on_with(i, places.subject);
}

// A verb's subject acts on in the next clause, unless the verb only describes somebody, "the support that the group gives", or says whose words
// these are: "according to what a spokesman announced".
void SentenceCoder::go_on_with(uint32_t i, const Subject& subject) {
  const bool attributes = i > 0 && analysis_.items[i - 1].particle == ParticleKind::attribution && clause_subject_ != no_index;
  if (subject.chunk == no_index || attributes || (!subject.carried && in_relative(i))) return;
  clause_subject_ = subject.chunk;
}

bool SentenceCoder::in_relative(uint32_t i) const {
  return i > 0 && analysis_.items[i - 1].is(ParticleKind::relative);
}

// "fighters whom the coalition backs (مقاتلون يدعمهم التحالف)", "areas that it holds (مناطق تسيطر عليها)": right behind an indefinite noun a verb
// whose pronoun, or that of its preposition, resumes it needs no relative.
bool SentenceCoder::resumes_indefinite(uint32_t i) const {
  const Item& verb = analysis_.items[i];
  const Item* next = i + 1 < analysis_.items.size() ? &analysis_.items[i + 1] : nullptr;
  const bool by_preposition = next != nullptr && next->kind == ItemKind::particle && next->carries(clitic::pronoun);
  if (i == 0 || verb.hit->carries(clitic::conjunction) || !(by_preposition || verb.hit->carries(clitic::pronoun))) return false;
  const Item& before = analysis_.items[i - 1];
  if (before.kind == ItemKind::chunk) {
    const Chunk& chunk = analysis_.chunks[before.chunk];
    return !chunk.definite && !chunk.named && (chunk.kind == ChunkKind::people || chunk.kind == ChunkKind::adjective);
  }
  if (before.kind != ItemKind::nominal && before.kind != ItemKind::word) return false;
  if (before.hit != nullptr) return !before.hit->carries(clitic::article | clitic::pronoun);
  return !before.front_sure && !article_at(input_, input_.tokens[before.token_begin], 0);
}

// A relative clause of its own in the imperfect; what is to come is told.
bool SentenceCoder::describes(uint32_t i, const Sense& sense) const {
  return (in_relative(i) || resumes_indefinite(i)) && (sense.morph & morph::kind_mask) == morph::imperfect && !analysis_.items[i].hit->carries(clitic::future);
}

// "a collision left (أسفر حادث تصادم عن) ten dead and …", "the collapse led to the death of six": the toll behind a verb whose subject strikes nobody
// is the accident's.
bool SentenceCoder::tells_accident(uint32_t i, const TriggerReading& reading) const {
  constexpr uint32_t subject_items = 2;
  if (!reading.hidden || reading.complement_item == no_index || coder_.accident_ == no_index) return false;
  const uint32_t subject = reading.complement_item;
  if (subject < i) return true;
  return subject > i && subject - i <= subject_items && item_in_group(analysis_.items[subject], coder_.accident_);
}

// Headlines tell what happened in the present, and so does a sentence that begins with who did it: "the army takes the town".
bool SentenceCoder::is_present_of_news(uint32_t i) const {
  if (input_.token_end <= coder_.headline_end_) return true;
  for (uint32_t k = 0; k < i; ++k)
    if (analysis_.items[k].kind != ItemKind::chunk && analysis_.items[k].kind != ItemKind::word) return false;
  return i > 0;
}

// "the opposition holds (وتسيطر المعارضة على) the north", "rebels are posted (يتمركزون) there": the imperfect of some verbs tells of a state that
// was there before; what may be, or is to come, is told.
bool SentenceCoder::holds_on(uint32_t i, const TriggerReading& reading) const {
  if (!lexicon_.heads()[reading.head].lasting || (reading.sense->morph & morph::kind_mask) != morph::imperfect) return false;
  if (analysis_.items[i].hit->carries(clitic::future | clitic::to)) return false;
  if (i > 0 && analysis_.items[i - 1].is(ParticleKind::that)) return false;
  return auxiliary_of_verb(lexicon_, analysis_, i, *reading.sense) == Auxiliary::none && !is_present_of_news(i);
}

void SentenceCoder::visit_plain_verb(uint32_t i, const TriggerReading& reading) {
  const bool suits = clause_subject_ == no_index || agrees(analysis_.chunks[clause_subject_], reading.sense->morph, true);
  const uint32_t meant = suits ? no_index : meant_by_pronoun(i, reading.sense->morph);
  const Places places = places_of_verb(lexicon_, analysis_, i, reading, meant != no_index ? meant : clause_subject_, memory_);
  keep_topic(i, places.subject);
  complete_meeting(places.subject);
  const bool own_subject = places.subject.chunk != no_index && !places.subject.carried;
  go_on_with(i, places.subject);
  governors_.light_item = no_index;
  if (reading.kind == image::HeadKind::say || reading.kind == image::HeadKind::deny) return visit_saying(i, reading, places, own_subject);
  governors_.note(lexicon_, analysis_, i, reading, places.subject, clause_subject_);
  if (reading.hidden && !reading.by_preposition) analysis_.items[reading.complement_item].hidden = true;
  if (tells_accident(i, reading))
    for (accident_end_ = i + 1; accident_end_ < analysis_.items.size() && !is_hard_stop(analysis_.items[accident_end_]);) ++accident_end_;
  sink_.verdict(analysis_, i, reading, reading.hidden                ? Verdict::hidden_by_pattern
                                       : governors_.light_item == i ? Verdict::light_verb
                                                                     : Verdict::silent_head);
}

bool SentenceCoder::speech_follows(uint32_t i) const {
  for (uint32_t k = i + 1; k < analysis_.items.size(); ++k) {
    const Item& item = analysis_.items[k];
    if (is_speech_mark(item) || item.kind == ItemKind::mark) return true;
    if (item.kind == ItemKind::nominal || item.kind == ItemKind::verb) return false;
  }
  return true;
}

// "The agency quoted the minister (نقلت عن الوزير) as saying …": whose words a verb hands on.
uint32_t SentenceCoder::source_of(const TriggerReading& reading, const Places& places) const {
  const uint32_t source = lexicon_.heads()[reading.head].source;
  for (uint32_t i = 0; source != 0 && i < places.arguments.count; ++i) {
    const Argument& argument = places.arguments.items[i];
    if (argument.preposition == source - 1 && !argument.inside_nominal && analysis_.chunks[argument.chunk].ref_count > 0) return argument.chunk;
  }
  return no_index;
}

void SentenceCoder::visit_saying(uint32_t i, const TriggerReading& reading, const Places& places, bool own_subject) {
  const bool addressed = code_address(i, reading, places, auxiliary_of_verb(lexicon_, analysis_, i, *reading.sense));
  if (!addressed) content_end_ = i;
  governors_.say_item = i;
  const bool told_within = in_relative(i) && i < governors_.denied_end;  // "denied what the sites had reported on …"
  if (!told_within) governors_.denied_end = reading.kind == image::HeadKind::deny ? content_after(analysis_, i) : i;
  in_speech_ = true;
  const uint32_t source = source_of(reading, places);
  unknown_teller_ = source == no_index && places.subject.chunk == no_index && places.subject.unknown;
  if (source != no_index) {
    set_speaker(source);
    if (!speech_follows(i)) clause_subject_ = source;  // "quoted him as accusing (اتهامه)": his is what a noun tells
  } else if (places.subject.chunk != no_index && (own_subject || !memory_.has_speaker)) {
    set_speaker(places.subject.chunk);
  }
  date_speech(i);
  if (!addressed) sink_.verdict(analysis_, i, reading, Verdict::saying);
}

// "warned Iran that …": some verbs of saying are events when they say whom they address.
bool SentenceCoder::code_address(uint32_t i, const TriggerReading& reading, const Places& places, Auxiliary auxiliary) {
  if (reading.trigger == nullptr || places.object_inside) return false;
  Sides sides;
  fill_sides(analysis_, lexicon_.frame_of(*reading.trigger), places, sides);
  if (!differ(sides)) return false;
  Draft draft = draft_of(i, reading);
  draft.auxiliary = auxiliary;
  finish(draft, places, reading);
  return true;
}

// "said on Sunday that …": the day stands in the clause of the verb of saying, before what is said.
void SentenceCoder::date_speech(uint32_t i) {
  bool quoted = false;
  for (uint32_t k = i + 1; k < analysis_.items.size(); ++k) {
    const Item& item = analysis_.items[k];
    if ((item.kind == ItemKind::verb && item.hit->carries(clitic::conjunction)) || is_hard_stop(item)) return;
    if (item.is_mark('"')) quoted = !quoted;
    if (item.kind == ItemKind::particle && (item.particle == ParticleKind::that || item.particle == ParticleKind::relative)) return;
    if (item.kind != ItemKind::date || quoted) continue;
    const DateSpan& said = analysis_.dates[item.date].span;
    if (said.precision == DatePrecision::day && said.first.day != 0) memory_.speech_date = said;
    return;
  }
}

}  // namespace mirsad
