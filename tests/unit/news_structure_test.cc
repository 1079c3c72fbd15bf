// Whole pages: which line is what. Every page is of our own writing.
#include "news_support.h"

#include <iterator>

using mirsad::test::read_page;
using mirsad::test::Story;
using mirsad::Part;

TEST_CASE("the first line that stands alone is the headline, a date line is none of the body") {
  const auto stories = read_page(
      "وزير الخارجية المصري يصل إلى الخرطوم\n"
      "تاريخ النشر: 3rd, June 2024 GMT\n"
      "وصل وزير الخارجية المصري إلى الخرطوم اليوم الاثنين.\n"
      "وقال الوزير إن الزيارة تستمر يومين.\n");
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].title == "وزير الخارجية المصري يصل إلى الخرطوم");
  CHECK(stories[0].title_in_text);
  CHECK(stories[0].date == "2024-6-3");
  REQUIRE(stories[0].body.size() == 1);
  CHECK(stories[0].body[0].starts_with("وصل وزير"));
}

TEST_CASE("date lines in every order") {
  const auto date_of = [](const char* line) {
    return read_page(std::string("وفد أممي يزور دمشق\n") + line + "\nوصل وفد أممي إلى دمشق.\nوغادر بعد يوم.\n").at(0).date;
  };
  CHECK(date_of("تاريخ النشر: 1st, March 2024 GMT") == "2024-3-1");
  CHECK(date_of("تاريخ النشر: March 1, 2024") == "2024-3-1");
  CHECK(date_of("نشر في: 1 مارس 2024") == "2024-3-1");
  CHECK(date_of("آخر تحديث: الثلاثاء, 24 نوفمبر/ تشرين الثاني, 2009, 14:53 GMT") == "2009-11-24");
  CHECK(date_of("1500 (GMT+04:00) - 18/04/09") == "2009-4-18");
  CHECK(date_of("الجمعة ١ مارس ٢٠٢٤") == "2024-3-1");
  CHECK(date_of("تاريخ النشر: 20 شعبان 1445هـ") == "2024-3-1");
}

TEST_CASE("a text of one line, or whose first line is a sentence, has no headline") {
  CHECK(read_page("قتل جندي في هجوم شمالي البلاد أمس").at(0).title.empty());
  CHECK(read_page("قتل جندي في هجوم شمالي البلاد أمس").at(0).body.size() == 1);
  const auto stories = read_page("قتل جندي في هجوم شمالي البلاد أمس.\nوأعلن الجيش فتح تحقيق.");
  CHECK(stories.at(0).title.empty());
  CHECK(stories.at(0).body.at(0).starts_with("قتل جندي"));
}

TEST_CASE("a title field is found again in the text") {
  const auto stories = read_page("لقاء في عمان\n عقد الوزيران لقاء في عمان.\n", "لقاء في عَمّان");
  CHECK(stories.at(0).title == "لقاء في عَمّان");
  CHECK(stories.at(0).title_in_text);
  CHECK(stories.at(0).body.at(0) == "عقد الوزيران لقاء في عمان.");
  const auto apart = read_page("عقد الوزيران لقاء في عمان.\nوغادرا.", "قمة ثنائية");
  CHECK(apart.at(0).title == "قمة ثنائية");
  CHECK_FALSE(apart.at(0).title_in_text);
  CHECK(apart.at(0).body.at(0).starts_with("عقد"));
}

TEST_CASE("a headline that begins like a link is still the headline") {
  const auto stories = read_page("شاهد.. لحظة وصول الوفد\nوصل الوفد إلى المطار.\nثم غادر.", "شاهد.. لحظة وصول الوفد");
  CHECK(stories.at(0).title_in_text);
  CHECK(stories.at(0).body.size() == 1);
}

TEST_CASE("credits and tags close a story; another one follows its own headline and has no date") {
  const std::string_view page =
      "لافروف يستقبل نظيره الجزائري\n"
      "تاريخ النشر: 5 يونيو 2023\n"
      "استقبل لافروف نظيره الجزائري في موسكو.\n"
      "المصدر: سبوتنيك\n"
      "المصدر: RT Arabic\n"
      "كلمات دلالية: الجزائر سيرغي لافروف موسكو\n"
      "إقرأ أيضاً:\n"
      "العاهل الأردني يزور القاهرة\n"
      "وصل العاهل الأردني عبد الله الثاني إلى القاهرة اليوم.\n";
  const auto stories = read_page(page);
  REQUIRE(stories.size() == 2);
  CHECK(stories[0].credits == "Sputnik;RT Arabic");
  CHECK(stories[0].outlet == "RT Arabic");
  CHECK(stories[0].tags == "الجزائر;سيرغي لافروف;موسكو");
  CHECK(stories[0].body.size() == 1);
  CHECK(stories[1].part == Part::related);
  CHECK(stories[1].title == "العاهل الأردني يزور القاهرة");
  CHECK(stories[1].date.empty());
  CHECK(stories[1].outlet.empty());
  REQUIRE(stories[1].body.size() == 1);
  CHECK(stories[0].bytes + stories[1].bytes == page.size());
}

TEST_CASE("a link amid a story does not end it") {
  const auto stories = read_page(
      "إيران تعلن استئناف المحادثات\n"
      "أعلنت إيران استئناف المحادثات مع الوكالة الدولية للطاقة الذرية.\n"
      "اقرأ أيضا:\n"
      "ما تأثير العقوبات على اقتصاد إيران؟\n"
      "وأضافت طهران أن الوفد يصل غدا.\n"
      "اقرأ أيضا: روسيا تطرد دبلوماسيين\n"
      "وختمت بأن الجولة تستمر يومين.\n");
  REQUIRE(stories.size() == 1);
  REQUIRE(stories[0].body.size() == 3);
  CHECK(stories[0].body[1].starts_with("وأضافت"));
  CHECK(stories[0].body[2].starts_with("وختمت"));
}

TEST_CASE("a link amid a story, and a paragraph without a conjunction that speaks of the same country") {
  const auto stories = read_page(
      "إيران تعلن استئناف المحادثات\n"
      "أعلنت إيران استئناف المحادثات.\n"
      "اقرأ أيضا:\n"
      "ما تأثير العقوبات على الاقتصاد؟\n"
      "كانت إيران قد علقت المحادثات في الشهر الماضي.\n");
  CHECK(stories.size() == 1);
}

TEST_CASE("share buttons, captions and menus are dropped, the same words in a sentence are not") {
  const auto stories = read_page(
      "الرئيسية\nالعالم\nرياضة\n"
      "الوفد يصل إلى الدوحة\n"
      "صورة أرشيفية\n"
      "شارك الوزير في الاجتماع الذي عقد في الدوحة.\n"
      "شارك\nاشترك في نشرتنا البريدية\n"
      "تابعنا على فيسبوك\n");
  CHECK(stories.at(0).title == "الوفد يصل إلى الدوحة");
  REQUIRE(stories.at(0).body.size() == 1);
  CHECK(stories.at(0).body[0] == "شارك الوزير في الاجتماع الذي عقد في الدوحة.");
}

TEST_CASE("a scraped page: site name, markup, menu in columns, caption, the headline again") {
  const auto stories = read_page(
      "      CNNArabic.com - صنعاء: محادثات جديدة بين الأطراف   \n"
      "     1231 (GMT+04:00) - 13/07/09    صنعاء: محادثات جديدة بين الأطراف       من لقاء سابق      \n"
      "      صنعاء، اليمن (CNN) -- بدأت الأطراف محادثات جديدة.     روابط ذات علاقة    "
      "اليمن: مؤتمر للمانحين    اليمن: وصول مساعدات     وقال مسؤول إن المحادثات مستمرة.\n");
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].title == "صنعاء: محادثات جديدة بين الأطراف");
  CHECK(stories[0].date == "2009-7-13");
  CHECK(stories[0].credits == "CNN");
  REQUIRE(stories[0].body.size() == 2);
  CHECK(stories[0].body[0] == "بدأت الأطراف محادثات جديدة.");
  CHECK(stories[0].body[1].starts_with("وقال مسؤول"));
}

TEST_CASE("an agency in brackets at the end is a credit") {
  CHECK(read_page("وصل الوفد إلى عدن أمس . (رويترز)").at(0).credits == "Reuters");
  CHECK(read_page("وصل الوفد إلى عدن أمس . (أ .ف .ب)").at(0).credits == "AFP");
  CHECK(read_page("وصل الوفد إلى عدن أمس. (وكالات)").at(0).body.at(0) == "وصل الوفد إلى عدن أمس.");
  CHECK(read_page("وصل الوفد (وفد البرلمان)").at(0).body.at(0) == "وصل الوفد (وفد البرلمان)");
}

TEST_CASE("markers on the line of a sentence that has ended") {
  const auto stories = read_page("وصل الوفد إلى عدن أمس.المصدر: رويترز");
  CHECK(stories.at(0).credits == "Reuters");
  CHECK(stories.at(0).body.at(0) == "وصل الوفد إلى عدن أمس.");
}

TEST_CASE("more stories than room: the last one keeps the text") {
  std::string page = "عنوان أول للصفحة\nوصل الوفد إلى عدن.\nالمصدر: رويترز\n";
  for (int i = 0; i < 40; ++i) page += "اقرأ أيضا:\nعنوان آخر للصفحة\nوصل الوفد إلى عدن مرة أخرى.\nالمصدر: رويترز\n";
  const auto stories = read_page(page);
  CHECK(stories.size() == mirsad::limits::document_part_max);
  uint64_t bytes = 0;
  for (const Story& story : stories) bytes += story.bytes;
  CHECK(bytes == page.size());
}

TEST_CASE("hashtags, on the marker's row or on the next; without them the next row is text") {
  const auto tags_of = [](std::string_view tail) { return read_page("لقاء في كييف اليوم\nعقد الوزيران لقاء في كييف.\n" + std::string(tail)).at(0).tags; };
  CHECK(tags_of("الوسوم\n#بولندا #أوكرانيا #سوق_الحبوب\n") == "بولندا;أوكرانيا;سوق_الحبوب");
  CHECK(tags_of("كلمات دلالية: #بولندا #أوكرانيا") == "بولندا;أوكرانيا");
  CHECK(tags_of("كلمات دلالية: الجيش الروسي وزارة الخارجية الروسية كييف") == "الجيش الروسي;وزارة الخارجية الروسية;كييف");
  CHECK(tags_of("الوسوم\nوصل الوفد إلى كييف، ثم غادرها مساء.\n").empty());
}

TEST_CASE("the name of a source is that of the lexicon, whichever came before") {
  mirsad::Lexicon lexicon;
  REQUIRE(lexicon.open(mirsad::shipped_image()) == mirsad::Status::ok);
  const std::string reuters = "رويترز", unknown = "صحيفة لا يعرفها أحد", long_one(200, 'x');
  mirsad::SourceName names;
  const auto name_of = [&](const std::string& source) { return names.of(lexicon, mirsad::bytes_of(source)); };
  const std::string_view known = name_of(reuters);
  CHECK(known != reuters);
  CHECK_FALSE(known.empty());
  CHECK(name_of(reuters) == known);
  CHECK(name_of(unknown) == unknown);
  CHECK(name_of(std::string(unknown)) == unknown);
  CHECK(name_of("").empty());
  CHECK(name_of(long_one) == long_one);
  CHECK(name_of(reuters) == known);
}

TEST_CASE("whatever the page, stretches ascend without overlap and the stories' bytes add up") {
  const std::string_view pieces[] = {"اقرأ أيضا:", "المصدر:", "كلمات دلالية:", "\n", "      ", " - ", "(", ")", "\"", ":", ".", "رويترز", "دبي",
                                     "القوقازوجاء", "وصل الوفد إلى عدن.", "1 مارس 2024", "شارك", "#", "الرئيسية", "\xd9", "،"};
  uint64_t state = 88172645463325252ull;
  for (int round = 0; round < 400; ++round) {
    std::string page;
    for (int i = 0; i < 60; ++i) {
      state ^= state << 13, state ^= state >> 7, state ^= state << 17;
      page += std::string(pieces[state % std::size(pieces)]) + (state % 3 == 0 ? " " : "");
    }
    mirsad::test::PageReader reader(page);
    mirsad::Record record;
    std::vector<mirsad::Document> storage(4);
    mirsad::Bounded<mirsad::Document> documents{std::span<mirsad::Document>(storage)};
    mirsad::split_documents({&record, &reader.lexicon, &reader.folded, mirsad::bytes_of(page), reader.tokens.items(), reader.hits.items(), true, &reader.source_name},
                            documents);
    uint32_t last = 0;
    uint64_t bytes = 0;
    for (const mirsad::Document& document : documents) {
      bytes += document.source_bytes;
      if (!document.title_tokens.empty()) {
        CHECK(document.title_tokens.begin >= last);
        last = document.title_tokens.end;
      }
      for (uint32_t i = 0; i < document.body_count; ++i) {
        CHECK(document.body[i].begin >= last);
        CHECK(document.body[i].end >= document.body[i].begin);
        last = document.body[i].end;
      }
      CHECK(last <= reader.tokens.size());
    }
    CHECK(bytes == page.size());
  }
}
