#include "match/words.h"

#include "base/bounded.h"
#include "match/peeling.h"

namespace mirsad {
namespace {

constexpr uint8_t suffix_slot = 4;

// Fewer letters peeled is surer; at equal cost a suffix is surer than a prefix.
bool surer(const Reading& a, const Reading& b) {
  return a.peeled != b.peeled ? a.peeled < b.peeled : a.front_letters < b.front_letters;
}

template <typename Verify>
uint32_t find_in_slots(const Lexicon& lexicon, uint64_t hash, uint32_t count, Verify verify) {
  if (!filter_may_hold(lexicon.word_filter(), hash)) return image::none;
  const auto slots = lexicon.word_slots();
  const auto words = lexicon.words();
  const uint32_t fingerprint = slot_fingerprint(hash);
  const uint32_t mask = static_cast<uint32_t>(slots.size()) - 1;
  for (uint32_t at = static_cast<uint32_t>(hash) & mask; slots[at] != 0; at = (at + 1) & mask) {
    if ((slots[at] & ~slot_word_mask) != fingerprint) continue;
    const uint32_t word = (slots[at] & slot_word_mask) - 1;
    const uint32_t begin = words[word];
    if (words[word + 1] - begin == count && verify(&lexicon.word_letters()[begin])) return word;
  }
  return image::none;
}

// A stem of one of several tokens that may be a word.
struct Candidate {
  WordKey key;
  uint64_t hash = 0;
  Readings* readings = nullptr;
  uint32_t count = 0;
  Reading reading;
};

// Candidates of many tokens. Each level asks memory for what the next one reads: filter, slot, extent, letters.
class CandidateBatch {
 public:
  explicit CandidateBatch(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void add(const KeyStem& stem, Readings* readings, uint8_t clitics, uint8_t front, uint8_t peeled) {
    if (count_ == items_.size()) resolve();
    const uint64_t hash = hash_key(stem.key(), stem.count());
    const auto filter = lexicon_.word_filter();
    __builtin_prefetch(&filter[filter_word(hash, filter.size())]);
    items_[count_++] = {stem.key(), hash, readings, stem.count(), {image::none, clitics, front, peeled}};
  }

  void resolve() {
    ask_filter();
    ask_slots();
    ask_extents();
    for (uint32_t i = 0; i < count_; ++i) {
      Candidate& item = items_[i];
      if (!holds(item)) item.reading.word = find_word(lexicon_, item.key, item.count);  // another word with this fingerprint stood first
      if (item.reading.word == image::none) continue;
      __builtin_prefetch(&lexicon_.nodes()[item.reading.word]);
      item.readings->add(item.reading);
    }
    count_ = 0;
  }

 private:
  void ask_filter() {
    const auto filter = lexicon_.word_filter();
    const auto slots = lexicon_.word_slots();
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count_; ++i) {
      if (!filter_may_hold(filter, items_[i].hash)) continue;
      __builtin_prefetch(&slots[static_cast<uint32_t>(items_[i].hash) & (slots.size() - 1)]);
      items_[kept++] = items_[i];
    }
    count_ = kept;
  }
  void ask_slots() {
    const auto slots = lexicon_.word_slots();
    const uint32_t mask = static_cast<uint32_t>(slots.size()) - 1;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count_; ++i) {
      Candidate item = items_[i];
      uint32_t at = static_cast<uint32_t>(item.hash) & mask;
      while (slots[at] != 0 && (slots[at] & ~slot_word_mask) != slot_fingerprint(item.hash)) at = (at + 1) & mask;
      if (slots[at] == 0) continue;
      item.reading.word = (slots[at] & slot_word_mask) - 1;
      __builtin_prefetch(&lexicon_.words()[item.reading.word]);
      items_[kept++] = item;
    }
    count_ = kept;
  }
  void ask_extents() const {
    for (uint32_t i = 0; i < count_; ++i) __builtin_prefetch(&lexicon_.word_letters()[lexicon_.words()[items_[i].reading.word]]);
  }
  bool holds(const Candidate& item) const {
    const auto words = lexicon_.words();
    const uint32_t begin = words[item.reading.word];
    return words[item.reading.word + 1] - begin == item.count && key_of(&lexicon_.word_letters()[begin], item.count) == item.key;
  }

  const Lexicon& lexicon_;
  std::array<Candidate, 64> items_;
  uint32_t count_ = 0;
};

}  // namespace

void Readings::add(const Reading& reading) {
  if (count == reading_count_max && !surer(reading, items[count - 1])) return;
  if (count < reading_count_max) ++count;
  uint32_t at = count - 1;
  for (; at > 0 && surer(reading, items[at - 1]); --at) items[at] = items[at - 1];
  items[at] = reading;
}

uint32_t find_word(const Lexicon& lexicon, const uint8_t* letters, uint32_t count) {
  return find_in_slots(lexicon, hash_word(letters, count), count, [&](const uint8_t* stored) { return std::memcmp(stored, letters, count) == 0; });
}

uint32_t find_word(const Lexicon& lexicon, WordKey key, uint32_t count) {
  return find_in_slots(lexicon, hash_key(key, count), count, [&](const uint8_t* stored) { return key_of(stored, count) == key; });
}

Affixes::Affixes(const Lexicon& lexicon) {
  for (const image::Clitic& clitic : lexicon.clitics()) {
    const bool suffix = clitic.slot == suffix_slot;
    (suffix ? suffixes[suffix_count++] : prefixes[prefix_count++]) = {
        load_little64(clitic.letters, clitic.letter_count), load_little64(clitic.replacement, clitic.replace_count),
        clitic.letter_count, clitic.replace_count, clitic.bit, clitic.slot};
    (suffix ? last_letters : first_letters).set(clitic.letters[suffix ? clitic.letter_count - 1 : 0]);
  }
}

void WordReader::read(const uint8_t* letters, uint32_t count, Readings& readings) const {
  readings.count = 0;
  if (count == 0 || count > word_letters_max) return;
  auto tell = [&](const auto& stem, uint8_t clitics, uint8_t front, uint8_t peeled) {
    const uint32_t word = stem.find(lexicon_);
    if (word != image::none) readings.add({word, clitics, front, peeled});
  };
  if (count <= key_letters_max) Peeling<KeyStem, decltype(tell)>(affixes_, tell).peel({letters, count});
  else Peeling<ByteStem, decltype(tell)>(affixes_, tell).peel({letters, count});
}

void WordReader::read_all(std::span<const Request> requests) const {
  CandidateBatch batch(lexicon_);
  for (const Request& request : requests) {
    request.readings->count = 0;
    if (request.count == 0) continue;
    auto tell = [&](const KeyStem& stem, uint8_t clitics, uint8_t front, uint8_t peeled) { batch.add(stem, request.readings, clitics, front, peeled); };
    Peeling<KeyStem, decltype(tell)>(affixes_, tell).peel({request.key, request.count});
  }
  batch.resolve();
}

}  // namespace mirsad
