// JSON that stands in a page: escapes, commas, numbers.
#include <array>
#include <string>

#include "doctest/doctest.h"
#include "report/json.h"

using namespace mirsad;

namespace {

template <typename Write>
std::string written(Write write) {
  std::array<uint8_t, 512> buffer;
  Spool spool(buffer);
  spool.open_memory();
  Json json(spool);
  write(json);
  CHECK(spool.status() == Status::ok);
  return std::string(view_of(spool.memory()));
}

std::string text(std::string_view value) {
  return written([&](Json& json) { json.text(value); });
}

std::string decimal(std::string_view value) {
  return written([&](Json& json) { json.decimal(value); });
}

}  // namespace

TEST_CASE("json: commas stand between, not before or behind") {
  CHECK(written([](Json& json) {
          json.begin('{');
          json.key("a");
          json.begin('[');
          json.end(']');
          json.key("b");
          json.begin('[');
          json.number(1);
          json.begin('[');
          json.text("x");
          json.end(']');
          json.tenths(-25);
          json.end(']');
          json.end('}');
        }) == R"({"a":[],"b":[1,["x"],-2.5]})");
}

TEST_CASE("json: no text ends its string or the script element") {
  CHECK(text("</script>") == R"("\u003c/script\u003e")");
  CHECK(text("<!--&") == R"("\u003c!--\u0026")");
  CHECK(text("\"\\\n\x7f") == R"("\u0022\u005c\u000a\u007f")");
  CHECK(text(std::string_view("\0", 1)) == R"("\u0000")");
  CHECK(text("a\xe2\x80\xa8" "b\xe2\x80\xa9\xe2\x80\xaa") == "\"a\\u2028b\\u2029\xe2\x80\xaa\"");
  CHECK(text("\xe2\x80") == "\"\xe2\x80\"");  // cut short: passes, and the quote stays a quote
}

TEST_CASE("json: a decimal is a number or null") {
  for (const char* good : {"0", "-0.5", "12", "33.3128", "-70.02703"}) CHECK(decimal(good) == good);
  for (const char* bad : {"", "-", ".5", "5.", "1.2.3", "1e9", "01", "NaN", "1;alert(1)", "+1", " 1"}) CHECK(decimal(bad) == "null");
}
