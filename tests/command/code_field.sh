# --field names the text of a collection that calls it otherwise.
printf '{"lead":"x","article":"زار لافروف مصر.","when":"2023-12-07","key":"k7"}\n' > x.jsonl
mirsad code x.jsonl -o out --field text=article --field date=when --field id=key --quiet
cut -d, -f2,7 out/documents.csv
awk -F, 'NR > 1 { print $6, $13, $16 }' out/events.csv
