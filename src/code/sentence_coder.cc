// The way through a sentence: dates, items, then every trigger from first to last, each by its kind; and what goes on from one to the next:
// the topic, the subject of the clause, the speaker.
#include "code/sentence_coder.h"

#include "base/calendar.h"
#include "code/asides.h"
#include "code/chunks.h"
#include "dates/dates.h"

namespace mirsad {
namespace {

uint32_t packed(const Date& date) {
  if (!date.known()) return 0;
  return static_cast<uint32_t>(date.year) * 10000 + (date.month ? date.month : 6u) * 100 + (date.day ? date.day : 15u);
}

}  // namespace

void SentenceCoder::run() {
  analysis_.clear();
  drafts_.clear();
  find_dates(input_.tokens, input_.folded->letters, input_.hits, {input_.token_begin, input_.token_end},
             coder_.writing_day_, analysis_.dates);
  anchor_to_story();
  build_items(input_, coder_.fronts_, memory_, packed(coder_.document_date_.first), analysis_);
  sink_.analysed(input_, analysis_);
  in_speech_ = memory_.quote_open;
  const ItemSets& sets = analysis_.sets;
  analysis_.in_speech = teller() != nullptr;
  if (sets.triggers.next(0) == no_index) return;
  recall_topic();
  hear_source();
  uint32_t mark = sets.marks.next(0), trigger = sets.triggers.next(0);
  while (mark != no_index || trigger != no_index) {
    if (mark < trigger) {
      visit_mark(mark);
      mark = sets.marks.next(mark + 1);
    } else {
      visit_trigger(trigger);
      trigger = sets.triggers.next(trigger + 1);
    }
  }
  analysis_.in_speech = teller() != nullptr;
}

// "A day later, …" opens a sentence: later than what was told last, where the report's own date would put it in the future.
void SentenceCoder::anchor_to_story() {
  const Date report = coder_.document_date_.first;
  if (analysis_.dates.empty() || memory_.last_date.day == 0 || report.day == 0) return;
  DateMention& opening = analysis_.dates[0];
  const bool opens = opening.token_begin <= input_.token_begin + 1;
  if (!opens || opening.span.basis != DateBasis::relative || opening.span.first.day == 0) return;
  const int32_t later = day_number(opening.span.first) - day_number(report);
  if (later > 0 && later <= 31) opening.span.first = date_of_day(day_number(memory_.last_date) + later);
}

// "According to the foreign minister (وفق وزير الخارجية), Iran …", before or behind what he says: in a sentence without a verb of saying, it is his.
void SentenceCoder::hear_source() {
  if (in_speech_ || !analysis_.sets.hold(ParticleKind::attribution)) return;
  uint32_t source = no_index;
  for (uint32_t i = 0; i < analysis_.items.size(); ++i) {
    const Item& item = analysis_.items[i];
    if (item.kind == ItemKind::verb && read_trigger(lexicon_, analysis_, i).kind == image::HeadKind::say) return;
    const bool behind = i > 0 && item.kind == ItemKind::chunk && analysis_.items[i - 1].particle == ParticleKind::attribution;
    if (!behind || source != no_index) continue;
    const Chunk& chunk = analysis_.chunks[item.chunk];
    if (chunk.kind == ChunkKind::actor && chunk.ref_count == 1 && analysis_.first_ref(chunk).has_country()) source = item.chunk;
  }
  if (source != no_index) set_speaker(source);
}

// Who acted in the sentence before goes on where this one begins with a verb and names nobody: زار الوزير القاهرة. ودعا مصر إلى …
void SentenceCoder::recall_topic() {
  if (!memory_.has_topic) return;
  Chunk topic = memory_.topic;
  topic.recalled = true;
  topic.refs_begin = analysis_.refs.size();
  topic.ref_count = 1;
  if (analysis_.refs.push(Ref(memory_.topic_party)) && analysis_.chunks.push(topic)) topic_ = analysis_.chunks.size() - 1;
}

// "The prince said that Iran's government (إن حكومة إيران) serves … and supports": whom the clause is about that is told.
uint32_t SentenceCoder::told_topic(uint32_t i, uint16_t form) const {
  for (uint32_t k = i; governors_.say_item != no_index && k-- > governors_.say_item + 1;) {
    if (analysis_.items[k].particle != ParticleKind::that) continue;
    const Item& next = analysis_.items[k + 1];
    const bool about = next.kind == ItemKind::chunk && analysis_.chunks[next.chunk].preposition == no_index && agrees(analysis_.chunks[next.chunk], form, true);
    return about ? next.chunk : no_index;
  }
  return no_index;
}

// The subject that a verb without one of its own carries on. A deed is not laid to somebody of another sentence.
uint32_t SentenceCoder::carried_to(uint32_t i, const TriggerReading& reading) const {
  if (clause_subject_ != no_index) {
    const uint16_t form = reading.sense->morph;
    if (const uint32_t told = told_topic(i, form); told != no_index && !agrees(analysis_.chunks[clause_subject_], form, true)) return told;
    const bool other = main_subject_ != no_index && !agrees(analysis_.chunks[clause_subject_], form, true) && agrees(analysis_.chunks[main_subject_], form, true);
    if (other) return main_subject_;
    if (agrees(analysis_.chunks[clause_subject_], form, true)) return clause_subject_;
    const uint32_t sent = envoy_before(i, form), meant = sent != no_index ? sent : meant_by_pronoun(i, form);
    return meant != no_index ? meant : clause_subject_;
  }
  if (i > 0 || reading.trigger == nullptr) return no_index;
  return is_deed(reading.trigger->type) ? no_index : topic_;
}

// "Italy sent its (وزير دفاعها) minister to Libya, where he met …": an officer of the subject's who agrees where the subject does not.
uint32_t SentenceCoder::envoy_before(uint32_t i, uint16_t form) const {
  for (uint32_t k = i; k-- > 0;) {
    if (analysis_.items[k].kind == ItemKind::mark && is_hard_stop(analysis_.items[k])) break;
    if (analysis_.items[k].kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis_.chunk_at(k);
    if (chunk.possessed && chunk.role_is_office && agrees(chunk, form, true)) return analysis_.items[k].chunk;
  }
  return no_index;
}

// "The troops shot a Palestinian because he (أنه) tried …": a pronoun that the subject does not suit means the party named last that it does.
uint32_t SentenceCoder::meant_by_pronoun(uint32_t i, uint16_t form) const {
  if (!pronoun_before(analysis_, i)) return no_index;
  for (uint32_t k = i; k-- > 0 && !is_hard_stop(analysis_.items[k]);) {
    if (analysis_.items[k].kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis_.chunk_at(k);
    if (!chunk.located && !chunk.place_like && chunk.ref_count == 1 && agrees(chunk, form, true)) return analysis_.items[k].chunk;
  }
  return no_index;
}

// The first subject of a sentence, in its main clause, is what the next one may go on about.
void SentenceCoder::keep_topic(uint32_t i, const Subject& subject) {
  if (topic_seen_ || subject.chunk == no_index || subject.carried) return;
  topic_seen_ = true;
  main_subject_ = subject.chunk;
  const Chunk& chunk = analysis_.chunks[subject.chunk];
  memory_.has_topic = false;
  if (chunk.kind != ChunkKind::actor || chunk.ref_count != 1 || !analysis_.first_ref(chunk).has_country() || governed_by_that(i)) return;
  memory_.topic = chunk;
  memory_.topic_party = analysis_.first_ref(chunk);
  memory_.has_topic = true;
}

bool SentenceCoder::governed_by_that(uint32_t i) const {
  if (!analysis_.sets.hold(ParticleKind::that)) return false;
  for (uint32_t k = i; k-- > 0;)
    if (analysis_.items[k].is(ParticleKind::that)) return true;
  return false;
}

void SentenceCoder::visit_trigger(uint32_t i) {
  switch (analysis_.items[i].kind) {
    case ItemKind::verb: return visit_verb(i);
    case ItemKind::nominal: return visit_nominal(i);
    default: return visit_participle(i);
  }
}

// "Lavrov: …" names the speaker of what follows.
void SentenceCoder::visit_mark(uint32_t i) {
  const uint8_t mark = analysis_.items[i].mark;
  if (mark == '"') memory_.quote_open = !memory_.quote_open;
  // What an aside tells has a subject of its own; behind it the clause goes on with the one before.
  if (opens_aside(analysis_, i)) subject_around_aside_ = clause_subject_;
  if (closes_aside(analysis_, i)) clause_subject_ = subject_around_aside_;
  if (mark != ':' || i == 0 || analysis_.items[i - 1].kind != ItemKind::chunk) return;
  const Chunk& chunk = analysis_.chunk_at(i - 1);
  if (i > 3 || chunk.kind != ChunkKind::actor || chunk.located) return;
  set_speaker(analysis_.items[i - 1].chunk);
  clause_subject_ = analysis_.items[i - 1].chunk;
}

void SentenceCoder::set_speaker(uint32_t chunk) {
  if (analysis_.chunks[chunk].ref_count == 0) return;
  const Ref& speaker = analysis_.first_ref(analysis_.chunks[chunk]);
  if (!memory_.has_speaker || !speaker.same_party(memory_.speaker)) memory_.speech_date = {};
  memory_.speaker = speaker;
  memory_.has_speaker = true;
  in_speech_ = true;
}

// Whose words are being reported here; null outside speech.
const Ref* SentenceCoder::teller() const { return in_speech_ && !unknown_teller_ && memory_.has_speaker ? &memory_.speaker : nullptr; }

Draft SentenceCoder::draft_of(uint32_t i, const TriggerReading& reading) const {
  Draft draft;
  draft.item = i;
  draft.trigger = reading.trigger;
  draft.sense = reading.sense;
  draft.type = reading.trigger->type;
  draft.mode = reading.trigger->mode;
  draft.has_speaker = in_speech_ && memory_.has_speaker;
  draft.speaker = memory_.speaker;
  return draft;
}

}  // namespace mirsad
