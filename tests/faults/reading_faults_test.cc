// `mirsad export` and `mirsad report` whole, over an operating system made of memory: each call fails, for each reason that a system
// gives, once and for good. What was printed is all there and right, or the exit code and a message tell; a page is old or new; nothing
// is still held, and nothing but the page is written.
#include <doctest/doctest.h>

#include <algorithm>

#include "fault_plans.h"

using namespace mirsad;
using namespace mirsad::memory_system;

namespace {

Machine coded_folder() {
  machine = Machine();
  machine.write("small.image", std::string(view_of(test::image_of(small_lexicon()))));
  machine.write("in/", "");
  machine.write("in/a.txt", "القاهرة 7 ديسمبر 2023 - زار سيرغي لافروف الأردن. زار لافروف عمان.\n");
  machine.write("in/b.jsonl", "{\"id\":\"7\",\"date\":\"2024-02-03\",\"text\":\"زار لافروف الأردن.\"}\n");
  REQUIRE(run_with({"code", "in", "-o", "out", "--quiet", "--lexicon", "small.image"}) == Exit::ok);
  return machine.copy();
}

// Files as they were, but for `written`.
bool untouched(const Machine& before, const std::string& written) {
  if (machine.files.size() > before.files.size() + 1) return false;
  for (const auto& [path, file] : machine.files)
    if (path != written && (before.files.count(path) == 0 || before.files.at(path)->bytes != file->bytes)) return false;
  return true;
}

void check_told(Exit exit, const std::string& told) {
  CHECK(exit != Exit::ok);
  CHECK(exit != Exit::usage);
  CHECK(told.starts_with("mirsad: "));
  CHECK(std::count(told.begin(), told.end(), '\n') == 1);
  CHECK(told.ends_with('\n'));
}

}  // namespace

TEST_CASE("every call of an export fails: all of it was printed, or the message tells") {
  const Machine start = coded_folder();
  uint32_t met = 0;
  for (const std::string format : {"polecat", "gdelt", "phoenix", "plover-json"}) {
    CAPTURE(format);
    machine = start.copy();
    const auto run = [&] { return run_with({"export", "out", "--as", format, "--quiet"}); };
    REQUIRE(run() == Exit::ok);
    CHECK(machine.held() == 0);
    const std::string whole = machine.console;
    CHECK(std::count(whole.begin(), whole.end(), '\n') >= 3);
    met += fail_every_call([&] { machine = start.copy(); }, run, [&](Exit exit, Status) {
      CHECK(untouched(start, {}));
      if (exit == Exit::ok) {
        CHECK(machine.console == whole);
        return;
      }
      const size_t message = machine.console.rfind("mirsad: ");
      REQUIRE(message != std::string::npos);
      CHECK(whole.starts_with(machine.console.substr(0, message)));
      check_told(exit, machine.console.substr(message));
    });
  }
  CHECK(met > 0);
  MESSAGE("faults injected into export: " << met);
}

TEST_CASE("every call of a report fails: the page is old or new, and no half of one is left") {
  Machine start = coded_folder();
  machine.write("page.html", "the page that was there");
  start = machine.copy();
  const auto run = [&] { return run_with({"report", "out", "-o", "page.html"}); };
  REQUIRE(run() == Exit::ok);
  CHECK(machine.held() == 0);
  const std::string page = machine.files.at("page.html")->bytes;
  CHECK(page.ends_with("</html>\n"));
  const uint32_t met = fail_every_call([&] { machine = start.copy(); }, run, [&](Exit exit, Status) {
    const std::string now = machine.files.at("page.html")->bytes;
    CHECK((now == page || now == "the page that was there"));
    if (exit == Exit::ok) CHECK(now == page);
    else check_told(exit, machine.console);
    const bool staged = machine.files.erase("page.html.new") > 0;  // where removing failed as well
    if (staged) CHECK(machine.plan.persistent);
    CHECK(untouched(start, "page.html"));
  });
  CHECK(met > 0);
  MESSAGE("faults injected into report: " << met);
}
