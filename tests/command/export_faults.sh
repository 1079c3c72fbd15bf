# What cannot be exported is told with its table and row: exit 66 where nothing is there, 65 for torn tables, 74 for a full standard output.
try() { mirsad export "$@" > printed; echo "$? $(wc -l < printed) lines: export $*"; }
mirsad code "$TEXTS/visit.txt" "$TEXTS/protest.txt" -o out --quiet
again() { rm -rf torn; cp -r out torn; }
try
try out
try out --as csv
try none --as gdelt
mkdir empty
try empty --as gdelt
for table in events actors run; do again; rm torn/$table.csv; try torn --as gdelt; done
again; sed -i '$d' torn/events.csv; try torn --as gdelt
again; sed -i '$d' torn/documents.csv; try torn --as gdelt
again; sed -i '2,$d' torn/actors.csv; try torn --as gdelt
again; truncate -s -5 torn/events.csv; try torn --as gdelt
again; sed -i '1s/rule/rule,colour/' torn/events.csv; try torn --as gdelt
again; sed -i '1s/,score//' torn/events.csv; try torn --as gdelt
again; sed -i '1s/date,date_end/date_end,date/' torn/events.csv; try torn --as gdelt
again; sed -i '1s/actor_id/id/' torn/actors.csv; try torn --as gdelt
mirsad export out --as gdelt > /dev/full; echo $?
mirsad export out --as gdelt >&-; echo $?
