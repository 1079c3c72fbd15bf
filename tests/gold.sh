#!/bin/sh
# gold.sh PROGRAM [MORE.tsv...]: codes every example of corpus/gold/phenomena-*.tsv in one run and compares with what the file expects;
# then codes the sample articles and compares the tables with corpus/gold/news. Examples of known-gaps.tsv are counted and never fail.
# `gold.sh PROGRAM --refresh` writes corpus/gold/news anew (make gold). `gold.sh PROGRAM --show FILE.tsv` prints FILE with the last
# column replaced by what the program codes. The last line is `N passed, N failed`.
gold=$(cd "$(dirname "$0")/../corpus/gold" && pwd)
program=$(realpath "$(command -v "$1")")
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
LC_ALL=C
export LC_ALL

code_news() { (cd "$gold/../.." && "$program" code --quiet corpus/news -o "$1"); }

# The tables without what changes with the wording of a rule; a source path is part of documents.csv, so the run starts at the root.
if [ "$1" = --refresh ]; then
  code_news "$work/news" || exit 70
  for table in documents events agreements; do cp "$work/news/$table.csv" "$gold/news/"; done
  exit 0
fi

show=
[ "$1" = --show ] && show=1 && shift
[ $# -gt 0 ] || set -- "$gold"/phenomena-*.tsv "$gold/known-gaps.tsv"

# `\n` in a text is JSON's.
awk -F'\t' '
  FNR == 1 || /^#/ || NF < 3 { next }
  { gsub(/"/, "\\\"", $3)
    printf "{\"id\":\"%s:%d\",\"text\":\"%s\"%s}\n", FILENAME, FNR, $3, $2 == "" ? "" : ",\"date\":\"" $2 "\"" }' "$@" > "$work/gold.jsonl"
"$program" code --quiet --format jsonl -o "$work/out" "$work/gold.jsonl" || exit 70

awk -v show="$show" -f "$(dirname "$0")/gold.awk" "$work/out/documents.csv" "$work/out/events.csv" "$work/out/agreements.csv" "$@" > "$work/report"
if [ -n "$show" ]; then cat "$work/report"; exit 0; fi
sed '$d' "$work/report"
set -- $(tail -n 1 "$work/report")
passed=$1 failed=$2

if [ -f "$gold/news/events.csv" ]; then
  code_news "$work/news" || exit 70
  for table in documents events agreements; do
    if diff -u "$gold/news/$table.csv" "$work/news/$table.csv" > "$work/diff"; then passed=$((passed + 1)); else
      failed=$((failed + 1)); cat "$work/diff"; echo "FAILED: corpus/news is coded otherwise; if the new $table.csv is better: make gold"; fi
  done
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
