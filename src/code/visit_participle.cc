#include "code/sentence_coder.h"

#include "code/auxiliary.h"
#include "lexicon/morph.h"
#include "lexicon/plover.h"

namespace mirsad {

Places SentenceCoder::places_of_participle(uint32_t i) const {
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

// A circumstantial participle (مؤكدا، متهمة) continues its clause with the same subject.
void SentenceCoder::visit_participle(uint32_t i) {
  const TriggerReading reading = read_trigger(lexicon_, analysis_, i);
  if (reading.head == no_index || analysis_.items[i].hit->carries(clitic::article)) return;
  uint32_t mark = i;  // over a quotation mark that closes before it
  while (mark > 0 && analysis_.items[mark - 1].is_mark('"')) --mark;
  const bool opens = mark == 0 || analysis_.items[mark - 1].is_mark(',') ||
                     analysis_.items[i].hit->carries(clitic::conjunction) || governors_.say_item == mark - 1;  // "added, condemning …"
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
  if (reading.kind != image::HeadKind::trigger || is_deed(reading.trigger->type)) return;
  Draft draft = draft_of(i, reading);
  draft.auxiliary = auxiliary_of_noun(analysis_, i);
  finish(draft, places, reading);
}

}  // namespace mirsad
