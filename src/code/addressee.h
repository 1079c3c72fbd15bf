// Whom words are addressed to when no place of their verb's frame says so, and how far what they say reaches.
#pragma once
#include "code/coder.h"

namespace mirsad {

// What is asked, promised, refused, threatened or alleged is content and no event; what is condemned or praised has happened.
bool has_content(EventType type, Mode mode);
bool looks_for_addressee(EventType type);

// First item after `i` that is no longer what the event is about.
uint32_t content_after(const Analysis& analysis, uint32_t i);

// Whom a request or threat is addressed to may stand only inside its content: "he threatened to impose sanctions on Iran". Else it is the
// one addressed before by the same party in `drafts`, or the other of two parties just set against each other.
void find_addressee(const Analysis& analysis, const Memory& memory, std::span<const Draft> drafts, Draft& draft);

// The party behind a draft's item, within its content; `located`: only one that stands as a place.
void find_addressee_behind(const Analysis& analysis, bool located, Draft& draft);

// "condemned the attack on Kuwait": what is condemned or praised is the doer's, never the victim's.
void direct_at_doer(const Lexicon& lexicon, const Analysis& analysis, const Memory& memory, const Places& places, const TriggerReading& reading, Draft& draft);

}  // namespace mirsad
