// Prints src/text/fold_table.inc: what every code point of text/fold_table.h folds to. utf8proc supplies category,
// decomposition and case; the Arabic equivalences of text/fold.h are the few rules of text/fold_rules.cc, by code point.
#include <utf8proc.h>

#include <cstdint>
#include <cstdio>

#include "text/fold_rules.h"

namespace {

void print_range(uint32_t begin, uint32_t end) {
  for (uint32_t code_point = begin; code_point < end; ++code_point) {
    uint8_t letters[8];
    const uint32_t count = mirsad::fold_by_rules(code_point, letters);
    const unsigned value = count == 1 ? letters[0] : count == 0 ? 0u : 0xffu;
    std::printf("%s0x%02x,", code_point % 16 == 0 ? "\n" : " ", value);
  }
}

}  // namespace

int main() {
  std::printf("// Made by build/make_fold_table (utf8proc %s): do not edit. `make check-generated` compares.\n",
              utf8proc_version());
  print_range(0, 0x800);
  print_range(0x2000, 0x2080);
  std::printf("\n");
}
