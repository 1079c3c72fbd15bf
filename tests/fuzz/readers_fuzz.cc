// Any bytes as a file of each format: every byte is in a record, an anomaly or blank, and windows that are mapped or read in odd steps
// show the same. The first byte chooses the format.
#include <cstdlib>

#include "input_support.h"
#include "memory_system.h"

using namespace mirsad;
using namespace mirsad::test;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  memory_system::machine = {};
  memory_system::machine.write("in", std::string(view_of({data + 1, size - 1})));
  const auto format = static_cast<Format>(data[0] % 4);
  Reading readings[2];
  for (int i = 0; i < 2; ++i) {
    CorpusOptions options = i == 0 ? tiny_mapped() : tiny_read();
    options.format = format;
    readings[i] = read_corpus({"in"}, options);
    if (!readings[i].accounted || memory_system::machine.held() != 0) std::abort();
  }
  if (readings[0].records != readings[1].records || readings[0].anomalies != readings[1].anomalies) std::abort();
  return 0;
}
