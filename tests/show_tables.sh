#!/bin/sh
# show_tables.sh DIR: a short look at the tables of a run. Only columns that are never quoted are read.
dir=$1
count() { awk -F, -v key="$1" '$1 == key { print $2 }' "$dir/run.csv"; }
printf '\n%s documents, %s sentences, %s events, %s agreements, %s dyads, %s anomalies\n' \
  "$(count documents)" "$(count sentences)" "$(count events)" "$(count agreements)" "$(count dyads)" "$(count anomalies)"
printf '\nevents by type\n'
awk -F, 'NR > 1 { n[$6]++ } END { for (t in n) printf "%6d  %s\n", n[t], t }' "$dir/events.csv" | sort -k1,1nr -k2
printf '\nagreements by kind and status\n'
awk -F, 'NR > 1 { n[$2 " " $5]++ } END { for (t in n) printf "%6d  %s\n", n[t], t }' "$dir/agreements.csv" | sort -k1,1nr -k2 | head -n 8
printf '\nmost frequent pairs: mentions, sum of scores\n'
awk -F, 'NR > 1 && $2 != "" && $3 != "" { n[$2 " > " $3] += $9; s[$2 " > " $3] += $8 }
  END { for (p in n) printf "%6d %7.1f  %s\n", n[p], s[p], p }' "$dir/dyads.csv" | sort -k1,1nr -k3 | head -n 10
