# Every stage with its rate, as a table and as JSON; nothing is written.
cp "$TEXTS/visit.txt" "$TEXTS/two.jsonl" .
mirsad bench visit.txt two.jsonl | awk 'NR > 3 { if (!($NF > 0)) print "no rate:", $0; print $1 }' | uniq
mirsad bench --json visit.txt > json
tr ',' '\n' < json | sed -n 's/.*"stage":"\([a-z]*\)".*/\1/p' | uniq | tr '\n' ' '
[ "$(sed "s/.*\"sample_bytes\":\([0-9]*\).*/\1/" json)" = "$(($(wc -c < visit.txt)))" ] || echo "not the bytes of the text"
ls
mirsad bench
echo $?
mirsad bench -
echo $?
mirsad bench nowhere
echo $?
: > empty
mirsad bench empty
echo $?
