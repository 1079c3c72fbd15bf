// Names that the lexicon does not know: "the Bahraini activist Nabil Rajab" tells who Rajab is in the rest of the document.
#pragma once
#include "code/memory.h"

namespace mirsad {

// Remembers every unknown name that stands beside a title with a country: behind it, over a comma or not, or before it and a comma. A name is a
// run of two to four words without article or hit; it is kept by its last word and by the one before.
void learn_names(const SentenceInput& input, const Analysis& analysis, Memory& memory);

// Remembers every body that is named in full (حركة حماس, الاتحاد الأوروبي) by the first word of its name.
void learn_bodies(const SentenceInput& input, const Analysis& analysis, Memory& memory);

// The body that a word with the article (الحركة) means, null when the document has named none that begins so.
const Ref* body_meant(const SentenceInput& input, const Token& token, const Memory& memory);

// The hash by which a word of a name is kept.
uint64_t name_hash(const SentenceInput& input, const Token& token);

}  // namespace mirsad
