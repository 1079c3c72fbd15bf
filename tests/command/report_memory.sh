# Memory does not grow with the tables: thirty times the events within the same 14 MiB.
command -v prlimit > /dev/null || { echo no prlimit; exit 77; }
mirsad code "$TEXTS/../../../corpus/news" -o out --text -q
head -n 1 out/events.csv > header && tail -n +2 out/events.csv > rows
{ cat header; for i in $(seq 300); do cat rows; done; } > out/events.csv
prlimit --data=33554432 --as=67108864 mirsad report out -o page.html
grep -o '"event_count":[0-9]*' page.html > count
[ "$(cut -d: -f2 < count)" -gt 30000 ] && echo counted
