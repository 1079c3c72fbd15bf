# Nothing to read: the tables that were there stay.
mirsad code "$TEXTS/visit.txt" -o out --quiet
cp out/events.csv before.csv
mirsad code missing.txt gone/ -o out
code=$?
cmp out/events.csv before.csv
mirsad code --files0-from missing.list -o out
exit $code
