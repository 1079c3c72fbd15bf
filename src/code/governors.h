// Verbs that govern what stands behind them without telling an event of their own: the last of each kind in a sentence, and what it does to
// the event noun or verb that it governs. A light verb, one of happening, of intending or trying lends its subject and its colour
// (أجرى محادثات، تعتزم إرسال); a verb of saying announces; a denial unsays; any other verb hands on its doubt (قد تؤدي إلى فرض).
#pragma once
#include "code/auxiliary.h"
#include "code/clause.h"

namespace mirsad {

struct Governors {
  uint32_t light_item = no_index;     // the verb that lends itself, if it is the last verb
  bool light_happens = false;         // "fierce battles are raging": the noun is all that the verb tells
  Subject light_subject;
  Auxiliary light_auxiliary = Auxiliary::none;
  uint32_t say_item = no_index;
  uint32_t denied_end = 0;            // up to here a verb of denial says that it did not happen
  uint32_t intend_item = no_index;    // the last verb of intention
  uint32_t silent_item = no_index;    // the last verb without an event of its own, and how sure it is
  Auxiliary silent_auxiliary = Auxiliary::none;

  // Notes the verb at `i`, whose reading is no event. `clause_subject`: chunk of who acts in the clause by now.
  void note(const Lexicon& lexicon, const Analysis& analysis, uint32_t i, const TriggerReading& reading, const Subject& subject, uint32_t clause_subject);

  // Does the noun at `i` stand under the light verb?
  bool lends_to(const Analysis& analysis, uint32_t i) const;

  // The colour that a verb without an event gives to the noun at `i`.
  Auxiliary doubt_on(const Analysis& analysis, uint32_t i) const;
};

// Does the word at `governor` govern the one at `i`, with no clause and no other event noun between? `through_that`: also behind أن.
bool governs_directly(const Analysis& analysis, uint32_t governor, uint32_t i, bool through_that);

}  // namespace mirsad
