# A limit on the size of files: writes that go in by half and then fail. Exit 74, and the old tables stand.
mirsad code "$TEXTS/visit.txt" -o out --quiet
cksum out/*.csv > before
for i in $(seq 400); do cat "$TEXTS/protest.txt"; done > many.txt
(ulimit -f 100; mirsad code many.txt -o out --quiet --text --mentions)
echo "exit $?"
cksum out/*.csv | cmp - before
ls -A out
