// Endings of nouns and adjectives, shared by participles, nisbas, roles and event nouns.
#pragma once
#include "tools/inflect_spell.h"

namespace mirsad::inflect {

// How the end of a stem behaves: sound; weak_i (a stem before -in, -iya: qadi); weak_a (a stem before -a written ya).
enum class Decline : uint8_t { sound, weak_i, weak_a };

// Adds one form: stem and suffix (a pattern), with these features.
void add_form(const Sounds& stem, std::string_view suffix, unsigned features, FormList& list);

// Masculine singular with its accusative, feminine, duals, sound plurals; no construct forms. `features`: kind and voice.
void add_adjective(const Sounds& stem, Decline decline, unsigned features, FormList& list);

// False where the accusative of the indefinite singular has no alef (after a feminine ending, after -a').
bool takes_alef(const Sounds& stem);

}  // namespace mirsad::inflect
