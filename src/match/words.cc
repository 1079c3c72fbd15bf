#include "match/words.h"

#include "lexicon/perfect_hash.h"
#include "match/peeling.h"

namespace mirsad {
namespace {

constexpr uint8_t suffix_slot = 4;

// Fewer letters peeled is surer; at equal cost a suffix is surer than a prefix.
bool surer(const Reading& a, const Reading& b) {
  return a.peeled != b.peeled ? a.peeled < b.peeled : a.front_letters < b.front_letters;
}

// A stem of one of several tokens that may be a word.
struct Candidate {
  uint64_t low, high;  // of its key
  uint64_t hash;
  Readings* readings;
  uint32_t count, place;
  uint8_t clitics, front, peeled;
};

// Candidates of many tokens. All of them take each step together (filter, word), so that the waits for memory overlap.
class CandidateBatch {
 public:
  explicit CandidateBatch(const Lexicon& lexicon) : lexicon_(lexicon), filter_(lexicon.word_filter()), pilots_(lexicon.word_pilots()), words_(lexicon.words()) {}

  void add(const KeyStem& stem, Readings* readings, uint8_t clitics, uint8_t front, uint8_t peeled) {
    if (count_ == items_.size()) resolve();
    Candidate& item = items_[count_++];
    item.low = stem.key().low, item.high = stem.key().high;
    item.hash = hash_key(stem.key(), stem.count());
    item.readings = readings;
    item.count = stem.count();
    item.clitics = clitics, item.front = front, item.peeled = peeled;
    __builtin_prefetch(&filter_[filter_word(item.hash, filter_.size())]);
  }

  void resolve() {
    std::array<uint32_t, batch_size> kept;
    uint32_t kept_count = 0;
    for (uint32_t i = 0; i < count_; ++i) {
      kept[kept_count] = i;
      kept_count += filter_may_hold(filter_, items_[i].hash);
    }
    for (const uint32_t i : std::span(kept).first(kept_count)) {
      items_[i].place = place_of(items_[i].hash, pilots_, words_.size());
      __builtin_prefetch(&words_[items_[i].place]);
    }
    for (const uint32_t i : std::span(kept).first(kept_count)) {
      const Candidate& item = items_[i];
      if (is_word(lexicon_, words_[item.place], {item.low, item.high}, item.count)) item.readings->add({item.place, item.clitics, item.front, item.peeled});
    }
    count_ = 0;
  }

 private:
  const Lexicon& lexicon_;
  std::span<const uint64_t> filter_;
  std::span<const uint16_t> pilots_;
  std::span<const image::Word> words_;
  static constexpr size_t batch_size = 128;
  std::array<Candidate, batch_size> items_;
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
  if (count <= key_letters_max) return find_word(lexicon, exact_key_of(letters, count), count);
  const uint32_t place = place_of(hash_word(letters, count), lexicon.word_pilots(), lexicon.words().size());
  const image::Word& word = lexicon.words()[place];
  const bool found = word.is_long() && word.letter_count() == count && std::memcmp(&lexicon.long_letters()[word.long_offset()], letters, count) == 0;
  return found ? place : image::none;
}

uint32_t find_word(const Lexicon& lexicon, WordKey key, uint32_t count) {
  const uint64_t hash = hash_key(key, count);
  if (!filter_may_hold(lexicon.word_filter(), hash)) return image::none;
  const uint32_t place = place_of(hash, lexicon.word_pilots(), lexicon.words().size());
  return is_word(lexicon, lexicon.words()[place], key, count) ? place : image::none;
}

uint32_t follow(const Lexicon& lexicon, uint32_t node, uint32_t word) {
  const uint64_t hash = hash_edge(node, word);
  if (!filter_may_hold(lexicon.edge_filter(), hash)) return image::none;
  const image::Edge edge = lexicon.edges()[place_of(hash, lexicon.edge_pilots(), lexicon.edges().size())];
  return edge.key() == image::Edge::key(node, word) ? lexicon.word_count() + edge.phrase() : image::none;
}

Affixes::Affixes(std::span<const image::Clitic> clitics) {
  const auto range_of = [this](const Affix& affix) -> Range& {
    const uint32_t outer = affix.slot == suffix_slot ? affix.letter_count - 1u : 0;
    return (affix.slot == suffix_slot ? last_ : first_)[affix.letters >> (8 * outer) & 0xff];
  };
  uint8_t count = 0;
  for (const image::Clitic& clitic : clitics) {
    const Affix affix{load_little64(clitic.letters, clitic.letter_count), low_bytes(clitic.letter_count), load_little64(clitic.replacement, clitic.replace_count),
                      clitic.letter_count, clitic.replace_count, clitic.bit, clitic.slot};
    uint8_t at = count++;  // behind those of its letter, or at the end
    if (range_of(affix).count > 0)
      for (; at > range_of(affix).begin + range_of(affix).count; --at) affixes_[at] = affixes_[at - 1];
    affixes_[at] = affix;
    ++range_of(affix).count;
    if (range_of(affix).count == 1) range_of(affix).begin = at;
    for (uint8_t i = at + 1; i < count; ++i)
      if (&range_of(affixes_[i]) != &range_of(affixes_[i - 1])) range_of(affixes_[i]).begin = i;
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
    auto tell = [&](const KeyStem& stem, uint8_t clitics, uint8_t front, uint8_t peeled) {
      if (clitics != 0) batch.add(stem, request.readings, clitics, front, peeled);
    };
    Peeling<KeyStem, decltype(tell)>(affixes_, tell).peel({{request.low, request.high}, request.count});
  }
  batch.resolve();
}

}  // namespace mirsad
