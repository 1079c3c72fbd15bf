// Every complaint of the lexicon compiler: where it points, and that it says what to write.
#include <doctest/doctest.h>

#include "lexicon_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

// The one complaint about `rows` under the right header (rows begin on line 2), frames and clitics given.
std::string complaint(const std::string& subject, const std::string& rows) {
  std::string text;
  for (const std::string& column : tools::columns_of(subject)) text += (text.empty() ? "" : "\t") + column;
  std::vector<Source> sources = {{subject + ".tsv", text + "\n" + rows + "\n"}};
  if (subject != "frames") sources.push_back(frames_source);
  const auto lines = complaints_of(sources);
  if (lines.size() == 1) return lines[0];
  std::string all = std::to_string(lines.size()) + " complaints";
  for (const std::string& line : lines) all += "\n" + line;
  return all;
}

std::string repeated(const std::string& part, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += part;
  return all;
}

bool holds(const std::string& line, const std::string& where, const std::string& what) {
  const bool found = line.starts_with(where + ": ") && line.find(what) != std::string::npos;
  if (!found) MESSAGE(line);
  return found;
}

}  // namespace

TEST_CASE("forms that the matcher could never reach") {
  CHECK(holds(complaint("blockers", "24 ساعة"), "blockers.tsv:2", "'24 ساعة' does not begin with a letter"));
  CHECK(holds(complaint("blockers", "كلمة|."), "blockers.tsv:2", "'.' does not begin with a letter"));
  CHECK(holds(complaint("blockers", "ـَ"), "blockers.tsv:2", "folds to nothing; write at least one letter"));
  CHECK(holds(complaint("blockers", repeated("ج ", 13)), "blockers.tsv:2", "has more than 12 words; shorten it"));
  CHECK(holds(complaint("blockers", repeated("ج", 65)), "blockers.tsv:2", "has a word of more than 64 letters; shorten it"));
  CHECK(holds(complaint("blockers", repeated("ج", 40000)), "blockers.tsv:2", "a form of 80000 bytes is no phrase; shorten it"));
  CHECK(complaint("blockers", repeated("ج ", 12) + "|" + repeated("ج", 63)) == "0 complaints");
}

TEST_CASE("the same meaning twice") {
  CHECK(holds(complaint("numbers", "2\tاثنان\n2\tإثنان"), "numbers.tsv:3", "'إثنان' is given twice with the same meaning; remove one"));
  CHECK(complaint("numbers", "2\tاثنان|إثنان") == "0 complaints");
  CHECK(complaint("numbers", "2\tاثنان\n3\tاثنان") == "0 complaints");
  std::string rows;
  for (int i = 0; i < 33; ++i) rows += std::to_string(i) + "\tكثير\n";
  CHECK(holds(complaint("numbers", rows), "numbers.tsv:34", "'كثير' has too many meanings (32 at most)"));
}

TEST_CASE("keys, countries and sectors") {
  CHECK(holds(complaint("outlets", "-\tFRA\tx\tفرانس"), "outlets.tsv:2", "the key is missing; write a short unique name"));
  CHECK(holds(complaint("outlets", "\tFRA\tx\tفرانس"), "outlets.tsv:2", "the first cell is empty; write its key"));
  CHECK(holds(complaint("outlets", "a\tFRA\tx\tفرانس\na\tFRA\ty\tلوموند"), "outlets.tsv:3", "the key 'a' is taken; choose another"));
  for (const char* code : {"fra", "FR", "FRAN", "F1A", "فرا"})
    CHECK(holds(complaint("outlets", std::string("a\t") + code + "\tx\tفرانس"), "outlets.tsv:2", "is no country code; write ISO 3166 alpha-3"));
  CHECK(holds(complaint("metonyms", "a\tRUS\tGVO\tKremlin\tالكرملين"), "metonyms.tsv:2", "'GVO' is no sector; see corpus/lexicon/README.md"));
}

TEST_CASE("persons and their offices") {
  const auto person = [](const std::string& offices) { return complaint("persons", "p\tP\tسيرغي لافروف\t" + offices); };
  CHECK(person("2004-03-09.. RUS GOV foreign minister") == "0 complaints");
  CHECK(person("2004..2004 RUS GOV minister|.. RUS ELI") == "0 complaints");
  for (const char* office : {"2004 RUS GOV minister", "2004..", "2004.. RUS"}) {
    const std::string line = person(std::string(office) + "|.. RUS ELI");
    CHECK(holds(line, "persons.tsv:2", "is no office; write RANGE COUNTRY SECTOR title"));
  }
  for (const char* range : {"2010..2004", "2004-13..", "..2004-02-40", "204..", "x..y"})
    CHECK(holds(person(std::string(range) + " RUS GOV minister|.. RUS ELI"), "persons.tsv:2", "is no range; write FROM..TO with ISO dates"));
  CHECK(holds(person("-"), "persons.tsv:2", "a person needs an office; without one write '.. COUNTRY SECTOR'"));
  CHECK(holds(person(".. RU GOV x|.. RUS GOV"), "persons.tsv:2", "'RU' is no country code"));
  CHECK(holds(person(".. RUS GVO x|.. RUS GOV"), "persons.tsv:2", "'GVO' is no sector"));
}

TEST_CASE("places") {
  const auto place = [](const std::string& latitude, const std::string& longitude, const std::string& weight) {
    return complaint("places", "geo:1\tJOR\t" + latitude + "\t" + longitude + "\tIrbid\tإربد\t" + weight);
  };
  CHECK(place("32.5", "-35", "9") == "0 complaints");
  CHECK(place("", "", "") == "0 complaints");
  CHECK(place("90", "-180", "0") == "0 complaints");
  CHECK(holds(place("90.1", "1", ""), "places.tsv:2", "'90.1' is no latitude; write degrees with a decimal point"));
  CHECK(holds(place("1", "-181", ""), "places.tsv:2", "'-181' is no longitude"));
  CHECK(holds(place("32,5", "1", ""), "places.tsv:2", "'32,5' is no latitude"));
  CHECK(holds(place("1", "35E", ""), "places.tsv:2", "'35E' is no longitude"));
  for (const char* weight : {"10", "x", "5.0"}) CHECK(holds(place("1", "1", weight), "places.tsv:2", "is no weight; write a number from 0 to 9"));
}

TEST_CASE("roles") {
  CHECK(holds(complaint("roles", "r\tofficer\tGOV\t\tوزير\t+\tوزراء\t"), "roles.tsv:2", "'officer' is no kind of role; write office, people, force, body, relay or asset"));
}

TEST_CASE("frames") {
  const std::string none = "none\tsubject\t-\t-\t-\tsubject\t-\n";
  CHECK(complaint("frames", none) == "0 complaints");
  CHECK(holds(complaint("frames", none + "none\tsubject"), "frames.tsv:3", "the frame 'none' is named twice"));
  CHECK(holds(complaint("frames", "a\tsbject"), "frames.tsv:2", "'sbject' is no place of a side; write subject, object, pronoun, speaker, speaker-not, official, armed, people or a preposition in Arabic"));
  CHECK(holds(complaint("frames", "a\tفي|من|إلى|على|عن|مع|ضد|بين|حول"), "frames.tsv:2", "a side has more than eight places; drop the least likely"));
  CHECK(holds(complaint("frames", "a\tsubject\t-\t-\tgod"), "frames.tsv:2", "'god' is no third_role; write one of mediator, host, subject"));
  CHECK(holds(complaint("frames", "a\tsubject\t-\t-\t-\tverb"), "frames.tsv:2", "'verb' is no idafa; write one of subject, object"));
  CHECK(holds(complaint("frames", "a\tsubject\t-\t-\t-\t-\tpassive"), "frames.tsv:2", "'passive' is no voice; write one of undergo"));
}

TEST_CASE("codes of verbs, nouns and phrases") {
  const auto phrase = [](const std::string& rest) { return complaint("phrases", "إطلاق نار\t" + rest); };
  CHECK(phrase("ASSAULT.firearms.190\tnone\t\talways") == "0 complaints");
  CHECK(holds(phrase("ATTACK"), "phrases.tsv:2", "'ATTACK' is no code; write TYPE, TYPE.mode, TYPE..CAMEO or TYPE.mode.CAMEO, or SAY, SAY+TYPE, DENY, LIGHT, HAPPEN, NONE"));
  CHECK(holds(phrase("ASSAULT.firearms.190.1"), "phrases.tsv:2", "is no code"));
  CHECK(holds(phrase("ASSAULT.kiss"), "phrases.tsv:2", "'kiss' is no mode of ASSAULT; write one of abduct, beat, torture, "));
  CHECK(holds(phrase("CONSULT.kiss"), "phrases.tsv:2", "'kiss' is no mode of CONSULT; write one of visit, third-party, multilateral, phone"));
  CHECK(holds(phrase("AID.kiss"), "phrases.tsv:2", "'kiss' is no mode of AID; it has none"));
  CHECK(holds(phrase("ASSAULT.visit"), "phrases.tsv:2", "'visit' is no mode of ASSAULT"));
  for (const char* cameo : {"x", "1", "12345", "19a"}) CHECK(holds(phrase(std::string("ASSAULT..") + cameo), "phrases.tsv:2", "is no CAMEO code; write two to four digits"));
  CHECK(holds(phrase("ASSAULT\tmissing"), "phrases.tsv:2", "no frame is called 'missing'; add it to frames.tsv or use one from there"));
  CHECK(holds(phrase("ASSAULT\tnone\tweather-report"), "phrases.tsv:2", "'weather-report' is no PLOVER context"));
  CHECK(holds(phrase("ASSAULT\tnone\t\tstrong"), "phrases.tsv:2", "'strong' is no strength; write always, sides or light"));
  CHECK(holds(complaint("phrases", "-\tASSAULT"), "phrases.tsv:2", "a phrase needs at least one form"));
  CHECK(holds(complaint("phrases", "إطلاق نار\tASSAULT\nإطلاق نار\tPROTEST"), "phrases.tsv:3", "the word has a code already; give one row per lemma and class"));
}

TEST_CASE("verbs and nouns that cannot be inflected") {
  CHECK(complaint("verbs", "زار\tI-hollow-u\tزيارة\tCONSULT.visit\tnone") == "0 complaints");
  CHECK(holds(complaint("verbs", "زار\tI-holow\t-\tCONSULT\tnone"), "verbs.tsv:2", "unknown verb class; see corpus/lexicon/README.md"));
  CHECK(holds(complaint("verbs", "استخدم\tI\t-\tCONSULT\tnone"), "verbs.tsv:2", ""));
}

TEST_CASE("accords with a name") {
  CHECK(complaint("accords", "oslo\tpeace-treaty\tISR|PSE\tاتفاق أوسلو\t-") == "0 complaints");
  CHECK(holds(complaint("accords", "oslo\tpeace-treaty\tISR|PSE\tاتفاق أوسلو\noslo\taccord\t-\tاتفاق مكة"), "accords.tsv:3", "the key 'oslo' is taken; give another"));
  CHECK(holds(complaint("accords", "nine\taccord\tISR|PSE|EGY|JOR|SYR|LBN|IRQ|IRN|TUR\tاتفاق"), "accords.tsv:2", "an accord lists at most 8 parties"));
  CHECK(holds(complaint("accords", "oslo\tpeace-treaty\tIsrael\tاتفاق أوسلو"), "accords.tsv:2", "'Israel'"));
}

TEST_CASE("groups, patterns and statuses") {
  CHECK(holds(complaint("groups", "talks"), "groups.tsv:2", "a group needs a name and at least one form"));
  CHECK(holds(complaint("patterns", "أجرى\tمحادثات\tCONSULT\tnone"), "patterns.tsv:2", "the head 'أجرى' is in no verbs or nouns table; add it there"));
  CHECK(holds(complaint("statuses", "signed\tوقع"), "statuses.tsv:2", "the head 'وقع' is in no verbs or nouns table"));
  const Source verbs = table("verbs", "زار\tI-hollow-u\t-\tNONE\n");
  const auto pattern = [&](const std::string& row) {
    const auto lines = complaints_of({frames_source, verbs, table("patterns", row + "\n")});
    return lines.size() == 1 ? lines[0] : std::to_string(lines.size()) + " complaints";
  };
  CHECK(pattern("زار\tمدينة\tCONSULT\tnone") == "0 complaints");
  CHECK(holds(pattern("زار\t@talks\tCONSULT\tnone"), "patterns.tsv:2", "no group is called 'talks'; add it to a groups table"));
  CHECK(holds(pattern("زار\tsubject:@talks\tCONSULT\tnone"), "patterns.tsv:2", "no group is called 'talks'; add it to a groups table"));
  CHECK(holds(pattern("زار\t-\tCONSULT\tnone"), "patterns.tsv:2", "a pattern needs a complement; write a phrase or @group"));
  CHECK(pattern("زار\tobject:people\tCONSULT\tnone") == "0 complaints");
  CHECK(holds(pattern("زار\tobject:town\tCONSULT\tnone"), "patterns.tsv:2", "'town' stands nowhere; write people, place or party behind the colon"));
  CHECK(holds(pattern("زار\tمكان:place\tCONSULT\tnone"), "patterns.tsv:2", "'مكان' is no place of a complement; write subject:@group, object:people or a preposition"));
  for (const char* plain : {"SAY", "LIGHT", "HAPPEN", "DENY"}) CHECK(holds(pattern("زار\tمدينة\t" + std::string(plain) + "\tnone"), "patterns.tsv:2", "is no code"));
}

TEST_CASE("rules for modes") {
  const auto rule = [](const std::string& rows) { return complaint("patterns", rows); };
  CHECK(rule("ASSAULT\tمدينة\tNONE\tnone\nASSAULT\tحجارة\tASSAULT.primitive\tnone\nASSAULT.primitive\tمسدس\tASSAULT.firearms\tnone") == "0 complaints");
  CHECK(holds(rule("ASSAULT.visit\tحجارة\tASSAULT.primitive\tnone"), "patterns.tsv:2", "'visit' is no mode of ASSAULT; write one of abduct, "));
  CHECK(holds(rule("ASSAULT.stones\tحجارة\tNONE\tnone"), "patterns.tsv:2", "'stones' is no mode of ASSAULT; write one of abduct, "));
  CHECK(holds(rule("ASSAULT\tحجارة\tPROTEST.riot\tnone"), "patterns.tsv:2", "a row headed by ASSAULT says which mode an event has; write ASSAULT.mode, or NONE"));
  CHECK(holds(rule("ASSAULT\tحجارة\tASSAULT\tnone"), "patterns.tsv:2", "a row headed by ASSAULT says which mode"));
  CHECK(holds(rule("ASSAULT\tحجارة\tASSAULT.primitive\tnone\nASSAULT\tمدينة\tNONE\tnone"), "patterns.tsv:3", "rows with NONE stand before those that give ASSAULT a mode; move it up"));
}

TEST_CASE("weights") {
  const Source nouns = table("nouns", "غارة\tغارات\tASSAULT\tnone\n"), groups = table("groups", "toll\tقتيل\n");
  const auto weight = [&](const std::string& row) {
    const auto lines = complaints_of({frames_source, nouns, groups, table("weights", row + "\n")});
    return lines.size() == 1 ? lines[0] : std::to_string(lines.size()) + " complaints";
  };
  CHECK(weight("ASSAULT\trule:noun:غارة\t12\nASSAULT\twith:toll\t3\nASSAULT\tnames:toll\t-3") == "0 complaints");
  CHECK(holds(weight("ASSAULT\trule:noun:غارات\t12"), "weights.tsv:2", "no rule is called 'noun:غارات'; write the name that explain shows, or remove the weight"));
  CHECK(holds(weight("ASSAULT\twith:tolls\t12"), "weights.tsv:2", "no group is called 'tolls'; add it to a groups table, or remove the weight"));
  CHECK(holds(weight("ASSAULT\tbase\tmuch"), "weights.tsv:2", "'much' is no points; write a number from -10000 to 10000"));
}

TEST_CASE("fixed lists") {
  CHECK(holds(complaint("particles", "negtion\tلا"), "particles.tsv:2", "'negtion' is no kind; write one of negation, future, may"));
  CHECK(holds(complaint("structure", "credits\t\tالمصدر"), "structure.tsv:2", "'credits' is no kind; write one of date_line"));
  CHECK(holds(complaint("structure", "month_english\tJan\tjanuary"), "structure.tsv:2", "is no value"));
  CHECK(holds(complaint("calendar", "monht\t1\tيناير"), "calendar.tsv:2", "'monht' is no kind; write one of month"));
  CHECK(holds(complaint("calendar", "month\tJan\tيناير"), "calendar.tsv:2", "'Jan' is no value; write a number from -1000 to 30000"));
  CHECK(complaint("calendar", "day_word\t-1\tأمس\nnow\t\tالآن") == "0 complaints");
  CHECK(holds(complaint("numbers", "two\tاثنان"), "numbers.tsv:2", "'two' is no value; write a number from 0 to"));
  CHECK(holds(complaint("numbers", "-2\tاثنان"), "numbers.tsv:2", "'-2' is no value"));
  CHECK(holds(complaint("contexts", "sport\tكرة"), "contexts.tsv:2", "'sport' is no PLOVER context"));
}

TEST_CASE("clitics") {
  CHECK(holds(complaint("clitics", "1\tand\tو"), "clitics.tsv:2", "'and' is no clitic; write conjunction, in, to, like, article, future or pronoun"));
  CHECK(holds(complaint("clitics", "1\tconjunction\tو ف"), "clitics.tsv:2", "the letters of a clitic are one word of at most eight"));
  CHECK(holds(complaint("clitics", "1\tconjunction\tوووووووووو"), "clitics.tsv:2", "the letters of a clitic are one word of at most eight"));
  CHECK(holds(complaint("clitics", "2\tto\tل\tال"), "clitics.tsv:2", "a replacement is one word, of at most four letters and no longer than what it replaces"));
  const auto slots = complaints_of({frames_source, table("clitics", "5\tarticle\tال\n-\tarticle\tال\n")});
  REQUIRE(slots.size() == 3);
  CHECK(slots[0] == "clitics.tsv:2: '5' is no slot; write a number from 1 to 4");
  CHECK(slots[2] == "clitics.tsv:3: a clitic needs a slot; see the comment in clitics.tsv");
}

TEST_CASE("one run tells every mistake") {
  const auto lines = complaints_of({table("blockers", "24\n.\nكلمة\n!\n"), {"nothing.tsv", "x\n"}});
  CHECK(lines.size() == 5);  // three forms, a subject that is none, no frames
}
