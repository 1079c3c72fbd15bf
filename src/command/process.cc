#include "command/process.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/system.h"

namespace mirsad::process {

Status run_child(int (*work)(void*, int), void* context, std::span<uint8_t> place, size_t& got, int& exit_code) {
  int ends[2];
  got = 0;
  exit_code = -1;
  if (pipe(ends) != 0) return Status::capacity;
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return Status::capacity;
  }
  if (child == 0) {
    close(ends[0]);
    _exit(work(context, ends[1]));
  }
  close(ends[1]);
  Status status = Status::ok;
  for (size_t read = 1; status == Status::ok && read > 0; got += read) {
    if (got == place.size()) {
      status = Status::capacity;
      break;
    }
    status = system::read_next({ends[0]}, place.subspan(got), read);
  }
  close(ends[0]);
  int ended = 0;
  while (waitpid(child, &ended, 0) < 0) {
  }
  if (WIFEXITED(ended)) exit_code = WEXITSTATUS(ended);
  return status;
}

}  // namespace mirsad::process
