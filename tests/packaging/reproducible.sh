#!/bin/bash
# reproducible.sh BUILD: the files of this tree, built again in another folder, by another clock, time zone, locale, home and umask,
# give the program, the library and the lexicon image of BUILD, bit for bit.
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$(mktemp -d "${TMPDIR:-/tmp}/mirsad-built-in-a-folder-with-another-name.XXXXXX")
trap 'rm -rf "$work"' EXIT
{ git ls-files -z --cached --others --exclude-standard 2> /dev/null || find . -path ./build -prune -o -path ./out -prune -o -type f -print0; } |
  tar -c --null --files-from=- | tar -x -C "$work"
find "$work" -exec touch -d 2001-02-03 {} +
(cd "$work" && umask 077 && env -u CXXFLAGS HOME="$work" TZ=Asia/Tokyo LC_ALL=C make -s -j2 BUILD=elsewhere CXX="${CXX:-g++}") > "$work.log" 2>&1 ||
  { tail "$work.log"; exit 1; }
rm -f "$work.log"
different=0
for file in lexicon.image libmirsad.a mirsad; do
  ours=$(sha256sum < "$build/$file") theirs=$(sha256sum < "$work/elsewhere/$file")
  echo "$file ${ours%% *}"
  [ "$ours" = "$theirs" ] || { echo "reproducible: $file is not the same: ${theirs%% *}" >&2; different=1; }
done
exit $different
