// The compiled lexicon: one position-independent file that is mapped (or linked in), verified whole once, then indexed
// without checks.
//
//   Header | section 0 | section 1 | …          every section 64-byte aligned, little-endian, counts in the header
//
// A *word* is a folded token without clitics. Its number is its place in `words`, a perfect hash table over hash_word
// (lexicon/perfect_hash.h, `word_pilots`): a look-up reads one pilot and one word, and compares. A word of the lexicon met as a token
// may also be another word with clitics (بيان: "statement", or "in" + يان if that were a word); the compiler has peeled every word, and
// its *readings* follow Word::readings. `faces` are what a hit carries of its senses.
//
// A *phrase* is a sequence of words. `phrases` gives the senses of every one of several words (in order of first use, those that go on
// first; equal ones that do not go on share a place). A *node* is where a walk stands: word w is node w, phrase p node word_count + p.
// `edges` leads from a node over a word to a phrase: a perfect hash table over hash_edge (`edge_pilots`).
//
// `word_filter` and `edge_filter` are 64-bit words of which hash_word and hash_edge set two bits (lexicon/word_hash.h). Lists of senses
// that are equal are stored once. Other ranges are stored as `begin`, the end being the next element's begin (each such section has one element
// more than it counts). Strings are a 16-bit length and UTF-8 bytes, named by their offset in `strings`; offset 0 is the empty string.
#pragma once
#include <bit>
#include <cstdint>
#include <string_view>

#include "base/hash.h"
#include "lexicon/plover.h"
#include "lexicon/sense.h"

namespace mirsad::image {

inline constexpr char magic[8] = {'M', 'I', 'R', 'S', 'A', 'D', 'L', 'X'};
inline constexpr uint32_t version = 8;
inline constexpr uint32_t byte_order_mark = 0x01020304;
inline constexpr uint32_t none = 0xffffffff;

enum class Section : uint8_t {
  word_pilots, words, long_letters, readings, faces, edge_pilots, edges, phrases, senses, strings, entities, offices, roles, places,
  outlets, heads, triggers, patterns, statuses, frames, prepositions, groups, clitics, agreement_kinds, accords, status_names, weights,
  word_filter, edge_filter, count,
};

struct SectionEntry {
  uint32_t offset = 0;  // from the start of the image
  uint32_t count = 0;   // elements
};

struct Header {
  char magic_bytes[8] = {};
  uint32_t version_number = 0;
  uint32_t byte_order = 0;
  uint64_t total_bytes = 0;
  uint64_t checksum = 0;     // checksum_of
  uint64_t source_hash = 0;  // of the sources: the lexicon's name in run.csv
  SectionEntry sections[static_cast<int>(Section::count)];
};

// Of every byte of the image, its own place read as zero.
inline uint64_t checksum_of(Header header, Bytes after_header) {
  header.checksum = 0;
  return hash_combine(hash_bytes({reinterpret_cast<const uint8_t*>(&header), sizeof header}), hash_bytes(after_header));
}

inline constexpr uint32_t sense_list_max = 32;  // a bit each in Hit::valid

// Where the senses of a word or phrase stand: 26 bits of begin, 6 of count.
struct SenseList {
  uint32_t packed;
  static constexpr uint32_t begin_max = (1u << 26) - 1;
  static constexpr SenseList of(uint32_t begin, uint32_t count) { return {begin | count << 26}; }
  uint32_t begin() const { return packed & begin_max; }
  uint32_t count() const { return packed >> 26; }
};

// A word of up to eight letters holds them, the first lowest, zeros above the last; a longer one says where they are. A place of the
// table that holds no word is all zero.
struct Word {
  uint64_t letters = 0;
  SenseList senses{};
  uint32_t facts = 0;

  static constexpr uint64_t long_mark = uint64_t{0xff} << 56;  // no letter folds to 0xff
  static constexpr uint64_t long_word(uint32_t offset, uint32_t count) { return long_mark | uint64_t{count} << 32 | offset; }
  bool is_long() const { return letters >= long_mark; }
  uint32_t long_offset() const { return static_cast<uint32_t>(letters); }
  uint32_t letter_count() const { return is_long() ? letters >> 32 & 0xff : static_cast<uint32_t>(8 - std::countl_zero(letters) / 8); }

  // Facts: the face of the word without clitics, one more than the first of its other readings (0: it has none), whether phrases begin
  // with it, whether it stands behind the first place of one.
  static constexpr uint32_t face_bits = 12, reading_bits = 18;
  static constexpr uint32_t facts_of(uint32_t face, uint32_t readings, bool begins, bool continues) {
    return face | readings << face_bits | uint32_t{begins} << 30 | uint32_t{continues} << 31;
  }
  uint32_t face() const { return facts & ((1u << face_bits) - 1); }
  uint32_t readings() const { return facts >> face_bits & ((1u << reading_bits) - 1); }
  bool begins() const { return (facts >> 30 & 1) != 0; }
  bool continues() const { return (facts >> 31 & 1) != 0; }
  uint32_t roles() const { return facts >> 30; }  // of the word without clitics: reading_role
};
inline constexpr uint32_t word_bits = 20, phrase_bits = 24;
inline constexpr uint32_t node_count_max = (1u << word_bits) - 1;  // of nodes that phrases go on from

// What a reading is to its token. Bits.
namespace reading_role {
inline constexpr uint32_t begins = 1, continues = 2;  // phrases begin with it; it stands behind the first place of one
inline constexpr uint32_t strong = 4, weak = 8;       // it is the token's hit where no phrase is (match/word_look.h)
}  // namespace reading_role

// Another word that a word of the lexicon can be once clitics are peeled off; only readings that matter are kept, the surest first.
struct Reading {
  uint32_t packed = 0;  // word, letters peeled at the back, roles, whether it is the last of its list
  uint16_t face = 0;    // where it is strong or weak
  uint8_t clitics = 0;
  uint8_t front_letters = 0;
  SenseList senses{};   // where it is strong or weak: the word's, which are far away

  static constexpr uint32_t back_max = 63, last_bit = 1u << 31;
  static constexpr uint32_t pack(uint32_t word, uint32_t back, uint32_t roles) { return word | back << word_bits | roles << 26; }
  uint32_t word() const { return packed & ((1u << word_bits) - 1); }
  uint32_t back_letters() const { return packed >> word_bits & back_max; }
  uint32_t roles() const { return packed >> 26 & 15; }
  bool is_last() const { return (packed & last_bit) != 0; }
};

// Which senses of a list the clitics allow (bit i: sense i), and the class_bits of those; `forbidden`: clitics that would allow fewer (0 if
// some have been peeled).
struct Face {
  uint32_t valid = 0, classes = 0;
  uint32_t forbidden = 0;
};

struct Phrase {
  SenseList senses{};
  uint32_t face = 0;  // without clitics
};

struct Edge {
  uint64_t packed = empty;  // 20 bits of node, 20 of word, 24 of phrase

  static constexpr uint64_t empty = ~uint64_t{0};
  static constexpr Edge of(uint32_t node, uint32_t word, uint32_t phrase) { return {key(node, word) << phrase_bits | phrase}; }
  static constexpr uint64_t key(uint32_t node, uint32_t word) { return uint64_t{node} << word_bits | word; }
  uint64_t key() const { return packed >> phrase_bits; }
  uint32_t node() const { return static_cast<uint32_t>(packed >> (phrase_bits + word_bits)); }
  uint32_t word() const { return packed >> phrase_bits & ((1u << word_bits) - 1); }
  uint32_t phrase() const { return packed & ((1u << phrase_bits) - 1); }
};

// A country or sector: two to four letters, zeros behind them; all zero for none.
struct Code {
  char letters[4];

  constexpr bool empty() const { return letters[0] == 0; }
  constexpr std::string_view text() const { return {letters, empty() ? 0u : letters[2] == 0 ? 2u : letters[3] == 0 ? 3u : 4u}; }
  bool operator==(const Code& other) const { return std::bit_cast<uint32_t>(*this) == std::bit_cast<uint32_t>(other); }
};
// `text`: at most four letters.
constexpr Code code_of(std::string_view text) {
  Code code = {};
  for (size_t i = 0; i < text.size(); ++i) code.letters[i] = text[i];
  return code;
}
inline constexpr Code elite = code_of("ELI");  // who once held an office

enum class EntityKind : uint8_t { country, disputed, capital, metonym, person, organisation };

struct Entity {
  uint32_t key = 0, name = 0, name_ar = 0;
  Code country = {}, sector = {};
  uint32_t offices_begin = 0;
  uint32_t place = none;
  EntityKind kind = EntityKind::country;
  uint8_t genders = 0;  // morph bits >> 5: 1 masculine, 2 feminine, 0: the form says it, or nothing
  uint8_t unused[2] = {};
};

struct Office {
  uint32_t from = 0, to = 0;  // yyyymmdd, inclusive; 0 and 99999999 when open
  Code country = {}, sector = {};
};

enum class RoleKind : uint8_t { office, people, force, body, relay, asset };

struct Role {
  uint32_t key = 0;
  uint32_t noun = 0;  // string: the singular, by which a later bare mention refers to the holder
  Code country = {}, sector = {};
  RoleKind kind = RoleKind::office;
  uint8_t unused[3] = {};
};

struct Place {
  uint32_t key = 0, name = 0, latitude = 0, longitude = 0;
  Code country = {};
  uint32_t weight = 5;
};

struct Outlet {
  uint32_t key = 0, name = 0;
  Code country = {};
};

enum class HeadKind : uint8_t { trigger, say, deny, light, happen, silent };
enum class Strength : uint8_t { always, sides, light };

// Groups of complements, folded onto the bits of a word: two groups may share one.
constexpr uint64_t group_bit(uint32_t group) { return uint64_t{1} << (group % 64); }

// A lemma: what its inflected verbs, masdars and participles mean, and the patterns and statuses that it heads.
struct Head {
  uint64_t groups = 0;      // group_bit of every group that its patterns ask for
  uint32_t lemma = 0;       // string
  uint32_t trigger = none;
  uint32_t patterns_begin = 0;
  uint32_t statuses_begin = 0;
  HeadKind kind = HeadKind::trigger;
  uint8_t asks_other = 0;  // some pattern asks for a preposition or a subject instead
  uint16_t source = 0;     // verb of saying: 1 + the preposition behind which stands whose words it hands on (نقل عن); 0: its subject's own
  uint8_t lasting = 0;     // its imperfect tells of a state: who holds, occupies, is posted
  uint8_t unused[3] = {};
};

struct Trigger {
  uint64_t contexts = 0;
  uint32_t rule = 0;   // string: how explain and events.csv name it
  uint16_t cameo = 0;
  uint16_t frame = 0;
  EventType type = EventType::none;
  Mode mode = Mode::none;
  Strength strength = Strength::sides;
  uint8_t unused[5] = {};
};

// `condition`: a group that must follow, (with preposition_bit) a preposition, (with subject_bit) a group that the verb's subject, which
// stands before it, must show, or (with filler_bit) who must stand in a place: a Filler, and 0 for the object or one more than a preposition.
inline constexpr uint32_t preposition_bit = 0x80000000;
inline constexpr uint32_t subject_bit = 0x40000000;
inline constexpr uint32_t filler_bit = 0x20000000;
inline constexpr uint32_t person_bit = 0x10000000;  // alone: one person who bears no arms does it, known only when the sides are
inline constexpr uint32_t filler_shift = 8;  // of the place, above the Filler
inline constexpr uint32_t condition_bits = preposition_bit | subject_bit | filler_bit | person_bit;  // none: a group by itself
enum class Filler : uint8_t { people, place, party };
struct Pattern {
  uint32_t condition = 0;
  uint32_t trigger = none;  // none: this reading is no event
};

// An accord with a name of its own. `in_story`: so called only with the article and where the document names the first of its parties.
struct Accord {
  uint32_t key = 0, kind = 0;
  static constexpr uint32_t party_count_max = 8;
  Code parties[party_count_max] = {};
  uint32_t party_count = 0;  // 0: too many to list
  uint32_t in_story = 0;
};
inline constexpr uint32_t accord_count_max = 255;  // Sense::sub of a noun for an accord is one more than the accord, 0 for none

// The accord itself is the subject of the head; the head is negated.
inline constexpr uint32_t subject_condition = none - 1, negated_condition = none - 2;

struct StatusRule {
  uint32_t condition = none;  // as of a pattern; none: the accord is the complement
  uint32_t status = 0;  // index into status_names
};

// Slots of a frame: 0 none, 1 subject, 2 object, 3 pronoun, 4 who tells it, 5 who tells that it is not so,
// 6 a subject that holds office,
// 7 one under arms, 8 one of unarmed people, else slot_preposition + index.
inline constexpr uint16_t slot_none = 0, slot_subject = 1, slot_object = 2, slot_pronoun = 3, slot_speaker = 4, slot_speaker_not = 5,
                          slot_official = 6, slot_armed = 7, slot_people = 8, slot_preposition = 16;
inline constexpr int frame_slot_max = 8;
enum class Voice : uint8_t {
  acts,      // the subject does it
  undergo,   // the subject suffers it
  courtesy,  // the subject does it, and among those in power at home it is no event
};

struct Frame {
  uint32_t name = 0;
  uint16_t actor[frame_slot_max] = {}, recipient[frame_slot_max] = {}, third[frame_slot_max] = {};
  uint8_t joins = 0;           // recipients count as actors
  uint8_t idafa_is_object = 0;  // 2: and a nationality adjective behind the masdar is a person who suffers it
  Voice voice = Voice::acts;
  uint8_t third_role = 0;
};

inline constexpr uint32_t clitic_count_max = 32;
struct Clitic {
  uint8_t slot = 0;            // 1 conjunction, 2 preposition or future, 3 article, 4 suffix
  uint8_t bit = 0;             // match/hit.h clitic::
  uint8_t letter_count = 0;
  uint8_t replace_count = 0;   // letters that take its place (لل -> ل + ال)
  uint8_t letters[8] = {};
  uint8_t replacement[4] = {};
  uint32_t preposition = none;
};

// What a feature says for (positive) or against an event of a type, in hundredths of a logit; sorted by type, then key (code/veto.h).
struct Weight {
  uint64_t key = 0;
  uint32_t name = 0;   // string: the feature as the source gives it
  int16_t points = 0;
  EventType type = EventType::none;
  uint8_t unused = 0;
};

static_assert(sizeof(Word) == 16 && sizeof(Reading) == 12 && sizeof(Face) == 12 && sizeof(Phrase) == 8 && sizeof(Edge) == 8 && sizeof(Weight) == 16 &&
              sizeof(Header) % 8 == 0 && sizeof(Head) == 32 && sizeof(Entity) == 32 && sizeof(Trigger) == 24 && sizeof(Frame) == 56);

}  // namespace mirsad::image
