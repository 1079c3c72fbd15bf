# Another run holds the output: it is left alone.
command -v flock > /dev/null || { echo no flock; exit 77; }
mirsad code "$TEXTS/visit.txt" -o out --quiet
lock=$(ls -A out | grep -i lock | head -n 1)
flock "out/${lock:-.lock}" mirsad code "$TEXTS/protest.txt" -o out
code=$?
awk -F, 'NR > 1 { print $6 }' out/events.csv
exit $code
