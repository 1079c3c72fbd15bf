# A run that is killed leaves the old tables; the next one cleans up and writes what an undisturbed run writes.
mirsad code "$TEXTS/visit.txt" -o out --quiet
cp out/events.csv before.csv
mkfifo pipe
mirsad code - -o out --quiet < pipe &
run=$!
exec 3> pipe
cat "$TEXTS/protest.txt" >&3
until ls -A out | grep -q '^\..*events'; do sleep 0.1; kill -0 $run || break; done
kill -9 $run
wait $run 2> /dev/null
exec 3>&-
cmp out/events.csv before.csv
mirsad code "$TEXTS/protest.txt" -o out --quiet
mirsad code "$TEXTS/protest.txt" -o fresh --quiet
for table in documents events dyads actors; do cmp out/$table.csv fresh/$table.csv; done
[ "$(ls -A out)" = "$(ls -A fresh)" ]
