// The countries of a story: which is named most, which outweighs the others, and who struck whom.
#include <doctest/doctest.h>

#include "code/memory.h"

using namespace mirsad;

namespace {

void add(CountryCounts& counts, std::string_view code, int times) {
  for (int i = 0; i < times; ++i) counts.add(image::code_of(code));
}

Ref ref_of(std::string_view code) { return {.country = image::code_of(code)}; }

}  // namespace

TEST_CASE("countries: the state named most, the first among equals, no body above states") {
  CountryCounts counts;
  CHECK(counts.most().empty());
  add(counts, "UNO", 9);
  add(counts, "PER", 2);
  add(counts, "CHL", 2);
  CHECK(counts.most() == "PER");
  CHECK(counts.most("PER") == "CHL");
  CHECK(counts.most("PER", 2).empty());
}

TEST_CASE("countries: one outweighs all when no state or body is named a third as often") {
  CountryCounts counts;
  add(counts, "PER", 6);
  add(counts, "UNO", 2);
  CHECK(counts.outweighs_all("PER"));
  add(counts, "UNO", 1);
  CHECK_FALSE(counts.outweighs_all("PER"));
  CHECK_FALSE(counts.outweighs_all("CHL"));
}

TEST_CASE("countries: who struck a country, unless two did") {
  Memory memory;
  CHECK(memory.doer_told("UKR") == nullptr);
  memory.add_deed(ref_of("RUS"), "UKR");
  memory.add_deed(ref_of("UKR"), "RUS");
  memory.add_deed(ref_of("RUS"), "UKR");
  REQUIRE(memory.doer_told("UKR") != nullptr);
  CHECK(memory.doer_told("UKR")->country.text() == "RUS");
  memory.add_deed(ref_of("BLR"), "UKR");
  CHECK(memory.doer_told("UKR") == nullptr);
}
