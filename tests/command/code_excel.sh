# A byte order mark, and no cell that a spreadsheet would run.
printf '{"id":"=1+1","text":"زار لافروف مصر."}\n' > x.jsonl
mirsad code x.jsonl -o out --excel --quiet
head -c 3 out/documents.csv | od -An -tx1
cut -d, -f2 out/documents.csv
