# Parts of a corpus, coded apart and merged, are the bytes of one run over all of it: copies, dyads, actors, accords, counters.
mkdir news
i=0
for country in مصر تركيا روسيا ايران العراق قطر لبنان المغرب تونس; do
  i=$((i + 1))
  printf 'عنوان %s\nزار وزير الخارجية الروسي سيرغي لافروف %s يوم 7 ديسمبر 2023. وتظاهر محتجون في القاهرة. ووقعت %s وفرنسا اتفاق وقف اطلاق النار.\n' $i $country $country > news/$i.txt
  printf '{"title":"=%s","text":"زار رئيس %s بغداد امس.","date":"2024-01-0%s"}\n\nno object\n' $i $country $i > news/$i.jsonl
done
for copy in 1 20 3000; do for i in 1 2 3 4; do cat "$TEXTS/visit.txt" "$TEXTS/protest.txt"; done > news/copy$copy.txt; done
: > news/empty.txt
printf 'bytes \377 in a text\n' > "$(printf 'news/-\342\202\254\047q, x.txt')"
for options in "" "--text --mentions" "--excel --mentions --date 2024-05-01"; do
  mirsad code news -o whole --quiet $options 2> messages
  for seed in 1 2 3; do
    rm -rf part? list?
    # Each file goes to one of four parts, by chance.
    for file in news/*; do
      seed=$(((seed * 1103515245 + 12345) % 2147483648))
      printf '%s\0' "$file" >> list$((seed / 65536 % 4))
    done
    for k in 3 0 2 1; do [ ! -f list$k ] || mirsad code --files0-from list$k -o part$k --quiet $options 2> messages; done
    mirsad merge part? -o merged --quiet 2>> messages
    [ $? = 1 ] || echo "exit $?"
    [ "$(ls -A merged)" = "$(ls -A whole)" ] || ls -A merged
    for table in whole/*.csv; do cmp $table merged/${table#*/}; done
  done
done
grep -E 'files,|documents|copies|anomalies' merged/run.csv
# Merging what was merged, and a part into its own folder.
mirsad merge merged -o again --quiet 2> messages
mirsad merge $(ls -d part?) -o part0 --quiet 2> messages
for table in whole/*.csv; do cmp $table again/${table#*/}; cmp $table part0/${table#*/}; done
cat messages
mirsad merge merged -o again 2>&1 | sed -e 's/in [0-9.]* s, [0-9.]* MB/in T s, R MB/' -e 's/memory [0-9.]* MiB/memory M MiB/' | head -n 3
