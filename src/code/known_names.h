// Names that the document has told of, where they stand alone: persons whom it named in full before (or does later), and names that a title told
// of (names.h). Each becomes a chunk and its item.
#pragma once
#include "code/memory.h"
#include "code/sentence.h"

namespace mirsad {

class KnownNames {
 public:
  // `on`: the day of the report (yyyymmdd), for the office that a person holds; 0 unknown.
  KnownNames(const SentenceInput& input, const Memory& memory, uint32_t on, Analysis& analysis)
      : input_(input), memory_(memory), on_(on), analysis_(analysis) {}

  // The lexicon's person of whom the token is the surname; image::none when it is nobody's.
  uint32_t person_at(uint32_t token) const;

  // Both append the item and return the token behind it; `token` itself when it is no such name.
  uint32_t add_person(uint32_t token, uint32_t person);
  uint32_t add_surname(uint32_t token);  // a person's, not behind an unknown word: that may be a namesake's given name
  uint32_t add_told(uint32_t token);     // a name that a title has told of
  uint32_t add_body(uint32_t token, const Hit* hit);  // "the organisation", of which the full name went before; `hit`: what begins there, if any

 private:
  bool stands_as_name(const Memory::Name& name);
  bool stands_for_body(uint32_t token, const Hit* hit, const Ref& body) const;
  uint32_t add(Chunk& chunk, uint32_t end, const Ref& ref);

  const SentenceInput& input_;
  const Memory& memory_;
  uint32_t on_;
  Analysis& analysis_;
};

}  // namespace mirsad
