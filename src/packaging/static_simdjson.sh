#!/bin/sh
# static_simdjson.sh ARCHIVE COMPILER: simdjson as a static archive, which Debian does not package. The source is Debian's own, of the
# release of the headers that are installed, fetched and checked by apt into folders of ours; no root is needed and no setting changes.
set -eu
archive=$(realpath -m "$1") compiler=$2  # may be two words, as in `ccache g++`
mkdir -p "$(dirname "$archive")/simdjson"
cd "$(dirname "$archive")/simdjson"
system=$($compiler -print-file-name=libsimdjson.a)
if [ -f "$system" ]; then exec cp "$system" "$archive"; fi
version=$(dpkg-query -W -f '${source:Version}' libsimdjson-dev)
. /etc/os-release
mkdir -p lists/partial archives/partial
cat > debian.sources <<END
Types: deb-src
URIs: ${DEBIAN_MIRROR:-http://deb.debian.org/debian}
Suites: $VERSION_CODENAME
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
apt() {
  apt-get -qq -o Dir::Etc::sourcelist="$PWD/debian.sources" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$PWD/lists" \
    -o Dir::Cache="$PWD" -o APT::Sandbox::User="$(id -un)" "$@"
}
if [ ! -f "simdjson_$version.dsc" ]; then
  apt update
  apt source --download-only "simdjson=$version"
fi
rm -rf source && mkdir source
tar xf simdjson_*.orig.tar.* -C source --strip-components=1
$compiler -std=c++17 -O2 -fPIE -ffile-prefix-map="$PWD"=. -Isource/include -Isource/src -c source/src/simdjson.cpp -o simdjson.o
rm -f "$archive"
ar rcsD "$archive" simdjson.o
