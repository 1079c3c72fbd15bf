# A large file that is written to while three jobs share it is left out whole: nobody's rows of it stay.
mkdir news
body=$(for i in 1 2 3 4; do cat "$TEXTS/visit.txt" "$TEXTS/protest.txt"; done | tr -d '\n"')
for i in 1 2 3; do printf '{"text":"%s"}\n' "$body" > news/a$i.jsonl; cp news/a$i.jsonl news/z$i.jsonl; done
mirsad code news -o without --quiet --mentions
awk -v body="$body" 'BEGIN { for (i = 0; i < 12000; ++i) printf "{\"title\":\"%d\",\"text\":\"%s\"}\n", i, body }' > large
for change in "tee -a" "truncate -s 5000"; do
  rm -rf out
  cp large news/m.jsonl
  mirsad code news -o out --jobs 3 --quiet --mentions > messages 2>&1 &
  run=$!
  until [ -s out/.mirsad-work-documents-0 ] || [ -s out/.mirsad-work-documents-1 ] || [ -s out/.mirsad-work-documents-2 ]; do sleep 0.01; done
  kill -STOP $run
  $change news/m.jsonl < "$TEXTS/two.jsonl" > /dev/null
  kill -CONT $run
  wait $run
  echo "exit $?"
  cut -d, -f 1,2,4 out/anomalies.csv
  grep -E '^(files|files_left_out|records|bytes_in_documents|documents),' out/run.csv
  for table in documents events mentions agreements dyads actors; do cmp out/$table.csv without/$table.csv; done
done
