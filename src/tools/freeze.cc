// Freezing: the loose maps become sections. Everything is ordered by content, never by address. The image is written twice: what a word is
// besides itself is asked of the matcher, which needs an image to ask.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "base/hash.h"
#include "base/status.h"
#include "tools/freeze_words.h"

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

// Lists by owner become one list, each owner holding where its own begins; one owner more closes the last.
template <typename T>
std::vector<T> joined(const std::vector<std::vector<T>>& lists) {
  std::vector<T> all;
  for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}

void write_words(Writer& writer, const WordSections& words) {
  writer.section(Section::word_pilots, words.word_pilots);
  writer.section(Section::words, words.words);
  writer.section(Section::long_letters, words.long_letters);
  writer.section(Section::readings, words.readings);
  writer.section(Section::faces, words.faces);
  writer.section(Section::edge_pilots, words.edge_pilots);
  writer.section(Section::edges, words.edges);
  writer.section(Section::phrases, words.phrases);
  writer.section(Section::senses, words.senses);
  writer.section(Section::word_filter, words.word_filter);
  writer.section(Section::edge_filter, words.edge_filter);
}

// An image where one may be opened: aligned.
class Draft {
 public:
  explicit Draft(const std::vector<uint8_t>& image) : bytes_(std::aligned_alloc(64, image.size()), std::free) {
    MIRSAD_REQUIRE(bytes_ != nullptr);
    std::memcpy(bytes_.get(), image.data(), image.size());
    opened_ = lexicon_.open({static_cast<const uint8_t*>(bytes_.get()), image.size()}) == Status::ok;
  }
  const Lexicon* lexicon() const { return opened_ ? &lexicon_ : nullptr; }

 private:
  std::unique_ptr<void, void (*)(void*)> bytes_;
  Lexicon lexicon_;
  bool opened_ = false;
};

}  // namespace

std::vector<uint8_t> Builder::write_image(const WordSections& words, uint64_t source_hash) const {
  Writer writer;
  write_words(writer, words);
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
  writer.section(Section::accords, accords);
  writer.section(Section::status_names, status_names);
  writer.section(Section::weights, weights);
  return writer.finish(source_hash);
}

std::vector<uint8_t> Builder::freeze(uint64_t source_hash) {
  image::Entity last_entity;
  last_entity.offices_begin = static_cast<uint32_t>(offices.size());
  entities.push_back(last_entity);
  image::Head last_head;
  for (size_t i = 0; i < heads.size(); ++i) {
    heads[i].patterns_begin = last_head.patterns_begin;
    heads[i].statuses_begin = last_head.statuses_begin;
    last_head.patterns_begin += static_cast<uint32_t>(head_patterns[i].size());
    for (const image::Pattern& pattern : head_patterns[i])
      if (pattern.condition & image::person_bit) continue;
      else if (pattern.condition & image::condition_bits) heads[i].asks_other = 1;
      else heads[i].groups |= image::group_bit(pattern.condition);
    last_head.statuses_begin += static_cast<uint32_t>(head_statuses[i].size());
  }
  heads.push_back(last_head);
  std::sort(weights.begin(), weights.end(), [](const auto& a, const auto& b) { return a.type != b.type ? a.type < b.type : a.key < b.key; });
  stats.counts["words"] = words_.size();
  stats.counts["senses"] = 0;
  for (const auto& [phrase, senses] : phrases_) stats.counts["senses"] += senses.size();
  stats.counts["phrases"] = phrases_.size();
  WordSections words = word_sections(words_, phrases_);
  const Draft draft(write_image(words, source_hash));
  if (draft.lexicon() != nullptr) peel_words(*draft.lexicon(), words);  // none of one with a mistake that was complained of
  return write_image(words, source_hash);
}

}  // namespace mirsad::tools
