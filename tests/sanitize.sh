#!/bin/sh
# sanitize.sh BUILD SANITIZED: unit, fault and command-line tests of the sanitised build, and a sample of the command-line tests of BUILD
# under Valgrind. Ends with `N passed, N failed`. Left out under the sanitisers: what traces the program (LeakSanitizer cannot work
# then), and the limits of memory, which their own memory exceeds.
build=$1 sanitized=$2 passed=0 failed=0
export ASAN_OPTIONS=detect_leaks=1:handle_sigbus=0:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1
check() { if "$@" > "$sanitized/log" 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $*"; tail -n 60 "$sanitized/log"; fi; }
check "$sanitized/unit-tests"
check "$sanitized/fault-tests"
for test in tests/command/*.sh; do
  name=$(basename "$test" .sh)
  case $name in *memory* | *_each_call | *failing_calls | code_names_inside | version | help*) continue ;; esac
  check env ONLY="$name" tests/run_commands.sh "$sanitized/mirsad"
done
if command -v valgrind > /dev/null; then
  for name in code_visit code_wet code_field code_dirty_bytes code_excel code_stdin explain_text lexicon_lookup; do
    check env ONLY=$name tests/run_commands.sh "$build/mirsad" valgrind -q --error-exitcode=99
  done
fi
echo "sanitize: $passed passed, $failed failed"
[ $failed = 0 ]
