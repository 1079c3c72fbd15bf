// Voice by vowel marks: most texts write none, but where a verb would be misread they write the damma that tells قُتل from قتل.
#pragma once
#include "base/bytes.h"

namespace mirsad {

// `word` as written, `front_letters` of it clitics before the verb. Only perfect verbs are told: the passive has its damma on the first
// letter (فُرض, أُصيب), or before the second root letter behind a prosthetic alef (اعتُقل, استُهدف, اتُّهم).
bool written_passive(Bytes word, uint32_t front_letters);

}  // namespace mirsad
