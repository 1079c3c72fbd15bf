// What can go wrong at every call, and what must hold whatever does: shared by the fault tests of the commands that write tables to out/.
#pragma once
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "lexicon_support.h"
#include "memory_run.h"

namespace mirsad::memory_system {

using command::Exit;

// A lexicon that knows two countries, a minister and a verb.
inline std::vector<tools::Source> small_lexicon() {
  using namespace test;
  return {frames_source,
          clitics_source,
          table("countries", "JOR\tJOR\t\tJordan\tالأردن\tأردني\tعمان\t31.95\t35.93\nRUS\tRUS\t\tRussia\tروسيا\tروسي\tموسكو\t55.75\t37.62\n"),
          table("persons", "lavrov\tSergei Lavrov\tسيرغي لافروف|لافروف\t2004-03-09.. RUS GOV foreign minister\n"),
          table("verbs", "زار\tI-hollow-u\tزيارة/زيارات\tCONSULT.visit.042\tnone\n"),
          table("particles", "preposition\tفي|إلى\n")};
}

using Tables = std::map<std::string, std::string>;

inline Tables tables() {
  Tables visible;
  for (const auto& [path, file] : machine.files)
    if (path.starts_with("out/") && path.ends_with(".csv") && !path.starts_with("out/.")) visible[path] = file->bytes;
  return visible;
}

// What was coded, without what is told of the run.
inline Tables coded(Tables all) {
  all.erase("out/run.csv");
  all.erase("out/anomalies.csv");
  return all;
}

inline bool journal_stands() { return machine.files.count("out/.mirsad-journal") != 0; }

inline bool only_tables_and_lock() {
  for (const auto& [path, file] : machine.files)
    if (path.starts_with("out/.") && path != "out/.mirsad-lock" && !path.starts_with("out/.mirsad-ledger")) return false;
  return true;
}

inline void check_reason(Exit exit, Status why) {
  if (exit != Exit::io && exit != Exit::cannot_create && exit != Exit::locked) return;
  if (why == Status::no_space) CHECK(machine.console.find("no space left") != std::string::npos);
  if (why == Status::no_permission) CHECK(machine.console.find("permission denied") != std::string::npos);
  if (why == Status::too_many_open) CHECK(machine.console.find("too many files are open") != std::string::npos);
  if (why == Status::locked) CHECK(machine.console.find("another run is writing there") != std::string::npos);
}

struct Reason {
  const char* name;
  std::vector<std::pair<Call, Status>> outcomes;
};

// As system_posix.cc translates them.
inline std::vector<Reason> reasons() {
  using enum Call;
  return {
      {"EIO", {{open_read, Status::read_failed}, {open_folder, Status::read_failed}, {facts_of, Status::read_failed}, {facts_of_path, Status::read_failed},
               {read_at, Status::read_failed}, {read_next, Status::read_failed}, {list_folder, Status::read_failed}, {make_folder, Status::cannot_create},
               {create_file, Status::cannot_create}, {write_at, Status::write_failed}, {flush, Status::write_failed}, {close_written, Status::write_failed},
               {rename_file, Status::write_failed}, {remove_file, Status::write_failed}, {flush_folder, Status::write_failed}, {lock_file, Status::cannot_create}}},
      {"ENOSPC", {{make_folder, Status::no_space}, {create_file, Status::no_space}, {write_at, Status::no_space}, {flush, Status::no_space},
                  {close_written, Status::no_space}, {rename_file, Status::no_space}, {flush_folder, Status::no_space}, {lock_file, Status::no_space}}},
      {"EACCES", {{open_read, Status::no_permission}, {open_folder, Status::no_permission}, {facts_of_path, Status::no_permission}, {make_folder, Status::no_permission},
                  {create_file, Status::no_permission}, {rename_file, Status::no_permission}, {remove_file, Status::no_permission}, {lock_file, Status::no_permission}}},
      {"ENOENT", {{open_read, Status::not_found}, {open_folder, Status::not_found}, {facts_of_path, Status::not_found}, {make_folder, Status::not_found},
                  {create_file, Status::not_found}, {rename_file, Status::not_found}, {lock_file, Status::not_found}, {flush_folder, Status::not_found}}},
      {"ELOOP", {{open_read, Status::symlink_loop}, {open_folder, Status::symlink_loop}, {facts_of_path, Status::symlink_loop}, {create_file, Status::symlink_loop}}},
      {"EMFILE", {{open_read, Status::read_failed}, {open_folder, Status::read_failed}, {create_file, Status::too_many_open}, {lock_file, Status::too_many_open},
                  {flush_folder, Status::read_failed}}},
      {"ENOMEM", {{reserve_memory, Status::capacity}, {map_window, Status::map_refused}}},
      {"EWOULDBLOCK", {{lock_file, Status::locked}}},
  };
}

// All numbers of a plan until a run completes without meeting the fault; how many were met. `reset` brings back the world as it was.
template <typename Reset, typename Run, typename Check>
uint32_t sweep(const Plan& plan, Reset reset, Run run, Check check) {
  for (uint32_t call = 1;; ++call) {
    CAPTURE(call);
    reset();
    machine.plan = plan;
    machine.plan.at_call = call;
    const Exit exit = run();
    if (!machine.met) {
      CHECK(exit == Exit::ok);
      return call - 1;
    }
    check(exit);
  }
}

// What was told when a run ended with this exit code, and nothing else was printed: one message at most, and the reason in it.
inline void check_message(Exit exit, Status why) {
  CHECK(machine.console.empty() == (exit == Exit::ok));
  CHECK((machine.console.empty() || (machine.console.starts_with("mirsad: ") && machine.console.ends_with('\n'))));
  check_reason(exit, why);
}

// Every call fails, for every reason, once and for good; how many faults were met. After each of them nothing is held, and
// `check(exit, why)` asks what else is true; `why` is ok where one reason has several outcomes.
template <typename Reset, typename Run, typename Check>
uint32_t fail_every_call(Reset reset, Run run, Check check) {
  uint32_t met = 0;
  for (const Reason& reason : reasons())
    for (const bool persistent : {false, true}) {
      Plan plan;
      plan.persistent = persistent;
      for (const auto& [call, status] : reason.outcomes) plan.outcome[static_cast<size_t>(call)] = status;
      const std::string name = reason.name;
      CAPTURE(name);
      CAPTURE(persistent);
      const Status why = reason.outcomes[0].second == Status::no_space || reason.outcomes.size() == 1 ? reason.outcomes[0].second : Status::ok;
      met += sweep(plan, reset, run, [&](Exit exit) {
        CAPTURE(machine.console);
        CHECK(machine.held() == 0);
        check(exit, why);
      });
    }
  return met;
}

}  // namespace mirsad::memory_system
