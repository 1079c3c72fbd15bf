// Publication under fire: a run is killed, or the power is cut, at every single call to the system; each call fails once; the disk fills
// at every write. The engine's files are compiled here once more in a namespace of their own, over a disk made of memory.
//
// The disk remembers what was flushed. After a power cut unflushed bytes are gone, and of the names made, changed and removed since the
// last flush of the folder any may survive without those before it: none, all, the last alone, all but the last, and some by lot.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#define mirsad mirsad_on_faulty_disk
#include "base/arena.cc"
#include "lexicon/plover.cc"
#include "tally/spool.cc"
#include "tally/run_merge.cc"
#include "tally/sorter.cc"
#include "tally/dyads.cc"
#include "tally/actors.cc"
#include "output/csv.cc"
#include "output/rows.cc"
#include "output/publish.cc"
#include "output/segments.cc"
#include "output/ledger.cc"
#include "output/collector.cc"
#include "output/tables.cc"

namespace {

struct Killed {};

enum class Fault { none, kill, fail_once, disk_full };

struct Inode {
  std::string bytes, flushed;
};

using Names = std::map<std::string, std::shared_ptr<Inode>>;

// A change of the folder that is not flushed yet.
struct Change {
  std::string removed, made;  // either may be empty
  std::shared_ptr<Inode> inode;
};

struct Disk {
  Names names, durable_names;
  std::vector<Change> changes;
  std::map<int, std::shared_ptr<Inode>> handles;
  std::set<std::string> locks;
  std::map<int, std::string> lock_handles;
  int next_handle = 3;
  Fault fault = Fault::none;
  int at_call = 0, call_count = 0;

  // True when the call is to fail. `writes` marks those that a full disk refuses.
  bool fails(bool writes) {
    ++call_count;
    if (fault == Fault::kill && call_count == at_call) throw Killed();
    if (fault == Fault::fail_once) return call_count == at_call;
    return fault == Fault::disk_full && writes && call_count >= at_call;
  }
  void restart() {  // what the death of the process does
    handles.clear();
    locks.clear();
    lock_handles.clear();
    fault = Fault::none;
    call_count = 0;
  }
  void apply(Names& to, const Change& change) const {
    if (!change.removed.empty()) to.erase(change.removed);
    if (!change.made.empty()) to[change.made] = change.inode;
  }
  void change(Change change) {
    apply(names, change);
    changes.push_back(std::move(change));
  }
  template <typename Survives>
  void lose_power(Survives survives) {
    names = durable_names;
    for (size_t i = 0; i < changes.size(); ++i)
      if (survives(i)) apply(names, changes[i]);
    for (auto& [name, inode] : names) inode->bytes = inode->flushed;
    durable_names = names;
    changes.clear();
  }
};

Disk disk;

}  // namespace

namespace mirsad::system {

Status reserve_memory(size_t bytes, std::span<uint8_t>& memory) {
  memory = {static_cast<uint8_t*>(std::calloc(bytes, 1)), bytes};
  return Status::ok;
}
void release_memory(std::span<uint8_t> memory) { std::free(memory.data()); }

Status open_read(const char* path, Handle& handle) {
  if (disk.fails(false)) return Status::read_failed;
  const auto found = disk.names.find(path);
  if (found == disk.names.end()) return Status::not_found;
  handle.number = disk.next_handle++;
  disk.handles[handle.number] = found->second;
  return Status::ok;
}

Status read_at(Handle handle, uint64_t offset, std::span<uint8_t> place, size_t& got) {
  got = 0;
  if (disk.fails(false)) return Status::read_failed;
  const std::string& bytes = disk.handles.at(handle.number)->bytes;
  if (offset < bytes.size()) got = bytes.copy(reinterpret_cast<char*>(place.data()), place.size(), static_cast<size_t>(offset));
  return Status::ok;
}

Status facts_of_path(const char* path, Facts&) {
  if (disk.fails(false)) return Status::read_failed;
  return disk.names.count(path) ? Status::ok : Status::not_found;
}

void close_handle(Handle handle) {
  disk.fails(false);
  if (disk.lock_handles.count(handle.number)) disk.locks.erase(disk.lock_handles[handle.number]);
  disk.handles.erase(handle.number);
}

Status open_folder(const char*, Handle& handle) {
  if (disk.fails(false)) return Status::read_failed;
  handle.number = disk.next_handle++;
  return Status::ok;
}

Status list_folder(Handle, std::span<uint8_t>, void (*visit)(void*, const char*), void* context) {
  if (disk.fails(false)) return Status::read_failed;
  const Names listed = disk.names;
  for (const auto& [name, inode] : listed) visit(context, name.c_str() + name.rfind('/') + 1);
  return Status::ok;
}

Status make_folder(const char*) { return disk.fails(true) ? Status::cannot_create : Status::ok; }

Status create_file(const char* path, Handle& handle) {
  if (disk.fails(true)) return Status::no_space;
  if (disk.names.count(path) == 0) disk.change({{}, path, std::make_shared<Inode>()});
  const auto inode = disk.names.at(path);
  inode->bytes.clear();
  handle.number = disk.next_handle++;
  disk.handles[handle.number] = inode;
  return Status::ok;
}

Status write_at(Handle handle, uint64_t offset, Bytes bytes) {
  const bool failed = disk.fails(true);
  if (failed) bytes = bytes.first(bytes.size() / 2);  // as much as went in
  std::string& content = disk.handles.at(handle.number)->bytes;
  if (content.size() < offset + bytes.size()) content.resize(static_cast<size_t>(offset) + bytes.size());
  content.replace(static_cast<size_t>(offset), bytes.size(), view_of(bytes));
  return failed ? Status::no_space : Status::ok;
}

Status flush(Handle handle) {
  if (disk.fails(true)) return Status::write_failed;
  Inode& inode = *disk.handles.at(handle.number);
  inode.flushed = inode.bytes;
  return Status::ok;
}

Status close_written(Handle handle) {
  const bool failed = disk.fails(true);
  disk.handles.erase(handle.number);
  return failed ? Status::write_failed : Status::ok;
}

Status rename_file(const char* from, const char* to) {
  if (disk.fails(false)) return Status::write_failed;
  const auto found = disk.names.find(from);
  if (found == disk.names.end()) return Status::not_found;
  disk.change({from, to, found->second});
  return Status::ok;
}

Status remove_file(const char* path) {
  if (disk.fails(false)) return Status::write_failed;
  disk.change({path, {}, nullptr});
  return Status::ok;
}

Status flush_folder(const char*) {
  if (disk.fails(false)) return Status::write_failed;
  disk.durable_names = disk.names;
  disk.changes.clear();
  return Status::ok;
}

Status lock_file(const char* path, Handle& handle) {
  if (disk.fails(true)) return Status::cannot_create;
  if (!disk.locks.insert(path).second) return Status::locked;
  if (disk.names.count(path) == 0) disk.change({{}, path, std::make_shared<Inode>()});
  handle.number = disk.next_handle++;
  disk.lock_handles[handle.number] = path;
  return Status::ok;
}

}  // namespace mirsad::system

namespace {

using namespace mirsad;
using Contents = std::map<std::string, std::string>;

struct Fixture {
  Arena arena;
  std::unique_ptr<Tables> tables = std::make_unique<Tables>();
  std::array<Collector, 2> collectors;
  std::array<Collector*, 2> all = {&collectors[0], &collectors[1]};
  Fixture() {
    arena.reserve(4 << 20);
    tables->carve(arena);
    for (Collector& collector : collectors) collector.carve(arena);
  }
};

constexpr uint8_t document_facts[ledger_facts_bytes + 8] = {1};

// Runs with mentions have no ledger, those without have one.
Status run_once(Fixture& fixture, bool with_mentions, std::string_view outlet) {
  Tables& tables = *fixture.tables;
  Status status = tables.begin("out", {false, false, with_mentions, with_mentions ? std::string_view() : outlet}, fixture.all);
  if (status != Status::ok) return status;
  for (const std::string_view path : {"a", "c", "b"}) {  // out of order: everything is rewritten
    Collector& collector = *fixture.all[path == "b" ? 0 : 1];
    collector.mark();
    collector.begin_document({bytes_of(path), 0, 0, document_id_of(bytes_of(path), 0, 0, {})});
    Event event;
    event.type = EventType::consult;
    event.actor.count = event.recipient.count = 1;
    event.actor.parties[0].country = "RUS";
    event.recipient.parties[0].country = "TUR";
    collector.add_event(event);
    DocumentRow row;
    row.outlet = outlet;
    row.fingerprint = 7;
    status = collector.end_document(row);
    collector.add_file(path.data(), document_facts);
    if (path == "c") collector.rollback();
    if (status != Status::ok) break;
  }
  TableCounts counts;
  const RunEntry entries[] = {{"outlet", outlet}};
  if (status == Status::ok) status = tables.fold(counts);
  if (status == Status::ok) status = tables.publish(entries);
  if (status != Status::ok) tables.abandon();
  return status;
}

constexpr std::string_view ledger_path = "out/.mirsad-ledger";

// What belongs to a published set: the tables, and the ledger.
Contents visible() {
  Contents contents;
  for (const auto& [name, inode] : disk.names)
    if (!name.starts_with("out/.") || name.starts_with(ledger_path)) contents[name] = inode->bytes;
  return contents;
}

bool only_tables_and_lock() {
  return std::all_of(disk.names.begin(), disk.names.end(),
                     [](const auto& entry) {
                       const std::string& name = entry.first;
                       return !name.starts_with("out/.") || name == "out/.mirsad-lock" || name.starts_with(ledger_path);
                     });
}

// Old tables are those of a run with mentions, new ones of a run without.
struct Worlds {
  Contents old_tables, new_tables;
  Disk start;
  int call_count = 0;
  Worlds() {
    disk = Disk();
    Fixture fixture;
    REQUIRE(run_once(fixture, true, "old") == Status::ok);
    old_tables = visible();
    disk.restart();
    start = disk;
    save(start);
    REQUIRE(run_once(fixture, false, "new") == Status::ok);
    call_count = disk.call_count;
    new_tables = visible();
    CHECK(old_tables.size() == 8);
    CHECK(new_tables.size() == 9);
    CHECK(only_tables_and_lock());
  }
  static void save(Disk& copy) {  // its own inodes
    std::map<Inode*, std::shared_ptr<Inode>> fresh;
    const auto renew = [&fresh](std::shared_ptr<Inode>& inode) {
      auto& own = fresh[inode.get()];
      if (!own && inode) own = std::make_shared<Inode>(*inode);
      inode = own;
    };
    for (Names* names : {&copy.names, &copy.durable_names})
      for (auto& [name, inode] : *names) renew(inode);
    for (Change& change : copy.changes) renew(change.inode);
  }
  void reset() const {
    disk = start;
    save(disk);
  }
  bool each_old_or_new() const {
    for (const auto& [name, bytes] : visible()) {
      const bool is_old = old_tables.count(name) && old_tables.at(name) == bytes;
      const bool is_new = new_tables.count(name) && new_tables.at(name) == bytes;
      if (!is_old && !is_new) return false;
    }
    return visible().size() >= 7;
  }
  bool set_old_or_new() const { return visible() == old_tables || visible() == new_tables; }
};

// What the next start makes of the folder: one whole set, nothing left over; and then a run that converges.
void check_recovery(const Worlds& worlds) {
  CHECK(worlds.each_old_or_new());
  Fixture next;
  REQUIRE(next.tables->begin("out", {}, next.all) == Status::ok);
  CHECK(worlds.set_old_or_new());
  next.tables->abandon();
  CHECK(worlds.set_old_or_new());
  CHECK(only_tables_and_lock());
  REQUIRE(run_once(next, false, "new") == Status::ok);
  CHECK(visible() == worlds.new_tables);
}

bool run_killed_at(int call) {
  Fixture fixture;
  disk.fault = Fault::kill;
  disk.at_call = call;
  bool killed = false;
  try {
    run_once(fixture, false, "new");
  } catch (const Killed&) {
    killed = true;
  }
  disk.restart();
  return killed;
}

}  // namespace

TEST_CASE("faults: killed at every call, and at every call of the recovery as well") {
  const Worlds worlds;
  for (int call = 1; call <= worlds.call_count; ++call) {
    CAPTURE(call);
    worlds.reset();
    REQUIRE(run_killed_at(call));
    check_recovery(worlds);
  }
  for (int call = worlds.call_count * 3 / 4; call <= worlds.call_count; ++call)
    for (int second = 1; second <= 60; second += 3) {
      CAPTURE(call);
      CAPTURE(second);
      worlds.reset();
      run_killed_at(call);
      run_killed_at(second);
      check_recovery(worlds);
    }
}

TEST_CASE("faults: power cut at every call") {
  constexpr int draw_count = 16;  // beside the ends
  const Worlds worlds;
  std::mt19937 random(7);
  for (int call = 1; call <= worlds.call_count; ++call)
    for (int way = 0; way < 4 + draw_count; ++way) {
      CAPTURE(call);
      CAPTURE(way);
      worlds.reset();
      run_killed_at(call);
      disk.lose_power([&](size_t i) {
        const bool last = i + 1 == disk.changes.size();
        switch (way) {
          case 0: return false;
          case 1: return true;
          case 2: return last;
          case 3: return !last;
          default: return random() % 2 == 0;
        }
      });
      check_recovery(worlds);
    }
}

TEST_CASE("faults: a journal that is not whole, or not of this program, is no commit") {
  const Worlds worlds;
  for (const char* journal : {"", "mirsad journal 1\n", "mirsad journal 1\ndocuments.csv\n", "mirsad journal 1\ndocuments.csv\nend",
                              "mirsad journal 2\ndocuments.csv\nend\n", "mirsad journal 1\ndocuments.csv\nother.csv\nend\n"}) {
    CAPTURE(journal);
    worlds.reset();
    disk.change({{}, "out/.mirsad-journal", std::make_shared<Inode>(Inode{journal, journal})});
    disk.change({{}, "out/.mirsad-new-documents.csv", std::make_shared<Inode>(Inode{"half", "half"})});
    check_recovery(worlds);
  }
}

TEST_CASE("faults: each call fails once") {
  const Worlds worlds;
  Fixture fixture;
  for (int call = 1; call <= worlds.call_count; ++call) {
    CAPTURE(call);
    worlds.reset();
    disk.fault = Fault::fail_once;
    disk.at_call = call;
    const Status status = run_once(fixture, false, "new");
    CHECK(worlds.set_old_or_new());
    if (status == Status::ok) CHECK(visible() == worlds.new_tables);
    disk.restart();
    check_recovery(worlds);
  }
}

TEST_CASE("faults: the disk fills at every call: the old tables stand and nothing else is left") {
  const Worlds worlds;
  Fixture fixture;
  int full_count = 0;
  for (int call = 1; call <= worlds.call_count; ++call) {
    CAPTURE(call);
    worlds.reset();
    disk.fault = Fault::disk_full;
    disk.at_call = call;
    const Status status = run_once(fixture, false, "new");
    full_count += status != Status::ok;
    CHECK(visible() == (status == Status::ok ? worlds.new_tables : worlds.old_tables));
    CHECK(only_tables_and_lock());
    disk.restart();
    check_recovery(worlds);
  }
  CHECK(full_count > 50);
}
