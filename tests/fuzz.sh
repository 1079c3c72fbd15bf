#!/bin/sh
# fuzz.sh BUILD SECONDS: every fuzzer of BUILD/sanitize/fuzz for SECONDS, from seeds made of the project's own texts, tables and images.
# A line each: how many inputs were run. Ends with `N fuzzers passed, N failed`; a failing input is left as crash-* beside its seeds.
build=$(cd "$1" && pwd) seconds=$2 passed=0 failed=0
here=$(cd "$(dirname "$0")" && pwd)
examples() { cut -f 3 "$here"/../corpus/gold/phenomena-*.tsv | grep -v '^#'; }
seeds() {
  case $1 in
  text)
    cp "$here"/command/texts/* "$here"/../corpus/news/*.txt .
    examples | split -a 3 -l 1 - example-
    # Whole words to put together, in the spelling of libFuzzer's dictionaries.
    examples | tr -s ' ' '\n' | LC_ALL=C sort -u | od -An -v -tx1 | tr -d '\n' | sed 's/ 0a/"\n/g' | sed 's/ /\\x/g; s/^/"/' > ../dictionary ;;
  kernels) cp "$here"/command/texts/* "$here"/../corpus/news/*.txt . ;;
  readers)
    for file in "$here"/../corpus/news/*; do
      for format in 0 1 2 3; do { printf "\\$format"; head -c 2000 "$file"; } > "$(basename "$file").$format"; done
    done ;;
  image) "$build/mirsad" lexicon compile "$here/fuzz/lexicon" -o small.image ;;
  sources)
    for file in "$here"/fuzz/lexicon/*.tsv "$here"/../corpus/lexicon/*.tsv; do
      { basename "$file"; head -n 12 "$file"; } > "$(basename "$file")"; done ;;
  options) cp "$here"/fuzz/options/* . ;;
  csv)
    cp "$here"/fuzz/csv/* .
    "$build/mirsad" code "$here/../corpus/news" -o out --quiet --mentions --text; for table in out/*.csv; do head -n 4 "$table" > "$(basename "$table")"; done ;;
  esac
}
for fuzzer in "$build"/sanitize/fuzz/*; do
  [ -f "$fuzzer" ] && [ -x "$fuzzer" ] || continue
  name=$(basename "$fuzzer")
  work=$build/fuzz/$name
  mkdir -p "$work/seeds" "$work/found"
  (cd "$work/seeds" && seeds "$name") || { echo "no seeds for $name"; failed=$((failed + 1)); continue; }
  longest=8192
  [ "$name" = image ] && longest=$(($(wc -c < "$work/seeds/small.image") + 2048))  # cut short, no image opens
  flags=${FUZZ_FLAGS-}
  [ -f "$work/dictionary" ] && flags="$flags -dict=dictionary"
  if (cd "$work" && "$fuzzer" -max_total_time="$seconds" -max_len=$longest -timeout=60 -rss_limit_mb=2048 -print_final_stats=1 $flags found seeds > log 2>&1); then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
    grep -a -m 3 'ERROR\|runtime error\|Test unit written' "$work/log"
  fi
  echo "$name: $(sed -n 's/stat::number_of_executed_units: *//p' "$work/log") inputs in $seconds s"
done
echo "$passed fuzzers passed, $failed failed"
[ $failed = 0 ] && [ $passed -gt 0 ]
