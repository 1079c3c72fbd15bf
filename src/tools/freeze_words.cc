#include "tools/freeze_words.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/status.h"
#include "lexicon/word_hash.h"
#include "match/word_look.h"
#include "tools/perfect_hash.h"

namespace mirsad::tools {
namespace {

// A place in the trie of word numbers; a node below the word count is the phrase that consists of that word alone.
struct TrieNode {
  std::vector<Sense> senses;
  std::map<uint32_t, uint32_t> edges;  // word -> node
};

std::vector<TrieNode> build_trie(const PhraseMap<std::vector<Given>>& phrases, size_t word_count) {
  std::vector<TrieNode> trie(word_count);
  for (const auto& [phrase, senses] : phrases) {
    uint32_t node = phrase[0];
    for (size_t i = 1; i < phrase.size(); ++i) {
      const auto [found, added] = trie[node].edges.try_emplace(phrase[i], static_cast<uint32_t>(trie.size()));
      node = found->second;
      if (added) trie.emplace_back();
    }
    for (const Given& given : senses) trie[node].senses.push_back(given.sense);
  }
  return trie;
}

uint64_t hash_of(const Word& word) { return hash_word(reinterpret_cast<const uint8_t*>(word.data()), static_cast<uint32_t>(word.size())); }

// Eight bits an entry: one probe in fifteen that should say no says perhaps.
std::vector<uint64_t> filter_of(const std::vector<uint64_t>& hashes) {
  std::vector<uint64_t> filter(hashes.size() / 8 + 1, 0);
  for (const uint64_t hash : hashes) filter[filter_word(hash, filter.size())] |= filter_bits(hash);
  return filter;
}

class WordFreezer {
 public:
  WordFreezer(const std::vector<Word>& words, const PhraseMap<std::vector<Given>>& phrases) : words_(words), trie_(build_trie(phrases, words.size())) {}

  WordSections run() {
    place_words();
    number_phrases();
    place_edges();
    for (size_t i = 0; i < words_.size(); ++i) freeze_word(i);
    // A key is compared sixteen letters at a time, whatever the length of the word.
    if (!out_.long_letters.empty()) out_.long_letters.resize(out_.long_letters.size() + word_letters_max, 0);
    return std::move(out_);
  }

 private:
  void place_words() {
    std::vector<uint64_t> hashes;
    for (const Word& word : words_) hashes.push_back(hash_of(word));
    PerfectHash table = perfect_hash_of(hashes);
    out_.word_filter = filter_of(hashes);
    out_.word_pilots = std::move(table.pilots);
    out_.words.resize(table.place_count);
    places_ = std::move(table.places);
    (void)face({});  // of the empty places
  }

  // Phrases that go on have a place each; the others only need their senses.
  void number_phrases() {
    phrase_numbers_.resize(trie_.size());
    const auto add = [&](const std::vector<Sense>& senses) {
      out_.phrases.push_back({list_of(senses), face(face_of(senses, 0))});
      return static_cast<uint32_t>(out_.phrases.size() - 1);
    };
    for (size_t node = words_.size(); node < trie_.size(); ++node)
      if (!trie_[node].edges.empty()) phrase_numbers_[node] = add(trie_[node].senses);
    MIRSAD_REQUIRE(out_.words.size() + out_.phrases.size() <= image::node_count_max);
    std::map<uint32_t, uint32_t> last_phrases;
    for (size_t node = words_.size(); node < trie_.size(); ++node) {
      if (!trie_[node].edges.empty()) continue;
      const auto [found, added] = last_phrases.try_emplace(list_of(trie_[node].senses).packed, 0);
      if (added) found->second = add(trie_[node].senses);
      phrase_numbers_[node] = found->second;
    }
    MIRSAD_REQUIRE(out_.phrases.size() < 1u << image::phrase_bits);
  }

  uint32_t number_of(size_t node) const {
    return node < words_.size() ? places_[node] : static_cast<uint32_t>(out_.words.size()) + phrase_numbers_[node];
  }

  void place_edges() {
    std::vector<image::Edge> edges;
    std::vector<uint64_t> hashes;
    continues_.assign(words_.size(), false);
    for (size_t node = 0; node < trie_.size(); ++node)
      for (const auto& [word, next] : trie_[node].edges) {
        edges.push_back(image::Edge::of(number_of(node), places_[word], phrase_numbers_[next]));
        hashes.push_back(hash_edge(number_of(node), places_[word]));
        continues_[word] = true;
      }
    PerfectHash table = perfect_hash_of(hashes);
    out_.edge_filter = filter_of(hashes);
    out_.edge_pilots = std::move(table.pilots);
    out_.edges.resize(table.place_count);
    for (size_t i = 0; i < edges.size(); ++i) out_.edges[table.places[i]] = edges[i];
  }

  void freeze_word(size_t number) {
    const std::vector<Sense>& senses = trie_[number].senses;
    image::Word& word = out_.words[places_[number]];
    word.letters = letters_of(words_[number]);
    word.senses = list_of(senses);
    word.facts = image::Word::facts_of(face(face_of(senses, 0)), 0, !trie_[number].edges.empty(), continues_[number]);
  }

  uint64_t letters_of(const Word& word) {
    const auto* letters = reinterpret_cast<const uint8_t*>(word.data());
    if (word.size() <= 8) return load_little64(letters, word.size());
    const auto offset = static_cast<uint32_t>(out_.long_letters.size());
    out_.long_letters.insert(out_.long_letters.end(), letters, letters + word.size());
    return image::Word::long_word(offset, static_cast<uint32_t>(word.size()));
  }

  image::SenseList list_of(const std::vector<Sense>& senses) {
    std::vector<uint64_t> key;
    for (const Sense& sense : senses)
      key.push_back(uint64_t{sense.value} << 32 | uint64_t{sense.morph} << 16 | static_cast<uint64_t>(sense.what) << 8 | sense.sub);
    const auto [found, added] = lists_.try_emplace(key, image::SenseList::of(static_cast<uint32_t>(out_.senses.size()), static_cast<uint32_t>(senses.size())));
    if (added) out_.senses.insert(out_.senses.end(), senses.begin(), senses.end());
    MIRSAD_REQUIRE(out_.senses.size() <= image::SenseList::begin_max);
    return found->second;
  }

  uint32_t face(image::Face face) {
    const auto [found, added] = faces_.try_emplace({face.valid, face.classes, face.forbidden}, static_cast<uint32_t>(out_.faces.size()));
    if (added) out_.faces.push_back(face);
    MIRSAD_REQUIRE(out_.faces.size() <= 1u << image::Word::face_bits);
    return found->second;
  }

  // Not std::less, as in PhraseOrder.
  struct KeyOrder {
    bool operator()(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) const {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    }
  };

  const std::vector<Word>& words_;
  std::vector<TrieNode> trie_;
  std::vector<uint32_t> places_;          // of words
  std::vector<uint32_t> phrase_numbers_;  // of nodes of the trie
  std::vector<bool> continues_;
  std::map<std::vector<uint64_t>, image::SenseList, KeyOrder> lists_;
  std::map<std::array<uint32_t, 3>, uint32_t> faces_;
  WordSections out_;
};

bool same_hit(const WordHit& a, const WordHit& b) {
  return a.valid != 0 && a.valid == b.valid && a.senses.packed == b.senses.packed && a.clitics == b.clitics && a.front_letters == b.front_letters;
}

class WordPeeler {
 public:
  WordPeeler(const Lexicon& draft, WordSections& sections) : draft_(draft), sections_(sections), reader_(draft) {
    for (uint32_t i = 0; i < sections.faces.size(); ++i) faces_[{sections.faces[i].valid, sections.faces[i].classes, sections.faces[i].forbidden}] = i;
  }

  void peel(uint32_t number) {
    std::array<uint8_t, word_letters_max + key_letters_max> letters{};
    Readings readings;
    reader_.read(letters.data(), draft_.letters_of(number, letters.data()), readings);
    WordLook look;
    look_at(draft_, readings, look);
    const size_t begin = sections_.readings.size();
    for (uint32_t i = 1; i < readings.count; ++i) add(readings.items[i], look);  // the first is the word itself
    if (sections_.readings.size() == begin) return;
    sections_.readings.back().packed |= image::Reading::last_bit;
    image::Word& word = sections_.words[number];
    MIRSAD_REQUIRE(begin + 1 < 1u << image::Word::reading_bits);
    word.facts = image::Word::facts_of(word.face(), static_cast<uint32_t>(begin + 1), word.begins(), word.continues());
  }

 private:
  void add(const Reading& reading, WordLook& look) {
    const image::Word& word = draft_.words()[reading.word];
    const image::Face face = face_of(draft_.senses_in(word.senses), reading.clitics);
    const WordHit hit{word.senses, reading.clitics, reading.front_letters, face.valid, face.classes};
    uint32_t roles = 0;
    for (uint32_t i = 0; i < look.reading_count; ++i)
      if (look.readings[i].word == reading.word && look.readings[i].clitics == reading.clitics) roles |= look.readings[i].roles;
    if (same_hit(hit, look.strong)) roles |= image::reading_role::strong, look.strong = {};
    if (same_hit(hit, look.weak)) roles |= image::reading_role::weak, look.weak = {};
    if (roles == 0) return;
    const bool is_hit = (roles & (image::reading_role::strong | image::reading_role::weak)) != 0;
    sections_.readings.push_back({image::Reading::pack(reading.word, reading.peeled - uint32_t{reading.front_letters}, roles),
                                  is_hit ? number_of(face) : uint16_t{0}, reading.clitics, reading.front_letters, is_hit ? word.senses : image::SenseList{}});
  }

  uint16_t number_of(image::Face face) {
    const auto [found, added] = faces_.try_emplace({face.valid, face.classes, face.forbidden}, static_cast<uint32_t>(sections_.faces.size()));
    if (added) sections_.faces.push_back(face);
    MIRSAD_REQUIRE(sections_.faces.size() <= UINT16_MAX);
    return static_cast<uint16_t>(found->second);
  }

  const Lexicon& draft_;
  WordSections& sections_;
  WordReader reader_;
  std::map<std::array<uint32_t, 3>, uint32_t> faces_;
};

}  // namespace

WordSections word_sections(const std::vector<Word>& words, const PhraseMap<std::vector<Given>>& phrases) { return WordFreezer(words, phrases).run(); }

void peel_words(const Lexicon& draft, WordSections& sections) {
  WordPeeler peeler(draft, sections);
  for (uint32_t word = 0; word < draft.word_count(); ++word)
    if (draft.words()[word].letters != 0) peeler.peel(word);
}

}  // namespace mirsad::tools
