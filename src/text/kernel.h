// The code that folds and tokenises on this machine: one kernel per instruction set, all with the same answers. The fastest that the
// machine runs is in use from the start; choose_kernel takes another (the program reads its name from MIRSAD_KERNEL), before anything is
// folded. How they work: text/fold_blocks.h, text/token_blocks.h.
//
//   for (const Kernel& kernel : kernels()) kernel.fold(text, folded);
#pragma once
#include <span>
#include <string_view>

#include "base/bounded.h"
#include "text/fold.h"
#include "text/token.h"

namespace mirsad {

struct Kernel {
  std::string_view name;
  void (*fold)(Bytes text, Folded& folded);
  void (*tokenise)(const Folded& folded, Bounded<Token>& tokens);
};

std::span<const Kernel> kernels();         // those that this machine runs: scalar first, the fastest last
const Kernel& kernel_in_use();
bool choose_kernel(std::string_view name);  // false: not among kernels()

}  // namespace mirsad
