#include <cstdio>
#include <cstring>
#include <vector>
#include "pipeline/run.h"
using namespace mirsad;
int main(int argc, char** argv) {
  Lexicon lexicon;
  if (lexicon.open(shipped_image()) != Status::ok) return 65;
  RunOptions options;
  std::vector<const char*> paths;
  for (int i = 2; i < argc; ++i) {
    if (!strcmp(argv[i], "-o")) options.folder = argv[++i];
    else if (!strcmp(argv[i], "--quiet")) {}
    else if (!strcmp(argv[i], "--mentions")) options.tables.with_mentions = true;
    else if (!strcmp(argv[i], "--text")) options.tables.with_text = true;
    else if (!strcmp(argv[i], "--format")) { ++i; options.corpus.format = !strcmp(argv[i], "jsonl") ? Format::jsonl : Format::automatic; }
    else paths.push_back(argv[i]);
  }
  options.paths = paths;
  Run run(lexicon);
  Status s = run.carve(options);
  if (s != Status::ok) { fprintf(stderr, "carve %d\n", (int)s); return 70; }
  s = run.run(options);
  if (s != Status::ok) { fprintf(stderr, "run %d\n", (int)s); return 74; }
  printf("%llu events %.1f MB/s arena %zu\n", (unsigned long long)run.counts().tables.events, (double)run.counts().bytes_read * 1e3 / (double)run.counts().nanoseconds, run.arena_bytes());
  return run.counts().incomplete;
}
