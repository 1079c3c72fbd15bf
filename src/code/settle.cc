// From a trigger and its places to a draft: sides, owners, addressees, colour; kept, joined with an earlier one, or dropped with a verdict.
#include "code/sentence_coder.h"

#include "code/addressee.h"
#include "code/auxiliary.h"
#include "code/cause.h"
#include "code/claims.h"
#include "code/drafts.h"
#include "code/sectors.h"
#include "lexicon/morph.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

// Victims of no country are of whom the blow was meant for, when they are of its kind; else both suffered it.
void add_struck(const Analysis& analysis, uint32_t struck, Sides::List& recipient) {
  const Ref& target = analysis.first_ref(analysis.chunks[struck]);
  const bool same_kind = target.sector.empty() || recipient.refs[0].sector == target.sector;
  if (recipient.count == 1 && same_kind) recipient.refs[0].country = target.country;
  else recipient.add_chunk(analysis, struck);
}

bool no_country(const Sides::List& list) {
  for (uint32_t i = 0; i < list.count; ++i)
    if (list.refs[i].has_country()) return false;
  return true;
}

// "The Observatory said that aircraft struck …": an organisation that watches tells of violence and does none.
bool only_tells(const Draft& draft) {
  const bool violent = draft.type == EventType::assault || draft.type == EventType::coerce;
  return violent && draft.sides.actor.count == 1 && draft.sides.actor.refs[0].country.text() == "NGO";
}

}  // namespace

// "The minister attacked the government", "Chávez renewed his attack on …": what one person who bears no arms does to another, he does with words.
void SentenceCoder::turn_to_words(Draft& draft) const {
  if (draft.type != EventType::assault || draft.mode != Mode::none || draft.auxiliary != Auxiliary::none) return;
  const bool again_told = draft.nominal && (analysis_.items[draft.item].hit->clitics & clitic::article);  // "called the attack (الهجوم) on Idlib …"
  const Sides::List& actor = draft.sides.actor;
  if (again_told || draft.sense->what == SenseClass::masdar || actor.count != 1 || actor.chunk == no_index) return;
  const Chunk& chunk = analysis_.chunks[actor.chunk];
  const bool one = chunk.person || (chunk.role_is_office && chunk.number <= 1 && (chunk.numbers == 0 || (chunk.numbers & morph::singular)));
  if (!one || is_armed(actor.refs[0].sector.text()) || is_private(actor.refs[0].sector.text())) return;
  const image::Trigger* words = trigger_of_person(lexicon_, draft.sense->value);
  if (words == nullptr) return;
  draft.trigger = words;
  draft.type = words->type;
  draft.mode = words->mode;
}

// A wrong that is denied, feared or only possible is not laid at anybody's door; a duty is when it is said not to be done.
bool SentenceCoder::suits(Draft& draft, const image::Frame& frame) const {
  if (!suits_frame(frame, draft.sides)) return false;
  if (frame.actor[0] >= image::slot_official && frame.actor[0] <= image::slot_people) return true;
  if (draft.item < governors_.denied_end) return false;
  const bool wants_not = frame.actor[0] == image::slot_speaker_not;
  if (draft.auxiliary != (wants_not ? Auxiliary::negation : Auxiliary::none)) return false;
  draft.auxiliary = Auxiliary::none;
  return true;
}

// A verb without any subject in its sentence continues the last speaker (ودعا إلى …), and so does a set phrase in his speech.
bool SentenceCoder::speaks_for_itself(const Draft& draft, const Places& places, const TriggerReading& reading) const {
  if (!memory_.has_speaker || !is_verbal(draft.type) || places.passive || places.subject.unknown) return false;
  if (draft.nominal) return reading.sense->what == SenseClass::phrase && in_speech_;
  return (reading.sense->morph & morph::plural) == 0 && (draft.item == 0 || clause_subject_ == no_index);
}

// "denied, after his visit (بعد زيارته), the reports that it had published …": what stands in a circumstance or a relative clause of what is denied has
// happened, and so have the accusations that are denied themselves.
bool SentenceCoder::is_denied(const Draft& draft) const {
  if (draft.item >= governors_.denied_end) return false;
  if (draft.type == EventType::accuse && draft.nominal) return false;
  const bool after_meeting = draft.nominal && draft.type == EventType::consult && analysis_.items[draft.item].hit->has(SenseClass::phrase);  // خلال لقائه
  if (after_meeting || analysis_.items[draft.item].kind == ItemKind::participle) return false;  // "denied it, wondering at …"
  if (draft.nominal) return !in_circumstance(draft.item) && (draft.type != EventType::consult || analysis_.items[draft.item - 1].particle != ParticleKind::place);
  return !in_relative(draft.item) || antecedent_of(analysis_, draft.item) == no_index;
}

// "his country", "its army": whose is told by who acts on it, the subject of the clause, else by the speaker.
void SentenceCoder::own_possessed(Sides::List& list, const Ref* actor) const {
  if (list.chunk == no_index || !analysis_.chunks[list.chunk].possessed) return;
  const Ref* owner = actor != nullptr && actor->has_country() ? actor
                     : clause_subject_ != no_index && clause_subject_ != list.chunk && analysis_.chunks[clause_subject_].ref_count > 0
                         ? &analysis_.first_ref(analysis_.chunks[clause_subject_])
                     : memory_.has_speaker ? &memory_.speaker
                                           : nullptr;
  for (uint32_t i = 0; i < list.count && owner != nullptr; ++i)
    if (!list.refs[i].has_country()) list.refs[i].country = owner->country;
}

// "Obama announced the sending of (إرسال) 30,000 soldiers to Afghanistan": soldiers of no country whom a noun sends are of who sends them, the
// power that acts in the clause, and not of where they go.
void SentenceCoder::own_troops(Draft& draft) const {
  Sides::List& actor = draft.sides.actor;
  if (draft.type != EventType::mobilize || !draft.nominal || actor.count != 1 || actor.refs[0].has_country() || actor.refs[0].sector.text() != "MIL") return;
  if (clause_subject_ == no_index || clause_subject_ == actor.chunk || analysis_.chunks[clause_subject_].ref_count == 0) return;
  const Ref& sender = analysis_.first_ref(analysis_.chunks[clause_subject_]);
  if (sender.has_country() && (sender.sector.empty() || is_power(sender.sector.text()))) actor.refs[0].country = sender.country;
}

// Words need a speaker; deeds are reported without their doer too, but what is called off by nobody is only a meeting that is not held.
bool SentenceCoder::enough(const Draft& draft, const TriggerReading& reading) const {
  if (draft.sides.actor.count > 0) return true;
  if (draft.nominal && analysis_.items[draft.item].particle == ParticleKind::refusal) return false;
  const bool deed = is_deed(draft.type) || draft.type == EventType::retreat;
  if (draft.sides.recipient.count > 0) return deed || draft.type == EventType::consult;
  return deed && (!draft.nominal || draft.reported) ? is_deed(draft.type) || draft.mode == Mode::release
                                : reading.strength == image::Strength::always && is_deed(draft.type);
}

// "And Kahrout called on (ودعا كرحوت) the Iraqi ministries": what somebody whom nobody knows demands, or lays at another's door, is told all
// the same where a clause begins with it.
bool SentenceCoder::told_of_stranger(const Draft& draft, const Places& places) const {
  const bool at_another = draft.type == EventType::request || draft.type == EventType::accuse || draft.type == EventType::threaten;
  if (!at_another || draft.nominal || draft.auxiliary != Auxiliary::none) return false;
  if (!places.finite || places.passive || places.subject.chunk != no_index || !places.subject.unknown) return false;
  const bool opens = draft.opens_clause || draft.item == 0 || analysis_.items[draft.item - 1].kind == ItemKind::mark;
  return opens && draft.sides.recipient.count > 0 && draft.sides.recipient.refs[0].has_country();
}

// "In a call with his counterpart, the minister denied …": whose counterpart it was, the clause tells afterwards.
void SentenceCoder::complete_meeting(const Subject& subject) {
  if (half_met_ == no_index || subject.chunk == no_index || subject.carried || analysis_.chunks[subject.chunk].ref_count == 0) return;
  drafts_[half_met_].sides.actor.add_chunk(analysis_, subject.chunk);
  half_met_ = no_index;
}

// "After meeting (بعد لقائه) the president, the minister said …", "in talks with (مع) the ambassador, …": before the sentence has any verb, whoever
// it is that meets comes with it.
bool SentenceCoder::is_half_opened(const Draft& draft) const {
  if (!draft.nominal) return false;
  for (uint32_t i = 0; i < draft.item; ++i)
    if (analysis_.items[i].kind == ItemKind::verb || analysis_.items[i].kind == ItemKind::participle) return false;
  const Item& item = analysis_.items[draft.item];
  const bool governed = draft.item == 0 || analysis_.items[draft.item - 1].particle == ParticleKind::after || analysis_.items[draft.item - 1].particle == ParticleKind::during;
  const bool of_his = item.hit->carries(clitic::pronoun) || item.hit->has(SenseClass::phrase);
  return governed && (of_his || analysis_.chunks[draft.sides.actor.chunk].preposition != no_index);
}

// Against whom people protest: those whom the verb's prepositions set them against, else whom the cause names, else whose seat they stand at.
void SentenceCoder::direct_protest(const image::Frame& frame, Draft& draft) const {
  const Sides::List& recipient = draft.sides.recipient;
  const bool unaddressed = recipient.count == 0 || !recipient.refs[0].has_country();
  if (!unaddressed && !is_within_cause(lexicon_, analysis_, draft.item, frame, coder_.hostility_, recipient.chunk)) return;
  if (find_cause(lexicon_, analysis_, draft.item, frame, coder_.hostility_, draft.sides) || recipient.count > 0) return;
  if (const uint32_t body = body_stood_at(analysis_, draft.item); body != no_index) draft.sides.recipient.add_chunk(analysis_, body);
}

// Sides that no place of the frame names.
void SentenceCoder::fill_gaps(const image::Frame& frame, const TriggerReading& reading, Draft& draft) const {
  // "was exposed to an attack that pirates carried out"
  if (draft.type == EventType::assault && draft.sides.actor.count == 0 && reading.complement_item != no_index)
    if (const Subject doer = doer_behind(lexicon_, analysis_, reading.complement_item); doer.chunk != no_index && doer.chunk != draft.sides.recipient.chunk)
      draft.sides.actor.add_chunk(analysis_, doer.chunk);
  if (draft.type == EventType::assault && draft.sides.actor.count == 0)
    if (const Subject doer = claimant(lexicon_, analysis_, draft.item); doer.chunk != no_index) {
      if (doer.chunk == draft.sides.recipient.chunk) draft.sides.recipient = {};  // who carries it out does not suffer it
      draft.sides.actor.add_chunk(analysis_, doer.chunk);
    }
  if (draft.type == EventType::assault && draft.sides.actor.count == 0 && !frame.joins)
    if (const Ref* opponent = fought(lexicon_, analysis_, coder_.clashes_, draft.item, draft.sides.recipient); opponent != nullptr) draft.sides.actor.add(*opponent);
  if (draft.type == EventType::assault && draft.sides.recipient.count > 0 && no_country(draft.sides.recipient))
    if (const uint32_t struck = struck_behind(lexicon_, analysis_, draft.item); struck != no_index && struck != draft.sides.actor.chunk)
      add_struck(analysis_, struck, draft.sides.recipient);
  const bool addressed = frame.joins || draft.addressee_open || draft.sides.recipient.count > 0;
  if (!addressed && looks_for_addressee(draft.type) && draft.sides.actor.count > 0) find_addressee(analysis_, memory_, drafts_.items(), draft);
  if (draft.type == EventType::protest) direct_protest(frame, draft);
  // "Visit of … to …: 15 agreements signed", "an agreement was signed": by the two that the story is about.
  const bool signs = frame.joins && draft.type == EventType::support && draft.nominal && draft.sides.actor.count == 0 && memory_.has_pair;
  if (signs && analysis_.items[draft.item].hit->has(SenseClass::masdar) && (draft.reported || is_whole_report(draft.item)))
    for (const Ref& party : memory_.pair) draft.sides.actor.add(party);
  if (draft.type == EventType::agree && draft.sides.actor.count == 0 && !draft.intended) {  // "stressed the eagerness of Mauritania's courts": theirs is the promise
    find_addressee_behind(analysis_, false, draft);
    draft.sides.actor = draft.sides.recipient;
    draft.sides.recipient = {};
  }
}

// Somebody who holds power, seeks it, or bears arms stands on a side.
bool SentenceCoder::names_power(const Draft& draft) const {
  for (const Sides::List* side : {&draft.sides.actor, &draft.sides.recipient})
    for (uint32_t i = 0; i < side->count; ++i) {
      const std::string_view sector = side->refs[i].sector.text();
      if (is_office(sector) || is_armed(sector)) return true;
    }
  return false;
}

// "the families met for the feast", "the university admits students": what private people of one country tell, promise or lend each other.
// Demands, refusals and complaints of citizens and workers are politics, so is what they are promised, and whoever negotiates or meets in twos stands for others.
bool SentenceCoder::among_private(const Draft& draft) const {
  constexpr uint16_t negotiate = 46;
  const bool asks = draft.type == EventType::request || draft.type == EventType::reject || draft.type == EventType::accuse, meets = draft.type == EventType::consult;
  if (!asks && !meets && draft.type != EventType::agree && draft.type != EventType::support && draft.type != EventType::concede) return false;
  const Sides::List& actor = draft.sides.actor;
  const bool two_men = actor.chunk != no_index && analysis_.chunks[actor.chunk].number == 2;
  if (actor.count == 0 || two_men || (meets && (actor.count > 1 || draft.trigger->cameo == negotiate))) return false;
  std::string_view home;
  for (const Sides::List* side : {&draft.sides.actor, &draft.sides.recipient})
    for (uint32_t i = 0; i < side->count; ++i) {
      const Ref& ref = side->refs[i];
      const std::string_view sector = ref.sector.text(), country = ref.country.text();
      const bool acts = side == &draft.sides.actor;
      if (ref.entity != image::none || !(is_private(sector) || (!acts && sector.empty()))) return false;
      if ((asks || !acts) && is_public_voice(sector)) return false;
      if (country.empty()) continue;
      if (!is_state(country) || (!home.empty() && home != country)) return false;
      home = country;
    }
  return true;
}

void SentenceCoder::finish(Draft& draft, const Places& places, const TriggerReading& reading) {
  image::Frame frame = lexicon_.frame_of(*draft.trigger);
  if (draft.intended) frame.joins = 0;
  fill_sides(analysis_, frame, places, draft.sides);
  if (is_choosy(frame) && !suits(draft, frame)) return sink_.verdict(analysis_, draft.item, reading, Verdict::no_side);
  direct_at_doer(lexicon_, analysis_, memory_, places, reading, draft);
  if (draft.sides.actor.count == 0 && speaks_for_itself(draft, places, reading)) draft.sides.actor.add(memory_.speaker);
  if (only_tells(draft)) draft.sides.actor = {};
  own_possessed(draft.sides.actor, nullptr);
  own_troops(draft);
  // "answers an Israeli strike on its consulate": of two sides in a noun's clause it is the other's, who acts in the main clause.
  const bool by_other = draft.nominal && is_deed(draft.type);
  own_possessed(draft.sides.recipient, draft.sides.actor.count > 0 && !by_other ? &draft.sides.actor.refs[0] : nullptr);
  if (draft.auxiliary == Auxiliary::none && is_denied(draft)) draft.auxiliary = Auxiliary::negation;
  // Violence that is only prepared may never come.
  if (draft.intended && draft.type == EventType::assault && draft.auxiliary == Auxiliary::future) draft.auxiliary = Auxiliary::hypothetical;
  turn_future(draft.type, draft.mode, draft.auxiliary);
  if (!coder_.modes_.refine(lexicon_, analysis_, draft.item, draft.type, draft.mode))
    return sink_.verdict(analysis_, draft.item, reading, Verdict::hidden_by_pattern);
  turn_to_words(draft);
  fill_gaps(frame, reading, draft);
  const bool by_nobody = draft.type == EventType::assault && draft.sides.actor.count == 0 && (draft.mode == Mode::none || draft.mode == Mode::destroy);
  if (by_nobody && (draft.item < accident_end_ || coder_.tells_of_calamity())) return sink_.verdict(analysis_, draft.item, reading, Verdict::calamity);
  if (draft.type != EventType::protest && !names_power(draft) && coder_.tells_of_game()) return sink_.verdict(analysis_, draft.item, reading, Verdict::game);
  const bool charged = draft.type == EventType::accuse && draft.mode == Mode::allege && places.passive && draft.sides.recipient.count > 0;  // "he was accused of"
  const bool told = charged || enough(draft, reading) || told_of_stranger(draft, places);
  if ((told || !draft.nominal) && has_content(draft.type, draft.mode)) content_end_ = content_after(analysis_, draft.item);
  if (!told && draft.nominal) return only_mention(draft.item, reading, Verdict::no_side);
  if (!told) return sink_.verdict(analysis_, draft.item, reading, Verdict::no_side);
  if (among_private(draft)) return sink_.verdict(analysis_, draft.item, reading, Verdict::private_matter);
  analysis_.items[draft.item].consumed = true;
  if (reading.complement_item != no_index) analysis_.items[reading.complement_item].consumed = true;
  if (join_with_earlier(drafts_, draft)) return sink_.verdict(analysis_, draft.item, reading, Verdict::merged);
  sink_.verdict(analysis_, draft.item, reading, draft.again ? Verdict::merged : Verdict::coded);
  if (draft.again || !drafts_.push(draft)) return;
  const Sides::List& actor = draft.sides.actor;
  const bool one = draft.type == EventType::consult && actor.count == 1 && actor.chunk != no_index;
  const bool half = one && (analysis_.chunks[actor.chunk].counterpart || (frame.joins && is_half_opened(draft)));
  if (half) half_met_ = drafts_.size() - 1;
}

}  // namespace mirsad
