# Under a limit of address space a run goes on or says so; it does not crash.
(ulimit -v 1000000; mirsad code "$TEXTS/visit.txt" -o out --quiet; echo $?)
