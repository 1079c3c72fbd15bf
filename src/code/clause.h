// Grammar of a clause over items: where it begins and ends, which chunk is the subject, which are objects and which stand after
// a preposition. Verb-initial and subject-initial order are told apart by agreement: a plural or dual verb has its subject before it.
#pragma once
#include <array>

#include "code/memory.h"
#include "code/sentence.h"

namespace mirsad {

// No initialisers: a row of twelve is not cleared for every trigger.
struct Argument {
  uint32_t item;
  uint32_t chunk;
  uint32_t preposition;  // no_index: bare
  bool inside_nominal;   // after an event noun: rather its argument
  bool after_comma;
};

struct Arguments {
  static constexpr uint32_t count_max = 12;
  std::array<Argument, count_max> items;  // the first `count`
  uint32_t count = 0;
  uint32_t end = 0;  // first item beyond the clause
};

// Who acts in a clause.
struct Subject {
  uint32_t chunk = no_index;  // no_index: nobody is told
  uint32_t item = no_index;   // where it stands; no_index when carried
  bool before_verb = false;
  bool carried = false;       // from an earlier clause, or from before a relative one
  bool first_person = false;  // who speaks
  bool unknown = false;       // a noun that the lexicon does not know stands in the subject's place
};

// Who acted before goes on; nobody when `chunk` is no_index.
inline Subject carried_subject(uint32_t chunk) { return {.chunk = chunk, .before_verb = true, .carried = chunk != no_index}; }

inline bool is_hard_stop(const Item& item) { return item.hard_stop; }

// Is the adjective chunk at `item` no attribute of an event noun or of another chunk?
bool stands_for_noun(const Analysis& analysis, uint32_t item);

// Is it an attribute or genitive of the event noun right before it?
bool follows_nominal(const Analysis& analysis, uint32_t item);

// "Damascus strikes the south and Washington calls (وواشنطن تدعو) for …": is the chunk at `item` the subject that a clause of its own begins with?
bool opens_clause(const Analysis& analysis, uint32_t item);

// Arguments to the right of `from` until the clause ends (a finite verb, a complementiser, a relative, a full stop).
Arguments arguments_after(const Analysis& analysis, uint32_t from);

// The agent of a passive or of a masdar (من قبل، على يد), which stands in for the subject whatever a frame says; null when there is none.
const Argument* agent_of(const Analysis& analysis, const Arguments& arguments);

// Does the chunk at `item` stand behind a particle of mediation (بوساطة), or a word after it?
bool mediates(const Analysis& analysis, uint32_t item);

// "saying: …", "affirming that …": does reported speech begin at this item?
bool opens_quotation(const Analysis& analysis, uint32_t item);

bool agrees(const Chunk& chunk, uint16_t verb_morph, bool before_verb);

// `carried`: chunk that was subject of the clause before, or no_index.
Subject find_subject(const Analysis& analysis, uint32_t verb, uint16_t verb_morph, const Arguments& right, uint32_t carried);

// Who stands behind a verb that describes the noun before it (هجوم شنه مسلحون).
Subject doer_of(const Analysis& analysis, uint32_t verb, uint16_t verb_morph);

// Whom a set phrase at `at` is said of: the clause's topic, the antecedent of its relative clause, else the carried subject.
Subject find_topic(const Analysis& analysis, uint32_t at, uint32_t carried);

// Does a pronoun behind a complementiser (أنه، أنها) open the verb's clause, but for particles?
bool pronoun_before(const Analysis& analysis, uint32_t verb);

// Nearest chunk to the left of a relative particle before `verb` in the same clause; no_index when the verb is in no relative clause.
uint32_t antecedent_of(const Analysis& analysis, uint32_t verb);

}  // namespace mirsad
