// Any bytes as an article, coded with the lexicon of the program: no assertion trips, and no event lies outside the text.
#include <cstdlib>

#include "mirsad/mirsad.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static mirsad::TextCoder coder;
  if (!coder.ready()) std::abort();
  const auto inside = [](const mirsad::EventView& event, void* context) {
    if (event.offset + event.length > *static_cast<size_t*>(context)) std::abort();
  };
  coder.code({reinterpret_cast<const char*>(data), size}, "2024-03-01", inside, &size);
  return 0;
}
