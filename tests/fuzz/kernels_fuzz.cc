// Any bytes through every kernel of the machine: letters, offsets, counts and tokens must be the scalar one's. `make fuzz` runs it for
// FUZZ_SECONDS, with the address and undefined-behaviour sanitisers.
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/limits.h"
#include "text/kernel.h"

using namespace mirsad;

namespace {

struct Work {
  std::vector<uint8_t> letters;
  std::vector<uint16_t> source;
  std::vector<Token> storage;
  Folded folded;
  Bounded<Token> tokens;

  void go(const Kernel& kernel, Bytes text) {
    letters.assign(letters_room(text.size()), 0xee);
    source.assign(letters.size(), 0xeeee);
    folded = {letters, source};
    kernel.fold(text, folded);
    storage.assign(folded.count, {});
    tokens = Bounded<Token>(storage);
    kernel.tokenise(folded, tokens);
  }
};

bool same_token(const Token& a, const Token& b) {
  return a.source_begin == b.source_begin && a.source_end == b.source_end && a.letters_begin == b.letters_begin &&
         a.letter_count == b.letter_count && a.kind == b.kind && a.mark == b.mark && a.space_before == b.space_before;
}

bool same_work(const Work& a, const Work& b) {
  return a.folded.count == b.folded.count && a.folded.invalid_count == b.folded.invalid_count &&
         std::equal(a.letters.begin(), a.letters.begin() + a.folded.count, b.letters.begin()) &&
         std::equal(a.source.begin(), a.source.begin() + a.folded.count + 1, b.source.begin()) &&
         std::equal(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(), same_token);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const Bytes text{data, std::min(size, limits::piece_bytes_max)};
  Work oracle, other;
  oracle.go(kernels()[0], text);
  for (const Kernel& kernel : kernels().subspan(1)) {
    other.go(kernel, text);
    if (!same_work(oracle, other)) std::abort();
  }
  return 0;
}
