# Peak memory of one job is the same for 3 MB and for 25 MB, and inside 16 MiB.
article=$(cat "$TEXTS/visit.txt" "$TEXTS/protest.txt"; for i in $(seq 40); do echo "كتب المراسل سطرا رقم $i عن يوم هادئ في المدينة."; done)
for i in $(seq 900); do echo "$article"; done > small.txt
for i in $(seq 8); do cat small.txt; done > large.txt
peak() { mirsad code "$1" -o out --jobs 1 2>&1 | sed -n 's/.*peak memory \([0-9]*\)\..*/\1/p'; }
small=$(peak small.txt) large=$(peak large.txt)
[ "$small" -lt 16 ] && [ "$large" -lt 16 ] || echo "peaks: $small and $large MiB"
[ $((large - small)) -le 1 ] || echo "grows: $small to $large MiB"
