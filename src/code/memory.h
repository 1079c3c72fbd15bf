// What a document has said so far, for reference: الوزير is the minister last named, الجانبان the two parties last
// joined, and "he added" continues the last speaker. Fixed size; a new document starts empty.
#pragma once
#include <array>
#include <cstdint>

#include "code/sentence.h"

namespace mirsad {

// How often countries were named.
struct CountryCounts {
  static constexpr uint32_t country_count_max = 24;
  struct Count {
    image::Code country = {};
    uint32_t mentions = 0;
  };
  std::array<Count, country_count_max> counts;
  uint32_t count = 0;

  void add(const image::Code& country);
  // The state named most often, the first among equals, "" when none: another than `except`, and more than `beyond` times.
  std::string_view most(std::string_view except = {}, uint32_t beyond = 0) const;
  bool has(const image::Code& country) const;
  bool outweighs_all(std::string_view country) const;  // named at least three times as often as any other code, body or state
};

struct Memory {
  static constexpr uint32_t recent_count_max = 16;

  std::array<Ref, recent_count_max> recent;  // most recent first, each party once
  uint32_t recent_count = 0;
  std::array<Ref, 2> pair;                   // the two parties last named together
  bool has_pair = false;
  Ref speaker;                               // of the last verb of saying or colon
  bool has_speaker = false;
  DateSpan speech_date;                      // when he spoke, as the text said; unknown when it did not
  Chunk topic;                               // subject of the last sentence that named its own; who goes on acting without being named
  Ref topic_party;
  bool has_topic = false;
  bool quote_open = false;                   // a quotation runs on into the next sentence
  Date last_date;                            // of the last event whose day the text gave
  CountryCounts named;                       // by the sentences so far: whom the story is about
  CountryCounts everywhere;                  // by the whole document
  CountryCounts scenes;                      // by the whole document, as where things happen or whose police and schools they are
  CountryCounts scenes_so_far;               // and by the sentences up to this one

  // Surnames of persons who are named in full somewhere in the document: a later or earlier bare surname means them.
  struct Surname {
    uint64_t hash = 0;
    uint32_t entity = image::none;
  };
  static constexpr uint32_t surname_count_max = 48;
  std::array<Surname, surname_count_max> surnames;
  uint32_t surname_count = 0;

  // Names that the lexicon does not know, of whom a title has told who they are (names.h).
  struct Name {
    uint64_t given = 0, last = 0;
    Ref ref;
  };
  static constexpr uint32_t name_count_max = 16;
  std::array<Name, name_count_max> names;
  uint32_t name_count = 0;

  // Bodies that were named in full, by the noun that their name begins with: "the movement" is حركة حماس.
  struct Body {
    uint64_t noun = 0;
    Ref ref;
  };
  static constexpr uint32_t body_count_max = 12;
  std::array<Body, body_count_max> bodies;
  uint32_t body_count = 0;

  // What happened between whom, and when the text said so: told again without a date, it is the same day.
  struct Happening {
    uint8_t type = 0;
    image::Code actor = {}, recipient = {};
    DateSpan date;
  };
  static constexpr uint32_t happening_count_max = 16;
  std::array<Happening, happening_count_max> happenings;
  uint32_t happening_count = 0;

  // Who struck whom: told again without a doer, it is the same one.
  struct Deed {
    Ref doer;
    image::Code recipient = {};
  };
  static constexpr uint32_t deed_count_max = 16;
  std::array<Deed, deed_count_max> deeds;
  uint32_t deed_count = 0;
  // The accords that the document has spoken of, last first. `base`: what parties and kind make; `period`: the accord's own years, 0 not told.
  struct Accord {
    static constexpr uint32_t party_count_max = 8;
    uint64_t base = 0, id = 0;
    uint32_t period = 0;
    uint32_t kind = 0;
    std::array<Ref, party_count_max> parties;
    uint32_t party_count = 0;
    bool binds(const Ref& party) const;
  };
  static constexpr uint32_t accord_count_max = 16;
  std::array<Accord, accord_count_max> accords;
  uint32_t accord_count = 0;

  void clear() { *this = Memory{}; }
  // The id of an accord: of one spoken of before with the same parties and kind, unless their years differ.
  uint64_t accord_id(Accord accord);
  // The accord of this kind (any kind: image::none) between two or more that was spoken of last, and among them this party if one is given;
  // null when there is none.
  const Accord* accord_told(uint32_t kind, const Ref* party) const;
  void add_happening(const Happening& happening);
  // The date of a happening of this type that contradicts neither side; null when none was told.
  const DateSpan* date_told(uint8_t type, std::string_view actor, std::string_view recipient) const;
  void add_deed(const Ref& doer, std::string_view recipient);
  std::string_view struck_told(std::string_view doer) const;  // the country that one of this country struck last; "" when none yet
  const Ref* doer_told(std::string_view recipient) const;  // null when nobody struck them yet, or two countries did
  void add_surname(uint64_t hash, uint32_t entity);
  uint32_t person_named(uint64_t hash) const;  // image::none when nobody or two are
  void add_name(uint64_t given, uint64_t last, const Ref& ref);
  const Name* name_of(uint64_t last) const;  // null when nobody is called so, or two are
  void add_body(uint64_t noun, const Ref& ref);  // the last one called so is meant
  const Ref* body_of(uint64_t noun) const;       // null when none was named
  void remember(const Ref& ref);
  void remember_pair(const Ref& a, const Ref& b);
  // The most recent party whom a bare office can mean: of the same sector, and not known to hold another office.
  const Ref* latest_holder(const Ref& office) const;
  // The most recent party that was called by this noun; null when none was.
  const Ref* latest_named(uint32_t noun) const;
  const Ref* latest_of(const image::Code& sector) const;  // null when none, or the sector is empty
  // The state named most often so far, "" when none: whose soldiers and courts a story means by default.
  // `except`: another than this one, named at least twice.
  std::string_view main_country(std::string_view except = {}) const { return named.most(except, except.empty() ? 0 : 1); }
  // A story of this country alone.
  bool is_at_home(std::string_view country) const { return everywhere.outweighs_all(country) && scene_country() == country; }
  // Where the story happens, "" when it does not say: whose police, students and passers-by it means.
  std::string_view scene_country() const { return scenes_so_far.count > 0 ? scenes_so_far.most() : scenes.most(); }
};

}  // namespace mirsad
