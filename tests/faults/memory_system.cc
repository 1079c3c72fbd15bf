#include "memory_system.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>
#include <vector>

namespace mirsad::memory_system {

Machine machine;

namespace {

struct Open {
  std::string path;
  std::shared_ptr<File> file;
};

struct Mapping {
  std::shared_ptr<File> file;
  uint64_t offset = 0;
  std::span<uint8_t> place;
};

struct Process {
  std::map<int, Open> handles;
  std::set<std::string> locks;
  std::map<uint8_t*, Mapping> mappings;
  std::map<uint8_t*, size_t> memory;
  size_t input_read = 0;
  int next_handle = 3;
  bool bus_fault = false;
};

Process process;
uint64_t next_inode = 1;
int64_t next_time_ns = 1;

// Status::ok: go on.
Status planned(Call call) {
  const Status outcome = machine.plan.outcome[static_cast<size_t>(call)];
  if (machine.plan.at_call == 0 || outcome == Status::ok) return Status::ok;
  ++machine.calls;
  const bool now = machine.calls == machine.plan.at_call || (machine.plan.persistent && machine.calls > machine.plan.at_call);
  if (!now) return Status::ok;
  machine.met = true;
  if (!machine.plan.change) return outcome;
  machine.plan.change();
  return Status::ok;
}

std::string folder_path(const char* path) { return std::string(path).ends_with('/') ? path : std::string(path) + "/"; }

system::Handle opened(const std::string& path, std::shared_ptr<File> file) {
  process.handles[process.next_handle] = {path, std::move(file)};
  return {process.next_handle++};
}

system::Facts facts_from(const std::string& path, const File& file) {
  system::Facts facts;
  facts.kind = path.ends_with('/') ? system::Kind::folder : system::Kind::regular;
  facts.bytes = file.bytes.size();
  facts.modified_ns = file.modified_ns;
  facts.inode = file.inode;
  return facts;
}

}  // namespace

void Machine::write(const std::string& path, const std::string& bytes) {
  auto& file = files[path];
  if (!file) file = std::make_shared<File>(File{"", 0, next_inode++});
  file->bytes = bytes;
  file->modified_ns = ++next_time_ns;
}

void Machine::cut(const std::string& path, size_t bytes) {
  const auto found = files.find(path);
  if (found == files.end()) return;
  write(path, found->second->bytes.substr(0, bytes));
  for (auto& [begin, mapping] : process.mappings) {
    if (mapping.file != found->second || mapping.offset + mapping.place.size() <= bytes) continue;
    const size_t left = bytes > mapping.offset ? bytes - static_cast<size_t>(mapping.offset) : 0;
    std::fill(mapping.place.begin() + static_cast<std::ptrdiff_t>(left), mapping.place.end(), uint8_t{0});
    process.bus_fault = true;
  }
}

Machine Machine::copy() const {
  Machine other = *this;
  for (auto& [path, file] : other.files) file = std::make_shared<File>(*file);
  return other;
}

size_t Machine::held() const { return process.handles.size() + process.locks.size() + process.mappings.size() + process.memory.size(); }

void Machine::start_process() {
  for (const auto& [memory, bytes] : process.memory) munmap(memory, bytes);
  process = Process();
  calls = 0;
  met = false;
  console.clear();
}

}  // namespace mirsad::memory_system

namespace mirsad::system {

using namespace memory_system;

// --- memory

Status reserve_memory(size_t bytes, std::span<uint8_t>& memory) {
  const Status status = planned(Call::reserve_memory);
  if (status != Status::ok) return status;
  void* begin = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);  // touched on demand, as the real one
  if (begin == MAP_FAILED) std::abort();
  memory = {static_cast<uint8_t*>(begin), bytes};
  process.memory[memory.data()] = bytes;
  return Status::ok;
}

void release_memory(std::span<uint8_t> memory) {
  if (process.memory.erase(memory.data()) == 0) std::abort();  // not ours, or given back twice
  munmap(memory.data(), memory.size());
}

void keep_pages_small(std::span<uint8_t>) {}

// Other contents, so that whoever still needs them is found out.
void give_back_pages(std::span<uint8_t> memory) { std::fill(memory.begin(), memory.end(), uint8_t{0}); }

size_t page_bytes() { return 4096; }

// --- reading

Status open_read(const char* path, Handle& handle) {
  const Status status = planned(Call::open_read);
  if (status != Status::ok) return status;
  const auto found = machine.files.find(path);
  if (found == machine.files.end()) return machine.files.count(folder_path(path)) ? Status::not_regular : Status::not_found;
  handle = opened(path, found->second);
  return Status::ok;
}

Status open_folder(const char* path, Handle& handle) {
  const Status status = planned(Call::open_folder);
  if (status != Status::ok) return status;
  const auto found = machine.files.find(folder_path(path));
  if (found == machine.files.end()) return Status::not_found;
  handle = opened(found->first, found->second);
  return Status::ok;
}

Status facts_of(Handle handle, Facts& facts) {
  const Status status = planned(Call::facts_of);
  if (status == Status::ok) facts = facts_from(process.handles.at(handle.number).path, *process.handles.at(handle.number).file);
  return status;
}

Status facts_of_path(const char* path, Facts& facts) {
  const Status status = planned(Call::facts_of_path);
  if (status != Status::ok) return status;
  auto found = machine.files.find(path);
  if (found == machine.files.end()) found = machine.files.find(folder_path(path));
  if (found == machine.files.end()) return Status::not_found;
  facts = facts_from(found->first, *found->second);
  return Status::ok;
}

Status read_at(Handle handle, uint64_t offset, std::span<uint8_t> place, size_t& got) {
  got = 0;
  const Status status = planned(Call::read_at);
  if (status != Status::ok) return status;
  const std::string& bytes = process.handles.at(handle.number).file->bytes;
  if (offset < bytes.size()) got = bytes.copy(reinterpret_cast<char*>(place.data()), place.size(), static_cast<size_t>(offset));
  return Status::ok;
}

Status read_next(Handle, std::span<uint8_t> place, size_t& got) {
  got = 0;
  const Status status = planned(Call::read_next);
  if (status != Status::ok) return status;
  const size_t wanted = std::min(place.size(), machine.plan.pipe_bytes_max);
  got = machine.standard_input.copy(reinterpret_cast<char*>(place.data()), wanted, process.input_read);
  process.input_read += got;
  return Status::ok;
}

Status map_window(Handle handle, uint64_t offset, std::span<uint8_t> place) {
  const Status status = planned(Call::map_window);
  if (status != Status::ok) return status;
  const auto& file = process.handles.at(handle.number).file;
  process.mappings[place.data()] = {file, offset, place};
  const size_t got = offset < file->bytes.size() ? file->bytes.copy(reinterpret_cast<char*>(place.data()), place.size(), static_cast<size_t>(offset)) : 0;
  std::fill(place.begin() + static_cast<std::ptrdiff_t>(got), place.end(), uint8_t{0});
  if (got < place.size()) process.bus_fault = true;
  return Status::ok;
}

void unmap_window(std::span<uint8_t> place) {
  process.mappings.erase(place.data());
  std::fill(place.begin(), place.end(), uint8_t{0});
}

bool take_bus_fault() { return std::exchange(process.bus_fault, false); }

Status list_folder(Handle folder, std::span<uint8_t>, void (*visit)(void*, const char*), void* context) {
  const Status status = planned(Call::list_folder);
  if (status != Status::ok) return status;
  const std::string prefix = process.handles.at(folder.number).path;
  std::vector<std::string> names;
  for (const auto& [path, file] : machine.files) {
    if (!path.starts_with(prefix) || path == prefix) continue;
    std::string name = path.substr(prefix.size());
    const size_t slash = name.find('/');
    if (slash != name.npos && slash + 1 != name.size()) continue;
    names.push_back(name.substr(0, slash));
  }
  for (auto name = names.rbegin(); name != names.rend(); ++name) visit(context, name->c_str());  // no order that anybody may rely on
  return Status::ok;
}

void close_handle(Handle handle) {
  const auto found = process.handles.find(handle.number);
  if (found == process.handles.end()) std::abort();  // closed twice
  process.locks.erase(found->second.path);
  process.handles.erase(found);
}

// --- writing

Status make_folder(const char* path) {
  const Status status = planned(Call::make_folder);
  if (status == Status::ok && machine.files.count(folder_path(path)) == 0) machine.write(folder_path(path), "");
  return status;
}

Status create_file(const char* path, Handle& handle) {
  const Status status = planned(Call::create_file);
  if (status != Status::ok) return status;
  machine.write(path, "");
  handle = opened(path, machine.files[path]);
  return Status::ok;
}

Status write_all(Handle handle, Bytes bytes) {
  if (handle.number != standard_output.number && handle.number != standard_error.number) std::abort();  // none is used so
  machine.console += view_of(bytes);
  return Status::ok;
}

// A failing write leaves half of its bytes behind.
Status write_at(Handle handle, uint64_t offset, Bytes bytes) {
  const Status status = planned(Call::write_at);
  if (status != Status::ok) bytes = bytes.first(bytes.size() / 2);
  std::string& content = process.handles.at(handle.number).file->bytes;
  if (content.size() < offset + bytes.size()) content.resize(static_cast<size_t>(offset) + bytes.size());
  content.replace(static_cast<size_t>(offset), bytes.size(), view_of(bytes));
  return status;
}

// What a failing flush or close could not bring to the disk is lost.
static void lose_half(Handle handle) {
  std::string& bytes = process.handles.at(handle.number).file->bytes;
  bytes.resize(bytes.size() / 2);
}

Status flush(Handle handle) {
  const Status status = planned(Call::flush);
  if (status != Status::ok) lose_half(handle);
  return status;
}

Status close_written(Handle handle) {
  const Status status = planned(Call::close_written);
  if (status != Status::ok) lose_half(handle);
  close_handle(handle);
  return status;
}

Status rename_file(const char* from, const char* to) {
  const Status status = planned(Call::rename_file);
  if (status != Status::ok) return status;
  const auto found = machine.files.find(from);
  if (found == machine.files.end()) return Status::not_found;
  machine.files[to] = found->second;
  machine.files.erase(from);
  return Status::ok;
}

Status remove_file(const char* path) {
  const Status status = planned(Call::remove_file);
  if (status == Status::ok) machine.files.erase(path);
  return status;
}

Status flush_folder(const char*) { return planned(Call::flush_folder); }

Status lock_file(const char* path, Handle& handle) {
  const Status status = planned(Call::lock_file);
  if (status != Status::ok) return status;
  if (!process.locks.insert(path).second) return Status::locked;
  if (machine.files.count(path) == 0) machine.write(path, "");
  handle = opened(path, machine.files[path]);
  return Status::ok;
}

// --- threads: none, so that the calls of a run come in one order

uint32_t core_count() { return 1; }
Status start_thread(std::span<uint8_t>, void* (*)(void*), void*, Thread&) { return Status::capacity; }
void join_thread(Thread) {}

// --- the rest

uint64_t monotonic_ns() { return machine.clock ? machine.clock() : 0; }
uint64_t peak_resident_bytes() { return 0; }
bool is_terminal(Handle) { return false; }

}  // namespace mirsad::system
