#!/bin/bash
# deb.sh BUILD: the packages satisfy lintian, and in a fresh Debian 12 they install with what apt finds for them, run as a user who is not
# root, serve a compiler, are read by systemd, and go away without a trace. Root and debootstrap, and what that needs, are necessary; exit 77 without.
# DEBIAN=folder keeps the fresh system (about 200 MB), so that the next run need not fetch it.
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "$0")/../.."
fail() { echo "deb: $*" >&2; exit 1; }
if command -v lintian > /dev/null; then
  # A package that Debian does not have yet closes no bug there.
  lintian --fail-on warning,error --suppress-tags initial-upload-closes-no-bugs "$build"/deb/*.changes || fail "lintian"
else
  echo "deb: not checked by lintian, which is not installed"
fi
if [ "$(id -u)" != 0 ] || ! command -v debootstrap > /dev/null; then
  echo "deb: skipped the fresh Debian 12: root and debootstrap are needed"
  exit 77
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
base=${DEBIAN:-$scratch/base} root=$scratch/root
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
if [ ! -x "$base/usr/bin/apt-get" ] && ! debootstrap --variant=minbase bookworm "$base" "$mirror" > "$build/debootstrap.log" 2>&1; then
  echo "deb: skipped the fresh Debian 12: debootstrap cannot make one here ($build/debootstrap.log)"
  exit 77
fi
cp -a "$base" "$root"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2> /dev/null || true
printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d" && chmod +x "$root/usr/sbin/policy-rc.d"
cp "$build"/deb/*.deb "$root/tmp/"
cp -r corpus/news tests/packaging/example.cc tests/command/texts/visit.txt "$root/tmp/"
inside apt-get -qq update

inside sh -c 'apt-get -qq install -y --no-install-recommends /tmp/mirsad_*.deb' > "$build/deb-install.log" 2>&1 || fail "install: $build/deb-install.log"
# The user of the service is made by systemd-sysusers where there is systemd; dpkg depends on it through the package.
inside id mirsad > /dev/null || fail "no user mirsad"
inside su -s /bin/sh nobody -c 'cd /tmp && mirsad code news -o /tmp/tables --quiet && mirsad --version' || fail "it does not run"
"$build/mirsad" code corpus/news -o "$root/tmp/wanted" --quiet
[ "$(wc -l < "$root/tmp/tables/events.csv")" = "$(wc -l < "$root/tmp/wanted/events.csv")" ] || fail "the packaged program codes something else"
inside test -s /usr/share/man/man1/mirsad.1.gz || [ -e "$root/etc/dpkg/dpkg.cfg.d/docker" ] || fail "no manual page"

inside sh -c 'apt-get -qq install -y --no-install-recommends /tmp/libmirsad-dev_*.deb g++ pkg-config' >> "$build/deb-install.log" 2>&1 || fail "libmirsad-dev: $build/deb-install.log"
inside sh -c 'cd /tmp && g++ -std=c++20 example.cc $(pkg-config --cflags --libs mirsad) -o example && ./example 2023-12-08 < visit.txt' |
  diff tests/packaging/example.out - || fail "the library in the package"

inside apt-get -qq purge -y mirsad libmirsad-dev >> "$build/deb-install.log" 2>&1 || fail "purge"
left=$(inside find / -xdev \( -path /tmp -o -path /proc -o -path /sys \) -prune -o -name '*mirsad*' -print)
[ -z "$left" ] || fail "left behind: $left"
inside apt-get -qq autoremove -y --purge >> "$build/deb-install.log" 2>&1
echo "deb: $(ls "$build"/deb/*.deb | wc -l) packages, installed, used and removed in a fresh Debian 12"
