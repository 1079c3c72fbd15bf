# A line far over every limit is used in pieces.
awk 'BEGIN { for (i = 0; i < 150000; i++) printf "كلمة "; print "" }' > giant.txt
cat "$TEXTS/visit.txt" >> giant.txt
mirsad code giant.txt -o out --quiet
awk -F, 'NR > 1 { print $6, $13, $16 }' out/events.csv
cut -d, -f3 out/anomalies.csv | sort -u
