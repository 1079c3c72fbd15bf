#!/bin/sh
# run.sh BUILD: all tests of the project, as `make test` runs them. The last line is `N passed, N failed`.
build=$1 passed=0 failed=0
add() { passed=$((passed + $1)) failed=$((failed + $2)); }
check() { if "$@"; then add 1 0; else add 0 1; echo "FAILED: $*"; fi; }

"$build/unit-tests" > "$build/unit-tests.log" 2>&1 || cat "$build/unit-tests.log"
add $(sed -n 's/.*test cases: *[0-9]* | *\([0-9]*\) passed | *\([0-9]*\) failed.*/\1 \2/p' "$build/unit-tests.log" | tail -n 1 | grep . || echo 0 1)
echo "unit tests: $passed passed, $failed failed"

before=$passed
"$build/fault-tests" > "$build/fault-tests.log" 2>&1 || cat "$build/fault-tests.log"
add $(sed -n 's/.*test cases: *[0-9]* | *\([0-9]*\) passed | *\([0-9]*\) failed.*/\1 \2/p' "$build/fault-tests.log" | tail -n 1 | grep . || echo 0 1)
echo "fault tests: $((passed - before)) passed; $(sed -n 's/.*MESSAGE: //p' "$build/fault-tests.log" | paste -s -d, | sed 's/,/, /g')"

tests/run_commands.sh "$build/trap/mirsad" > "$build/command-tests.log"
sed '$d' "$build/command-tests.log"
add $(tail -n 1 "$build/command-tests.log" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' | grep . || echo 0 1)
echo "command-line tests: $(tail -n 1 "$build/command-tests.log")"

tests/gold.sh "$build/mirsad" > "$build/gold.log"
sed '$d' "$build/gold.log"
add $(tail -n 1 "$build/gold.log" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' | grep . || echo 0 1)
echo "gold examples: $(tail -n 1 "$build/gold.log")"

# Code compiled for one instruction set must not be what the linker takes for all: a kernel's object offers no inline function.
no_shared_code() { ! nm -C "$build"/obj/text/kernel_*.o | grep ' W '; }
check no_shared_code
tests/console.sh "$build/mirsad" corpus/CONTRIBUTING.md corpus/CONTRIBUTING.ar.md > "$build/console.log"
sed '$d' "$build/console.log"
add $(tail -n 1 "$build/console.log" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' | grep . || echo 0 1)
echo "commands of the pages: $(tail -n 1 "$build/console.log")"

check tests/packaging/install.sh "$build"
check tests/packaging/systemd.sh "$build"
check tests/hardened.sh "$build/mirsad"
check tests/promises.sh "$build/mirsad"
check make -s check-generated BUILD="$build"
check make -sk check-clang BUILD="$build"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
