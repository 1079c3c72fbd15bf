# merge says which part is missing, there twice, of another kind or damaged; it writes nothing then.
cp -r "$TEXTS" news
mirsad code news/visit.txt -o a --quiet
mirsad code news/protest.txt news/two.jsonl -o b --quiet
mirsad merge a b -o out --quiet
cksum out/*.csv > before
fails() { mirsad merge "$@" -o out --quiet; echo "exit $?"; cksum out/*.csv | cmp - before; ls -A out | grep -v -e csv -e lock; }
mkdir none
fails a none
fails a gone
fails a ./a b
cp -r b c
fails a b c
mirsad code news/visit.txt -o d --text --quiet
fails a d
for table in documents events agreements actors anomalies run; do
  rm -r c; cp -r b c
  sed -i '$d' c/$table.csv          # the last row is gone
  fails a c
done
rm -r c; cp -r b c
sed -i 's/^key/KEY/' c/run.csv
fails a c
rm -r c; cp -r b c
printf '"' >> c/events.csv
fails a c
rm -r c; cp -r b c
sed -i '1!G;h;$!d' c/documents.csv
fails a c
rm -r c; cp -r b c
sed -i '2,$s/^[0-9a-f]*,/0123456789abcdef,/' c/documents.csv
fails a c
rm c/documents.csv
fails a c
mirsad merge a b
echo "exit $?"
mirsad merge -o out
echo "exit $?"
