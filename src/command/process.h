// A child that works and hands its bytes to the parent: how the lexicon compiler, which uses the heap freely, stays out of the
// memory of a run. Beside base/system_posix.cc the one file that includes system headers.
#pragma once
#include <span>

#include "base/bytes.h"
#include "base/status.h"

namespace mirsad::process {

// Runs `work(context, handle number to write to)` in a forked child and reads what it wrote into `place`, `got` bytes.
// `exit_code` is what `work` returned, or -1 when the child was killed. Status::capacity when `place` is too small or the system refuses.
Status run_child(int (*work)(void* context, int output), void* context, std::span<uint8_t> place, size_t& got, int& exit_code);

}  // namespace mirsad::process
