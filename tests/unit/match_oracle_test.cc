// The matcher against a naive one that knows no tries, no hashes and no slots: it writes down every way to peel a token as a
// string, and every phrase as a list of strings, and tries them all.
#include <doctest/doctest.h>

#include <algorithm>

#include "lexicon/morph.h"
#include "lexicon_support.h"
#include "base/arena.h"
#include "base/limits.h"
#include "match/phrases.h"
#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

struct NaivePhrase {
  std::vector<std::string> words;  // folded
  std::vector<Sense> senses;
};

struct NaiveReading {
  std::string stem;
  uint8_t clitics = 0;
  uint32_t front = 0, peeled = 0;
};

struct NaiveHit {
  uint32_t begin = 0, count = 0, peeled = 0, rank = 0, clitics = 0, front = 0, valid = 0;
  bool beats(const NaiveHit& other) const {
    return count != other.count ? count > other.count : std::pair(peeled, rank) < std::pair(other.peeled, other.rank);
  }
  bool operator==(const NaiveHit&) const = default;
};

// Every reading of a token, whether or not its stem is a word: the fewest letters peeled first, then the fewest at the front
// (a one-letter suffix is surer than a one-letter prefix).
std::vector<NaiveReading> naive_readings(const std::string& token) {
  static const std::string wa = fold("و"), fa = fold("ف"), bi = fold("ب"), ka = fold("ك"), li = fold("ل"), sa = fold("س"), al = fold("ال"),
                           ta = fold("ت"), marbuta = fold("ة");
  struct Prefix {
    std::string letters, back;
    uint8_t bit;
  };
  static const std::vector<Prefix> slots[3] = {
      {{wa, "", clitic::conjunction}, {fa, "", clitic::conjunction}},
      {{bi, "", clitic::in}, {ka, "", clitic::like}, {li + li, al, clitic::to}, {li, "", clitic::to}, {sa, "", clitic::future}},
      {{al, "", clitic::article}}};
  static const std::vector<std::string> suffixes = {fold("ه"), fold("ها"), fold("هم"), fold("نا")};
  std::vector<NaiveReading> stems = {{token, 0, 0, 0}};
  for (const auto& slot : slots)
    for (size_t i = 0, count = stems.size(); i < count; ++i)
      for (const Prefix& prefix : slot) {
        const NaiveReading from = stems[i];
        if (from.stem.size() <= prefix.letters.size() || !from.stem.starts_with(prefix.letters)) continue;
        const uint32_t cost = static_cast<uint32_t>(prefix.letters.size() - prefix.back.size());
        stems.push_back({prefix.back + from.stem.substr(prefix.letters.size()), static_cast<uint8_t>(from.clitics | prefix.bit), from.front + cost,
                         from.peeled + cost});
      }
  std::vector<NaiveReading> all = stems;
  for (const NaiveReading& stem : stems)
    for (const std::string& suffix : suffixes) {
      if ((stem.clitics & clitic::article) != 0 || stem.stem.size() <= suffix.size() || !stem.stem.ends_with(suffix)) continue;
      NaiveReading reading = stem;
      reading.stem.resize(stem.stem.size() - suffix.size());
      reading.clitics |= clitic::pronoun;
      reading.peeled += static_cast<uint32_t>(suffix.size());
      if (reading.stem.size() >= 3 && reading.stem.ends_with(ta)) {  // first: a noun with its pronoun, before a verb with its object
        all.push_back(reading);
        all.back().stem.replace(reading.stem.size() - 1, 1, marbuta);
      }
      all.push_back(reading);
    }
  std::stable_sort(all.begin(), all.end(), [](const NaiveReading& a, const NaiveReading& b) { return std::pair(a.peeled, a.front) < std::pair(b.peeled, b.front); });
  return all;
}

class NaiveMatcher {
 public:
  explicit NaiveMatcher(std::vector<NaivePhrase> phrases) : phrases_(std::move(phrases)) {}

  struct Found {
    std::vector<NaiveHit> hits, overlays;
  };

  Found match(const ReadText& read) const {
    std::vector<std::vector<NaiveReading>> readings;
    for (const Token& token : read.tokens) {
      if (token.kind == TokenKind::word) readings.push_back(naive_readings(read.letters_of(token)));
      else if (token.kind == TokenKind::line_break) readings.push_back({});
      else readings.push_back({{read.letters_of(token), 0, 0, 0}});
    }
    Found found;
    for (uint32_t at = 0; at < read.tokens.size();) {
      NaiveHit strong, weak, weak_word, no_strong;
      if (read.tokens[at].kind == TokenKind::word)
        for (const NaivePhrase& phrase : phrases_) {
          try_phrase(phrase, readings, at, 0, {at, 0, 0, 0, 0, 0, 0}, strong, weak);
          if (phrase.words.size() == 1) try_phrase(phrase, readings, at, 0, {at, 0, 0, 0, 0, 0, 0}, no_strong, weak_word);
        }
      if (strong.count == 1 && weak.count == 1 && (weak.clitics & ~strong.clitics & clitic::pronoun)) weak = {};
      const bool over = strong.count > 0 ? weak.count >= strong.count : weak.count > 1;
      const NaiveHit best = strong.count > 0 ? strong : weak_word;
      if (best.count > 0) found.hits.push_back(best);
      if (over) found.overlays.push_back(weak);
      at += std::max(best.count, 1u);
    }
    return found;
  }

 private:
  void try_phrase(const NaivePhrase& phrase, const std::vector<std::vector<NaiveReading>>& readings, uint32_t at, uint32_t word, NaiveHit hit,
                  NaiveHit& strong, NaiveHit& weak) const {
    if (word == phrase.words.size()) {
      bool any_strong = false;
      for (size_t i = 0; i < phrase.senses.size(); ++i) {
        if (!clitics_allow(static_cast<uint8_t>(hit.clitics), phrase.senses[i])) continue;
        hit.valid |= 1u << i;
        any_strong = any_strong || phrase.senses[i].what != SenseClass::group;
      }
      NaiveHit& best = any_strong ? strong : weak;
      hit.count = word;
      if (hit.valid != 0 && hit.beats(best)) best = hit;
      return;
    }
    if (at == readings.size() || (hit.clitics & clitic::pronoun) != 0) return;
    for (uint32_t rank = 0; rank < readings[at].size(); ++rank) {
      const NaiveReading& reading = readings[at][rank];
      if (reading.stem != phrase.words[word]) continue;
      if (word > 0 && (reading.clitics & ~(clitic::article | clitic::pronoun)) != 0) continue;
      NaiveHit next = hit;
      next.peeled += reading.peeled;
      next.clitics |= word == 0 ? reading.clitics : reading.clitics & clitic::pronoun;
      if (word == 0) next.front = reading.front, next.rank = rank;
      try_phrase(phrase, readings, at + 1, word + 1, next, strong, weak);
    }
  }

  std::vector<NaivePhrase> phrases_;
};

struct World {
  std::vector<Source> sources{frames_source, clitics_source};
  std::vector<NaivePhrase> phrases;
};

// A lexicon of these forms, in turn: persons (no article, no pronoun), blockers (nearly everything allowed), groups (which only
// colour). Blockers and groups of one word have an accusative in alef.
class WorldMaker {
 public:
  World make(const std::vector<std::string>& forms) {
    std::string persons = "key\tname\tforms\toffices\n", blockers = "forms\n";
    std::string groups = "group\tforms\n";
    for (size_t i = 1; i < forms.size(); i += 3) {
      blockers += forms[i] + "\n";
      add_noun(forms[i], {0, 0, SenseClass::blocker, 0});
    }
    for (uint32_t i = 2; i < forms.size(); i += 3) {
      groups += "g" + std::to_string(i) + "\t" + forms[i] + "\n";
      add_noun(forms[i], {i / 3, 0, SenseClass::group, 0});
    }
    for (uint32_t i = 0; i < forms.size(); i += 3) {
      const std::string name = "p" + std::to_string(i);
      persons += name + "\t" + name + "\t" + forms[i] + "\t.. RUS GOV\n";
      add(forms[i], {i / 3, 0, SenseClass::entity, 0});
    }
    world_.sources.push_back({"persons.tsv", persons});
    world_.sources.push_back({"blockers.tsv", blockers});
    world_.sources.push_back({"groups.tsv", groups});
    return std::move(world_);
  }

 private:
  void add_noun(const std::string& form, const Sense& sense) {
    const std::string folded = fold(form);
    add(form, sense);
    if (folded.find(' ') == std::string::npos && fold("اهيء").find(folded.back()) == std::string::npos) add(form + "ا", sense);
  }

  void add(const std::string& form, const Sense& sense) {
    std::vector<std::string> words;
    const ReadText read(form);
    for (const Token& token : read.tokens) words.push_back(read.letters_of(token));
    for (NaivePhrase& known : world_.phrases) {
      if (known.words != words) continue;
      for (const Sense& other : known.senses)
        if (other.what == sense.what && other.value == sense.value) return;
      known.senses.push_back(sense);
      return;
    }
    world_.phrases.push_back({words, {sense}});
  }

  World world_;
};

World world_of(const std::vector<std::string>& forms) { return WorldMaker().make(forms); }

std::string shown(const std::vector<NaiveHit>& hits) {
  std::string all;
  for (const NaiveHit& h : hits)
    all += std::to_string(h.begin) + "+" + std::to_string(h.count) + " clitics " + std::to_string(h.clitics) + " front " + std::to_string(h.front) +
           " valid " + std::to_string(h.valid) + "; ";
  return all;
}

void compare_with_naive(const Lexicon& lexicon, const NaiveMatcher& naive, const std::string& text, WordCache* cache = nullptr) {
  const ReadText read(text);
  std::vector<Hit> storage(read.tokens.size() + 1), overlay_storage(read.tokens.size() + 1);
  Bounded<Hit> hits(storage), overlays(overlay_storage);
  match_phrases(lexicon, read.folded, read.tokens, 0, static_cast<uint32_t>(read.tokens.size()), hits, overlays, cache);
  const NaiveMatcher::Found found = naive.match(read);
  std::vector<NaiveHit> got, wanted = found.hits;
  wanted.insert(wanted.end(), found.overlays.begin(), found.overlays.end());
  for (NaiveHit& hit : wanted) hit.peeled = hit.rank = 0;  // a hit does not tell them
  for (const Bounded<Hit>* list : {&hits, &overlays})
    for (const Hit& hit : *list) got.push_back({hit.token_begin, hit.token_count, 0, 0, hit.clitics, hit.front_letters, hit.valid});
  if (got != wanted) FAIL("text '" << text << "'\n  got    " << shown(got) << "\n  wanted " << shown(wanted));
}

// Indices of lexicon forms, 1 to 3 of them, without repetition of folded phrases (a phrase given twice joins its senses).
void for_all_lexicons(const std::vector<std::string>& forms, size_t size_max, const std::function<void(const std::vector<std::string>&)>& visit) {
  std::vector<std::string> chosen;
  const std::function<void(size_t)> extend = [&](size_t from) {
    if (!chosen.empty()) visit(chosen);
    if (chosen.size() == size_max) return;
    for (size_t i = from; i < forms.size(); ++i) {
      chosen.push_back(forms[i]);
      extend(i + 1);
      chosen.pop_back();
    }
  };
  extend(0);
}

}  // namespace

TEST_CASE("all phrases of one to three words over two words, all texts over them and a comma") {
  std::vector<std::string> forms;
  for_all_strings({"ج ", "د "}, 3, [&](const std::string& form) {
    if (!form.empty()) forms.push_back(form.substr(0, form.size() - 1));
  });
  for_all_lexicons(forms, 3, [](const std::vector<std::string>& chosen) {
    const World world = world_of(chosen);
    const SmallLexicon lexicon(world.sources);
    REQUIRE(lexicon.is_open());
    const NaiveMatcher naive(world.phrases);
    for_all_strings({"ج ", "د ", "، "}, 5, [&](const std::string& text) { compare_with_naive(*lexicon, naive, text); });
  });
}

TEST_CASE("words of one to three letters that may be clitics, all texts of up to five letters") {
  const std::vector<std::string> letters = {"و", "ل", "ا", "ه", "ت"};
  std::vector<std::string> forms;
  for_all_strings(letters, 2, [&](const std::string& form) {
    if (!form.empty()) forms.push_back(form);
  });
  Random random(3);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> chosen;
    for (uint32_t i = 0, count = 1 + random.below(6); i < count; ++i) {
      const std::string& form = forms[random.below(forms.size())];
      if (std::find(chosen.begin(), chosen.end(), form) == chosen.end()) chosen.push_back(form);
    }
    const World world = world_of(chosen);
    const SmallLexicon lexicon(world.sources);
    const NaiveMatcher naive(world.phrases);
    for_all_strings(letters, 5, [&](const std::string& text) { compare_with_naive(*lexicon, naive, text); });
  }
}

TEST_CASE("random phrases of random words, all clitics, marks, numbers and line breaks") {
  const std::vector<std::string> letters = {"و", "ف", "ب", "ك", "ل", "ا", "س", "ه", "م", "ن", "ة", "ت"};
  Random random(4);
  const auto word = [&] {
    std::string all;
    for (uint32_t i = 0, count = 1 + random.below(4); i < count; ++i) all += letters[random.below(letters.size())];
    return all;
  };
  for (int round = 0; round < 500; ++round) {
    std::vector<std::string> vocabulary, chosen;
    for (int i = 0; i < 4; ++i) vocabulary.push_back(word());
    const auto member = [&] { return vocabulary[random.below(vocabulary.size())]; };
    for (uint32_t i = 0, count = 1 + random.below(6); i < count; ++i) {
      std::string form = member();
      for (uint32_t more = random.below(3); more > 0; --more) form += " " + (random.below(6) == 0 ? "24" : random.below(6) == 0 ? "." : member());
      bool repeated = false;
      for (const std::string& other : chosen) repeated = repeated || fold(other) == fold(form);
      if (!repeated) chosen.push_back(form);
    }
    const World world = world_of(chosen);
    const SmallLexicon lexicon(world.sources);
    REQUIRE(lexicon.is_open());
    const NaiveMatcher naive(world.phrases);
    Arena arena;
    REQUIRE(arena.reserve(limits::mib) == Status::ok);
    WordCache cache;  // of this lexicon: later texts find what earlier ones left
    cache.carve(arena);
    const std::vector<std::string> prefixes = {"", "", "", "و", "ب", "ال", "لل", "وال", "وبال", "ولل", "فس", "ك", "س"};
    const std::vector<std::string> suffixes = {"", "", "", "ه", "ها", "هم", "نا"};
    const std::vector<std::string> joints = {" ", " ", " ", " ", " 24 ", ". ", "\n", "، "};
    for (int texts = 0; texts < 60; ++texts) {
      std::string text;
      for (uint32_t i = 0, count = 1 + random.below(7); i < count; ++i)
        text += prefixes[random.below(prefixes.size())] + member() + suffixes[random.below(suffixes.size())] + joints[random.below(joints.size())];
      compare_with_naive(*lexicon, naive, text, &cache);
    }
  }
}

TEST_CASE("what the compiler wrote down of every word is what peeling finds") {
  Lexicon lexicon;
  REQUIRE(lexicon.open(shipped_image()) == Status::ok);
  const WordReader reader(lexicon);
  const auto shown_reading = [](uint32_t word, uint32_t clitics, uint32_t front, uint32_t peeled, uint32_t roles) {
    return std::to_string(word) + "/" + std::to_string(clitics) + "/" + std::to_string(front) + "/" + std::to_string(peeled) + "/" + std::to_string(roles) + " ";
  };
  const auto shown_hit = [](const WordHit& hit) {
    return hit.valid == 0 ? std::string("-") : std::to_string(hit.senses.packed) + "/" + std::to_string(hit.clitics) + "/" + std::to_string(hit.front_letters) + "/" + std::to_string(hit.valid) + "/" + std::to_string(hit.classes);
  };
  uint32_t several = 0;
  for (uint32_t number = 0; number < lexicon.word_count(); ++number) {
    const image::Word& word = lexicon.words()[number];
    if (word.letters == 0) continue;
    std::array<uint8_t, word_letters_max + key_letters_max> letters{};
    Readings readings;
    WordLook look;
    reader.read(letters.data(), lexicon.letters_of(number, letters.data()), readings);
    look_at(lexicon, readings, look);
    std::string wanted, got = word.roles() == 0 ? "" : shown_reading(number, 0, 0, 0, word.roles());
    for (uint32_t i = 0; i < look.reading_count; ++i)
      wanted += shown_reading(look.readings[i].word, look.readings[i].clitics, look.readings[i].front_letters, look.readings[i].peeled, look.readings[i].roles);
    const image::Face own = lexicon.faces()[word.face()];
    WordHit strong{}, weak{};
    (is_strong(own.classes) ? strong : weak) = {word.senses, 0, 0, own.valid, own.classes};
    for (uint32_t at = word.readings(); at != 0; at = lexicon.readings()[at - 1].is_last() ? 0 : at + 1) {
      const image::Reading& other = lexicon.readings()[at - 1];
      const image::Face face = lexicon.faces()[other.face];
      const WordHit hit{other.senses, other.clitics, other.front_letters, face.valid, face.classes};
      if ((other.roles() & 3) != 0) got += shown_reading(other.word(), other.clitics, other.front_letters, other.front_letters + other.back_letters(), other.roles() & 3);
      if ((other.roles() & image::reading_role::strong) != 0) strong = hit;
      if ((other.roles() & image::reading_role::weak) != 0) weak = hit;
      ++several;
    }
    if (got != wanted || shown_hit(strong) != shown_hit(look.strong) || shown_hit(weak) != shown_hit(look.weak))
      FAIL("word " << number << "\n  got    " << got << shown_hit(strong) << " " << shown_hit(weak) << "\n  wanted " << wanted << shown_hit(look.strong) << " " << shown_hit(look.weak));
  }
  CHECK(several > 1000);
}

// Old: beyond six readings the first found stayed, though later ones had peeled fewer letters.
TEST_CASE("a token's readings are those of the naive list that are words, cheapest first, six at most") {
  const std::vector<std::string> letters = {"و", "ل", "ا", "ه", "ت"};
  std::vector<std::string> forms;
  for_all_strings(letters, 3, [&](const std::string& form) {
    if (!form.empty()) forms.push_back(form);
  });
  Random random(5);
  for (const uint32_t share : {2u, 5u, 20u}) {
    std::string numbers = "value\tforms\n1\tة";
    for (const std::string& form : forms)
      if (random.below(share) == 0) numbers += "|" + form;
    const SmallLexicon lexicon({frames_source, clitics_source, {"numbers.tsv", numbers + "\n"}});
    REQUIRE(lexicon.is_open());
    for_all_strings(letters, 6, [&](const std::string& text) {
      const std::string token = fold(text) + std::string(16, '\0');
      Readings readings;
      WordReader(*lexicon).read(bytes_of(token).data(), static_cast<uint32_t>(token.size() - 16), readings);
      std::string got, wanted;
      for (uint32_t i = 0; i < readings.count; ++i) {
        const Reading& r = readings.items[i];
        got += std::to_string(r.word) + "/" + std::to_string(r.clitics) + "/" + std::to_string(r.front_letters) + "/" + std::to_string(r.peeled) + " ";
      }
      uint32_t count = 0;
      for (const NaiveReading& r : naive_readings(token.substr(0, token.size() - 16))) {
        const uint32_t word = r.stem.empty() ? image::none : find_word(*lexicon, bytes_of(r.stem).data(), static_cast<uint32_t>(r.stem.size()));
        if (word == image::none || count == reading_count_max) continue;
        wanted += std::to_string(word) + "/" + std::to_string(r.clitics) + "/" + std::to_string(r.front) + "/" + std::to_string(r.peeled) + " ";
        ++count;
      }
      if (got != wanted) FAIL("token '" << text << "'\n  got    " << got << "\n  wanted " << wanted);
    });
  }
}
