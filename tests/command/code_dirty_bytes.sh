# Any bytes are input: invalid UTF-8, a byte order mark, CRLF, NUL bytes, an empty file. Counted, never fatal.
body=$(cat "$TEXTS/visit.txt")
printf '\357\273\277%s\r\n' "$body" > bom.txt
printf '%s \377\376 %s\n' "$body" "$body" > invalid.txt
printf '%s\0\0\n' "$body" > nul.txt
: > empty.txt
mirsad code bom.txt invalid.txt nul.txt empty.txt -o out --quiet
cut -d, -f1,3,4 out/anomalies.csv
awk -F, 'NR > 1 { print $6, $13, $16 }' out/events.csv
