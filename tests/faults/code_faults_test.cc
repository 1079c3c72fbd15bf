// `mirsad code` whole, over an operating system made of memory: each call fails, for each reason that a system gives, once and for
// good; files change before each call. Whatever happens: the tables are old or new, the exit code and the message tell, nothing is
// still held, and the next run writes what an undisturbed one writes.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "fault_plans.h"

using namespace mirsad;
using namespace mirsad::memory_system;

namespace {

const std::string visit = "القاهرة 7 ديسمبر 2023 - زار سيرغي لافروف الأردن.\n";
const std::string line_of_json = "{\"id\":\"7\",\"date\":\"2024-02-03\",\"text\":\"زار لافروف الأردن. زار لافروف عمان.\"}\n";
const std::vector<std::string> inputs = {"in/a.txt", "in/b.jsonl", "in/deep/c.wet", "in/large.jsonl"};

std::string wet_record() {
  const std::string body = "لافروف في عمان.\n";
  return "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://x.example/1\r\nWARC-Date: 2024-05-06T00:00:00Z\r\n"
         "Content-Type: text/plain\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
}

std::vector<std::string> more_flags;

Exit run_over(std::vector<std::string> words) {
  for (const char* word : {"-o", "out", "--quiet", "--lexicon", "small.image"}) words.push_back(word);
  words.insert(words.end(), more_flags.begin(), more_flags.end());
  words.insert(words.begin(), "code");
  return run_with(words);
}

Exit run() { return run_over({"in", "-"}); }

// The folder as an earlier run left it, the input as it is now, and what runs over any part of that input write.
struct World {
  Machine start;
  Tables old_tables, new_tables;
  std::set<Tables> parts;

  // `blank_bytes`: how long in/large.jsonl is; it is mapped, and beyond a window's size in two steps.
  explicit World(size_t blank_bytes = 300 * limits::kib) {
    machine = Machine();
    const std::vector<uint8_t> image = test::image_of(small_lexicon());
    machine.write("small.image", std::string(view_of(image)));
    for (const char* folder : {"in/", "in/deep/"}) machine.write(folder, "");
    machine.write("in/a.txt", visit + visit);
    REQUIRE(run_over({"in"}) == Exit::ok);
    old_tables = tables();
    machine.write("in/a.txt", visit);
    machine.write("in/b.jsonl", line_of_json + line_of_json);
    machine.write("in/deep/c.wet", wet_record() + wet_record());
    machine.write("in/large.jsonl", line_of_json + std::string(blank_bytes, '\n') + line_of_json);
    machine.standard_input = visit + "وصل لافروف إلى عمان.\n";
    start = machine.copy();
    for (uint32_t bits = 0; bits < 32; ++bits) add_part(bits);
    reset();
    REQUIRE(run() == Exit::ok);
    CHECK(machine.console.empty());
    CHECK(machine.held() == 0);
    CHECK(only_tables_and_lock());
    new_tables = tables();
    CHECK(new_tables.size() == 7);
    CHECK(new_tables.at("out/events.csv").find("CONSULT") != std::string::npos);
  }

  void add_part(uint32_t bits) {
    reset();
    for (size_t i = 0; i < inputs.size(); ++i)
      if ((bits >> i & 1) != 0) machine.remove(inputs[i]);
    const bool with_pipe = (bits >> inputs.size() & 1) == 0;
    if (with_pipe) run();
    else run_over({"in"});
    parts.insert(coded(tables()));
  }

  void reset() const { machine = start.copy(); }

  // Every table whole, and all of one run unless the journal says that the set is not finished.
  bool old_or_new(const Tables& fresh) const {
    const Tables now = tables();
    if (!journal_stands()) return now == old_tables || coded(now) == coded(fresh);
    for (const auto& [path, bytes] : now)
      if (!(old_tables.count(path) && old_tables.at(path) == bytes) && !(fresh.count(path) && fresh.at(path) == bytes)) return false;
    return true;
  }
};

// `fresh`: the tables of the input as it is when the run ends.
void check_end(const World& world, Exit exit, const std::set<Tables>& parts, const Tables& fresh) {
  switch (exit) {
    case Exit::ok: CHECK(coded(tables()) == coded(fresh)); break;
    case Exit::skipped: {
      CHECK(parts.count(coded(tables())) == 1);
      const std::string anomalies = tables().at("out/anomalies.csv");
      CHECK(std::count(anomalies.begin(), anomalies.end(), '\n') > 1);
      break;
    }
    case Exit::no_input: CHECK(tables() == world.old_tables); CHECK(machine.console.find("untouched") != std::string::npos); break;
    case Exit::bad_data: case Exit::internal: case Exit::locked: CHECK(tables() == world.old_tables); break;
    case Exit::cannot_create: case Exit::io: {  // old, new, or a journal that says: some of each; and the user is told which
      CAPTURE(machine.console);
      if (journal_stands()) CHECK(machine.console.find("not all are in place for good") != std::string::npos);
      if (machine.console.find("untouched") != std::string::npos) CHECK(tables() == world.old_tables);
      break;
    }
    case Exit::usage: FAIL("no slip of the pen");
  }
}

void check_next_run(const Tables& fresh) {
  machine.plan = {};
  CHECK(run() == Exit::ok);
  CHECK(coded(tables()) == coded(fresh));
  CHECK(only_tables_and_lock());
}

// A shrunk, grown, rewritten, replaced or vanished file, and one that is as before but was not meanwhile.
struct Change {
  const char* name;
  void (*change)(const std::string& path);
};
const Change changes[] = {
    {"cut", [](const std::string& path) { if (machine.files.count(path)) machine.cut(path, machine.files[path]->bytes.size() / 2); }},
    {"emptied", [](const std::string& path) { machine.cut(path, 0); }},
    {"grown", [](const std::string& path) { if (machine.files.count(path)) machine.write(path, machine.files[path]->bytes + line_of_json); }},
    {"rewritten", [](const std::string& path) { if (machine.files.count(path)) machine.write(path, std::string(machine.files[path]->bytes.size(), ' ')); }},
    {"rewritten with an older time", [](const std::string& path) {
       if (machine.files.count(path) == 0) return;
       machine.write(path, std::string(machine.files[path]->bytes.size(), ' '));
       machine.files[path]->modified_ns = -5;
     }},
    {"replaced", [](const std::string& path) { machine.remove(path); machine.write(path, line_of_json); }},
    {"cut and put back", [](const std::string& path) {
       if (machine.files.count(path) == 0) return;
       const memory_system::File before = *machine.files[path];
       machine.cut(path, 0);
       *machine.files[path] = before;
     }},
    {"removed", [](const std::string& path) { machine.remove(path); }},
};

uint32_t fail_every_call_of_a_run() {
  const World world;
  return fail_every_call([&] { world.reset(); }, run, [&](Exit exit, Status why) {
    check_message(exit, why);
    check_end(world, exit, world.parts, world.new_tables);
    if (exit == Exit::io || exit == Exit::cannot_create) CHECK(world.old_or_new(world.new_tables));
    check_next_run(world.new_tables);
  });
}

}  // namespace

TEST_CASE("every call fails, for every reason, once and for good") {
  more_flags = {};
  MESSAGE("faults injected: " << fail_every_call_of_a_run());
}

TEST_CASE("every call of an incremental run fails, for every reason, once and for good") {
  more_flags = {"--update"};
  MESSAGE("faults injected into --update: " << fail_every_call_of_a_run());
  more_flags = {};
}

TEST_CASE("a file changes before every call: it is there as it was, as it is, or left out and named") {
  uint32_t met = 0;
  for (const std::string path : {"in/b.jsonl", "in/large.jsonl"}) {
    const World world(path == "in/b.jsonl" ? 300 * limits::kib : limits::window_bytes + 4096);
    for (const Change& change : changes) {
      const std::string what = change.name;
      CAPTURE(path);
      CAPTURE(what);
      World changed = world;
      changed.reset();
      change.change(path);
      changed.start = machine.copy();
      changed.add_part(0);
      changed.reset();
      REQUIRE((run() == Exit::ok || machine.console.empty() == false));
      const Tables fresh = tables();
      Plan plan;
      plan.change = [&] { change.change(path); };
      for (const Call call : {Call::open_read, Call::facts_of, Call::facts_of_path, Call::read_at, Call::read_next, Call::map_window, Call::list_folder})
        plan.outcome[static_cast<size_t>(call)] = Status::read_failed;  // counted; the change comes instead
      met += sweep(plan, [&] { world.reset(); }, run, [&](Exit exit) {
        CAPTURE(machine.console);
        CHECK(machine.held() == 0);
        CHECK((exit == Exit::ok || exit == Exit::skipped));
        CHECK(machine.console.empty() == (exit == Exit::ok));
        if (exit == Exit::skipped) CHECK(machine.console.find(path) != std::string::npos);
        CHECK(changed.parts.count(coded(tables())) == 1);
      });
    }
  }
  MESSAGE("changes of a file: " << met);
}

TEST_CASE("mapping is refused, once or for good: the same bytes, and nothing to tell") {
  const World world(limits::window_bytes + 4096);
  for (const bool persistent : {false, true}) {
    Plan plan;
    plan.persistent = persistent;
    plan.outcome[static_cast<size_t>(Call::map_window)] = Status::map_refused;
    const uint32_t met = sweep(plan, [&] { world.reset(); }, run, [&](Exit exit) {
      CHECK(exit == Exit::ok);
      CHECK(machine.console.empty());
      CHECK(tables() == world.new_tables);
    });
    CHECK(met >= 2);
  }
}

TEST_CASE("a read error of the input: the file is named, with what happened to it, and the rest goes on") {
  const World world;
  uint32_t skipped_count = 0;
  for (const Call call : {Call::read_at, Call::read_next}) {
    Plan plan;
    plan.outcome[static_cast<size_t>(call)] = Status::read_failed;
    sweep(plan, [&] { world.reset(); }, run, [&](Exit exit) {
      if (exit != Exit::skipped) return;
      ++skipped_count;
      CHECK(tables().at("out/anomalies.csv").find(",0,read_failed,1,") != std::string::npos);
      CHECK(machine.console.find("a read error occurred") != std::string::npos);
    });
  }
  CHECK(skipped_count >= inputs.size());
}

TEST_CASE("a pipe that gives a byte at a time gives the same bytes") {
  const World world;
  for (const size_t bytes : {size_t{1}, size_t{2}, size_t{3}, size_t{7}, size_t{4096}}) {
    world.reset();
    machine.plan.pipe_bytes_max = bytes;
    CHECK(run() == Exit::ok);
    CHECK(tables() == world.new_tables);
  }
}

TEST_CASE("a disk that fills: the old tables stand, nothing else is left, and the exit code is 74") {
  const World world;
  Plan plan;
  plan.persistent = true;
  for (const Call call : {Call::create_file, Call::write_at, Call::flush, Call::close_written}) plan.outcome[static_cast<size_t>(call)] = Status::no_space;
  sweep(plan, [&] { world.reset(); }, run, [&](Exit exit) {
    CHECK(exit == Exit::io);
    CHECK(tables() == world.old_tables);
    CHECK(only_tables_and_lock());
  });
}

TEST_CASE("a clock that jumps, backwards too, and files from the past and the future: the same bytes") {
  const World world;
  const uint64_t times[] = {uint64_t{1} << 62, 0, UINT64_MAX, 5, uint64_t{1} << 40};
  size_t asked = 0;
  world.reset();
  machine.clock = [&] { return times[asked++ % std::size(times)]; };
  int64_t modified_ns = INT64_MIN;
  for (auto& [path, file] : machine.files) {
    file->modified_ns = modified_ns;
    modified_ns = modified_ns < 0 ? INT64_MAX : modified_ns / -3;
  }
  CHECK(run_with({"code", "in", "-", "-o", "out", "--progress", "--lexicon", "small.image"}) == Exit::ok);
  CHECK(asked >= 2);
  CHECK(tables() == world.new_tables);
}
