# A folder of the name of a table, or a file of the name of the output folder: said before anything is replaced.
mirsad code "$TEXTS/visit.txt" -o out --quiet
mv out/events.csv kept && mkdir -p out/events.csv/mine
cksum out/*.csv > before 2> /dev/null
mirsad code "$TEXTS/protest.txt" -o out; echo "exit $?"
cksum out/*.csv 2> /dev/null | cmp before -
ls -A out
rmdir -p out/events.csv/mine 2> /dev/null
mirsad code "$TEXTS/visit.txt" -o out --quiet; echo "exit $?"
cmp out/events.csv kept
mirsad code "$TEXTS/visit.txt" -o kept; echo "exit $?"
