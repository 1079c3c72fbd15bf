// Event nouns and masdars. Most nouns only mention what happened; they report it under a verb that lends itself, in a circumstance, as the whole
// headline, or when they say who did it to whom.
#include "code/sentence_coder.h"

#include "code/addressee.h"
#include "code/auxiliary.h"
#include "lexicon/morph.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

constexpr uint32_t noun_reach_items = 4, happening_gap_items = 2;

}  // namespace

// "announced its withdrawal": the noun is what a verb of saying governs.
bool SentenceCoder::announced(uint32_t i) const { return clause_subject_ != no_index && governs_directly(analysis_, governors_.say_item, i, false); }

// "a violent demonstration broke out": the noun stands before its verb of happening.
bool SentenceCoder::before_light_verb(uint32_t i) const {
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

// "the talks with Nairobi will begin (ستبدأ)", "their withdrawal ought to take place (ينبغي أن يتم)": the verb of happening behind its subject says
// that it is to come; strife that "will go on" has come.
Auxiliary SentenceCoder::told_ahead(uint32_t i) const {
  constexpr uint32_t reach_items = 8;
  bool may = false;
  for (uint32_t k = i + 1; k < analysis_.items.size() && k <= i + reach_items; ++k) {
    const Item& item = analysis_.items[k];
    if (item.kind == ItemKind::verb) {
      const image::HeadKind kind = read_trigger(lexicon_, analysis_, k).kind;
      const bool happens = !item.hit->carries(clitic::conjunction) && (kind == image::HeadKind::light || kind == image::HeadKind::happen);
      return !happens ? Auxiliary::none : item.hit->carries(clitic::future) ? Auxiliary::future : may ? Auxiliary::hypothetical : Auxiliary::none;
    }
    may = may || item.particle == ParticleKind::may;
    const bool bounds = item.kind == ItemKind::nominal || item.kind == ItemKind::mark || item.particle == ParticleKind::relative || item.particle == ParticleKind::that;
    if (bounds || is_hard_stop(item)) return Auxiliary::none;
  }
  return Auxiliary::none;
}

// "Protests against … sweep (تجتاح) the universities": dissent that stands before a verb of blows is its subject, and strikes nobody.
bool SentenceCoder::sweeps(uint32_t i, const Draft& draft) {
  if (draft.type != EventType::protest || (i > 0 && !is_hard_stop(analysis_.items[i - 1]))) return false;
  for (uint32_t k = i + 1; k < analysis_.items.size() && !is_hard_stop(analysis_.items[k]); ++k) {
    const Item& item = analysis_.items[k];
    if (item.kind == ItemKind::nominal || item.particle == ParticleKind::relative) return false;
    if (item.kind != ItemKind::verb) continue;
    const TriggerReading reading = read_trigger(lexicon_, analysis_, k);
    if (reading.trigger == nullptr || reading.trigger->type != EventType::assault) return false;
    if ((reading.sense->morph & morph::feminine) == 0 || item.hit->carries(clitic::conjunction)) return false;
    swept_item_ = k;
    return true;
  }
  return false;
}

// "Battles in Taiz and the army advances (والجيش يتقدم)": a subject with "and" before its verb begins a clause of its own.
bool SentenceCoder::joins_clause(uint32_t verb) const {
  const Item& before = analysis_.items[verb - 1];
  return before.hit != nullptr && (before.hit->clitics & clitic::conjunction) && (before.kind == ItemKind::chunk || before.kind == ItemKind::word);
}

// "Demonstration in Tunis": an event noun that opens a sentence without a verb is its report; a dateline or speaker may stand before.
bool SentenceCoder::is_whole_report(uint32_t i) const {
  constexpr uint32_t dateline_items = 3;
  if (i > dateline_items || (i > 0 && !is_hard_stop(analysis_.items[i - 1])) || analysis_.items[i].hit->carries(clitic::article | clitic::conjunction))
    return false;
  for (uint32_t k = 0; k < analysis_.items.size(); ++k)
    if (analysis_.items[k].kind == ItemKind::verb) return k > i + 1 && joins_clause(k);
  return true;
}

// "announced a summit between Trump and Kim": those who act stand behind the noun.
bool SentenceCoder::names_both(const Places& places) const {
  for (uint32_t i = 0; i < places.arguments.count; ++i) {
    const Chunk& chunk = analysis_.chunks[places.arguments.items[i].chunk];
    if (chunk.between && chunk.ref_count > 0 && analysis_.first_ref(chunk).has_country()) return true;
  }
  return false;
}

// Its party or its place stands beside the noun.
bool SentenceCoder::is_placed(const Places& places) const {
  if (places.subject.chunk != no_index || places.object != no_index) return true;
  return places.arguments.count > 0 && analysis_.chunks[places.arguments.items[0].chunk].located;
}

// "Military operation against (ضد) the Taliban", "Assets of (ل) the president frozen".
bool SentenceCoder::says_to_whom(const Draft& draft, const Places& places) const {
  Sides sides;
  fill_sides(analysis_, lexicon_.frames()[draft.trigger->frame], places, sides);
  return is_deed(draft.type) && sides.recipient.count > 0;
}

bool SentenceCoder::in_circumstance(uint32_t i) const {
  if (i == 0) return false;
  const Item& before = analysis_.items[i - 1];
  return before.kind == ItemKind::particle && (before.particle == ParticleKind::during || before.particle == ParticleKind::after || before.particle == ParticleKind::response);
}

// "the killing of 10 soldiers": who counts reports.
bool SentenceCoder::counts_victims(uint32_t i, const Draft& draft) const {
  return is_deed(draft.type) && i + 1 < analysis_.items.size() && analysis_.items[i + 1].kind == ItemKind::number;
}

// After ل, or in a chain of genitives whose first noun is: "to resume the talks".
bool SentenceCoder::has_purpose(uint32_t i) const {
  for (uint32_t steps = 0; steps < 3; ++steps) {
    const Item& item = analysis_.items[i];
    if (item.hit == nullptr || item.hit->carries(clitic::in | clitic::conjunction)) return false;
    if (item.hit->carries(clitic::to)) return i == 0 || analysis_.items[i - 1].particle != ParticleKind::intention;  // "ready to talk"
    if (i == 0 || item.hit->carries(clitic::article) || analysis_.items[i - 1].kind != ItemKind::nominal) return false;
    --i;
  }
  return false;
}

// The complement of a pattern is part of what was coded: "arrives … for a visit" is one visit. But who repels an attack is not who attacks.
bool SentenceCoder::tells_again(const TriggerReading& reading) const {
  if (is_deed(reading.trigger->type)) return false;
  for (const Draft& draft : drafts_)
    if (draft.trigger->type == reading.trigger->type) return true;
  return false;
}

// "the invitation that he addressed to him to visit Rabat": what ل adds to a verb that has lent itself to another noun is no deed of its subject.
bool SentenceCoder::invites(uint32_t i) const {
  const Item& light = analysis_.items[governors_.light_item];
  if (light.particle == ParticleKind::intention || light.particle == ParticleKind::may) return false;
  return read_trigger(lexicon_, analysis_, i).trigger->type == EventType::consult;
}

// After ل: the purpose of another clause, unless it says who did it to whom ("faced an Israeli attack on …").
bool SentenceCoder::may_be_reported(uint32_t i, const TriggerReading& reading) const {
  const Places places = places_of_noun(lexicon_, analysis_, i, reading, nullptr, no_index, memory_);
  Draft draft = draft_of(i, reading);
  return draft.type == EventType::assault && tells_both_sides(draft, places);
}

bool SentenceCoder::tells_both_sides(const Draft& draft, const Places& places) const {
  const image::Frame& frame = lexicon_.frame_of(*draft.trigger);
  if (!is_deed(draft.type) && draft.type != EventType::consult && !is_choosy(frame)) return false;
  Sides sides;
  fill_sides(analysis_, frame, places, sides);
  return sides.actor.count > 1 || (sides.actor.count > 0 && sides.recipient.count > 0);
}

// "to demand the resignation (للمطالبة باستقالة) of the government": what is asked, refused or promised has not happened, though the asking itself is
// no more than mentioned.
void SentenceCoder::only_mention(uint32_t i, const TriggerReading& reading, Verdict verdict) {
  constexpr uint32_t near_items = 6;
  const EventType type = reading.trigger->type;
  const uint32_t complement = reading.complement_item;
  const bool content = type != EventType::accuse && has_content(type, reading.trigger->mode);
  if (content && complement != no_index && complement > i && complement - i <= near_items && !in_circumstance(complement))
    analysis_.items[complement].hidden = true;
  sink_.verdict(analysis_, i, reading, verdict);
}

// "within (في إطار) an agreement", "ended, changed, left the agreement": it stood before; what is agreed now is told by "there was an agreement
// on (تم الاتفاق على)", behind "after", or by a headline.
bool SentenceCoder::is_old_accord(uint32_t i, const TriggerReading& reading, bool light) const {
  const EventType type = reading.trigger->type;
  if (type != EventType::agree || reading.complement_item != no_index || reading.strength != image::Strength::light || i == 0) return false;
  if (analysis_.items[i - 1].particle == ParticleKind::during) return true;
  const bool known = analysis_.items[i].hit->carries(clitic::article | clitic::pronoun);
  return known && !in_circumstance(i) && !(light && governors_.light_happens && i - governors_.light_item <= happening_gap_items);
}

void SentenceCoder::visit_nominal(uint32_t i) {
  const TriggerReading reading = read_trigger(lexicon_, analysis_, i);
  if (analysis_.items[i].hidden) return sink_.verdict(analysis_, i, reading, Verdict::hidden_by_pattern);
  if (reading.head == no_index || reading.kind != image::HeadKind::trigger)
    return sink_.verdict(analysis_, i, reading, reading.hidden ? Verdict::hidden_by_pattern : Verdict::no_trigger);
  const bool light = governors_.lends_to(analysis_, i);
  const bool circumstance = in_circumstance(i);
  const bool again = analysis_.items[i].consumed && tells_again(reading);
  if (is_old_accord(i, reading, light)) return sink_.verdict(analysis_, i, reading, Verdict::needs_light_verb);
  if (i < content_end_ && !light && !circumstance) return sink_.verdict(analysis_, i, reading, Verdict::content_of_another);
  const bool purpose = has_purpose(i);
  if (purpose && (!light || governors_.light_happens || invites(i)) && !may_be_reported(i, reading)) return only_mention(i, reading, Verdict::joined_purpose);
  const Places places = places_of_nominal(i, reading, light, circumstance);
  Draft draft = draft_of(i, reading);
  draft.nominal = true;
  draft.auxiliary = auxiliary_of_nominal(i, draft.type, light);
  draft.wished = light && is_wish(draft, governors_.light_item);
  draft.intended = light && governors_.light_item == governors_.intend_item;
  if (analysis_.items[i].consumed && draft.auxiliary == Auxiliary::negation)  // "cancelled a visit" is told by its verb
    return sink_.verdict(analysis_, i, reading, Verdict::merged);
  draft.reported = reports_itself(i, draft, places, light) || sweeps(i, draft) || is_dispersed(i, draft);
  if (reading.strength == image::Strength::light && !draft.reported && !circumstance && !is_telling(i, draft, places, light))
    return only_mention(i, reading, Verdict::needs_light_verb);
  draft.reported = draft.reported || counts_victims(i, draft);
  draft.again = again;
  draft.afterwards = i > 0 && analysis_.items[i - 1].particle == ParticleKind::after;
  draft.answered = i > 0 && analysis_.items[i - 1].particle == ParticleKind::response;
  finish(draft, places, reading);
}

Places SentenceCoder::places_of_nominal(uint32_t i, const TriggerReading& reading, bool light, bool circumstance) const {
  Places places = places_of_noun(lexicon_, analysis_, i, reading, light ? &governors_.light_subject : nullptr, clause_subject_, memory_);
  places.teller = teller();
  // "Lavrov said during a meeting with…": who acts in the clause is who met.
  const bool meeting = reading.trigger->type == EventType::consult;
  if (((circumstance && meeting) || announced(i)) && places.subject.chunk == no_index && !names_both(places)) {
    places.subject.chunk = clause_subject_;
    places.subject.carried = true;
    places.subject.first_person = clause_subject_ == no_index && in_speech_;  // who tells of a meeting in a quotation was there
    places.speaker = memory_.has_speaker ? &memory_.speaker : nullptr;
  }
  return places;
}

Auxiliary SentenceCoder::auxiliary_of_nominal(uint32_t i, EventType type, bool light) const {
  if (light && governors_.light_auxiliary != Auxiliary::none) return governors_.light_auxiliary;
  Auxiliary own = auxiliary_of_noun(analysis_, i);
  const bool may_be_told_ahead = quad_of(type) == Quad::verbal_cooperation || quad_of(type) == Quad::material_cooperation;
  if (own == Auxiliary::none && may_be_told_ahead) own = told_ahead(i);
  return own == Auxiliary::none && quad_of(type) != Quad::verbal_conflict ? governors_.doubt_on(analysis_, i) : own;
}

// "Police broke up a demonstration": what is dispersed has taken place.
bool SentenceCoder::is_dispersed(uint32_t i, const Draft& draft) const {
  constexpr uint32_t reach_items = 10;
  const bool known = analysis_.items[i].hit->carries(clitic::article | clitic::pronoun);  // "suppressing their protests" tells of none
  if (draft.type != EventType::protest || known || drafts_.size() == 0) return false;
  const Draft& last = drafts_[drafts_.size() - 1];
  if (last.mode != Mode::crowd_control || last.auxiliary != Auxiliary::none || last.item > i || i - last.item > reach_items) return false;
  for (uint32_t k = last.item + 1; k < i; ++k)
    if (is_hard_stop(analysis_.items[k]) || analysis_.items[k].kind == ItemKind::verb) return false;
  return true;
}

// Beside a verb of happening, or as the whole headline. Sanctions that "continue" are old ones.
bool SentenceCoder::reports_itself(uint32_t i, const Draft& draft, const Places& places, bool light) const {
  // "the protests began": the verb that lends itself has the event for subject.
  const bool begins = light && governors_.light_subject.chunk == no_index && !governors_.light_subject.first_person && i == governors_.light_item + 1;
  const bool happens = before_light_verb(i) || begins || (light && governors_.light_happens && i - governors_.light_item <= happening_gap_items);
  return (happens && draft.type != EventType::sanction) || (is_whole_report(i) && (is_placed(places) || says_to_whom(draft, places)));
}

// A noun that is mostly mentioned tells an event when a verb lends itself or when it says who did it to whom; "the sanctions on …" are old.
bool SentenceCoder::is_telling(uint32_t i, const Draft& draft, const Places& places, bool light) const {
  if (light && analysis_.items[governors_.light_item].particle != ParticleKind::may) return true;  // "seeks a truce" does not report one
  if (is_deed(draft.type) && agent_of(analysis_, places.arguments) != nullptr) return true;
  const bool old = draft.type == EventType::sanction && analysis_.items[i].hit->carries(clitic::article);
  return !old && tells_both_sides(draft, places);
}

}  // namespace mirsad
