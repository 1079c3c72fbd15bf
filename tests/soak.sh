#!/bin/sh
# soak.sh PROGRAM MEGABYTES [CORPUS...]: reads the sample articles (or CORPUS) again and again, in every format and with hostile files between
# them, until MEGABYTES were read; each round is a run of its own. Asks after every round that each byte is accounted for and that
# memory stays below 16 MiB, and of all rounds over the same input that they write the same bytes. Ends with what was read; INT and TERM
# (`timeout 3000 tests/soak.sh …`) make it say what was read until then, and leave with 1.
program=$(realpath "$1") wanted=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || set -- "$here"/../corpus/news
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"

# A round is about 100 MB: the articles a few thousand times, as text, JSON Lines and WET, and what no newspaper prints.
for path; do cp -r "$path" "$work/one"; done
grow() { while [ "$(wc -c < "$2")" -lt "$3" ]; do cat "$1" "$1" "$1" "$1" "$1" "$1" "$1" "$1" >> "$2"; done; }
for format in txt jsonl wet; do
  find "$work/one" -name "*.$format" -exec cat {} + > "$work/block"
  : > "$work/in/articles.$format"
  [ -s "$work/block" ] && grow "$work/block" "$work/in/articles.$format" 30000000
done
head -c 3000000 /dev/urandom > "$work/in/random.txt"
head -c 3000000 /dev/urandom > "$work/in/random.jsonl"
head -c 3000000 /dev/urandom > "$work/in/random.wet"
head -c 3000000 /dev/zero > "$work/in/nothing.txt"
head -c 3000000 /dev/zero | tr '\0' . > "$work/in/stops.txt"
head -c 3000000 /dev/zero | tr '\0' '{' > "$work/in/braces.jsonl"
head -c 3000000 "$work/in/articles.txt" | tr '\n' ' ' > "$work/in/line.txt"
repeat() { yes "$1" | head -n "$2" | tr -d '\n'; }
for i in 1 2 3; do repeat '[' 500000; echo; printf '{"v":[1'; repeat ',1' 240000; echo '],"text":"قال"}'; done > "$work/in/dense.jsonl"
for i in 1 2 3; do printf '{"text":"'; repeat "$(printf '\377 و')" 100000; echo '"}'; done > "$work/in/repaired.jsonl"
for i in 1 2 3; do printf '{"text":"'; repeat '\"و ' 50000; printf '","tags":["ا"'; repeat ',"\"ا"' 30000; echo ']}'; done > "$work/in/tags.jsonl"
repeat 'و ' 500000 > "$work/in/words.txt"
head -c 1234567 "$work/in/articles.jsonl" > "$work/in/cut.jsonl"
head -c 1234567 "$work/in/articles.wet" > "$work/in/cut.wet"

bytes_in=$(find "$work/in" -type f -exec cat {} + | wc -c)
rounds=0 megabytes=0 peak=0
say() { echo "$megabytes MB in $rounds rounds: every byte accounted for, the same tables each time, peak memory below $((peak + 1)) MiB"; }
trap 'say; exit 1' INT TERM
while [ $megabytes -lt "$wanted" ]; do
  "$program" code "$work/in" -o "$work/out" --jobs 1 ${SOAK_FLAGS-} > "$work/told" 2>&1
  code=$?
  [ $code = 0 ] || [ $code = 1 ] || { echo "round $rounds: exit $code"; cat "$work/told"; exit 1; }
  awk -F, -v wanted="$bytes_in" '{ value[$1] = $2 } END {
    sum = value["bytes_in_documents"] + value["bytes_skipped"] + value["bytes_blank"]
    if (value["bytes_read"] != wanted || sum != wanted) { printf "%d bytes were there, %d read, %d accounted for\n", wanted, value["bytes_read"], sum; exit 1 } }' \
    "$work/out/run.csv" || exit 1
  cksum "$work"/out/*.csv > "$work/sums"
  [ -e "$work/first" ] || cp "$work/sums" "$work/first"
  cmp "$work/first" "$work/sums" || { echo "round $rounds wrote other bytes"; exit 1; }
  now=$(sed -n 's/.*peak memory \([0-9]*\)\..*/\1/p' "$work/told")
  [ "$now" -gt $peak ] && peak=$now
  [ $peak -lt 16 ] || { echo "peak memory $peak MiB"; exit 1; }
  rounds=$((rounds + 1)) megabytes=$((megabytes + bytes_in / 1000000))
done
say
