#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "bench.h"

namespace mirsad::bench {
namespace {

constexpr size_t bytes_min = 16u << 20;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string make_corpus() {
  std::string articles;
  if (const char* own = std::getenv("MIRSAD_BENCH")) {
    articles = read_file(own);
  } else {
    std::set<std::filesystem::path> paths;  // in order, so that two machines read the same bytes
    std::error_code error;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("corpus/news", error))
      if (entry.path().extension() == ".txt") paths.insert(entry.path());
    for (const auto& path : paths) articles += read_file(path) + "\n\n";
  }
  if (articles.size() < 100) {
    std::fprintf(stderr, "no articles: run in the project's folder, or set MIRSAD_BENCH to a file\n");
    std::exit(66);
  }
  std::string all;
  while (all.size() < bytes_min) all += articles;
  return all;
}

}  // namespace

const std::string& corpus() {
  static const std::string text = make_corpus();
  return text;
}

const Lexicon& lexicon() {
  static const Lexicon view = [] {
    Lexicon opened;
    if (opened.open(shipped_image()) != Status::ok) std::exit(65);
    return opened;
  }();
  return view;
}

}  // namespace mirsad::bench
