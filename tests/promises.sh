#!/bin/sh
# promises.sh PROGRAM: what the sources and the program promise without being run. Says what breaks a promise; `promises: kept` else.
program=$(realpath "$1")
cd "$(dirname "$0")/../src" || exit 70
broken=0
breaks() { broken=$((broken + 1)); echo "BROKEN: $*"; }
rooms='base input text lexicon match dates news code tally output report pipeline'

# Language lives in data: no Arabic letter outside of comments.
for room in $rooms command; do
  for file in "$room"/*.cc "$room"/*.h; do
    sed 's|//.*||' "$file" | LC_ALL=C.UTF-8 grep -nP '\p{Arabic}' && breaks "$file: an Arabic word in the engine; it belongs into corpus/lexicon"
  done
done

# A room includes rooms before it, and itself.
before=' mirsad'
for room in $rooms; do
  before="$before $room"
  for file in "$room"/*.cc "$room"/*.h; do
    for other in $(sed -n 's|^#include "\([a-z]*\)/.*|\1|p' "$file" | sort -u); do
      case " $before " in *" $other "*) ;; *) breaks "$file includes $other, a later room" ;; esac
    done
  done
done

# One seam to the operating system, and one to other processes.
for file in $(grep -lE '#include <(sys/|unistd|fcntl|pthread|signal|sched|time\.h|dirent|poll|termios|spawn)' ./*/*.cc ./*/*.h); do
  case $file in ./base/system_posix.cc | ./command/process.cc) ;; *) breaks "$file includes a header of the system" ;; esac
done

# No wall clock, locale, chance or network decides anything: the program cannot even ask.
for call in time gettimeofday ftime localtime gmtime mktime strftime setlocale newlocale rand random drand48 getrandom getentropy socket connect getaddrinfo; do
  nm -D --undefined-only "$program" | grep -qE " U ${call}(_r)?(@.*)?$" && breaks "$program calls $call"
done
grep -n 'CLOCK_REALTIME\|system_clock\|random_device\|std::locale' ./*/*.cc ./*/*.h | grep -v '^./tools/' && breaks 'a source asks for the wall clock, chance or a locale'

# Each promise and each fault names the test that shows it (tests/README.md): there is one of that name.
page=../tests/README.md
named() { grep -oE "\`$1/[a-z0-9_]+" "$page" | sed "s|.*/||" | sort -u; }
for name in $(named command); do [ -e "../tests/command/$name.sh" ] || breaks "$page names command/$name, which is not there"; done
for name in $(named unit); do ls ../tests/unit/*"$name"*_test.cc > /dev/null 2>&1 || breaks "$page names unit/$name, which is not there"; done
for name in $(named fuzz); do [ -e "../tests/fuzz/${name}_fuzz.cc" ] || breaks "$page names fuzz/$name, which is not there"; done
grep -oE "tests? -tc='[^'*]+" "$page" | sed "s/.*'//" | sort -u | while read -r name; do
  grep -qF "TEST_CASE(\"$name" ../tests/*/*_test.cc || echo "$name"
done | grep . && breaks "$page names a test case that is not there"

[ $broken = 0 ] && echo 'promises: kept'
