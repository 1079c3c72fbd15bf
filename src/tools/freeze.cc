// Freezing: the loose maps become sorted sections. Node numbers below the word count are one-word phrases, so the
// trie has no root; deeper nodes are numbered in order of first use. Everything is ordered by content, never by address.
#include <algorithm>
#include <cstring>

#include "base/hash.h"
#include "base/status.h"
#include "lexicon/word_hash.h"
#include "tools/builder.h"

namespace mirsad::tools {
namespace {

using image::Section;

class Writer {
 public:
  Writer() : bytes_(sizeof(image::Header), 0) {}

  template <typename T>
  void section(Section which, const std::vector<T>& items) {
    bytes_.resize((bytes_.size() + 63) / 64 * 64, 0);
    header_.sections[static_cast<int>(which)] = {static_cast<uint32_t>(bytes_.size()), static_cast<uint32_t>(items.size())};
    const size_t begin = bytes_.size();
    bytes_.resize(begin + items.size() * sizeof(T));
    if (!items.empty()) std::memcpy(&bytes_[begin], items.data(), items.size() * sizeof(T));
  }

  std::vector<uint8_t> finish(uint64_t source_hash) {
    bytes_.resize((bytes_.size() + 63) / 64 * 64, 0);
    std::memcpy(header_.magic_bytes, image::magic, 8);
    header_.version_number = image::version;
    header_.byte_order = image::byte_order_mark;
    header_.total_bytes = bytes_.size();
    header_.source_hash = source_hash;
    header_.checksum = image::checksum_of(header_, Bytes(bytes_).subspan(sizeof(image::Header)));
    std::memcpy(bytes_.data(), &header_, sizeof header_);
    return std::move(bytes_);
  }

 private:
  image::Header header_;
  std::vector<uint8_t> bytes_;
};

struct Trie {
  std::vector<std::vector<Sense>> senses;
  std::vector<std::map<uint32_t, uint32_t>> edges;
};

Trie build_trie(const PhraseMap<std::vector<Given>>& phrases, size_t word_count) {
  Trie trie;
  trie.senses.resize(word_count);
  trie.edges.resize(word_count);
  for (const auto& [phrase, senses] : phrases) {
    uint32_t node = phrase[0];
    for (size_t i = 1; i < phrase.size(); ++i) {
      const auto [found, added] = trie.edges[node].try_emplace(phrase[i], static_cast<uint32_t>(trie.senses.size()));
      node = found->second;
      if (!added) continue;
      trie.senses.emplace_back();
      trie.edges.emplace_back();
    }
    for (const Given& given : senses) trie.senses[node].push_back(given.sense);
  }
  return trie;
}

void write_trie(Writer& writer, const Trie& trie) {
  std::vector<image::Node> nodes;
  std::vector<image::Edge> edges;
  std::vector<Sense> senses;
  for (size_t node = 0; node < trie.senses.size(); ++node) {
    nodes.push_back({static_cast<uint32_t>(senses.size()), static_cast<uint32_t>(edges.size())});
    senses.insert(senses.end(), trie.senses[node].begin(), trie.senses[node].end());
    for (const auto& [word, next] : trie.edges[node]) edges.push_back({word, next});
  }
  nodes.push_back({static_cast<uint32_t>(senses.size()), static_cast<uint32_t>(edges.size())});
  writer.section(Section::nodes, nodes);
  writer.section(Section::edges, edges);
  writer.section(Section::senses, senses);
}

void write_words(Writer& writer, const std::vector<Word>& words) {
  size_t slot_count = 1024;
  while (slot_count * 3 < words.size() * 4) slot_count *= 2;  // the filter spares most probes that would find nothing
  std::vector<uint32_t> slots(slot_count, 0), begins;
  std::vector<uint8_t> letters;
  for (size_t number = 0; number < words.size(); ++number) {
    begins.push_back(static_cast<uint32_t>(letters.size()));
    letters.insert(letters.end(), words[number].begin(), words[number].end());
    const uint64_t hash = hash_word(reinterpret_cast<const uint8_t*>(words[number].data()), static_cast<uint32_t>(words[number].size()));
    size_t at = static_cast<size_t>(hash) & (slot_count - 1);
    while (slots[at] != 0) at = (at + 1) & (slot_count - 1);
    slots[at] = slot_fingerprint(hash) | static_cast<uint32_t>(number + 1);
  }
  begins.push_back(static_cast<uint32_t>(letters.size()));
  writer.section(Section::word_slots, slots);
  writer.section(Section::word_letters, letters);
  writer.section(Section::words, begins);
}

// Twelve to twenty-four bits an entry: one probe in thirty that should say no says perhaps.
std::vector<uint64_t> filter_of(const std::vector<uint64_t>& hashes) {
  size_t size = 1;
  while (size * 64 < hashes.size() * 12) size *= 2;
  std::vector<uint64_t> filter(size, 0);
  for (const uint64_t hash : hashes) filter[filter_word(hash, size)] |= filter_bits(hash);
  return filter;
}

void write_filters(Writer& writer, const std::vector<Word>& words, const Trie& trie) {
  std::vector<uint64_t> word_hashes, edge_hashes, followers(words.size() / 64 + 1, 0);
  for (const Word& word : words)
    word_hashes.push_back(hash_word(reinterpret_cast<const uint8_t*>(word.data()), static_cast<uint32_t>(word.size())));
  for (uint32_t node = 0; node < trie.edges.size(); ++node)
    for (const auto& [word, next] : trie.edges[node]) {
      edge_hashes.push_back(hash_edge(node, word));
      followers[word / 64] |= uint64_t{1} << (word % 64);
    }
  writer.section(Section::word_filter, filter_of(word_hashes));
  writer.section(Section::edge_filter, filter_of(edge_hashes));
  writer.section(Section::followers, followers);
}

// Lists by owner become one list, each owner holding where its own begins; one owner more closes the last.
template <typename T>
std::vector<T> joined(const std::vector<std::vector<T>>& lists) {
  std::vector<T> all;
  for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}

}  // namespace

std::vector<uint8_t> Builder::freeze(uint64_t source_hash) {
  MIRSAD_REQUIRE(words_.size() < slot_word_mask);
  Writer writer;
  write_words(writer, words_);
  const Trie trie = build_trie(phrases_, words_.size());
  write_trie(writer, trie);
  write_filters(writer, words_, trie);
  image::Entity last_entity;
  last_entity.offices_begin = static_cast<uint32_t>(offices.size());
  entities.push_back(last_entity);
  image::Head last_head;
  for (size_t i = 0; i < heads.size(); ++i) {
    heads[i].patterns_begin = last_head.patterns_begin;
    heads[i].statuses_begin = last_head.statuses_begin;
    last_head.patterns_begin += static_cast<uint32_t>(head_patterns[i].size());
    last_head.statuses_begin += static_cast<uint32_t>(head_statuses[i].size());
  }
  heads.push_back(last_head);
  writer.section(Section::strings, std::vector<char>(string_bytes_.begin(), string_bytes_.end()));
  writer.section(Section::entities, entities);
  writer.section(Section::offices, offices);
  writer.section(Section::roles, roles);
  writer.section(Section::places, places);
  writer.section(Section::outlets, outlets);
  writer.section(Section::heads, heads);
  writer.section(Section::triggers, triggers);
  writer.section(Section::patterns, joined(head_patterns));
  writer.section(Section::statuses, joined(head_statuses));
  writer.section(Section::frames, frames);
  writer.section(Section::prepositions, preposition_names);
  writer.section(Section::groups, group_names);
  writer.section(Section::clitics, clitics);
  writer.section(Section::agreement_kinds, agreement_kinds);
  writer.section(Section::status_names, status_names);
  std::sort(weights.begin(), weights.end(), [](const auto& a, const auto& b) { return a.type != b.type ? a.type < b.type : a.key < b.key; });
  writer.section(Section::weights, weights);
  stats.counts["words"] = words_.size();
  stats.counts["senses"] = 0;
  for (const auto& [phrase, senses] : phrases_) stats.counts["senses"] += senses.size();
  stats.counts["phrases"] = phrases_.size();
  return writer.finish(source_hash);
}

}  // namespace mirsad::tools
