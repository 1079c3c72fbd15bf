#include <algorithm>

#include "base/hash.h"
#include "tools/dead_rules.h"

namespace mirsad::tools {
namespace {

// Where the folder lies says nothing about the lexicon.
std::string_view base_name(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::vector<uint8_t> compile_lexicon(const std::vector<Source>& sources, std::vector<Complaint>& complaints, Stats& stats) {
  const std::vector<Table> tables = read_tables(sources, complaints);
  Builder builder(complaints);
  compile_words(tables, builder);
  compile_triggers(tables, builder);
  compile_names(tables, builder);
  builder.inherit_groups();
  complain_of_dead_rules(builder);
  check_weights(tables, builder);
  if (builder.frames.empty()) complaints.push_back({"frames.tsv:1", "the lexicon needs a table of frames"});
  std::vector<uint64_t> hashes;
  for (const Source& source : sources) hashes.push_back(hash_combine(hash_bytes(bytes_of(base_name(source.name))), hash_bytes(bytes_of(source.text))));
  std::sort(hashes.begin(), hashes.end());  // the order in which a folder lists its files says nothing
  uint64_t source_hash = hash_seed;
  for (const uint64_t hash : hashes) source_hash = hash_combine(source_hash, hash);
  std::vector<uint8_t> image = builder.freeze(source_hash);
  stats = builder.stats;
  stats.counts["image_bytes"] = image.size();
  return image;
}

}  // namespace mirsad::tools
