# Offsets are 64 bits wide: a record behind 4 GiB of nothing.
body='زار لافروف مصر.'
printf 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4400000000\r\n\r\n' > x.wet
head_bytes=$(wc -c < x.wet)
truncate -s $((head_bytes + 4400000000)) x.wet 2> /dev/null || { echo "no sparse files here"; exit 77; }
[ "$(du -k x.wet | cut -f1)" -lt 1000 ] || { echo "no sparse files here"; exit 77; }
printf '\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://example.org/1\r\nWARC-Date: 2023-12-07T10:00:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' "$(printf %s "$body" | wc -c)" "$body" >> x.wet
mirsad code x.wet -o out --quiet
cut -d, -f4 out/documents.csv
awk -F, 'NR > 1 { print $6, $13, $16 }' out/events.csv
awk -F, '/^bytes_/' out/run.csv
# And behind a line of 4 GiB.
truncate -s 4400000000 y.jsonl
printf '\n{"text":"%s"}\n' "$body" >> y.jsonl
mirsad code y.jsonl -o lines --quiet
echo "exit $?"
cut -d, -f4 lines/documents.csv
