// The seam to Linux: what each call promises in system.h.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>

#include "base/anomaly.h"
#include "base/heap_trap.h"
#include "base/system.h"
#include "input_support.h"

using namespace mirsad;
using namespace mirsad::test;

TEST_CASE("open_read says what is wrong and never blocks") {
  Folder folder;
  system::Handle handle;
  CHECK(system::open_read(folder.path("none").c_str(), handle) == Status::not_found);
  CHECK(system::open_read(folder.path().c_str(), handle) == Status::not_regular);
  CHECK(system::open_read("/dev/null", handle) == Status::not_regular);
  REQUIRE(mkfifo(folder.path("fifo").c_str(), 0600) == 0);
  CHECK(system::open_read(folder.path("fifo").c_str(), handle) == Status::not_regular);
  REQUIRE(symlink("self", folder.path("self").c_str()) == 0);
  CHECK(system::open_read(folder.path("self").c_str(), handle) == Status::symlink_loop);
  CHECK(system::open_read(std::string(5000, 'x').c_str(), handle) == Status::path_too_long);
  CHECK(system::open_folder(folder.write("file", "x").c_str(), handle) == Status::not_found);
  CHECK_FALSE(handle.open());
}

TEST_CASE("what is written is read back; rename, remove and make_folder repeat without harm") {
  Folder folder;
  const std::string path = folder.path("new/file"), other = folder.path("new/other");
  CHECK(system::make_folder(folder.path("new").c_str()) == Status::ok);
  CHECK(system::make_folder(folder.path("new").c_str()) == Status::ok);
  system::Handle handle;
  REQUIRE(system::create_file(path.c_str(), handle) == Status::ok);
  CHECK(system::write_all(handle, bytes_of("hello world")) == Status::ok);
  CHECK(system::write_at(handle, 6, bytes_of("there")) == Status::ok);
  std::array<uint8_t, 32> place{};
  size_t got = 0;
  CHECK(system::read_at(handle, 3, place, got) == Status::ok);
  CHECK(text_of(Bytes(place).first(got)) == "lo there");
  CHECK(system::flush(handle) == Status::ok);
  CHECK(system::close_written(handle) == Status::ok);
  CHECK(system::rename_file(path.c_str(), other.c_str()) == Status::ok);
  CHECK(system::flush_folder(folder.path("new").c_str()) == Status::ok);
  CHECK(system::remove_file(path.c_str()) == Status::ok);
  CHECK(system::rename_file(path.c_str(), other.c_str()) == Status::not_found);
  CHECK(system::create_file(folder.path("no/file").c_str(), handle) == Status::not_found);
}

TEST_CASE("a lock is held once") {
  Folder folder;
  system::Handle first, second;
  CHECK(system::lock_file(folder.path("lock").c_str(), first) == Status::ok);
  CHECK(system::lock_file(folder.path("lock").c_str(), second) == Status::locked);
  system::close_handle(first);
  CHECK(system::lock_file(folder.path("lock").c_str(), second) == Status::ok);
  system::close_handle(second);
}

TEST_CASE("a full disk is told apart") {
  system::Handle handle;
  if (system::create_file("/dev/full", handle) != Status::ok) return;
  CHECK(system::write_all(handle, bytes_of("x")) == Status::no_space);
  system::close_handle(handle);
}

TEST_CASE("a limit on the size of files: what goes in by half is no success, and the process lives on") {
  Folder folder;
  struct rlimit before {};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  const struct rlimit limit = {4096, before.rlim_max};
  system::Handle at, all;
  REQUIRE(system::create_file(folder.path("at").c_str(), at) == Status::ok);
  REQUIRE(system::create_file(folder.path("all").c_str(), all) == Status::ok);
  const std::vector<uint8_t> bytes(5000, 'x');
  system::prepare_process();
  REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
  const Status written_at = system::write_at(at, 0, bytes), written_all = system::write_all(all, bytes);
  REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
  CHECK(written_at == Status::write_failed);
  CHECK(written_all == Status::write_failed);
  system::close_handle(at);
  system::close_handle(all);
}

TEST_CASE("a pipe that was set not to block is waited for, on either side") {
  int ends[2];
  REQUIRE(pipe2(ends, O_NONBLOCK) == 0);
  const std::string sent(300000, 'x');
  std::string received;
  std::thread reader([&] {
    std::array<uint8_t, 1000> place;
    size_t got = 1;
    while (got > 0 && system::read_next({ends[0]}, place, got) == Status::ok) received += view_of(Bytes(place).first(got));
  });
  CHECK(system::write_all({ends[1]}, bytes_of(sent)) == Status::ok);
  usleep(1000);
  CHECK(system::write_all({ends[1]}, bytes_of("y")) == Status::ok);
  close(ends[1]);
  reader.join();
  close(ends[0]);
  CHECK(received == sent + "y");
}

TEST_CASE("a file cut short under its mapping reads as zeros from there, and the fault is told once") {
  Folder folder;
  const size_t page = system::page_bytes();
  const std::string path = folder.write("a", std::string(4 * page, 'a'));
  std::span<uint8_t> memory;
  REQUIRE(system::reserve_memory(4 * page, memory) == Status::ok);
  system::Handle handle;
  REQUIRE(system::open_read(path.c_str(), handle) == Status::ok);
  REQUIRE(system::map_window(handle, 0, memory) == Status::ok);
  CHECK_FALSE(system::take_bus_fault());
  REQUIRE(truncate(path.c_str(), static_cast<off_t>(page)) == 0);
  const volatile uint8_t* bytes = memory.data();
  CHECK(bytes[0] == 'a');
  CHECK_FALSE(system::take_bus_fault());
  CHECK(bytes[2 * page] == 0);
  CHECK(bytes[3 * page + 5] == 0);
  CHECK(system::take_bus_fault());
  CHECK_FALSE(system::take_bus_fault());
  system::unmap_window(memory);
  memory[0] = 1;
  CHECK(memory[1] == 0);
  system::close_handle(handle);
  system::release_memory(memory);
}

TEST_CASE("what cannot be mapped is refused") {
  std::span<uint8_t> memory;
  REQUIRE(system::reserve_memory(system::page_bytes(), memory) == Status::ok);
  system::Handle handle;
  REQUIRE(system::open_read("/proc/self/status", handle) == Status::ok);
  CHECK(system::map_window(handle, 0, memory) == Status::map_refused);
  memory[0] = 1;  // still ours
  system::close_handle(handle);
  system::release_memory(memory);
}

TEST_CASE("whole pages are given back and can be used again; the bytes around them stay") {
  const size_t page = system::page_bytes(), pages = 32;
  std::span<uint8_t> memory;
  REQUIRE(system::reserve_memory(pages * page, memory) == Status::ok);
  const auto resident = [&] {
    std::array<unsigned char, pages> in_core{};
    REQUIRE(mincore(memory.data(), memory.size(), in_core.data()) == 0);
    return std::count_if(in_core.begin(), in_core.end(), [](unsigned char is) { return (is & 1) != 0; });
  };
  CHECK(resident() == 0);
  std::fill(memory.begin(), memory.end(), uint8_t{7});
  CHECK(resident() == pages);
  const size_t skew = 100;
  system::give_back_pages(memory.subspan(skew, memory.size() - 2 * skew));
  CHECK(resident() == 2);
  for (const size_t at : {size_t{0}, skew, page - 1, memory.size() - page, memory.size() - 1}) CHECK(memory[at] == 7);
  memory[page] = 1;
  CHECK(resident() == 3);
  system::give_back_pages(memory.subspan(page + 1, page));  // no whole page
  CHECK(resident() == 3);
  CHECK(memory[page] == 1);
  system::give_back_pages({});
  system::release_memory(memory);
}

TEST_CASE("time goes on, memory is counted, and every kind of anomaly has a name of its own") {
  const uint64_t before = system::monotonic_ns();
  CHECK(before <= system::monotonic_ns());
  CHECK(system::peak_resident_bytes() > 100000);
  for (size_t i = 0; i < anomaly_kind_count; ++i) {
    CHECK_FALSE(anomaly_facts[i].name.empty());
    for (size_t j = 0; j < i; ++j) CHECK(anomaly_facts[i].name != anomaly_facts[j].name);
  }
  CHECK(name_of(AnomalyKind::table_overflow) == "table_overflow");
  CHECK(name_of(AnomalyKind::truncated) == "truncated");
  heap_trap::arm();  // nothing, unless built for it
  heap_trap::disarm();
}
