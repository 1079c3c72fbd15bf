// Rows that can never decide: what the compiler says of them, and what it leaves alone.
#include <doctest/doctest.h>

#include "lexicon_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

const Source verbs = table("verbs", "وقع\tII\t-\tNONE\nأبرم\tIV\t-\tNONE\n");
const Source groups = table("groups", "deal\tاتفاق|معاهدة\nwritings\tاتفاق|معاهدة|رسالة\n");
const Source particles = table("particles", "preposition\tعلى\n");

// What is said of the rows of a table, a line each.
std::string said_of(const std::string& subject, const std::string& rows, const Source& more = table("contexts", "")) {
  std::string all;
  for (const std::string& line : complaints_of({frames_source, clitics_source, particles, verbs, groups, more, table(subject, rows)})) all += line + "\n";
  return all;
}

std::string dead(const std::string& where, const std::string& what, const std::string& earlier) {
  return where + ": " + what + " can never decide: " + earlier + " comes first and says all of it; remove it, or move the row up\n";
}

}  // namespace

TEST_CASE("dead rules: a row whose complements an earlier one has") {
  CHECK(said_of("patterns", "وقع\tهدنة\tAGREE\tnone\nوقع\tهدنة\tNONE\tnone\n") ==
        dead("patterns.tsv:3", "this row", "patterns.tsv:2"));
  CHECK(said_of("patterns", "وقع\t@writings\tAGREE\tnone\nوقع\t@deal\tNONE\tnone\n") ==
        dead("patterns.tsv:3", "this row", "patterns.tsv:2"));
  CHECK(said_of("patterns", "وقع\t@deal\tNONE\tnone\nوقع\t@writings\tAGREE\tnone\n").empty());  // letters are left to it
  CHECK(said_of("patterns", "وقع\t@deal\tAGREE\tnone\nوقع\tرسالة\tNONE\tnone\nوقع\t@writings\tAGREE\tnone\n") ==
        dead("patterns.tsv:4", "this row", "patterns.tsv:2"));
}

TEST_CASE("dead rules: one complement of a row, or one head") {
  CHECK(said_of("patterns", "وقع|أبرم\t@deal\tAGREE\tnone\nوقع|أبرم\tمعاهدة|رسالة\tNONE\tnone\n") ==
        dead("patterns.tsv:3", "the complement 'معاهدة'", "patterns.tsv:2"));
  CHECK(said_of("patterns", "وقع\t@writings\tAGREE\tnone\nوقع|أبرم\tمعاهدة|رسالة\tNONE\tnone\n") ==
        dead("patterns.tsv:3", "the head 'وقع'", "patterns.tsv:2"));
  // A complement that one head leaves to the other is worth its place in the row.
  CHECK(said_of("patterns", "وقع\t@deal\tAGREE\tnone\nوقع|أبرم\tمعاهدة|رسالة\tNONE\tnone\n").empty());
}

TEST_CASE("dead rules: the same within a row") {
  const auto twice = [](const std::string& what) { return "patterns.tsv:2: the " + what + " can never decide: the row says the same without it; remove it\n"; };
  CHECK(said_of("patterns", "وقع\tهدنة|اتفاق|اتفاقا\tAGREE\tnone\n") == twice("complement 'اتفاقا'"));  // the compiler writes the indefinite accusative itself
  CHECK(said_of("patterns", "وقع\t@deal|معاهدة\tAGREE\tnone\n") == twice("complement 'معاهدة'"));
  CHECK(said_of("patterns", "وقع|وقع على\tهدنة\tAGREE\tnone\n") == twice("head 'وقع على'"));  // a head is a word, whatever stands behind it
}

TEST_CASE("dead rules: a set phrase belongs to the groups of its first word") {
  const Source phrases = table("phrases", "اتفاق سلام\tAGREE\tnone\t\tlight\n");
  CHECK(said_of("patterns", "وقع\t@deal\tAGREE\tnone\nوقع\tاتفاق سلام\tNONE\tnone\n").empty());
  CHECK(said_of("patterns", "وقع\t@deal\tAGREE\tnone\nوقع\tاتفاق سلام\tNONE\tnone\n", phrases) == dead("patterns.tsv:3", "this row", "patterns.tsv:2"));
}

TEST_CASE("dead rules: people before the verb and words behind it are asked for apart, prepositions by name") {
  CHECK(said_of("patterns", "وقع\t@deal\tAGREE\tnone\nوقع\tsubject:@deal\tNONE\tnone\n").empty());
  CHECK(said_of("patterns", "وقع\tsubject:@writings\tAGREE\tnone\nوقع\tsubject:@deal\tNONE\tnone\n") == dead("patterns.tsv:3", "this row", "patterns.tsv:2"));
  CHECK(said_of("patterns", "وقع\tعلى\tAGREE\tnone\nوقع\t@deal\tNONE\tnone\n").empty());
  CHECK(said_of("patterns", "وقع\tعلى\tAGREE\tnone\nوقع\tعلى\tNONE\tnone\n") == dead("patterns.tsv:3", "this row", "patterns.tsv:2"));
  const Source bound = table("verbs", "وافق على\tIII\t-\tAGREE\tnone\n", "verbs-bound");
  CHECK(said_of("patterns", "وافق\tعلى\tNONE\tnone\n", bound) ==
        dead("patterns.tsv:2", "this row", "verbs-bound.tsv:2"));
}

TEST_CASE("dead rules: statuses") {
  CHECK(said_of("statuses", "signed\tوقع\nbroken\tوقع\n") == dead("statuses.tsv:3", "this row", "statuses.tsv:2"));
  CHECK(said_of("statuses", "signed\tوقع\nbroken\tوقع\tsubject\nnone\tوقع\tnegated\nreached\tوقع\t@deal\n").empty());
  CHECK(said_of("statuses", "signed\tوقع\t@deal\nbroken\tوقع\tمعاهدة\n") ==
        dead("statuses.tsv:3", "this row", "statuses.tsv:2"));
}
