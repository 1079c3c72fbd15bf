#include "code/governors.h"

namespace mirsad {
namespace {

constexpr uint32_t light_reach_items = 12;

// A verb of intending or trying: what follows it is its subject's, and not done yet.
bool looks_ahead(ParticleKind kind) { return kind == ParticleKind::intention || kind == ParticleKind::may; }

}  // namespace

void Governors::note(const Lexicon& lexicon, const Analysis& analysis, uint32_t i, const TriggerReading& reading, const Subject& subject, uint32_t clause_subject) {
  const ParticleKind colour = analysis.items[i].particle;
  const Auxiliary own = auxiliary_of_verb(lexicon, analysis, i, *reading.sense);
  const bool happens = reading.kind == image::HeadKind::happen;
  if (reading.kind == image::HeadKind::light || happens) {
    light_item = i;
    light_happens = happens;
    light_subject = happens ? Subject{} : subject;
    light_auxiliary = own;
  }
  if (colour == ParticleKind::intention) intend_item = i;
  if (reading.kind == image::HeadKind::silent) {
    silent_item = i;
    silent_auxiliary = own == Auxiliary::negation ? Auxiliary::none : own;  // "did not stop the attacks"
  }
  if (looks_ahead(colour) && clause_subject != no_index) {  // "Germany intends to send arms": it will
    light_item = i;
    light_subject = subject;
    light_subject.chunk = clause_subject;
    light_auxiliary = own == Auxiliary::negation ? own : colour == ParticleKind::intention ? Auxiliary::future : Auxiliary::hypothetical;
  }
}

bool Governors::lends_to(const Analysis& analysis, uint32_t i) const {
  if (light_item == no_index || i - light_item > light_reach_items) return false;
  if (light_happens && i > 0 && analysis.items[i - 1].particle == ParticleKind::during) return false;
  const bool intends = looks_ahead(analysis.items[light_item].particle);
  for (uint32_t k = light_item + 1; k < i; ++k) {
    const Item& item = analysis.items[k];
    if (intends && item.kind == ItemKind::nominal) return false;  // "intends to open an inquiry into the killing": only the first is intended
    if (item.kind == ItemKind::verb || item.particle == ParticleKind::that || is_hard_stop(item)) return false;
    const bool circumstance = k > 0 && analysis.items[k - 1].particle == ParticleKind::during;  // "there took place during the meeting …"
    if (item.kind == ItemKind::nominal && !item.consumed && !circumstance) return false;
  }
  return true;
}

Auxiliary Governors::doubt_on(const Analysis& analysis, uint32_t i) const {
  const bool behind_preposition = i > 0 && analysis.items[i - 1].particle == ParticleKind::preposition;
  return behind_preposition && governs_directly(analysis, silent_item, i, false) ? silent_auxiliary : Auxiliary::none;
}

bool governs_directly(const Analysis& analysis, uint32_t governor, uint32_t i, bool through_that) {
  if (governor == no_index || i < governor) return false;
  for (uint32_t k = governor + 1; k < i; ++k) {
    const Item& item = analysis.items[k];
    if (item.kind == ItemKind::verb || item.kind == ItemKind::nominal || is_hard_stop(item)) return false;
    if (item.kind != ItemKind::particle) continue;
    if (item.particle == ParticleKind::relative || (item.particle == ParticleKind::that && !through_that)) return false;
  }
  return true;
}

}  // namespace mirsad
