# Two jobs stay within 16 + 6 MiB over a file that is cut between them.
article=$(cat "$TEXTS/visit.txt" "$TEXTS/protest.txt" | tr '\n"' '  ')
for i in $(seq 9000); do echo "{\"text\": \"$article $i\"}"; done > news.jsonl
[ "$(stat -c %s news.jsonl)" -gt 1500000 ] || echo "the file is too small to be cut"
peak=$(mirsad code news.jsonl -o out --jobs 2 2>&1 | sed -n 's/.*peak memory \([0-9]*\)\..*/\1/p')
[ "$peak" -lt 22 ] || echo "peak: $peak MiB"
