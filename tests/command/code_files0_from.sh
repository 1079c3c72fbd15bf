cp "$TEXTS/visit.txt" 'a name
with a line break.txt'
cp "$TEXTS/protest.txt" b.txt
find . -name '*.txt' -print0 > list
mirsad code --files0-from list -o out --quiet
mirsad code --files0-from - -o again --quiet < list
cmp out/documents.csv again/documents.csv
wc -l < out/events.csv
