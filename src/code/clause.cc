#include "code/clause.h"

#include <algorithm>

#include "code/asides.h"
#include "lexicon/morph.h"

namespace mirsad {
namespace {

constexpr uint32_t reach_items = 40;          // a clause longer than this is a list or a table
constexpr uint32_t subject_gap_words = 4;     // unknown words tolerated between a verb and its subject (an adverb, a name)

bool is_bare(const Chunk& chunk) { return chunk.preposition == no_index && !chunk.member; }

// A nationality adjective stands for its bearers (الغربيون) or for an unknown noun before it (طائرة إسرائيلية), but not on an event noun.
bool can_be_subject(const Analysis& analysis, uint32_t item) {
  const Chunk& chunk = analysis.chunk_at(item);
  if (!is_bare(chunk) || chunk.kind == ChunkKind::place || chunk.ref_count == 0) return false;
  return chunk.kind != ChunkKind::adjective || stands_for_noun(analysis, item);
}

bool starts_relative(const Item& item) { return item.is(ParticleKind::relative); }

bool is_that(const Item& item) {
  return item.kind == ItemKind::particle && (item.particle == ParticleKind::that || item.particle == ParticleKind::quote_verb);
}

// "An American raid kills …": whose raid it is kills.
bool attributes_event(const Analysis& analysis, uint32_t item) {
  return item > 0 && analysis.chunk_at(item).kind == ChunkKind::adjective &&
         analysis.items[item - 1].kind == ItemKind::nominal && is_bare(analysis.chunk_at(item));
}

// Subject-initial order: the first bare chunk of the clause, if nothing but it and adjuncts stands before the verb.
Subject subject_before(const Analysis& analysis, uint32_t verb, uint16_t morph) {
  Subject best, doer;
  bool comma = false;
  const ItemSets& sets = analysis.sets;
  for (uint32_t i = sets.landmarks.last(verb); i != no_index; i = sets.landmarks.last(i)) {
    if (closes_aside(analysis, i)) {
      i = analysis.items[i].aside;
      const uint32_t title = apposition_at(analysis, i);  // of a name that the lexicon does not know
      if (title != no_index && agrees(analysis.chunk_at(title), morph, true)) doer = {.chunk = analysis.items[title].chunk, .item = title, .before_verb = true};
      continue;
    }
    if (opens_aside(analysis, i)) return {};  // the verb belongs to the aside
    const Item& item = analysis.items[i];
    if (sets.bounds.has(i)) {
      if (comma && item.kind == ItemKind::verb) return {};
      break;
    }
    comma = comma || item.is_mark(',');
    if (item.kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunks[item.chunk];
    if (i + 1 == verb && opens_clause(analysis, i) && agrees(chunk, morph, true)) return {.chunk = item.chunk, .item = i, .before_verb = true};
    const bool behind_was = i > 0 && analysis.items[i - 1].particle == ParticleKind::past && (analysis.items[i - 1].hit->clitics & (clitic::conjunction | clitic::pronoun)) == clitic::conjunction;
    if (behind_was && can_be_subject(analysis, i) && agrees(chunk, morph, true)) return {.chunk = item.chunk, .item = i, .before_verb = true};  // "…, and the Kremlin had (وكان الكرملين قد) …"
    if (attributes_event(analysis, i)) doer = {.chunk = item.chunk, .item = i, .before_verb = true};
    if (!can_be_subject(analysis, i) || follows_nominal(analysis, i) || !agrees(chunk, morph, true)) continue;
    best = {.chunk = item.chunk, .item = i, .before_verb = true};
  }
  return best.chunk != no_index ? best : doer;
}

Subject subject_after(const Analysis& analysis, uint32_t verb, uint16_t morph, const Arguments& right) {
  uint32_t words = 0;
  for (uint32_t i = verb + 1; i < right.end; ++i) {
    const uint32_t title = words > 0 ? apposition_at(analysis, i) : no_index;
    if (title != no_index && agrees(analysis.chunk_at(title), morph, false)) return {.chunk = analysis.items[title].chunk, .item = title};
    if (opens_aside(analysis, i)) {
      if (words > 0) return {.unknown = true};  // what the aside is about is a name that the lexicon does not know
      i = analysis.items[i].aside;
      continue;
    }
    const Item& item = analysis.items[i];
    const bool noun = item.kind == ItemKind::participle && i + 1 < right.end && analysis.items[i + 1].kind == ItemKind::chunk &&
                      analysis.chunk_at(i + 1).kind == ChunkKind::adjective && stands_for_noun(analysis, i + 1);
    if (noun) continue;  // "the German chancellor (المستشارة الألمانية)"
    if (item.kind == ItemKind::nominal || item.kind == ItemKind::participle) return {};
    if (item.kind == ItemKind::word && ++words > subject_gap_words) return {.unknown = true};
    if (item.is_mark(',') && words > 0) return {.unknown = true};
    const bool behind_comma = analysis.items[i - 1].is_mark(',');
    if (behind_comma && item.particle == ParticleKind::after) return {.unknown = words > 0};  // ", after the rebels had …"
    if (item.kind != ItemKind::chunk) continue;
    const Chunk& chunk = analysis.chunks[item.chunk];
    if (can_be_subject(analysis, i) && agrees(chunk, morph, false)) return {.chunk = item.chunk, .item = i, .unknown = words > 0};
    if (is_bare(chunk) || !chunk.located) return {.unknown = words > 0};
  }
  return {.unknown = words > 0};
}

// "a call that he made (أجراه) with …": a verb with an object pronoun right behind an indefinite noun only describes it.
bool asyndetic_relative(const Analysis& analysis, uint32_t at) {
  const Item& item = analysis.items[at];
  if (item.kind != ItemKind::verb || item.hit == nullptr || !item.hit->carries(clitic::pronoun) || at == 0) return false;
  const Item& before = analysis.items[at - 1];
  return before.kind == ItemKind::nominal || before.kind == ItemKind::word;
}

// "the bombings that target churches": an event noun that the lexicon gives no doer is the subject of its relative clause.
bool describes_event(const Analysis& analysis, uint32_t verb) {
  return verb >= 2 && starts_relative(analysis.items[verb - 1]) && analysis.items[verb - 2].kind == ItemKind::nominal;
}

// "a ship that Iran seized (استولت عليها إيران)": the pronoun behind the verb's preposition resumes who stands before, and the subject follows.
Subject subject_behind_pronoun(const Analysis& analysis, uint32_t verb, uint16_t morph) {
  if (verb + 2 >= analysis.items.size()) return {};
  const Item &preposition = analysis.items[verb + 1], &next = analysis.items[verb + 2];
  const bool resumes = preposition.kind == ItemKind::particle && preposition.carries(clitic::pronoun);
  if (!resumes || next.kind != ItemKind::chunk || !can_be_subject(analysis, verb + 2)) return {};
  const Chunk& chunk = analysis.chunks[next.chunk];
  const bool named = chunk.kind == ChunkKind::actor && chunk.ref_count > 0 && analysis.first_ref(chunk).has_country();
  return named && agrees(chunk, morph, false) ? Subject{.chunk = next.chunk, .item = verb + 2} : Subject{};
}

// "said that Abu Hashim was killed": a name that the lexicon does not know stands between the complementiser and the verb.
bool unknown_subject_before(const Analysis& analysis, uint32_t verb) {
  constexpr uint32_t name_words_max = 6;
  uint32_t words = 0;
  for (uint32_t i = verb; i-- > 0 && verb - i <= name_words_max;) {
    const Item& item = analysis.items[i];
    if (is_that(item)) return words > 0 && item.value != 1;  // "that he (أنه) …" names no other
    if (item.kind != ItemKind::word || item.hit != nullptr) return false;
    ++words;
  }
  return false;
}

}  // namespace

bool follows_nominal(const Analysis& analysis, uint32_t item) {
  return item > 0 && analysis.items[item - 1].kind == ItemKind::nominal;
}

bool stands_for_noun(const Analysis& analysis, uint32_t item) {
  if (item == 0) return true;
  const ItemKind before = analysis.items[item - 1].kind;
  // "a Palestinian house (منزلا فلسطينيا)": what is spelt like a participle and has the article that the adjective has is a noun.
  const bool definite = analysis.items[item - 1].carries(clitic::article);
  if (before == ItemKind::participle && definite == analysis.chunk_at(item).definite) return true;
  return before != ItemKind::nominal && before != ItemKind::participle && before != ItemKind::chunk;
}

bool opens_clause(const Analysis& analysis, uint32_t item) {
  if (item + 1 >= analysis.items.size() || analysis.items[item].kind != ItemKind::chunk || analysis.items[item + 1].kind != ItemKind::verb) return false;
  return analysis.chunk_at(item).conjoined && can_be_subject(analysis, item) && !analysis.items[item + 1].hit->carries(clitic::conjunction);
}

Arguments arguments_after(const Analysis& analysis, uint32_t from) {
  Arguments found;
  bool nominal = false, comma = false;
  const ItemSets& sets = analysis.sets;
  found.end = std::min(analysis.items.size(), from + reach_items);
  for (uint32_t i = sets.landmarks.next(from + 1); i < found.end; i = sets.landmarks.next(i + 1)) {
    if (closes_aside(analysis, i)) return found.end = i, found;
    if (opens_aside(analysis, i)) i = analysis.items[i].aside, found.end = std::max(found.end, i + 1);
    const Item& item = analysis.items[i];
    if (asyndetic_relative(analysis, i)) continue;
    if (opens_clause(analysis, i)) return found.end = i, found;
    if (sets.bounds.has(i)) return found.end = i, found;
    if (item.kind == ItemKind::nominal && i > from + 1 && analysis.items[i - 1].particle == ParticleKind::response) return found.end = i, found;  // "in response to the attack on …"
    comma = comma || (item.is_mark(',') && !closes_aside(analysis, i));
    nominal = nominal || item.kind == ItemKind::nominal;
    if (item.kind != ItemKind::chunk || found.count == Arguments::count_max || analysis.chunks[item.chunk].member) continue;
    found.items[found.count++] = {i, item.chunk, analysis.chunks[item.chunk].preposition, nominal, comma};
  }
  return found;
}

const Argument* agent_of(const Analysis& analysis, const Arguments& arguments) {
  if (!analysis.sets.hold(ParticleKind::agent)) return nullptr;
  for (uint32_t i = 0; i < arguments.count; ++i) {
    const Argument& argument = arguments.items[i];
    if (argument.item == 0) continue;
    const Item& before = analysis.items[argument.item - 1];
    if (before.is(ParticleKind::agent)) return &argument;
  }
  return nullptr;
}

bool mediates(const Analysis& analysis, uint32_t item) {
  if (!analysis.sets.hold(ParticleKind::mediation)) return false;
  for (uint32_t k = item; k-- > 0 && item - k <= 2;) {
    const Item& before = analysis.items[k];
    if (before.is(ParticleKind::mediation)) return true;
    if (before.kind == ItemKind::chunk) return false;
  }
  return false;
}

bool opens_quotation(const Analysis& analysis, uint32_t item) {
  if (item >= analysis.items.size()) return false;
  const Item& found = analysis.items[item];
  if (found.kind == ItemKind::mark) return found.mark == ':' || found.mark == '"';
  return found.kind == ItemKind::particle && (found.particle == ParticleKind::that || found.particle == ParticleKind::that_pronoun);
}

bool agrees(const Chunk& chunk, uint16_t verb_morph, bool before_verb) {
  const uint16_t number = verb_morph & (morph::singular | morph::dual | morph::plural);
  const bool masculine = verb_morph & morph::masculine, feminine = verb_morph & morph::feminine;
  const bool chunk_feminine = chunk.genders == 2, chunk_masculine = chunk.genders == 1;
  if (number != 0 && (number & morph::singular) == 0) {
    if (!before_verb) return false;
    if (number & morph::dual) return chunk.ref_count == 2 || (chunk.numbers & morph::dual) != 0;
    return chunk.ref_count > 1 || (chunk.numbers & (morph::plural | morph::dual)) != 0 || chunk.numbers == 0;
  }
  const bool several = chunk.ref_count > 1 || ((chunk.numbers & morph::plural) != 0 && (chunk.numbers & morph::singular) == 0);
  if (masculine && !feminine) {
    if (chunk_feminine) return false;
    return !before_verb || !several || chunk.ref_count == 1;
  }
  // A feminine singular verb agrees with things in the plural, not with men.
  if (feminine && !masculine) return chunk_feminine || !chunk_masculine || (several && chunk.kind != ChunkKind::people);
  return true;
}

Subject doer_of(const Analysis& analysis, uint32_t verb, uint16_t morph) {
  return subject_after(analysis, verb, morph, arguments_after(analysis, verb));
}

uint32_t antecedent_of(const Analysis& analysis, uint32_t verb) {
  const uint32_t i = analysis.sets.bounds.last(verb);
  if (i == no_index || verb - i > 6 || !starts_relative(analysis.items[i])) return no_index;
  const bool of_noun = i > 0 && analysis.items[i - 1].kind == ItemKind::word;  // "…, at the time that …": nothing before the comma
  for (uint32_t k = i; k-- > 0 && i - k <= 4;) {
    if (analysis.items[k].kind == ItemKind::chunk) return analysis.items[k].chunk;
    if (of_noun && analysis.items[k].is_mark(',')) return no_index;
  }
  return no_index;
}

Subject find_topic(const Analysis& analysis, uint32_t at, uint32_t carried) {
  const Subject before = subject_before(analysis, at, 0);
  if (before.chunk != no_index) return before;
  const uint32_t antecedent = antecedent_of(analysis, at);
  if (antecedent != no_index) return carried_subject(antecedent);
  return carried_subject(carried);
}

namespace {

// "As for Turkey, it condemned (أما تركيا فأدانت) …": the conjunction answers the word that the sentence opens with.
bool answers_topic(const Analysis& analysis, uint32_t verb) {
  if (verb < 2 || analysis.items[0].kind != ItemKind::word || analysis.items[1].kind != ItemKind::chunk) return false;
  uint32_t next = 2;
  if (opens_aside(analysis, next)) next = analysis.items[next].aside + 1;
  else if (analysis.items[next].is_mark(',')) ++next;
  return next == verb && is_bare(analysis.chunk_at(1));
}

}  // namespace

// "that it (أنها) will …", "that he (أنه) will not …": the pronoun takes the subject along.
bool pronoun_before(const Analysis& analysis, uint32_t verb) {
  const auto colours = [](ParticleKind kind) { return kind == ParticleKind::future || kind == ParticleKind::negation || kind == ParticleKind::may || kind == ParticleKind::may_or_has; };
  const auto is_short = [](const Item& item) { return item.token_end - item.token_begin == 1; };  // "that it (أنه) is expected that (من المتوقع أن) …" means nobody
  uint32_t i = verb;
  while (i > 0 && analysis.items[i - 1].kind == ItemKind::particle && colours(analysis.items[i - 1].particle) && is_short(analysis.items[i - 1])) --i;
  return i > 0 && analysis.items[i - 1].particle == ParticleKind::that && analysis.items[i - 1].value == 1;
}

Subject find_subject(const Analysis& analysis, uint32_t verb, uint16_t verb_morph, const Arguments& right, uint32_t carried) {
  if ((verb_morph & morph::person_mask) == morph::first) return {.first_person = true};
  if (pronoun_before(analysis, verb) && carried != no_index && agrees(analysis.chunks[carried], verb_morph, true)) return carried_subject(carried);
  const bool conjunction = analysis.items[verb].carries(clitic::conjunction);
  const bool starts_clause = conjunction && !answers_topic(analysis, verb);
  if (!starts_clause) {
    const Subject behind = subject_behind_pronoun(analysis, verb, verb_morph);
    if (behind.chunk != no_index) return behind;
    const Subject before = subject_before(analysis, verb, verb_morph);
    if (before.chunk != no_index) return before;
    const uint32_t antecedent = antecedent_of(analysis, verb);
    const bool object_pronoun = analysis.items[verb].carries(clitic::pronoun);
    // Without an object pronoun to resume it, the antecedent is the subject: كرواتيا التي تزور مصر.
    if (antecedent != no_index && !object_pronoun && agrees(analysis.chunks[antecedent], verb_morph, true))
      return carried_subject(antecedent);
    if (antecedent == no_index && !object_pronoun && describes_event(analysis, verb)) return {.before_verb = true, .unknown = true};
  }
  Subject after = subject_after(analysis, verb, verb_morph, right);
  if (after.chunk != no_index) return after;
  after.unknown = after.unknown || (!starts_clause && unknown_subject_before(analysis, verb));
  if (carried != no_index && !after.unknown && agrees(analysis.chunks[carried], verb_morph, true)) return carried_subject(carried);
  return after;
}

}  // namespace mirsad
