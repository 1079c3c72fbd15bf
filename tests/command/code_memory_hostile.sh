# Peak memory keeps its promise, 16 MiB for one job and 6 for each further one, when everything comes together that makes one part of the
# program touch all of its memory: half a MiB of brackets or numbers in a line (the parser's index), of bytes to repair, of tags to
# join, lines of full stops (tokens), random bytes and every word of the lexicon (its pages), beside real articles.
# Once each of them stayed resident until the end: 16.4 to 17 MiB.
mkdir in
repeat() { yes "$1" | head -n "$2" | tr -d '\n'; }
for i in $(seq 2000); do cat "$TEXTS/visit.txt" "$TEXTS/protest.txt"; done > in/articles.txt
mirsad lexicon stats --forms > in/lexicon.txt
head -c 2000000 /dev/urandom > in/random.txt
repeat '{' 1000000 > in/brackets.jsonl
for i in 1 2 3; do repeat '[' 500000; echo; printf '{"v":[1'; repeat ',1' 240000; echo '],"text":"قال"}'; done > in/dense.jsonl
for i in 1 2 3; do printf '{"text":"'; repeat "$(printf '\377 و')" 100000; echo '"}'; done > in/repaired.jsonl
for i in 1 2 3; do printf '{"text":"'; repeat '\"و ' 50000; printf '","tags":["ا"'; repeat ',"\"ا"' 30000; echo ']}'; done > in/tags.jsonl
repeat . 500000 > in/stops.txt
repeat 'و ' 500000 > in/words.txt
for jobs in 1 3; do
  peak=$(mirsad code in -o out --jobs $jobs 2>&1 | sed -n 's/.*peak memory \([0-9]*\)\..*/\1/p')
  [ "$peak" -lt $((16 + 6 * (jobs - 1))) ] || echo "$jobs jobs: peak memory of $peak MiB and more"
done
