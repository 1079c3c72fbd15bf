# On a terminal a line tells how far a run is and how long it will take, and goes away; elsewhere there is none.
command -v script > /dev/null || { echo no script; exit 77; }
for i in $(seq 3000); do cat "$TEXTS/two.jsonl"; done > many.jsonl
for i in $(seq 40); do cat many.jsonl; done > more.jsonl
some() { awk '{ print ($1 > 0) }'; }
script -qec 'mirsad code more.jsonl -o out --quiet --progress' /dev/null | tr '\r' '\n' > lines
grep -c 'records, .* MB/s, .* %, [0-9]*:[0-9][0-9] left' lines | some
# What comes by a pipe has no known end.
script -qec 'cat more.jsonl | mirsad code - --format jsonl -o out --quiet --progress' /dev/null | tr '\r' '\n' > lines
grep -c 'records, .* MB/s' lines | some
grep -c left lines
script -qec 'mirsad code more.jsonl -o out --quiet' /dev/null | wc -c
