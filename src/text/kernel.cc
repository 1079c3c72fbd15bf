#include "text/kernel.h"

#include <array>

#include "text/tokens.h"

namespace mirsad {

void fold_sse2(Bytes text, Folded& folded);
void fold_avx2(Bytes text, Folded& folded);
void fold_avx512(Bytes text, Folded& folded);
void fold_neon(Bytes text, Folded& folded);
void tokenise_sse2(const Folded& folded, Bounded<Token>& tokens);
void tokenise_avx2(const Folded& folded, Bounded<Token>& tokens);
void tokenise_avx512(const Folded& folded, Bounded<Token>& tokens);
void tokenise_neon(const Folded& folded, Bounded<Token>& tokens);

namespace {

struct Choice {
  Choice() {
    add({"scalar", fold_scalar, tokenise_scalar});
#if defined(__x86_64__)
    __builtin_cpu_init();
    // SSE2 is part of x86-64.
    add({"sse2", fold_sse2, tokenise_sse2});
    const bool bits = __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
    const bool avx2 = bits && __builtin_cpu_supports("avx2");
    if (avx2) add({"avx2", fold_avx2, tokenise_avx2});
    if (avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2"))
      add({"avx512", fold_avx512, tokenise_avx512});
#elif defined(__aarch64__)
    add({"neon", fold_neon, tokenise_neon});  // part of every 64-bit ARM
#endif
    in_use = &list[count - 1];
  }
  void add(const Kernel& kernel) { list[count++] = kernel; }

  std::array<Kernel, 4> list;
  size_t count = 0;
  const Kernel* in_use = nullptr;
};

Choice& choice() {
  static Choice only;
  return only;
}

}  // namespace

std::span<const Kernel> kernels() { return {choice().list.data(), choice().count}; }

const Kernel& kernel_in_use() { return *choice().in_use; }

bool choose_kernel(std::string_view name) {
  for (const Kernel& kernel : kernels())
    if (kernel.name == name) {
      choice().in_use = &kernel;
      return true;
    }
  return false;
}

void fold(Bytes text, Folded& folded) { kernel_in_use().fold(text, folded); }

void tokenise(const Folded& folded, Bounded<Token>& tokens) { kernel_in_use().tokenise(folded, tokens); }

}  // namespace mirsad
