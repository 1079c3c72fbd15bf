// The state of one nominal group while it is parsed: what it holds decides what may follow.
#pragma once
#include <array>

#include "code/memory.h"
#include "code/sentence.h"

namespace mirsad {

struct NominalGroup {
  enum class Kind : uint8_t { role, adjective, entity, place };
  static constexpr uint32_t ref_count_max = 8;

  Kind kind = Kind::role;
  uint32_t token_begin = 0, token_end = 0;
  std::array<Ref, ref_count_max> refs;
  uint32_t ref_count = 0;
  image::RoleKind role_kind = image::RoleKind::office;
  bool has_role = false, named = false, person = false, definite = false, apposed = false, closed = false,
       counterpart = false, from_memory = false, of_many = false, only_two = false, pair = false, closed_by_article = false,
       of_whole = false;       // a preposition has been taken: what follows is what it belongs to
  uint32_t adjective_count = 0, country_count = 0;
  uint32_t place = no_index, head_entity = no_index;
  bool place_like = false;
  bool asset = false;         // begins with a thing that stands for its owner
  image::Code role_sector = {};
  uint32_t first_role = no_index;
  uint16_t morph = 0;
  uint8_t clitics = 0;

  bool start_role(const image::Role& role, const Sense& sense);
  void start_adjective(const Sense& sense);
  void start_entity(const image::Entity& entity, const Sense& sense, const Ref& ref);
  void start_place(const image::Place& found, uint32_t number);
  void start_pair(const Memory& memory);  // الجانبان: without parties while no two were named together
  void take_pair(const Memory& memory);   // the ministers of "the two countries"
  bool carries(uint8_t any_of) const { return (clitics & any_of) != 0; }
  bool absolute() const;  // a dual or sound plural with its nun (مسلحون): no genitive can follow
  // The body behind an office or body with article, or behind a force with its adjective, is another noun of the clause: اتهم الرئيس الأميركي الحرس الثوري.
  bool closed_to_bodies() const {
    const bool office = role_kind == image::RoleKind::office && closed_by_article;
    const bool force = role_kind == image::RoleKind::force && adjective_count > 0 && (clitics & clitic::article) != 0;
    const bool body = role_kind == image::RoleKind::body && closed_by_article && carries(clitic::article);
    return has_role && (office || force || body);
  }
  bool many() const;    // dual or plural
  bool may_be_many() const { return many() || counterpart || of_many; }  // each of what follows in a list is one of them
  bool people() const { return has_role && role_kind == image::RoleKind::people; }
  bool ownerless() const { return asset && !refs[0].has_country() && refs[0].entity == image::none && refs[0].sector.empty() && (clitics & clitic::pronoun) == 0; }
  void refer_to_namesake(const Memory& memory, Chunk& chunk);
  // Resolves what the group leaves open by reference to earlier text, and describes it as a chunk.
  // `before_name`: a name that the lexicon does not know stands right behind, so a bare title is not who held it last.
  void finish(const Memory& memory, bool before_name, Chunk& chunk);
};

}  // namespace mirsad
