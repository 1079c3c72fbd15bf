// The seam to Linux (system.h): the one file that includes system headers. Every function is a thin translation: a call,
// EINTR and short counts retried, errno folded into the closed set of status codes.
// The one idea of its own is the bus fault. A mapped file that somebody cuts short raises SIGBUS at the first touch of a
// page that is gone; the handler finds the window that was touched, lays zero pages over the rest of it and leaves
// a mark for the thread that was reading, which asks with take_bus_fault() when the file is done. A fault
// anywhere else is a fault of ours and ends the process as it would have without us.
#include "base/system.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>

#include "base/limits.h"

namespace mirsad::system {
namespace {

static_assert(sizeof(off_t) == 8, "compile with _FILE_OFFSET_BITS=64");

Status status_of_errno(Status otherwise) {
  switch (errno) {
    case ENOENT:
    case ENOTDIR: return Status::not_found;
    case EACCES:
    case EPERM: return Status::no_permission;
    case ELOOP: return Status::symlink_loop;
    case ENAMETOOLONG: return Status::path_too_long;
    case ENXIO:
    case ENODEV: return Status::not_regular;
    case ENOSPC:
    case EDQUOT: return Status::no_space;
    default: return otherwise;
  }
}

Status status_of_create() {
  return errno == EMFILE || errno == ENFILE ? Status::too_many_open : status_of_errno(Status::cannot_create);
}

template <typename Call>
auto retried(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

// Another process, which shares a pipe or a terminal, may have set it not to block: what cannot go on is waited for.
template <typename Call>
auto retried_when_ready(Handle handle, short events, Call call) {
  auto result = retried(call);
  for (struct pollfd ready = {handle.number, events, 0}; result < 0 && errno == EAGAIN; result = retried(call)) (void)poll(&ready, 1, -1);
  return result;
}

// --- windows that may fault: one slot for each range ever mapped, found by its first byte.
struct Slot {
  std::atomic<uintptr_t> begin{0};
  std::atomic<uintptr_t> end{0};  // 0 while nothing is mapped there
};
std::array<Slot, 2 * limits::job_count_max> slots;  // a window for each job, and one to look for borders
thread_local volatile sig_atomic_t fault_seen = 0;
uintptr_t page_mask = 0;  // written before the handler is installed, never after

void* zero_pages(uintptr_t begin, size_t bytes) {
  return mmap(reinterpret_cast<void*>(begin), bytes, PROT_READ | PROT_WRITE,
              MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
}

extern "C" void on_bus_fault(int, siginfo_t* info, void*) {
  const int saved = errno;
  const uintptr_t touched = reinterpret_cast<uintptr_t>(info->si_addr);
  for (Slot& slot : slots) {
    const uintptr_t end = slot.end.load(std::memory_order_relaxed);
    if (touched < slot.begin.load(std::memory_order_relaxed) || touched >= end) continue;
    const uintptr_t page = touched & ~page_mask;
    if (zero_pages(page, end - page) == MAP_FAILED) break;
    fault_seen = 1;
    errno = saved;
    return;
  }
  signal(SIGBUS, SIG_DFL);  // the instruction runs again, and now it is fatal
  errno = saved;
}

bool install_handler() {
  page_mask = page_bytes() - 1;
  struct sigaction action {};
  action.sa_sigaction = on_bus_fault;
  action.sa_flags = SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  return sigaction(SIGBUS, &action, nullptr) == 0;
}

// The slot of `begin`, claiming a free one; null when all are taken.
Slot* slot_of(uintptr_t begin) {
  for (Slot& slot : slots) {
    if (slot.begin.load() == begin) return &slot;
  }
  for (Slot& slot : slots) {
    uintptr_t free_slot = 0;
    if (slot.begin.compare_exchange_strong(free_slot, begin)) return &slot;
  }
  return nullptr;
}

size_t round_to_page(size_t bytes) { return (bytes + page_bytes() - 1) & ~(page_bytes() - 1); }

void advise_whole_pages(std::span<uint8_t> memory, int advice) {
  const uintptr_t begin = reinterpret_cast<uintptr_t>(memory.data());
  const uintptr_t first = round_to_page(begin), last = (begin + memory.size()) & ~(page_bytes() - 1);
  if (first < last) madvise(reinterpret_cast<void*>(first), last - first, advice);
}

Facts facts_from(const struct stat& from) {
  Facts facts;
  facts.bytes = static_cast<uint64_t>(from.st_size);
  facts.modified_ns = static_cast<int64_t>(from.st_mtim.tv_sec) * 1000000000 + from.st_mtim.tv_nsec;
  facts.inode = from.st_ino;
  facts.device = from.st_dev;
  facts.kind = S_ISREG(from.st_mode)    ? Kind::regular
               : S_ISDIR(from.st_mode)  ? Kind::folder
               : S_ISFIFO(from.st_mode) ? Kind::pipe
                                        : Kind::other;
  return facts;
}

Status open_as(const char* path, int flags, Kind wanted, Handle& handle) {
  const int number = retried([&] { return open(path, flags | O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC); });
  if (number < 0) return status_of_errno(Status::read_failed);
  Facts facts;
  Status status = facts_of({number}, facts);
  if (status == Status::ok && facts.kind != wanted) status = Status::not_regular;
  if (status == Status::ok) {
    handle = {number};
  } else {
    close(number);
  }
  return status;
}

}  // namespace

// --- memory

Status reserve_memory(size_t bytes, std::span<uint8_t>& memory) {
  void* place = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (place == MAP_FAILED) return Status::capacity;
  memory = {static_cast<uint8_t*>(place), bytes};
  keep_pages_small(memory);
  return Status::ok;
}

void release_memory(std::span<uint8_t> memory) { munmap(memory.data(), memory.size()); }

// Both refused by some systems (locked pages, no huge pages): then everything stays as it was, which is harmless.
void keep_pages_small(std::span<uint8_t> memory) { advise_whole_pages(memory, MADV_NOHUGEPAGE); }

void give_back_pages(std::span<uint8_t> memory) { advise_whole_pages(memory, MADV_DONTNEED); }

size_t page_bytes() {
  static const size_t bytes = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  return bytes;
}

// --- reading

Status open_read(const char* path, Handle& handle) { return open_as(path, 0, Kind::regular, handle); }

Status open_folder(const char* path, Handle& handle) { return open_as(path, O_DIRECTORY, Kind::folder, handle); }

Status facts_of(Handle handle, Facts& facts) {
  struct stat from {};
  if (fstat(handle.number, &from) != 0) return status_of_errno(Status::read_failed);
  facts = facts_from(from);
  return Status::ok;
}

Status facts_of_path(const char* path, Facts& facts) {
  struct stat from {};
  if (stat(path, &from) != 0) return status_of_errno(Status::read_failed);
  facts = facts_from(from);
  return Status::ok;
}

Status read_at(Handle handle, uint64_t offset, std::span<uint8_t> place, size_t& got) {
  got = 0;
  while (got < place.size()) {
    const ssize_t count = retried([&] {
      return pread(handle.number, place.data() + got, place.size() - got, static_cast<off_t>(offset + got));
    });
    if (count < 0) return Status::read_failed;
    if (count == 0) break;
    got += static_cast<size_t>(count);
  }
  return Status::ok;
}

Status read_next(Handle handle, std::span<uint8_t> place, size_t& got) {
  got = 0;
  const ssize_t count = retried_when_ready(handle, POLLIN, [&] { return read(handle.number, place.data(), place.size()); });
  if (count < 0) return Status::read_failed;
  got = static_cast<size_t>(count);
  return Status::ok;
}

Status map_window(Handle handle, uint64_t offset, std::span<uint8_t> place) {
  static const bool installed = install_handler();
  const uintptr_t begin = reinterpret_cast<uintptr_t>(place.data());
  Slot* slot = installed ? slot_of(begin) : nullptr;
  if (slot == nullptr) return Status::map_refused;
  const size_t bytes = round_to_page(place.size());
  void* mapped = mmap(place.data(), bytes, PROT_READ, MAP_PRIVATE | MAP_FIXED, handle.number, static_cast<off_t>(offset));
  if (mapped == MAP_FAILED) {
    unmap_window(place);  // a failed MAP_FIXED may have removed what was there
    return Status::map_refused;
  }
  if (slot->end.load() < begin + bytes) slot->end.store(begin + bytes);
  return Status::ok;
}

void unmap_window(std::span<uint8_t> place) {
  const uintptr_t begin = reinterpret_cast<uintptr_t>(place.data());
  zero_pages(begin, round_to_page(place.size()));
  for (Slot& slot : slots) {
    if (slot.begin.load() != begin) continue;
    slot.end.store(0);
    slot.begin.store(0);
  }
}

bool take_bus_fault() {
  const bool seen = fault_seen != 0;
  fault_seen = 0;
  return seen;
}

Status list_folder(Handle folder, std::span<uint8_t> buffer, void (*visit)(void*, const char*), void* context) {
  constexpr size_t length_at = 16, name_at = 19;  // of the kernel's linux_dirent64
  if (lseek(folder.number, 0, SEEK_SET) < 0) return Status::read_failed;
  for (;;) {
    const long count = retried([&] { return syscall(SYS_getdents64, folder.number, buffer.data(), buffer.size()); });
    if (count < 0) return status_of_errno(Status::read_failed);
    if (count == 0) return Status::ok;
    for (size_t at = 0; at < static_cast<size_t>(count);) {
      uint16_t length = 0;
      std::memcpy(&length, &buffer[at + length_at], sizeof length);
      const std::string_view name = reinterpret_cast<const char*>(&buffer[at + name_at]);
      if (name != "." && name != "..") visit(context, name.data());
      at += length;
    }
  }
}

void close_handle(Handle handle) { close(handle.number); }

// --- writing

Status make_folder(const char* path) {
  if (mkdir(path, 0777) == 0) return Status::ok;
  const Status status = status_of_errno(Status::cannot_create);
  Facts facts;
  if (facts_of_path(path, facts) != Status::ok) return status;
  return facts.kind == Kind::folder ? Status::ok : Status::not_regular;
}

Status create_file(const char* path, Handle& handle) {
  const int number = retried([&] { return open(path, O_RDWR | O_CREAT | O_TRUNC | O_NOCTTY | O_CLOEXEC, 0644); });
  if (number < 0) return status_of_create();
  handle = {number};
  return Status::ok;
}

Status write_all(Handle handle, Bytes bytes) {
  while (!bytes.empty()) {
    const ssize_t count = retried_when_ready(handle, POLLOUT, [&] { return write(handle.number, bytes.data(), bytes.size()); });
    if (count < 0) return errno == ENOSPC || errno == EDQUOT ? Status::no_space : Status::write_failed;
    bytes = bytes.subspan(static_cast<size_t>(count));
  }
  return Status::ok;
}

Status write_at(Handle handle, uint64_t offset, Bytes bytes) {
  while (!bytes.empty()) {
    const ssize_t count =
        retried([&] { return pwrite(handle.number, bytes.data(), bytes.size(), static_cast<off_t>(offset)); });
    if (count < 0) return errno == ENOSPC || errno == EDQUOT ? Status::no_space : Status::write_failed;
    bytes = bytes.subspan(static_cast<size_t>(count));
    offset += static_cast<uint64_t>(count);
  }
  return Status::ok;
}

Status flush(Handle handle) {
  if (retried([&] { return fsync(handle.number); }) == 0) return Status::ok;
  if (errno == EINVAL || errno == EROFS || errno == ENOTSUP) return Status::ok;  // a pipe, or a file system without it
  return errno == ENOSPC || errno == EDQUOT ? Status::no_space : Status::write_failed;
}

Status close_written(Handle handle) {
  if (close(handle.number) == 0 || errno == EINTR) return Status::ok;
  return errno == ENOSPC || errno == EDQUOT ? Status::no_space : Status::write_failed;
}

Status rename_file(const char* from, const char* to) {
  return rename(from, to) == 0 ? Status::ok : status_of_errno(Status::write_failed);
}

Status remove_file(const char* path) {
  return unlink(path) == 0 || errno == ENOENT ? Status::ok : status_of_errno(Status::write_failed);
}

Status flush_folder(const char* path) {
  Handle folder;
  const Status opened = open_folder(path, folder);
  if (opened != Status::ok) return opened;
  const Status status = flush(folder);
  close_handle(folder);
  return status;
}

Status lock_file(const char* path, Handle& handle) {
  const int number = retried([&] { return open(path, O_RDWR | O_CREAT | O_NOCTTY | O_CLOEXEC, 0644); });
  if (number < 0) return status_of_create();
  if (retried([&] { return flock(number, LOCK_EX | LOCK_NB); }) == 0) {
    handle = {number};
    return Status::ok;
  }
  const Status status = errno == EWOULDBLOCK ? Status::locked : Status::cannot_create;
  close(number);
  return status;
}

// --- threads

uint32_t core_count() {
  cpu_set_t cores;
  if (sched_getaffinity(0, sizeof cores, &cores) != 0) return 1;
  return static_cast<uint32_t>(std::max(1, CPU_COUNT(&cores)));
}

Status start_thread(std::span<uint8_t> stack, void* (*work)(void*), void* context, Thread& thread) {
  const size_t page = page_bytes();
  const size_t skew = reinterpret_cast<uintptr_t>(stack.data()) & (page - 1);
  stack = stack.subspan(skew == 0 ? 0 : page - skew);
  stack = stack.first(stack.size() & ~(page - 1));
  if (mprotect(stack.data(), page, PROT_NONE) != 0) return Status::capacity;  // a guard: running over it is no silent damage
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return Status::capacity;
  pthread_t number{};
  const bool started = pthread_attr_setstack(&attributes, stack.data() + page, stack.size() - page) == 0 &&
                       pthread_create(&number, &attributes, work, context) == 0;
  pthread_attr_destroy(&attributes);
  static_assert(sizeof number <= sizeof thread.number);
  thread.number = started ? static_cast<uint64_t>(number) : 0;
  return started ? Status::ok : Status::capacity;
}

void join_thread(Thread thread) { pthread_join(static_cast<pthread_t>(thread.number), nullptr); }

// --- the rest

uint64_t monotonic_ns() {
  struct timespec now {};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1000000000 + static_cast<uint64_t>(now.tv_nsec);
}

// VmHWM rather than getrusage: the latter remembers the peak of the process that called exec.
uint64_t peak_resident_bytes() {
  std::array<uint8_t, 4096> page{};
  Handle handle;
  size_t got = 0;
  if (open_read("/proc/self/status", handle) == Status::ok) {
    if (read_at(handle, 0, page, got) != Status::ok) got = 0;
    close_handle(handle);
  }
  const std::string_view text = view_of(Bytes(page).first(got));
  unsigned long long kilobytes = 0;
  const size_t at = text.find("VmHWM:");
  if (at != text.npos && got < page.size() && std::sscanf(text.data() + at, "VmHWM: %llu", &kilobytes) == 1) {
    return kilobytes * 1024;
  }
  struct rusage usage {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<uint64_t>(usage.ru_maxrss) * 1024;
}

bool is_terminal(Handle handle) { return isatty(handle.number) == 1; }

// The lowest free number is the one that open() takes; opened the wrong way round, so that nothing can be read or written.
void prepare_process() {
  signal(SIGXFSZ, SIG_IGN);
  for (const Handle handle : {standard_input, standard_output, standard_error})
    if (fcntl(handle.number, F_GETFD) < 0) (void)open("/dev/null", handle.number == standard_input.number ? O_WRONLY : O_RDONLY);
}

}  // namespace mirsad::system
