# WARC conversions, as Common Crawl publishes them; other records are passed over.
body='زار لافروف مصر.'
{
  printf 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\ninfo\r\n\r\n'
  printf 'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://example.org/1\r\nWARC-Date: 2023-12-07T10:00:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' "$(printf %s "$body" | wc -c)" "$body"
} > x.wet
mirsad code x.wet -o out --quiet
awk -F, 'NR > 1 { print $6, $13, $16 }' out/events.csv
