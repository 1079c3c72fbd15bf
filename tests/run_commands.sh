#!/bin/sh
# run_commands.sh PROGRAM [PREFIX...]: runs every tests/command/NAME.sh in a folder of its own, with `mirsad` on the PATH, and compares
# standard output, standard error and exit code with NAME.out, NAME.err (both empty when missing) and NAME.exit (0 when missing).
# PREFIX runs the program under something: run_commands.sh build/mirsad valgrind -q. Exit code 77 skips a test: its output says why.
# ONLY=NAME runs one test. The last line is `N passed, N failed`.
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
[ -f "$program" ] && [ -x "$program" ] || { echo "$1 is no program to test" >&2; exit 66; }
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
printf '#!/bin/sh\nexec %s %s "$@"\n' "$*" "$program" > "$work/bin/mirsad"
chmod +x "$work/bin/mirsad"
PATH=$work/bin:$PATH LC_ALL=C.UTF-8
unset NO_COLOR
TEXTS=$here/command/texts PROGRAM=$program
export PATH LC_ALL TEXTS PROGRAM
passed=0 failed=0
for test in "$here"/command/${ONLY:-*}.sh; do
  name=$(basename "$test" .sh)
  mkdir "$work/$name" && cd "$work/$name" || exit 70
  sh "$test" > "$work/out" 2> "$work/err" < /dev/null
  echo $? > "$work/exit"
  if [ "$(cat "$work/exit")" = 77 ]; then echo "skipped $name: $(cat "$work/out")"; continue; fi
  expected=$here/command/$name
  for part in out err; do [ -f "$expected.$part" ] && cp "$expected.$part" "$work/$part.wanted" || : > "$work/$part.wanted"; done
  [ -f "$expected.exit" ] && cp "$expected.exit" "$work/exit.wanted" || echo 0 > "$work/exit.wanted"
  wrong=
  for part in out err exit; do diff -u "$work/$part.wanted" "$work/$part" > "$work/$part.diff" || wrong="$wrong $part"; done
  if [ -z "$wrong" ]; then passed=$((passed + 1)); else
    failed=$((failed + 1)); echo "FAILED $name:$wrong"; cat "$work"/*.diff; rm -f "$work"/*.diff; fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
