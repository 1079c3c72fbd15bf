// Tokens and sentences: a naive tokeniser over every short text, properties that hold for every cut, and the cases news shows.
#include <doctest/doctest.h>

#include <algorithm>

#include "text_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

// One description a token: w ords, n umbers, b reaks (with their count), p unctuation; ' when white space stood before it.
std::string naive_tokens(const std::string& letters) {
  const auto kind = [](char c) { return c == ' ' ? ' ' : c == '\n' ? 'b' : c >= '0' && c <= '9' ? 'n' : c == ',' || c == '.' ? 'p' : 'w'; };
  std::string all;
  bool space = false;
  for (size_t at = 0, end; at < letters.size(); at = end) {
    const char what = kind(letters[at]);
    end = what == 'b' ? letters.find_first_not_of(" \n", at) : at + 1;
    if (end == std::string::npos) end = letters.size();
    while (what == 'b' && letters[end - 1] == ' ') --end;
    while ((what == 'w' || what == 'n') && end < letters.size() && kind(letters[end]) == what) ++end;
    if (what != ' ') {
      const std::string part = letters.substr(at, end - at);
      const auto breaks = std::count(part.begin(), part.end(), '\n');
      all += std::string(space ? "'" : "") + what + (what == 'b' ? std::to_string(breaks) : part) + '|';
    }
    space = what == ' ' || what == 'b';
  }
  return all;
}

std::string described(const ReadText& read) {
  std::string all;
  for (const Token& token : read.tokens) {
    if (token.space_before) all += '\'';
    all += "wnpb"[static_cast<int>(token.kind)];
    if (token.kind == TokenKind::line_break) all += std::to_string(token.mark);
    else all += read.letters_of(token);
    all += '|';
  }
  return all;
}

// Sentences as half-open token ranges; fails where they break their promise.
std::vector<Sentence> checked_sentences(std::span<const Token> tokens, uint32_t begin, uint32_t end, uint32_t& forced) {
  std::vector<Sentence> storage(end - begin + 1);
  Bounded<Sentence> sentences(storage);
  forced = cut_sentences(tokens, begin, end, sentences);
  bool holds = true;
  uint32_t at = begin;
  for (const Sentence& sentence : sentences) {
    for (; at < sentence.token_begin; ++at) holds = holds && tokens[at].kind == TokenKind::line_break;
    holds = holds && sentence.token_begin >= at && sentence.token_end > sentence.token_begin && sentence.token_end <= end &&
            sentence.token_end - sentence.token_begin <= limits::sentence_token_count_max;
    for (uint32_t i = sentence.token_begin; i + 1 < sentence.token_end; ++i) holds = holds && tokens[i].kind != TokenKind::line_break;
    at = sentence.token_end;
  }
  for (; at < end; ++at) holds = holds && tokens[at].kind == TokenKind::line_break;
  if (!holds) FAIL("sentences of " << tokens.size() << " tokens");
  storage.resize(sentences.size());
  return storage;
}

std::string cut(std::string_view text) {
  const ReadText read(text);
  uint32_t forced = 0;
  std::string shown;
  for (const Sentence& sentence : checked_sentences(read.tokens, 0, static_cast<uint32_t>(read.tokens.size()), forced)) {
    const uint32_t first = read.tokens[sentence.token_begin].source_begin, last = read.tokens[sentence.token_end - 1].source_end;
    std::string part = read.text.substr(first, last - first);
    while (!part.empty() && (part.back() == '\n' || part.back() == ' ')) part.pop_back();
    shown += (shown.empty() ? "" : " | ") + part;
  }
  return shown;
}

}  // namespace

TEST_CASE("every text of up to seven characters has the tokens of the naive tokeniser, and whole sentences") {
  for_all_strings({"a", "5", " ", "\n", ",", "."}, 7, [](const std::string& text) {
    const ReadText read(text);
    if (described(read) != naive_tokens(text)) FAIL("'" << text << "' gives " << described(read) << " not " << naive_tokens(text));
    uint32_t at = 0;
    for (const Token& token : read.tokens) {
      if (token.source_begin < at || token.source_end <= token.source_begin) FAIL("offsets of '" << text << "'");
      at = token.source_end;
    }
    uint32_t forced = 0;
    checked_sentences(read.tokens, 0, static_cast<uint32_t>(read.tokens.size()), forced);
    if (forced != 0) FAIL("forced cut in '" << text << "'");
  });
}

TEST_CASE("tokens point at their bytes, with the marks that belong to their letters") {
  const ReadText read("قال «مُحمَّدٌ» لـ٣٥ صحفيًّا.");
  std::string shown;
  for (const Token& token : read.tokens) shown += read.source_of(token) + "|";
  CHECK(shown == "قال|«|مُحمَّدٌ|»|لـ|٣٥|صحفيًّا|.|");
  CHECK(described(read) == "w" + fold("قال") + "|'p\"|w" + fold("محمد") + "|p\"|'w" + fold("ل") + "|n35|'w" + fold("صحفيا") + "|p.|");
}

TEST_CASE("sentences end where readers end them") {
  CHECK(cut("زار الوزير باريس. وعاد أمس.") == "زار الوزير باريس. | وعاد أمس.");
  CHECK(cut("من يحكم؟ لا أحد! نعم۔ حسنا") == "من يحكم؟ | لا أحد! | نعم۔ | حسنا");
  CHECK(cut("عنوان\nنص\n\n\nنص آخر") == "عنوان | نص | نص آخر");
  CHECK(cut("\n\n \n") == "");
  CHECK(cut("") == "");
  CHECK(cut("بلا نهاية") == "بلا نهاية");
}

TEST_CASE("a stop inside a number, an abbreviation or a run of stops ends nothing") {
  CHECK(cut("بنسبة 3.5 في المئة. ثم") == "بنسبة 3.5 في المئة. | ثم");
  CHECK(cut("بنسبة ٣٫٥ في المئة") == "بنسبة ٣٫٥ في المئة");
  CHECK(cut("وكالة أ.ف.ب قالت. ثم") == "وكالة أ.ف.ب قالت. | ثم");
  CHECK(cut("وكالة د. ب. أ قالت") == "وكالة د. ب. أ قالت");
  CHECK(cut("انتهى... ثم عاد") == "انتهى... | ثم عاد");
  CHECK(cut("(أ ف ب). وقال") == "(أ ف ب). | وقال");
  CHECK(cut("عام 2023. 5 قتلى") == "عام 2023. | 5 قتلى");
}

TEST_CASE("a sentence glued to the last one is its own") {
  CHECK(cut("في القوقاز.وجاء في بيان") == "في القوقاز. | وجاء في بيان");
  CHECK(cut("عام 2023.وجاء") == "عام 2023. | وجاء");
}

TEST_CASE("closing quotes and brackets stay with their sentence") {
  CHECK(cut("قال «لن نعود.» ثم سكت") == "قال «لن نعود.» | ثم سكت");
  CHECK(cut("(انتهى.) ثم") == "(انتهى.) | ثم");
  CHECK(cut("\"لماذا؟\" سأل") == "\"لماذا؟\" | سأل");
  CHECK(cut("انتهى. «ثم بدأ»") == "انتهى. | «ثم بدأ»");
}

// Old: the second mark was a sentence of its own.
TEST_CASE("marks that follow each other end one sentence") {
  CHECK(cut("ماذا حدث؟! لا شيء") == "ماذا حدث؟! | لا شيء");
  CHECK(cut("لا!!! نعم") == "لا!!! | نعم");
  CHECK(cut("لماذا؟.. نعم") == "لماذا؟.. | نعم");
  CHECK(cut("قال «لماذا؟!». ثم") == "قال «لماذا؟!». | ثم");
}

TEST_CASE("a sentence that never ends is cut at the limit, behind a comma of its second half, and counted") {
  constexpr uint32_t limit = limits::sentence_token_count_max;
  const auto repeated = [](std::string_view part, size_t count) {
    std::string text;
    for (size_t i = 0; i < count; ++i) text += part;
    return text;
  };
  uint32_t forced = 0;
  const auto sizes = [&](const std::string& text) {
    const ReadText read(text);
    std::vector<uint32_t> list;
    for (const Sentence& s : checked_sentences(read.tokens, 0, static_cast<uint32_t>(read.tokens.size()), forced)) list.push_back(s.token_end - s.token_begin);
    return list;
  };
  CHECK(sizes(repeated("ا ", limit - 1)) == std::vector<uint32_t>{limit - 1});
  CHECK(sizes(repeated("ا ", limit - 1) + ".") == std::vector<uint32_t>{limit});
  CHECK(forced == 0);
  CHECK(sizes(repeated("ا ", limit + 1)) == std::vector<uint32_t>{limit, 1});
  CHECK(forced == 1);
  CHECK(sizes(repeated("ا ", 3 * limit)).size() == 3);
  CHECK(sizes(repeated("ا ", 299) + "، " + repeated("ا ", 300)) == std::vector<uint32_t>{300, 300});
  CHECK(forced == 1);
  CHECK(sizes(repeated("ا ", 99) + "، " + repeated("ا ", 400)) == std::vector<uint32_t>{limit, 100});
}

// Old: closers and stops after the last token allowed made the sentence longer than its tables.
TEST_CASE("closers never carry a sentence over the limit") {
  for (const char* closer : {")", "\"", "."})
    for (size_t words = limits::sentence_token_count_max - 3; words <= limits::sentence_token_count_max; ++words) {
      std::string text;
      for (size_t i = 0; i < words; ++i) text += "كلمة ";
      text += "!";
      for (int i = 0; i < 1000; ++i) text += closer;
      cut(text);
    }
}

TEST_CASE("random long texts keep every promise, whole and within a range") {
  Random random(2);
  const std::vector<std::string> parts = {"كلمة ", "أ", "5", ",", ".", "!", "\"", ")", "\n", " ", "؛"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const uint32_t variety = 1 + random.below(parts.size());
    for (int i = 0; i < 1500; ++i) text += parts[random.below(variety)];
    const ReadText read(text);
    const uint32_t count = static_cast<uint32_t>(read.tokens.size());
    const uint32_t begin = random.below(count), end = begin + random.below(count - begin);
    uint32_t forced = 0;
    checked_sentences(read.tokens, 0, count, forced);
    checked_sentences(read.tokens, begin, end, forced);
  }
}

TEST_CASE("full tables refuse and count; they never write past their end") {
  const ReadText read("ا. ب. ت ث");
  std::vector<Token> few(3);
  Bounded<Token> tokens(few);
  tokenise(read.folded, tokens);
  CHECK(tokens.size() == 3);
  CHECK(tokens.refused() > 0);
  const ReadText lines("اول.\nثان.\nثالث.\n");
  std::vector<Sentence> one(1);
  Bounded<Sentence> sentences(one);
  cut_sentences(lines.tokens, 0, static_cast<uint32_t>(lines.tokens.size()), sentences);
  CHECK(sentences.size() == 1);
  CHECK(sentences.refused() == 2);
}

TEST_CASE("a giant word, a giant number and a giant run of newlines are one token each") {
  constexpr size_t third = limits::piece_bytes_max / 3;
  const std::string word(third, 'a'), number(third, '7'), lines(third, '\n');
  const ReadText read(word + number + lines);
  REQUIRE(read.tokens.size() == 3);
  CHECK(read.tokens[0].letter_count == third);
  CHECK(read.tokens[0].source_end == third);
  CHECK(read.tokens[1].source_end == 2 * third);
  CHECK(read.tokens[2].source_end == 3 * third);
  CHECK(read.tokens[2].mark == 255);
}

TEST_CASE("a word of more letters than bytes may pass the count of letters") {
  std::string ligatures;
  while (ligatures.size() + 3 <= limits::piece_bytes_max) ligatures += "ﷲ";
  const ReadText read(ligatures);
  CHECK(read.folded.count == ligatures.size() / 3 * 4);
  REQUIRE(read.tokens.size() == 1);
  CHECK(read.tokens[0].letter_count == 65535);
  CHECK(read.tokens[0].source_end == ligatures.size());
}
