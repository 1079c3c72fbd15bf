#include "news/relation.h"

namespace mirsad {
namespace {

// The entity that a hit names, as a person, country or people; null where it names none.
const image::Entity* entity_of(const PageView& view, const Hit& hit) {
  const Sense* sense = hit.find(SenseClass::entity);
  if (sense == nullptr) sense = hit.find(SenseClass::demonym);
  return sense == nullptr ? nullptr : &view.page().lexicon->entities()[sense->value];
}

bool names_country(const PageView& view, TokenRange range, const image::Entity& wanted) {
  for (const Hit& hit : view.hits_in(range.begin, range.end)) {
    const image::Entity* entity = entity_of(view, hit);
    if (entity == nullptr) continue;
    if (entity == &wanted || entity->country == wanted.country) return true;
  }
  return false;
}

bool was_named(const PageView& view, const Document& story, const image::Entity& wanted) {
  if (names_country(view, story.title_tokens, wanted)) return true;
  for (uint32_t i = 0; i < story.body_count; ++i)
    if (names_country(view, story.body[i], wanted)) return true;
  return false;
}

}  // namespace

bool is_unrelated(const PageView& view, const Row& row, const Document& story) {
  const Hit* first = view.hit_at(row.begin);
  if (first != nullptr && first->carries(clitic::conjunction)) return false;
  bool any = false;
  for (const Hit& hit : view.hits_in(row.begin, row.end)) {
    const image::Entity* entity = entity_of(view, hit);
    if (entity == nullptr) continue;
    if (was_named(view, story, *entity)) return false;
    any = true;
  }
  return any;
}

}  // namespace mirsad
