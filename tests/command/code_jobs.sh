# Any number of jobs writes the same bytes: a large file of lines and one of WARC records are cut, small files are dealt out.
mkdir news
cp "$TEXTS"/*.txt news/
# 2,000 lines that differ, with blank ones, bad ones and copies among them: 2 MB.
body=$(for i in 1 2 3 4; do cat "$TEXTS/visit.txt" "$TEXTS/protest.txt"; done | tr -d '\n"')
awk -v body="$body" 'BEGIN { split("مصر تركيا روسيا ايران العراق قطر لبنان", country, " "); for (i = 0; i < 2000; ++i) {
  text = i % 5 ? "زار رئيس " country[1 + i % 7] " " country[1 + i % 6] " " country[1 + i % 4] " " country[1 + i % 3] ". " body : body
  printf "{\"title\":\"%d\",\"date\":\"2024-03-%02d\",\"text\":\"%s\"}\n", i, 1 + i % 28, text
  if (i % 97 == 0) printf "\n  \nno object\n{\"url\":\"x\"}\n" } }' > news/large.jsonl
LC_ALL=C awk -v body="$body" 'BEGIN { for (i = 0; i < 2000; ++i) {
  text = body "\r\n\r\nWARC/1.0\r\n" i
  printf "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Date: 2024-03-01T00:00:00Z\r\n", i % 9 ? "conversion" : "warcinfo"
  printf "Content-Length: %d\r\n\r\n%s\r\n\r\n", length(text), text } }' > news/large.wet
[ "$(stat -c %s news/large.jsonl)" -gt 1500000 ] && [ "$(stat -c %s news/large.wet)" -gt 1500000 ] || echo "the files are too small to be cut"
for options in "" "--text --mentions --excel"; do
  for jobs in 1 2 3 7; do
    mirsad code news missing.txt -o "out$jobs" --jobs $jobs $options --quiet 2> messages
    [ $? = 1 ] || echo "exit $?"
    [ "$(ls -A "out$jobs")" = "$(ls -A out1)" ] || ls -A "out$jobs"
    for table in out1/*.csv; do cmp "$table" "out$jobs/${table#*/}"; done
  done
done
cat messages
grep -E 'files|records|documents|copies|anomalies' out7/run.csv
mirsad code news -o out --quiet 2> messages   # by default one a core
for table in documents events dyads; do mirsad code news -o out1 --jobs 1 --quiet 2> messages; cmp out/$table.csv out1/$table.csv; done
cut -d, -f1-3 out/anomalies.csv | sort | uniq -c | sort -rn | head -n 3
for jobs in 0 65 two 2x ""; do mirsad code news -o out --jobs "$jobs"; echo $?; done
