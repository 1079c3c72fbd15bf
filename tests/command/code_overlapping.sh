# Two runs at once: the second leaves with 75 and touches nothing, the first finishes.
mkfifo pipe
mirsad code - -o out --quiet < pipe &
exec 3> pipe
until [ -e out/.mirsad-lock ] && ls -A out | grep -q work; do sleep 0.05; done
mirsad code "$TEXTS/visit.txt" -o out
echo "exit $?"
cat "$TEXTS/protest.txt" >&3
exec 3>&-
wait
tail -n +2 out/events.csv | cut -d, -f6 | sort -u
