# On a terminal a line tells how far a run is, and goes away; elsewhere there is none.
command -v script > /dev/null || { echo no script; exit 77; }
for i in $(seq 3000); do cat "$TEXTS/two.jsonl"; done > many.jsonl
for i in $(seq 5); do cat many.jsonl; done > more.jsonl
script -qec 'mirsad code more.jsonl -o out --quiet --progress' /dev/null | tr '\r' '\n' | grep -c 'records,' | awk '{ print ($1 > 0) }'
script -qec 'mirsad code more.jsonl -o out --quiet' /dev/null | wc -c
