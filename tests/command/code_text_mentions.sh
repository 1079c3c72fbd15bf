# --text adds a column; --mentions a table.
mirsad code "$TEXTS/visit.txt" -o out --text --mentions --quiet
head -n 1 out/events.csv | tr , '\n' | tail -n 2
tail -n 1 out/events.csv | grep -o 'زار وزير .*'
cut -d, -f5,6 out/mentions.csv | head -n 3
# The next run without it removes the table.
mirsad code "$TEXTS/visit.txt" -o out --quiet
ls out | grep -c mentions
true
