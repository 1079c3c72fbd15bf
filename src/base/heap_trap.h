// The proof of "no heap after start". In the test build (-DMIRSAD_HEAP_TRAP) heap_trap.cc replaces malloc and operator new;
// once armed, any allocation or release by any thread prints one line and aborts. In every other build these are empty.
// The pipeline arms it right after Arena::seal() and disarms it before the process ends, so that each end-to-end test
// is a test of this promise too.
#pragma once

namespace mirsad::heap_trap {

#ifdef MIRSAD_HEAP_TRAP
void arm();
void disarm();
#else
inline void arm() {}
inline void disarm() {}
#endif

}  // namespace mirsad::heap_trap
