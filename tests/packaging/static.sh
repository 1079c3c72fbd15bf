#!/bin/bash
# static.sh BUILD: the static program needs no file but itself: alone in an empty root, it writes the tables of the other build.
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "static: $*" >&2; exit 1; }

readelf -d "$build/static/mirsad" | grep NEEDED && fail "it needs a library"
readelf -lW "$build/static/mirsad" | grep INTERP && fail "it needs a loader"
mkdir -p "$work/root/corpus"
cp "$build/static/mirsad" "$work/root/"
cp -r corpus/news "$work/root/corpus/"
code=(./mirsad code corpus/news -o out --quiet --text --mentions)
if [ "$(id -u)" = 0 ]; then env -i "$(command -v chroot)" "$work/root" "/${code[@]}"; else (cd "$work/root" && env -i "${code[@]}"); fi
"$build/mirsad" "${code[@]:1:2}" -o "$work/wanted" "${code[@]:5}"
[ "$(wc -l < "$work/wanted/events.csv")" -gt 10 ] || fail "nothing to compare"
diff -r "$work/wanted" "$work/root/out" > "$work/diff" || { head "$work/diff"; fail "the tables differ"; }
