# What cannot be read is named, the rest goes on, and the exit code tells.
cp "$TEXTS/visit.txt" good.txt
mkfifo pipe
printf '\037\213\010\000' > packed.gz
printf 'not json\n{"text":"زار لافروف مصر."}\n' > half.jsonl
mirsad code good.txt missing.txt pipe packed.gz half.jsonl -o out --quiet
code=$?
cut -d, -f1,3 out/anomalies.csv
wc -l < out/events.csv
exit $code
