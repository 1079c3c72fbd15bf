#!/bin/bash
# systemd.sh BUILD: the units say what systemd understands, leave the service little to do harm with, keep the promised memory, and their
# command line codes a folder quietly and leaves a running one alone.
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "systemd: $*" >&2; exit 1; }

make -s install BUILD="$build" prefix="$work/usr"
units=$work/usr/lib/systemd/system
service=$units/mirsad.service
if command -v systemd-analyze > /dev/null; then
  cp "$units"/mirsad.* "$work/"
  # The manual page is not on this machine's path, and the user comes with the package.
  systemd-analyze verify --man=no "$work/mirsad.service" "$work/mirsad.timer" 2> "$work/verify" || { cat "$work/verify"; fail "systemd-analyze verify"; }
  ! grep "$work/mirsad" "$work/verify" || fail "systemd-analyze verify complains"
  exposure=$(systemd-analyze security --offline=true --no-pager "$work/mirsad.service" | sed -n 's/.*Overall exposure level for .*: \([0-9.]*\) .*/\1/p')
  awk -v level="$exposure" 'BEGIN { exit !(level != "" && level <= 1.5) }' || fail "systemd-analyze security gives ${exposure:-nothing}, more than 1.5"
  systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$units/mirsad.timer")" > "$work/calendar" || fail "no time of the calendar"
else
  echo "systemd: the units were not verified, systemd-analyze is not installed"
fi
grep -qx 'MemoryMax=16M' "$service" || fail "MemoryMax is not the promise for one job"

# The command line of the unit, with its own variables.
line=$(sed -n 's/^ExecStart=//p' "$service")
eval "$(sed -n 's/^Environment=//p' "$service")"
[ "$MIRSAD_NEWS" = /srv/news ] || fail "the unit reads $MIRSAD_NEWS"
mkdir -p "$work/news" "$work/state"
cp tests/command/texts/visit.txt tests/command/texts/protest.txt "$work/news/"
run() { env -i MIRSAD_NEWS="$work/news" MIRSAD_OPTIONS="$MIRSAD_OPTIONS" STATE_DIRECTORY="$work/state" sh -c "$line"; }
[ -z "$(run 2>&1)" ] || fail "not quiet on success"
[ "$(wc -l < "$work/state/tables/events.csv")" -gt 1 ] || fail "nothing was coded"

# While another run holds the tables, the next one leaves with 75.
mkfifo "$work/held"
"$build/mirsad" code --quiet --format text - -o "$work/state/tables" < "$work/held" &
exec 3> "$work/held"
until ls -A "$work/state/tables" | grep -q work; do sleep 0.1; done  # it has taken them
code=0
run 2> "$work/message" || code=$?
exec 3>&-
wait || true
[ $code = 75 ] || fail "two runs at once: exit $code instead of 75"
grep -q 'another run' "$work/message" || fail "the message of a held output is: $(cat "$work/message")"
