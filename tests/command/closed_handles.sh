# Started without standard input, output or error, as some supervisors do: no table takes their numbers, so nothing is read from one or
# printed into it, and input that is not there is told by the exit code.
mkdir news
cp "$TEXTS"/* news/
printf 'not JSON\n' > news/bad.jsonl
for jobs in 1 3; do
  mirsad code news -o open --jobs $jobs --quiet 2> told; echo $?
  mirsad code news -o closed --jobs $jobs --progress <&- >&- 2>&-; echo $?
  for table in open/*.csv; do [ $table = open/run.csv ] || cmp $table closed/${table#open/}; done
done
mirsad code - -o none --quiet <&-; echo $?
cut -d, -f 1,3 none/anomalies.csv
mirsad explain news/visit.txt >&-; echo $?
mirsad export closed --as gdelt >&-; echo $?
mirsad report closed -o page.html >&- 2>&-; echo $?
mirsad --version >&-; echo $?
