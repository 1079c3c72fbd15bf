# The smallest run: one text, one event; what day "yesterday" was is known from --date.
mirsad code "$TEXTS/visit.txt" -o out --date 2023-12-08 --quiet
ls out
awk -F, 'NR > 1 { print $2, $6, $7, $13, $15, $16 }' out/events.csv
