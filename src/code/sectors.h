// What kind of party a code or sector stands for.
#pragma once
#include <string_view>

namespace mirsad {

// Not one of PLOVER's codes that stand where a country would and are none: UNO, EUR, IGO …
bool is_state(std::string_view code);

// A body that states have made: the United Nations, the European Union, alliances.
bool is_between_states(std::string_view code);

// Police, courts, schools and people at large are at home: they tell where a story happens, and the place tells whose they are.
bool is_domestic(std::string_view sector);

// Under arms, for a state or against it.
bool is_armed(std::string_view sector);

// Who acts for a state or a party between states: ministers, generals, party leaders.
bool is_office(std::string_view sector);

// Walks of life: whoever is told to belong to one acts for himself.
bool is_private(std::string_view sector);

// Of these, those whose demands and refusals are politics: citizens, workers.
bool is_public_voice(std::string_view sector);

// Parties, parliaments and those who fight the state: their praise, and praise of them, takes a side at home.
bool takes_sides(std::string_view sector);

// Those in power, to whom demands are made.
bool is_power(std::string_view sector);

}  // namespace mirsad
