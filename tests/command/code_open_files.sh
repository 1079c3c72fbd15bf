# A limit on open files that is too low for the run: said so, and nothing is written.
ulimit -n 12
mirsad code "$TEXTS/visit.txt" -o out --jobs 2
code=$?
ls out
exit $code
