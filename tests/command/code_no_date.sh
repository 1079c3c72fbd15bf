# With nothing to resolve "yesterday" against the cell is empty: never guess.
mirsad code "$TEXTS/visit.txt" -o out --quiet
awk -F, 'NR > 1 { print "[" $2 "]", $6 }' out/events.csv
