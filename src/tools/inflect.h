// Inflection for the lexicon compiler: from a lemma and its class to every surface form that the news can show.
// Input is ordinary Arabic in UTF-8; forms come out without harakat, with hamzas on their usual seats. Two forms that the
// folder would make equal are given once, their gender, number and voice sets joined, unless they differ in kind,
// person, construct, accusative or collective: then each has its own entry. What is not made: the second person, the
// imperative, the energetic; suffixed pronouns and the clitics, which the matcher peels.
// Every function appends to `forms`; false means nothing was appended and `complaint` says what is wrong with the cell.
// Example: conjugate("زار", "I-hollow-u", …) gives among others زارت (perfect, third, feminine, singular, active),
// يزر (the jussive), زير (passive), زائر and مزور (participles).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/morph.h"

namespace mirsad::inflect {

struct Form {
  std::string text;
  uint16_t morph = 0;
};
using Forms = std::vector<Form>;

// `verb_class` is a class of corpus/lexicon/README.md ("verbs"), optionally followed by " intransitive": then no passive is
// made (it would only collide: عاد has no عيد), or by " nominal": then "he did it" is not made, because the same letters are far more often a
// noun (دعم).
bool conjugate(std::string_view lemma, std::string_view verb_class, Forms& forms, std::string& complaint);

// A nationality or membership adjective, masculine singular in ي (or ى), with broken plurals after a slash: تركي/أتراك. Of several
// words the last is inflected (جنوب أفريقي), of two joined by + both are (كوري+جنوبي); a word without ي is a people's name as it stands (قرغيز).
bool nisba_forms(std::string_view lemma, Forms& forms, std::string& complaint);

// A row of `roles`: `feminine` is "", "-", "+" (add ة) or the form; `plural` is "", "-", "+ون", "+ات" or plurals, with '|'. A
// singular of several words is inflected in its first word and only in the construct state: نائب رئيس, نائبا رئيس.
bool noun_forms(std::string_view singular, std::string_view feminine, std::string_view plural, Forms& forms,
                std::string& complaint);

// An event noun (`nouns`): singular, its dual and accusative, plurals as given with '|'.
bool event_noun_forms(std::string_view singular, std::string_view plural, Forms& forms, std::string& complaint);

// One alternative of the `masdars` cell: اتفاق/اتفاقات. As event nouns, of kind masdar.
bool masdar_forms(std::string_view cell, Forms& forms, std::string& complaint);

}  // namespace mirsad::inflect
