// The library as somebody else's program uses it: only the public header.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "mirsad/mirsad.h"

namespace {

std::vector<std::string> coded(std::string_view text, std::string_view date) {
  mirsad::TextCoder coder;
  REQUIRE(coder.ready());
  std::vector<std::string> lines;
  coder.code(text, date, [](const mirsad::EventView& event, void* context) {
    std::string line = std::string(event.type) + "." + std::string(event.mode) + " ";
    for (const auto& party : event.actors) line += std::string(party.country) + ";";
    line += ">";
    for (const auto& party : event.recipients) line += std::string(party.country) + ";";
    static_cast<std::vector<std::string>*>(context)->push_back(line + " " + event.date);
  }, &lines);
  return lines;
}

}  // namespace

TEST_CASE("one text in memory to events") {
  CHECK(coded("زار وزير الخارجية الروسي سيرغي لافروف أذربيجان أمس.", "2023-12-08") ==
        std::vector<std::string>{"CONSULT.visit RUS;>AZE; 2023-12-07"});
  CHECK(coded("زار وزير الخارجية الروسي سيرغي لافروف أذربيجان أمس.", "") == std::vector<std::string>{"CONSULT.visit RUS;>AZE; "});
  CHECK(coded("", "2023-12-08").empty());
}

TEST_CASE("a text longer than a piece goes on in the next") {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "لا شيء جديد اليوم في هذا الخبر الطويل.\n";
  text += "زار وزير الخارجية الروسي سيرغي لافروف أذربيجان أمس.";
  CHECK(coded(text, "2023-12-08").size() == 1);
}
