// A verified image, ready to be indexed. `open` checks magic, version, byte order, section bounds, checksum and every index that
// another section uses, so that nobody checks again; a view is cheap to copy and lives as long as the bytes under it.
#pragma once
#include <span>
#include <string_view>

#include "base/bytes.h"
#include "base/status.h"
#include "lexicon/image.h"

namespace mirsad {

class Lexicon {
 public:
  // bad_format, bad_version, foreign_endian, bad_checksum; on failure the view stays empty.
  Status open(Bytes image_bytes);

  std::span<const uint16_t> word_pilots() const { return section<uint16_t>(image::Section::word_pilots); }
  std::span<const image::Word> words() const { return section<image::Word>(image::Section::words); }
  std::span<const uint8_t> long_letters() const { return section<uint8_t>(image::Section::long_letters); }
  std::span<const image::Reading> readings() const { return section<image::Reading>(image::Section::readings); }
  std::span<const image::Face> faces() const { return section<image::Face>(image::Section::faces); }
  std::span<const uint16_t> edge_pilots() const { return section<uint16_t>(image::Section::edge_pilots); }
  std::span<const image::Edge> edges() const { return section<image::Edge>(image::Section::edges); }
  std::span<const image::Phrase> phrases() const { return section<image::Phrase>(image::Section::phrases); }
  std::span<const Sense> senses() const { return section<Sense>(image::Section::senses); }
  std::span<const image::Entity> entities() const { return section<image::Entity>(image::Section::entities); }
  std::span<const image::Office> offices() const { return section<image::Office>(image::Section::offices); }
  std::span<const image::Role> roles() const { return section<image::Role>(image::Section::roles); }
  std::span<const image::Place> places() const { return section<image::Place>(image::Section::places); }
  std::span<const image::Outlet> outlets() const { return section<image::Outlet>(image::Section::outlets); }
  std::span<const image::Head> heads() const { return section<image::Head>(image::Section::heads); }
  std::span<const image::Trigger> triggers() const { return section<image::Trigger>(image::Section::triggers); }
  std::span<const image::Pattern> patterns() const { return section<image::Pattern>(image::Section::patterns); }
  std::span<const image::StatusRule> statuses() const { return section<image::StatusRule>(image::Section::statuses); }
  std::span<const image::Frame> frames() const { return section<image::Frame>(image::Section::frames); }
  std::span<const uint32_t> prepositions() const { return section<uint32_t>(image::Section::prepositions); }
  std::span<const uint32_t> groups() const { return section<uint32_t>(image::Section::groups); }
  std::span<const image::Clitic> clitics() const { return section<image::Clitic>(image::Section::clitics); }
  std::span<const uint32_t> agreement_kinds() const { return section<uint32_t>(image::Section::agreement_kinds); }
  std::span<const image::Accord> accords() const { return section<image::Accord>(image::Section::accords); }
  std::span<const uint32_t> status_names() const { return section<uint32_t>(image::Section::status_names); }
  std::span<const image::Weight> weights() const { return section<image::Weight>(image::Section::weights); }
  std::span<const uint64_t> word_filter() const { return section<uint64_t>(image::Section::word_filter); }
  std::span<const uint64_t> edge_filter() const { return section<uint64_t>(image::Section::edge_filter); }

  const image::Frame& frame_of(const image::Trigger& trigger) const { return frames()[trigger.frame]; }
  std::string_view text(uint32_t string_offset) const;
  std::span<const Sense> senses_in(image::SenseList list) const { return senses().subspan(list.begin(), list.count()); }
  std::span<const Sense> senses_of(uint32_t node) const { return senses_in(node < word_count() ? words()[node].senses : phrases()[node - word_count()].senses); }
  // The letters of a word, copied to `letters` (word_letters_max at most); how many.
  uint32_t letters_of(uint32_t word, uint8_t* letters) const;
  std::span<const image::Office> offices_of(uint32_t entity) const;
  std::span<const image::Pattern> patterns_of(uint32_t head) const;
  std::span<const image::StatusRule> statuses_of(uint32_t head) const;
  uint32_t group_named(std::string_view name) const;  // image::none when there is none
  uint32_t word_count() const { return static_cast<uint32_t>(words().size()); }  // places for words: some are empty
  uint64_t source_hash() const { return header_->source_hash; }
  uint64_t image_bytes() const { return header_->total_bytes; }
  bool is_open() const { return header_ != nullptr; }

 private:
  template <typename T>
  std::span<const T> section(image::Section which) const {
    const image::SectionEntry& entry = header_->sections[static_cast<int>(which)];
    return {reinterpret_cast<const T*>(base_ + entry.offset), entry.count};
  }

  const uint8_t* base_ = nullptr;
  const image::Header* header_ = nullptr;
};

// The image that is linked into the executable.
Bytes shipped_image();
// And its sources, as name NUL size text …, for `--lexicon-add` (see tools/source_bundle.h).
Bytes shipped_sources();

}  // namespace mirsad
