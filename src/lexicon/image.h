// The compiled lexicon: one position-independent file that is mapped (or linked in), verified whole once, then indexed
// without checks.
//
//   Header | section 0 | section 1 | …          every section 64-byte aligned, little-endian, counts in the header
//
// A *word* is a folded token without clitics; its number indexes `words`. `word_slots` is an open-addressing table of
// 32-bit entries (12 bits of fingerprint, 20 bits of word number + 1) over hash_word; `word_filter` and
// `edge_filter` are 64-bit words of which hash_word and hash_edge set two bits (lexicon/word_hash.h); bit w of
// `followers` says that word w stands behind the first place of some phrase. A *node* is a place in the trie of word numbers: node i <
// word count is the phrase that consists of word i alone; longer phrases follow edges, sorted by word within a node. Ranges are
// stored as `begin`, the end being the next element's begin (each such section has one element more than it counts).
// Strings are a 16-bit length and UTF-8 bytes, named by their offset in `strings`; offset 0 is the empty string.
#pragma once
#include <cstdint>

#include "base/hash.h"
#include "lexicon/sense.h"

namespace mirsad::image {

inline constexpr char magic[8] = {'M', 'I', 'R', 'S', 'A', 'D', 'L', 'X'};
inline constexpr uint32_t version = 2;
inline constexpr uint32_t byte_order_mark = 0x01020304;
inline constexpr uint32_t none = 0xffffffff;

enum class Section : uint8_t {
  word_slots, word_letters, words, nodes, edges, senses, strings, entities, offices, roles, places, outlets, heads,
  triggers, patterns, statuses, frames, prepositions, groups, clitics, agreement_kinds, status_names, weights,
  word_filter, edge_filter, followers, count,
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

struct Node {
  uint32_t senses_begin = 0;
  uint32_t edges_begin = 0;
};

struct Edge {
  uint32_t word = 0;
  uint32_t node = 0;
};

using Code = char[4];  // "RUS\0", "GOV\0"

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

// A lemma: what its inflected verbs, masdars and participles mean, and the patterns and statuses that it heads.
struct Head {
  uint32_t lemma = 0;       // string
  uint32_t trigger = none;
  uint32_t patterns_begin = 0;
  uint32_t statuses_begin = 0;
  HeadKind kind = HeadKind::trigger;
  uint8_t unused[3] = {};
};

struct Trigger {
  uint64_t contexts = 0;
  uint32_t rule = 0;   // string: how explain and events.csv name it
  uint16_t cameo = 0;
  uint16_t frame = 0;
  uint8_t type = 0, mode = 0;  // EventType, Mode
  Strength strength = Strength::sides;
  uint8_t unused = 0;
  uint32_t unused2 = 0;
};

// `condition`: a group that must follow, or (with preposition_bit) a preposition.
inline constexpr uint32_t preposition_bit = 0x80000000;
struct Pattern {
  uint32_t condition = 0;
  uint32_t trigger = none;  // none: this reading is no event
};

struct StatusRule {
  uint32_t condition = none;
  uint32_t status = 0;  // index into status_names
};

// Slots of a frame: 0 none, 1 subject, 2 object, 3 pronoun, else slot_preposition + index.
inline constexpr uint16_t slot_none = 0, slot_subject = 1, slot_object = 2, slot_pronoun = 3, slot_preposition = 16;
inline constexpr int frame_slot_max = 6;
struct Frame {
  uint32_t name = 0;
  uint16_t actor[frame_slot_max] = {}, recipient[frame_slot_max] = {}, third[frame_slot_max] = {};
  uint8_t joins = 0;           // recipients count as actors
  uint8_t idafa_is_object = 0;
  uint8_t undergo = 0;
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
  uint8_t type = 0;    // EventType
  uint8_t unused = 0;
};

static_assert(sizeof(Weight) == 16 && sizeof(Header) % 8 == 0 && sizeof(Entity) == 32 && sizeof(Trigger) == 24 && sizeof(Frame) == 44);

}  // namespace mirsad::image
