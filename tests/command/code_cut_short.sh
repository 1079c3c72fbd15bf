# A file that is cut short while it is mapped is left out whole and named; the others go on.
for i in $(seq 3000); do cat "$TEXTS/protest.txt" "$TEXTS/visit.txt"; done > block.txt
for i in $(seq 12); do cat block.txt; done > large.txt
cp "$TEXTS/visit.txt" small.txt
mirsad code large.txt small.txt -o out --quiet &
run=$!
until grep -qs large.txt /proc/$run/maps; do kill -0 $run 2> /dev/null || { echo "never mapped"; break; }; done
: > large.txt
wait $run
echo "exit $?"
cut -d, -f1,3 out/anomalies.csv
tail -n +2 out/documents.csv | cut -d, -f3 | sort | uniq -c | sed 's/^ *//'
