// What a word or phrase of the lexicon can mean. A surface form leads to one or more senses; the coder decides between
// them by context. Every enumeration here is closed; the words that belong to it are in corpus/lexicon.
#pragma once
#include <cstdint>

namespace mirsad {

enum class SenseClass : uint8_t {
  none,
  entity,      // country, disputed territory, metonym, person, organisation; value: entity index
  demonym,     // nationality adjective or people; value: entity index
  role,        // office holder, group, force, body, relay, asset; value: role index
  place,       // value: place index
  outlet,      // value: outlet index
  verb,        // inflected verb; value: head index
  masdar,      // value: head index
  participle,  // value: head index
  noun,        // event noun; value: head index
  phrase,      // fixed multi-word trigger; value: head index
  group,       // member of a complement group; value: group index
  particle,    // sub: ParticleKind; value: preposition index for prepositions
  context,     // value: context number
  agreement,   // noun for an accord; value: agreement kind index
  calendar,    // sub: CalendarKind; value: month number, weekday, offset
  number,      // value: the number
  structure,   // sub: StructureKind
  blocker,     // phrase that only looks like a trigger
};

constexpr uint32_t class_bit(SenseClass what) { return uint32_t{1} << static_cast<uint32_t>(what); }

enum class ParticleKind : uint8_t {
  none, negation, future, may, conditional, past, that, relative, conjunction, but, preposition, place, agent, each,
  counterpart, pronoun_dual, pronoun_states, pronoun_related, mediation, earlier, attribution, while_, after, during,
  so_called, refusal, intention, quote_verb, adverb, name_link, quantifier, partitive, between, that_pronoun, belonging, identity,
  prospect, response, may_or_has, inside, if_or_that,
};
inline constexpr uint8_t particle_kind_count = 41;
static_assert(static_cast<uint8_t>(ParticleKind::if_or_that) + 1 == particle_kind_count && particle_kind_count <= 64, "a bit each in ItemSets::particles");

// Does a particle of this kind stand before what it governs? Those have a number of their own, by which frames and patterns name them.
constexpr bool governs(ParticleKind kind) {
  switch (kind) {
    case ParticleKind::preposition: case ParticleKind::place: case ParticleKind::agent: case ParticleKind::mediation:
    case ParticleKind::during: case ParticleKind::after: case ParticleKind::attribution: case ParticleKind::between:
    case ParticleKind::response: return true;
    default: return false;
  }
}

enum class CalendarKind : uint8_t {
  none,
  month,          // value 1-12, Gregorian under any name
  hijri_month,    // value 1-12
  weekday,        // value 0 (Sunday) to 6 (Saturday)
  day_word,       // value: offset in days: أمس -1, اليوم 0, غدا 1
  unit_day, unit_week, unit_month, unit_year,  // value: number of units that the form itself says (يومين 2), else 1
  season,         // value 1 spring … 4 winter
  part_of_day,    // صباح، مساء، فجر; value -1 where before a feast it is the eve: ليلة
  last_marker,    // الماضي المنصرم الفائت
  next_marker,    // المقبل القادم; value 2 for what follows in the story and not today (التالي)
  this_marker,    // الحالي الجاري هذا
  ago, within, from_now, era_gregorian, era_hijri, corresponding, beginning, end, middle,
  weekday_bare,   // weekday without its article: only inside a larger date (آخر اثنين من الشهر)
  ordinal,        // value 1-31: الثاني عشر
  last_of,        // آخر
  of, until, at,  // من; إلى حتى; في: joints inside a date
  now,            // الآن
  article,        // ال written apart from a number: الـ10
  ahead,          // words before a weekday that make it the coming one: ابتداء من
  feast,          // value 100 × month + day; 10000 more: of the Hijri calendar; 20000 more: 10 × n + weekday instead of the day
  few,            // بضعة: three to nine
};

enum class StructureKind : uint8_t {
  none,
  date_line,      // تاريخ النشر:
  credit_line,    // المصدر:
  tag_line,       // كلمات دلالية:
  read_also,      // اقرأ أيضا: — another story may follow
  links,          // للمزيد: — only headlines of other stories follow
  caption,        // صورة أرشيفية
  boilerplate,    // شارك, اشترك, اضغط هنا …
  navigation,     // the menu of a site: الرئيسية
  publication,    // stands in datelines beside or instead of an outlet: وكالات، متابعات
  glue_start,     // words that open a new sentence when glued to the last: وجاء في بيان
  month_english,  // January … in date lines; value in Sense::value
  time_zone,      // GMT
};

// Eight bytes, as stored in the image.
struct Sense {
  uint32_t value = 0;
  uint16_t morph = 0;  // lexicon/morph.h
  SenseClass what = SenseClass::none;
  uint8_t sub = 0;     // which of its class

  ParticleKind particle() const { return static_cast<ParticleKind>(sub); }
  CalendarKind calendar() const { return static_cast<CalendarKind>(sub); }
  StructureKind structure() const { return static_cast<StructureKind>(sub); }
};
static_assert(sizeof(Sense) == 8);

}  // namespace mirsad
