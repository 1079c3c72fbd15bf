#include "code/voice.h"

namespace mirsad {
namespace {

constexpr uint32_t damma = 0x064f, alef = 0x0627, first_mark = 0x064b, last_mark = 0x0652;

}  // namespace

bool written_passive(Bytes word, uint32_t front_letters) {
  uint32_t letters = 0;
  bool prosthetic = false;
  for (size_t i = 0; i + 1 < word.size(); i += 2) {
    if (word[i] < 0xd8 || word[i] > 0xdb) return false;  // no plain Arabic
    const uint32_t code = (word[i] & 0x1fu) << 6 | (word[i + 1] & 0x3fu);
    if (code < first_mark || code > last_mark) {
      ++letters;
      if (letters == front_letters + 1) prosthetic = code == alef;
      if (letters > front_letters + 3) return false;
      continue;
    }
    const uint32_t at = letters - front_letters;
    if (code == damma && letters > front_letters && (at == 1 || prosthetic)) return true;
  }
  return false;
}

}  // namespace mirsad
