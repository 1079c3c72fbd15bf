# An update that is killed leaves tables and ledger as they were; the next one writes what a run from scratch writes.
mkdir news
for i in 1 2 3 4 5; do cp "$TEXTS/visit.txt" news/$i.txt; done
mirsad code news -o out --update --quiet
cat "$TEXTS/protest.txt" >> news/2.txt
rm news/3.txt
cksum out/*.csv out/.mirsad-ledger* > before
mkfifo pipe
mirsad code news - -o out --update --quiet < pipe &
run=$!
exec 3> pipe
cat "$TEXTS/protest.txt" >&3
until ls -A out | grep -q '^\.mirsad-work-events'; do sleep 0.1; kill -0 $run || break; done
kill -9 $run
wait $run 2> /dev/null
exec 3>&-
cksum out/*.csv out/.mirsad-ledger* | cmp - before
mirsad code news -o out --update 2>&1 | grep '^mirsad: files'
mirsad code news -o fresh --quiet
for table in fresh/*.csv; do cmp $table out/${table#*/}; done
ls -A out | grep -v csv
