# A merge opens a handful of files, however many parts it has. Once each part left one open: a thousand of them were too many.
for i in $(seq 60); do cp "$TEXTS/visit.txt" "$i.txt"; mirsad code "$i.txt" -o "part$i" --quiet; done
(ulimit -n 32; mirsad merge part* -o all --quiet; echo "exit $?")
mirsad code *.txt -o whole --quiet
cmp all/events.csv whole/events.csv
