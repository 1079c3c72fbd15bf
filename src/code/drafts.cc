#include "code/drafts.h"

namespace mirsad {
namespace {

constexpr uint32_t side_by_side_items = 3;

bool compatible(const Sides::List& a, const Sides::List& b) {
  if (a.count == 0 || b.count == 0) return true;
  for (uint32_t i = 0; i < b.count; ++i) {
    bool found = false;
    for (uint32_t k = 0; k < a.count; ++k)
      found = found || b.refs[i].same_party(a.refs[k]) || !b.refs[i].has_country() || !a.refs[k].has_country();
    if (!found) return false;
  }
  return true;
}

bool names(const Sides::List& list, const Ref& ref) {
  for (uint32_t i = 0; i < list.count; ++i)
    if (list.refs[i].same_party(ref)) return true;
  return false;
}

// "met him during the visit that he pays to Stockholm", "in a press conference after a meeting": a visit that names visitor and host, and what
// stands after another meeting, are told for themselves.
bool is_other_meeting(const Draft& earlier, const Draft& draft) {
  if (draft.type != EventType::consult || (!draft.nominal && !draft.opens_clause)) return false;
  const bool complete = draft.sides.actor.count + draft.sides.recipient.count >= 2;
  return complete && (draft.afterwards || (draft.mode == Mode::visit) != (earlier.mode == Mode::visit));
}

bool same_happening(const Draft& earlier, const Draft& draft) {
  if (earlier.type != draft.type || earlier.auxiliary != draft.auxiliary || draft.answered || is_other_meeting(earlier, draft)) return false;
  // Two verbs tell two happenings, unless they stand side by side: قتل وجرح. So does a verb that opens a clause of its own after a noun.
  const bool own_clause = !draft.nominal && (!earlier.nominal || draft.opens_clause);
  const uint32_t whom = draft.sides.recipient.chunk, whom_before = earlier.sides.recipient.chunk;
  const bool others = whom != no_index && whom_before != no_index && whom != whom_before;  // "shelled the south and killed civilians"
  if (own_clause && (others || draft.item - earlier.item > side_by_side_items)) return false;
  const bool same_actors = compatible(earlier.sides.actor, draft.sides.actor) ||
                           (draft.type == EventType::consult && compatible(draft.sides.actor, earlier.sides.actor));
  return same_actors && compatible(earlier.sides.recipient, draft.sides.recipient);
}

// Nobody stands on both sides of one happening: the topic of a noun may be whom its verb names as the other side.
bool stands_on(const Sides::List& side, const Sides::List& other) { return other.chunk != no_index && other.chunk == side.chunk; }

// "one killed in a blast that hit a US patrol": victims of no country are named by the one whom the blow was meant for, and whoever told of
// the blow that hit him did not strike it.
void add_target(Draft& earlier, const Draft& draft) {
  Sides::List& struck = earlier.sides.recipient;
  if (draft.type != EventType::assault || struck.count == 0 || stands_on(struck, draft.sides.recipient)) return;
  if (stands_on(earlier.sides.actor, draft.sides.recipient)) return;  // "killed in clashes with (مع) the police"
  for (uint32_t k = 0; k < struck.count; ++k)
    if (struck.refs[k].has_country()) return;
  for (uint32_t k = 0; k < draft.sides.recipient.count; ++k) {
    const Ref& target = draft.sides.recipient.refs[k];
    if (!target.has_country()) continue;
    if (names(earlier.sides.actor, target)) earlier.sides.actor = {};
    struck.add(target);
  }
}

void fill_in(Draft& earlier, const Draft& draft) {
  if (earlier.sides.actor.count == 0 && !stands_on(earlier.sides.recipient, draft.sides.actor)) earlier.sides.actor = draft.sides.actor;
  else if (draft.type == EventType::consult && earlier.sides.actor.count > 0)  // each trigger of a meeting may name other parties
    for (uint32_t k = 0; k < draft.sides.actor.count; ++k)
      if (!names(earlier.sides.actor, draft.sides.actor.refs[k])) earlier.sides.actor.add(draft.sides.actor.refs[k]);
  if (earlier.sides.recipient.count == 0 && !stands_on(earlier.sides.actor, draft.sides.recipient)) earlier.sides.recipient = draft.sides.recipient;
  else add_target(earlier, draft);
  if (earlier.sides.third.count == 0) earlier.sides.third = draft.sides.third;
  if (earlier.mode == Mode::none) earlier.mode = draft.mode;
  ++earlier.joined_count;
}

}  // namespace

bool join_with_earlier(Bounded<Draft>& drafts, const Draft& draft) {
  for (uint32_t i = drafts.size(); i-- > 0;) {
    if (!same_happening(drafts[i], draft)) continue;
    fill_in(drafts[i], draft);
    return true;
  }
  return false;
}

}  // namespace mirsad
