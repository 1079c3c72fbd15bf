#!/bin/sh
# make_deb.sh FOLDER VERSION: builds the Debian packages into FOLDER. Debian wants debian/ at the top of a tree, ours stands in
# src/packaging: the packages are built in a copy of the tree (without what git ignores) with that folder in its place.
set -eu
folder=$(realpath -m "$1") version=$2
here=$(dirname "$(realpath "$0")")
cd "$here/../.."
stated=$(sed -n '1s/.*(\(.*\)).*/\1/p' "$here/debian/changelog")
if [ "$stated" != "$version" ]; then
  echo "make deb: src/packaging/debian/changelog is of $stated, include/mirsad/version.h of $version; write an entry" >&2
  exit 1
fi
for tool in dpkg-buildpackage dh fakeroot; do
  command -v $tool > /dev/null || { echo "make deb: $tool is missing; apt-get install dpkg-dev debhelper fakeroot" >&2; exit 1; }
done
tree=$folder/mirsad-$version
rm -rf "$folder" && mkdir -p "$tree"
{ git ls-files -z --cached --others --exclude-standard 2> /dev/null || find . -path ./build -prune -o -path ./out -prune -o -type f -print0; } |
  tar -c --null --files-from=- | tar -x -C "$tree"
cp -r "$tree/src/packaging/debian" "$tree/debian"
cd "$tree"
dpkg-buildpackage -us -uc -b -j2
rm -rf "$tree"
ls -l "$folder"/*.deb
