# Names inside the input are text: no file that a record mentions is ever opened.
strace -qq -o /dev/null true 2> /dev/null || { echo "strace cannot trace here"; exit 77; }
body='زار لافروف مصر. /tmp/canary file:///tmp/canary ../canary'
printf '{"id":"/tmp/canary","url":"file:///tmp/canary","path":"canary","source":"../canary","title":"/tmp/canary","text":"%s"}\n' "$body" > x.jsonl
printf 'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: file:///tmp/canary\r\nWARC-Filename: /tmp/canary\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' "$(printf %s "$body" | wc -c)" "$body" > x.wet
strace -f -qq -o trace -e trace=%file,%network "$PROGRAM" code x.jsonl x.wet -o out --quiet
grep -c 'x\.jsonl\|x\.wet' trace > /dev/null || echo "nothing was traced"
grep canary trace
grep -c canary out/documents.csv
