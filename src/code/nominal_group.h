// The state of one nominal group while it is parsed: what it holds decides what may follow.
#pragma once
#include <array>

#include "code/memory.h"
#include "code/sentence.h"

namespace mirsad {

struct NominalGroup {
  enum class Kind : uint8_t { role, adjective, entity, place };
  static constexpr uint32_t ref_count_max = 8;

  Kind kind = Kind::role;                  // of the hit that it begins with
  uint32_t token_begin = 0, token_end = 0;
  std::array<Ref, ref_count_max> refs;     // whom it means: the first `ref_count`
  uint32_t ref_count = 0;
  uint16_t morph = 0;                      // of the hit that it begins with (lexicon/morph.h)
  uint8_t clitics = 0;                     // before it, and its own article and pronoun
  bool definite = false;
  // What it holds.
  bool has_role = false;                   // an office, people, a body, a force
  image::RoleKind role_kind = image::RoleKind::office;
  image::Code role_sector = {};
  uint32_t first_role = no_index;          // in Lexicon::roles
  bool asset = false;                      // begins with a thing that stands for its owner
  bool named = false;                      // a person or organisation by name
  bool person = false;
  uint32_t head_entity = no_index;         // in Lexicon::entities
  uint32_t place = no_index;               // in Lexicon::places
  bool place_like = false;                 // may be the where of an event
  uint32_t adjective_count = 0, country_count = 0;
  bool counterpart = false;                // "his counterpart": an office that the text has named before
  bool pair = false;                       // means the two parties named together before
  bool from_memory = false;                // resolved by what the text has said before
  // What may follow.
  bool of_many = false;                    // one of several holders: each of a list of countries has his own
  bool only_two = false;                   // a dual that is no plural
  bool apposed = false;                    // an office stands in apposition to it
  bool closed = false;                     // to offices in apposition
  bool closed_by_article = false;          // the last word has the article: no genitive follows
  bool of_whole = false;                   // a preposition has been taken: what follows is what it belongs to

  bool start_role(const image::Role& role, const Sense& sense);
  void start_adjective(const Sense& sense);
  void start_entity(const image::Entity& entity, const Sense& sense, const Ref& ref);
  void start_place(const image::Place& found, uint32_t number);
  void start_pair(const Memory& memory);  // الجانبان: without parties while no two were named together
  void take_pair(const Memory& memory);   // the ministers of "the two countries"
  bool carries(uint8_t any_of) const { return (clitics & any_of) != 0; }
  bool absolute() const;  // a dual or sound plural with its nun (مسلحون): no genitive can follow
  // The body behind an office with article, or behind a force with its adjective, is another noun of the clause: اتهم الرئيس الأميركي الحرس الثوري.
  bool closed_to_bodies() const {
    const bool office = role_kind == image::RoleKind::office && closed_by_article;
    const bool force = role_kind == image::RoleKind::force && adjective_count > 0 && (clitics & clitic::article) != 0;
    return has_role && (office || force);
  }
  bool many() const;    // dual or plural
  bool may_be_many() const { return many() || counterpart || of_many; }  // each of what follows in a list is one of them
  bool people() const { return has_role && role_kind == image::RoleKind::people; }
  bool ownerless() const { return asset && !refs[0].has_country() && refs[0].entity == image::none && refs[0].sector.empty() && (clitics & clitic::pronoun) == 0; }
  bool holds_office() const;  // itself, or speaks for one who does
  // Resolves what the group leaves open by reference to earlier text, and describes it as a chunk.
  // `before_name`: a name that the lexicon does not know stands right behind, so a bare title is not who held it last.
  void finish(const Memory& memory, bool before_name, Chunk& chunk);

 private:
  void refer_to_holder(const Memory& memory, bool before_name, Chunk& chunk);
  void refer_to_namesake(const Memory& memory, Chunk& chunk);
  void describe(Chunk& chunk) const;
};

}  // namespace mirsad
