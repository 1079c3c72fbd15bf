# 400 words are one sentence; at 401 it is cut, and counted.
words() { awk -v n="$1" 'BEGIN { for (i = 1; i < n; i++) printf "كلمة "; print "كلمة" }'; }
words 400 > at.txt
words 401 > past.txt
mirsad code at.txt past.txt -o out --quiet
cut -d, -f3,14,15 out/documents.csv
cut -d, -f1,3,4 out/anomalies.csv
