# A summary on standard error, of which rates and memory change from run to run.
mirsad code "$TEXTS/visit.txt" -o out 2> summary
sed -e 's/in [0-9.]* s, [0-9.]* MB/in T s, R MB/' -e 's/memory [0-9.]* MiB/memory M MiB/' summary
