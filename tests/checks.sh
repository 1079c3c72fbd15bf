#!/bin/sh
# checks.sh BUILD TARGET…: makes each target that needs more than the build does (`make deps-checks` installs it), and says how long it took.
# One whose tools are missing is skipped and says which; everything printed is in BUILD/TARGET.log. The last line is `N passed, N failed`.
build=$1 passed=0 failed=0
shift

tools_of() {
  case $1 in
    check-python | check-load) echo python3 ;;
    check-report) echo node npm chromium ;;
    check-spark) echo python3 java ;;
    check-deb) echo dpkg-buildpackage debootstrap ;;
  esac
}

missing_of() { for tool in $(tools_of "$1"); do command -v "$tool" > /dev/null || echo "$tool"; done; }

for target; do
  missing=$(missing_of "$target" | paste -s -d ' ')
  if [ -n "$missing" ]; then
    echo "$target: skipped, not installed: $missing"
    continue
  fi
  begin=$(date +%s)
  if "${MAKE:-make}" -s "$target" BUILD="$build" > "$build/$target.log" 2>&1; then
    passed=$((passed + 1))
    echo "$target: passed in $(($(date +%s) - begin)) s: $(tail -n 1 "$build/$target.log")"
  elif grep -q '\] Error 77$' "$build/$target.log"; then
    echo "$target: skipped: $(grep -v '\] Error 77$' "$build/$target.log" | tail -n 1)"
  else
    failed=$((failed + 1))
    tail -n 30 "$build/$target.log"
    echo "FAILED: make $target"
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
