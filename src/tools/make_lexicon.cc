// lexicon-compiler SOURCES IMAGE BUNDLE: the program of the build that compiles corpus/lexicon. The same code stands behind
// `mirsad lexicon compile`; this one needs no image to exist yet.
#include <cstdio>
#include <fstream>

#include "tools/builder.h"

int main(int argc, char** argv) {
  using namespace mirsad::tools;
  if (argc != 4) return std::fprintf(stderr, "usage: lexicon-compiler SOURCES IMAGE BUNDLE\n"), 64;
  std::vector<Source> sources;
  if (!load_folder(argv[1], sources)) return std::fprintf(stderr, "%s: cannot be read\n", argv[1]), 66;
  std::vector<Complaint> complaints;
  Stats stats;
  const auto image = compile_lexicon(sources, complaints, stats);
  for (const Complaint& complaint : complaints)
    std::fprintf(stderr, "%s: %s\n", complaint.where.c_str(), complaint.what.c_str());
  if (!complaints.empty()) return 65;
  const std::string bundle = pack_sources(sources);
  std::ofstream image_file(argv[2], std::ios::binary), bundle_file(argv[3], std::ios::binary);
  image_file.write(reinterpret_cast<const char*>(image.data()), static_cast<std::streamsize>(image.size()));
  bundle_file.write(bundle.data(), static_cast<std::streamsize>(bundle.size()));
  image_file.close();
  bundle_file.close();
  return image_file && bundle_file ? 0 : 73;
}
