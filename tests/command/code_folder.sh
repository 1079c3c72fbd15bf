# Folders are walked in the byte order of their paths, whatever the order of the arguments.
mkdir -p news/b
cp "$TEXTS/visit.txt" news/b/1.txt
cp "$TEXTS/protest.txt" news/a.txt
cp "$TEXTS/two.jsonl" news/z.jsonl
mirsad code news/z.jsonl news -o out --quiet
cut -d, -f2,3,4,5 out/documents.csv
mirsad code news/b news/a.txt news/z.jsonl -o again --quiet
cmp out/events.csv again/events.csv
