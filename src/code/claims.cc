#include "code/claims.h"

#include <algorithm>

#include "code/reading.h"
#include "code/slots.h"
#include "lexicon/plover.h"

namespace mirsad {
namespace {

// The event noun last named before `verb`, when it is one of assault.
uint32_t assault_before(const Lexicon& lexicon, const Analysis& analysis, uint32_t verb) {
  for (uint32_t i = verb; i-- > 0 && !is_hard_stop(analysis.items[i]);) {
    if (analysis.items[i].kind != ItemKind::nominal) continue;
    const TriggerReading reading = read_trigger(lexicon, analysis, i);
    if (reading.trigger == nullptr) continue;
    return reading.trigger->type == EventType::assault ? i : no_index;
  }
  return no_index;
}

// Whatever operation they carry out is a blow.
bool is_outlaw(std::string_view sector) { return sector == "UAF" || sector == "REB" || sector == "CRM"; }

// Another clause, or another deed with a verb of its own, stands between.
bool parted(const Lexicon& lexicon, const Analysis& analysis, uint32_t from, uint32_t to) {
  for (uint32_t i = std::min(from, to); i < std::max(from, to); ++i) {
    if (is_hard_stop(analysis.items[i])) return true;
    if (i == from || i == to || analysis.items[i].kind != ItemKind::verb) continue;
    const TriggerReading reading = read_trigger(lexicon, analysis, i);
    if (reading.trigger != nullptr && reading.trigger->type == EventType::assault) return true;
  }
  return false;
}

}  // namespace

Subject claimant(const Lexicon& lexicon, const Analysis& analysis, uint32_t at) {
  const ItemSet& triggers = analysis.sets.triggers;
  for (uint32_t i = triggers.next(0); i != no_index && i < analysis.items.size(); i = triggers.next(i + 1)) {
    const Item& item = analysis.items[i];
    if (item.kind != ItemKind::verb || item.hit == nullptr || !item.hit->carries(clitic::pronoun)) continue;
    const TriggerReading reading = read_trigger(lexicon, analysis, i);
    if (reading.kind != image::HeadKind::light || parted(lexicon, analysis, at, i)) continue;
    const Subject doer = doer_of(analysis, i, reading.sense->morph);
    if (doer.chunk == no_index) continue;
    const Chunk& chunk = analysis.chunks[doer.chunk];
    const bool outlaw = chunk.ref_count > 0 && is_outlaw(analysis.first_ref(chunk).sector.text());  // "in operations that pirates carried out"
    if (outlaw || assault_before(lexicon, analysis, i) != no_index) return doer;
  }
  return {};
}

uint32_t struck_behind(const Lexicon& lexicon, const Analysis& analysis, uint32_t at) {
  constexpr uint32_t near_items = 3;
  const Arguments clause = arguments_after(analysis, at);
  for (uint32_t i = at + 1; i < clause.end; ++i) {
    if (analysis.items[i].kind != ItemKind::nominal) continue;
    const TriggerReading reading = read_trigger(lexicon, analysis, i);
    if (reading.trigger == nullptr || reading.trigger->type != EventType::assault) continue;
    const image::Frame& frame = lexicon.frame_of(*reading.trigger);
    for (uint32_t k = 0; k < clause.count; ++k) {
      const Argument& argument = clause.items[k];
      const Chunk& chunk = analysis.chunks[argument.chunk];
      if (argument.item <= i) continue;
      const bool struck = argument.item - i <= near_items && argument.preposition != no_index && !chunk.located && has_preposition(frame.recipient, argument.preposition);
      if (struck && chunk.kind != ChunkKind::place && chunk.ref_count > 0 && analysis.first_ref(chunk).has_country()) return argument.chunk;
      break;  // what stands further is said of something else
    }
  }
  return no_index;
}

namespace {

bool same_side(const Ref& victim, const Ref& party) {
  const bool same_country = victim.country == party.country, same_sector = victim.sector == party.sector;
  if (!victim.has_country() || !party.has_country() || same_country) return same_sector && (same_country || !victim.has_country());
  return false;
}

bool is_assault_noun(const Lexicon& lexicon, const Analysis& analysis, uint32_t at) {
  if (analysis.items[at].kind != ItemKind::nominal) return false;
  const TriggerReading reading = read_trigger(lexicon, analysis, at);
  return reading.trigger != nullptr && reading.trigger->type == EventType::assault && lexicon.frame_of(*reading.trigger).voice != image::Voice::undergo &&
         lexicon.frame_of(*reading.trigger).idafa_is_object == 0;
}

// Of two who fought, the one that is plainly not the victims'.
const Ref* other_side(std::span<const Ref> parties, const Ref& victim) {
  if (parties.size() != 2) return nullptr;
  const bool abroad = victim.has_country() && parties[0].country != parties[1].country;
  for (uint32_t i = 0; i < 2; ++i) {
    const Ref &own = parties[i], &other = parties[1 - i];
    const bool of_country = abroad && own.country == victim.country;
    const bool of_kind = !victim.sector.empty() && own.sector == victim.sector && other.sector != victim.sector;
    if (of_country || (!abroad && of_kind)) return &other;
  }
  return nullptr;
}

}  // namespace

const Ref* fought(const Lexicon& lexicon, const Analysis& analysis, uint32_t clashes, uint32_t at, const Sides::List& victims) {
  constexpr uint32_t near_items = 2, far_items = 6;
  if (victims.count != 1 || clashes == no_index) return nullptr;
  const Ref& victim = victims.refs[0];
  uint32_t fight = at + 1;
  for (; fight < analysis.items.size() && !is_hard_stop(analysis.items[fight]) && !item_in_group(analysis.items[fight], clashes); ++fight)
    if (is_assault_noun(lexicon, analysis, fight)) return nullptr;  // "in raids of the coalition and clashes with …"
  for (uint32_t i = fight + 1; i < analysis.items.size() && i <= fight + far_items && !is_hard_stop(analysis.items[i]); ++i) {
    if (analysis.items[i].kind != ItemKind::chunk || analysis.items[i].chunk == victims.chunk) continue;
    const Chunk& chunk = analysis.chunk_at(i);
    if (chunk.between) return other_side(analysis.refs_of(chunk), victim);
    const Item& before = analysis.items[i - 1];
    const bool with = i <= fight + near_items && before.is(ParticleKind::preposition) && !chunk.located;
    if (with) return chunk.ref_count == 1 && !same_side(victim, analysis.first_ref(chunk)) ? &analysis.first_ref(chunk) : nullptr;
  }
  return nullptr;
}

}  // namespace mirsad
