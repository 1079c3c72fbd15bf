// `mirsad merge` whole, over an operating system made of memory: each call fails, for each reason that a system gives, once and for
// good; parts change before each call. Whatever happens: the tables are old or new, the parts are as they were, the exit code and the
// message tell, nothing is still held, and the next merge writes what an undisturbed one writes.
#include <doctest/doctest.h>

#include "fault_plans.h"

using namespace mirsad;
using namespace mirsad::memory_system;

namespace {

const std::string visit = "القاهرة 7 ديسمبر 2023 - زار سيرغي لافروف الأردن.\n";

Exit code(const std::string& in, const std::string& out) {
  return run_with({"code", in, "-o", out, "--quiet", "--mentions", "--lexicon", "small.image"});
}

Exit merge() { return run_with({"merge", "a", "b", "-o", "out", "--quiet"}); }

// Two parts, and the folder out as an earlier merge of only one of them left it.
struct Parts {
  Machine start;
  Tables old_tables, new_tables;

  Parts() {
    machine = Machine();
    machine.write("small.image", std::string(view_of(test::image_of(small_lexicon()))));
    for (const char* folder : {"one/", "two/"}) machine.write(folder, "");
    machine.write("one/a.txt", visit + visit);
    machine.write("two/b.txt", visit + "وصل لافروف إلى عمان.\n");
    machine.write("two/c.jsonl", "{\"id\":\"7\",\"text\":\"زار لافروف الأردن\"}\n");
    REQUIRE(code("one", "a") == Exit::ok);
    REQUIRE(code("two", "b") == Exit::ok);
    REQUIRE(run_with({"merge", "a", "-o", "out", "--quiet"}) == Exit::ok);
    old_tables = tables();
    start = machine.copy();
    REQUIRE(merge() == Exit::ok);
    CHECK(machine.held() == 0);
    CHECK(only_tables_and_lock());
    new_tables = tables();
    CHECK(new_tables.size() == 8);
    CHECK(coded(old_tables) != coded(new_tables));
  }

  void reset() const { machine = start.copy(); }

  bool parts_untouched() const {
    for (const auto& [path, file] : start.files)
      if (!path.starts_with("out/") && (machine.files.count(path) == 0 || machine.files[path]->bytes != file->bytes)) return false;
    return true;
  }

  // Of one merge, unless the journal says that the set is not finished.
  bool old_or_new() const {
    const Tables now = tables();
    if (!journal_stands()) return now == old_tables || now == new_tables;
    for (const auto& [path, bytes] : now)
      if (!(old_tables.count(path) && old_tables.at(path) == bytes) && !(new_tables.count(path) && new_tables.at(path) == bytes)) return false;
    return true;
  }
};

// What holds after a merge that `new_tables` would be right for.
void check_end(const Parts& parts, Exit exit, const Tables& new_tables) {
  switch (exit) {
    case Exit::ok: CHECK(tables() == new_tables); break;
    case Exit::no_input: case Exit::bad_data: case Exit::internal: case Exit::locked: CHECK(tables() == parts.old_tables); break;
    case Exit::cannot_create: case Exit::io: CHECK(parts.old_or_new()); break;
    case Exit::skipped: case Exit::usage: FAIL("nothing was left out, and no slip of the pen");
  }
}

void check_next_merge(const Parts& parts) {
  machine.plan = {};
  CHECK(merge() == Exit::ok);
  CHECK(tables() == parts.new_tables);
  CHECK(only_tables_and_lock());
}

}  // namespace

TEST_CASE("every call of a merge fails, for every reason, once and for good") {
  const Parts parts;
  const uint32_t met = fail_every_call([&] { parts.reset(); }, merge, [&](Exit exit, Status why) {
    check_message(exit, why);
    check_end(parts, exit, parts.new_tables);
    CHECK(parts.parts_untouched());
    check_next_merge(parts);
  });
  CHECK(met > 0);
  MESSAGE("faults injected into merge: " << met);
}

TEST_CASE("a disk that fills during a merge: the old tables stand, nothing else is left, and the exit code is 74") {
  const Parts parts;
  Plan plan;
  plan.persistent = true;
  for (const Call call : {Call::create_file, Call::write_at, Call::flush, Call::close_written}) plan.outcome[static_cast<size_t>(call)] = Status::no_space;
  sweep(plan, [&] { parts.reset(); }, merge, [&](Exit exit) {
    CHECK(exit == Exit::io);
    CHECK(tables() == parts.old_tables);
    CHECK(only_tables_and_lock());
  });
}

TEST_CASE("a part changes before every call of a merge: it is merged as it was or as it is, or the merge is refused") {
  const Parts parts;
  // Another run over one/ with another story in it.
  parts.reset();
  machine.write("one/a.txt", visit);
  REQUIRE(code("one", "a") == Exit::ok);
  const Machine recoded = machine.copy();
  REQUIRE(merge() == Exit::ok);
  const Tables of_recoded = tables();
  CHECK(coded(of_recoded) != coded(parts.new_tables));
  const auto publish = [&] {
    for (const auto& [path, file] : recoded.files)
      if (path.starts_with("a/") && path.ends_with(".csv") && path != "a/run.csv") machine.remove(path), machine.write(path, file->bytes);
    machine.remove("a/run.csv");
    machine.write("a/run.csv", recoded.files.at("a/run.csv")->bytes);
  };
  uint32_t met = 0;
  const auto change_before_every_call = [&](const std::function<void()>& change) {
    Plan plan;
    plan.change = change;
    for (const Call call : {Call::open_read, Call::facts_of, Call::facts_of_path, Call::read_at, Call::create_file}) plan.outcome[static_cast<size_t>(call)] = Status::read_failed;
    met += sweep(plan, [&] { parts.reset(); }, merge, [&](Exit exit) {
      CAPTURE(machine.console);
      CHECK(machine.held() == 0);
      CHECK(machine.console.empty() == (exit == Exit::ok));
      if (exit == Exit::ok) CHECK((tables() == parts.new_tables || tables() == of_recoded));
      else CHECK(tables() == parts.old_tables);
    });
  };
  change_before_every_call(publish);
  for (const std::string table : {"documents", "events", "mentions", "agreements", "actors", "anomalies", "run"}) {
    const std::string path = "a/" + table + ".csv";
    CAPTURE(path);
    change_before_every_call([path] { if (machine.files.count(path)) machine.cut(path, machine.files[path]->bytes.size() / 2); });
    change_before_every_call([path] { machine.cut(path, 0); });
    change_before_every_call([path] { machine.remove(path); });
  }
  MESSAGE("changes of a part: " << met);
}
