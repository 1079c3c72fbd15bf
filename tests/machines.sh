#!/bin/sh
# machines.sh BUILD [MACHINE...]: builds for other machines, runs the unit and fault tests there under qemu, codes the sample corpus, and
# compares every table byte for byte with what BUILD/mirsad writes here. Installs nothing. Ends with `N machines passed, N failed`.
#   aarch64  64 bits, little-endian, the machine of small servers and boards
#   armhf    32 bits
#   s390x    big-endian: has a lexicon image of its own, and must refuse the one of this machine
build=$1
shift
[ $# -gt 0 ] || set -- aarch64 armhf s390x
passed=0 failed=0

# Compiler prefix, Debian's name and qemu's name of a machine; the unit tests that qemu cannot play. Of a bus fault, 7.2 tells big-endian
# programs the address with its halves exchanged, and programs of 32 bits where the host has it, which is elsewhere.
facts() {
  unplayable='a file cut short*,deal: a shared file that grows or shrinks*'
  case $1 in
  aarch64) triplet=aarch64-linux-gnu debian=arm64 qemu=qemu-aarch64 package=g++-aarch64-linux-gnu unplayable=none ;;
  armhf) triplet=arm-linux-gnueabihf debian=armhf qemu=qemu-arm package=g++-arm-linux-gnueabihf ;;
  s390x) triplet=s390x-linux-gnu debian=s390x qemu=qemu-s390x package=g++-s390x-linux-gnu ;;
  *) echo "no machine is called $1: aarch64 armhf s390x" >&2; exit 64 ;;
  esac
}

# The libraries' headers are the same on every machine; only what is linked is not.
ready() {
  command -v "$qemu" > /dev/null || qemu=$qemu-static
  command -v "$qemu" > /dev/null && command -v "$triplet-g++" > /dev/null && ls /usr/lib/"$triplet"/libutf8proc.so.2 /usr/lib/"$triplet"/libsimdjson.so.14 /lib/"$triplet"/libz.so.1 > /dev/null 2>&1 && return
  echo "$1: install it first, as root: dpkg --add-architecture $debian && apt-get update && apt-get install qemu-user $package libutf8proc2:$debian libsimdjson14:$debian zlib1g:$debian"
  return 1
}

same_tables() {  # FOLDER FOLDER
  for table in "$1"/*.csv; do cmp "$table" "$2/$(basename "$table")" || return 1; done
}

check() {
  there=$build/$1
  ${MAKE:-make} -s BUILD="$there" CXX="$triplet-g++" CPPFLAGS=-Wno-psabi RUN="$qemu" UTF8PROC=-l:libutf8proc.so.2 ZLIB=-l:libz.so.1 LIBS='-l:libutf8proc.so.2 -l:libsimdjson.so.14' \
    "$there/mirsad" "$there/unit-tests" "$there/fault-tests" || return 1
  "$qemu" "$there/unit-tests" -tce="$unplayable" || return 1
  "$qemu" "$there/fault-tests" || return 1
  # The articles, and the same with letters broken all over: invalid UTF-8 in every format.
  mkdir -p "$there/dirty"
  for file in corpus/news/* tests/command/texts/*; do LC_ALL=C tr '\201-\204' '\300-\303' < "$file" > "$there/dirty/$(basename "$file")"; done
  "$build/mirsad" code corpus/news "$there/dirty" -o "$there/here" --quiet --mentions --text
  wanted=$?
  "$qemu" "$there/mirsad" code corpus/news "$there/dirty" -o "$there/there" --quiet --mentions --text
  [ $? = $wanted ] || return 1
  same_tables "$there/here" "$there/there" || return 1
  ls "$there"/here/*.csv | wc -l | sed "s/.*/$1: & tables are the same/"
  "$qemu" "$there/mirsad" code corpus/news -o "$there/foreign" --quiet --lexicon "$build/lexicon.image" 2> "$there/foreign.err"
  code=$?
  if [ "$1" = s390x ]; then [ $code = 65 ] && grep 'other byte order' "$there/foreign.err"; else [ $code = 0 ]; fi
}

for machine; do
  facts "$machine"
  if ready "$machine" && check "$machine"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $machine"; fi
done
echo "$passed machines passed, $failed failed"
[ $failed = 0 ]
