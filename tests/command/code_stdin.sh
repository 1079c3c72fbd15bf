mirsad code - -o out --quiet < "$TEXTS/visit.txt"
cut -d, -f3 out/documents.csv
mirsad code - -o out --quiet --format jsonl < "$TEXTS/two.jsonl"
cut -d, -f2,3 out/documents.csv
