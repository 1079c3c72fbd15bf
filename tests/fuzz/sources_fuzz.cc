// Any bytes as lexicon tables: each mistake is a complaint with a place, and what has none compiles to an image that opens. Tables are
// parted by the byte 0x1c; the first line of each is its name.
#include <cstdlib>

#include "lexicon_support.h"

using namespace mirsad;
using namespace mirsad::test;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::vector<Source> sources = {frames_source, clitics_source};
  for (const std::string& part : tools::split(view_of({data, size}), '\x1c')) {
    const size_t line = part.find('\n');
    if (line != part.npos) sources.push_back({part.substr(0, line), part.substr(line + 1)});
  }
  std::vector<Complaint> complaints;
  tools::Stats stats;
  AlignedImage image(tools::compile_lexicon(sources, complaints, stats));
  for (const Complaint& complaint : complaints)
    if (complaint.where.empty() || complaint.what.empty()) std::abort();
  Lexicon lexicon;
  if (complaints.empty() && lexicon.open(image.bytes()) != Status::ok) std::abort();
  return 0;
}
