#include "command/lexicon_source.h"

#include "base/system.h"
#include "command/process.h"
#include "command/tables_folder.h"

namespace mirsad::command {

LexiconSource::~LexiconSource() {
  if (!memory_.empty()) system::release_memory(memory_);
}

Exit LexiconSource::open(const Arguments& arguments) {
  const char* file = arguments.value(FlagId::lexicon);
  const char* folder = arguments.value(FlagId::lexicon_add);
  if (file != nullptr && folder != nullptr) return say_two_lexicons();
  if (file != nullptr) return read_file(file);
  if (folder != nullptr) return compile_added(folder);
  const Status status = lexicon_.open(shipped_image());
  return status == Status::ok ? Exit::ok : say_bad_image(nullptr, status);
}

Exit LexiconSource::read_file(const char* path) {
  system::Handle handle;
  Status status = system::open_read(path, handle);
  if (status != Status::ok) return say_bad_image(path, status);
  system::Facts facts;
  status = system::facts_of(handle, facts);
  if (status == Status::ok && facts.bytes == 0) status = Status::bad_format;
  if (status == Status::ok && facts.bytes > limits::image_bytes_max) status = Status::capacity;
  if (status == Status::ok) status = system::reserve_memory(static_cast<size_t>(facts.bytes), memory_);
  size_t got = 0;
  if (status == Status::ok) status = system::read_at(handle, 0, memory_, got);
  system::close_handle(handle);
  if (status == Status::ok) status = lexicon_.open(Bytes(memory_).first(got));
  return status == Status::ok ? Exit::ok : say_bad_image(path, status);
}

Exit LexiconSource::compile_added(const char* folder) {
  if (system::reserve_memory(limits::image_bytes_max, memory_) != Status::ok) return say_no_memory(limits::image_bytes_max);
  const auto work = [](void* context, int output) { return static_cast<int>(write_added_image(static_cast<const char*>(context), {output})); };
  size_t got = 0;
  int code = 0;
  if (process::run_child(work, const_cast<char*>(folder), memory_, got, code) != Status::ok || code < 0) return say_compiler_died();
  if (code != 0) return static_cast<Exit>(code);  // the child has told why
  const Status status = lexicon_.open(Bytes(memory_).first(got));
  return status == Status::ok ? Exit::ok : say_bad_image(folder, status);
}

}  // namespace mirsad::command
