// hyperscan FORMS CORPUS ROUNDS: the forms as one literal database, scanned in blocks of 16 MiB that end at a line. Reports as peers does.
#include <hs/hs.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int count_match(unsigned, unsigned long long, unsigned long long, unsigned, void* context) {
  ++*static_cast<uint64_t*>(context);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return std::fprintf(stderr, "usage: hyperscan FORMS CORPUS ROUNDS\n"), 64;
  std::ifstream lines(argv[1]);
  std::vector<std::string> forms;
  for (std::string line; std::getline(lines, line);) forms.push_back(line);
  const std::string corpus = read_file(argv[2]);
  std::vector<const char*> patterns;
  std::vector<size_t> lengths;
  std::vector<unsigned> flags(forms.size(), 0), ids(forms.size());
  for (size_t i = 0; i < forms.size(); ++i) patterns.push_back(forms[i].c_str()), lengths.push_back(forms[i].size()), ids[i] = static_cast<unsigned>(i);
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  if (hs_compile_lit_multi(patterns.data(), flags.data(), ids.data(), lengths.data(), static_cast<unsigned>(forms.size()), HS_MODE_BLOCK,
                           nullptr, &database, &error) != HS_SUCCESS)
    return std::fprintf(stderr, "hyperscan: %s\n", error->message), 70;
  hs_scratch_t* scratch = nullptr;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 70;
  size_t database_bytes = 0;
  hs_database_size(database, &database_bytes);
  for (int round = std::atoi(argv[3]); round > 0; --round) {
    uint64_t matches = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (size_t at = 0; at < corpus.size();) {
      size_t end = std::min(corpus.size(), at + (size_t{16} << 20));
      if (end < corpus.size()) {
        const size_t line = corpus.rfind('\n', end);
        if (line != std::string::npos && line > at) end = line + 1;
      }
      if (hs_scan(database, &corpus[at], static_cast<unsigned>(end - at), 0, scratch, count_match, &matches) != HS_SUCCESS) return 70;
      at = end;
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    std::printf("hyperscan %.1f %llu %zu\n", static_cast<double>(corpus.size()) / 1e6 / time.count(), static_cast<unsigned long long>(matches), database_bytes);
  }
  return 0;
}
