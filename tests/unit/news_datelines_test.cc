// What stands before the first sentence: cut where it is a dateline, left where it might be anything else.
#include "news_support.h"

using mirsad::test::read_page;

namespace {

std::string first_sentence(std::string_view text) { return read_page(text).at(0).body.at(0); }
bool untouched(std::string_view text) { return first_sentence(text) == text; }

}  // namespace

TEST_CASE("brackets with outlets and a date, in Urdu letters") {
  const auto story = read_page("(پاکستان پوائنٹ نیوز / سبوتنيك - 11 مايو 2021ء) بحث الوزيران ملف الحدود.").at(0);
  CHECK(story.body.at(0) == "بحث الوزيران ملف الحدود.");
  CHECK(story.outlet == "Pakistan Point News");
  CHECK(story.credits == "Pakistan Point News;Sputnik");
  CHECK(story.date == "2021-5-11");
}

TEST_CASE("place, agency and dash") {
  CHECK(first_sentence("دبي، الإمارات العربية المتحدة (CNN) -- قال مسؤول.") == "قال مسؤول.");
  CHECK(first_sentence("دبي، الإمارات العربية المتحدة (CNN)—قال محمد: نعم.") == "قال محمد: نعم.");
  CHECK(first_sentence("واشنطن (رويترز) - قال مسؤول.") == "قال مسؤول.");
  CHECK(first_sentence("القاهرة:«الخليج»بحث الوزيران الملف.") == "بحث الوزيران الملف.");
  CHECK(first_sentence("بيروت - \"الخليج\":وافق المجلس.") == "وافق المجلس.");
  CHECK(first_sentence("كابل – أعلن عدد من الساسة.") == "أعلن عدد من الساسة.");
  CHECK(read_page("واشنطن (رويترز) - قال مسؤول.").at(0).outlet == "Reuters");
  CHECK(read_page("واشنطن (رويترز) - قال مسؤول.", "", "Sky News Arabia").at(0).outlet == "Sky News Arabia");
}

TEST_CASE("lines of their own") {
  const auto story = read_page("مجلس الوزراء يعقد جلسته\nالرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس\nعقد المجلس جلسته.\nثم انفض.").at(0);
  CHECK(story.date == "2015-8-10");
  CHECK(story.credits == "SPA");
  CHECK(story.body.at(0).starts_with("عقد المجلس"));
}

TEST_CASE("what only looks like a dateline stays") {
  CHECK(untouched("إسرائيل - وهي طرف في النزاع - رفضت العرض."));
  CHECK(untouched("موسكو: لن نقبل بهذا العرض."));
  CHECK(untouched("ذكر موقع إنترسبت (Intercept) أن الوفد غادر."));
  CHECK(untouched("دعت حركة حماس (الجمعة) إلى النفير."));
  CHECK(untouched("قالت رويترز - نقلا عن مصدر - إن الوفد غادر."));
  CHECK(untouched("استقبلت دمشق «ضيوفا» من بيروت."));
}
