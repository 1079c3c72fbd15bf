#!/bin/bash
# install.sh BUILD: `make install` into a folder, as a person and as a packager does it; the program, the manual page, the completion and
# the library are used from there, and `make uninstall` leaves nothing.
set -euo pipefail
build=$1
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "install: $*" >&2; exit 1; }

make -s install BUILD="$build" prefix="$work/usr"
make -s install BUILD="$build" DESTDIR="$work/stage" prefix=/usr libdir=/usr/lib/x unitdir=/lib/systemd/system
(cd "$work/usr" && find . -type f | sort) > "$work/files"
(cd "$work/stage/usr" && find . ../lib -type f | sed -e 's|/lib/x/|/lib/|' -e 's|^\.\./lib|./lib|' | sort) | diff "$work/files" - ||
  fail "DESTDIR and prefix install different files"
grep -rIl "$work/stage" "$work/stage" && fail "DESTDIR is written into a file"

# The program, from an empty environment and an empty folder.
mkdir "$work/empty" && cd "$work/empty"
env -i "$work/usr/bin/mirsad" code "$OLDPWD/tests/command/texts/visit.txt" -o tables --quiet
[ "$(wc -l < tables/events.csv)" = 2 ] || fail "the installed program codes something else"
cd "$OLDPWD"

grep -q '^\.TH MIRSAD 1' "$work/usr/share/man/man1/mirsad.1" || fail "no manual page"
if command -v mandoc > /dev/null; then mandoc -T lint -W warning "$work/usr/share/man/man1/mirsad.1" || fail "the manual page has mistakes"; fi
bash -n "$work/usr/share/bash-completion/completions/mirsad" || fail "the completion has mistakes"

# The library: the example of the README of the library, from the installed tree alone.
if command -v pkg-config > /dev/null; then
  example=tests/packaging/example.cc
  [ "$(wc -l < $example)" -le 40 ] || fail "the example is longer than 40 lines"
  cp $example "$work/empty/"
  export PKG_CONFIG_PATH=$work/usr/lib/pkgconfig
  [ "$(pkg-config --modversion mirsad)" = "$(sed -n 's/.*version_text = "\(.*\)".*/\1/p' include/mirsad/version.h)" ] || fail "pkg-config knows another version"
  # shellcheck disable=SC2046
  (cd "$work/empty" && ${CXX:-g++} -std=c++20 -Wall -Wextra -Wpedantic -Werror example.cc $(pkg-config --cflags --libs mirsad) -o example)
  "$work/empty/example" 2023-12-08 < tests/command/texts/visit.txt > "$work/coded"
  diff tests/packaging/example.out "$work/coded" || fail "the example prints something else"
else
  echo "install: the library was not tried, pkg-config is not installed"
fi

make -s uninstall BUILD="$build" prefix="$work/usr"
make -s uninstall BUILD="$build" DESTDIR="$work/stage" prefix=/usr libdir=/usr/lib/x unitdir=/lib/systemd/system
left=$(find "$work/usr" "$work/stage" -type f; find "$work/usr" "$work/stage" -name mirsad)
[ -z "$left" ] || fail "left behind: $left"
